"""From marks to records: spans, participants, claims and the links between the records of one document."""

from __future__ import annotations

from typing import Any, cast

from eventkit.gazetteer import locate
from eventkit.records import (
    AnyEvent,
    Call,
    CallMode,
    Cancellation,
    CancellationMode,
    Document,
    EventType,
    Format,
    Indefinite,
    Meeting,
    Place,
    Postponement,
    Range,
    Span,
    Statement,
    Status,
    Subject,
    SubjectType,
    When,
    make_event_id,
)
from eventkit.stages.actors import Actors, Mention
from eventkit.stages.attribution import CueLexicon
from eventkit.stages.claims import claimed, hedged, link_statements
from eventkit.stages.engagements import ChangeMark, Engagements, EventGroup, EventMark
from eventkit.stages.engagements.agreement import agrees, fuller
from eventkit.stages.engagements.words import word_list
from eventkit.stages.participants import each_once, participants
from eventkit.syntax import Reading


class Assembler:
    """Builds the records of one document."""

    def __init__(self, document: Document, reading: Reading, actors: Actors, cues: CueLexicon) -> None:
        self.document = document
        self.reading = reading
        self.actors = actors
        self.cues = cues
        self.text = document.text

    def records(self, found: Engagements, statements: list[Statement]) -> list[AnyEvent]:
        """All records of the document in the order of their triggers, with claims and subjects linked."""
        made: list[AnyEvent] = []
        ids: dict[int, str] = {}
        for group in found.groups:
            if group.only_changed:
                continue
            record = self._engagement(group)
            if record is not None:
                ids[id(group)] = record.event_id
                made.append(record)
        for told, changed in found.tied:
            change = None if changed is None else self._change(told, changed, ids)
            if change is not None:
                made.append(change)
        owned = [claimed(event, statements) for event in made]
        linked = link_statements(owned, statements)
        return sorted((*owned, *linked), key=lambda e: (e.trigger.start, e.trigger.end, e.type, e.event_id))

    def span(self, start: int, end: int) -> Span:
        """A span of the document's text."""
        return Span(start=start, end=end, text=self.text[start:end])

    def _evidence(self, marks: list[tuple[int, float]]) -> tuple[Span, ...]:
        """The sentences of the marks (sentence, weight), weightiest first, each once."""
        order: dict[int, float] = {}
        for sentence, weight in marks:
            order[sentence] = max(weight, order.get(sentence, -1.0))
        ranked = sorted(order, key=lambda s: (-order[s], s))
        return tuple(
            self.span(self.reading.sentences[s].start, self.reading.sentences[s].end) for s in ranked
        )

    def _hedged(self, sentence: int, trigger: int) -> bool:
        span = self.reading.sentences[sentence]
        return hedged(self.text[span.start : span.end], self.text[span.start : trigger], self.cues)

    def _place(self, group: EventGroup) -> Place | None:
        for mark in group.marks:
            if mark.place is not None:
                start, end = mark.place
                text = self.text[start:end]
                return _located(text, start, end, self.actors.country_at(start, end))
        return None

    def _stays_at_home(self, group: EventGroup, parties: list[Mention]) -> bool:
        """A trip of somebody of the publisher's own state that tells of no host and of no place abroad."""
        home = self.actors.registry.states.own()
        if home is None or len(parties) > 1 or group.format() != "visit" or parties[0].kind != "person":
            return False
        abroad = any(m.place is not None and m.land != home for m in group.marks)
        return parties[0].entity.country == home and not abroad

    # -- calls and meetings

    def _engagement(self, group: EventGroup) -> Call | Meeting | None:
        parties = each_once(self.actors, group.parties())
        if not worth_a_record(group, parties) or self._stays_at_home(group, parties):
            return None
        best = group.best()
        event = cast("EventType", group.event)
        common: dict[str, Any] = {
            "event_id": make_event_id(self.document.id, event, best.start, best.end, *_number(best)),
            "document_id": self.document.id,
            "published": self.reading.published,
            "source": self.document.source,
            "trigger": self.span(best.start, best.end),
            "mentions": tuple(Range(start=m.start, end=m.end) for m in group.marks if m is not best),
            "evidence": self._evidence([(m.sentence, _weight(m)) for m in group.marks]),
            "hedged": self._hedged(best.sentence, best.start),
            "rule": best.rule.id,
            "status": cast("Status", group.settled_status()),
            "participants": participants(self.actors, parties),
            "date": group.moved_to or group.when(),
            "place": self._place(group),
        }
        if event == "call":
            modes = [m.mode for m in group.marks if m.mode]
            return Call(
                **common,
                mode=cast("CallMode | None", _mode(modes)),
                duration_minutes=next((m.duration for m in group.marks if m.duration), None),
            )
        return Meeting(**common, format=cast("Format", group.format() or "meeting"))

    # -- postponements and cancellations

    def _change(
        self, told: list[ChangeMark], group: EventGroup, ids: dict[int, str]
    ) -> Postponement | Cancellation | None:
        parties = each_once(self.actors, group.parties())
        if not parties:
            return None
        best = max(told, key=lambda c: (c.target is not None and len(c.target.parties), -c.start))
        event = cast("EventType", best.event)
        original = _original(told, group)
        new = next((c.new_date for c in told if c.new_date is not None), None)
        if isinstance(new, When) and original == new:
            original = None
        subject_type = "call" if group.event == "call" else "meeting"
        agent = next((c.agent for c in told if c.agent is not None), None)
        reason = next((c.reason for c in told if c.reason is not None), None)
        common: dict[str, Any] = {
            "event_id": make_event_id(self.document.id, event, best.start, best.end, *_number(best)),
            "document_id": self.document.id,
            "published": self.reading.published,
            "source": self.document.source,
            "trigger": self.span(best.start, best.end),
            "mentions": tuple(Range(start=c.start, end=c.end) for c in told if c is not best),
            "evidence": self._evidence([(c.sentence, 1.0 if c is best else 0.5) for c in told]),
            "hedged": self._hedged(best.sentence, best.start),
            "rule": best.rule.id,
            "subject": Subject(
                type=cast("SubjectType", subject_type),
                format=cast("Format | None", group.format()),
                event_id=ids.get(id(group)),
                date=original,
            ),
            "participants": participants(self.actors, parties),
            "date": next((c.when for c in told if c.when is not None), None),
            "place": self._place(group),
            "decided_by": None if agent is None else self.actors.actor(agent),
            "reason": None if reason is None else self.span(*reason),
        }
        if event == "postponement":
            return Postponement(**common, new_date=cast("When | Indefinite | None", new))
        mode = next((c.mode for c in told if c.mode), None) or "called_off"
        return Cancellation(**common, mode=cast("CancellationMode", mode))


