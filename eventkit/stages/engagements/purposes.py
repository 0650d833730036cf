"""What a visit is for: "a trip to Oslo to meet X", "a visit to Oslo for talks with X"."""

from __future__ import annotations

from eventkit.stages.engagements.marks import EventMark
from eventkit.syntax import Clauses
from eventkit.syntax.chunks import NP, PREP, TIME, VG

_OF_OTHERS = frozenset(("summit", "conference", "visit"))  # these take place without the visitor
_WHITHER = frozenset("to in for with of at on".split())


def undo_purpose(clauses: Clauses, events: list[EventMark], visit: EventMark) -> None:
    """ "cancelled a trip to Oslo | to meet X": what a visit that falls through was for is not held, but was planned."""
    for event in events:
        if event.chunk > visit.chunk and event.status == "held" and _is_purpose(clauses, visit, event):
            event.status = "planned"
            event.past_plan = event.format not in _OF_OTHERS


def _is_purpose(clauses: Clauses, visit: EventMark, event: EventMark) -> bool:
    """Does the event complete the phrase of the visit, behind "for" or an infinitive?"""
    first, end = visit.chunk + 1, event.chunk + event.verbal
    between = clauses.chunks[first:end]
    if any(c.kind not in (NP, PREP, TIME, VG) or c.finite for c in between):
        return False
    words = {clauses.head(k) for k in range(first, end) if clauses.chunks[k].kind == PREP}
    return words <= _WHITHER and ("for" in words or any(c.tense == "infinitive" for c in between))
