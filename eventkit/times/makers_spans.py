"""What makes weeks, months, quarters, seasons and years of the parts of a match."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from eventkit.times.calendar import (
    Interval,
    Now,
    days,
    fitting_day,
    fitting_month,
    month_of,
    quarter_of,
    unit_of,
    week_of,
    year_of,
)
from eventkit.times.parts import month_in, number_in, step_in
from eventkit.times.rules import Groups, Maker
from eventkit.times.words import load_words

__all__ = ["MAKERS"]

# A bare number this far ahead of the document is no year.
_YEARS_AHEAD = 80
_SUNDAY = 6


def step_unit(parts: Groups, now: Now) -> Interval:
    """Of "last week", "later this month", "the end of the year"."""
    unit, step = _unit(parts), step_in(parts.get("which", "this"))
    if unit == "week" and step == 0 and now.tense == "future" and now.published.weekday() == _SUNDAY:
        step = 1  # what is to happen "this week" has all days but the last of a week to come
    return unit_of(now.published, unit, step=step)


def period(parts: Groups, now: Now) -> Interval:
    """Of "the past two weeks": days that end on the document's day, as precise as the unit."""
    unit, count = _unit(parts), number_in(parts.get("number", "one"))
    if unit == "year":
        first = _same_day(now.published, now.published.year - count) + timedelta(days=1)
    elif unit == "month":
        back = month_of(now.published.year, now.published.month - count)
        first = back.start.replace(day=min(now.published.day, back.end.day)) + timedelta(days=1)
    else:
        first = now.published - timedelta(days=count * (7 if unit == "week" else 1) - 1)
    grain = unit_of(now.published, unit).grain
    return Interval(first, now.published, grain)


def month(parts: Groups, now: Now) -> Interval:
    """Of "May", "late May", "last May", "May 2021", "May this year"."""
    number = month_in(parts["month"])
    if "year" in parts:
        return month_of(int(parts["year"]), number)
    if "yearstep" in parts:
        return month_of(now.published.year + step_in(parts["yearstep"]), number)
    if "which" not in parts:
        return fitting_month(number, now)
    this, step = now.published.month, step_in(parts["which"])
    # "last October" in November is a year back: the month just over is "last month".
    late = (step < 0 and number >= this - 1) or (step > 0 and number <= this)
    return month_of(now.published.year + (step if late else 0), number)


def year(parts: Groups, now: Now) -> Interval | None:
    """Of "1998"."""
    number = int(parts["year"])
    return year_of(number) if number <= now.published.year + _YEARS_AHEAD else None


def week_of_date(parts: Groups, now: Now) -> Interval:
    """Of "the week of March 6"."""
    number, day = month_in(parts["month"]), number_in(parts["day"])
    found = date(int(parts["year"]), number, day) if "year" in parts else fitting_day(number, day, now)
    return week_of(found)


def nth_week(parts: Groups, now: Now) -> Interval:
    """Of "the first week of December": seven days counted from the month's first, or its last seven."""
    if "month" in parts:
        whole = month({name: parts[name] for name in ("month", "year") if name in parts}, now)
    else:
        whole = unit_of(now.published, "month", step=step_in(parts["which"]))
    nth = load_words().numbers[parts["nth"]]
    first = whole.end - timedelta(days=6) if nth < 0 else whole.start + timedelta(days=7 * (nth - 1))
    return Interval(first, first + timedelta(days=6), "week")


def quarter(parts: Groups, now: Now) -> Interval:
    """Of "the first quarter of 2019", "Q2 2020"."""
    nth = number_in(parts["nth"])
    number = int(parts["year"]) if "year" in parts else now.published.year + step_in(parts["yearstep"])
    return quarter_of(number, 4 if nth < 0 else nth)


def season(parts: Groups, now: Now) -> Interval:
    """Three months (never one of them); a winter named by a year is no more precise than the year."""
    first = load_words().seasons[parts["season"]]
    if "year" in parts or "yearstep" in parts:
        step = step_in(parts["yearstep"]) if "yearstep" in parts else 0
        number = int(parts["year"]) if "year" in parts else now.published.year + step
        return year_of(number) if first == 12 else _season(number, first)
    return _stepped_season(first, now, step=step_in(parts["which"]) if "which" in parts else None)


