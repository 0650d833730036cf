"""One person's term in one office."""

from __future__ import annotations

from datetime import date

from attrs import frozen

__all__ = ["Holding"]


@frozen
class Holding:
    """Who held which office, from ``start`` to ``end`` (None: still).

    ``country`` is the state acted for, or None (UN, EU). Days are exact where known, else the
    first of the month or the year. ``gender`` is ``m`` or ``f``.
    """

    name: str
    last: str
    country: str | None
    office: str
    start: date
    end: date | None
    gender: str

    def covers(self, day: date) -> bool:
        """Whether the term includes the day; the day of a handover belongs to both."""
        return self.start <= day and (self.end is None or day <= self.end)
