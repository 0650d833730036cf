"""The row a document leaves in the documents table, also where it holds no event or could not be read."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from hashlib import sha256

import attrs
from attrs import Factory, field, frozen

from eventkit.errors import RecordError
from eventkit.records.checks import a_date, a_str, count, exactly, filled, maybe, one_of, says
from eventkit.records.document import Document, Origin, ParsedDocument
from eventkit.records.events import Event
from eventkit.records.parts import short
from eventkit.records.vocabulary import DOCUMENT_STATUSES, DocumentStatus


@frozen(kw_only=True)
class EventCounts:
    """How many events of each type."""

    call: int = field(default=0, validator=count, metadata=says("Calls.", minimum=0))
    meeting: int = field(default=0, validator=count, metadata=says("Meetings.", minimum=0))
    postponement: int = field(default=0, validator=count, metadata=says("Postponements.", minimum=0))
    cancellation: int = field(default=0, validator=count, metadata=says("Cancellations.", minimum=0))
    statement: int = field(default=0, validator=count, metadata=says("Statements.", minimum=0))

    @classmethod
    def of(cls, events: Iterable[Event]) -> EventCounts:
        """Count `events` by type."""
        counts: dict[str, int] = {}
        for event in events:
            counts[event.type] = counts.get(event.type, 0) + 1
        return cls(**counts)

    def __add__(self, other: EventCounts) -> EventCounts:
        return EventCounts(
            call=self.call + other.call,
            meeting=self.meeting + other.meeting,
            postponement=self.postponement + other.postponement,
            cancellation=self.cancellation + other.cancellation,
            statement=self.statement + other.statement,
        )


@frozen(kw_only=True, repr=False)
class DocumentRow:
    """One document read: the denominator of every rate, zeros and failures too."""

    document_id: str = field(
        validator=filled, metadata=says("The input's own id, else a hash of its content.", min_length=1)
    )
    published: date | None = field(
        default=None, validator=maybe(a_date), metadata=says("The document's date, or null.")
    )
    source: str | None = field(default=None, validator=maybe(a_str), metadata=says("Publisher, or null."))
    title: str | None = field(default=None, validator=maybe(a_str), metadata=says("Title, or null."))
    text_length: int | None = field(
        default=None,
        validator=maybe(count),
        metadata=says("Characters of the text, or null where none was read.", minimum=0),
    )
    text_sha256: str | None = field(
        default=None,
        validator=maybe(filled),
        metadata=says("SHA-256 of the text in UTF-8, hexadecimal, or null where none was read."),
    )
    sentences: int | None = field(
        default=None,
        validator=maybe(count),
        metadata=says("Sentences, or null where it was not parsed.", minimum=0),
    )
    events: EventCounts = field(
        default=Factory(EventCounts),
        validator=exactly(EventCounts, wanted="EventCounts"),
        metadata=says("Number of events by type."),
    )
    status: DocumentStatus = field(
        default="ok", validator=one_of(DOCUMENT_STATUSES), metadata=says("`failed` where it was set aside.")
    )
    error: str | None = field(
        default=None,
        validator=maybe(a_str),
        metadata=says("Why it failed, or what went wrong in part, or null."),
    )
    origin: Origin | None = field(
        default=None,
        validator=maybe(exactly(Origin, wanted="an Origin")),
        metadata=says("Where it was read, or null."),
    )
    near_duplicate_group: str | None = field(
        default=None,
        validator=maybe(a_str),
        metadata=says("Same for documents that print nearly the same text; null where not computed."),
    )

    @classmethod
    def of(cls, parsed: ParsedDocument, *, near_duplicate_group: str | None = None) -> DocumentRow:
        """The row of a document that was parsed; problems met on the way go to `error`, status stays `ok`.

        Raises RecordError where the text holds a lone surrogate, which no UTF-8 file can store.
        """
        _refuse_surrogates(parsed.document.text)
        problems = "; ".join(f"{problem.stage}: {problem.reason}" for problem in parsed.problems)
        return attrs.evolve(
            _unparsed(parsed.document),
            sentences=parsed.sentences,
            events=EventCounts.of(parsed.events),
            error=problems or None,
            near_duplicate_group=near_duplicate_group,
        )

    @classmethod
    def failed(cls, document: Document, *, error: str) -> DocumentRow:
        """The row of a document that was read but set aside. Never raises."""
        return attrs.evolve(_unparsed(document), status="failed", error=error)

    def __repr__(self) -> str:
        return f"DocumentRow({short(self.document_id)}, {self.published}, {self.status})"


def _unparsed(document: Document) -> DocumentRow:
    return DocumentRow(
        document_id=document.id,
        published=document.published,
        source=document.source,
        title=document.title,
        text_length=len(document.text),
        text_sha256=text_sha256(document.text),
        origin=document.origin,
    )


def text_sha256(text: str) -> str:
    """SHA-256 of `text` in UTF-8, hexadecimal (lone surrogates encoded as such)."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _refuse_surrogates(text: str) -> None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        at = error.start
        raise RecordError(f"Document.text: lone surrogate {text[at]!r} at {at} cannot be stored") from None
