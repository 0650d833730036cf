from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import attrs
import duckdb
import pyarrow.parquet as pq
import pytest

from eventkit._version import __version__
from eventkit.errors import ConvertError, RecordError
from eventkit.fields import RECORD_CLASSES, SCHEMA_VERSION
from eventkit.records import EVENT_TYPES, Event, EventCounts
from eventkit.writers import FORMATS, Format, PartWriter, read_documents, read_events, write_schema_parts
from eventkit.writers.stores import LocalStore
from tests.unit.records.samples import CALL, EVENTS, FAILED, MEETING, ROW

each_format = pytest.mark.parametrize("format", FORMATS)


def query(text: str) -> list[Any]:
    relation: Any = duckdb.sql(text)
    return list(relation.fetchall())


def interrupted(out: Path | str, format: Format = "parquet") -> None:
    with PartWriter(out, "1", format=format) as part:
        part.write(EVENTS, ROW)
        raise ZeroDivisionError


def write_all(out: Path | str, format: Format = "parquet", *, events: Iterable[Event] = EVENTS) -> None:
    with PartWriter(out, "0", format=format) as part:
        part.write(events, ROW)


def files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


@each_format
def test_a_part_holds_a_file_for_each_type_met_and_the_documents(tmp_path: Path, format: Format) -> None:
    with PartWriter(tmp_path, "00007", format=format) as part:
        part.write([CALL, MEETING], ROW)
        part.write([MEETING], ROW)
        part.write([], FAILED)
    names = [f"{table}/part-00007.{format}" for table in ("call", "documents", "meeting")]
    assert files(tmp_path) == names
    assert part.files == {name: (tmp_path / name).stat().st_size for name in names}
    assert part.events == EventCounts(call=1, meeting=2)
    assert part.documents == 3
    assert list(read_events(tmp_path)) == [CALL, MEETING, MEETING]
    assert list(read_documents(tmp_path)) == [ROW, ROW, FAILED]


@each_format
def test_a_part_without_documents_still_says_so(tmp_path: Path, format: Format) -> None:
    with PartWriter(tmp_path, "0", format=format):
        pass
    assert files(tmp_path) == [f"documents/part-0.{format}"]
    assert list(read_documents(tmp_path)) == []


@each_format
def test_nothing_is_left_after_an_exception(tmp_path: Path, format: Format) -> None:
    with pytest.raises(ZeroDivisionError):
        interrupted(tmp_path, format)
    assert files(tmp_path) == []


@each_format
def test_nothing_has_its_final_name_before_the_end(tmp_path: Path, format: Format) -> None:
    with PartWriter(tmp_path, "0", format=format) as part:
        for _ in range(1000):
            part.write(EVENTS, ROW)
        assert not list(tmp_path.rglob("part-*"))
        assert len(files(tmp_path)) == len(RECORD_CLASSES)
    assert len(list(tmp_path.rglob("part-*"))) == len(RECORD_CLASSES)


