"""The tables of one partition while they are written, and what has been counted."""

from __future__ import annotations

from collections import Counter

from eventkit.batch.outcome import Outcome
from eventkit.batch.rejected import RejectedPart
from eventkit.batch.results import Counts
from eventkit.readers import Notice
from eventkit.records import Event
from eventkit.writers import PartWriter

__all__ = ["Part"]


class Part:
    """Takes outcomes, writes them and counts."""

    def __init__(self, tables: PartWriter, rejected: RejectedPart) -> None:
        self._tables = tables
        self._rejected = rejected
        self._numbers: Counter[str] = Counter()
        self._events: Counter[str] = Counter()
        self._failures: Counter[str] = Counter()
        self._notices: Counter[str] = Counter()

    def take(self, outcome: Outcome) -> None:
        """Write a document's events and row, or its row and why it was set aside."""
        row = outcome.row
        self._tables.write(outcome.events, row)
        self._numbers.update(documents=1, characters=row.text_length or 0)
        self._events.update(_key(event) for event in outcome.events)
        if outcome.aside is not None:
            self._rejected.write(outcome.aside)
            self._numbers["failed"] += 1
            self._failures[outcome.aside.reason] += 1
        elif row.error:
            self._numbers["with_problems"] += 1

    def note(self, notice: Notice) -> None:
        """Count what is worth knowing of the input though nothing was lost."""
        self._notices[notice.message] += 1

    def counts(self) -> Counts:
        """Give what was counted so far."""
        return Counts(
            documents=self._numbers["documents"],
            failed=self._numbers["failed"],
            with_problems=self._numbers["with_problems"],
            characters=self._numbers["characters"],
            events=dict(sorted(self._events.items())),
            failures=dict(sorted(self._failures.items())),
            notices=dict(sorted(self._notices.items())),
        )


def _key(event: Event) -> str:
    status = getattr(event, "status", None)
    return event.type if status is None else f"{event.type}/{status}"
