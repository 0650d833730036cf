"""The one-screen summary of a conversion."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from eventkit.batch import Counts, Summary
from eventkit.records import EVENT_TYPES

__all__ = ["summary_text"]

_LINES = 8


def summary_text(summary: Summary) -> str:
    """Tell documents, failures with reasons, events by type and status, and time."""
    counts = summary.counts
    return "\n".join([*_head(summary), *_failures(summary), *_notices(counts), *_events(counts)])


def _head(summary: Summary) -> Iterator[str]:
    counts = summary.counts
    parts = f"{summary.partitions:,} part" + ("" if summary.partitions == 1 else "s")
    if summary.already_complete:
        yield f"{summary.out} was complete already: nothing to do ({parts})"
    else:
        before = f", {summary.skipped:,} of them by an earlier run" if summary.skipped else ""
        yield f"{summary.out} is complete: {parts}{before}, in {_duration(summary.seconds)}"
    yield f"documents   {counts.documents:>11,}   with {counts.characters:,} characters"
    if counts.with_problems:
        yield f"  in part   {counts.with_problems:>11,}   a stage failed on them: see documents, column error"


def _failures(summary: Summary) -> Iterator[str]:
    counts = summary.counts
    listed = f"   listed in {summary.out}/rejected/" if counts.failed else ""
    yield f"  set aside {counts.failed:>11,}{listed}"
    yield from _most(counts.failures, "reasons")


def _notices(counts: Counts) -> Iterator[str]:
    if counts.notices:
        yield "to know"
        yield from _most(counts.notices, "notices")


def _most(tally: Mapping[str, int], what: str) -> Iterator[str]:
    ordered = sorted(tally.items(), key=lambda item: (-item[1], item[0]))
    for words, number in ordered[:_LINES]:
        yield f"            {number:>11,}   {words}"
    if len(ordered) > _LINES:
        yield f"            and {len(ordered) - _LINES} more {what}"


def _events(counts: Counts) -> Iterator[str]:
    by_type = counts.by_type()
    yield f"events      {sum(by_type.values()):>11,}"
    for kind in EVENT_TYPES:
        statuses = ", ".join(
            f"{key.partition('/')[2]} {number:,}"
            for key, number in sorted(counts.events.items(), key=lambda item: (-item[1], item[0]))
            if key.startswith(f"{kind}/")
        )
        yield f"  {kind:<13}{by_type.get(kind, 0):>8,}" + (f"   {statuses}" if statuses else "")


def _duration(seconds: float) -> str:
    if seconds < 60:
        return f"{seconds:.1f} s"
    minutes = int(seconds // 60)
    return f"{minutes // 60} h {minutes % 60} min" if minutes >= 60 else f"{minutes} min {seconds % 60:.0f} s"
