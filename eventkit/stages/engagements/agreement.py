"""Whether two dates may be of one event, and which of them then tells it."""

from __future__ import annotations

import datetime as dt

from eventkit.records import When


def agrees(a: When | None, b: When | None) -> bool:
    """May two dates be of one event: one is unknown, or the intervals overlap."""
    if a is None or b is None:
        return True
    return _begins(a, b) <= b.end and _begins(b, a) <= a.end


def _begins(when: When, other: When) -> dt.date:
    """ "next week", said with "on Sunday": the day before Monday is of that week as many count."""
    of_week = when.granularity == "week" and other.granularity == "day"
    return when.start - dt.timedelta(days=1) if of_week else when.start


def same_days(a: When | None, b: When | None) -> bool:
    """Are both known, and the same days in whatever words?"""
    return a is not None and b is not None and (a.start, a.end) == (b.start, b.end)


def finer(a: When | None, b: When | None) -> When | None:
    """The more precise of two dates that agree."""
    if a is None or b is None:
        return a or b
    return a if (a.end - a.start) <= (b.end - b.start) else b


def fuller(a: When | None, b: When | None) -> When | None:
    """As `finer`, but of several days told as such and one of them all: the date of a visit or a summit."""
    if a is None or b is None or not (_span(a) or _span(b)) or a.granularity != b.granularity:
        return finer(a, b)
    return a if _span(a) else b


def _span(when: When) -> bool:
    """Is it several days of one event, rather than days of which it takes one ("at the weekend")?"""
    return when.granularity == "day" and when.start < when.end and "weekend" not in when.text.lower()
