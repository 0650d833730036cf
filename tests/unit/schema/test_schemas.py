from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pyarrow as pa
import pytest

from eventkit.arrow_schema import arrow_schema, arrow_schema_text, record_batch
from eventkit.codec import to_json, to_row
from eventkit.errors import RecordError
from eventkit.fields import RECORD_CLASSES, SCHEMA_VERSION, field_reference, record_tree, walk
from eventkit.json_schema import json_schema
from eventkit.records import AnyEvent
from tests.property.schema_check import faults
from tests.unit.records.samples import CALL, EVENTS, FAILED, MEETING, POSTPONEMENT, ROW
from tools.schema_files import SCHEMAS, generated

TABLES = list(RECORD_CLASSES)


def test_committed_schemas_are_those_of_the_classes() -> None:
    committed = {path.name: path.read_text(encoding="utf-8") for path in SCHEMAS.iterdir()}
    assert committed == generated(), "run `python -m tools.schema_files` and commit schemas/"


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.type)
def test_written_records_fit_their_schema(event: AnyEvent) -> None:
    schema = json_schema(event.type)
    assert list(schema["properties"]) == list(to_json(event))
    assert faults(to_json(event), schema) == []
    assert [field.name for field in arrow_schema(event.type)] == list(to_row(event))


@pytest.mark.parametrize("row", [ROW, FAILED], ids=["ok", "failed"])
def test_document_rows_fit_their_schema(row: Any) -> None:
    assert faults(to_json(row), json_schema("documents")) == []
    assert [field.name for field in arrow_schema("documents")] == list(to_row(row))


def test_the_json_schema_refuses_what_the_codec_refuses() -> None:
    schema = json_schema("meeting")
    for change in (
        {"status": "done"},
        {"extra": 1},
        {"hedged": "false"},
        {"date": "Monday"},
        {"published": "7 May"},
    ):
        assert faults({**to_json(MEETING), **change}, schema), change
    assert faults({k: v for k, v in to_json(MEETING).items() if k != "trigger"}, schema)


def test_schemas_carry_table_and_version() -> None:
    assert json_schema("call")["$id"] == f"urn:eventkit:schema:{SCHEMA_VERSION}:call"
    metadata = arrow_schema("call", metadata={"eventkit.rules": "abc"}).metadata
    assert metadata == {
        b"eventkit.table": b"call",
        b"eventkit.schema_version": SCHEMA_VERSION.encode(),
        b"eventkit.rules": b"abc",
    }


def test_arrow_types_are_those_that_others_read_without_fuss() -> None:
    schema = arrow_schema("postponement")
    assert schema.field("published").type == pa.date32()
    assert schema.field("trigger").type.field("start").type == pa.int32()
    assert schema.field("subject").type.field("type").type == pa.string()
    assert schema.field("new_date").type.field("start").type == pa.date32()
    assert schema.field("new_date_indefinite") == pa.field("new_date_indefinite", pa.bool_(), nullable=False)
    assert not schema.field("event_id").nullable
    assert schema.field("source").nullable


def test_a_batch_holds_the_rows() -> None:
    schema = arrow_schema("postponement")
    batch = record_batch([POSTPONEMENT, POSTPONEMENT], schema=schema)
    assert batch.schema.equals(schema, check_metadata=True)
    assert batch.to_pylist() == [to_row(POSTPONEMENT)] * 2
    assert batch.column("published")[0].as_py() == date(2024, 5, 7)


@pytest.mark.parametrize(
    "change", [{"source": "\ud800"}, {"duration_minutes": 2**40}], ids=["text", "number"]
)
def test_what_arrow_cannot_hold_is_our_error(change: Any) -> None:
    with pytest.raises(RecordError):
        record_batch([attrs.evolve(CALL, **change)], schema=arrow_schema("call"))


@pytest.mark.parametrize("table", TABLES)
def test_every_field_of_every_table_is_explained(table: str) -> None:
    assert all(field.about for field in record_tree(table).fields)
    text = arrow_schema_text(table)
    reference = field_reference()
    assert f"## `{table}`" in reference
    for field in record_tree(table).fields:
        assert f"\n{field.name}: " in text
        assert f"| `{field.name}` |" in reference


def test_unknown_tables_and_types_are_refused() -> None:
    with pytest.raises(KeyError):
        json_schema("party")

    @attrs.frozen
    class Odd:
        """A class no schema can express."""

        value: complex

    with pytest.raises(TypeError, match="complex"):
        walk(Odd)
