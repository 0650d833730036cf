"""Actors before the head of a noun phrase: "US-China talks", "the Trump-Putin summit", "Israeli-Palestinian talks"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from eventkit.stages.actors.model import Entity, Mention
from eventkit.stages.actors.names import NameIndex, name_key
from eventkit.stages.actors.nodes import Node
from eventkit.stages.actors.phrases import COUNTRY, GIVEN, GROUP, NAME, ORG, OUTLET, PLACE, TITLE, Term
from eventkit.stages.actors.registry import Registry
from eventkit.stages.actors.units import Unit
from eventkit.stages.actors.words import compound_states, word_list
from eventkit.syntax import Clauses
from eventkit.syntax.chunks import NP

if TYPE_CHECKING:
    from eventkit.stages.actors.facade import Actors

_HYPHEN = re.compile(r"[-‐‑⁠/]+")
_DASHES = "–—-/"
_OPENING = frozenset('"“:—–-')


_AMONG = ("inter-", "intra-")


def _of_others(word: str) -> bool:
    """ "inter-Arab", "UN-brokered": between those of one name, or with the help of one who is no party."""
    return word.startswith(_AMONG) or _HYPHEN.split(word)[-1] in word_list("helping participle")


def _twins(word: str) -> list[str]:
    """ "inter-Korean": the two states of one name."""
    nation = word.partition("-")[2].removesuffix("n")
    return sorted(word_list(f"the two {nation}s")) if word.startswith(_AMONG) else []


class _Modifiers:
    def __init__(self, actors: Actors, registry: Registry, names: NameIndex, i: int, k: int) -> None:
        self.actors = actors
        self.registry = registry
        self.names = names
        self.reader = actors.reader(i)
        self.tokens = self.reader.clauses.tokens
        self.i = i
        self.k = k
        self.found: list[Mention] = []

    def run(self) -> list[Mention]:
        c = self.reader.clauses.chunks[self.k]
        last = c.head
        units = self.reader.units
        t = units[_dashed(self.reader.clauses, self.k)].first
        while t < last:
            t = self._unit(units[t], last)
        return self.found

    def _unit(self, unit: Unit, last: int) -> int:
        """Take the actors of a unit; the token at which the next one begins."""
        units = self.reader.units
        word = self.tokens.words[unit.first]
        if self.reader.clauses.tags[unit.first] == "TM":
            return unit.last  # "their May 26 call"
        if (tied := self._tied(unit.first, last)) > unit.first:
            return tied
        if unit.label in (COUNTRY, ORG, OUTLET) and unit.last <= last:
            self._body(unit, unit.first)
        elif unit.label in (NAME, GIVEN) or (
            unit.label == TITLE and unit.last < units.size and units[unit.last].label in (NAME, GIVEN)
        ):
            if _HYPHEN.search(word) and self._pieces(unit):
                return unit.last
            return self._name(unit, last)
        elif unit.label == GROUP and unit.term.title is not None and unit.last <= last:
            self._ministers(unit)
        elif (word[0].isupper() and self.reader.clauses.tags[unit.first] != "DT") or _HYPHEN.search(word):
            self._pieces(unit)
        return unit.last

    def _tied(self, first: int, last: int) -> int:
        """ "United States-North Korea | summit": names of several words that a hyphen ties; the token behind them."""
        words, end = self.tokens.words, first
        while end < last and words[end][0].isupper():
            end += 1
        if end - first < 2 or not any(_HYPHEN.search(word) for word in words[first:end]):
            return first
        start = self.tokens.starts[first]
        text = self.actors.reading.text[start : self.tokens.ends[end - 1]]
        pieces = _HYPHEN.split(text)
        if len(pieces) > 1 and pieces[-1].islower():
            return self._led(pieces, start, end)
        terms = [self.reader.index.terms.get(piece.lower()) for piece in pieces]
        if len(pieces) < 2 or any(t is None or t.label not in (COUNTRY, ORG) for t in terms):
            return first
        at = 0
        for piece, term in zip(pieces, terms, strict=True):
            at = text.index(piece, at)
            self._piece(piece, start + at, term)
        return end

    def _led(self, pieces: list[str], start: int, end: int) -> int:
        """ "Saudi Arabia-led | talks": of those who do what the participle tells only who leads; the token behind."""
        term = self.reader.index.terms.get("-".join(pieces[:-1]).lower())
        known = term is not None and term.label in (COUNTRY, ORG)
        if (
            pieces[-1] not in word_list("helping participle")
            and known
            and pieces[0].lower() not in word_list("seat")
        ):
            self._piece("-".join(pieces[:-1]), start, term)
        return end

    def _add(self, entity: Entity, start: int, end: int, form: str, *, plural: bool = False) -> None:
        if all(m.entity is not entity for m in self.found):
            made = Mention(
                entity, self.i, self.k, self.k, start, end, self.actors.reading.text[start:end], form=form
            )
            made.plural = plural
            self.found.append(made)

    def _body(self, unit: Unit, first: int) -> None:
        term = unit.term
        behind = self.tokens.lowers[unit.last : unit.last + 2]
        if behind[:1] == ["-"] and behind[-1] in word_list("helping participle"):
            return  # "U.S. | - | backed talks"
        phrase = " ".join(self.tokens.lowers[unit.first : unit.last])
        visited = self.tokens.lowers[self.reader.clauses.chunks[self.k].head] in word_list("way to a seat")
        if term.sort == "party" or (phrase in word_list("seat") and not visited):  # where they talk, not who
            return
        node = Node("state" if unit.label == COUNTRY else "body", term.kind, self.k, first, unit.last)
        node.country, node.canonical = term.country, term.canonical
        node.stateless = term.country is None
        self._node(node)

    def _node(self, node: Node) -> None:
        start, end = self.tokens.starts[node.start], self.tokens.ends[node.end - 1]
        self._add(self.registry.entity((node, start, end)), start, end, node.form, plural=node.plural)

    def _ministers(self, unit: Unit) -> None:
        """ "EU | foreign ministers | meeting": the group meets, not the body alone."""
        before = self.reader.units[unit.first - 1] if unit.first else None
        shouted = (
            before is not None
            and before.label in (NAME, PLACE)
            and (self.tokens.words[before.first].isupper() or self.tokens.words[unit.first][0].isupper())
        )
        first = before.first if before and (shouted or before.label in (COUNTRY, ORG)) else unit.first
        node = Node("group", "group", self.k, first, unit.last)
        node.plural = True
        if before is not None and first != unit.first:
            node.country = before.term.country
            node.stateless = node.country is None
            if self.found and self.found[-1].start == self.tokens.starts[first]:
                self.found.pop()
        self._node(node)

    def _name(self, unit: Unit, last: int) -> int:
        units = self.reader.units
        end = unit.last
        while end < last and units[end].label in (NAME, GIVEN):
            end = units[end].last
        titled = unit.label == TITLE
        names = tuple(self.tokens.words[unit.last if titled else unit.first : end])
        if titled or (self.names.kind_of(names, False) == "person" and not self._nobody(names, unit, last)):
            node = Node("name", "person", self.k, unit.first, end)
            node.names = names
            node.title = unit.term.title
            self._node(node)
        return end

    def _nobody(self, names: tuple[str, ...], unit: Unit, head: int) -> bool:
        """A word of the event's own name or of the language, nobody's: "the AI Safety | Summit", "Secret talks"."""
        opens = unit.first == 0 or self.tokens.words[unit.first - 1] in _OPENING
        key = name_key(names[-1])
        known = self.names.in_office(key) if self.names.common(key) else self.names.is_person(key)
        return (opens or self.tokens.words[head][0].isupper()) and not known

    def _pieces(self, unit: Unit) -> bool:
        """The actors in a hyphenated word; True where at least one is known."""
        word, start = self.tokens.words[unit.first], self.tokens.starts[unit.first]
        if unit.last - unit.first > 1 or _of_others(word.lower()):
            return False
        pieces: list[tuple[str, int]] = []
        at = 0
        for piece in filter(None, _HYPHEN.split(word)):
            at = word.index(piece, at)
            pieces.append((piece, start + at))
            at += len(piece)
        known = any(self._known(piece) for piece, _ in pieces)
        for piece, begin in pieces if known else ():
            state = compound_states().get(piece.lower()) if len(pieces) > 1 else None
            self._piece(piece, begin, Term(COUNTRY, state, "government") if state else None)
        return known

    def _known(self, piece: str) -> bool:
        term = self.reader.index.terms.get(piece.lower())
        if not piece[0].isupper():
            return False
        if term is not None and term.label in (COUNTRY, ORG, OUTLET):
            return True
        return self.names.is_person(name_key(piece)) and self.names.kind_of((piece,), False) == "person"

    def _piece(self, piece: str, start: int, term: Term | None) -> None:
        end = start + len(piece)
        term = term or self.reader.index.terms.get(piece.lower())
        if not piece[0].isupper():
            return
        if term is not None and term.label in (COUNTRY, ORG, OUTLET):
            node = Node("state" if term.label == COUNTRY else "body", term.kind, self.k, 0, 0)
            node.country, node.canonical, node.stateless = term.country, term.canonical, term.country is None
            self._add(self.registry.entity((node, start, end)), start, end, node.form)
        elif self.names.kind_of((piece,), False) == "person":
            self._add(self.registry.people.resolve((piece,), None, start), start, end, "name")


def twins_of(actors: Actors, i: int, k: int) -> list[Mention]:
    """Both states of one name: "the inter-Korean | talks"."""
    clauses = actors.reading.clauses(i)
    tokens, c = clauses.tokens, clauses.chunks[k]
    return [
        actors.state(state, i, k, tokens.starts[t], tokens.ends[t])
        for t in range(c.first, c.head)
        for state in _twins(tokens.lowers[t])
    ]


def modifying(actors: Actors, registry: Registry, names: NameIndex, i: int, k: int) -> list[Mention]:
    """The actors named before the head of chunk `k` of sentence `i`."""
    clauses = actors.reading.clauses(i)
    if not 0 <= k < len(clauses.chunks) or clauses.chunks[k].kind != NP:
        return []
    node = actors.reader(i).full(k)
    if node is not None and node.form != "document":
        return []
    found = _Modifiers(actors, registry, names, i, k).run()
    return _body_before(actors, i, k) + (_joined_before(actors, i, k) if found else []) + found


def _joined_before(actors: Actors, i: int, k: int) -> list[Mention]:
    """The U.S. in "U.S. and | Russian talks": names of capitals, which stand like adjectives, joined to the phrase."""
    chunks = actors.reading.clauses(i).chunks
    found: list[Mention] = []
    while chunks[k].conjoined >= 0:
        k = chunks[k].conjoined
        mention = actors.mention(i, k)
        if mention is None or mention.form != "state" or not mention.text.isupper():
            return []
        found.insert(0, mention)
    return found


def _body_before(actors: Actors, i: int, k: int) -> list[Mention]:
    """The body in "the Group of 20 (G20) | summit", where it is a known one."""
    if actors.reading.clauses(i).name_before(k) == k:
        return []
    body = actors.mention(i, k - 2)
    known = body is not None and body.kind == "organization"
    return [body] if body and known and body.text.lower() in actors.lexicons.organizations else []


def _dashed(clauses: Clauses, k: int) -> int:
    """Where the phrase begins if a dash without blanks ties it to the word before: "Biden–Xi summit"."""
    tokens = clauses.tokens
    first = clauses.chunks[k].first
    while (
        first >= 2
        and tokens.words[first - 1] in _DASHES
        and tokens.ends[first - 2] == tokens.starts[first - 1]
    ):
        if tokens.ends[first - 1] != tokens.starts[first]:
            break
        first -= 2
    return first
