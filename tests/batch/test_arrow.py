"""Arrow batches in, Arrow batches out."""

from __future__ import annotations

from datetime import date

import pyarrow as pa
import pytest

from eventkit.arrow import extract, extract_table
from eventkit.arrow_schema import arrow_schema
from eventkit.codec import from_row
from eventkit.readers import ReadOptions
from tests.batch.stub import StubParser

DOCUMENTS = pa.table(
    {
        "id": ["a", "b", "c"],
        "text": ["They met.", "BOOM", "They met. They met."],
        "date": [date(2024, 5, 14), date(2024, 5, 15), None],
    }
)


def test_events_come_with_the_published_schema() -> None:
    batches = list(extract(DOCUMENTS.to_batches(), type="meeting", parser=StubParser()))
    assert {batch.schema.metadata[b"eventkit.table"] for batch in batches} == {b"meeting"}
    assert all(batch.schema.equals(arrow_schema("meeting")) for batch in batches)
    records = [from_row(row | {"type": "meeting"}) for batch in batches for row in batch.to_pylist()]
    assert [record.document_id for record in records] == ["a"]


def test_documents_tell_what_failed_and_why() -> None:
    table = extract_table(DOCUMENTS, type="documents", parser=StubParser())
    rows = {row["document_id"]: (row["status"], row["error"]) for row in table.to_pylist()}
    assert rows["a"] == ("ok", None)
    assert rows["b"][0] == "failed"
    assert "ZeroDivisionError" in rows["b"][1]
    assert rows["c"] == ("failed", "read: no date")


def test_date_and_columns_can_be_stated() -> None:
    table = DOCUMENTS.rename_columns(["key", "story", "when"])
    options = ReadOptions(
        published=date(2024, 6, 1), text_column="story", date_column="when", id_column="key"
    )
    found = extract_table(table, type="meeting", parser=StubParser(), options=options)
    assert [(row["document_id"], row["published"]) for row in found.to_pylist()] == [
        ("a", date(2024, 5, 14)),
        ("c", date(2024, 6, 1)),
        ("c", date(2024, 6, 1)),
    ]


def test_no_events_is_a_table_without_rows() -> None:
    table = extract_table(DOCUMENTS, type="call", parser=StubParser())
    assert table.num_rows == 0
    assert table.schema.equals(arrow_schema("call"))


def test_many_events_come_in_batches_of_bounded_size() -> None:
    documents = pa.table({"text": ["They met. " * 1000] * 9, "date": ["2024-05-14"] * 9})
    batches = list(extract(documents.to_batches(), type="meeting", parser=StubParser()))
    assert sum(batch.num_rows for batch in batches) == 9000
    assert max(batch.num_rows for batch in batches) <= 4096


def test_an_unknown_type_is_an_error_at_once() -> None:
    with pytest.raises(KeyError, match="battle"):
        extract([], type="battle", parser=StubParser())


def test_duckdb_reads_documents_and_events() -> None:
    duckdb = pytest.importorskip("duckdb")
    connection = duckdb.connect()
    connection.register("news", DOCUMENTS)
    reader = connection.sql("select * from news where date is not null").to_arrow_reader(1000)
    events = extract(reader, type="meeting", parser=StubParser())
    # Two connections: the first is still giving documents while the second asks for meetings.
    asking = duckdb.connect()
    asking.register("meetings", pa.RecordBatchReader.from_batches(arrow_schema("meeting"), events))
    rows = asking.execute("select document_id, trigger.text from meetings").fetchall()
    assert rows == [("a", "met")]
