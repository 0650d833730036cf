"""Where files are put: a local folder, or any storage fsspec knows, told apart by `://` in the path.

Both give a file its final name only when it is whole and on the disk.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, Protocol

from eventkit.errors import ConvertError

AnyPath = str | os.PathLike[str]


class Store(Protocol):
    """A folder, local or remote; names are relative to it and use `/`."""

    def create(self, name: str) -> IO[bytes]:
        """Open a new file to write, making folders as needed."""

    def settle(self, stream: IO[bytes]) -> None:
        """Close a file written, its bytes being on the disk first."""

    def rename(self, old: str, new: str) -> None:
        """Give a file its final name, replacing what bears it."""

    def remove(self, name: str) -> None:
        """Remove a file, if it is there."""

    def size(self, name: str) -> int:
        """Size of a file in bytes."""


class LocalStore:
    """A folder of this machine."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def create(self, name: str) -> IO[bytes]:
        """Open a new file to write, making folders as needed."""
        path = self._folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return path.open("wb")

    def settle(self, stream: IO[bytes]) -> None:
        """Close a file written, its bytes being on the disk first."""
        stream.flush()
        os.fsync(stream.fileno())
        stream.close()

    def rename(self, old: str, new: str) -> None:
        """Give a file its final name, replacing what bears it."""
        target = self._folder / new
        target.parent.mkdir(parents=True, exist_ok=True)
        (self._folder / old).replace(target)
        _sync_folder(target.parent)

    def remove(self, name: str) -> None:
        """Remove a file, if it is there."""
        (self._folder / name).unlink(missing_ok=True)

    def size(self, name: str) -> int:
        """Size of a file in bytes."""
        return (self._folder / name).stat().st_size


class RemoteStore:
    """A folder of a storage that fsspec knows (`s3://…`, `memory://…`)."""

    def __init__(self, url: str) -> None:
        self._system, self._folder = _filesystem(url)

    def create(self, name: str) -> IO[bytes]:
        """Open a new file to write, making folders as needed."""
        path = self._path(name)
        self._system.makedirs(path.rsplit("/", 1)[0], exist_ok=True)
        stream: IO[bytes] = self._system.open(path, "wb")
        return stream

    def settle(self, stream: IO[bytes]) -> None:
        """Close a file written; the storage keeps it from then on."""
        stream.close()

    def rename(self, old: str, new: str) -> None:
        """Give a file its final name, replacing what bears it."""
        self._system.makedirs(self._path(new).rsplit("/", 1)[0], exist_ok=True)
        self._system.mv(self._path(old), self._path(new))

    def remove(self, name: str) -> None:
        """Remove a file, if it is there."""
        with suppress(FileNotFoundError):
            self._system.rm_file(self._path(name))

    def size(self, name: str) -> int:
        """Size of a file in bytes."""
        return int(self._system.size(self._path(name)))

    def _path(self, name: str) -> str:
        return f"{self._folder}/{name}"


def open_store(folder: AnyPath) -> Store:
    """The store of a folder: remote where its path holds `://`."""
    path = os.fspath(folder)
    return RemoteStore(path) if "://" in path else LocalStore(Path(path))


def _filesystem(url: str) -> tuple[Any, str]:
    try:
        import fsspec
    except ImportError:
        raise ConvertError(
            f"{url} is remote storage", remedy="install eventkit-diplomacy[remote] for fsspec"
        ) from None
    system, folder = fsspec.core.url_to_fs(url)
    return system, str(folder).rstrip("/")


def _sync_folder(folder: Path) -> None:
    # Some systems cannot open a folder; there the rename is as durable as they make it.
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
