"""What conversions report: counts only, never records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

__all__ = ["Counts", "PartitionResult", "Progress", "Summary"]


@attrs.frozen(kw_only=True)
class Counts:
    """What some partitions held."""

    documents: int = 0
    """Rows of the documents table: what was read, and what was set aside."""
    failed: int = 0
    """Those set aside: rows with status `failed`, and lines of `rejected/`."""
    with_problems: int = 0
    """Documents with status `ok` on which a stage noted a problem."""
    characters: int = 0
    events: Mapping[str, int] = attrs.field(factory=dict)
    """`type` or `type/status` -> number of records, sorted by key."""
    failures: Mapping[str, int] = attrs.field(factory=dict)
    """Reason -> number set aside for it, sorted by key."""
    notices: Mapping[str, int] = attrs.field(factory=dict)
    """What is worth knowing of the input though nothing was lost -> how often, sorted by key."""

    @classmethod
    def total(cls, several: Iterable[Counts]) -> Counts:
        """Add up; the order does not matter."""
        numbers: Counter[str] = Counter()
        tallies: dict[str, Counter[str]] = {name: Counter() for name in _TALLIES}
        for counts in several:
            numbers.update({name: getattr(counts, name) for name in _NUMBERS})
            for name, tally in tallies.items():
                tally.update(getattr(counts, name))
        sums: dict[str, Any] = {name: dict(sorted(tally.items())) for name, tally in tallies.items()}
        sums.update(numbers)
        return cls(**sums)

    def by_type(self) -> dict[str, int]:
        """Number of records by event type."""
        totals: Counter[str] = Counter()
        for key, number in self.events.items():
            totals[key.split("/")[0]] += number
        return dict(sorted(totals.items()))


_NUMBERS = ("documents", "failed", "with_problems", "characters")
_TALLIES = ("events", "failures", "notices")


@attrs.frozen(kw_only=True)
class PartitionResult:
    """One finished partition: its counts, and the files it wrote with their sizes in bytes."""

    name: str
    counts: Counts
    files: Mapping[str, int]


@attrs.frozen(kw_only=True)
class Progress:
    """How far a conversion is."""

    done: int
    """Partitions finished, in this run or before."""
    total: int
    counts: Counts


@attrs.frozen(kw_only=True)
class Summary:
    """A finished conversion."""

    out: str
    counts: Counts
    partitions: int
    skipped: int
    """Partitions that an earlier run had finished."""
    seconds: float
    """Wall-clock time of this run."""
    already_complete: bool = False
    """The data set was complete and the same before this run, which did nothing."""
