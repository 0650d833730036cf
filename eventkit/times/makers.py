"""What makes days of the parts of a match: one function a kind of expression, named by the rules."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from eventkit.times import makers_spans as spans
from eventkit.times.calendar import (
    Interval,
    Now,
    dated_weekday,
    days,
    easter,
    fitting_day,
    fitting_weekday,
    nearest,
    nth_weekday,
    unit_of,
    week_of,
)
from eventkit.times.parts import month_in, number_in, step_in, weekday_in
from eventkit.times.rules import Groups, Maker
from eventkit.times.words import Holiday, load_words

__all__ = ["MAKERS"]


def weekday(parts: Groups, now: Now) -> Interval:
    """Of "Tuesday", "last Tuesday", "Tuesday next week"."""
    return days(_weekday(weekday_in(parts["weekday"]), parts, now))


def _weekday(number: int, parts: Groups, now: Now) -> date:
    if "weekstep" in parts:
        monday = week_of(now.published).start
        return monday + timedelta(days=7 * step_in(parts["weekstep"]) + number)
    which = parts.get("which")
    if which is None:
        return fitting_weekday(number, now)
    if which in ("last", "past", "this past", "this last"):
        return now.published - timedelta(days=(now.published.weekday() - number - 1) % 7 + 1)
    if which == "next":
        return week_of(now.published).start + timedelta(days=7 + number)
    forward = now if now.tense == "past" and which == "this" else Now(published=now.published, tense="future")
    return fitting_weekday(number, forward)


def month_day(parts: Groups, now: Now) -> Interval:
    """Of "Nov. 3", with or without weekday, year, "last"."""
    return days(_month_day(parts, now))


def _month_day(parts: Groups, now: Now) -> date:
    month, day = month_in(parts["month"]), number_in(parts["day"])
    if "year" in parts:
        return date(int(parts["year"]), month, day)
    if "yearstep" in parts:
        return date(now.published.year + step_in(parts["yearstep"]), month, day)
    if "which" in parts:
        return _stepped_day(month, day, now, step=step_in(parts["which"]))
    if "weekday" in parts:
        return dated_weekday(weekday_in(parts["weekday"]), month, day, now)
    return fitting_day(month, day, now)


def _stepped_day(month: int, day: int, now: Now, *, step: int) -> date:
    this = date(now.published.year, month, day)
    if step < 0 and this >= now.published:
        return this.replace(year=this.year - 1)
    return this.replace(year=this.year + 1) if step > 0 and this <= now.published else this


def numeric_date(parts: Groups, now: Now) -> Interval | None:
    """Of "2021-11-03" and "13/03/2021"; none where day and month could be either."""
    del now
    year = int(parts["year"])
    if "month_number" in parts:
        return days(date(year, int(parts["month_number"]), int(parts["day"])))
    first, second = int(parts["first"]), int(parts["second"])
    if parts["mark"] == "." or first > 12 or first == second:  # points are the day-first order of Europe
        return days(date(year, second, first))
    return days(date(year, first, second)) if second > 12 else None


def deictic(parts: Groups, now: Now) -> Interval:
    """Of "today", "yesterday", "last night"."""
    return unit_of(now.published, "day", step=load_words().deictic[parts["deictic"]])


def weekend(parts: Groups, now: Now) -> Interval:
    """Saturday and Sunday: the last or the coming ones."""
    week = week_of(now.published)
    inside = now.published.weekday() >= 5
    which = parts.get("which")
    if which in ("last", "past", "this past", "this last"):
        step = -1
    elif which == "next":
        step = 1
    elif now.tense == "past" or (now.tense != "future" and which is None and now.published.weekday() < 3):
        step = 0 if inside else -1
    else:
        step = 0
    return days(week.start + timedelta(days=7 * step + 5), week.start + timedelta(days=7 * step + 6))


def days_from_day(parts: Groups, now: Now) -> Interval:
    """Of "a day before Thursday", "two weeks after May 3"."""
    base = _base(parts, now)
    count = number_in(parts.get("number", "one")) * (7 if parts["unit"].startswith("week") else 1)
    back = parts["way"] in ("before", "prior to")
    return days(base + timedelta(days=-count if back else count))


def _base(parts: Groups, now: Now) -> date:
    if "deictic" in parts:
        return deictic(parts, now).start
    if "weekday" in parts:
        return _weekday(weekday_in(parts["weekday"]), parts, now)
    return _month_day(parts, now)


def holiday(parts: Groups, now: Now) -> Interval:
    """Of "Christmas", "last Thanksgiving", "Good Friday 2019"."""
    rule = load_words().holidays[" ".join(parts["holiday"].split())]
    if "year" in parts:
        return days(_holiday(rule, int(parts["year"])))
    around = [_holiday(rule, now.published.year + step) for step in (-1, 0, 1)]
    which = step_in(parts["which"]) if "which" in parts else 0
    if which < 0:
        return days(max(day for day in around if day < now.published))
    if which > 0:
        return days(min(day for day in around if day > now.published))
    closest = nearest(around, now.published)
    if abs((closest - now.published).days) > 14 and now.tense in ("past", "future"):
        past = now.tense == "past"
        fitting = [day for day in around if (day <= now.published) is past or day == now.published]
        closest = nearest(fitting, now.published)
    return days(closest)


def _holiday(rule: Holiday, year: int) -> date:
    if rule.fixed is not None:
        return date(year, *rule.fixed)
    if rule.nth is not None:
        month, weekday_, nth = rule.nth
        return nth_weekday(year, month, weekday_, nth) + timedelta(days=rule.shift)
    return easter(year) + timedelta(days=rule.easter or 0)


def range_of_days(parts: Groups, now: Now) -> Interval:
    """Of "May 3-5"."""
    first = _month_day(parts, now)
    return days(first, first.replace(day=number_in(parts["day2"])))


def range_of_dates(parts: Groups, now: Now) -> Interval:
    """Of "May 30 to June 2", over the turn of the year where the months say so."""
    year = {"year": parts["year"]} if "year" in parts else {}
    year2 = {"year": parts["year2"]} if "year2" in parts else year
    if "yearstep2" in parts:
        year2 = {"year": str(now.published.year + step_in(parts["yearstep2"]))}
    last_month, last_day = month_in(parts["month2"]), number_in(parts["day2"])
    turns = last_month < month_in(parts["month"])
    if year2 and not year:
        year = {"year": str(int(year2["year"]) - turns)}
    first = _month_day({"month": parts["month"], "day": parts["day"], **year}, now)
    last_year = int(parts["year2"]) if "year2" in parts else first.year + turns
    return days(first, date(last_year, last_month, last_day))


def range_of_weekdays(parts: Groups, now: Now) -> Interval:
    """Of "Monday to Wednesday"; the document's own day may lie inside."""
    first, last = weekday_in(parts["weekday"]), weekday_in(parts["weekday2"])
    length = (last - first) % 7 or 7
    if "weekstep" in parts:
        start = _weekday(first, parts, now)
    elif now.tense == "past":
        start = _weekday(last, parts, now) - timedelta(days=length)
    else:
        start = _weekday(first, parts, now)
    inside = now.published - timedelta(days=(now.published.weekday() - first) % 7)
    if now.tense == "present" and now.published <= inside + timedelta(days=length):
        start = inside
    return days(start, start + timedelta(days=length))


MAKERS: Mapping[str, Maker] = {
    "weekday": weekday,
    "month_day": month_day,
    "numeric_date": numeric_date,
    "deictic": deictic,
    "weekend": weekend,
    "days_from_day": days_from_day,
    "holiday": holiday,
    "range_of_days": range_of_days,
    "range_of_dates": range_of_dates,
    "range_of_weekdays": range_of_weekdays,
    **spans.MAKERS,
}
