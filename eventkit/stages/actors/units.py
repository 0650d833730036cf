"""The tokens of a sentence grouped into labelled units: names of states and bodies, titles, nouns for actors, names."""

from __future__ import annotations

from eventkit.stages.actors.document_states import DocumentStates
from eventkit.stages.actors.phrases import (
    COUNTRY,
    GIVEN,
    MARK,
    NAME,
    ORG,
    OUTLET,
    PLACE,
    TITLE,
    WORD,
    PhraseIndex,
    Term,
)
from eventkit.stages.actors.words import word_list
from eventkit.syntax import Clauses

_PROPER = frozenset((COUNTRY, ORG, OUTLET, PLACE, GIVEN))
_HALVES = frozenset(("north", "south"))
_WORD = Term(WORD)
_NAME = Term(NAME)
_MARK = Term(MARK)


class Unit:
    """Tokens `first` to `last` (exclusive) with a label and what the lexicons say of them."""

    __slots__ = ("first", "label", "last", "term")

    def __init__(self, first: int, last: int, label: str, term: Term) -> None:
        self.first = first
        self.last = last
        self.label = label
        self.term = term

    def __repr__(self) -> str:
        return f"{self.label}[{self.first}:{self.last}]"


class Units:
    """The units of one sentence by token: `units[t]` is the one that holds token `t`, `units[unit.last]` the next.

    What the lexicons know is looked up at once, since it may reach over several tokens; of the other words, each a
    unit of its own, only those are made that are asked for.
    """

    __slots__ = ("_clauses", "_made", "size", "states")

    def __init__(self, clauses: Clauses, index: PhraseIndex, states: DocumentStates) -> None:
        self._clauses = clauses
        self._made: dict[int, Unit] = {}
        self.states = states
        lowers, openers = clauses.tokens.lowers, index.lengths
        self.size = len(lowers)
        reached = 0
        for i, low in enumerate(lowers):
            if (low in openers or low == "," or "-" in low) and i >= reached:
                unit = self._known(low, i, index)
                if unit is not None:
                    reached = unit.last
                    self._made.update(dict.fromkeys(range(i, reached), unit))

    def _known(self, low: str, i: int, index: PhraseIndex) -> Unit | None:
        """The unit that begins at token `i` by what the lexicons and word lists know."""
        tokens = self._clauses.tokens
        if low == ",":
            return _suffix(tokens.lowers, i, self.size)
        unit = None
        if low in index.lengths:
            unit = _lookup(tokens.words, tokens.lowers, index, i, self._clauses.tags)
        if unit is None and low in _HALVES and i and tokens.lowers[i - 1] == "the":
            return self._half(low, i)
        return _former(low, index, i) if unit is None else _native(unit, tokens.lowers, self.states)

    def _half(self, low: str, i: int) -> Unit | None:
        """ "the | North | said": the state of two that news calls so; not "the North Sea"."""
        words = self._clauses.tokens.words
        longer = i + 1 < self.size and words[i + 1][0].isupper()
        state = None if longer or not words[i][0].isupper() else self.states.half(low)
        return None if state is None else Unit(i, i + 1, COUNTRY, Term(COUNTRY, state, "government", "name"))

    def __getitem__(self, token: int) -> Unit:
        found = self._made.get(token)
        if found is None:
            tokens, tags = self._clauses.tokens, self._clauses.tags
            found = self._made[token] = _plain(tokens.words[token], tags[token], token)
        return found

    def between(self, first: int, end: int) -> list[Unit]:
        """The units from the one that holds token `first` to before the one that holds token `end`."""
        last = self[end].first
        found = []
        while first < last:
            unit = self[first]
            found.append(unit)
            first = unit.last
        return found


def _suffix(lowers: list[str], i: int, n: int) -> Unit | None:
    """ ", Jr." after a name: part of the name, not a break in it."""
    return (
        Unit(i, i + 2, NAME, _NAME)
        if lowers[i] == "," and i + 1 < n and lowers[i + 1] in word_list("name suffix")
        else None
    )


def of_many_states(unit: Unit, lowers: list[str]) -> bool:
    """Is it the name of a body that many states have ("the Senate"), or a title at one ("Senate president")?"""
    bodies, last = word_list("body of many states"), unit.last
    if unit.term.sort != "owned":
        return " ".join(lowers[unit.first : last]) in bodies
    return any(" ".join(lowers[unit.first : end]) in bodies for end in range(unit.first + 1, last))


def _native(unit: Unit, lowers: list[str], states: DocumentStates) -> Unit:
    """ "the Senate" in news from Manila: a body whose name many states use is that of the state the news is written in."""
    if unit.label != ORG or not of_many_states(unit, lowers):
        return unit
    return Unit(unit.first, unit.last, ORG, unit.term._replace(country=states.native(unit.term.country)))


def _lookup(words: list[str], lowers: list[str], index: PhraseIndex, i: int, tags: list[str]) -> Unit | None:
    low = lowers[i]
    goes_on = i + 1 < len(words) and lowers[i + 1] in index.behind.get(low, ())
    for length in index.lengths.get(low, ()):
        end = i + length
        if (length > 1 and not goes_on) or end > len(words):
            continue
        phrase = low if length == 1 else " ".join(lowers[i:end])
        term = index.terms.get(phrase)
        if term is None or (
            term.label in _PROPER and not _capitalized(words, i, end, phrase, index, term.label)
        ):
            continue
        if term.label == TITLE and length == 1 and tags[i] in _NO_NOUN:
            continue
        return Unit(i, end, term.label, term)
    return None


_NO_NOUN = frozenset(("VB", "VBD", "VBZ", "VBP", "VBG", "MD", "IN", "RB", "DT", "PRP", "TO"))


def _former(low: str, index: PhraseIndex, i: int) -> Unit | None:
    """ "then-premier", "ex-president" """
    if "-" not in low:
        return None
    before, _, title = low.partition("-")
    term = index.terms.get(title) if before in word_list("former prefix") else None
    return Unit(i, i + 1, TITLE, term) if term is not None and term.label == TITLE else None


def _capitalized(words: list[str], i: int, end: int, phrase: str, index: PhraseIndex, label: str) -> bool:
    spelt = index.acronyms.get(phrase)
    if spelt is not None:
        return words[i] == spelt
    first, last = words[i][0], words[end - 1][0]
    return not first.islower() and (not last.islower() or end - i > 3 or (label == ORG and end - i > 1))


def _plain(word: str, tag: str, i: int) -> Unit:
    if not word[0].isalnum():
        return Unit(i, i + 1, MARK, _MARK)
    if (tag == "NNP" and word[0].isupper()) or _arabic(word):
        return Unit(i, i + 1, NAME, _NAME)
    return Unit(i, i + 1, WORD, _WORD)


def _arabic(word: str) -> bool:
    """A name with a small article: "al-Assad", "el-Sisi"."""
    if "-" not in word:
        return False
    article, _, name = word.partition("-")
    return article in word_list("particle") and name[:1].isupper()
