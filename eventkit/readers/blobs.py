"""One file or archive member as a reader sees it: a name, where it is, and a way to open it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import date
from typing import BinaryIO, cast

from attrs import evolve, frozen

from eventkit.readers.dates import date_in_name
from eventkit.readers.encodings import SAMPLE_BYTES, UTF8, detect
from eventkit.readers.options import Limits, ReadOptions
from eventkit.readers.streams import (
    BUFFER,
    DECOMPRESSORS,
    Budget,
    TooFar,
    guarded,
    in_utf8,
    skip_mark,
    with_head,
)
from eventkit.records import Origin


@frozen(kw_only=True)
class Blob:
    """Bytes with a name. Nothing is ever laid down on disk under that name."""

    path: str
    """The input file, as the caller gave it or found beneath the folder the caller gave."""
    member: str | None = None
    """The member of an archive, `outer.zip/inner.txt` where archives are nested."""
    name: str
    """Path below the input or in the archive, without suffixes of compression: decides format and date."""
    open: Callable[[], BinaryIO]
    size: int | None = None
    """Bytes as stored, where known."""
    depth: int = 0
    """Archives around it."""
    budget: Budget | None = None
    """Shared by all that is nested in one outermost member."""

    def origin(self, line: int | None = None, encoding: str | None = None) -> Origin:
        """Return where something in this blob is."""
        shown = None if encoding == UTF8 else encoding
        return Origin(path=self.path, member=self.member, line=line, encoding=shown)

    def named_date(self, options: ReadOptions, *, one_document: bool) -> date | None:
        """Return the date that the name states."""
        return date_in_name(self.name, options, one_document=one_document)


def suffix_of(name: str) -> str:
    """Return the last suffix of a path, lower case, "" for none."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    stem, dot, suffix = last.rpartition(".")
    return f".{suffix.lower()}" if dot and stem else ""


def is_compressed(name: str) -> bool:
    """Whether the name says that its content is compressed."""
    return suffix_of(name) in DECOMPRESSORS or suffix_of(name) == ".tgz"


def plain_name(name: str) -> str:
    """Return the name without its suffix of compression."""
    if suffix_of(name) == ".tgz":
        return name[:-4] + ".tar"
    return name[: -len(suffix_of(name))] if is_compressed(name) else name


def decompressed(blob: Blob, limits: Limits) -> Blob:
    """Return what is in a compressed blob, held within the limits; another blob as it is."""
    if not is_compressed(blob.name):
        return blob
    make = DECOMPRESSORS.get(suffix_of(blob.name), DECOMPRESSORS[".gz"])

    def opened() -> BinaryIO:
        budget = blob.budget or Budget(limits.allowance(blob.size))
        return guarded(make(blob.open()), budget)

    return evolve(blob, name=plain_name(blob.name), open=opened, size=None)


def open_text(blob: Blob, options: ReadOptions) -> tuple[BinaryIO, str]:
    """Open a blob of lines as UTF-8 without mark; return with it the encoding it is really in."""
    head, stream = with_head(blob.open(), SAMPLE_BYTES)
    mark, encoding = detect(head, whole=len(head) < SAMPLE_BYTES, stated=options.encoding)
    encoding = encoding or UTF8
    return in_utf8(skip_mark(stream, mark), encoding), encoding


def open_seekable(blob: Blob, limits: Limits) -> BinaryIO:
    """Open a blob so that a format can jump about in it: itself, or a nameless temporary copy."""
    stream = blob.open()
    if stream.seekable():
        return stream
    with closing(stream):
        spool = tempfile.SpooledTemporaryFile(max_size=32 * 1024 * 1024)  # noqa: SIM115 - the caller closes it
        try:
            _copy(stream, cast("BinaryIO", spool), limits.spool_bytes)
        except BaseException:
            spool.close()
            raise
    spool.seek(0)
    return cast("BinaryIO", spool)


def _copy(stream: BinaryIO, target: BinaryIO, limit: int) -> None:
    size = 0
    while chunk := stream.read(BUFFER):
        size += len(chunk)
        if size > limit:
            raise TooFar
        target.write(chunk)
