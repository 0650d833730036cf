"""Calendar arithmetic: intervals of days, and which of many fits.

Every function raises ValueError or OverflowError beyond the calendar.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal, TypeAlias

from attrs import frozen

from eventkit.records.vocabulary import Granularity

Tense: TypeAlias = Literal["past", "future", "present"]

# A bare "Nov. 20" this near is the coming (or last) one, whatever the tense of the verb seems to be.
NEAR_DAYS = 60


@frozen
class Interval:
    """First and last day, both inclusive, and how precise the words are."""

    start: date
    end: date
    grain: Granularity


@frozen(kw_only=True)
class Now:
    """What an expression is read against: the document's day, the verb's tense, a date told before."""

    published: date
    tense: Tense | None = None
    anchor: date | None = None


def days(first: date, last: date | None = None) -> Interval:
    """One day, or days from ``first`` to ``last``."""
    if last is not None and last < first:
        raise ValueError("the range ends before it begins")
    return Interval(first, last or first, "day")


def week_of(day: date) -> Interval:
    """Monday to Sunday around ``day``."""
    monday = day - timedelta(days=day.weekday())
    return Interval(monday, monday + timedelta(days=6), "week")


def month_of(year: int, month: int) -> Interval:
    """The month; ``month`` may lie outside 1 to 12 and then counts on into other years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return Interval(date(year, month, 1), date(year, month, month_length(year, month)), "month")


def month_length(year: int, month: int) -> int:
    """Number of days of the month."""
    following = date(year + month // 12, month % 12 + 1, 1) if (year, month) < (9999, 12) else None
    return 31 if following is None else (following - timedelta(days=1)).day


def quarter_of(year: int, quarter: int) -> Interval:
    """The quarter; ``quarter`` may lie outside 1 to 4 and then counts on into other years."""
    first, last = month_of(year, 3 * quarter - 2), month_of(year, 3 * quarter)
    return Interval(first.start, last.end, "quarter")


def year_of(year: int) -> Interval:
    """The whole year."""
    return Interval(date(year, 1, 1), date(year, 12, 31), "year")


def unit_of(day: date, unit: str, *, step: int = 0) -> Interval:
    """The day, week, month, quarter or year around ``day``, moved by ``step`` units."""
    if unit == "day":
        return days(day + timedelta(days=step))
    if unit in ("week", "fortnight"):
        return week_of(day + timedelta(days=(7 if unit == "week" else 14) * step))
    if unit == "month":
        return month_of(day.year, day.month + step)
    if unit == "quarter":
        return quarter_of(day.year, (day.month + 2) // 3 + step)
    return year_of(day.year + step)


def nearest(candidates: Iterable[date], published: date) -> date:
    """The candidate nearest to ``published``; of two as near the later."""
    return min(candidates, key=lambda day: (abs((day - published).days), day < published))


def fitting_weekday(weekday: int, now: Now) -> date:
    """The last such day in the past tense, the next in the future, else the nearest."""
    back = (now.published.weekday() - weekday) % 7
    ahead = (weekday - now.published.weekday()) % 7
    forward = now.tense == "future" or (now.tense != "past" and ahead <= back)
    return now.published + timedelta(days=ahead if forward else -back)


def fitting_day(month: int, day: int, now: Now) -> date:
    """The month's day in the nearest fitting year: by tense, unless one is near at hand."""
    candidates = [found for year in _years(now.published) if (found := _maybe(year, month, day)) is not None]
    if not candidates:
        raise ValueError("no such day in the years around")
    closest = nearest(candidates, now.published)
    if now.tense not in ("past", "future") or abs((closest - now.published).days) <= NEAR_DAYS:
        return closest
    if now.tense == "past":
        return max((found for found in candidates if found <= now.published), default=closest)
    return min((found for found in candidates if found >= now.published), default=closest)


def fitting_month(month: int, now: Now) -> Interval:
    """The month of the nearest fitting year by tense; the document's own month is itself."""
    back = (now.published.month - month) % 12
    ahead = (month - now.published.month) % 12
    forward = now.tense == "future" or (now.tense != "past" and ahead <= back)
    return month_of(now.published.year, now.published.month + (ahead if forward else -back))


def dated_weekday(weekday: int, month: int, day: int, now: Now) -> date:
    """The month's day in the nearest year where it falls on ``weekday``; without one the nearest fitting."""
    around = range(max(1, now.published.year - 6), min(9999, now.published.year + 6) + 1)
    found = [day_ for year in around if (day_ := _maybe(year, month, day)) and day_.weekday() == weekday]
    fitting = fitting_day(month, day, now)
    closest = nearest(found, now.published) if found else fitting
    return closest if abs((closest - now.published).days) <= 400 else fitting


def easter(year: int) -> date:
    """Easter Sunday of the western church (the anonymous Gregorian computus)."""
    century, rest = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = moon + weekday - 7 * ((year % 19 + 11 * moon + 22 * weekday) // 451) + 114
    return date(year, shift // 31, shift % 31 + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The ``nth`` such weekday of the month; -1 is the last."""
    whole = month_of(year, month)
    if nth < 0:
        return whole.end - timedelta(days=(whole.end.weekday() - weekday) % 7 + 7 * (-nth - 1))
    return whole.start + timedelta(days=(weekday - whole.start.weekday()) % 7 + 7 * (nth - 1))


def _years(published: date) -> range:
    return range(max(1, published.year - 4), min(9999, published.year + 4) + 1)


def _maybe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
