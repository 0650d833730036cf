"""From one sentence to the calls, meetings and changes of plan that it names."""

from __future__ import annotations

import datetime as dt

from eventkit.rules import BESIDE_VERB, RuleSet, Trigger
from eventkit.stages.actors import Actors
from eventkit.stages.engagements.attendance import joins
from eventkit.stages.engagements.circumstances import duration_minutes, place_of
from eventkit.stages.engagements.dating import Dating
from eventkit.stages.engagements.gapped import each_with_its_day
from eventkit.stages.engagements.grammar import (
    negated_before,
    representative,
    roles,
)
from eventkit.stages.engagements.hosts import Hosts
from eventkit.stages.engagements.in_person import is_in_person, is_virtual
from eventkit.stages.engagements.marks import EventMark
from eventkit.stages.engagements.mediators import mediators
from eventkit.stages.engagements.needs import holds
from eventkit.stages.engagements.occasions import share_days
from eventkit.stages.engagements.parties import Parties
from eventkit.stages.engagements.partners import shared_subject
from eventkit.stages.engagements.people import named_before, with_persons
from eventkit.stages.engagements.purposes import hosts_in_person, told_before
from eventkit.stages.engagements.report import in_dateline
from eventkit.stages.engagements.screen import names_nobody, refused
from eventkit.stages.engagements.separate import one_table, told_apart
from eventkit.stages.engagements.status import StatusReader
from eventkit.stages.engagements.tellers import teller
from eventkit.stages.engagements.venues import seat
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Clauses, Reading
from eventkit.syntax.chunks import NP, VG
from eventkit.times import TimeMark, scan

_DEFINITE = word_list("definite")
_AGAIN = word_list("another one")
_AFTERWARDS = word_list("next on the day")
_OPENING = 3  # words in which a sentence says so
_FURTHER = word_list("further occasion")
_FORMER = word_list("former occasion")
_PARTICIPLES = frozenset(("VBN", "JJ", "VBD"))
_CHANGES = frozenset(("postponement", "cancellation"))

_ORDINALS = word_list("ordinal")
_BUILT_ON = frozenset("on upon from at of after following since".split())


