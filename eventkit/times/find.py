"""``find_dates``: the calendar expressions of a text on its own, resolved."""

from __future__ import annotations

from datetime import date

from eventkit.text.tokens import lowered
from eventkit.times.model import FoundDate
from eventkit.times.scan import scan
from eventkit.times.tense import guess_tense

__all__ = ["find_dates"]

# What resolves to no calendar day, week, month, quarter or year of its own.
_NO_DATES = frozenset({"indefinite", "period", "season", "daytime"})
_TENSED = frozenset({"date", "weekday", "weekend", "week", "month", "holiday", "range", "ahead", "relative"})


def find_dates(text: str, *, published: date) -> list[FoundDate]:
    """Every expression of ``text`` that names a calendar day, week, month, quarter or year, in text order.

    ``published`` is the day the text is from: "Tuesday" and "last month" count from it. The tense is guessed
    from the words around. Both ends of "Monday to Wednesday" are dates of their own; "May 3-5" is one.
    Seasons, decades and mere lengths of time ("for two weeks", "the past month") are no dates. Never raises.
    """
    low = lowered(text)
    found: list[FoundDate] = []
    anchor: date | None = None
    for mark in scan(text, 0, len(text), published=published, parts=True):
        if mark.sort in _NO_DATES:
            continue
        tense = guess_tense(text, low, mark.start, mark.end) if mark.sort in _TENSED else None
        when = mark.resolve(tense, anchor=anchor)
        if when is None:
            continue
        found.append(FoundDate(start=mark.start, end=mark.end, text=mark.text, date=when))
        anchor = when.start
    return found
