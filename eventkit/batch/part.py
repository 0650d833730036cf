"""Documents of one partition, each parsed, counted and written, or set aside."""

from __future__ import annotations

import re
from collections import Counter

import attrs

from eventkit.batch.duplicates import near_duplicate_group
from eventkit.batch.limits import DocumentTimeout, time_limit
from eventkit.batch.parsing import ParsedLike, ParserLike
from eventkit.batch.rejected import RejectedPart, SetAside
from eventkit.batch.results import Counts
from eventkit.errors import RecordError
from eventkit.fields import DOCUMENTS
from eventkit.readers import Notice, Rejected
from eventkit.records import Document, DocumentRow, Event, Origin, ParsedDocument, make_document_id, verify
from eventkit.writers import PartWriter

__all__ = ["Part"]

_ADDRESS = re.compile(r"\b0x[0-9a-f]+")
_DETAIL_CHARACTERS = 300
_EXCERPT_CHARACTERS = 200


class Part:
    """What becomes of each item a reader gives."""

    def __init__(
        self, tables: PartWriter, rejected: RejectedPart, *, parser: ParserLike, seconds: float, careful: bool
    ) -> None:
        self._tables = tables
        self._rejected = rejected
        self._parser = parser
        self._seconds = seconds
        self._careful = careful
        self._numbers: Counter[str] = Counter()
        self._events: Counter[str] = Counter()
        self._failures: Counter[str] = Counter()
        self._notices: Counter[str] = Counter()

    def take(self, item: Document | Rejected | Notice) -> None:
        """Write a document's events and row; set aside what is none or cannot be parsed."""
        if isinstance(item, Document):
            self._take_document(item)
        elif isinstance(item, Rejected):
            self._take_rejected(item)
        else:
            self._notices[item.message] += 1

    def counts(self) -> Counts:
        """Give what was counted so far."""
        return Counts(
            **dict(self._numbers),
            events=dict(sorted(self._events.items())),
            failures=dict(sorted(self._failures.items())),
            notices=dict(sorted(self._notices.items())),
        )

    def _take_rejected(self, item: Rejected) -> None:
        error = item.reason if item.detail is None else f"{item.reason}: {item.detail}"
        identity = item.document_id or make_document_id(str(item.origin))
        self._set_aside(
            SetAside(
                document_id=identity,
                input=item.origin.path,
                member=item.origin.member,
                line=item.origin.line,
                stage="read",
                reason=item.reason,
                detail=item.detail,
                remedy=item.remedy,
                excerpt=item.excerpt,
            ),
            DocumentRow(document_id=identity, status="failed", error=f"read: {error}", origin=item.origin),
        )

    def _take_document(self, document: Document) -> None:
        group = near_duplicate_group(document.text)
        try:
            with time_limit(self._seconds):
                parsed = self._parser.parse(document)
            row = _row(document, parsed, group)
            self._check(parsed, row, document.text)
        except DocumentTimeout:
            self._fail(document, _TOO_SLOW.because(f"more than {self._seconds:g} s of processor time"), group)
        except RecordError as error:
            self._fail(document, _BAD_RECORD.because(_words(error)), group)
        except Exception as error:  # noqa: BLE001 - one document's fault is never the archive's
            self._fail(document, _UNEXPECTED.because(_words(error)), group)
        else:
            self._tables.write(parsed.events, row)
            self._numbers.update(documents=1, characters=len(document.text), with_problems=bool(row.error))
            self._events.update(_key(event) for event in parsed.events)

    def _check(self, parsed: ParsedLike, row: DocumentRow, text: str) -> None:
        """Prove the offsets; in a second, careful try also that everything can be stored."""
        for event in parsed.events:
            verify(event, text)
        if self._careful:
            from eventkit.arrow_schema import arrow_schema, record_batch

            for event in parsed.events:
                record_batch([event], schema=arrow_schema(event.type))
            record_batch([row], schema=arrow_schema(DOCUMENTS))

    def _fail(self, document: Document, cause: _Cause, group: str) -> None:
        row = DocumentRow.failed(document, error=f"{cause.stage}: {cause.reason}: {cause.detail}")
        row = attrs.evolve(row, near_duplicate_group=group)
        origin = document.origin or Origin(path="")
        self._set_aside(
            SetAside(
                document_id=document.id,
                input=origin.path,
                member=origin.member,
                line=origin.line,
                stage=cause.stage,
                reason=cause.reason,
                detail=cause.detail,
                remedy=cause.remedy,
                excerpt=document.text[:_EXCERPT_CHARACTERS],
            ),
            row,
        )

    def _set_aside(self, item: SetAside, row: DocumentRow) -> None:
        self._rejected.write(item)
        self._tables.write((), row)
        self._numbers.update(documents=1, failed=1, characters=row.text_length or 0)
        self._failures[item.reason] += 1


@attrs.frozen
class _Cause:
    """Why a document that was read is set aside."""

    stage: str
    reason: str
    remedy: str
    detail: str = ""

    def because(self, detail: str) -> _Cause:
        return attrs.evolve(self, detail=detail)


_TOO_SLOW = _Cause("parse", "took too long", "raise --time-limit, or look at the document: is it news text?")
_BAD_RECORD = _Cause("write", "gave a record that breaks the contract", "report it, with the document")
_UNEXPECTED = _Cause("parse", "unexpected error", "report it, with the document; the others are not affected")


def _row(document: Document, parsed: ParsedLike, group: str) -> DocumentRow:
    whole = ParsedDocument(
        document=document,
        events=tuple(parsed.events),
        problems=tuple(parsed.problems),
        sentences=parsed.sentences,
    )
    return DocumentRow.of(whole, near_duplicate_group=group)


def _key(event: Event) -> str:
    status = getattr(event, "status", None)
    return event.type if status is None else f"{event.type}/{status}"


def _words(error: Exception) -> str:
    # No addresses in memory: what is written must be the same in every run.
    return _ADDRESS.sub("0x…", f"{type(error).__name__}: {error}")[:_DETAIL_CHARACTERS]
