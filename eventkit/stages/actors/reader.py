"""A noun phrase with what belongs to it behind its head: "of" phrases, parentheses and appositions."""

from __future__ import annotations

from eventkit.stages.actors.appositions import take_apposition
from eventkit.stages.actors.core import CoreReader
from eventkit.stages.actors.links import (
    take_links,
    take_links_behind_parenthesis,
    take_parenthesis,
    take_state,
    take_suffix,
    take_topic,
)
from eventkit.stages.actors.long_titles import (
    joins,
    take_fields,
    take_name,
    take_name_after_list,
    take_portfolios,
    take_titles,
)
from eventkit.stages.actors.names import NameIndex
from eventkit.stages.actors.nodes import Node
from eventkit.stages.actors.phrases import PhraseIndex
from eventkit.stages.actors.units import Units
from eventkit.syntax import Clauses
from eventkit.syntax.chunks import NP

_DEEPEST = 20  # appositions within appositions
_UNNAMED = frozenset(("role", "group", "body", "document"))
_BACK = 10  # chunks before one in which the phrase that covers it may begin


class Reader(CoreReader):
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
                    and before.form != "document"  # "a transcript of | X | 's call"
                    and (k in before.parts or (before.end > chunks[k].first and before.last_chunk >= k))
                    and (found is None or before.end >= found.end)
                ):
                    found = before
                    if not before.named:
                        break
        return found or self.full(k)

    def _grow(self, node: Node) -> None:
        take_parenthesis(self, node)
        if node.form == "body" and not node.named:
            take_topic(self, node)
        if node.named:
            take_suffix(self, node)
            take_state(self, node)
        if node.form == "role" and not node.plural:
            take_portfolios(self, node)
        if not node.named and node.form in _UNNAMED:
            take_links(self, node)
            if node.form in ("group", "body") and take_fields(self, node):
                take_links(self, node)
            take_links_behind_parenthesis(self, node)
            if node.form == "role" and not node.plural:
                self._one_more_title(node)
        if not node.members:
            take_apposition(self, node)

    def _one_more_title(self, node: Node) -> None:
        """ "Prime Minister | and | Crown Prince X", "Secretary | for | Farms | and | Forests X": one person."""
        chunks = self.clauses.chunks
        if node.parts:
            take_name_after_list(self, node)
        if not node.named and not node.article:
            take_titles(self, node, self.full)
        k = node.last_chunk + 2
        if (
            node.named
            or k >= len(chunks)
            or chunks[k].kind != NP
            or self.lowers[chunks[k - 1].head] not in ("and", "&")
        ):
            return
        behind = self.full(k)
        if behind is not None and behind.named and joins(self, node, behind, k):
            take_name(node, behind, k)
            node.country = node.country or behind.country
            node.weak = node.weak or behind.weak
            node.stateless = node.stateless and behind.stateless
