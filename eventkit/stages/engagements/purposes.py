"""What a visit is for, and where a meeting is: "a trip to Oslo to meet X", "a meeting at the summit"."""

from __future__ import annotations

from eventkit.stages.engagements.apposed import apposed
from eventkit.stages.engagements.grammar import roles
from eventkit.stages.engagements.marks import EventMark
from eventkit.syntax import Clauses
from eventkit.syntax.chunks import NP, PREP, TIME, VG

_OF_OTHERS = frozenset(("summit", "conference", "visit"))  # these take place without the visitor
_WHITHER = frozenset("to in for with of at on during".split())
_PURPOSE = frozenset("for in on during at".split())
_OCCASION = frozenset(("at", "during", "of"))
_BESIDE = frozenset("where after following before since over despite amid because".split())


def undo_purpose(clauses: Clauses, events: list[EventMark], target: EventMark) -> None:
    """ "cancelled a trip to Oslo | to meet X": what a visit that falls through was for is not held, but was planned.

    Neither is that held at which a meeting falls through, "at the summit" to come; but it is not given up.
    """
    for event in events:
        if event.chunk > target.chunk and event.status == "held" and _is_part(clauses, target, event):
            event.status = "planned"
            event.past_plan = target.format == "visit" and event.format not in _OF_OTHERS


def _is_part(clauses: Clauses, target: EventMark, event: EventMark) -> bool:
    """Does the event complete the phrase of the target: behind "for" or an infinitive that of a visit, else behind "at"?"""
    first, end = target.chunk + 1, event.chunk + event.verbal
    between = clauses.chunks[first:end]
    if any(c.kind not in (NP, PREP, TIME, VG) or c.finite for c in between):
        return False
    words = [clauses.head(k) for k in range(first, end) if clauses.chunks[k].kind == PREP]
    if not _WHITHER.issuperset(words):
        return False
    if target.format != "visit":
        return event.format in _OF_OTHERS and bool(words) and words[-1] in _OCCASION
    return "for" in words or any(c.tense == "infinitive" for c in between)


def told_before(mark: EventMark, events: list[EventMark], clauses: Clauses) -> EventMark | None:
    """ "landed in Oslo for a visit", "held talks with A, her first meeting with him": what tells the event of the noun before it."""
    if mark.verbal:
        return None
    if (same := apposed(clauses, mark, events)) is not None:
        mark.parties = []
        return same
    if (twin := _joined(mark, events, clauses)) is not None:
        return twin
    role = next((r for r in roles(clauses, mark.chunk) if r.how == "prep"), None)
    if role is None or role.prep not in _PURPOSE:
        return None
    if (
        mark.plural
        and role.prep == "in"
        and (told := [e for e in events if e.chunk == role.verb and e.event == mark.event])
    ):
        return _told_by(told, mark)
    for other in events:
        stays = role.prep == "for" and other.format == mark.format == "visit"
        if other.chunk == role.verb and other.event == mark.event:
            return other if stays or "tells-noun" in other.rule.traits else None
    return None


def _joined(mark: EventMark, events: list[EventMark], clauses: Clauses) -> EventMark | None:
    """ "no discussions or | negotiations with X": one event by two nouns, the last of which has the partner."""
    twin = next((e for e in events if e.chunk == clauses.chunks[mark.chunk].conjoined and not e.verbal), None)
    if twin is None or twin.event != mark.event or "visit" in (twin.format, mark.format):
        return None
    if mark.definite or any("meal" in e.rule.traits for e in (twin, mark)):
        return None
    mine, theirs = ({id(m.entity) for m in e.parties} for e in (mark, twin))
    if not theirs or not theirs <= mine:
        return None
    twin.parties = list(mark.parties)
    return twin


def _told_by(told: list[EventMark], mark: EventMark) -> EventMark:
    """ "met A and B | in separate meetings on Tuesday": the events of the verb, whose day the noun has."""
    mark.parties = []
    for event in told:
        event.when = event.when or mark.when
    return told[-1]


def hosts_in_person(events: list[EventMark], clauses: Clauses) -> None:
    """ "flew into Nairobi for talks with President Okoye": the president is the host, not the state at large."""
    for visit in events:
        if visit.format != "visit":
            continue
        if not visit.host:
            _purpose(visit, events, clauses)
            continue
        mine = {id(m.entity) for m in visit.parties}
        states = {h.entity.country for h in visit.host if h.kind == "government"}
        for other in events:
            if other is visit or other.start < visit.start or _beside(other, clauses):
                continue
            if mine & {id(m.entity) for m in other.parties}:
                hosts = [m for m in other.parties if m.kind == "person" and m.entity.country in states]
                visit.parties += [m for m in hosts if id(m.entity) not in mine]


def _beside(other: EventMark, clauses: Clauses) -> bool:
    """ "called off a trip to Oslo after a call from X", "where she will meet X": told beside the visit, not as what it is for."""
    if other.event != "meeting" or clauses.chunks[other.chunk].marker in _BESIDE:
        return True
    return not other.verbal and roles(clauses, other.chunk)[0].prep in _BESIDE


def _purpose(visit: EventMark, events: list[EventMark], clauses: Clauses) -> None:
    """ "a trip to meet X": who is to be met is who is visited."""
    if visit.verbal:
        return
    after = next((m for m in events if m.verbal and m.chunk == visit.chunk + 1), None)
    if after is None or clauses.chunks[after.chunk].tense != "infinitive":
        return
    mine = {id(m.entity) for m in visit.parties}
    visit.parties += [m for m in after.parties if id(m.entity) not in mine]
    visit.host = list(after.host)
    after.part_of = visit
