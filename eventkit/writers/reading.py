"""Records back from what was written: files or whole data sets, Parquet or JSON Lines."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from eventkit.arrow_schema import SCHEMA_VERSION_KEY, TABLE_KEY
from eventkit.codec import document_row_from_row, from_row, loads, loads_document_row
from eventkit.errors import ReadError, RecordError
from eventkit.fields import DOCUMENTS, SCHEMA_VERSION
from eventkit.records import EVENT_TYPES, AnyEvent, DocumentRow

_Record = TypeVar("_Record")
_ROWS = 1024


def read_events(path: str | os.PathLike[str]) -> Iterator[AnyEvent]:
    """Every event of a file, or of a data set (a folder that `eventkit convert` wrote), type by type.

    Raises ReadError where a file is no such thing, naming line or row.
    """
    for file in _files(Path(path), EVENT_TYPES):
        if file.suffix == ".parquet":
            yield from _from_parquet(file, from_row, tables=EVENT_TYPES)
        else:
            yield from _from_jsonl(file, loads)


def read_documents(path: str | os.PathLike[str]) -> Iterator[DocumentRow]:
    """Every row of the documents table, of one file of it or of a data set. Raises ReadError."""
    for file in _files(Path(path), (DOCUMENTS,)):
        if file.suffix == ".parquet":
            yield from _from_parquet(file, document_row_from_row, tables=(DOCUMENTS,))
        else:
            yield from _from_jsonl(file, loads_document_row)


def _files(path: Path, tables: tuple[str, ...]) -> list[Path]:
    if path.is_file():
        return [path]
    if not path.is_dir():
        raise ReadError(str(path), reason="no such file or folder")
    if path.name in tables and not (path / path.name).is_dir():
        return _parts(path)
    return [file for table in tables for file in _parts(path / table)]


def _parts(folder: Path) -> list[Path]:
    return sorted(file for file in folder.glob("part-*") if file.suffix in {".parquet", ".jsonl"})


def _from_jsonl(path: Path, read: Callable[[bytes], _Record]) -> Iterator[_Record]:
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                yield read(line)
            except RecordError as error:
                raise ReadError(str(path), line=number, reason=str(error)) from error


def _from_parquet(
    path: Path, read: Callable[[object], _Record], *, tables: tuple[str, ...]
) -> Iterator[_Record]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        file = pq.ParquetFile(path)
    except (pa.ArrowException, OSError) as error:
        raise ReadError(str(path), reason=f"no Parquet file: {error}") from error
    with file:
        _check(path, file.schema_arrow, tables)
        number = 0
        for batch in file.iter_batches(_ROWS):
            for row in batch.to_pylist():
                number += 1
                try:
                    yield read(row)
                except RecordError as error:
                    raise ReadError(str(path), line=number, reason=str(error)) from error


def _check(path: Path, schema: Any, tables: tuple[str, ...]) -> None:
    metadata = {
        key.decode(): value.decode()
        for key, value in (schema.metadata or {}).items()
        if key != b"ARROW:schema"
    }
    version = metadata.get(SCHEMA_VERSION_KEY, SCHEMA_VERSION)
    if int(version) > int(SCHEMA_VERSION):
        raise ReadError(
            str(path),
            reason=f"schema version {version} is newer than {SCHEMA_VERSION}",
            remedy="update eventkit",
        )
    table = metadata.get(TABLE_KEY, tables[0])
    if table not in tables:
        raise ReadError(str(path), reason=f"holds the table {table!r}, not {' or '.join(tables)}")
