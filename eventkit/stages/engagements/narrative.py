"""The day of what goes on in a narrative: a sentence or two before it tells the day on which the same actor acted."""

from __future__ import annotations

import datetime as dt

from eventkit.records import When
from eventkit.stages.actors import Actors
from eventkit.stages.engagements.dates import best_time
from eventkit.stages.engagements.grammar import roles
from eventkit.stages.engagements.groups import EventGroup
from eventkit.stages.engagements.marks import EventMark
from eventkit.stages.engagements.report import in_dateline
from eventkit.stages.engagements.sides import party_key
from eventkit.stages.engagements.time_clauses import SPEECH, main_verb
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Clauses, Reading
from eventkit.times import TimeMark, scan

_BACK = 4  # sentences over which a day holds on
_DAYS = frozenset(("weekday", "date", "relative"))
_DURING = frozenset(("at", "during", "in"))
_ENDS = word_list("ending verb") | word_list("leaving verb")
_BEFORE = word_list("time gone back to")


def date_by_narrative(
    groups: list[EventGroup], reading: Reading, actors: Actors, *, published: dt.date
) -> None:
    """ "On Monday, X discussed trade. He met Y": the day holds on while the same actor acts and no other time is told."""
    narrative = _Narrative(reading, actors, published)
    for group in groups:
        if group.when() is None and group.settled_status() == "held" and group.format() != "visit":
            when = next(filter(None, (narrative.day_of(mark, group) for mark in group.marks)), None)
            if when is not None:
                group.date_as(when)


class _Narrative:
    """The sentences of a document as acts on days."""

    __slots__ = ("_scanned", "actors", "published", "reading")

    def __init__(self, reading: Reading, actors: Actors, published: dt.date) -> None:
        self.reading = reading
        self.actors = actors
        self.published = published
        self._scanned: dict[int, list[TimeMark]] = {}

    def day_of(self, mark: EventMark, group: EventGroup) -> When | None:
        """The day told before the sentence of the mark, where the mark goes on with what was done then."""
        clauses = self.reading.clauses(mark.sentence)
        if mark.definite or not _is_act(clauses, _act_of(clauses, mark)) or self._times(mark.sentence):
            return None
        lowers = clauses.tokens.lowers
        if lowers[0] == "during" and not _is_setting(clauses, mark):
            return None  # "During his five-day stay, he met Y"
        if not _BEFORE.isdisjoint(lowers) or "also" in lowers[1:]:  # on that day, or on another one
            return None
        for i in range(mark.sentence - 1, max(-1, mark.sentence - 1 - _BACK), -1):
            if times := self._times(i):
                return self._day_of_act(i, times, group, spoken=_is_setting(clauses, mark))
        return None

    def _times(self, i: int) -> list[TimeMark]:
        if i not in self._scanned:
            span = self.reading.sentences[i]
            found = scan(self.reading.text, span.start, span.end, published=self.published)
            self._scanned[i] = [time for time in found if not in_dateline(self.reading, i, time)]
        return self._scanned[i]

    def _day_of_act(self, i: int, times: list[TimeMark], group: EventGroup, *, spoken: bool) -> When | None:
        """The day on which a party of the group acted by the main clause of sentence `i`; or spoke, with `spoken`."""
        clauses = self.reading.clauses(i)
        v = main_verb(clauses)
        if not _is_act(clauses, v) or (clauses.chunks[v].lemma in SPEECH and not spoken):
            return None
        if clauses.chunks[v].lemma in _ENDS:
            return None  # "ended his visit on Friday", "left for home": what went on before is told behind it
        time = best_time(clauses, times, chunk=v, own_verbs={v})
        when = time.resolve("past") if time is not None and time.sort in _DAYS else None
        if when is None or when.start != when.end:
            return None
        subject = clauses.chunks[v].subject
        acting = self.actors.parties(i, subject) if subject >= 0 else []
        states = {m.entity.country for m in acting}
        same = len(states) > 1 and states == group.states()  # the ministers of A and B, named now
        return when if same or group.entities() & {party_key(m) for m in acting} else None


def _act_of(clauses: Clauses, mark: EventMark) -> int:
    """The verb that tells the mark: its own, that of which it is the object or subject, or that of what was done at it."""
    if mark.verbal:
        return mark.chunk
    role = roles(clauses, mark.chunk)[0]
    return role.verb if role.how in ("object", "subject") or role.prep in _DURING else -1


def _is_act(clauses: Clauses, v: int) -> bool:
    """Does the verb of a main clause tell what was done then: in the simple past?"""
    c = clauses.chunks[v]
    return v >= 0 and c.finite and c.tense == "past" and not (c.perfect or c.modal or c.marker)


def _is_setting(clauses: Clauses, mark: EventMark) -> bool:
    """ "At a meeting with Y, X said": the event at which what is told was said."""
    return not mark.verbal and roles(clauses, mark.chunk)[0].how == "prep"