def _season(year_: int, first: int) -> Interval:
    return Interval(month_of(year_, first).start, month_of(year_, first + 2).end, "quarter")


def _stepped_season(first: int, now: Now, *, step: int | None) -> Interval:
    around = [_season(now.published.year + back, first) for back in (-2, -1, 0, 1, 2)]
    past = [found for found in around if found.end < now.published]
    coming = [found for found in around if found.start > now.published]
    inside = [found for found in around if found.start <= now.published <= found.end]
    if step is not None and step < 0:
        return past[-1]
    if step is not None and step > 0:
        return coming[0]
    if inside:
        return inside[0]
    if step is not None:  # "this summer" is the one of this year
        return around[2]
    return past[-1] if now.tense == "past" else coming[0]


def range_of_months(parts: Groups, now: Now) -> Interval:
    """Of "March to May", over the turn of the year where the months say so."""
    first, last = month_in(parts["month"]), month_in(parts["month2"])
    given = {name: parts[name] for name in ("year", "yearstep") if name in parts}
    if last < first and given:
        end = month({"month": parts["month2"], **given}, now)
        return Interval(month_of(end.start.year - 1, first).start, end.end, "month")
    start = month({"month": parts["month"], **given}, now).start
    return Interval(start, month_of(start.year + (last < first), last).end, "month")


def range_of_years(parts: Groups, now: Now) -> Interval | None:
    """Of "1994 to 1997"."""
    first, last = int(parts["year"]), int(parts["year2"])
    if not first < last <= now.published.year + _YEARS_AHEAD:
        return None
    return Interval(date(first, 1, 1), date(last, 12, 31), "year")


def ago(parts: Groups, now: Now) -> Interval:
    """Of "two weeks ago": as precise as the unit."""
    return unit_of(now.published, _unit(parts), step=-number_in(parts["number"]))


def ahead(parts: Groups, now: Now) -> Interval:
    """Of "two weeks from now"."""
    return unit_of(now.published, _unit(parts), step=number_in(parts["number"]))


def ahead_if_future(parts: Groups, now: Now) -> Interval | None:
    """Of "in two weeks": a date in the future tense, else how long something took."""
    return ahead(parts, now) if now.tense == "future" else None


def anchored_unit(parts: Groups, now: Now) -> Interval | None:
    """Of "the next day", "that year": counted from a date told before."""
    if now.anchor is None:
        return None
    return unit_of(now.anchor, _unit(parts), step=step_in(parts["which"]))


def anchored_distance(parts: Groups, now: Now) -> Interval | None:
    """Of "two days later", "a week earlier": counted from a date told before."""
    if now.anchor is None:
        return None
    count = number_in(parts.get("number", "one"))
    back = parts["way"] in ("earlier", "before")
    return unit_of(now.anchor, _unit(parts), step=-count if back else count)


def anchored_day(parts: Groups, now: Now) -> Interval | None:
    """Of "hours later", "in the evening": the day told before."""
    del parts
    return None if now.anchor is None else days(now.anchor)


def nothing(parts: Groups, now: Now) -> Interval | None:
    """Of "until further notice"."""
    del parts, now
    return None


def _unit(parts: Groups) -> str:
    return "day" if parts["unit"].endswith("hours") else load_words().units[parts["unit"]]


def _same_day(day: date, year_: int) -> date:
    return days(day.replace(year=year_, day=min(day.day, 28) if day.month == 2 else day.day)).start


MAKERS: Mapping[str, Maker] = {
    "step_unit": step_unit,
    "period": period,
    "month": month,
    "year": year,
    "week_of_date": week_of_date,
    "nth_week": nth_week,
    "quarter": quarter,
    "season": season,
    "range_of_months": range_of_months,
    "range_of_years": range_of_years,
    "ago": ago,
    "ahead": ahead,
    "ahead_if_future": ahead_if_future,
    "anchored_unit": anchored_unit,
    "anchored_distance": anchored_distance,
    "anchored_day": anchored_day,
    "nothing": nothing,
}
