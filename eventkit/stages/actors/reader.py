"""A noun phrase with what belongs to it behind its head: "of" phrases, parentheses and appositions."""

from __future__ import annotations

from eventkit.stages.actors.long_titles import TitleReader
from eventkit.stages.actors.names import NameIndex
from eventkit.stages.actors.nodes import Node, head_chunk
from eventkit.stages.actors.phrases import GROUP, PLACE, TITLE, PhraseIndex
from eventkit.stages.actors.units import Units
from eventkit.stages.actors.words import state_terms, word_list
from eventkit.syntax import Clauses
from eventkit.syntax.chunks import ADV, COMMA, CONJ, NP, PAREN, PREP, STOP, VG

_DEEPEST = 20  # appositions within appositions
_UNNAMED = frozenset(("role", "group", "body", "document"))
_BACK = 10  # chunks before one in which the phrase that covers it may begin


class Reader(TitleReader):
    """Reads full mentions; each chunk is read once."""

    __slots__ = ("_depth", "_full")

    def __init__(self, clauses: Clauses, units: Units, names: NameIndex, index: PhraseIndex) -> None:
        super().__init__(clauses, units, names, index)
        self._depth = 0
        self._full: dict[int, Node | None] = {}

    def full(self, k: int) -> Node | None:
        """The actor named from chunk `k` on, with all that belongs to it; None for things."""
        if k not in self._full:
            self._full[k] = None
            node = self.core(k)
            if node is not None and self._depth < _DEEPEST:
                self._depth += 1
                self._grow(node)
                self._depth -= 1
            self._full[k] = node
        return self._full[k]

    def covering(self, k: int) -> Node | None:
        """The actor at chunk `k`, also where `k` lies inside a name or apposition that begins before it."""
        chunks = self.clauses.chunks
        found: Node | None = None
        for back in range(k - 1, max(-1, k - _BACK), -1):
            if chunks[back].kind == NP and not chunks[back].pronoun:
                before = self.full(back)
                if (
                    before is not None
                    and (k in before.parts or (before.end > chunks[k].first and before.last_chunk >= k))
                    and (found is None or before.end >= found.end)
                ):
                    found = before
                    if not before.named:
                        break
        return found or self.full(k)

    def _grow(self, node: Node) -> None:
        self._parenthesis(node)
        if node.named:
            self._junior(node)
            self._of_state(node)
        if not node.named and node.form in _UNNAMED:
            self._linked(node)
            if node.form in ("group", "body") and self._fields(node):
                self._linked(node)
            self._parenthesis(node)
            if node.form == "role" and not node.plural:
                self._one_more_title(node)
        if not node.members:
            self._apposition(node)

    def _one_more_title(self, node: Node) -> None:
        """ "Prime Minister | and | Crown Prince X", "Secretary | for | Farms | and | Forests X": one person."""
        chunks = self.clauses.chunks
        if node.parts:
            self._name_after_list(node)
        k = node.last_chunk + 2
        if (
            node.named
            or k >= len(chunks)
            or chunks[k].kind != NP
            or self.lowers[chunks[k - 1].head] not in ("and", "&")
        ):
            return
        behind = self.full(k)
        if behind is not None and behind.named and self._joins(node, behind, k):
            self._take_name(node, behind, k)
            node.country = node.country or behind.country
            node.weak = node.weak or behind.weak
            node.stateless = node.stateless and behind.stateless

    # -- (WHO) and (R-S.C.)

    def _parenthesis(self, node: Node) -> None:
        chunks = self.clauses.chunks
        opening = node.last_chunk + 1
        if (
            opening >= len(chunks)
            or chunks[opening].kind != PAREN
            or self.lowers[chunks[opening].head] not in "(["
        ):
            return
        for closing in range(opening + 1, min(len(chunks), opening + 10)):
            if chunks[closing].kind == PAREN:
                break
        else:
            return
        inside = self.lowers[chunks[opening].last : chunks[closing].first]
        if (
            node.title is not None
            and node.title.rank == "legislator"
            and inside
            and inside[0][:2] in ("r-", "d-", "i-", "r", "d")
        ):
            node.country = node.country or "USA"
        node.last_chunk = closing
        if node.form in ("body", "state") and not node.named:
            self._title_after(node, closing + 1)

    def _title_after(self, node: Node, k: int) -> None:
        """ "World Health Organization (WHO) | Director-General X" """
        chunks = self.clauses.chunks
        if (
            k >= len(chunks)
            or chunks[k].kind != NP
            or self.units.units[self.units.at[chunks[k].first]].label not in (TITLE, GROUP)
        ):
            return
        behind = self.core(k)
        if behind is None or behind.title is None:
            return
        body_country = node.country
        for name in ("form", "kind", "names", "title", "role", "plural", "end", "last_chunk", "weak"):
            setattr(node, name, getattr(behind, name))
        node.country = body_country or behind.country
        node.stateless = node.country is None
        node.parts = (*node.parts, k)

    def _junior(self, node: Node) -> None:
        """ "Joseph R. Biden | , | Jr." """
        chunks = self.clauses.chunks
        k = node.last_chunk + 2
        if (
            k < len(chunks)
            and chunks[k - 1].kind == COMMA
            and self.lowers[chunks[k].head] in word_list("name suffix")
        ):
            node.last_chunk, node.end = k, chunks[k].last

    def _of_state(self, node: Node) -> None:
        """ "Foreign Minister X | of | France" """
        chunks = self.clauses.chunks
        k = node.last_chunk + 2
        if (
            k >= len(chunks)
            or chunks[k - 1].kind != PREP
            or self.lowers[chunks[k - 1].head] != "of"
            or chunks[k].kind != NP
        ):
            return
        behind = self.core(k)
        if behind is not None and behind.form == "state" and node.country in (None, behind.country):
            region = self.lowers[behind.end - 1] in word_list("region or state") and self._regional(node)
            node.country = node.country or ("USA" if region else behind.country)
            node.last_chunk, node.end = behind.last_chunk, behind.end
            node.stateless = False
            return
        place = self.units.units[self.units.at[chunks[k].last - 1]]
        if behind is None and place.label == PLACE and node.title is not None:
            node.country = node.country or place.term.country
            node.last_chunk, node.end = k, chunks[k].last

    # -- of, for, to, from, in

    def _linked(self, node: Node) -> None:
        chunks = self.clauses.chunks
        for _ in range(3):
            prep = node.last_chunk + 1
            if prep + 1 >= len(chunks) or chunks[prep].kind != PREP or chunks[prep + 1].kind != NP:
                return
            link = self.lowers[chunks[prep].head]
            k = head_chunk(self.clauses, prep + 1)
            if chunks[k].temporal or chunks[k].pronoun or not self._links(node, link):
                return
            behind = self.core(k)
            if link in ("to", "in", "from") and behind is None:
                return
            self._absorb(node, behind, k, link)
            if node.named:
                return

    def _links(self, node: Node, link: str) -> bool:
        head = self.lowers[node.end - 1] if node.last_chunk == self.clauses.chunk_of[node.end - 1] else ""
        if node.parts:
            return link == "of" or (link in ("for", "to") and node.form == "role")
        if link == "of":
            return True
        if link in ("for", "to"):
            return head in word_list(link + " title")
        return link in ("from", "in") and head in word_list(link + " noun")

    def _absorb(self, node: Node, behind: Node | None, k: int, link: str) -> None:
        chunks = self.clauses.chunks
        node.last_chunk = behind.last_chunk if behind is not None else k
        node.end = max(behind.end, chunks[k].last) if behind is not None else chunks[k].last
        node.bodied = behind is None or not (behind.home or behind.country or behind.kind == "government")
        if behind is None:
            node.parts = (*node.parts, -1)
            self._phrase_state(node)
            return
        if node.form == "role" and behind.form == "name" and self._name_ends(node, behind, k, link):
            self._take_name(node, behind, k)
        elif link in ("of", "from") and behind.form == "state":
            states = self._more_states(node, behind)
            if len(states) > 1:
                countries = [s.country for s in states]
                node.country = node.country if node.country in countries else None
                node.members = tuple(states) if link == "from" else ()
                node.stateless = node.country is None
                return
        if (
            node.country is None
            and not node.stateless
            and (link != "to" or behind.named or behind.kind == "person")
            and not (node.private and behind.form == "state")
            and not (node.form == "group" and self.lowers[self._head_of(node)] in word_list("kin"))
        ):
            node.country, node.stateless = behind.country, behind.stateless
            node.stateless = node.stateless or (
                behind.kind == "organization" and behind.country is None and bool(behind.canonical)
            )
            node.via = node.via or (() if node.named else behind.names) or behind.via
            node.weak = node.weak or behind.weak
        node.parts = node.parts or (-1,)
        self._phrase_state(node)

    def _regional(self, node: Node) -> bool:
        """Does the title belong to a part of a state: "Governor X of Georgia"?"""
        return node.title is not None and node.title.office in word_list("regional office")

    def _head_of(self, node: Node) -> int:
        return self.clauses.chunks[node.chunk].last - 1

    def _phrase_state(self, node: Node) -> None:
        if node.role is not None and node.weak is None:
            node.weak = state_terms().get(" ".join(self.lowers[node.role[0] : node.end]))

    def _more_states(self, node: Node, behind: Node) -> list[Node]:
        """ "the leaders of Germany, France and Italy": all of them, swallowed by the phrase."""
        chunks = self.clauses.chunks
        states = [behind]
        while True:
            k = node.last_chunk + 1
            while k < len(chunks) and chunks[k].kind in (COMMA, CONJ):
                k += 1
            if (
                k == node.last_chunk + 1
                or k >= len(chunks)
                or chunks[k].kind != NP
                or not (node.plural or k == node.last_chunk + 2)
            ):
                return states
            more = self.core(k)
            if more is None or more.form != "state" or not node.plural:
                return states
            states.append(more)
            node.last_chunk, node.end = more.last_chunk, more.end

    # -- apposition

    def _apposition(self, node: Node) -> None:
        chunks = self.clauses.chunks
        comma = node.last_chunk + 1
        if comma + 1 >= len(chunks) or chunks[comma].kind != COMMA or chunks[comma + 1].kind != NP:
            return
        after = comma + 1
        if node.named and all(
            self.clauses.tags[t] == "CD" for t in range(chunks[after].first, chunks[after].last)
        ):
            if after + 1 < len(chunks) and chunks[after + 1].kind == COMMA:
                node.last_chunk = after
                if after + 2 < len(chunks) and chunks[after + 2].kind == NP:
                    self._name_then_role(node, after + 2)
            return
        if node.named and not node.plural:
            self._name_then_role(node, after)
        elif node.form == "role" and not node.plural:
            self._role_then_name(node, after)
        elif node.form == "group":
            self._group_then_names(node, after)

    def _kind_after(self, k: int) -> str:
        chunks = self.clauses.chunks
        return chunks[k].kind if k < len(chunks) else STOP

    def _role_then_name(self, node: Node, k: int) -> None:
        behind = self.full(k)
        if (
            behind is None
            or not behind.named
            or (behind.title is not None and behind.title.rank != "honorific" and not node.counterpart)
        ):
            return
        if self._kind_after(behind.last_chunk + 1) == CONJ and len(behind.names) == 1:
            return
        if node.country and behind.country and node.country != behind.country:
            return
        if node.counterpart and self._subject_behind(behind):
            return
        if node.counterpart:
            node.start = behind.start
            node.title, node.role = behind.title or node.title, behind.role or node.role
            node.weak, node.via = node.weak or behind.weak, behind.via
        node.names, node.form = behind.names, "name"
        node.country = node.country or behind.country
        node.end, node.last_chunk = behind.end, behind.last_chunk
        node.parts = (*node.parts, k)

    def _subject_behind(self, behind: Node) -> bool:
        """ "After talks with his Russian counterpart, Secretary X | said": the clause's subject is no apposition."""
        chunks = self.clauses.chunks
        after = behind.last_chunk + 1
        while self._kind_after(after) == ADV:
            after += 1
        return self._kind_after(after) == VG and chunks[after].finite

    def _name_then_role(self, node: Node, k: int) -> None:
        head = head_chunk(self.clauses, k)
        role = self.core(head)
        if role is None or role.form != "role" or role.named:
            return
        self._parenthesis(role)
        self._linked(role)
        if role.named or (node.country and role.country and node.country != role.country):  # type: ignore[redundant-expr]
            return
        more = self._role_and_role(role)
        if (
            self._kind_after(role.last_chunk + 1) in (CONJ, PREP)
            and not (role.parts or role.article)
            and more is None
        ):
            return
        if (
            self._kind_after(role.last_chunk + 1) == VG
            and self._kind_after(role.last_chunk + 2) != COMMA
            and role.article == "the"
        ):
            return
        node.last_chunk = (more or role).last_chunk
        node.bodied = role.bodied or (more is not None and more.bodied)
        node.parts = (*node.parts, *range(head, node.last_chunk + 1))
        if node.country is None and not node.stateless:
            node.country, node.stateless = role.country, role.stateless
            node.via = node.via or role.via
            node.weak = node.weak or role.weak
        if node.title is None or node.title.rank == "honorific":
            node.title, node.role = role.title, (role.start, role.end)

    def _role_and_role(self, role: Node) -> Node | None:
        """ "X, Archbishop of A | and | President of B": the second office, where the first goes on to one."""
        chunks = self.clauses.chunks
        k = role.last_chunk + 2
        if k >= len(chunks) or chunks[k].kind != NP or self.lowers[chunks[k - 1].head] not in ("and", "&"):
            return None
        more = self.full(k)
        if more is None or more.form != "role" or more.named or more.article or more.plural:
            return None
        return more if self._capital(role) == self._capital(more) else None

    def _group_then_names(self, node: Node, k: int) -> None:
        chunks = self.clauses.chunks
        members: list[Node] = []
        at = k
        while at < len(chunks) and chunks[at].kind == NP:
            member = self.core(at)
            if member is None or not member.named:
                break
            members.append(member)
            at = member.last_chunk + 1
            step = at
            while step < len(chunks) and chunks[step].kind in (COMMA, CONJ):
                step += 1
            if step == at:
                break
            at = step
        if len(members) > 1 and node.title is not None and not any(m.title for m in members):
            node.members = tuple(members)
            node.last_chunk = members[-1].last_chunk
            node.parts = (*node.parts, *(m.chunk for m in members))


__all__ = ["Reader"]
