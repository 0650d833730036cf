"""Whether the clause that tells an event tells it as past or under way, whatever the day it names."""

from __future__ import annotations

import datetime as dt

from attrs import evolve

from eventkit.records import When
from eventkit.stages.engagements.grammar import representative, roles
from eventkit.stages.engagements.marks import EventMark
from eventkit.stages.engagements.status import StatusReader
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Clauses
from eventkit.syntax.chunks import NP
from eventkit.times import TimeMark

_DURING = ("in", "during", "at")
_LEAP_DAY = 29
_PAST_TIMES = frozenset("last earlier yesterday ago past".split())
_LAST = word_list("last of its kind")
_AHEAD = word_list("time before")
_RECORDS = word_list("record noun")


def under_way(clauses: Clauses, mark: EventMark) -> bool:
    """ "is paying a visit from Tuesday": told in the present progressive."""
    if mark.verbal:
        return False
    governing = (clauses.chunks[r.verb] for r in roles(clauses, mark.chunk) if r.verb >= 0)
    return any(c.tense == "present" and c.progressive for c in governing)


def told_in_past(clauses: Clauses, mark: EventMark) -> bool:
    """ "He spoke ahead of Monday's dinner", told on Monday or later."""
    role = roles(clauses, mark.chunk)[0]
    return (
        role.how == "prep"
        and role.prep != "for"
        and role.verb >= 0
        and clauses.chunks[role.verb].tense == "past"
    )


def runs_up_to(clauses: Clauses, k: int) -> bool:
    """ "On Monday, in the run-up to the summit, he left": is what is told of a time before the event at phrase `k`?"""
    p = clauses.chunks[representative(clauses, k)].prep
    return p > 0 and clauses.head(p - 1) in _AHEAD


def looks_back(clauses: Clauses, k: int) -> bool:
    """ "their last meeting, in May", "a video on Sunday of the talks": does the phrase `k` name what is over?"""
    c = clauses.chunks[k]
    if not _LAST.isdisjoint(clauses.tokens.lowers[c.first : c.head]):
        return True
    if c.prep < 1 or clauses.words(c.prep) != "of":
        return False
    before = (m for m in range(c.prep - 1, -1, -1) if clauses.chunks[m].kind == NP)
    return clauses.head(next((m for m in before if not clauses.chunks[m].temporal), k)) in _RECORDS


def surely_past(clauses: Clauses, status: StatusReader, mark: EventMark) -> bool:
    """Is the event told by a past verb, or in a phrase of what went on then ("told X in a July 25 call")?"""
    if mark.verbal:
        c = clauses.chunks[mark.chunk]
        return c.tense == "past" and mark.status == "held" and not c.passive
    role = roles(clauses, mark.chunk)[0]
    if mark.status not in ("", "held") or role.how != "prep" or role.prep not in _DURING or role.verb < 0:
        return False
    verb = clauses.chunks[role.verb]
    return verb.tense == "past" and status.verb(role.verb) == "held" and not status.of(verb)


def year_before(when: When) -> When:
    """The same days of the year before."""
    return evolve(when, start=_earlier(when.start), end=_earlier(when.end))


def _earlier(day: dt.date) -> dt.date:
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, _LEAP_DAY) else day.day)


def matter_of_past(clauses: Clauses, k: int) -> bool:
    """ "Details of their call Saturday surprised many": does a past verb behind phrase `k` tell something of it?"""
    role = roles(clauses, k)[0]
    return role.verb > k and clauses.chunks[role.verb].finite and clauses.chunks[role.verb].tense == "past"


def as_dated(time: TimeMark, events: list[EventMark]) -> When | None:
    """The day that `time` names: one to come where it dates an event so ("will meet X on Friday and Y the same day")."""
    ahead = time.resolve("future")
    dated = ahead is not None and any(e.when is not None and e.when.start == ahead.start for e in events)
    return ahead if dated else time.resolve("past")


def is_over(time: TimeMark) -> bool:
    """Do the words themselves tell a time that is over ("last June", "two weeks ago")?"""
    return not _PAST_TIMES.isdisjoint(time.text.lower().split())
