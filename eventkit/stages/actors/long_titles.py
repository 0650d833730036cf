"""Titles of several phrases before one name: "Under Secretary for Farms and Fisheries X", "Premier and Crown Prince X"."""

from __future__ import annotations

from eventkit.stages.actors.names import name_keys
from eventkit.stages.actors.nodes import CoreReader, Node
from eventkit.stages.actors.phrases import COUNTRY, GROUP, NAME, ORG, OUTLET, PLACE, WORD
from eventkit.stages.actors.units import Unit
from eventkit.stages.actors.words import word_list
from eventkit.syntax.chunks import COMMA, CONJ, NP

_STEPS = 8  # chunks from the end of a title to the last noun of "for A, B, and C"


class TitleReader(CoreReader):
    """Finds the name that ends a title."""

    __slots__ = ()

    def _name_ends(self, node: Node, behind: Node, k: int, link: str) -> bool:
        """Does the name in chunk `k` belong to the title before it: "Director of | the Policy Council Jane Roe"?"""
        if not behind.named or node.article in ("a", "an"):
            return False
        if behind.title is None:
            return self._after_proper_words(behind, k)
        return (
            link == "to"
            and not node.article
            and behind.article == "the"
            and self._capital(node)
            and behind.title.rank in ("head", "minister")
            and not self._holds(behind)
        )

    def _holds(self, named: Node) -> bool:
        """Is the name that of a holder of the office before it: "adviser to the President Joe Biden"?"""
        keys = name_keys(named.names)
        return named.title is not None and any(
            self.names.held(key, named.title.office) for key in (" ".join(keys), keys[-1] if keys else "")
        )

    def _after_proper_words(self, behind: Node, k: int) -> bool:
        c = self.clauses.chunks[self.clauses.chunk_of[behind.end - 1]]
        units = self.units.units[self.units.at[self._content(c)] : self.units.at[self._name_at(behind)]]
        return bool(units) and all(map(self._proper, units))

    def _name_at(self, named: Node) -> int:
        return named.end - len(named.names)

    def _proper(self, unit: Unit) -> bool:
        if unit.label == GROUP:
            return unit.term.title is None and unit.term.kind in ("organization", "government")
        if unit.label in (NAME, WORD):
            return self.words[unit.first][0].isupper() and not self._given(unit)
        return unit.label in (COUNTRY, ORG, OUTLET, PLACE)

    def _capital(self, node: Node) -> bool:
        return self.words[node.start][0].isupper()

    def _take_name(self, node: Node, behind: Node, k: int) -> None:
        node.names, node.form, node.kind = behind.names, "name", "person"
        node.end, node.last_chunk = behind.end, max(behind.last_chunk, k)
        node.parts = (*node.parts, *range(node.chunk + 1, k + 1))

    # -- "for Arms Control, Verification, and Compliance X"

    def _name_after_list(self, node: Node) -> None:
        """The name may stand in the last of several nouns that the title governs."""
        chunks = self.clauses.chunks
        joined = False
        for k in range(node.last_chunk + 1, min(len(chunks), node.last_chunk + _STEPS)):
            kind = chunks[k].kind
            if kind == CONJ and self.lowers[chunks[k].head] in ("and", "&"):
                joined = True
            elif kind == NP:
                behind = self.core(k)
                if joined and behind is not None and behind.named and behind.title is None:
                    if self._after_proper_words(behind, k):
                        self._take_name(node, behind, k)
                    return
                if joined or behind is not None:
                    return
            elif kind != COMMA:
                return

    def _fields(self, node: Node) -> bool:
        """ "the Departments of State, Labor, and Justice": one phrase; whether it went on."""
        chunks = self.clauses.chunks
        head = range(node.start, chunks[node.chunk].last)
        if "of" not in self.lowers[node.start : node.end] or not any(
            self.lowers[t] in word_list("plural body") for t in head
        ):
            return False
        joined = False
        for k in range(node.last_chunk + 1, min(len(chunks), node.last_chunk + _STEPS * 2)):
            if chunks[k].kind == CONJ and self.lowers[chunks[k].head] in ("and", "&"):
                joined = True
            elif chunks[k].kind == NP and self._field(k):
                if joined:
                    node.parts = (*node.parts, *range(node.last_chunk + 1, k + 1))
                    node.end, node.last_chunk = chunks[k].last, k
                    return True
            elif chunks[k].kind != COMMA:
                return False
        return False

    def _field(self, k: int) -> bool:
        """Is it the bare name of what a department is for?"""
        c = self.clauses.chunks[k]
        core = self.core(k)
        named = core is not None and (core.named or core.form in ("state", "group"))
        return not named and all(self.words[t][0].isupper() for t in range(c.first, c.last))

    # -- "Prime Minister and Crown Prince X"

    def _joins(self, node: Node, behind: Node | None, k: int) -> bool:
        """Are two titles without an article one person's?"""
        if behind is None or behind.title is None or node.title is None or behind.plural or behind.article:
            return False
        if node.article or not self._capital(node) or behind.title.rank == "honorific":
            return False
        if " ".join(self.lowers[behind.role[0] : behind.role[1]] if behind.role else ()) in word_list(
            "consort"
        ):
            return False
        return node.country is None or behind.country in (None, node.country)


__all__ = ["TitleReader"]
