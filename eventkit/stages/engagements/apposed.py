"""An event said again in apposition: "held talks with A, | her first meeting with a minister since May"."""

from __future__ import annotations

from eventkit.stages.engagements.marks import EventMark
from eventkit.syntax import Clauses
from eventkit.syntax.chunks import COMMA, VG


def apposed(clauses: Clauses, mark: EventMark, events: list[EventMark]) -> EventMark | None:
    """The event with both its parties that the noun of `mark` only says again; None where it tells of another."""
    chunks = clauses.chunks
    start = mark.chunk
    while chunks[start].owner >= 0:
        start = chunks[start].owner
    if not mark.definite or start == 0 or chunks[start - 1].kind != COMMA:
        return None
    before = [m for m in events if m.event == mark.event and m.chunk < start and len(m.parties) >= 2]
    if (
        not before
        or before[-1].format == "visit"
        or any(c.kind == VG for c in chunks[before[-1].chunk + 1 : start])
    ):
        return None
    return before[-1]
