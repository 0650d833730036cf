"""The states of one document: which it names most often, which is the publisher's own, which have an office."""

from __future__ import annotations

from eventkit.lexicons import Lexicons
from eventkit.stages.actors.names import NameIndex
from eventkit.stages.actors.phrases import COUNTRY, ORG, PLACE, PhraseIndex
from eventkit.stages.actors.words import publishers, state_terms, word_list
from eventkit.syntax import Reading

_HOME_WEIGHT = 3


class DocumentStates:
    """Answers are made when first asked for, and kept."""

    __slots__ = ("_foreigners", "_index", "_lexicons", "_names", "_ranked", "_reading", "_state_names")

    def __init__(self, reading: Reading, names: NameIndex, index: PhraseIndex, lexicons: Lexicons) -> None:
        self._reading = reading
        self._names = names
        self._index = index
        self._lexicons = lexicons
        self._foreigners: dict[int, bool] = {}
        self._ranked: list[str] | None = None
        self._state_names: dict[str | None, list[str]] | None = None

    def leading(self) -> str | None:
        """The state that the document names most often, its people and capital included."""
        return next(iter(self.ranked()), None)

    def home(self) -> str | None:
        """The state in which the document's publisher writes, or None."""
        return _home_of(self._reading.source)

    def own(self) -> str | None:
        """The state whose government itself publishes the document: its offices are those named without a state."""
        padded = f" {self._reading.source.lower()} " if self._reading.source else ""
        own = any(f" {name} " in padded for name in word_list("government publisher"))
        return self.home() if own else None

    def ranked(self) -> list[str]:
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

    def with_office(self, office: str) -> str | None:
        """The document's first state that has such an office."""
        on = self._reading.published
        own = self.own()
        if own is not None and self.has_office(own, office):
            return own
        holders = (c for c in self.ranked() if self._lexicons.holder(c, office, on) is not None)
        return next(holders, self.leading())

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
        low = text.lower()
        places = [(start, text[start : start + len(p)]) for p in phrases if (start := low.find(p)) >= 0]
        return min(places)[::-1] if places else None

    def is_foreign(self, offset: int) -> bool:
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


def _home_of(source: str | None) -> str | None:
    """The state in which a publisher writes; None for agencies and where it is not known."""
    padded = f" {source.lower()} " if source else ""
    return next((state for name, state in publishers().items() if f" {name} " in padded), None)
