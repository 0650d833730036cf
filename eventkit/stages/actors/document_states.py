"""The states of one document: which it names most often, which is the publisher's own, which have an office."""

from __future__ import annotations

import re
from functools import lru_cache

from eventkit.lexicons import Lexicons
from eventkit.stages.actors.names import NameIndex, name_keys
from eventkit.stages.actors.phrases import COUNTRY, ORG, PLACE, PhraseIndex
from eventkit.stages.actors.words import halves, publishers, state_terms, word_list
from eventkit.syntax import Reading
from eventkit.syntax.dateline import place_of_report

_HOME_WEIGHT = 3
_IN_PLACE = re.compile(r"\b(?:in|at|to|from|near) $")
_LINK = 6  # characters of "near ", and the one before it


class DocumentStates:
    """Answers are made when first asked for, and kept."""

    __slots__ = (
        "_counts",
        "_foreigners",
        "_governing",
        "_index",
        "_labelled",
        "_lexicons",
        "_likely",
        "_named",
        "_names",
        "_phrases",
        "_ranked",
        "_reading",
        "_state_names",
        "_told",
    )

    def __init__(self, reading: Reading, names: NameIndex, index: PhraseIndex, lexicons: Lexicons) -> None:
        self._reading = reading
        self._names = names
        self._named: set[str] = set()  # by their own names
        self._told: set[str] = set()  # by anything but the name of a body that many states have
        self._index = index
        self._lexicons = lexicons
        self._counts: dict[str, int] = {}
        self._foreigners: dict[int, str | None] = {}
        self._labelled: frozenset[str] | None = None
        self._likely: list[str] | None = None
        self._ranked: list[str] | None = None
        self._phrases: dict[str, list[str]] = {}  # state -> how the text calls it
        self._governing: list[str] | None = None
        self._state_names: dict[str | None, list[str]] | None = None

    def leading(self) -> str | None:
        """The state that the document names most often, its people and capital included."""
        return next(iter(self.ranked()), None)

    def among(self, states: frozenset[str]) -> str | None:
        """That of these states which the document names most often, if it names one."""
        return next((state for state in self.ranked() if state in states), None)

    def nearest(self) -> str | None:
        """The state whose people the document names without it: its own, else the one that it names most often."""
        home = self.home()
        return (
            home if home is not None and home in self.likely() and self._counts[home] > 1 else self.leading()
        )

    def governing(self) -> str | None:
        """The state of "the government delegation": the leading one, unless all meet there as guests of it."""
        if self._governing is None:
            self._governing = [c for c in self.ranked() if not self._is_venue(c)][:1] or self.ranked()[:1]
        return next(iter(self._governing), None)

    def _is_venue(self, country: str) -> bool:
        """Is it a state of conference towns, or one that the document, written elsewhere, only tells to be a place?"""
        if country == self.home():
            return False
        if country in word_list("state of conferences"):
            return True
        if country == self._dateline():
            return False
        low = self._reading.low
        phrases = "|".join(map(re.escape, self._phrases.get(country, ())))
        named = re.finditer(rf"\b(?:{phrases})\b", low)
        return all(_IN_PLACE.search(low[max(0, m.start() - _LINK) : m.start()]) for m in named)

    def home(self) -> str | None:
        """The state in which the document's publisher writes, or None."""
        return _home_of(self._reading.source, self._lexicons)

    def own(self) -> str | None:
        """The state whose government itself publishes the document: its offices are those named without a state."""
        padded = f" {self._reading.source.lower()} " if self._reading.source else ""
        own = any(f" {name} " in padded for name in word_list("government publisher"))
        return self.home() if own else None

    def native(self, usual: str | None, *, title: bool = False) -> str | None:
        """The state of "the Senate": that in which the report is written, where nothing in it speaks of the usual one.

        Of a title also where the text writes the usual state before other officials.
        """
        at = self.home() or self._dateline()
        ranked = self.ranked()
        if at is None and title and usual not in self._told:
            spoken_of = (c for c in ranked if c in self._named and self._counts[c] > 1)
            return next(
                spoken_of, usual
            )  # "Senator X" in a text that speaks of Chad and never of the usual one
        if at is None or not ranked or (usual in self._told and not (title and usual in self.labelled())):
            return usual
        return at

    def half(self, point: str) -> str | None:
        """The state that "the North" or "the South" means, where the text names one of the two in full."""
        low = self._reading.low
        told = (n for n in halves() if f"north {n}" in low or f"south {n}" in low)
        return next((halves()[nation][point] for nation in told), None)

    def ranked(self) -> list[str]:
        """The states that the document names, most often named first."""
        if self._ranked is None:
            home = self.home()
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
                    self._phrases.setdefault(country, []).append(phrase)
                    counts[country] = counts.get(country, 0) + (number - within.get(phrase, 0)) * weight
            self._counts = counts
            self._ranked = sorted(counts, key=lambda c: (-counts[c], c))
        return self._ranked

    def _at_home(self, phrase: str) -> bool:
        """Is it a body or title that names no state, as only those at home write ("White House", "Congress")?"""
        term = self._index.terms.get(phrase)
        return phrase in state_terms() or (
            term is not None and (term.sort == "metonym" or (term.label == ORG and term.kind == "government"))
        )

    def _states_of(self, phrase: str) -> list[str]:
        states = self._meant_by(phrase)
        if phrase not in word_list("body of many states") and phrase not in word_list("title of many states"):
            self._told.update(states)
        return states

    def _meant_by(self, phrase: str) -> list[str]:
        weak = state_terms().get(phrase)
        if weak is not None:
            return [weak]
        term = self._index.terms.get(phrase)
        if term is not None and term.label == COUNTRY and term.country is not None:
            self._named.add(term.country)
        if term is not None and term.label in (COUNTRY, ORG, PLACE):
            return [term.country] if term.country is not None else []
        on, heads = self._reading.published, word_list("head office")
        return [
            h.country
            for h in self._lexicons.offices.get(phrase, ())
            if h.country is not None and h.office in heads and h.covers(on)
        ]

    def with_office(self, office: str, rank: str = "", names: tuple[str, ...] = ()) -> str | None:
        """The document's first state that has such an office, and of which no other than `names` is known to hold it."""
        own = self.own()
        if own is not None and self.has_office(own, office):
            return own
        keys = name_keys(names)
        others = self._labelled_with(office) if keys and office in word_list("office of one") else ()
        fits = (c for c in self.likely() if c not in others and self._may_hold(c, office, rank, keys))
        leading = self.leading()
        return next(fits, None if leading in others else leading)

    def _may_hold(self, country: str, office: str, rank: str, keys: tuple[str, ...]) -> bool:
        on = self._reading.published
        holding = self._lexicons.holder(country, office, on)
        if holding is None:
            named = country in self._named
            return (
                named
                and bool(keys)
                and rank == "minister"
                and country not in word_list("state without ministers")
            )
        return (
            not keys
            or office in word_list("office of two ranks")
            or keys[-1] in name_keys((*holding.name.split(), holding.last))
            or not holding.covers(on)
        )

    def likely(self) -> list[str]:
        """The states by how likely an official told without a state is theirs.

        The publisher's own or that of the dateline comes first, those last before whose officials the text writes the state ("Indian Foreign
        Minister X"): it would write it again.
        """
        if self._likely is None:
            ranked, labelled = self.ranked(), self.labelled()
            at = next((c for c in (self.home(), self._dateline()) if c and self._counts.get(c, 0) > 1), None)
            self._likely = sorted(ranked, key=lambda c: (c in labelled, c != at))
        return self._likely

    def _dateline(self) -> str | None:
        """The state of the place that opens the report: "KATHMANDU:", "Oslo (Reuters) -"."""
        place = place_of_report(self._reading.text).lower()
        state = self._lexicons.countries.get(place)
        return state.alpha3 if state is not None else self._lexicons.places.get(place)

    def labelled(self) -> frozenset[str]:
        """The states that the text writes before the titles of their officials."""
        if self._labelled is None:
            titled = self._names.by_office()
            places = {
                start for end in word_list("end of a high title") for start, _ in titled.get("~" + end, ())
            }
            self._labelled = frozenset(s for s in map(self.state_before, sorted(places)) if s is not None)
        return self._labelled

    def _labelled_with(self, office: str) -> frozenset[str | None]:
        """The states that the text writes before this title, where a name follows it: "Chadian President X"."""
        return frozenset(self.state_before(start) for start, _ in self._names.by_office().get(office, ()))

    def has_office(self, country: str, office: str) -> bool:
        """Does the state have an office of just this name?"""
        holding = self._lexicons.holder(country, office, self._reading.published)
        return holding is not None and holding.office == office

    def name_of(self, country: str | None) -> tuple[str, int] | None:
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
        low = self._reading.low
        places = [(start, text[start : start + len(p)]) for p in phrases if (start := low.find(p)) >= 0]
        return min(places)[::-1] if places else None

    def is_foreign(self, offset: int) -> bool:
        """Does a state stand before the title at this place, as it does not for the writer's own officials?"""
        return self.state_before(offset) is not None

    def state_before(self, offset: int) -> str | None:
        """The state that stands before the title at this place ("Indian", "China's"), if one does."""
        if offset not in self._foreigners:
            words = self._reading.text[max(0, offset - 40) : offset].replace("’", "'").split()
            last = words[-1].lower().removesuffix("'s") if words else ""
            pair = " ".join(words[-2:]).lower().removesuffix("'s")
            terms = (self._index.terms.get(pair), self._index.terms.get(last))
            found = (t.country for t in terms if t is not None and t.label == COUNTRY)
            self._foreigners[offset] = next(found, None)
        return self._foreigners[offset]


def _home_of(source: str | None, lexicons: Lexicons) -> str | None:
    """The state in which a publisher writes or that its name tells; None for agencies and where it is not known."""
    if not source:
        return None
    low = source.lower()
    state = _publisher_at(low)
    if state is not None:
        return state
    named = (lexicons.countries.get(word) for word in low.split())
    return next((term.alpha3 for term in named if term is not None), None)


@lru_cache(maxsize=1024)
def _publisher_at(source: str) -> str | None:
    """The state of the publisher whose name stands in `source`."""
    padded = f" {source} "
    return next((state for name, state in publishers().items() if f" {name} " in padded), None)