class SentenceEvents:
    """The marks of one sentence, and what later steps need of it."""

    __slots__ = (
        "_times",
        "actors",
        "anchor",
        "changes",
        "clauses",
        "events",
        "hosts",
        "index",
        "published",
        "reading",
        "rules",
        "status",
    )

    def __init__(
        self,
        reading: Reading,
        index: int,
        actors: Actors,
        hosts: Hosts,
        rules: RuleSet,
        *,
        published: dt.date,
    ) -> None:
        self.reading = reading
        self.published = published
        self.hosts = hosts
        self.anchor: dt.date | None = None  # the day last told, from which "a day earlier" counts
        self.index = index
        self.actors = actors
        self.rules = rules
        self.clauses: Clauses = reading.clauses(index)
        self.status = StatusReader(self.clauses, rules)
        self._times: list[TimeMark] | None = None
        self.events: list[EventMark] = []
        self.changes: list[tuple[Trigger, int, int, int]] = []

    @property
    def times(self) -> list[TimeMark]:
        """The times of the sentence itself: "MOSCOW, November 7 (Tass) -" dates the report, not the event."""
        if self._times is None:
            span = self.reading.sentences[self.index]
            found = scan(self.reading.text, span.start, span.end, published=self.published)
            self._times = [t for t in found if not in_dateline(self.reading, self.index, t)]
        return self._times

    def find(self, found: list[tuple[int, int, Trigger]]) -> None:
        """Fill `events` and `changes` (trigger, first token, end token, chunk) from the triggers found."""
        clauses = self.clauses
        taken: set[int] = set()
        end_of_last = -1
        for first, last, trigger in found:
            if first < end_of_last:
                continue
            k = self._chunk(first, last, trigger)
            beside = not BESIDE_VERB.isdisjoint(trigger.traits)
            if k < 0 or (k in taken and not beside):
                continue
            if trigger.event in _CHANGES:
                self.changes.append((trigger, first, last, k))
                if clauses.chunks[k].kind == VG and not beside:
                    taken.add(k)
                    end_of_last = end_of_last if "around-event" in trigger.traits else last
                continue
            mark = self._event(trigger, first, last, k)
            if mark is not None:
                told = told_apart(mark, clauses, joint=one_table(self.reading, self.index))
                self.events += each_with_its_day(told, clauses, self.actors)
                taken.add(k)
                end_of_last = last if trigger.part == "noun" else first + 1

        if self.events:
            self._complete()

    def _complete(self) -> None:
        """What the events of the sentence tell of one another: who, when, and which of them are one."""
        clauses = self.clauses
        dating = self.dating()
        for mark in self.events:
            mark.parties += shared_subject(mark, self.events, clauses)
            dating.date(mark, self.events, anchor=self.anchor)
            self._dated_by_visit(mark, dating)
            self._dated_by_round(mark)
            self._held_by_now(mark)
            mark.part_of = told_before(mark, self.events, clauses)
        share_days(self.events, clauses)
        hosts_in_person(self.events, clauses)

    def _held_by_now(self, mark: EventMark) -> None:
        """ "will build on the talks of last May", "will speak after their call on Monday": what its own day has passed is held."""
        when = mark.when
        if mark.verbal or mark.status != "planned" or when is None or when.end >= self.published:
            return
        role = roles(self.clauses, mark.chunk)[0]
        if role.how == "prep" and role.prep in _BUILT_ON and not self.status.plans(mark.chunk):
            mark.status = "held"

    def _dated_by_visit(self, mark: EventMark, dating: Dating) -> None:
        """ "will fly to Oslo on Friday, where he will meet X": the clause of the place has the day of the trip."""
        if mark.when is not None:
            return
        verb = mark.chunk if mark.verbal else roles(self.clauses, mark.chunk)[0].verb
        marker = self.clauses.chunks[verb].marker if verb >= 0 else ""
        trips = [m for m in self.events if m.format == "visit" and m.start < mark.start]
        if marker == "where" and trips and (trips[-1].status == "held") == (mark.status == "held"):
            mark.when = trips[-1].when
        elif marker == "where" and not trips:
            mark.when = dating.of_stay(verb)
        elif marker == "who" and trips and trips[-1].status == mark.status == "held":
            mark.when = trips[-1].when if self._guest(trips[-1], verb) else None

    def _dated_by_round(self, mark: EventMark) -> None:
        """ "a round of talks between X and Y will begin on Monday": the talks have the date of the round."""
        whole = (
            representative(self.clauses, mark.chunk) if mark.when is None and not mark.verbal else mark.chunk
        )
        for other in self.events if whole != mark.chunk else ():
            if other.chunk == whole and other.when is not None:
                mark.when, mark.days, mark.opens = other.when, other.days, other.opens

    def _guest(self, trip: EventMark, verb: int) -> bool:
        """ "the visit to Oslo last week by X, who met Y": does the clause tell of the guest?"""
        told = self.clauses.chunks[verb].subject
        return any(m.first_chunk <= told <= m.last_chunk for m in trip.parties if m.sentence == self.index)

    def _chunk(self, first: int, last: int, trigger: Trigger) -> int:
        clauses = self.clauses
        if trigger.part == "adjective":
            return self._predicate_of(first)
        if "behind-verb" in trigger.traits:
            return negated_before(clauses, first)
        if trigger.part == "verb":
            k = clauses.chunk_of[first]
            c = clauses.chunks[k]
            if c.kind == VG:
                return k if c.head == first or "before-verb" in trigger.traits else -1
            adjective = (
                c.kind == NP
                and first < c.head
                and trigger.event in _CHANGES
                and clauses.tags[first] in _PARTICIPLES
            )
            return k if adjective else -1
        k = clauses.chunk_of[first]
        c = clauses.chunks[k]
        return k if c.kind == NP and first <= c.head < last and (c.head == last - 1 or c.last <= last) else -1

    def _predicate_of(self, first: int) -> int:
        """The verb group whose predicate stands at token `first` ("is | due")."""
        k = self.clauses.chunk_of[first]
        return next(
            (
                v
                for v in self.clauses.verbs
                if self.clauses.chunks[v].predicate == k or (v == k and self.clauses.chunks[v].head == first)
            ),
            -1,
        )

    def dating(self) -> Dating:
        """What dates the events of this sentence."""
        return Dating(self.clauses, self.times, self.status, published=self.published)

    # -- one event

    def _event(self, trigger: Trigger, first: int, last: int, k: int) -> EventMark | None:
        clauses = self.clauses
        tokens = clauses.tokens
        mark = EventMark(
            trigger,
            sentence=self.index,
            first=first,
            last=last,
            chunk=k,
            start=tokens.starts[first],
            end=tokens.ends[last - 1],
        )
        mark.verbal = trigger.part != "noun"
        if refused(mark, clauses) or names_nobody(mark, clauses, self.hosts):
            return None
        parties = Parties(self.actors, self.hosts, clauses, self.index)
        if mark.verbal:
            self._told_before_group(mark, parties)
        else:
            self._told_by_noun(mark, parties)
        self._take(parties, mark)
        if not holds(trigger, mark, clauses, self.actors):
            return None
        self._settle_kind(mark)
        return mark

    def _told_before_group(self, mark: EventMark, parties: Parties) -> None:
        k = mark.chunk
        mark.end = self.clauses.tokens.ends[mark.first]
        parties.of_verb(k, mark.rule)
        mark.status = "planned" if mark.rule.part == "adjective" else self.status.told(k)
        mark.past_plan = mark.status == "planned" and self.status.was_planned(k)
        if mark.status == "held" and (self._first_to(k) or self._spoken_of(k)):
            mark.definite, mark.status = True, ""
            parties.host = [h for h in parties.host if h.text[0].isupper()]
        mark.conditional = self.clauses.chunks[k].marker in ("if", "unless", "whether")
        mark.further = not _FURTHER.isdisjoint(self._around(mark, 1))

    def _told_by_noun(self, mark: EventMark, parties: Parties) -> None:
        clauses, k = self.clauses, mark.chunk
        parties.of_noun(k, mark.rule, self.rules)
        if len(parties.mentions) < 2 and all(m.kind == "government" for m in parties.mentions):
            parties.add(self.actors.twins(self.index, k))
        self._told_by_leader(mark, parties)
        mark.status = self.status.noun(k)
        mark.past_plan = mark.status == "planned" and self.status.noun_was_planned(k)
        c = clauses.chunks[k]
        told = clauses.tokens.lowers[c.first : c.head]
        mark.definite = clauses.tokens.lowers[c.first] in _DEFINITE or c.owner >= 0
        mark.joins = mark.definite and any(joins(clauses, r) for r in roles(clauses, k) if r.verb >= 0)
        mark.aside = mark.definite and roles(clauses, k)[0].how == "prep"
        mark.again = not mark.definite and not _AGAIN.isdisjoint(told)
        former = mark.format != "visit" and not _FORMER.isdisjoint(told)
        mark.further = former if mark.definite else "separate" in told
        mark.plural = clauses.tags[c.head] == "NNS" and mark.format not in ("talks",)

    def _take(self, parties: Parties, mark: EventMark) -> None:
        if len(parties.mentions) > 1:
            parties.add(mediators(self.actors, self.clauses, self.index, mark.chunk))
        mark.parties, mark.host = parties.mentions, parties.host
        mark.settled = parties.settled
        mark.untold = bool(parties.told_before) and not parties.mentions
        mark.definite = mark.definite or mark.untold
        mark.lacks = bool(parties.mentions) and named_before(self.clauses, parties.told_before)
        mark.collective = mark.collective or named_before(self.clauses, mark.parties)

    def _settle_kind(self, mark: EventMark) -> None:
        """What it is after all, and where: "met virtually" tells a call, "spoke on the sidelines" a meeting."""
        if mark.event == "meeting" and is_virtual(self.clauses, mark):
            mark.event, mark.mode, mark.format = "call", "video", None
        if (
            mark.format == "visit"
            and not (mark.verbal or mark.host)
            and with_persons(mark, self.clauses, self.actors)
        ):
            mark.format = "meeting"
        mark.place = place_of(mark, self.clauses, self.hosts.lexicons)
        if mark.place is not None and mark.place[0] > mark.start:  # "In Paris, X said that they would meet"
            mark.land = self.actors.country_at(*mark.place)
        mark.seat = seat(mark, self.clauses, self.hosts)
        if mark.mode is None and "spoken" in mark.rule.traits and is_in_person(self.clauses, mark):
            mark.event, mark.format = "meeting", "talks"
        if mark.event == "call":
            mark.duration = duration_minutes(self._near(mark))

    def _first_to(self, k: int) -> bool:
        """ "being the first king to visit the country": said of a visit that is told elsewhere."""
        c = self.clauses.chunks[k]
        before = self.clauses.chunks[k - 1] if k else None
        if c.tense != "infinitive" or before is None or before.kind != NP:
            return False
        return not _ORDINALS.isdisjoint(self.clauses.tokens.lowers[before.first : before.head])

    def _spoken_of(self, k: int) -> bool:
        """ "Asked about | meeting the king, he said": what is only spoken of is told elsewhere."""
        p = self.clauses.chunks[k].prep
        return p >= 0 and self.clauses.words(p) == "about"

    def _told_by_leader(self, mark: EventMark, parties: Parties) -> None:
        mark.parties = parties.mentions
        if mark.event == "meeting" and (leader := teller(mark, self.clauses, self.actors)) is not None:
            parties.add([leader])

    def _near(self, mark: EventMark) -> str:
        """The words around a trigger in which its duration would stand."""
        span = self.reading.sentences[self.index]
        return self.reading.text[max(span.start, mark.start - 40) : min(span.end, mark.end + 120)]

    def carries_on(self, mark: EventMark) -> bool:
        """Is the verb said to happen on the day told before: "shortly afterwards"?"""
        opening = self.clauses.tokens.lowers[:_OPENING]
        return not _AFTERWARDS.isdisjoint(opening) or not _AFTERWARDS.isdisjoint(self._around(mark, 2))

    def _around(self, mark: EventMark, reach: int) -> set[str]:
        """The words of a verb group and `reach` words on both sides."""
        c = self.clauses.chunks[mark.chunk]
        return set(self.clauses.tokens.lowers[max(0, c.first - reach) : c.last + reach])
