"""One table being written to one open file, in Parquet or JSON Lines, with flat memory."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import IO, TYPE_CHECKING, Literal, Protocol

from eventkit._version import __version__
from eventkit.codec import dumps
from eventkit.errors import RecordError
from eventkit.records import DocumentRow, Event

if TYPE_CHECKING:
    import pyarrow as pa

Format = Literal["parquet", "jsonl"]
FORMATS: tuple[Format, ...] = ("parquet", "jsonl")
VERSION_KEY = "eventkit.version"
RULES_KEY = "eventkit.rules"

_BATCH_ROWS = 512
_GROUP_ROWS = 16_384


class Table(Protocol):
    """A table being written."""

    def add(self, record: Event | DocumentRow) -> None:
        """Take one record."""

    def finish(self) -> None:
        """Write what is still held and the format's footer; the file itself stays open."""

    def abandon(self) -> None:
        """Let go of everything without writing."""


class ParquetTable:
    """Rows as Parquet: converted to Arrow a few hundred at a time, written in row groups of some thousand."""

    def __init__(self, stream: IO[bytes], name: str, *, metadata: Mapping[str, str]) -> None:
        import pyarrow.parquet as pq

        from eventkit.arrow_schema import arrow_schema

        self._schema = arrow_schema(name, metadata=metadata)
        self._writer = pq.ParquetWriter(stream, self._schema, compression="zstd")
        self._records: list[Event | DocumentRow] = []
        self._batches: list[pa.RecordBatch] = []

    def add(self, record: Event | DocumentRow) -> None:
        """Take one record."""
        self._records.append(record)
        if len(self._records) >= _BATCH_ROWS:
            self._convert()
            if len(self._batches) * _BATCH_ROWS >= _GROUP_ROWS:
                self._write_group()

    def finish(self) -> None:
        """Write what is still held and the footer."""
        if self._records:
            self._convert()
        if self._batches:
            self._write_group()
        self._writer.close()

    def abandon(self) -> None:
        """Let go of everything without writing."""
        self._records, self._batches = [], []
        self._writer.close()

    def _convert(self) -> None:
        from eventkit.arrow_schema import record_batch

        self._batches.append(record_batch(self._records, schema=self._schema))
        self._records = []

    def _write_group(self) -> None:
        import pyarrow as pa

        self._writer.write_table(pa.Table.from_batches(self._batches, schema=self._schema))
        self._batches = []


class JsonLinesTable:
    """Rows as JSON Lines in UTF-8, one record a line."""

    def __init__(self, stream: IO[bytes], name: str, *, metadata: Mapping[str, str]) -> None:
        del name, metadata  # JSON Lines has no place for them; the manifest keeps them
        self._stream = stream

    def add(self, record: Event | DocumentRow) -> None:
        """Take one record."""
        self._stream.write(json_line(record))

    def finish(self) -> None:
        """JSON Lines has no footer."""

    def abandon(self) -> None:
        """Nothing is held."""


def json_line(record: Event | DocumentRow) -> bytes:
    """The record as one line in UTF-8 with its line end. Raises RecordError for what UTF-8 cannot hold."""
    try:
        return dumps(record).encode("utf-8") + b"\n"
    except UnicodeEncodeError as error:
        raise RecordError(f"{record!r}: lone surrogate cannot be stored as UTF-8: {error}") from None


def open_table(stream: IO[bytes], name: str, *, format: Format, rules_hash: str) -> Table:
    """Begin the table `name` (an event type or `documents`) in an open binary file."""
    make: Callable[..., Table] = ParquetTable if format == "parquet" else JsonLinesTable
    return make(stream, name, metadata={VERSION_KEY: __version__, RULES_KEY: rules_hash})
