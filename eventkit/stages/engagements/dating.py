"""When an event happens: the time of its sentence that dates it, read in the tense of its clause."""

from __future__ import annotations

import datetime as dt

from eventkit.records import When
from eventkit.stages.engagements.circumstances import number_of
from eventkit.stages.engagements.dates import best_time
from eventkit.stages.engagements.grammar import HOLDS, representative, roles
from eventkit.stages.engagements.lasting import days_told, over_by, spread
from eventkit.stages.engagements.marks import EventMark
from eventkit.stages.engagements.outlook import set_for_later, singular
from eventkit.stages.engagements.own_verbs import own_verbs
from eventkit.stages.engagements.shared_times import separate
from eventkit.stages.engagements.status import StatusReader
from eventkit.stages.engagements.time_clauses import TELLS, day_of_report, main_verb, own_day, token_at
from eventkit.stages.engagements.told_when import (
    as_dated,
    is_over,
    looks_back,
    matter_of_past,
    runs_up_to,
    surely_past,
    told_in_past,
    under_way,
    year_before,
)
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Clauses
from eventkit.syntax.chunks import COMMA, REL, SUB, VG
from eventkit.times import Tense, TimeMark
from eventkit.times.calendar import unit_of

_SETS_DATE = word_list("date setting verb")
_OTHER_TIME = word_list("other time")
_DEPARTURES = word_list("departure verb")
_LEAVES = word_list("leaving verb")
_RUNS = HOLDS | word_list("happening verb") | word_list("beginning verb") | word_list("ending verb")
_SAME_DAY = word_list("distance within a day")
_TOPICS = word_list("topic verb")
_EVENTS = word_list("event noun")
_STAYS = word_list("coming verb")
_RESTS = word_list("resting verb")
_DURING = frozenset(("at", "in", "during", "on"))
_DAYS = frozenset(("weekday", "date", "relative"))
_OPEN_TIMES = frozenset(("relative", "month"))
_TIMETABLE = frozenset(("weekday", "date")) | _OPEN_TIMES
_UNITS = frozenset(("day", "week", "month", "year"))
_TO_COME = frozenset(("before", "ahead"))
_JUST_OVER = 2  # days since what was told as to come
_CHAIN = 4  # verbs that govern one another


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
        mark.days = days_told(self.clauses, mark)
        time = self._time(mark, events)
        if time is None:
            mark.when = self._away_from_another(mark, anchor) or self._from_the_verb(mark)
            return
        if time.sort in ("anchored", "daytime"):
            mark.when = self._counted(time, events, anchor)
            return
        if time.sort in _TIMETABLE and self._timetable(mark):
            mark.when = time.resolve("future")
            if mark.when is not None:
                today = time.sort in _OPEN_TIMES and mark.when.end >= self.published
                ahead = today or mark.when.start > self.published
                mark.status = "planned" if ahead else mark.status or "held"
            return  # "flies to Sofia on Saturday", "meets X today"
        found = time.resolve(self.tense(mark, time))
        if (
            found is not None
            and found.start > self.published
            and time.sort == "date"
            and surely_past(self.clauses, self.status, mark)
        ):
            found = year_before(found)  # "spoke on December 25", told in November
        mark.when = spread(self.clauses, mark, time, found)
        if mark.when is not None:
            self._settle(mark, mark.when, time)

    def _time(self, mark: EventMark, events: list[EventMark]) -> TimeMark | None:
        """The time that dates the event, or None."""
        times = mark.in_reach(self.times)
        if not times:
            return None
        for time in times:  # "a day before | Friday's | summit"
            if time.inner and own_day(self.clauses, time.inner[0], mark.chunk):
                return time.inner[0]
        rivals = tuple(
            (m.chunk, own_verbs(self.clauses, m))
            for m in events
            if m is not mark and not self._is_body(m) and separate(self.clauses, m.chunk, mark.chunk)
        )
        over = over_by(self.clauses, mark)
        if over >= 0:
            return best_time(self.clauses, times, chunk=over, own_verbs={over})
        own = own_verbs(self.clauses, mark)
        best = best_time(
            self.clauses,
            times,
            chunk=mark.chunk,
            own_verbs=own,
            only_after=self._apart(mark),
            rivals=rivals,
        )
        if best is None or mark.status not in ("planned", "proposed"):
            return best
        told = day_of_report(self.clauses, best, mark.chunk, own) or self._day_of_inviting(mark, best)
        return None if told else best

    def _day_of_inviting(self, mark: EventMark, time: TimeMark) -> bool:
        """ "invited X to Rome on Monday": a bare day is that of the invitation, but not in "for Monday"."""
        past = (
            mark.verbal and "invites" in mark.rule.needs and self.clauses.chunks[mark.chunk].tense == "past"
        )
        return past and time.sort == "weekday" and not self._set_for(time)

    def _settle(self, mark: EventMark, when: When, time: TimeMark) -> None:
        """What the date says of the status: what has a day to come has not been held."""
        if not mark.verbal and mark.status == "planned":
            over = when.start <= self.published and (is_over(time) or self._of_past_year(mark, when, time))
            if over or (when.end <= self.published and told_in_past(self.clauses, mark)):
                mark.status = "held"
        if mark.status == "held" and when.start > self.published:
            mark.status = "planned"
        if not mark.status and when.start > self.published:
            mark.status = "planned"
        elif not mark.status and when.end <= self.published:
            mark.status = "held"  # "this year's summit" may be past or to come

    def _of_past_year(self, mark: EventMark, when: When, time: TimeMark) -> bool:
        """ "would return his visit of May 2017": a year that is over, named, and no plan told of then."""
        named = str(when.end.year) in time.text and when.end < self.published
        return named and not mark.past_plan

    def _counted(self, time: TimeMark, events: list[EventMark], anchor: dt.date | None) -> When | None:
        """The day that "the next day" means: counted from the time told before it, else from `anchor`."""
        before = [t for t in self.times if t.end <= time.start and t.sort in _DAYS]
        told = as_dated(before[-1], events) if before else None
        anchor = told.start if told is not None else anchor
        if anchor is None and time.sort == "daytime":
            return None
        found = time.resolve("past", anchor=anchor or self.published)
        return found if anchor is not None or found is None or found.end <= self.published else None

    def _away_from_another(self, mark: EventMark, anchor: dt.date | None) -> When | None:
        """ "a week after X met Y", "on the eve of X's trip, Y spoke Friday": counted from the day of what is told."""
        told = self._distance(mark)
        if told is None:
            return None
        steps, unit, words = told
        when = next((t.resolve("past") for t in self.times if t.sort in _DAYS), None)
        day = when.start if when is not None else None
        if day is None and (not steps or self._tells_of_event()):
            day = anchor  # "their call came | a day after X met Y": that of the call as told before
        if day is None and unit == "day":
            return None
        found = unit_of(day or self.published, unit, step=steps)
        return When(start=found.start, end=found.end, granularity=found.grain, text=words)

    def _tells_of_event(self) -> bool:
        """ "The call came a day after …": is the main clause about an event?"""
        main = main_verb(self.clauses)
        subject = self.clauses.chunks[main].subject if main >= 0 else -1
        return subject >= 0 and self.clauses.head(subject) in _EVENTS

    def _distance(self, mark: EventMark) -> tuple[int, str, str] | None:
        """Units from the day of the main clause to the event, the unit, and the words that tell it, or None."""
        clauses = self.clauses
        chunks = clauses.chunks
        if mark.verbal and chunks[mark.chunk].prep > 0:
            p = chunks[mark.chunk].prep
        elif mark.verbal:
            p = next((m for m in range(mark.chunk - 1, 0, -1) if chunks[m].kind == SUB), 0)
        else:
            p = chunks[representative(clauses, mark.chunk)].prep
        if p < 1:
            return None
        link, told = clauses.tokens.lowers[chunks[p].first], chunks[p - 1]
        if link == "of" and clauses.head(p - 1) == "eve":
            return 1, "day", clauses.words(p - 1)
        if link in ("after", "before") and clauses.head(p - 1) in _SAME_DAY:
            return 0, "day", f"{clauses.words(p - 1)} {link}"
        unit = singular(clauses.head(p - 1))
        if link not in ("after", "before") or not told.temporal or unit not in _UNITS:
            return None
        first = told.first if number_of(clauses.tokens.lowers[told.first]) else max(told.first - 1, 0)
        number = number_of(clauses.tokens.lowers[first])  # "one | day before"
        words = " ".join(clauses.tokens.words[first : told.last])
        return (-number if link == "after" else number, unit, words) if number else None

    def of_stay(self, v: int) -> When | None:
        """ "is in Oslo on Monday, where he will meet X": the day of being there, for the verb `v` of the clause."""
        chunks = self.clauses.chunks
        link = next((m for m in range(v - 1, 0, -1) if chunks[m].kind in (REL, SUB)), 0)
        stay = next((m for m in range(link - 1, -1, -1) if chunks[m].kind == VG and chunks[m].finite), -1)
        if stay < 0 or chunks[stay].lemma not in _STAYS:
            return None
        here = [t for t in self.times if t.end <= self.clauses.tokens.starts[chunks[link].first]]
        time = best_time(self.clauses, here, chunk=stay, own_verbs={stay})
        if time is None or time.sort not in _DAYS:
            return None
        when = time.resolve("past" if chunks[stay].tense == "past" else None)
        if chunks[stay].lemma == "be" or when is None:
            return when
        return when if when.start == when.end == self.published else None

    def _from_the_verb(self, mark: EventMark) -> When | None:
        """ "is meeting X": without another time, the document's own day."""
        if mark.status != "held" or mark.format == "visit":
            return None
        verb = mark.chunk if mark.verbal else self._holding(mark)
        c = self.clauses.chunks[verb] if verb >= 0 else None
        if c is None or not (c.finite and c.progressive and c.tense == "present"):
            return None
        words = " ".join(self.clauses.tokens.words[c.first : c.last])
        return When(start=self.published, end=self.published, text=words)

    def _holding(self, mark: EventMark) -> int:
        """The verb that the event is the object of, or -1."""
        role = roles(self.clauses, mark.chunk)[0]
        return role.verb if role.how == "object" else -1

    def _is_body(self, mark: EventMark) -> bool:
        """A name that looks like an event: "President of the Episcopal Conference"."""
        return mark.changed_only and self.clauses.chunks[mark.chunk].proper

    def _timetable(self, mark: EventMark) -> bool:
        """ "flies to Sofia on Saturday", "talks begin on Friday": told in the plain present."""
        sets_out = mark.verbal and self.clauses.chunks[mark.chunk].tense == "present"
        if mark.status not in ("held", "", "planned" if sets_out else ""):
            return False
        role = None if mark.verbal else roles(self.clauses, mark.chunk)[0]
        v = mark.chunk if role is None else role.verb if role.how in ("subject", "object") else -1
        c = self.clauses.chunks[v]
        runs = role is None or c.lemma in _RUNS  # not "the call follows talks on Friday"
        return v >= 0 and runs and c.finite and c.tense == "present" and not c.progressive and not c.perfect

    def _told_of_arrival(self, mark: EventMark) -> bool:
        """ "left on Tuesday for a meeting": the day of the past verb."""
        role = roles(self.clauses, mark.chunk)[0]
        return (
            mark.status == "planned"  # what is proposed ("invited X for talks on Friday") is to come
            and role.how == "prep"
            and role.prep == "for"
            and role.verb >= 0
            and self.clauses.chunks[role.verb].tense == "past"
        )

    def _apart(self, mark: EventMark) -> bool:
        """Does the event stand in a phrase of its own time ("after the summit", "agreed on Monday to meet")?"""
        if mark.verbal:
            return self._of_a_plan(mark.chunk)
        role = roles(self.clauses, mark.chunk)[0]
        if role.how == "object" and role.verb >= 0 and self._topic(role.verb):
            return True
        if role.how == "object" and role.verb >= 0:  # "on Friday ruled out talks": Friday dates the refusal
            lemma = self.status.of(self.clauses.chunks[role.verb])
            return (
                bool(lemma) and self.clauses.chunks[role.verb].lemma not in _SETS_DATE
            ) or self._of_a_plan(role.verb)
        if role.how != "prep":
            return False
        if role.prep == "for" and role.verb >= 0 and self.clauses.chunks[role.verb].lemma in _LEAVES:
            return mark.format != "visit" and not mark.days
        if role.prep in _OTHER_TIME or runs_up_to(self.clauses, mark.chunk):
            return True
        told = role.prep not in _DURING and self._told(role.verb)
        return role.verb >= 0 and (told or self._of_a_plan(role.verb))

    def _told(self, v: int) -> bool:
        """ "announced plans for a visit on Monday": the day is that of the telling."""
        c = self.clauses.chunks[v]
        return c.lemma in TELLS and not c.passive

    def _topic(self, v: int) -> bool:
        """ "met on Monday to discuss his trip": the day is not that of what is talked about."""
        c = self.clauses.chunks[v]
        return c.tense in ("infinitive", "gerund") and c.lemma in _TOPICS

    def _of_a_plan(self, v: int) -> bool:
        """Is it told as a plan made or a journey begun, whose day is not its own: "agreed on Monday to meet"?"""
        chunks = self.clauses.chunks
        plan = False
        seen = 0
        while 0 <= chunks[v].governor < v and not chunks[v].finite and seen < _CHAIN:
            v, seen = chunks[v].governor, seen + 1
            c = chunks[v]
            if c.lemma in _DEPARTURES:
                return True
            plan = plan or (bool(self.status.of(c)) and c.lemma not in _SETS_DATE and not c.passive)
        c = chunks[v]
        return plan and c.tense == "past" and c.predicate < 0 and c.lemma != "go"

    def tense(self, mark: EventMark, time: TimeMark) -> Tense | None:
        """The tense in which the date of an event is read."""
        if mark.verbal and time.sort in ("month", "date") and self._planned_before(mark):
            return None
        if mark.status in ("planned", "proposed"):
            verb = self.clauses.chunks[mark.chunk] if mark.verbal else None
            if not mark.verbal and self._told_of_arrival(mark):
                return "past"
            planned_then = mark.past_plan and not self._set_for(time)
            if time.sort == "weekday" and (planned_then or told_in_past(self.clauses, mark)):
                return self._tense_then(mark, time)
            past_plan = verb is not None and verb.perfect and verb.modal and verb.modal != "be to"
            return None if past_plan else "future"
        ran = mark.status == "held" and set_for_later(self.clauses, mark.chunk)
        if not mark.verbal and not ran and (self._to_come(time) or self._set_for(time)):
            return "future"
        if not (mark.status or mark.verbal) and looks_back(self.clauses, mark.chunk):
            return "past"
        if mark.status == "held":
            present = under_way(self.clauses, mark) or (
                mark.verbal
                and self.clauses.chunks[mark.chunk].tense == "present"
                and self.clauses.chunks[mark.chunk].progressive
            )
            return None if present else "past"
        open_ = not (mark.verbal or mark.status or mark.named_by_change)
        return "past" if open_ and matter_of_past(self.clauses, mark.chunk) else None

    def _tense_then(self, mark: EventMark, time: TimeMark) -> Tense | None:
        """ "He spoke ahead of Thursday's dinner": on Friday that of yesterday, on Sunday the next; else the nearest."""
        last = time.resolve("past")
        if mark.verbal or roles(self.clauses, mark.chunk)[0].prep not in _TO_COME or last is None:
            return None
        return "past" if (self.published - last.end).days <= _JUST_OVER else "future"

    def _to_come(self, time: TimeMark) -> bool:
        """ "will go to Oslo on Friday to host a meeting", "after they end their talks on Friday": read in the future."""
        clauses = self.clauses
        at = clauses.chunk_of[token_at(clauses, time.start)]
        v = next((v for v in reversed(clauses.verbs) if v < at and clauses.chunks[v].finite), -1)
        c = clauses.chunks[v]
        if v < 0 or c.lemma in _RESTS or any(k.kind in (COMMA, SUB, REL) for k in clauses.chunks[v:at]):
            return False  # "will build on the call in February"
        return c.tense == "future" or (c.tense == "present" and c.marker in ("after", "once", "until"))

    def _set_for(self, time: TimeMark) -> bool:
        """ "convened a meeting | for Wednesday"?"""
        at = token_at(self.clauses, time.start)
        return time.sort == "weekday" and at > 0 and self.clauses.tokens.lowers[at - 1] == "for"

    def _planned_before(self, mark: EventMark) -> bool:
        """ "had hoped to meet in August": a plan of the past, for a day that may be over."""
        g = self.clauses.chunks[mark.chunk].governor
        return g >= 0 and self.clauses.chunks[g].perfect and self.clauses.chunks[g].tense == "past"
