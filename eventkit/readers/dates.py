"""A document's date, as archives write it. Ambiguous dates (10/11/2025) are not understood, never guessed."""

from __future__ import annotations

import math
import re
from datetime import UTC, date, datetime, timedelta

from eventkit.readers.foreign_dates import foreign_date
from eventkit.readers.names import names
from eventkit.readers.options import ReadOptions

FIRST_YEAR, LAST_YEAR = 1600, 2200

_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T\d{4}(?:\d\d)?Z?|\d{4}|\d{6})?$", re.IGNORECASE)
_DAY_FIRST = re.compile(
    r"(?:[a-z]+\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]+)\.?,?[\s-]+(\d{4})\b", re.IGNORECASE
)
_MONTH_FIRST = re.compile(
    r"(?:[a-z]+\.?,?\s+)?([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b", re.IGNORECASE
)
_FILE_NAME = re.compile(r"(?<!\d)(?P<year>\d{4})(?P<mark>[-_.]?)(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?!\d)")


def read_date(value: object, options: ReadOptions) -> date | None:
    """Return the day that `value` names, None where it names none for certain.

    A point in time gives its day as written, in its own time zone. Numbers are YYYYMMDD, or seconds or
    milliseconds since 1970 (UTC), which their size tells apart.
    """
    if isinstance(value, datetime):
        return _plausible(value.date())
    if isinstance(value, date):
        return _plausible(value)
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return _from_number(value)
    if not isinstance(value, str):
        return None
    text = value.strip()
    day = _from_text(text, options.date_format)
    if day is None and options.date_languages and options.date_format is None:
        return _plausible_or_none(foreign_date(text, options.date_languages))
    return day


def date_in_name(name: str, options: ReadOptions, *, one_document: bool) -> date | None:
    """Return the date that a file's path states by the caller's pattern, or by the usual ones.

    The usual ones hold only for files that are one document, since the name of a collection tells when it was
    exported. Two different dates in one name are none.
    """
    if options.date_pattern:
        found = re.finditer(options.date_pattern, name)
    elif options.date_pattern is None and one_document:
        found = _FILE_NAME.finditer(name.rsplit("/", 1)[-1])
    else:
        return None
    days = {_day(match["year"], match["month"], match["day"]) for match in found} - {None}
    return days.pop() if len(days) == 1 else None


def _from_text(text: str, form: str | None) -> date | None:
    if form is not None:
        try:
            return _plausible(datetime.strptime(text, form).date())  # noqa: DTZ007 - the day as written is wanted
        except ValueError:
            return None
    if match := _YEAR_FIRST.match(text):
        return _day(match[1], match[3], match[4])
    if (match := _COMPACT.match(text)) and (day := _day(match[1], match[2], match[3])):
        return day
    if text.isdigit() and text.isascii() and len(text) <= 13:
        return _from_number(int(text))
    if match := _DAY_FIRST.match(text):
        return _day(match[3], names().months.get(match[2].lower()), match[1])
    if match := _MONTH_FIRST.match(text):
        return _day(match[3], names().months.get(match[1].lower()), match[2])
    return None


def _from_number(number: float) -> date | None:
    if not math.isfinite(number):
        return None
    whole = int(number)
    if FIRST_YEAR * 10_000 <= whole <= LAST_YEAR * 10_000:
        text = str(whole)
        return _day(text[:4], text[4:6], text[6:])
    if 10**8 <= whole < 10**10:
        return _since_1970(whole)
    return _since_1970(whole // 1000) if 10**11 <= whole < 10**13 else None


def _since_1970(seconds: int) -> date:
    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)).date()


def _day(year: str | int, month: str | int | None, day: str | int) -> date | None:
    if not month:
        return None
    try:
        return _plausible(date(int(year), int(month), int(day)))
    except ValueError:
        return None


def _plausible_or_none(day: date | None) -> date | None:
    return None if day is None else _plausible(day)


def _plausible(day: date) -> date | None:
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None
