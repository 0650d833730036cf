"""The output folder as the batch uses it, on this machine or in any storage that fsspec knows."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from pathlib import Path
from secrets import token_hex
from typing import Protocol

from eventkit.batch.errors import OutputRefused
from eventkit.writers.stores import open_store

__all__ = ["Storage", "open_storage", "write_whole"]


class Storage(Protocol):
    """What is in a folder; names are relative to it and use `/`."""

    def read(self, name: str) -> bytes | None:
        """Give the bytes of a file; None where it is not there."""

    def names(self, folder: str) -> list[str]:
        """Give the names of what lies directly in a folder, sorted; empty where it is not there."""

    def is_file(self, name: str) -> bool:
        """Tell whether the name is a file."""

    def size(self, name: str) -> int | None:
        """Give the size of a file in bytes; None where it is not there."""

    def remove(self, name: str) -> None:
        """Remove a file, or a folder with all that is in it, if it is there."""

    def remove_empty(self, folder: str) -> None:
        """Remove a folder if it holds nothing."""

    def locked(self, name: str) -> AbstractContextManager[None]:
        """Hold a lock file while the context lasts."""


def open_storage(folder: str) -> Storage:
    """Open a folder: remote where its path holds `://`."""
    return _Remote(folder) if "://" in folder else _Local(Path(folder))


def write_whole(folder: str, name: str, data: bytes) -> None:
    """Write a file whole or not at all, under a temporary name of its own first."""
    store = open_store(folder)
    parent, _, base = name.rpartition("/")
    temporary = f"{parent}{'/' if parent else ''}.{base}.{token_hex(4)}"
    stream = store.create(temporary)
    try:
        stream.write(data)
        store.settle(stream)
        store.rename(temporary, name)
    except BaseException:
        with suppress(Exception):
            stream.close()
        with suppress(Exception):
            store.remove(temporary)
        raise


class _Local:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, name: str) -> bytes | None:
        try:
            return (self._folder / name).read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None

    def names(self, folder: str) -> list[str]:
        path = self._folder / folder
        # What a symbolic link points to is not ours to look into, let alone to clear.
        if not path.is_dir() or (folder and path.is_symlink()):
            return []
        return sorted(found.name for found in path.iterdir())

    def is_file(self, name: str) -> bool:
        return (self._folder / name).is_file()

    def size(self, name: str) -> int | None:
        try:
            return (self._folder / name).stat().st_size
        except (FileNotFoundError, NotADirectoryError):
            return None

    def remove(self, name: str) -> None:
        import shutil

        path = self._folder / name
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)

    def remove_empty(self, folder: str) -> None:
        with suppress(OSError):
            (self._folder / folder).rmdir()

    @contextmanager
    def locked(self, name: str) -> Iterator[None]:
        path = self._folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_CREAT | os.O_RDWR, 0o666)
        try:
            _lock(descriptor, self._folder)
            yield
        finally:
            os.close(descriptor)


class _Remote:
    """A folder that fsspec knows. It has no locks: two runs into one such folder are not told apart."""

    def __init__(self, url: str) -> None:
        import fsspec

        self._system, self._folder = fsspec.core.url_to_fs(url)
        self._folder = self._folder.rstrip("/")

    def read(self, name: str) -> bytes | None:
        try:
            data: bytes = self._system.cat_file(f"{self._folder}/{name}")
        except FileNotFoundError:
            return None
        return data

    def names(self, folder: str) -> list[str]:
        path = f"{self._folder}/{folder}".rstrip("/")
        self._system.invalidate_cache()
        try:
            listed = self._system.ls(path, detail=False)
        except (FileNotFoundError, NotADirectoryError):
            return []
        return sorted(str(found).rstrip("/").rsplit("/", 1)[-1] for found in listed)

    def is_file(self, name: str) -> bool:
        return bool(self._system.isfile(f"{self._folder}/{name}"))

    def size(self, name: str) -> int | None:
        try:
            return int(self._system.size(f"{self._folder}/{name}"))
        except FileNotFoundError:
            return None

    def remove(self, name: str) -> None:
        with suppress(FileNotFoundError):
            self._system.rm(f"{self._folder}/{name}", recursive=True)

    def remove_empty(self, folder: str) -> None:
        if not self.names(folder):
            with suppress(OSError):
                self._system.rmdir(f"{self._folder}/{folder}")

    def locked(self, name: str) -> AbstractContextManager[None]:
        return nullcontext()


def _lock(descriptor: int, path: Path) -> None:
    try:
        import fcntl
    except ImportError:  # pragma: no cover - Windows has none; there two runs are not told apart
        return
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        message = f"another eventkit is writing into {path}"
        raise OutputRefused(message, remedy="wait for it, or give another folder with --out") from None
    except OSError:  # pragma: no cover - some network file systems have no locks
        return
