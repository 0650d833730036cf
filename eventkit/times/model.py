"""What the scan gives: marks that resolve themselves, and found dates."""

from __future__ import annotations

from datetime import date
from typing import Literal, TypeAlias

from attrs import field, frozen

from eventkit.records import When
from eventkit.times.calendar import Interval, Now, Tense
from eventkit.times.rules import Groups, Maker

__all__ = ["FoundDate", "Sort", "Tense", "TimeMark"]

Sort: TypeAlias = Literal[
    "date",
    "weekday",
    "weekend",
    "week",
    "month",
    "quarter",
    "season",
    "year",
    "holiday",
    "relative",
    "ahead",
    "anchored",
    "daytime",
    "period",
    "range",
    "indefinite",
]


@frozen(kw_only=True)
class TimeMark:
    """A calendar expression: ``text[start:end] == mark.text``, offsets in characters of the document.

    ``sort`` says what it is: a full or partial ``date``, a ``weekday``, ``weekend``, ``week``, ``month``,
    ``quarter``, ``season``, ``year`` or ``holiday``; ``relative`` to the document's day ("last week", "two
    days ago", "today"); ``ahead`` ("in two weeks": a date in the future tense only); ``anchored`` to a date
    told before ("the next day"); the ``daytime`` of that date ("in the evening"); a ``period`` that ends on the document's day ("the past week"); a
    ``range``; or ``indefinite`` ("until further notice"), which never resolves. ``rule`` is the id of the
    rule that found it. ``inner`` holds the "Thursday" of "a day before Thursday".
    """

    start: int
    end: int
    text: str
    sort: Sort
    rule: str
    published: date
    tense: Tense | None
    inner: tuple[TimeMark, ...] = ()
    _maker: Maker = field(repr=False, eq=False)
    _groups: Groups = field(repr=False, eq=False)

    def resolve(self, tense: Tense | None = None, *, anchor: date | None = None) -> When | None:
        """The days meant, or None where the words name none.

        ``tense`` is that of the verb the expression belongs to (default: the scan's); without one the nearest
        fitting day counts. ``anchor`` is the day that "the next day" or "two days later" counts from.
        """
        found = self.interval(tense or self.tense, anchor=anchor)
        if found is None:
            return None
        return When(start=found.start, end=found.end, granularity=found.grain, text=self.text)

    def interval(self, tense: Tense | None, *, anchor: date | None = None) -> Interval | None:
        """As ``resolve``, without the words."""
        now = Now(published=self.published, tense=tense, anchor=anchor)
        try:
            return self._maker(self._groups, now)
        except (ValueError, OverflowError):  # February 30, or a day beyond the calendar's last
            return None


@frozen(kw_only=True)
class FoundDate:
    """A calendar expression of a text and the days it means: ``text[start:end] == found.text``."""

    start: int
    end: int
    text: str
    date: When
