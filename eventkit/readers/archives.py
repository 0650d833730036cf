"""Members of .zip and .tar archives, read in place: nothing is ever extracted, so no path can escape."""

from __future__ import annotations

import stat
import struct
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any, BinaryIO, cast

from eventkit.readers import reasons
from eventkit.readers.blobs import Blob, open_seekable
from eventkit.readers.items import Notice, Rejected
from eventkit.readers.options import Limits
from eventkit.readers.streams import Budget, Damaged, guarded
from eventkit.records import Origin

_DIRECTORY_ENTRY = 46
"""Bytes that a member takes at least in the directory of a zip file."""

Opener = Callable[[], BinaryIO]
Member = Blob | Rejected | Notice


def members(blob: Blob, limits: Limits) -> Iterator[Member]:
    """Give the files in an archive in its own order, and what was passed over or set aside.

    A member of a tar archive must be read before the next is taken.
    """
    if blob.depth >= limits.depth:
        yield reasons.TOO_DEEP.reject(blob.origin(), detail=f"more than {limits.depth}")
        return
    yield from (_tar_members if blob.name.lower().endswith(".tar") else _zip_members)(blob, limits)


def _inner(blob: Blob, name: str, *, size: int, stored: int, stream: Opener, limits: Limits) -> Blob:
    budget = blob.budget or Budget(limits.allowance(stored))
    return Blob(
        path=blob.path,
        member=_inside(blob, name),
        name=name,
        open=lambda: guarded(stream(), budget),
        size=size,
        depth=blob.depth + 1,
        budget=budget,
    )


def _inside(blob: Blob, name: str) -> str:
    shown = name.encode("utf-8", "backslashreplace").decode("utf-8")
    return shown if blob.member is None else f"{blob.member}/{shown}"


def _place(blob: Blob, name: str) -> Origin:
    return Origin(path=blob.path, member=_inside(blob, name))


def _is_clutter(name: str) -> bool:
    """Whether the name is a hidden file's, or of what a Mac adds to archives."""
    parts = name.split("/")
    return parts[0] == "__MACOSX" or any(part.startswith(".") and part not in {".", ".."} for part in parts)


def _zip_members(blob: Blob, limits: Limits) -> Iterator[Member]:
    with closing(open_seekable(blob, limits)) as stream:
        if _directory_size(stream) > limits.members * _DIRECTORY_ENTRY * 8:
            yield reasons.TOO_MANY.reject(blob.origin(), detail=f"more than {limits.members}")
            return
        try:
            archive = zipfile.ZipFile(stream)
        except (ValueError, NotImplementedError, struct.error) as error:
            raise Damaged(str(error)) from error
        with archive:
            entries = archive.infolist()
            if refused := _refuse_zip(entries, blob, limits):
                yield refused
                return
            for entry in entries:
                if not entry.is_dir() and not _is_clutter(entry.filename):
                    yield _zip_member(archive, entry, blob, limits)


def _refuse_zip(entries: list[zipfile.ZipInfo], blob: Blob, limits: Limits) -> Rejected | None:
    if len(entries) > limits.members:
        return reasons.TOO_MANY.reject(blob.origin(), detail=f"{len(entries)}, more than {limits.members}")
    total = sum(entry.file_size for entry in entries)
    # Members that share the same stored bytes make a bomb of modest ratios: the sum tells.
    if total > limits.allowance(blob.size):
        return reasons.TOO_FAR.reject(blob.origin(), detail=f"{total} bytes out of {blob.size}")
    return None


def _zip_member(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, blob: Blob, limits: Limits) -> Member:
    origin = _place(blob, entry.filename)
    if stat.S_ISLNK(entry.external_attr >> 16):
        return Notice(origin=origin, message="a symbolic link, not followed")
    if entry.flag_bits & 0x1:
        return reasons.ENCRYPTED.reject(origin)
    if entry.file_size > limits.allowance(entry.compress_size):
        detail = f"{entry.file_size} bytes out of {entry.compress_size}"
        return reasons.TOO_FAR.reject(origin, detail=detail)

    def stream() -> BinaryIO:
        try:
            return cast("BinaryIO", archive.open(entry))
        except (NotImplementedError, RuntimeError, ValueError) as error:
            raise Damaged(str(error)) from error

    stored = max(entry.compress_size, 1)
    return _inner(blob, entry.filename, size=entry.file_size, stored=stored, stream=stream, limits=limits)


def _directory_size(stream: BinaryIO) -> int:
    """Return the size of a zip file's directory, which the zipfile module would read whole."""
    end = stream.seek(0, 2)
    start = max(0, end - 65_557)
    stream.seek(start)
    tail = stream.read()
    stream.seek(0)
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or at + 22 > len(tail):
        return 0
    size: int = struct.unpack_from("<L", tail, at + 12)[0]
    wide = tail.rfind(b"PK\x06\x06")
    if size == 0xFFFFFFFF and 0 <= wide <= len(tail) - 56:
        size = struct.unpack_from("<Q", tail, wide + 40)[0]
    return size


def _tar_members(blob: Blob, limits: Limits) -> Iterator[Member]:
    with (
        closing(blob.open()) as stream,
        tarfile.open(fileobj=stream, mode="r|", encoding="utf-8", errors="surrogateescape") as archive,
    ):
        for count, entry in enumerate(archive, start=1):
            if count > limits.members:
                yield reasons.TOO_MANY.reject(blob.origin(), detail=f"more than {limits.members}")
                return
            # The module keeps every member it has seen, which would grow with the archive.
            cast("Any", archive).members = []
            if entry.isdir() or _is_clutter(entry.name.removeprefix("./")):
                continue
            yield _tar_member(archive, entry, blob, limits)


def _tar_member(archive: tarfile.TarFile, entry: tarfile.TarInfo, blob: Blob, limits: Limits) -> Member:
    origin = _place(blob, entry.name)
    if not entry.isfile():
        return Notice(origin=origin, message="a link or device, not followed")
    if entry.issparse():
        return reasons.UNSUPPORTED.reject(origin, detail="a sparse file")

    def stream() -> BinaryIO:
        opened = archive.extractfile(entry)
        if opened is None:
            raise Damaged("no content")
        return cast("BinaryIO", opened)

    return _inner(blob, entry.name, size=entry.size, stored=max(entry.size, 1), stream=stream, limits=limits)