@each_format
@pytest.mark.parametrize("step", ["settle", "size", "rename"])
def test_nothing_temporary_is_left_when_the_disk_fails_at_the_end(
    tmp_path: Path, format: Format, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(LocalStore, step, full)
    with pytest.raises(OSError, match="No space left"):
        write_all(tmp_path, format)
    assert files(tmp_path) == []


def test_a_part_that_got_half_its_names_loses_them_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = LocalStore.rename

    def failing(store: LocalStore, old: str, new: str) -> None:
        if new.startswith("documents"):
            raise OSError(5, "Input/output error")
        rename(store, old, new)

    monkeypatch.setattr(LocalStore, "rename", failing)
    with pytest.raises(OSError, match="Input/output"):
        write_all(tmp_path)
    assert files(tmp_path) == []


def test_the_documents_part_comes_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    order: list[str] = []
    rename = LocalStore.rename

    def noted(store: LocalStore, old: str, new: str) -> None:
        order.append(new.partition("/")[0])
        rename(store, old, new)

    monkeypatch.setattr(LocalStore, "rename", noted)
    write_all(tmp_path)
    assert order == [*EVENT_TYPES, "documents"]


def test_a_part_written_again_replaces_all_of_the_old_one(tmp_path: Path) -> None:
    for events in (EVENTS, [CALL]):
        with PartWriter(tmp_path, "0") as part:
            part.write(events, ROW)
    assert files(tmp_path) == ["call/part-0.parquet", "documents/part-0.parquet"]
    assert list(read_events(tmp_path)) == [CALL]


def test_temporary_files_go_where_they_are_told_to(tmp_path: Path) -> None:
    with PartWriter(tmp_path, "0", work_dir=".work") as part:
        part.write([CALL], ROW)
        assert files(tmp_path) == [".work/call-part-0.parquet.tmp", ".work/documents-part-0.parquet.tmp"]
    assert files(tmp_path) == ["call/part-0.parquet", "documents/part-0.parquet"]


def test_parquet_files_say_what_made_them(tmp_path: Path) -> None:
    with PartWriter(tmp_path, "0", rules_hash="abc123") as part:
        part.write([CALL], ROW)
    for table in ("call", "documents"):
        metadata = pq.read_schema(tmp_path / table / "part-0.parquet").metadata
        assert metadata[b"eventkit.table"] == table.encode()
        assert metadata[b"eventkit.schema_version"] == SCHEMA_VERSION.encode()
        assert metadata[b"eventkit.version"] == __version__.encode()
        assert metadata[b"eventkit.rules"] == b"abc123"


def test_many_rows_make_several_row_groups_of_a_fixed_size(tmp_path: Path) -> None:
    with PartWriter(tmp_path, "0") as part:
        for _ in range(20_000):
            part.write([CALL], ROW)
    with pq.ParquetFile(tmp_path / "call" / "part-0.parquet") as file:
        groups = [file.metadata.row_group(i).num_rows for i in range(file.metadata.num_row_groups)]
    assert groups == [16_384, 20_000 - 16_384]


@each_format
def test_what_cannot_be_stored_is_an_error_and_leaves_nothing(tmp_path: Path, format: Format) -> None:
    broken: Any = attrs.evolve(CALL, source="\ud800")
    with pytest.raises(RecordError):
        write_all(tmp_path, format, events=[broken])
    assert files(tmp_path) == []


def test_an_unknown_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConvertError, match="one of parquet, jsonl"):
        PartWriter(tmp_path, "0", format="csv")  # type: ignore[arg-type]


def test_duckdb_reads_types_that_no_document_holds(tmp_path: Path) -> None:
    written = write_schema_parts(tmp_path)
    with PartWriter(tmp_path, "0") as part:
        part.write([CALL], ROW)
    assert sorted(written) == [f"{table}/part-schema.parquet" for table in sorted(RECORD_CLASSES)]
    counts = {
        table: query(f"select count(*) from '{tmp_path}/{table}/part-*.parquet'")[0][0]  # noqa: S608
        for table in RECORD_CLASSES
    }
    assert counts == {**dict.fromkeys(RECORD_CLASSES, 0), "call": 1, "documents": 1}


def test_duckdb_reads_nested_fields(tmp_path: Path) -> None:
    write_all(tmp_path)
    parties = f"select unnest(participants) as p from '{tmp_path}/call/*.parquet'"  # noqa: S608
    rows = query(f"select p.name, p.country from ({parties})")  # noqa: S608
    assert rows == [("Foreign Minister Ana Lopez", "ESP"), ("Li Wen", "CHN")]
    columns = "new_date, new_date_indefinite, subject.date.granularity"
    moved = query(f"select {columns} from '{tmp_path}/postponement/*.parquet'")  # noqa: S608
    assert moved == [(None, True, "month")]


def test_a_remote_store_holds_the_same_bytes(tmp_path: Path) -> None:
    fsspec = pytest.importorskip("fsspec", reason="remote storage needs fsspec")
    memory = fsspec.filesystem("memory")
    for out in (str(tmp_path), "memory://parts/out"):
        write_all(out)
    with pytest.raises(ZeroDivisionError):
        interrupted("memory://parts/out")
    remote = {path.removeprefix("/parts/out/"): memory.cat(path) for path in memory.find("/parts")}
    assert remote == {name: (tmp_path / name).read_bytes() for name in files(tmp_path)}
