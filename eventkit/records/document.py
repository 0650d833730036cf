"""A document as it was read, and what parsing made of it."""

from __future__ import annotations

from datetime import date

from attrs import Factory, field, frozen

from eventkit.records.checks import a_date, a_str, count, exactly, filled, maybe, says, storable, tuple_of
from eventkit.records.events import Event
from eventkit.records.ids import make_document_id
from eventkit.records.parts import short


@frozen(kw_only=True)
class Origin:
    """Where a document was read."""

    path: str = field(
        validator=a_str, converter=storable, metadata=says("File or address; `-` for standard input.")
    )
    member: str | None = field(
        default=None,
        validator=maybe(a_str),
        converter=storable,
        metadata=says("Member of an archive, or null."),
    )
    line: int | None = field(
        default=None, validator=maybe(count), metadata=says("Line or row in the file, from 1, or null.")
    )
    encoding: str | None = field(
        default=None,
        validator=maybe(a_str),
        metadata=says("Encoding detected where it was not UTF-8, or null."),
    )

    def __str__(self) -> str:
        member = "" if self.member is None else f" [{self.member}]"
        line = "" if self.line is None else f":{self.line}"
        return f"{self.path}{member}{line}"


@frozen(kw_only=True, repr=False)
class Document:
    """One text to parse. `published` has no default, since nothing is ever guessed from the clock.

    Any str is a legal text. Offsets of every record count its characters exactly as given here. In the other
    strings lone surrogates become U+FFFD, since no file could hold them.
    """

    text: str = field(validator=a_str, metadata=says("The text as it was read, never normalized."))
    id: str = field(
        default=Factory(lambda self: make_document_id(self.text), takes_self=True),
        validator=filled,
        converter=storable,
        metadata=says("The input's own id, else a hash of the text.", min_length=1),
    )
    published: date | None = field(
        validator=maybe(a_date), metadata=says("The document's date; without it no date can be resolved.")
    )
    source: str | None = field(
        default=None, validator=maybe(a_str), converter=storable, metadata=says("Publisher, or null.")
    )
    title: str | None = field(
        default=None, validator=maybe(a_str), converter=storable, metadata=says("Title, or null.")
    )
    origin: Origin | None = field(
        default=None,
        validator=maybe(exactly(Origin, wanted="an Origin")),
        metadata=says("Where it was read, or null."),
    )

    def __repr__(self) -> str:
        return f"Document({short(self.id)}, {self.published}, {len(self.text)} characters)"


@frozen(kw_only=True)
class Problem:
    """Something that went wrong with one document without stopping the rest."""

    stage: str = field(
        validator=filled, metadata=says("Where: read, date, a stage of the parser, write.", min_length=1)
    )
    reason: str = field(validator=a_str, metadata=says("What went wrong, in a sentence."))


@frozen(kw_only=True, repr=False)
class ParsedDocument:
    """A document with its events in text order and the problems met on the way."""

    document: Document = field(validator=exactly(Document, wanted="a Document"))
    events: tuple[Event, ...] = field(default=(), validator=tuple_of(Event))
    problems: tuple[Problem, ...] = field(default=(), validator=tuple_of(Problem))
    sentences: int = field(default=0, validator=count)

    def __repr__(self) -> str:
        counts = f"{len(self.events)} events, {len(self.problems)} problems"
        return f"ParsedDocument({short(self.document.id)}, {counts})"
