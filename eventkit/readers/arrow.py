"""Parquet and Arrow IPC (Feather): one document a row. Only the columns of a document are read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from functools import partial
from typing import Any

from attrs import define

from eventkit.readers import reasons
from eventkit.readers.blobs import Blob, open_seekable
from eventkit.readers.delimited import lacking_columns
from eventkit.readers.found import Found, Maker, find_columns
from eventkit.readers.items import Item, Unit, single
from eventkit.readers.locations import is_system_error
from eventkit.readers.names import FIELDS
from eventkit.readers.options import ReadOptions
from eventkit.readers.streams import Damaged

ROWS = 256

Columns = Mapping[str, str]


def parquet_units(blob: Blob, options: ReadOptions) -> Iterator[Unit]:
    """Give a unit for each run of rows. Row groups none of whose runs are asked for are not read."""
    import pyarrow.parquet as pq

    with closing(open_seekable(blob, options.limits)) as stream, _damage():
        # Pages as they are needed: row groups are often the whole file, and would be held whole.
        file = pq.ParquetFile(stream, buffer_size=64 * 1024, pre_buffer=False)
        header = tuple(file.schema_arrow.names)
        if lacking := lacking_columns(header, options):
            yield single(reasons.NO_COLUMN.reject(blob.origin(), detail=lacking))
            return
        columns = _columns(header, options)
        maker = Maker(blob=blob, options=options)
        before = 0
        for number in range(file.metadata.num_row_groups):
            group = file.metadata.row_group(number)
            runs = _Runs(file, number, list(columns.values()))
            size = group.total_byte_size * ROWS // max(group.num_rows, 1)
            for start in range(0, group.num_rows, ROWS):
                count = min(ROWS, group.num_rows - start)
                make = partial(_late_items, runs, start, before, maker, columns)
                yield Unit(make, size, count)
            before += group.num_rows


@define
class _Runs:
    """The runs of one row group, read in order once the first of them is asked for."""

    file: Any
    group: int
    names: list[str]
    batches: Any = None
    next_start: int = 0

    def at(self, start: int) -> Any:
        if self.batches is None:
            self.batches = self.file.iter_batches(ROWS, row_groups=[self.group], columns=self.names)
        while True:
            batch = next(self.batches)
            self.next_start += ROWS
            if self.next_start > start:
                return batch


def _late_items(runs: _Runs, start: int, before: int, maker: Maker, columns: Columns) -> Iterator[Item]:
    with _damage():
        batch = runs.at(start)
    yield from _batch_items(batch, before + start, maker, columns)


def ipc_units(blob: Blob, options: ReadOptions) -> Iterator[Unit]:
    """Give a unit for each run of rows of an IPC file (Feather) or an IPC stream."""
    with closing(open_seekable(blob, options.limits)) as stream, _damage():
        magic = stream.read(6)
        stream.seek(0)
        header, batches = _open_ipc(stream, as_file=magic == b"ARROW1")
        if lacking := lacking_columns(header, options):
            yield single(reasons.NO_COLUMN.reject(blob.origin(), detail=lacking))
            return
        columns = _columns(header, options)
        maker = Maker(blob=blob, options=options)
        before = 0
        for batch in batches:
            for start in range(0, batch.num_rows, ROWS):
                rows = batch.slice(start, ROWS)
                make = partial(_batch_items, rows, before + start, maker, columns)
                yield Unit(make, rows.nbytes, rows.num_rows)
            before += batch.num_rows


def _open_ipc(stream: Any, *, as_file: bool) -> tuple[tuple[str, ...], Iterator[Any]]:
    import pyarrow as pa

    if as_file:
        file = pa.ipc.open_file(stream)
        return tuple(file.schema.names), (file.get_batch(at) for at in range(file.num_record_batches))
    reader = pa.ipc.open_stream(stream)
    return tuple(reader.schema.names), iter(reader)


def _columns(header: tuple[str, ...], options: ReadOptions) -> Columns:
    return {field: name for field, name in find_columns(header, options).items() if name is not None}


def _batch_items(batch: Any, before: int, maker: Maker, columns: Columns) -> Iterator[Item]:
    """Give the documents of a batch; `before` is the number of rows before it in the file."""
    values = {field: _values(batch.column(name)) for field, name in columns.items()}
    nothing = [None] * batch.num_rows
    rows = zip(*(values.get(field, nothing) for field in FIELDS), strict=True)
    for number, row in enumerate(rows, start=before + 1):
        yield maker.item(Found(**dict(zip(FIELDS, row, strict=True))), number)


def _values(column: Any) -> list[Any]:
    import pyarrow as pa

    if pa.types.is_timestamp(column.type):
        column = _days(column)
    try:
        values: list[Any] = column.to_pylist()
    except UnicodeDecodeError:
        # One damaged string costs one document: as bytes they are judged one by one.
        values = column.cast(pa.large_binary()).to_pylist()
    return values


def _days(column: Any) -> Any:
    """Return the days of points in time as their own time zone has them."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if column.type.tz is not None:
        column = pc.local_timestamp(column)
    return column.cast(pa.date32(), safe=False)


@contextmanager
def _damage() -> Iterator[None]:
    import pyarrow as pa

    try:
        yield
    except (pa.ArrowException, OSError, StopIteration) as error:
        if is_system_error(error):
            raise
        raise Damaged(str(error).splitlines()[0] if str(error) else "fewer rows than stated") from error
