"""Dates in other languages than English: the one place where dateparser is asked, and what it may answer."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from eventkit.errors import ReadError
from eventkit.readers.optional import require

_CLOCK = re.compile(r"\d{1,2}[:h]\d{2}.*", re.DOTALL)
_NUMBER = re.compile(r"\d+")
_LONGEST = 80
# Nothing may depend on the day on which it is asked, and nothing is filled in.
_SETTINGS: dict[str, Any] = {
    "STRICT_PARSING": True,
    "REQUIRE_PARTS": ["day", "month", "year"],
    "PARSERS": ["absolute-time"],
    "RELATIVE_BASE": datetime(2000, 1, 1),  # noqa: DTZ001 - a day without a zone, as what is asked for
}


@lru_cache(maxsize=4096)
def foreign_date(text: str, languages: tuple[str, ...]) -> date | None:
    """Return the day that a text names in one of the languages; None where it does not name one whole.

    Day and year must stand in the text in figures, the month in letters, or all three with the year first: of
    "10/11/2021" no language tells the order for certain. A clock time after the day does not matter. Raises
    `ReadError` where dateparser is not installed or does not know a language.
    """
    day_part = _CLOCK.sub("", text).strip(" ,-T") if len(text) <= _LONGEST else ""
    numbers = [int(number) for number in _NUMBER.findall(day_part)]
    if len(numbers) not in (2, 3):
        return None
    found = _ask(day_part, languages)
    return found.date() if found is not None and _told(found.date(), numbers) else None


def check_languages(languages: tuple[str, ...]) -> None:
    """Raise `ReadError` where these languages cannot be read, before the work begins."""
    if languages:
        _ask("1", languages)


def _ask(text: str, languages: tuple[str, ...]) -> datetime | None:
    what = "dates in " + ", ".join(languages)
    parser = require("dateparser", extra="dates", what=what)
    try:
        found: datetime | None = parser.parse(text, languages=list(languages), settings=_SETTINGS)
    except ValueError as error:
        raise ReadError(what, reason=str(error), remedy="give codes that dateparser knows") from error
    return found


def _told(day: date, numbers: list[int]) -> bool:
    return numbers == [day.year, day.month, day.day] or sorted(numbers) == sorted([day.day, day.year])
