"""One noun phrase read as an actor, without what follows it: its head, its name, its title, the state it names."""

from __future__ import annotations

from eventkit.stages.actors.bounds import content, start_of, stretch, with_quantifier
from eventkit.stages.actors.name_runs import behind_common, end_of_name, is_given_name, name_start
from eventkit.stages.actors.names import NameIndex, name_key
from eventkit.stages.actors.nodes import Node
from eventkit.stages.actors.phrases import (
    COUNTRY,
    GIVEN,
    GROUP,
    NAME,
    ORG,
    OUTLET,
    PLACE,
    TITLE,
    WORD,
    PhraseIndex,
)
from eventkit.stages.actors.scene import Scene
from eventkit.stages.actors.states import describe, fill_state, is_domestic, is_official, of_another_state
from eventkit.stages.actors.units import Unit, Units
from eventkit.stages.actors.words import word_list
from eventkit.syntax import Clauses
from eventkit.syntax.chunks import CONJ, NP

_MOST_OWNERS = 20  # "A's B's C": how many are gone through
_NAMES = frozenset((NAME, GIVEN))


class CoreReader(Scene):
    """Reads single noun phrases, without what follows them."""

    __slots__ = ("_owners",)

    def __init__(self, clauses: Clauses, units: Units, names: NameIndex, index: PhraseIndex) -> None:
        super().__init__(clauses, units, names, index)
        self._owners = 0

    def core(self, k: int) -> Node | None:
        """The actor that chunk `k` names, with its possessor; None for things and for chunks inside another phrase."""
        chunks = self.clauses.chunks
        c = chunks[k]
        if c.kind not in "NA(" or c.temporal:
            return None
        first = content(self, c)
        if first >= c.last:
            return None
        found = stretch(self, c, first)
        if not found:
            return None
        node = self._classify(k, found)
        if node is None:
            return None
        node.last_chunk = self.clauses.chunk_of[node.end - 1]
        node.start = start_of(self, node, c, first)
        node.article = self.lowers[c.first] if first > c.first else ""
        if c.owner >= 0:
            self._possess(node, c.owner)
        return node

    # -- what it is

    def _classify(self, k: int, found: list[Unit]) -> Node | None:
        last = found[-1]
        if last.label == WORD:
            return None  # most phrases: a thing
        j = name_start(self, found)
        if j < len(found):
            j = behind_common(self, found, j)
            return self._named(k, found[:j], found[j:])
        of = next((i for i, u in enumerate(found) if i and self.lowers[u.first] == "of"), 0)
        if of and last.label in (COUNTRY, ORG, PLACE) and found[of - 1].label == TITLE:
            return self._role_of(k, found, of)
        builders = {
            TITLE: self._role,
            GROUP: self._noun,
            COUNTRY: self._state,
            ORG: self._body,
            OUTLET: self._body,
        }
        builder = builders.get(last.label)
        return builder(k, found[:-1], last) if builder else None

    def _named(self, k: int, before: list[Unit], run: list[Unit]) -> Node | None:
        start, end = run[0].first, end_of_name(self, run)
        names = tuple(self.words[start:end])
        title = before[-1] if before and before[-1].term.title is not None else None
        plural = title is not None and title.label == GROUP and self.names.thing(name_key(names[-1]))
        kind = "person" if title else self.names.kind_of(names, self._place_like(k, before))
        if kind == "person" and title is None and before and self._is_outlet(before[-1]):
            kind = "organization"  # "the news agency | Wafa"
        if plural:
            return None
        if kind == "":
            return None
        node = Node("name" if kind == "person" else "body", kind, k, start, end)
        if kind == "person":
            node.names = names
            if title is not None:
                node.title = title.term.title
                node.plural = title.label == GROUP and len(before) == 1
                describe(self, node, before)
            elif before and before[-1].label == GROUP:
                node.role = (before[-1].first, before[-1].last)
        elif before and before[-1].label == TITLE:
            return None
        fill_state(self, node, before)
        return node

    def _is_outlet(self, unit: Unit) -> bool:
        return unit.label == GROUP and self.lowers[unit.last - 1] in word_list("outlet noun")

    def _place_like(self, k: int, before: list[Unit]) -> bool:
        c = self.clauses.chunks[k]
        return (
            not before
            and c.prep >= 0
            and self.lowers[self.clauses.chunks[c.prep].head] in word_list("place preposition")
        )

    def _role(self, k: int, before: list[Unit], last: Unit) -> Node | None:
        title = last.term.title
        if title is None or title.rank == "honorific":
            return None
        node = Node("role", "person", k, last.first, last.last)
        node.title = title
        describe(self, node, [*before, last])
        fill_state(self, node, [*before, last])
        state = word_list("state noun")
        node.home = (
            title.rank == "legislator"
            or is_official(before)
            or is_domestic(self, before, last)
            or any(low in state for low in self.lowers[last.first : last.last])
        )
        return node

    def _role_of(self, k: int, found: list[Unit], of: int) -> Node | None:
        """ "Prime Minister of Sweden", where it is one phrase."""
        node = self._role(k, found[: of - 1], found[of - 1])
        if node is not None:
            node.end = found[-1].last
            if node.country is None and not node.stateless:
                fill_state(self, node, found[of + 1 :])
        return node

    def _noun(self, k: int, before: list[Unit], last: Unit) -> Node | None:
        kind = last.term.kind
        form = {"person": "role", "group": "group", "document": "document"}.get(kind, "body")
        node = Node(form, "organization" if kind == "document" else kind, k, last.first, last.last)
        node.plural = kind == "group"
        node.title = last.term.title
        if form == "role":
            node.role = (last.first, last.last)
        fill_state(self, node, [*before, last])
        if node.country is None and not node.stateless and last.term.sort == "party":
            node.country = last.term.country
        node.home = (
            " ".join(self.lowers[last.first : last.last]) in word_list("domestic noun")
            or is_official(before)
            or is_domestic(self, before, last)
        )
        if form == "body" and kind == "organization" and self.lowers[last.first] in word_list("state noun"):
            node.kind = "government"
        return node

    def _state(self, k: int, before: list[Unit], last: Unit) -> Node | None:
        term = last.term
        ranked = bool(before) and self.lowers[before[-1].first] in word_list("adjunct")
        if before and before[-1].label in _NAMES and not (ranked or is_given_name(self, before[-1])):
            return None
        if term.sort != "demonym":
            node = Node("state", "government", k, last.first, last.last)
        elif self.lowers[last.last - 1].endswith("s") and not self.lowers[last.last - 1].endswith("ss"):
            node = Node("people", "group", k, last.first, last.last)
            node.plural = True
        elif before and before[-1].label == WORD and not self._shares_noun(k):
            node = Node("role", "person", k, last.first, last.last)
        else:
            node = Node("people", "group", k, last.first, last.last)
            node.plural = True
            node.sort = "adjective"
        node.country = term.country
        node.sort = node.sort or term.sort
        return node

    def _shares_noun(self, k: int) -> bool:
        """ "senior Chadian | and Libyan officials": does a plural behind "and" say who they are?"""
        follows = self.clauses.chunks[k + 1 : k + 3]
        return [c.kind for c in follows] == [CONJ, NP] and self.clauses.tags[follows[1].head] == "NNS"

    def _body(self, k: int, before: list[Unit], last: Unit) -> Node | None:
        term = last.term
        node = Node("body", term.kind, k, last.first, last.last)
        node.canonical = term.canonical
        node.country = of_another_state(self, before, last) or term.country
        if term.sort == "party":
            if self.lowers[last.last - 1].endswith("s"):
                node.form, node.kind, node.plural = "group", "group", True
            elif before or self.clauses.chunks[k].first < last.first:
                node.form, node.kind = "role", "person"
            elif self.lowers[last.last - 1] in ("democratic", "congressional"):
                return None
        if term.country is None:
            fill_state(self, node, [u for u in before if u.label != OUTLET])
        return node

    def _possess(self, node: Node, owner: int) -> None:
        if self._owners > _MOST_OWNERS:
            return
        self._owners += 1
        possessor = self.core(owner)
        self._owners -= 1
        chunk = self.clauses.chunks[owner]
        first = with_quantifier(self, chunk, content(self, chunk))
        if not node.named or (possessor is not None and possessor.kind != "person"):
            node.start = min(node.start, possessor.start if possessor is not None else first)
        node.chunk = owner if chunk.owner < 0 else chunk.owner
        if possessor is None:
            return
        if (node.private and possessor.form in ("state", "people")) or self.lowers[node.end - 1] in word_list(
            "adverse noun"
        ):
            return
        if node.counterpart:
            return  # whose it is tells whom it does not act for
        if node.country is None and not node.stateless:
            node.country, node.stateless = possessor.country, possessor.stateless
            if possessor.kind == "organization" and possessor.country is None:
                node.stateless = True
            node.via = node.via or possessor.names or possessor.via
            node.weak = node.weak or possessor.weak
