"""When an event happens: the time of its sentence that dates it, read in the tense of its clause."""

from __future__ import annotations

import datetime as dt

from eventkit.stages.engagements.dates import best_time
from eventkit.stages.engagements.grammar import representative, roles
from eventkit.stages.engagements.marks import EventMark
from eventkit.stages.engagements.status import StatusReader
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Clauses
from eventkit.syntax.chunks import COLON, COMMA, CONJ, PREP, QUOTE, REL, SUB, VG
from eventkit.times import Tense, TimeMark

_SETS_DATE = word_list("date setting verb")
_SEPARATORS = (COMMA, CONJ, SUB, REL, COLON, QUOTE)
_SETS_OUT = frozenset(("leave", "depart"))
_OTHER_TIME = word_list("other time")


class Dating:
    """Dates the events of one sentence by its times."""

    __slots__ = ("clauses", "published", "status", "times")

    def __init__(
        self, clauses: Clauses, times: list[TimeMark], status: StatusReader, *, published: dt.date
    ) -> None:
        self.clauses = clauses
        self.times = times
        self.status = status
        self.published = published

    def date(self, mark: EventMark, events: list[EventMark], *, anchor: dt.date | None) -> None:
        """Set the date of `mark`, one of `events`; "a day earlier" counts from `anchor`."""
        if not self.times:
            return
        verbs = self.own_verbs(mark)
        rivals = tuple(
            (m.chunk, self.own_verbs(m))
            for m in events
            if m is not mark and self._separate(m.chunk, mark.chunk)
        )
        time = best_time(
            self.clauses,
            self.times,
            chunk=mark.chunk,
            own_verbs=verbs,
            only_after=self._apart(mark),
            rivals=rivals,
        )
        if time is None or (time.end <= mark.start and self._sets_out(mark)):
            return
        if time.sort == "anchored":
            mark.when = time.resolve("past", anchor=anchor or self.published)
            return
        if (
            mark.verbal
            and mark.status == "held"
            and self._timetable(mark)
            and time.sort in ("weekday", "date")
        ):
            mark.when = time.resolve("future")
            if mark.when is not None and mark.when.start > self.published:
                mark.status = "planned"  # "flies to Sofia on Saturday"
            return
        mark.when = time.resolve(self.tense(mark))
        if mark.when is None:
            return
        if (
            not mark.verbal
            and mark.status == "planned"
            and mark.when.end <= self.published
            and self._told_in_past(mark)
        ):
            mark.status = "held"
        if mark.status == "held" and mark.when.start > self.published:
            mark.status = "planned"  # what has a day to come has not been held
        if not mark.status:
            mark.status = "planned" if mark.when.start > self.published else "held"

    def _sets_out(self, mark: EventMark) -> bool:
        """ "will leave on Sunday to hold talks": the day of the departure, not of the talks."""
        if mark.format == "visit":
            return False
        verbs = [mark.chunk] if mark.verbal else [r.verb for r in roles(self.clauses, mark.chunk)]
        chunks = self.clauses.chunks
        return any(
            v >= 0
            and (
                chunks[v].lemma in _SETS_OUT
                or ((g := chunks[v].governor) >= 0 and chunks[g].lemma in _SETS_OUT)
            )
            for v in verbs
        )

    def _separate(self, a: int, b: int) -> bool:
        """Do two events stand in matters of their own, so that they share no date?"""
        low, high = min(a, b), max(a, b)
        for c in self.clauses.chunks[low + 1 : high]:
            if c.kind in _SEPARATORS or (c.kind == VG and c.finite):
                return True
            if c.kind == PREP and self.clauses.tokens.lowers[c.head] in _OTHER_TIME and c.last < high:
                return self.clauses.tokens.lowers[c.head] != "of"
        return False

    def _timetable(self, mark: EventMark) -> bool:
        c = self.clauses.chunks[mark.chunk]
        return c.finite and c.tense == "present" and not c.progressive and not c.perfect

    def _told_of_arrival(self, mark: EventMark) -> bool:
        """ "left on Tuesday for a meeting": the day of the past verb."""
        role = roles(self.clauses, mark.chunk)[0]
        return (
            role.how == "prep"
            and role.prep == "for"
            and role.verb >= 0
            and self.clauses.chunks[role.verb].tense == "past"
        )

    def _under_way(self, mark: EventMark) -> bool:
        """ "is paying a visit from Tuesday": told in the present progressive."""
        if mark.verbal:
            return False
        found = roles(self.clauses, mark.chunk)
        return any(
            r.verb >= 0
            and self.clauses.chunks[r.verb].tense == "present"
            and self.clauses.chunks[r.verb].progressive
            for r in found
        )

    def _apart(self, mark: EventMark) -> bool:
        """Does the noun stand in a phrase of its own time ("after the summit", "ahead of talks")?"""
        if mark.verbal:
            return False
        role = roles(self.clauses, mark.chunk)[0]
        if role.how == "object" and role.verb >= 0:  # "on Friday ruled out talks": Friday dates the refusal
            lemma = self.clauses.chunks[role.verb].lemma
            return bool(self.status.word(lemma)) and lemma not in _SETS_DATE
        return role.how == "prep" and role.prep in _OTHER_TIME

    def _told_in_past(self, mark: EventMark) -> bool:
        """ "He spoke ahead of Monday's dinner", told on Monday or later."""
        found = roles(self.clauses, mark.chunk)
        return (
            found[0].how == "prep"
            and found[0].prep != "for"
            and found[0].verb >= 0
            and self.clauses.chunks[found[0].verb].tense == "past"
        )

    def tense(self, mark: EventMark) -> Tense | None:
        """The tense in which the dates of an event are read."""
        if mark.status in ("planned", "proposed"):
            verb = self.clauses.chunks[mark.chunk] if mark.verbal else None
            if not mark.verbal and self._told_of_arrival(mark):
                return "past"
            past_plan = verb is not None and verb.perfect and verb.modal and verb.modal != "be to"
            return None if past_plan else "future"
        if mark.status == "held":
            present = self._under_way(mark) or (
                mark.verbal
                and self.clauses.chunks[mark.chunk].tense == "present"
                and self.clauses.chunks[mark.chunk].progressive
            )
            return None if present else "past"
        return None

    def own_verbs(self, mark: EventMark) -> set[int]:
        """The verb groups that belong to an event: its own, those it hangs on, and those it is subject or object of."""
        clauses = self.clauses
        own: set[int] = set()
        if mark.verbal:
            v = mark.chunk
            while v >= 0 and v not in own:
                own.add(v)
                v = clauses.chunks[v].governor
        else:
            for role in roles(clauses, mark.chunk):
                if role.verb >= 0 and (
                    role.how != "prep" or role.prep in ("at", "in", "during", "on", "for")
                ):
                    v = role.verb
                    while v >= 0 and v not in own:
                        own.add(v)
                        v = clauses.chunks[v].governor
            rep = representative(clauses, mark.chunk)
            own |= {v for v in clauses.verbs if clauses.chunks[v].subject in (mark.chunk, rep)}
        return own