_PRESS = frozenset("reporters journalists press media correspondents".split())


def _public(mention: Mention) -> bool:
    """Does the actor act for a state or body, or hold an office?"""
    if mention.entity.country or mention.entity.role or mention.kind in ("government", "organization"):
        return True
    return not _SUMMITEERS.isdisjoint(mention.text.lower().replace("’", "'").split())


def _is_union(mention: Mention) -> bool:
    return mention.kind == "organization" and mention.entity.country is None


def _press(mention: Mention) -> bool:
    return mention.kind == "group" and not _PRESS.isdisjoint(mention.text.lower().split())


def _located(text: str, start: int, end: int, country: str | None) -> Place:
    """The place of these words, with its point where the gazetteer knows it."""
    known = locate(text, country)
    if known is None:
        return Place(text=text, start=start, end=end, country=country)
    return Place(
        text=text,
        start=start,
        end=end,
        country=country or known.country,
        name=known.name,
        latitude=known.latitude,
        longitude=known.longitude,
        geonames_id=known.geonames_id,
    )


_SIDES = word_list("side noun")
_SUMMITEERS = word_list("plural in office") | word_list("public plural")


def _number(mark: EventMark | ChangeMark) -> tuple[str, ...]:
    """What tells apart the records of one trigger."""
    return (str(mark.number),) if mark.number else ()


def _original(told: list[ChangeMark], group: EventGroup) -> When | None:
    """The day for which it was planned: the finest that agrees with the first told beside the change."""
    found = next((c.target.when for c in told if c.target is not None and c.target.when), group.when())
    for when in (*(c.target.when for c in told if c.target is not None), group.when()):
        if agrees(found, when):
            found = fuller(found, when)
    return found


def _weight(mark: EventMark) -> float:
    return len(mark.parties) + len(mark.host) + 0.5 * (mark.when is not None)


def _mode(modes: list[str]) -> str | None:
    return "video" if "video" in modes else modes[0] if modes else None


def worth_a_record(group: EventGroup, parties: list[Mention]) -> bool:
    """Two parties; or one that is many (leaders, a body); or a visitor of a place that is no country."""
    if not parties or not any(_public(m) for m in parties):
        return False  # private persons among themselves
    if not any(m.parties for m in group.marks):
        return False  # a place without its visitor
    if group.event == "call" and any(_press(m) for m in parties):
        return False
    if len(parties) >= 2:
        return True
    if group.event == "call":
        return parties[0].kind == "person" or (parties[0].plural and _public(parties[0]))
    only = parties[0]
    if _is_union(only) and group.format() == "talks" and not any(m.verbal for m in group.marks):
        return False  # "the U.N. talks": who holds them is not told
    if only.kind == "organization" or (
        only.kind == "person" and only.entity.country is not None and group.format() != "talks"
    ):
        return True
    if not only.plural:
        return False
    words = only.text.lower().replace("’", "'").split()
    if any(m.verbal for m in group.marks) or not _SUMMITEERS.isdisjoint(words):
        return True
    return only.entity.country is not None and words[-1] in _SIDES  # "Yemen's warring parties"
