"""The parts of a data set: `OUT/<type>/part-<name>.<format>` and `OUT/documents/part-<name>.<format>`.

Nothing bears its final name before everything of the part is whole and on the disk; the documents part comes
last, so where it is, the rest is. After an exception nothing is left.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from types import TracebackType
from typing import IO, Self

from attrs import frozen

from eventkit.errors import ConvertError
from eventkit.fields import DOCUMENTS, RECORD_CLASSES
from eventkit.records import DocumentRow, Event, EventCounts
from eventkit.writers.stores import AnyPath, Store, open_store
from eventkit.writers.tables import FORMATS, Format, Table, open_table

SCHEMA_PART = "schema"


@frozen
class _Open:
    table: Table
    stream: IO[bytes]
    temporary: str
    final: str


class PartWriter:
    """Writes one partition of a data set, all of its tables or none.

    Use it as a context manager. A type without events gets no file (see `write_schema_parts`); the documents
    table always gets one. `out_dir` may be remote (`s3://…`, by fsspec). `work_dir`, a folder inside
    `out_dir`, takes the temporary files; without it they lie beside the final ones, hidden by a leading dot.

    After a successful end `files` holds the size in bytes of every file written, by its path inside
    `out_dir`.
    """

    def __init__(
        self,
        out_dir: AnyPath,
        part_name: str,
        *,
        format: Format = "parquet",
        rules_hash: str = "",
        work_dir: str | None = None,
    ) -> None:
        if format not in FORMATS:
            raise ConvertError(f"unknown format {format!r}", remedy="one of " + ", ".join(FORMATS))
        self._store: Store = open_store(out_dir)
        self._file = f"part-{part_name}.{format}"
        self._format: Format = format
        self._rules_hash = rules_hash
        self._work_dir = work_dir
        self._open: dict[str, _Open] = {}
        self._renamed: list[str] = []
        self._counts = dict.fromkeys(RECORD_CLASSES, 0)
        self.files: dict[str, int] = {}

    @property
    def documents(self) -> int:
        """Rows of the documents table taken so far."""
        return self._counts[DOCUMENTS]

    @property
    def events(self) -> EventCounts:
        """Events taken so far, by type."""
        return EventCounts(**{name: n for name, n in self._counts.items() if name != DOCUMENTS})

    def write(self, events: Iterable[Event], row: DocumentRow) -> None:
        """Take one document: its events and its row. Raises RecordError for what cannot be stored."""
        for event in events:
            self._add(event.type, event)
        self._add(DOCUMENTS, row)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is not None:
            self._abort()
            return
        try:
            self._commit()
        except BaseException:
            self._abort()
            raise

    def _add(self, name: str, record: Event | DocumentRow) -> None:
        opened = self._open.get(name) or self._begin(name)
        opened.table.add(record)
        self._counts[name] += 1

    def _begin(self, name: str) -> _Open:
        final = f"{name}/{self._file}"
        temporary = f"{name}/.{self._file}.tmp"
        if self._work_dir is not None:
            temporary = f"{self._work_dir}/{name}-{self._file}.tmp"
        opened = _begin(self._store, name, temporary, final, format=self._format, rules_hash=self._rules_hash)
        self._open[name] = opened
        return opened

    def _commit(self) -> None:
        if DOCUMENTS not in self._open:
            self._begin(DOCUMENTS)
        for opened in self._open.values():
            opened.table.finish()
            self._store.settle(opened.stream)
        sizes = {opened.final: self._store.size(opened.temporary) for opened in self._open.values()}
        for name in RECORD_CLASSES:  # documents last
            if name in self._open:
                self._store.rename(self._open[name].temporary, self._open[name].final)
                self._renamed.append(self._open[name].final)
            else:
                self._store.remove(f"{name}/{self._file}")  # of an earlier run that was cut short
        self.files = dict(sorted(sizes.items()))

    def _abort(self) -> None:
        for opened in self._open.values():
            _discard(self._store, opened)
        for final in self._renamed:
            with suppress(Exception):
                self._store.remove(final)


def _begin(store: Store, name: str, temporary: str, final: str, *, format: Format, rules_hash: str) -> _Open:
    stream = store.create(temporary)
    try:
        table = open_table(stream, name, format=format, rules_hash=rules_hash)
    except BaseException:
        stream.close()
        store.remove(temporary)
        raise
    return _Open(table, stream, temporary, final)


def _discard(store: Store, opened: _Open) -> None:
    # What went wrong first is what the caller must see, so errors of the clearing up are passed over.
    for step in (opened.table.abandon, opened.stream.close, lambda: store.remove(opened.temporary)):
        with suppress(Exception):
            step()


def write_schema_parts(
    out_dir: AnyPath, *, format: Format = "parquet", rules_hash: str = ""
) -> dict[str, int]:
    """Give every table of a data set a file without rows, `part-schema.<format>`.

    So `OUT/<type>/part-*.parquet` matches a file with the right columns also where no document holds such an
    event, whatever the number of workers. Returns the sizes in bytes, by path inside `out_dir`.
    """
    files: dict[str, int] = {}
    for name in RECORD_CLASSES:
        files[f"{name}/part-{SCHEMA_PART}.{format}"] = write_table(
            out_dir,
            f"{name}/part-{SCHEMA_PART}.{format}",
            (),
            name=name,
            format=format,
            rules_hash=rules_hash,
        )
    return files


def write_table(
    out_dir: AnyPath,
    file: str,
    records: Iterable[Event | DocumentRow],
    *,
    name: str,
    format: Format,
    rules_hash: str = "",
) -> int:
    """Write one table to one file, whole or not at all, and tell its size. `name`: a type or `documents`."""
    store = open_store(out_dir)
    folder, slash, base = file.rpartition("/")
    opened = _begin(store, name, f"{folder}{slash}.{base}.tmp", file, format=format, rules_hash=rules_hash)
    try:
        for record in records:
            opened.table.add(record)
        opened.table.finish()
        store.settle(opened.stream)
        size = store.size(opened.temporary)
        store.rename(opened.temporary, file)
    except BaseException:
        _discard(store, opened)
        raise
    return size
