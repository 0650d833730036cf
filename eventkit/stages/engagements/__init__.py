"""Calls, meetings, postponements and cancellations: from the clauses of a document to groups of marks."""

from __future__ import annotations

import datetime as dt

from attrs import evolve

from eventkit.lexicons import Lexicons
from eventkit.records import When
from eventkit.rules import RuleSet
from eventkit.stages.actors import Actors
from eventkit.stages.engagements.answers import take_answers
from eventkit.stages.engagements.changes import find_changes
from eventkit.stages.engagements.company import take_company
from eventkit.stages.engagements.extract import SentenceEvents
from eventkit.stages.engagements.groups import EventGroup
from eventkit.stages.engagements.hosts import Hosts
from eventkit.stages.engagements.known_needs import check_needs
from eventkit.stages.engagements.marks import ChangeMark, EventMark
from eventkit.stages.engagements.merge import gather
from eventkit.stages.engagements.narrative import date_by_narrative
from eventkit.stages.engagements.report import report_day
from eventkit.stages.engagements.screen import may_name
from eventkit.stages.engagements.stays import date_by_visits
from eventkit.stages.engagements.ties import tie_changes
from eventkit.stages.engagements.untold import give_sides
from eventkit.stages.engagements.venues import hosted_at_seat
from eventkit.syntax import Reading

__all__ = ["ChangeMark", "Engagements", "EventGroup", "EventMark", "check_needs", "engagements"]

_NEXT = 4  # sentences in which "shortly afterwards" looks back


class Engagements:
    """What a document tells of calls and meetings: the marks, the groups, and the changes with their groups."""

    __slots__ = ("changes", "groups", "marks", "tied")

    def __init__(self, marks: list[EventMark], changes: list[ChangeMark], actors: Actors) -> None:
        self.marks = marks
        self.changes = changes
        self.groups: list[EventGroup] = gather(marks, changes)
        give_sides(self.groups, marks, actors)
        self.tied = tie_changes(self.groups, changes)
        hosted_at_seat(self.groups)
        date_by_visits(self.groups)


def _carry_on(sentence: SentenceEvents, marks: list[EventMark]) -> None:
    """ "Shortly afterwards he met X": where the sentence before dates the like of it, that date holds on."""
    last = None
    for mark in reversed(marks):
        if mark.sentence < sentence.index - _NEXT:
            break
        if mark.when is not None:
            last = mark
            break
    if last is None:
        return
    for mark in sentence.events:
        if mark.when is not None or mark.status != last.status:
            continue
        carried = mark.verbal and sentence.carries_on(mark)
        on_the_visit = (
            last.sentence >= sentence.index - 1 and last.format == "visit" and mark.format != "visit"
        )
        if (carried or on_the_visit) and {id(m.entity) for m in mark.parties} & {
            id(m.entity) for m in last.parties
        }:
            mark.when = last.when if carried else _day_on_visit(mark, last, sentence.published)


def _day_on_visit(mark: EventMark, visit: EventMark, published: dt.date) -> When | None:
    """The day of what happens on a visit: the visit's own; of a longer one only the day on which it began today, never its last."""
    when = visit.when
    if visit.closes:
        return None
    if when is None or when.start == when.end or when.granularity != "day":
        return when
    begun = visit.opens and mark.status == "held" and when.start == published
    return evolve(when, end=when.start) if begun else None


def _had_been_planned(target: EventMark) -> None:
    """What is put off or called off was planned, and has not been held: "after the talks were put off"."""
    target.past_plan = True
    if target.status == "held":
        target.status = ""


def engagements(reading: Reading, actors: Actors, lexicons: Lexicons, rules: RuleSet) -> Engagements:
    """Find every call, meeting, postponement and cancellation that the document tells."""
    marks: list[EventMark] = []
    changes: list[ChangeMark] = []
    hosts = Hosts(actors, lexicons)
    first_words = rules.index.first_words
    anchor: dt.date | None = None
    published = report_day(reading)
    for i, words in enumerate(reading.words):
        if first_words.isdisjoint(words):
            continue
        clauses = reading.clauses(i)
        found = [f for f in rules.index.find(clauses.tokens.lowers) if may_name(f[2], f[0], clauses)]
        if not found:
            continue
        sentence = SentenceEvents(reading, i, actors, hosts, rules, published=published)
        sentence.anchor = anchor
        sentence.find(found)
        _carry_on(sentence, marks)
        anchor = next(
            (
                m.when.start
                for m in reversed(sentence.events)
                if m.when is not None and m.when.start == m.when.end
            ),
            anchor,
        )
        changed = find_changes(sentence)
        changes += changed
        targets = {id(change.target) for change in changed}
        marks += [m for m in sentence.events if not m.changed_only or id(m) in targets]
    for change in changes:
        if change.target is not None and change.mode != "broken_off":
            _had_been_planned(change.target)
    for mark in marks:
        mark.bygone = mark.when is not None and mark.when.end < published
    told = Engagements(marks, changes, actors)
    take_answers(told.groups, reading, actors)
    take_company(told.groups, reading, actors)
    date_by_narrative(told.groups, reading, actors, published=published)
    return told
