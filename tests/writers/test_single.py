from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from eventkit.errors import ConvertError, ReadError, RecordError
from eventkit.records import Call
from eventkit.writers import PartWriter, read_documents, read_events, write_jsonl, write_parquet
from tests.unit.records.samples import CALL, EVENTS, MEETING, ROW


def test_events_of_one_type_make_a_parquet_file(tmp_path: Path) -> None:
    path = tmp_path / "new" / "calls.parquet"
    assert write_parquet(iter([CALL, CALL]), path) == 2
    assert list(read_events(path)) == [CALL, CALL]
    assert [file.name for file in path.parent.iterdir()] == ["calls.parquet"]


def test_mixed_types_make_no_parquet_file(tmp_path: Path) -> None:
    with pytest.raises(ConvertError, match="a meeting among events of type call"):
        write_parquet([CALL, MEETING], tmp_path / "x.parquet")
    assert list(tmp_path.iterdir()) == []


def test_no_events_make_a_parquet_file_only_of_a_named_type(tmp_path: Path) -> None:
    with pytest.raises(ConvertError, match="say type="):
        write_parquet([], tmp_path / "x.parquet")
    assert write_parquet([], tmp_path / "x.parquet", type="call") == 0
    assert list(read_events(tmp_path / "x.parquet")) == []


def test_a_file_replaced_is_the_old_one_until_the_new_one_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    write_jsonl([CALL], path)

    def failing() -> object:
        yield MEETING
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_jsonl(failing(), path)  # type: ignore[arg-type]
    assert list(read_events(path)) == [CALL]
    assert [file.name for file in tmp_path.iterdir()] == ["x.jsonl"]


def test_json_lines_go_to_paths_and_open_files_alike(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text, data = io.StringIO(), io.BytesIO()
    monkeypatch.chdir(tmp_path)
    assert write_jsonl(EVENTS, text) == write_jsonl(EVENTS, data) == write_jsonl(EVENTS, "x.jsonl") == 5
    assert text.getvalue().encode() == data.getvalue() == Path("x.jsonl").read_bytes()
    assert [json.loads(line)["type"] for line in text.getvalue().splitlines()] == [e.type for e in EVENTS]
    assert tuple(read_events("x.jsonl")) == EVENTS


def test_an_unwritable_text_is_our_error() -> None:
    event = Call(
        event_id="\ud800",
        document_id="d",
        published=CALL.published,
        trigger=CALL.trigger,
        status="held",
    )
    with pytest.raises(RecordError, match="surrogate"):
        write_jsonl([event], io.BytesIO())


def test_a_bad_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    write_jsonl([CALL], path)
    path.write_bytes(path.read_bytes() + b'\n{"type": "call"}\n')
    with pytest.raises(ReadError, match=r"x\.jsonl:3: missing @ \$\.event_id"):
        list(read_events(path))


def test_what_is_no_data_set_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such file"):
        list(read_events(tmp_path / "none"))
    (tmp_path / "x.parquet").write_bytes(b"PAR1 is not enough")
    with pytest.raises(ReadError, match="no Parquet file"):
        list(read_events(tmp_path / "x.parquet"))
    with PartWriter(tmp_path, "0") as part:
        part.write([], ROW)
    with pytest.raises(ReadError, match="holds the table 'documents'"):
        list(read_events(tmp_path / "documents" / "part-0.parquet"))


def test_a_data_set_of_a_newer_schema_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as newer:
        newer.setattr("eventkit.arrow_schema.SCHEMA_VERSION", "99")
        write_parquet([CALL], tmp_path / "x.parquet")
    with pytest.raises(ReadError, match=r"schema version 99 is newer .* \(update eventkit\)"):
        list(read_events(tmp_path / "x.parquet"))


def test_one_folder_of_a_data_set_can_be_read_alone(tmp_path: Path) -> None:
    with PartWriter(tmp_path, "0") as part:
        part.write(EVENTS, ROW)
    assert list(read_events(tmp_path / "call")) == [CALL]
    assert list(read_documents(tmp_path / "documents")) == [ROW]
