"""Units of work: pieces of the input, each read alone by one worker, wherever that is."""

from __future__ import annotations

import hashlib
import json
import os
import threading
from collections.abc import Iterator
from contextlib import closing
from typing import Literal

from attrs import define, evolve, frozen

from eventkit.errors import ReadError
from eventkit.readers.found import Maker
from eventkit.readers.items import Item, Notice, Rejected, Unit
from eventkit.readers.json_lines import line_units
from eventkit.readers.locations import STDIN, FileRef, open_path, size_now, system_errors
from eventkit.readers.options import ReadOptions
from eventkit.readers.streams import in_utf8, window
from eventkit.readers.walk import blob_of, units_of


@frozen(kw_only=True)
class Partition:
    """A piece of the input. Picklable; says all that a worker must know but the options."""

    index: int
    kind: Literal["files", "units", "bytes"]
    """Whole files; or of one file the units from `start` to `stop`, or the bytes, which are whole lines."""
    files: tuple[FileRef, ...]
    start: int = 0
    stop: int = 0
    last: bool = True
    """Whether this is the last piece of its file."""
    first_line: int = 1
    encoding: str = "utf-8"
    """For bytes: the number of their first line, and the encoding of the file."""
    set_aside: tuple[Rejected | Notice, ...] = ()
    """What planning found in this place of the input and no reader need look at again."""

    @property
    def name(self) -> str:
        """The partition's name: its number, zero-padded, so that names sort in input order."""
        return f"{self.index:06d}"

    @property
    def path(self) -> str:
        """The first file, for messages."""
        paths = [ref.path for ref in self.files] + [item.origin.path for item in self.set_aside]
        return paths[0] if paths else ""

    @property
    def size(self) -> int:
        """Bytes as stored, where they can be told for the piece; of the whole file for units."""
        return self.stop - self.start if self.kind == "bytes" else sum(ref.size or 0 for ref in self.files)

    def fingerprint(self) -> str:
        """Return a hash over which pieces of which content this is: the same wherever the input lies."""
        files = [[ref.relative, ref.size, ref.digest] for ref in self.files]
        aside = [str(item) for item in self.set_aside]
        material = [self.kind, self.start, self.stop, self.first_line, self.encoding, files, aside]
        return hashlib.sha256(json.dumps(material).encode("ascii")).hexdigest()


def read_partition(partition: Partition, options: ReadOptions) -> Iterator[Item]:
    """Read one partition: the same items, whoever reads it and whatever was read before.

    Raises `ReadError` where a file is gone or has changed since it was planned.
    """
    yield from partition.set_aside
    for ref in partition.files:
        _check_unchanged(ref)
        with system_errors(ref.path):
            if partition.kind == "files":
                for unit in units_of(blob_of(ref), options):
                    yield from unit.items()
            elif partition.kind == "units":
                yield from _read_units(partition, ref, options)
            else:
                yield from _read_bytes(partition, ref, options)


def _check_unchanged(ref: FileRef) -> None:
    if ref.path != STDIN and ref.size is not None and size_now(ref.path) != ref.size:
        remedy = "run again, so that the input is planned anew"
        raise ReadError(ref.path, reason="has changed since it was planned", remedy=remedy)


def _read_bytes(partition: Partition, ref: FileRef, options: ReadOptions) -> Iterator[Item]:
    maker = Maker(blob=blob_of(ref), options=options, encoding=partition.encoding)
    stream = open_path(ref.path)
    with closing(stream):
        stream.seek(partition.start)
        piece = in_utf8(window(stream, partition.stop - partition.start), partition.encoding)
        for unit in line_units(piece, maker, first=partition.first_line):
            yield from unit.items()


@define
class _Cursor:
    """A place in a file that is read from its beginning, kept so that the next piece need not begin there."""

    key: tuple[int, FileRef, ReadOptions]
    units: Iterator[Unit]
    at: int = 0


class _Kept(threading.local):
    """One cursor a thread. It saves time and changes no result."""

    cursor: _Cursor | None = None


_kept = _Kept()


def _take_cursor(ref: FileRef, options: ReadOptions, start: int) -> _Cursor:
    # A forked child shares the parent's place in the file, so the process is part of the key.
    key = (os.getpid(), ref, options)
    cursor, _kept.cursor = _kept.cursor, None
    if cursor is not None and cursor.key == key and cursor.at <= start:
        return cursor
    return _Cursor(key, units_of(blob_of(ref), options))


def _read_units(partition: Partition, ref: FileRef, options: ReadOptions) -> Iterator[Item]:
    cursor = _take_cursor(ref, options, partition.start)
    while cursor.at < partition.stop:
        unit = next(cursor.units, None)
        if unit is None:
            raise ReadError(ref.path, reason="has changed since it was planned", remedy="run again")
        cursor.at += 1
        if cursor.at > partition.start:
            yield from unit.items()
    if not partition.last:
        _kept.cursor = cursor


def numbered(partitions: list[Partition]) -> list[Partition]:
    """Return the partitions with their places in the list as index."""
    return [evolve(partition, index=index) for index, partition in enumerate(partitions)]
