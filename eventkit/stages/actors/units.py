"""The tokens of a sentence grouped into labelled units: names of states and bodies, titles, nouns for actors, names."""

from __future__ import annotations

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
    """The units of one sentence in order; `at` gives the number of the unit that holds a token."""

    __slots__ = ("at", "units")

    def __init__(self, clauses: Clauses, index: PhraseIndex) -> None:
        units: list[Unit] = []
        at: list[int] = []
        words, lowers, tags = clauses.tokens.words, clauses.tokens.lowers, clauses.tags
        openers = index.lengths
        n = len(words)
        i = 0
        while i < n:
            low = lowers[i]
            if low not in openers and low != "," and "-" not in low:
                # Most words open no phrase: what `_plain` would say, without asking.
                first = words[i][0]
                if not first.isalnum():
                    unit = Unit(i, i + 1, MARK, _MARK)
                elif tags[i] == "NNP" and first.isupper():
                    unit = Unit(i, i + 1, NAME, _NAME)
                else:
                    unit = Unit(i, i + 1, WORD, _WORD)
                at.append(len(units))
                units.append(unit)
                i += 1
                continue
            unit = (
                _suffix(lowers, i, n)
                or _lookup(words, lowers, index, i, n, tags)
                or _former(low, index, i)
                or _plain(words[i], low, tags[i], i)
            )
            at.extend([len(units)] * (unit.last - i))
            units.append(unit)
            i = unit.last
        self.units, self.at = units, at


def _suffix(lowers: list[str], i: int, n: int) -> Unit | None:
    """ ", Jr." after a name: part of the name, not a break in it."""
    return (
        Unit(i, i + 2, NAME, _NAME)
        if lowers[i] == "," and i + 1 < n and lowers[i + 1] in word_list("name suffix")
        else None
    )


def _lookup(
    words: list[str], lowers: list[str], index: PhraseIndex, i: int, n: int, tags: list[str]
) -> Unit | None:
    lengths = index.lengths.get(lowers[i])
    if lengths is None:
        return None
    for length in lengths:
        end = i + length
        if end > n:
            continue
        phrase = lowers[i] if length == 1 else " ".join(lowers[i:end])
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


def _plain(word: str, low: str, tag: str, i: int) -> Unit:
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
