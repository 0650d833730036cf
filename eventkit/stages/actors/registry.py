"""Entities for what is no named person: states, bodies, groups, and office-holders named by their office."""

from __future__ import annotations

import bisect
from operator import itemgetter

from eventkit.lexicons import Lexicons
from eventkit.stages.actors.model import Entity
from eventkit.stages.actors.names import NameIndex
from eventkit.stages.actors.nodes import Node
from eventkit.stages.actors.people import Located, People
from eventkit.stages.actors.phrases import COUNTRY, ORG, PLACE, PhraseIndex
from eventkit.stages.actors.words import publishers, state_terms, word_list
from eventkit.syntax import Reading

_STATE_RANKS = frozenset(("head", "minister", "royal"))
_NEAR = 300  # people with a title, before and behind
_HOME_WEIGHT = 3
_OFFICE_RANKS = _STATE_RANKS | {
    "official",
    "legislator",
    "diplomat",
    "military",
    "party",
    "judicial",
    "spokesperson",
    "clerical",
}


class Registry:
    """The entities of one document."""

    __slots__ = (
        "_entities",
        "_foreigners",
        "_index",
        "_lexicons",
        "_names",
        "_ranked",
        "_reading",
        "_state_names",
        "_titled",
        "people",
    )

    def __init__(
        self, reading: Reading, names: NameIndex, index: PhraseIndex, lexicons: Lexicons, people: People
    ) -> None:
        self._reading = reading
        self._names = names
        self._index = index
        self._lexicons = lexicons
        self.people = people
        self._entities: dict[tuple[str, str], Entity] = {}
        self._titled: dict[str, list[tuple[int, Entity]]] = {}
        self._foreigners: dict[int, bool] = {}
        self._ranked: list[str] | None = None
        self._state_names: dict[str | None, list[str]] | None = None

    def entity(self, located: Located) -> Entity:
        """The entity that a mention stands for."""
        node, start, end = located
        if node.named:
            return self._named(located)
        if node.form == "role":
            return self._office_holder(located)
        text = self._reading.text[start:end]
        key = (
            ("state", node.country or text)
            if node.form == "state"
            else (node.kind, node.canonical or text.lower())
        )
        entity = self._entities.get(key)
        if entity is None:
            text, start = self._full_name(node) or (text, start)
            end = start + len(text)
            entity = self._entities[key] = Entity(
                text, start, end, kind=node.kind, country=self._country_of(node)
            )
            entity.gender = "n"
        return entity

    def _named(self, located: Located) -> Entity:
        node, start, _ = located
        entity = self.people.resolve(node.names, located, start)
        if entity.country is None and not node.stateless and not entity.settled:
            entity.country = node.country or self._via(node)
            if entity.country is None:
                entity.country = self._untold_state(node)
        if entity.role is None and node.role is not None:
            entity.role = self._role_words(located)
        return entity

    def _untold_state(self, node: Node) -> str | None:
        """The state of a titled person for whom the text names none."""
        own = self._own_state()
        if own is not None and _in_office(node):
            return own
        if not _acts_for_a_state(node) or node.title is None:
            return None
        known = node.title.rank in _STATE_RANKS
        return self._state_with(node.title.office) if known else self.document_country()

    def _role_words(self, located: Located) -> str | None:
        return located[0].title.office if located[0].title is not None else None

    def _via(self, node: Node) -> str | None:
        for names in (node.via, node.via[:1]) if node.via else ():
            found = self.people.resolve(names, None, len(self._reading.text)).country
            if found is not None:
                return found
        return node.weak

    def _country_of(self, node: Node) -> str | None:
        if node.country is not None or node.stateless:
            return node.country
        found = self._via(node)
        if found is None and (node.home or (node.form == "body" and node.kind == "government")):
            return self.document_country()
        return found

    def _full_name(self, node: Node) -> tuple[str, int] | None:
        """The fullest name of a state or body that the document has."""
        if node.form == "state":
            return self._state_name(node.country)
        start = self._reading.text.find(node.canonical) if node.canonical else -1
        return (node.canonical, start) if start >= 0 else None

    def _state_name(self, country: str | None) -> tuple[str, int] | None:
        """The state's name as the document has it first, with its offset."""
        if self._state_names is None:
            self._state_names = {}
            for phrase, _ in self._names.phrases():
                term = self._index.terms.get(phrase)
                if term is not None and term.label == COUNTRY and term.sort == "name":
                    self._state_names.setdefault(term.country, []).append(phrase)
        phrases = self._state_names.get(country)
        if phrases is None:
            return None
        text = self._reading.text
        low = text.lower()
        places = [(start, text[start : start + len(p)]) for p in phrases if (start := low.find(p)) >= 0]
        return min(places)[::-1] if places else None

    # -- offices

    def _office_holder(self, located: Located) -> Entity:
        node, start, end = located
        title = node.title
        head = self._head_of_seat(node, start, end)
        if head is not None:
            return head
        if (
            title is not None
            and title.rank in _OFFICE_RANKS
            and node.article not in ("a", "an")
            and not self._indefinite(start, end)
        ):
            known = self._known_holder(node, start, title.office)
            if known is not None:
                return known
        return self._unknown_holder(located)

    def _head_of_seat(self, node: Node, start: int, end: int) -> Entity | None:
        """ "the head of the White House", "the Kremlin chief": who leads the state from there, if the text names him."""
        low = self._reading.text[start:end].lower()
        seat = low.removeprefix("head of the ")
        if seat == low:
            seat, _, noun = low.rpartition(" ")
            if noun not in ("chief", "head", "boss"):
                return None
        if seat not in word_list("seat of a leader") or node.country is None:
            return None
        holding = self._lexicons.holder(node.country, "leader", self._reading.published)
        return self.people.by_holding(holding) if holding is not None else None

    def _indefinite(self, start: int, end: int) -> bool:
        first = self._reading.text[start:end].split(" ", 1)[0].lower()
        return first in ("one", "another", "any", "some", "no", "every", "each", "former")

    def holder(self, node: Node, start: int) -> Entity | None:
        """The person in the document who holds the office that `node` names; None where nobody is known."""
        return self._known_holder(node, start, node.title.office) if node.title is not None else None

    def _known_holder(self, node: Node, start: int, office: str) -> Entity | None:
        country = node.country or (None if node.stateless else self._via(node))
        titled = _around(self.titled(office), start)
        if country is None and not node.stateless:
            own = self._own_state()
            if own is not None and (
                any(e.country == own for _, e in titled) or self._has_office(own, office)
            ):
                country = own
        if country is not None:
            fitting = [(o, e) for o, e in titled if e.country == country]
            if fitting:
                return _nearest(fitting, start)
            holding = self._lexicons.holder(country, office, self._reading.published)
            return self.people.by_holding(holding) if holding is not None else None
        if node.stateless:
            return None
        if not titled and node.title is not None and node.title.rank != "head":
            titled = _around(self.titled("~" + office), start)
        if titled:
            home = [(o, e) for o, e in titled if not self._foreign(o)]
            return _nearest(home or titled, start)
        for country in self._countries():
            holding = self._lexicons.holder(country, office, self._reading.published)
            known = self.people.by_holding(holding) if holding is not None else None
            if known is not None:
                return known
        return None

    def opposite(self, own: Entity, country: str | None) -> Entity | None:
        """The one person of the document who holds the office of `own` for another state (for `country`, if given)."""
        found = {
            id(entity): entity
            for _, entity in (self.titled(own.office) if own.office is not None else ())
            if entity.country not in (None, own.country) and country in (None, entity.country)
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def _unknown_holder(self, located: Located) -> Entity:
        node, start, end = located
        country = self._country_of(node)
        rank = node.title.rank if node.title is not None else ""
        if country is None and not node.stateless and node.title is not None:
            if self._own_state() is not None and _in_office(node):
                country = self._own_state()
            elif rank in _STATE_RANKS:
                country = self._state_with(node.title.office)
            elif _acts_for_a_state(node):
                country = self.document_country()
        text = self._reading.text[start:end]
        key = ("role", text.lower())
        entity = self._entities.get(key)
        if entity is None:
            entity = self._entities[key] = Entity(text, start, end, kind="person", country=country)
            entity.role = entity.office = node.title.office if node.title is not None else text
        return entity

    def _state_with(self, office: str) -> str | None:
        """The document's first state that has such an office."""
        on = self._reading.published
        own = self._own_state()
        if own is not None and self._has_office(own, office):
            return own
        holders = (c for c in self._countries() if self._lexicons.holder(c, office, on) is not None)
        return next(holders, self.document_country())

    def _has_office(self, country: str, office: str) -> bool:
        """Does the state have an office of just this name?"""
        holding = self._lexicons.holder(country, office, self._reading.published)
        return holding is not None and holding.office == office

    def _foreign(self, offset: int) -> bool:
        """Does a state stand before the title at this place, as it does not for the writer's own officials?"""
        known = self._foreigners.get(offset)
        if known is not None:
            return known
        words = self._reading.text[max(0, offset - 40) : offset].replace("’", "'").split()
        last = words[-1].lower().removesuffix("'s") if words else ""
        pair = " ".join(words[-2:]).lower().removesuffix("'s")
        found = self._foreigners[offset] = any(
            term is not None and term.label == COUNTRY
            for term in (self._index.terms.get(last), self._index.terms.get(pair))
        )
        return found

    def titled(self, office: str) -> list[tuple[int, Entity]]:
        """The people whom the document names with this office, with offsets."""
        found = self._titled.get(office)
        if found is None:
            found = self._titled[office] = []
            for start, name in self._names.by_office().get(office, ()):
                entity = self.people.at(name)
                if entity is not None:
                    found.append((start, entity))
        return found

    # -- the document's own state

    def document_country(self) -> str | None:
        """The state that the document names most often, its people and capital included."""
        return next(iter(self._countries()), None)

    def home(self) -> str | None:
        """The state in which the document's publisher writes, or None."""
        return _home_of(self._reading.source)

    def _own_state(self) -> str | None:
        """The state whose government itself publishes the document: its offices are those named without a state."""
        padded = f" {self._reading.source.lower()} " if self._reading.source else ""
        own = any(f" {name} " in padded for name in word_list("government publisher"))
        return self.home() if own else None

    def _countries(self) -> list[str]:
        """The states that the document names, most often named first."""
        if self._ranked is None:
            home = _home_of(self._reading.source)
            counts: dict[str, int] = {} if home is None else {home: 1}
            within: dict[str, int] = {}  # words that stand in longer names: "Korea" of "North Korea"
            for phrase, number in reversed(self._names.phrases()):
                states = self._states_of(phrase)
                if not states:
                    continue
                weight = _HOME_WEIGHT if self._at_home(phrase) else 1
                for word in phrase.split(" ") if " " in phrase else ():
                    within[word] = within.get(word, 0) + number
                for country in states:
                    counts[country] = counts.get(country, 0) + (number - within.get(phrase, 0)) * weight
            self._ranked = sorted(counts, key=lambda c: (-counts[c], c))
        return self._ranked

    def _at_home(self, phrase: str) -> bool:
        """Is it a body or title that names no state, as only those at home write ("White House", "Congress")?"""
        term = self._index.terms.get(phrase)
        return phrase in state_terms() or (
            term is not None and (term.sort == "metonym" or (term.label == ORG and term.kind == "government"))
        )

    def _states_of(self, phrase: str) -> list[str]:
        weak = state_terms().get(phrase)
        if weak is not None:
            return [weak]
        term = self._index.terms.get(phrase)
        if term is not None and term.label in (COUNTRY, ORG, PLACE):
            return [term.country] if term.country is not None else []
        on, heads = self._reading.published, word_list("head office")
        return [
            h.country
            for h in self._lexicons.offices.get(phrase, ())
            if h.country is not None and h.office in heads and h.covers(on)
        ]


def _home_of(source: str | None) -> str | None:
    """The state in which a publisher writes; None for agencies and where it is not known."""
    padded = f" {source.lower()} " if source else ""
    return next((state for name, state in publishers().items() if f" {name} " in padded), None)


def _acts_for_a_state(node: Node) -> bool:
    """Is it a title that only a state, a part of one or its politics gives: "Mayor", "Gen.", "candidate"?"""
    title = node.title
    if title is None or (node.bodied and title.office in word_list("office at a body")):
        return False
    return (
        title.rank in _STATE_RANKS
        or title.rank in word_list("state rank")
        or title.office in word_list("state office")
    )


def _in_office(node: Node) -> bool:
    """Is it one of a government's people, of no post that other states and bodies fill as well?"""
    title = node.title
    return (
        title is not None
        and title.rank in word_list("government rank")
        and title.office not in word_list("abroad post")
        and title.office not in word_list("common post")
    )


def _around(titled: list[tuple[int, Entity]], offset: int) -> list[tuple[int, Entity]]:
    """Of very many, those nearest to a place: a long document must not be gone through for every "the president"."""
    if len(titled) <= _NEAR:
        return titled
    at = bisect.bisect_right(titled, offset, key=itemgetter(0))
    return titled[max(0, at - _NEAR) : at + _NEAR]


def _nearest(titled: list[tuple[int, Entity]], offset: int) -> Entity:
    before = [entry for entry in titled if entry[0] <= offset]
    return max(before, key=lambda e: e[0])[1] if before else min(titled, key=lambda e: e[0])[1]
