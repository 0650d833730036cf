"""The parts events are made of. Offsets count the characters of the document's text, end exclusive."""

from __future__ import annotations

from datetime import date

from attrs import Factory, field, frozen

from eventkit.records.checks import (
    a_date,
    a_number,
    a_str,
    after_start,
    alpha3,
    count,
    exactly,
    filled,
    maybe,
    offset,
    one_of,
    refuse,
    says,
    span_text,
)
from eventkit.records.vocabulary import (
    ACTOR_KINDS,
    FORMATS,
    GRANULARITIES,
    SUBJECT_TYPES,
    ActorKind,
    Format,
    Granularity,
    SubjectType,
)

_START = says("First character, as an offset into the document's text.", minimum=0)
_END = says("Offset behind the last character.", minimum=1)
_COUNTRY = says("ISO 3166-1 alpha-3 code of the state, or null.", pattern="^[A-Z]{3}$")


def short(text: str, width: int = 40) -> str:
    """`text` as a repr no wider than about `width`, for short representations of records."""
    return repr(text if len(text) <= width else text[: width - 3] + "...")


@frozen(kw_only=True, repr=False)
class Range:
    """A stretch of the document's text, without its words."""

    start: int = field(validator=offset, metadata=_START)
    end: int = field(validator=after_start, metadata=_END)

    def __repr__(self) -> str:
        return f"Range({self.start}:{self.end})"


@frozen(kw_only=True, repr=False)
class Span:
    """A stretch of the document's text with its words: `document.text[start:end] == text`."""

    start: int = field(validator=offset, metadata=_START)
    end: int = field(validator=after_start, metadata=_END)
    text: str = field(validator=span_text, metadata=says("The exact words."))

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """The span of a document's `text` from `start` to `end`."""
        return cls(start=start, end=end, text=text[start:end])

    def __repr__(self) -> str:
        return f"Span({self.start}:{self.end} {short(self.text)})"


@frozen(kw_only=True, repr=False)
class Actor:
    """Who takes part or speaks: the mention used in the evidence, resolved to a name, a state and a kind."""

    text: str = field(validator=span_text, metadata=says("The exact words of the mention."))
    start: int = field(validator=offset, metadata=_START)
    end: int = field(validator=after_start, metadata=_END)
    name: str = field(
        default=Factory(lambda self: self.text, takes_self=True),
        validator=filled,
        metadata=says(
            "The actor's fullest name in the document, with title as the text gives it.", min_length=1
        ),
    )
    country: str | None = field(
        default=None,
        validator=alpha3,
        metadata=says(
            "ISO 3166-1 alpha-3 code of the state the actor acts for, or null.", pattern="^[A-Z]{3}$"
        ),
    )
    kind: ActorKind = field(default="person", validator=one_of(ACTOR_KINDS), metadata=says("What it is."))
    role: str | None = field(default=None, validator=maybe(a_str), metadata=says("Title or office, or null."))

    def __repr__(self) -> str:
        return f"Actor({short(self.name)}, {self.country}, {self.kind}, {self.start}:{self.end})"


def _not_before_start(instance: When, attribute: object, value: date) -> None:
    if value.__class__ is not date or value < instance.start:
        raise refuse(instance, attribute, value, f"a datetime.date not before start ({instance.start})")


@frozen(kw_only=True, repr=False)
class When:
    """An interval of days, never more precise than its words: "in May" is a month."""

    start: date = field(validator=a_date, metadata=says("First day."))
    end: date = field(validator=_not_before_start, metadata=says("Last day, inclusive."))
    granularity: Granularity = field(
        default="day", validator=one_of(GRANULARITIES), metadata=says("How precise the words are.")
    )
    text: str = field(default="", validator=a_str, metadata=says("The words that give the date."))

    def __repr__(self) -> str:
        until = "" if self.end == self.start else f"..{self.end}"
        return f"When({self.start}{until} {self.granularity} {short(self.text)})"


@frozen(kw_only=True, repr=False)
class Place:
    """Where an event happens; name, coordinates and GeoNames id only where the place is known."""

    text: str = field(validator=span_text, metadata=says("The exact words."))
    start: int = field(validator=offset, metadata=_START)
    end: int = field(validator=after_start, metadata=_END)
    country: str | None = field(default=None, validator=alpha3, metadata=_COUNTRY)
    name: str | None = field(default=None, validator=maybe(a_str), metadata=says("Gazetteer name, or null."))
    latitude: float | None = field(
        default=None,
        validator=maybe(a_number(-90, 90)),
        metadata=says("Degrees north, WGS 84, or null.", minimum=-90, maximum=90),
    )
    longitude: float | None = field(
        default=None,
        validator=maybe(a_number(-180, 180)),
        metadata=says("Degrees east, WGS 84, or null.", minimum=-180, maximum=180),
    )
    geonames_id: int | None = field(
        default=None, validator=maybe(count), metadata=says("GeoNames identifier, or null.", minimum=0)
    )

    def __repr__(self) -> str:
        return f"Place({short(self.text)}, {self.country}, {self.start}:{self.end})"


@frozen(kw_only=True)
class Claim:
    """Who says so: the statement in whose content an event is told."""

    statement_id: str = field(validator=filled, metadata=says("`event_id` of the statement.", min_length=1))
    speaker: str = field(validator=filled, metadata=says("Name of the statement's speaker.", min_length=1))


@frozen(kw_only=True)
class Subject:
    """The call or meeting that a postponement moves or a cancellation drops."""

    type: SubjectType = field(validator=one_of(SUBJECT_TYPES), metadata=says("Call or meeting."))
    format: Format | None = field(
        default=None, validator=maybe(one_of(FORMATS)), metadata=says("Format of a meeting, or null.")
    )
    event_id: str | None = field(
        default=None,
        validator=maybe(filled),
        metadata=says("`event_id` of its own record where the document has one, or null.", min_length=1),
    )
    date: When | None = field(
        default=None,
        validator=maybe(exactly(When, wanted="a When")),
        metadata=says("When it was to happen, or null."),
    )
