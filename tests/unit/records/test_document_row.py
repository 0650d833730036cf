from __future__ import annotations

from hashlib import sha256

import attrs
import pytest

from eventkit.errors import RecordError
from eventkit.records import Document, DocumentRow, EventCounts, ParsedDocument, Problem
from tests.unit.records.samples import DOCUMENT, PARSED, ROW, TEXT


def test_the_row_counts_what_the_document_holds() -> None:
    assert ROW.text_length == len(TEXT)
    assert ROW.text_sha256 == sha256(TEXT.encode()).hexdigest()
    assert ROW.events == EventCounts(call=1, meeting=1, postponement=1, cancellation=1, statement=1)
    assert ROW.status == "ok"
    assert ROW.sentences == 4


def test_problems_are_told_though_the_document_is_well() -> None:
    parsed = attrs.evolve(PARSED, problems=(Problem(stage="times", reason="odd"),))
    row = DocumentRow.of(parsed)
    assert (row.status, row.error) == ("ok", "times: odd")


def test_a_failed_document_keeps_what_is_known() -> None:
    row = DocumentRow.failed(DOCUMENT, error="no date")
    assert (row.status, row.error, row.events) == ("failed", "no date", EventCounts())
    assert row.origin == DOCUMENT.origin


def test_a_lone_surrogate_is_refused_before_it_reaches_a_file() -> None:
    document = Document(text="a\ud800", published=None)
    with pytest.raises(RecordError, match=r"lone surrogate .* at 1"):
        DocumentRow.of(ParsedDocument(document=document))
    assert DocumentRow.failed(document, error="surrogate").text_length == 2


def test_counts_add_up() -> None:
    assert EventCounts(call=1, statement=2) + EventCounts(call=3) == EventCounts(call=4, statement=2)
