"""When a plan was changed, for when it was planned, and to when it is put off."""

from __future__ import annotations

from eventkit.stages.engagements.dates import best_time
from eventkit.stages.engagements.grammar import last_verb
from eventkit.stages.engagements.marks import ChangeMark, EventMark
from eventkit.stages.engagements.own_verbs import own_verbs, told_by_relative
from eventkit.stages.engagements.targets import TargetReader
from eventkit.stages.engagements.time_clauses import day_of_decision, token_at
from eventkit.syntax.chunks import NP
from eventkit.times import TimeMark, scan

_BEGINS = frozenset("begin start open resume convene".split())
_AUXILIARIES = frozenset("was were has have had been".split())
_HAS = frozenset(("has", "have", "'ve"))
_COMING = frozenset(("this", "next"))
_TO = frozenset(("to", "until", "till", "for", "into"))


class DatedChange(TargetReader):
    """Divides the times of a sentence between a change of plan and the event that is changed."""

    def date(self, mark: ChangeMark) -> None:
        """Give the change its day and its new date, and its target the date that was planned."""
        clauses = self.clauses
        times = self.times()
        target = mark.target
        rest: list[TimeMark] = []
        planned = None
        for time in times:
            after = time.start >= mark.end
            if time.sort == "indefinite":
                mark.new_date = "indefinite" if mark.event == "postponement" else None
            elif mark.event == "postponement" and after and self.moved_to(time):
                mark.new_date = time.resolve("future")
            elif mark.event == "postponement" and after and target is not None and self._moved_from(time):
                planned = time.resolve("future")
            else:
                rest.append(time)
        if mark.event == "postponement" and mark.new_date is None and self._indefinite():
            mark.new_date = "indefinite"
        if target is not None:
            self._original(mark, target, rest)
            target.when = planned or target.when
            self._dated_anew(mark, target)
        else:
            told = best_time(clauses, rest, chunk=self.k, own_verbs={self.k}) if rest else None
            mark.when = told.resolve("past") if told is not None else None

    def _indefinite(self) -> bool:
        return "indefinitely" in self.clauses.tokens.lowers

    def _moved_from(self, time: TimeMark) -> bool:
        """Does the time stand behind "from", with a "to" after it?"""
        at = token_at(self.clauses, time.start)
        later = self.clauses.tokens.lowers[at : at + 6]
        return at > 0 and self.clauses.tokens.lowers[at - 1] == "from" and not _TO.isdisjoint(later)

    def times(self) -> list[TimeMark]:
        """The times of the sentence; of what is put off "from Monday to Wednesday" is no stretch, but two."""
        if self.trigger.event != "postponement":
            return self.sentence.times
        return [part for time in self.sentence.times for part in self._ends(time)]

    def _ends(self, time: TimeMark) -> list[TimeMark]:
        text, published = self.sentence.reading.text, self.sentence.published
        before = text[max(0, time.start - 5) : time.start].lower() + time.text[:5].lower()
        at = time.text.lower().find(" to ")
        if at < 0 or "from " not in before:
            return [time]
        begin = time.start - len("from ") * (
            not time.text.lower().startswith("from ")
        )  # "from June" is a month
        first = scan(text, begin, time.start + at, published=published)
        second = scan(text, time.start + at + len(" to "), time.end, published=published)
        return first + second if first and second else [time]

    def moved_to(self, time: TimeMark) -> bool:
        """Does the time stand behind "to" or "until"?"""
        at = token_at(self.clauses, time.start)
        lowers = self.clauses.tokens.lowers
        if at > 1 and lowers[at - 1] == "the":  # "until the weekend"
            at -= 1
        return at > 0 and (
            (lowers[at - 1] in _TO and lowers[at - 2] not in ("scheduled", "planned", "set", "due"))
            or (lowers[at - 1] in ("early", "late", "mid") and lowers[at - 2] in _TO)
        )

    def _original(self, mark: ChangeMark, target: EventMark, times: list[TimeMark]) -> None:
        """Divide the times left between the meeting that was planned and the act of changing the plan."""
        clauses = self.clauses
        dating = self.sentence.dating()
        own = own_verbs(clauses, target) | {self.k}
        relative = told_by_relative(clauses, target)
        target.when = None
        verb_at = clauses.tokens.starts[self.first]
        for time in times:
            if day_of_decision(clauses, clauses.chunk_of[token_at(clauses, time.start)]) or self._within(
                time
            ):
                mark.when = mark.when or time.resolve("past")
                continue
            at_target = best_time(clauses, [time], chunk=target.chunk, own_verbs=own)
            if at_target is None and not (self._scheduled(time) and time.start > target.start):
                continue
            at = clauses.chunk_of[token_at(clauses, time.start)]
            when = time.resolve("past" if mark.mode == "broken_off" and self._begun(at) else "future")
            between = target.start < time.start < verb_at if target.start < verb_at else False
            own_day = at in (target.chunk, clauses.chunks[target.chunk].owner)
            inside = own_day or self._scheduled(time) or last_verb(clauses, at) in relative
            if between or inside:
                target.when = target.when or when
                continue
            past = time.resolve("past")
            published = self.sentence.published
            if (
                past is not None
                and past.start <= published
                and (mark.mode == "broken_off" or time.sort not in ("week", "month"))
                and not self._begins_after(time)
                and (mark.mode == "broken_off" or not self._perfect(time))
            ):
                mark.when = mark.when or past
            elif target.when is None:
                target.when = when

    def _begun(self, at: int) -> bool:
        """ "broke off the talks, which began on Monday": the day on which what is broken off had begun."""
        v = last_verb(self.clauses, at)
        c = self.clauses.chunks[v] if v >= 0 else None
        return c is not None and c.lemma in _BEGINS and c.tense == "past"

    def _dated_anew(self, mark: ChangeMark, target: EventMark) -> None:
        """ "the postponed summit will open on June 20": the date is the new one."""
        if (
            mark.event == "postponement"
            and mark.new_date is None
            and self.clauses.chunks[self.k].kind == NP
            and self.trigger.part == "verb"
            and target.when is not None
            and target.when.start > self.sentence.published
        ):
            mark.new_date, target.when = target.when, None

    def _within(self, time: TimeMark) -> bool:
        """ "was | on Friday | cancelled": a time between the auxiliary and its verb."""
        lowers = self.clauses.tokens.lowers
        at = token_at(self.clauses, time.start)
        at -= lowers[at - 1] == "on"
        return time.end < self.clauses.tokens.starts[self.first] and lowers[at - 1] in _AUXILIARIES

    def _scheduled(self, time: TimeMark) -> bool:
        lowers = self.clauses.tokens.lowers
        at = token_at(self.clauses, time.start)
        window = lowers[max(0, at - 4) : at]
        return any(
            w in ("scheduled", "planned", "set", "due", "slated", "begin", "start", "expected", "originally")
            for w in window
        )

    def _perfect(self, time: TimeMark) -> bool:
        """ "has put off a visit on Sunday": a day that the present perfect leaves to the visit."""
        clauses = self.clauses
        c, at = clauses.chunks[self.k], token_at(clauses, time.start)
        behind = last_verb(clauses, clauses.chunk_of[at]) == self.k and clauses.tokens.lowers[at - 1] == "on"
        return behind and c.perfect and clauses.tokens.lowers[c.first] in _HAS and time.sort == "weekday"

    def _begins_after(self, time: TimeMark) -> bool:
        """ "this month", "the end of next week", but not "earlier this month"?"""
        words = time.text.lower().split()
        return words[0] != "earlier" and not _COMING.isdisjoint(words)
