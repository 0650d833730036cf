"""The five kinds of event a document can report. Every list is a tuple; spans and rule are kept."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from attrs import field, frozen

from eventkit.records.checks import (
    a_bool,
    a_date,
    a_str,
    count,
    exactly,
    filled,
    maybe,
    one_of,
    refuse,
    says,
    tuple_of,
)
from eventkit.records.parts import Actor, Claim, Place, Range, Span, Subject, When, short
from eventkit.records.vocabulary import (
    ACTS,
    ASSERTIONS,
    CALL_MODES,
    CANCELLATION_MODES,
    FORMATS,
    QUOTATIONS,
    STATUSES,
    Act,
    Assertion,
    CallMode,
    CancellationMode,
    EventType,
    Format,
    Indefinite,
    Quotation,
    Status,
)

_a_span = exactly(Span, wanted="a Span")
_an_actor = exactly(Actor, wanted="an Actor")
_a_when = exactly(When, wanted="a When")
_a_place = exactly(Place, wanted="a Place")
_spans = tuple_of(Span)
_actors = tuple_of(Actor)


@frozen(kw_only=True, repr=False)
class Event:
    """What every event carries. Abstract: make a Call, Meeting, Postponement, Cancellation or Statement."""

    type: ClassVar[EventType]

    event_id: str = field(
        validator=filled,
        metadata=says("Stable for the same document, version and event: a hash.", min_length=1),
    )
    document_id: str = field(
        validator=filled, metadata=says("The input's own id, else a hash of its content.", min_length=1)
    )
    published: date = field(validator=a_date, metadata=says("The document's date."))
    source: str | None = field(default=None, validator=maybe(a_str), metadata=says("Publisher, or null."))
    trigger: Span = field(validator=_a_span, metadata=says("The words that name the event."))
    mentions: tuple[Range, ...] = field(
        default=(),
        validator=tuple_of(Range),
        metadata=says("The other triggers of the same event in the document; may be empty."),
    )
    evidence: tuple[Span, ...] = field(
        default=(), validator=_spans, metadata=says("Whole sentences that report it, fullest first.")
    )
    hedged: bool = field(
        default=False, validator=a_bool, metadata=says("The report is hedged (allegedly, reportedly).")
    )
    claim: Claim | None = field(
        default=None,
        validator=maybe(exactly(Claim, wanted="a Claim")),
        metadata=says("The statement in whose content this event is told, or null: who says so."),
    )
    rule: str = field(
        default="manual",
        validator=filled,
        metadata=says("Id of the rule that found the event.", min_length=1),
    )

    def _gist(self) -> tuple[object, ...]:
        return ()

    def __repr__(self) -> str:
        parts = [short(self.trigger.text), *(str(part) for part in self._gist() if part)]
        return f"{self.__class__.__name__}({', '.join(parts)})"


def _who(actors: tuple[Actor, ...]) -> str:
    return " + ".join(short(actor.name) + (f" {actor.country}" if actor.country else "") for actor in actors)


def _day(when: When | None) -> str:
    if when is None:
        return ""
    return str(when.start) if when.start == when.end else f"{when.start}..{when.end}"


@frozen(kw_only=True, repr=False)
class Call(Event):
    """Two or more parties speak remotely and live."""

    type: ClassVar[Literal["call"]] = "call"

    status: Status = field(validator=one_of(STATUSES), metadata=says("As the document leaves it."))
    participants: tuple[Actor, ...] = field(
        default=(), validator=_actors, metadata=says("Parties of the call.")
    )
    date: When | None = field(
        default=None, validator=maybe(_a_when), metadata=says("When it happened or is to happen, or null.")
    )
    place: Place | None = field(
        default=None, validator=maybe(_a_place), metadata=says("Where it happens, or null.")
    )
    mode: CallMode | None = field(
        default=None, validator=maybe(one_of(CALL_MODES)), metadata=says("By telephone or video, or null.")
    )
    duration_minutes: int | None = field(
        default=None, validator=maybe(count), metadata=says("Length in minutes, or null.")
    )

    def _gist(self) -> tuple[object, ...]:
        return (self.status, _day(self.date), _who(self.participants))


@frozen(kw_only=True, repr=False)
class Meeting(Event):
    """Two or more parties come together, or are to."""

    type: ClassVar[Literal["meeting"]] = "meeting"

    status: Status = field(validator=one_of(STATUSES), metadata=says("As the document leaves it."))
    participants: tuple[Actor, ...] = field(
        default=(), validator=_actors, metadata=says("Parties of the meeting.")
    )
    date: When | None = field(
        default=None, validator=maybe(_a_when), metadata=says("When it happened or is to happen, or null.")
    )
    place: Place | None = field(
        default=None, validator=maybe(_a_place), metadata=says("Where it happens, or null.")
    )
    format: Format = field(
        default="meeting", validator=one_of(FORMATS), metadata=says("What sort of meeting.")
    )

    def _gist(self) -> tuple[object, ...]:
        return (self.status, self.format, _day(self.date), _who(self.participants))


def _new_date(instance: object, attribute: object, value: object) -> None:
    if value is not None and value != "indefinite" and value.__class__ is not When:
        raise refuse(instance, attribute, value, "a When, the word 'indefinite' or None")


@frozen(kw_only=True, repr=False)
class Postponement(Event):
    """A call or meeting, planned before, is moved to a later or open date."""

    type: ClassVar[Literal["postponement"]] = "postponement"

    subject: Subject = field(
        validator=exactly(Subject, wanted="a Subject"), metadata=says("The call or meeting moved.")
    )
    participants: tuple[Actor, ...] = field(
        default=(), validator=_actors, metadata=says("Parties of the call or meeting concerned.")
    )
    date: When | None = field(
        default=None, validator=maybe(_a_when), metadata=says("When it was decided or announced, or null.")
    )
    place: Place | None = field(
        default=None, validator=maybe(_a_place), metadata=says("Where the subject was to happen, or null.")
    )
    decided_by: Actor | None = field(
        default=None, validator=maybe(_an_actor), metadata=says("Who decided it, or null.")
    )
    reason: Span | None = field(
        default=None, validator=maybe(_a_span), metadata=says("The words that give the reason, or null.")
    )
    new_date: When | Indefinite | None = field(
        default=None,
        validator=_new_date,
        metadata=says(
            "The new date, `indefinite` where the text leaves it open, null where it is silent. "
            "Parquet has the word in a column of its own, `new_date_indefinite` (true or false)."
        ),
    )

    def _gist(self) -> tuple[object, ...]:
        new = self.new_date if isinstance(self.new_date, str) else _day(self.new_date)
        return (
            self.subject.type,
            _day(self.subject.date),
            f"-> {new}" if new else "",
            _who(self.participants),
        )


@frozen(kw_only=True, repr=False)
class Cancellation(Event):
    """A call or meeting, planned before, will not take place, or is broken off."""

    type: ClassVar[Literal["cancellation"]] = "cancellation"

    status: Assertion = field(
        default="asserted",
        validator=one_of(ASSERTIONS),
        metadata=says("`denied` where a source denies that it was cancelled."),
    )
    subject: Subject = field(
        validator=exactly(Subject, wanted="a Subject"), metadata=says("The call or meeting dropped.")
    )
    participants: tuple[Actor, ...] = field(
        default=(), validator=_actors, metadata=says("Parties of the call or meeting concerned.")
    )
    date: When | None = field(
        default=None, validator=maybe(_a_when), metadata=says("When it was decided or announced, or null.")
    )
    place: Place | None = field(
        default=None, validator=maybe(_a_place), metadata=says("Where the subject was to happen, or null.")
    )
    decided_by: Actor | None = field(
        default=None, validator=maybe(_an_actor), metadata=says("Who decided it, or null.")
    )
    reason: Span | None = field(
        default=None, validator=maybe(_a_span), metadata=says("The words that give the reason, or null.")
    )
    mode: CancellationMode = field(
        default="called_off",
        validator=one_of(CANCELLATION_MODES),
        metadata=says("Called off beforehand, or broken off while under way."),
    )

    def _gist(self) -> tuple[object, ...]:
        return (self.mode, self.subject.type, _day(self.subject.date), _who(self.participants))


@frozen(kw_only=True, repr=False)
class Statement(Event):
    """A source says something: a cue ties an identified source to a content."""

    type: ClassVar[Literal["statement"]] = "statement"

    speaker: Actor = field(validator=_an_actor, metadata=says("The source."))
    addressee: Actor | None = field(
        default=None, validator=maybe(_an_actor), metadata=says("Whom it is said to, or null.")
    )
    cue: Span = field(validator=_a_span, metadata=says("The words that tie source and content."))
    content: tuple[Span, ...] = field(
        validator=_spans, metadata=says("What is said, in pieces where the cue splits it.")
    )
    quotation: Quotation = field(
        default="indirect", validator=one_of(QUOTATIONS), metadata=says("How it is quoted.")
    )
    act: Act = field(default="say", validator=one_of(ACTS), metadata=says("What the cue means."))
    medium: Span | None = field(
        default=None, validator=maybe(_a_span), metadata=says("Through what it is said, or null.")
    )
    about: tuple[str, ...] = field(
        default=(),
        validator=tuple_of(str),
        metadata=says("`event_id`s of the events of this document its content tells of or denies."),
    )

    def _gist(self) -> tuple[object, ...]:
        return (self.act, short(self.speaker.name), short(self.content[0].text) if self.content else "")


AnyEvent = Call | Meeting | Postponement | Cancellation | Statement
EVENT_CLASSES: tuple[type[AnyEvent], ...] = (Call, Meeting, Postponement, Cancellation, Statement)
