"""Token patterns and an index of them by first word.

A pattern is a line of elements separated by blanks, matched against lower-case tokens:

    word        that word               {meet}      any form of the verb "meet"
    a|b|{c}     one of several          word?       may be missing
    ..3         up to three tokens of any kind (never the first or last element)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from eventkit.syntax.words import forms_of

T = TypeVar("T")


class Element(NamedTuple):
    """One element: the words it accepts, whether it may be missing, and for a gap how many tokens it spans at most."""

    words: frozenset[str]
    optional: bool
    gap: int


Pattern = tuple[Element, ...]


def compile_pattern(source: str) -> Pattern:
    """Read a pattern.

    Raises:
        ValueError: the pattern is empty, opens or ends with a gap, or an element cannot be read.
    """
    elements = tuple(_element(part, source) for part in source.split())
    if not elements or elements[0].gap or elements[-1].gap or elements[0].optional:
        raise ValueError(f"pattern {source!r}: it needs a first and a last element that must be there")
    return elements


def _element(part: str, source: str) -> Element:
    if part.startswith(".."):
        if not part[2:].isdigit():
            raise ValueError(f"pattern {source!r}: a gap is written ..N, not {part!r}")
        return Element(frozenset(), True, int(part[2:]))
    optional = part.endswith("?") and len(part) > 1
    words: set[str] = set()
    for choice in part.removesuffix("?").split("|"):
        if choice.startswith("{") and choice.endswith("}"):
            words |= forms_of(choice[1:-1])
        elif choice:
            words.add(choice)
        else:
            raise ValueError(f"pattern {source!r}: {part!r} has an empty choice")
    return Element(frozenset(words), optional, 0)


def match_pattern(pattern: Pattern, lowers: Sequence[str], at: int, k: int = 0) -> int:
    """The end of the longest match of `pattern[k:]` at token `at`, or -1."""
    if k == len(pattern):
        return at
    element = pattern[k]
    if element.gap:
        for skip in range(element.gap + 1):
            end = match_pattern(pattern, lowers, at + skip, k + 1)
            if end >= 0:
                return end
        return -1
    if at < len(lowers) and lowers[at] in element.words:
        end = match_pattern(pattern, lowers, at + 1, k + 1)
        if end >= 0:
            return end
    return match_pattern(pattern, lowers, at, k + 1) if element.optional else -1


class PatternIndex(Generic[T]):
    """Patterns with what they stand for, found through the words they may begin with."""

    def __init__(self, patterns: Iterable[tuple[Pattern, T]]) -> None:
        self.by_first: dict[str, list[tuple[Pattern, T]]] = {}
        for pattern, value in patterns:
            for word in sorted(pattern[0].words):
                self.by_first.setdefault(word, []).append((pattern, value))
        self.first_words = frozenset(self.by_first)

    def find(self, lowers: Sequence[str]) -> Iterator[tuple[int, int, T]]:
        """Every match at every token, longest first: (first token, end token, value); equal lengths in the order given."""
        by_first = self.by_first
        for at in [at for at, word in enumerate(lowers) if word in by_first]:
            ends = [(match_pattern(pattern, lowers, at), value) for pattern, value in by_first[lowers[at]]]
            for end, value in sorted(ends, key=lambda found: -found[0]) if len(ends) > 1 else ends:
                if end > at:
                    yield at, end, value
