"""The plan of a conversion: the input cut into partitions, the same whoever plans and however many work."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import closing
from typing import BinaryIO

from attrs import define, evolve, field

from eventkit.errors import ReadError
from eventkit.readers import json_lines
from eventkit.readers.blobs import is_compressed, plain_name
from eventkit.readers.encodings import SAMPLE_BYTES, UTF8, detect, is_wide
from eventkit.readers.foreign_dates import check_languages
from eventkit.readers.formats import format_of, is_archive, is_readable
from eventkit.readers.items import Notice, Rejected
from eventkit.readers.locations import STDIN, FileRef, find, open_path, system_errors
from eventkit.readers.options import MIB, ReadOptions
from eventkit.readers.partitions import Partition, numbered
from eventkit.readers.streams import BUFFER
from eventkit.readers.walk import blob_of, units_of

ROWS_PER_PARTITION = 2000
BYTES_PER_PARTITION = 64 * MIB


def plan(
    paths: str | Iterable[str],
    *,
    options: ReadOptions,
    rows_per_partition: int = ROWS_PER_PARTITION,
    bytes_per_partition: int = BYTES_PER_PARTITION,
) -> list[Partition]:
    """Cut the input into partitions of about so many documents, or fewer where they are large.

    Every file is read for its hash and, where they must be counted, for the number of its rows. The plan
    depends on the input and on these arguments alone. Raises `ReadError` for an input that is not there or
    holds nothing to read, and for standard input, which cannot be read twice.
    """
    check_languages(options.date_languages)
    size = _Size(rows_per_partition, bytes_per_partition)
    planned: list[Partition] = []
    for path in [paths] if isinstance(paths, str) else list(paths):
        if path == STDIN:
            remedy = "save it to a file first, or use `eventkit parse -`"
            raise ReadError(path, reason="standard input cannot be cut into partitions", remedy=remedy)
        planned += _plan_input(path, options, size)
    return numbered(planned)


@define
class _Size:
    rows: int
    bytes: int

    def full(self, rows: int, size: int) -> bool:
        return rows >= self.rows or size >= self.bytes


@define
class _Run:
    """Files of one document each, and what was found on the way, gathered for one partition."""

    size: _Size
    files: list[FileRef] = field(factory=list)
    aside: list[Rejected | Notice] = field(factory=list)

    def flush(self) -> Iterator[Partition]:
        if self.files or self.aside:
            aside, files = tuple(self.aside), tuple(self.files)
            yield Partition(index=0, kind="files", files=files, set_aside=aside)
        self.files, self.aside = [], []

    def is_full(self) -> bool:
        return self.size.full(len(self.files), sum(ref.size or 0 for ref in self.files))


def _plan_input(path: str, options: ReadOptions, size: _Size) -> Iterator[Partition]:
    run = _Run(size)
    for ref in find(path, readable=lambda name: is_readable(name, options)):
        if not isinstance(ref, FileRef):
            # Read before the files of its partition: it must not move behind those that came before it.
            if run.files:
                yield from run.flush()
            run.aside.append(ref)
        elif _is_one_document(ref, options):
            run.files.append(_hashed(ref))
            if run.is_full():
                yield from run.flush()
        else:
            yield from run.flush()
            yield from _plan_file(ref, options, size)
    yield from run.flush()


def _is_one_document(ref: FileRef, options: ReadOptions) -> bool:
    name = plain_name(ref.relative)
    kind = None if is_archive(name) else format_of(name, options)
    return kind is not None and kind.one_document


def _hashed(ref: FileRef) -> FileRef:
    with system_errors(ref.path), closing(open_path(ref.path)) as stream:
        size, digest = 0, hashlib.sha256()
        while chunk := stream.read(BUFFER):
            size += len(chunk)
            digest.update(chunk)
    return evolve(ref, size=size, digest=digest.hexdigest())


def _plan_file(ref: FileRef, options: ReadOptions, size: _Size) -> Iterator[Partition]:
    kind = format_of(ref.relative, options)
    plain_lines = kind is not None and kind.units is json_lines.units and not is_compressed(ref.relative)
    encoding = _encoding_of(ref, options) if plain_lines else None
    if encoding is None or is_wide(encoding[1]):
        yield from _plan_units(_hashed(ref), options, size)
    else:
        yield from _plan_lines(ref, encoding[0], encoding[1], size)


def _encoding_of(ref: FileRef, options: ReadOptions) -> tuple[int, str]:
    with system_errors(ref.path), closing(open_path(ref.path)) as stream:
        head = stream.read(SAMPLE_BYTES)
    mark, encoding = detect(head, whole=len(head) < SAMPLE_BYTES, stated=options.encoding)
    return mark, encoding or UTF8


@define
class _Cut:
    """A run of units or lines: from where to where, and how many lines are before it."""

    start: int
    stop: int
    before: int = 0


def _plan_units(ref: FileRef, options: ReadOptions, size: _Size) -> Iterator[Partition]:
    with system_errors(ref.path):
        cuts = _unit_cuts(ref, options, size)
    for cut in cuts:
        last = cut is cuts[-1]
        yield Partition(index=0, kind="units", files=(ref,), start=cut.start, stop=cut.stop, last=last)


def _unit_cuts(ref: FileRef, options: ReadOptions, size: _Size) -> list[_Cut]:
    cuts: list[_Cut] = []
    start = stop = rows = weight = 0
    for unit in units_of(blob_of(ref), options):
        stop += 1
        rows += unit.rows
        weight += unit.size
        if size.full(rows, weight):
            cuts.append(_Cut(start, stop))
            start, rows, weight = stop, 0, 0
    return [*cuts, _Cut(start, stop)] if stop > start or not cuts else cuts


def _plan_lines(ref: FileRef, mark: int, encoding: str, size: _Size) -> Iterator[Partition]:
    with system_errors(ref.path), closing(open_path(ref.path)) as stream:
        cutter = _LineCutter(size, start=mark)
        cutter.run(stream)
    ref = evolve(ref, size=cutter.length, digest=cutter.digest.hexdigest())
    if not cutter.cuts:
        yield from _plan_units(ref, ReadOptions(), size)
    for cut in cutter.cuts:
        yield Partition(
            index=0,
            kind="bytes",
            files=(ref,),
            start=cut.start,
            stop=cut.stop,
            last=cut is cutter.cuts[-1],
            first_line=cut.before + 1,
            encoding=encoding,
        )


class _LineCutter:
    """Hashes a file and cuts it behind line breaks, in one pass."""

    def __init__(self, size: _Size, *, start: int) -> None:
        self.size = size
        self.digest = hashlib.sha256()
        self.length = 0
        self.cuts: list[_Cut] = []
        self._start = start
        self._lines = 0
        self._before = 0

    def run(self, stream: BinaryIO) -> None:
        """Read all of the stream."""
        while chunk := stream.read(BUFFER):
            self.digest.update(chunk)
            at = -1
            for _ in range(chunk.count(b"\n")):
                at = chunk.find(b"\n", at + 1)
                self._end_line(self.length + at + 1)
            self.length += len(chunk)
        if self.length > self._start:
            self._cut(self.length)

    def _end_line(self, offset: int) -> None:
        self._lines += 1
        if self.size.full(self._lines - self._before, offset - self._start):
            self._cut(offset)

    def _cut(self, offset: int) -> None:
        self.cuts.append(_Cut(self._start, offset, self._before))
        self._start, self._before = offset, self._lines
