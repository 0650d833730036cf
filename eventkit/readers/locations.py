"""Where input lies: local files and folders, fsspec addresses, standard input."""

from __future__ import annotations

import io
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, cast

from attrs import frozen

from eventkit.errors import ReadError
from eventkit.readers import reasons
from eventkit.readers.items import Notice, Rejected
from eventkit.readers.optional import require
from eventkit.records import Origin

STDIN = "-"


@frozen(kw_only=True)
class FileRef:
    """One file of the input."""

    path: str
    """How to open it."""
    relative: str
    """The input's own name and the path beneath it, with forward slashes: the same wherever it lies."""
    size: int | None
    digest: str | None = None
    """SHA-256 of the content as stored, where it was computed."""


def find(path: str, *, readable: Callable[[str], bool]) -> Iterator[FileRef | Notice | Rejected]:
    """Give the files of one input in a fixed order: itself, or those in its folder that `readable` accepts.

    Hidden files are left out; so are, with a notice for each kind, files that no reader is for, and linked
    folders. What may not be opened in it is set aside. Raises `ReadError` where there is nothing to read.
    """
    if path == STDIN:
        yield FileRef(path=STDIN, relative=STDIN, size=None)
        return
    found = _find_remote(path) if is_remote(path) else _find_local(path)
    skipped: Counter[str] = Counter()
    count = 0
    for ref in found:
        if isinstance(ref, FileRef) and ref.path != path and not readable(ref.relative):
            skipped[Path(ref.relative).suffix.lower()] += 1
            continue
        count += isinstance(ref, FileRef)
        yield ref
    for message in passed_over(skipped):
        yield Notice(origin=Origin(path=path), message=message)
    if not count:
        raise ReadError(path, reason="holds nothing that can be read", remedy="say what it is with --format")


def passed_over(skipped: Mapping[str, int]) -> Iterator[str]:
    """Say of how many files of each suffix nothing was read."""
    for suffix, number in sorted(skipped.items()):
        files = "file was" if number == 1 else "files were"
        yield f"{number} {files} passed over: no reader for {suffix or 'files without suffix'}"


def is_remote(path: str) -> bool:
    """Whether the path is an address that fsspec opens."""
    return "://" in path


def open_path(path: str) -> BinaryIO:
    """Open a file of the input. Raises `ReadError` where the system cannot."""
    if path == STDIN:
        return cast("BinaryIO", io.BufferedReader(cast("io.RawIOBase", _Stdin())))
    with system_errors(path):
        if is_remote(path):
            system, name = _remote(path)
            return cast("BinaryIO", system.open(name, "rb"))
        return Path(path).open("rb")


def size_now(path: str) -> int:
    """Return the file's size. Raises `ReadError` where it is gone."""
    with system_errors(path):
        if is_remote(path):
            system, name = _remote(path)
            return int(system.size(name))
        return Path(path).stat().st_size


@contextmanager
def system_errors(path: str) -> Iterator[None]:
    """Turn the system's errors over one file to `ReadError`; those over damaged data pass."""
    try:
        yield
    except OSError as error:
        if not is_system_error(error):
            raise
        reason = error.strerror or str(error) or type(error).__name__
        raise ReadError(path, reason=reason, remedy="check that it is there and may be read") from error


def is_system_error(error: BaseException) -> bool:
    """Whether the error is the system's or the network's and not one over the data."""
    return isinstance(error, OSError) and (
        error.errno is not None
        or isinstance(error, FileNotFoundError | PermissionError | ConnectionError | TimeoutError)
    )


class _Stdin(io.RawIOBase):
    """Standard input, which is not ours to close."""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = sys.stdin.buffer.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def _find_local(path: str) -> Iterator[FileRef | Notice | Rejected]:
    root = Path(path)
    with system_errors(path):
        name = root.resolve().name
        if not root.is_dir():
            yield FileRef(path=path, relative=name, size=root.stat().st_size)
            return
        yield from _walk(root, name, path)


def _walk(root: Path, name: str, shown: str) -> Iterator[FileRef | Notice | Rejected]:
    """Walk depth first, the entries of each folder sorted by name."""
    for entry in sorted(os.scandir(root), key=lambda entry: entry.name):
        relative, path = f"{name}/{entry.name}", os.path.join(shown, entry.name)  # noqa: PTH118 - as given
        if entry.name.startswith("."):
            continue
        if not os.access(path, os.R_OK):
            yield reasons.UNREADABLE.reject(Origin(path=path))
        elif entry.is_dir():
            if entry.is_symlink():
                yield Notice(origin=Origin(path=path), message="a linked folder, not followed")
                continue
            yield from _walk(Path(entry.path), relative, path)
        elif entry.is_file():
            yield FileRef(path=path, relative=relative, size=entry.stat().st_size)
        else:
            yield Notice(origin=Origin(path=path), message="neither file nor folder, passed over")


def _remote(path: str) -> tuple[Any, str]:
    if "::" in path:
        remedy = "give the address of the archive itself: it is opened by its suffix"
        raise ReadError(path, reason="chained addresses are not opened", remedy=remedy)
    fsspec = require("fsspec", extra="remote", what=path)
    try:
        system, name = fsspec.core.url_to_fs(path)
    except (ValueError, ImportError) as error:
        raise ReadError(path, reason=str(error), remedy="check the address") from error
    return system, name


def _find_remote(path: str) -> Iterator[FileRef | Notice]:
    system, root = _remote(path)
    name = root.rstrip("/").rsplit("/", 1)[-1]
    with system_errors(path):
        if not system.isdir(root):
            yield FileRef(path=path, relative=name, size=int(system.size(root)))
            return
        below = {found[len(root.rstrip("/")) + 1 :]: found for found in system.find(root)}
        for relative in sorted(below, key=lambda relative: relative.split("/")):
            if any(part.startswith(".") for part in relative.split("/")):
                continue
            address = f"{path.rstrip('/')}/{relative}"
            yield FileRef(path=address, relative=f"{name}/{relative}", size=int(system.size(below[relative])))
