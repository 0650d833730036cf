"""What becomes of one item a reader gives: events and a row, or a row and a place among what is set aside."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from eventkit.batch.duplicates import near_duplicate_group
from eventkit.batch.limits import DocumentTimeout, time_limit
from eventkit.batch.parsing import ParsedLike, ParserLike
from eventkit.batch.rejected import SetAside
from eventkit.errors import RecordError
from eventkit.fields import DOCUMENTS
from eventkit.readers import Rejected
from eventkit.records import (
    Document,
    DocumentRow,
    Event,
    Origin,
    ParsedDocument,
    Problem,
    make_document_id,
    verify,
)

__all__ = ["Outcome", "outcome_of"]

_ADDRESS = re.compile(r"\b0x[0-9a-f]+")
_DETAIL_CHARACTERS = 300
_EXCERPT_CHARACTERS = 200


@attrs.frozen(kw_only=True)
class Outcome:
    """One row of the documents table and what goes with it."""

    row: DocumentRow
    events: tuple[Event, ...] = ()
    aside: SetAside | None = None


def outcome_of(
    item: Document | Rejected, *, parser: ParserLike, seconds: float, careful: bool = False
) -> Outcome:
    """Parse a document within `seconds` of processor time, and prove the offsets of its records.

    Never raises for what a document or a stage does. `careful` also tries that every record can be stored.
    """
    if isinstance(item, Rejected):
        return _rejected(item)
    group = near_duplicate_group(item.text)
    try:
        with time_limit(seconds):
            parsed = parser.parse(item)
        if parsed.problems and not parsed.events:
            return _failed(item, _UNEXPECTED, _told(parsed.problems), group)
        outcome = Outcome(events=tuple(parsed.events), row=_row(item, parsed, group))
        _check(outcome, item.text, careful=careful)
    except DocumentTimeout:
        return _failed(item, _TOO_SLOW, f"more than {seconds:g} s of processor time", group)
    except RecordError as error:
        return _failed(item, _BAD_RECORD, f"{type(error).__name__}: {error}", group)
    except Exception as error:  # noqa: BLE001 - one document's fault is never the archive's
        return _failed(item, _UNEXPECTED, f"{type(error).__name__}: {error}", group)
    return outcome


@attrs.frozen
class _Cause:
    """Why a document that was read is set aside."""

    stage: str
    reason: str
    remedy: str


_TOO_SLOW = _Cause("parse", "took too long", "raise --time-limit, or look at the document: is it news text?")
_BAD_RECORD = _Cause("write", "gave a record that breaks the contract", "report it, with the document")
_UNEXPECTED = _Cause("parse", "unexpected error", "report it, with the document: the others are unharmed")


def _check(outcome: Outcome, text: str, *, careful: bool) -> None:
    for event in outcome.events:
        verify(event, text)
    if careful:
        from eventkit.arrow_schema import arrow_schema, record_batch

        for event in outcome.events:
            record_batch([event], schema=arrow_schema(event.type))
        record_batch([outcome.row], schema=arrow_schema(DOCUMENTS))


def _row(document: Document, parsed: ParsedLike, group: str) -> DocumentRow:
    whole = ParsedDocument(
        document=document,
        events=tuple(parsed.events),
        problems=tuple(parsed.problems),
        sentences=parsed.sentences,
    )
    return DocumentRow.of(whole, near_duplicate_group=group)


def _failed(document: Document, cause: _Cause, detail: str, group: str) -> Outcome:
    # No addresses in memory: what is written must be the same in every run.
    detail = _ADDRESS.sub("0x…", detail)[:_DETAIL_CHARACTERS]
    row = DocumentRow.failed(document, error=f"{cause.stage}: {cause.reason}: {detail}")
    origin = document.origin or Origin(path="")
    aside = SetAside(
        document_id=document.id,
        input=origin.path,
        member=origin.member,
        line=origin.line,
        stage=cause.stage,
        reason=cause.reason,
        detail=detail,
        remedy=cause.remedy,
        excerpt=document.text[:_EXCERPT_CHARACTERS],
    )
    return Outcome(row=attrs.evolve(row, near_duplicate_group=group), aside=aside)


def _rejected(item: Rejected) -> Outcome:
    identity = item.document_id or make_document_id(str(item.origin))
    told = item.reason if item.detail is None else f"{item.reason}: {item.detail}"
    aside = SetAside(
        document_id=identity,
        input=item.origin.path,
        member=item.origin.member,
        line=item.origin.line,
        stage="read",
        reason=item.reason,
        detail=item.detail,
        remedy=item.remedy,
        excerpt=item.excerpt,
    )
    row = DocumentRow(document_id=identity, status="failed", error=f"read: {told}", origin=item.origin)
    return Outcome(row=row, aside=aside)


def _told(problems: Sequence[Problem]) -> str:
    return "; ".join(f"{problem.stage}: {problem.reason}" for problem in problems)
