"""CSV and TSV: one document a row below a row of column names."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from typing import BinaryIO

from eventkit.readers import reasons
from eventkit.readers.blobs import Blob, open_text
from eventkit.readers.found import Maker, find_columns, found_in
from eventkit.readers.items import Item, Reason, Unit, single
from eventkit.readers.names import FIELDS
from eventkit.readers.options import ReadOptions
from eventkit.readers.streams import lines

DELIMITERS = (",", "\t", ";", "|")
_NO_LIMIT = 2**31 - 1


class _BadLine(Exception):
    def __init__(self, reason: Reason, detail: str) -> None:
        self.reason = reason
        self.detail = detail
        super().__init__(detail)


class _Feeder:
    """Hands lines to the csv module, and can take back all but the first line of a row that went wrong."""

    def __init__(self, stream: BinaryIO, *, limit: int, encoding: str) -> None:
        self._lines = lines(stream, limit=limit)
        self._limit = limit
        self._encoding = encoding
        self._again: deque[tuple[int, bytes | None, int]] = deque()
        self._row: list[tuple[int, bytes | None, int]] = []
        self.size = 0

    def __iter__(self) -> _Feeder:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else next(self._lines)
        self._row.append(line)
        number, raw, size = line
        self.size += size
        if raw is None or self.size > self._limit:
            raise _BadLine(reasons.TOO_LARGE, f"more than {self._limit} bytes")
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError as error:
            detail = f"byte {error.start} of line {number} is not {self._encoding}"
            raise _BadLine(reasons.BAD_ENCODING, detail) from error

    @property
    def number(self) -> int:
        """The line on which the present row begins."""
        return self._row[0][0]

    def peek(self) -> str:
        """Return the next line, which comes again."""
        line = next(self)
        self._again.appendleft(self._row.pop())
        return line

    def begin_row(self) -> None:
        self._row.clear()
        self.size = 0

    def give_up_row(self) -> str:
        """Put back what follows the first line, which is returned for the report."""
        self._again.extendleft(reversed(self._row[1:]))
        return (self._row[0][1] or b"")[:800].decode("utf-8", "replace")


def units(blob: Blob, options: ReadOptions) -> Iterator[Unit]:
    """Give a unit for each row. A row that does not fit costs itself, also where its quotes are left open."""
    # The module's own limit is for the whole process, and only ever raised; the feeder keeps ours.
    csv.field_size_limit(max(csv.field_size_limit(), _NO_LIMIT))
    stream, encoding = open_text(blob, options)
    with closing(stream):
        feeder = _Feeder(stream, limit=options.max_document_bytes, encoding=encoding)
        maker = Maker(blob=blob, options=options, encoding=encoding)
        try:
            first = feeder.peek()
        except StopIteration:
            return
        except _BadLine as bad:
            yield single(bad.reason.reject(maker.origin(1), detail=bad.detail))
            return
        yield from _rows(feeder, choose_delimiter(first, options), maker)


def choose_delimiter(first: str, options: ReadOptions) -> str:
    """Return the delimiter by which the most fields of a document are found, then the most columns."""

    def fit(delimiter: str) -> tuple[int, int]:
        try:
            header = next(csv.reader([first], delimiter=delimiter, strict=True))
        except (csv.Error, StopIteration):
            return 0, 0
        return sum(name is not None for name in find_columns(tuple(header), options).values()), len(header)

    return max(DELIMITERS, key=fit)


def _rows(feeder: _Feeder, delimiter: str, maker: Maker) -> Iterator[Unit]:
    reader = csv.reader(feeder, delimiter=delimiter, strict=True)
    header: tuple[str, ...] | None = None
    while True:
        feeder.begin_row()
        try:
            row = next(reader)
        except StopIteration:
            return
        except (csv.Error, _BadLine) as error:
            yield single(_give_up(feeder, error, maker))
            reader = csv.reader(feeder, delimiter=delimiter, strict=True)
            continue
        if header is None:
            header = tuple(row)
            if lacking := lacking_columns(header, maker.options):
                yield single(reasons.NO_COLUMN.reject(maker.origin(feeder.number), detail=lacking))
                return
        elif row:
            yield Unit(partial(_items, header, row, feeder.number, maker), feeder.size)


def _give_up(feeder: _Feeder, error: csv.Error | _BadLine, maker: Maker) -> Item:
    reason = error.reason if isinstance(error, _BadLine) else reasons.BAD_ROW
    origin = maker.origin(feeder.number)
    return reason.reject(origin, detail=str(error), excerpt=feeder.give_up_row())


def lacking_columns(header: tuple[str, ...], options: ReadOptions) -> str | None:
    """Return what a table lacks: a column of texts, or one that the caller named."""
    columns = find_columns(header, options)
    named = [name for field in FIELDS if columns[field] is None and (name := options.column(field))]
    if named:
        return f"none is called {', '.join(named)}; there are {', '.join(header)}"[:500]
    return None if columns["text"] else f"none is known to hold texts; there are {', '.join(header)}"[:500]


def _items(header: tuple[str, ...], row: list[str], number: int, maker: Maker) -> tuple[Item]:
    if len(row) == len(header):
        return (maker.item(found_in(dict(zip(header, row, strict=True)), maker.options), number),)
    detail = f"{len(row)} values for {len(header)} columns"
    return (reasons.BAD_ROW.reject(maker.origin(number), detail=detail, excerpt=" | ".join(row)),)
