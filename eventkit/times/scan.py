"""Find calendar expressions: first words by one pattern, the rules of that word, the longest match."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from eventkit.text.tokens import lowered
from eventkit.times.calendar import Tense
from eventkit.times.model import TimeMark
from eventkit.times.rules import Index, Rule, load_index

__all__ = ["scan"]


def scan(
    text: str,
    start: int,
    end: int,
    *,
    published: date,
    tense: Tense | None = None,
    parts: bool = False,
) -> list[TimeMark]:
    """Every calendar expression in ``text[start:end]``, left to right, without overlaps.

    ``published`` is the document's day. ``tense`` is the default of the marks' ``resolve``. With ``parts``
    the two ends of "Monday to Wednesday" are marks of their own instead of one range.
    """
    index = load_index(parts=parts)
    return [
        _mark(text, rule, found, offset=start, published=published, tense=tense)
        for rule, found in _matches(text, lowered(text[start:end]), start, index)
    ]


def _mark(
    text: str, rule: Rule, found: re.Match[str], *, offset: int, published: date, tense: Tense | None
) -> TimeMark:
    start, end = offset + found.start(), offset + found.end()
    inner: list[TimeMark] = []
    if rule.inner is not None:
        inner = scan(text, offset + found.end(rule.inner), end, published=published, tense=tense)
    return TimeMark(
        start=start,
        end=end,
        text=text[start:end],
        sort=rule.sort,
        rule=rule.id,
        published=published,
        tense=tense,
        inner=tuple(inner),
        groups=rule.groups(found),
        maker=rule.make,
    )


# How rules name numbers by their length: "#2" is one or two digits.
_DIGITS = ("", "#2", "#2", "#3", "#4", "#5")


def _matches(text: str, low: str, offset: int, index: Index) -> Iterator[tuple[Rule, re.Match[str]]]:
    reached = 0
    for first in index.first.finditer(low):
        at = first.start()
        if at < reached:
            continue
        word = first[0]
        rules = index.rules.get(_DIGITS[len(word)] if word[0] in "0123456789" else " ".join(word.split()))
        if rules is None:
            continue
        best = _longest(rules, text, low, at, offset)
        if best is not None:
            yield best
            reached = best[1].end()


def _longest(
    rules: tuple[Rule, ...], text: str, low: str, at: int, offset: int
) -> tuple[Rule, re.Match[str]] | None:
    best: tuple[Rule, re.Match[str]] | None = None
    for rule in rules:
        found = rule.pattern.match(low, at)
        if (
            found is not None
            and (best is None or found.end() > best[1].end())
            and rule.fits(found, text, low, offset=offset)
        ):
            best = rule, found
    return best
