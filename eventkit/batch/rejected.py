"""The `rejected/` part of one partition: what was set aside, where it stands and what would help."""

from __future__ import annotations

import json
from contextlib import suppress
from types import TracebackType
from typing import IO, Self

import attrs

from eventkit.writers.stores import open_store

__all__ = ["RejectedPart", "SetAside"]


@attrs.frozen(kw_only=True)
class SetAside:
    """One document, or one piece of input, that gave no events."""

    document_id: str
    """As in its row of the documents table."""
    input: str | None
    """The file it came from."""
    member: str | None
    """The member of an archive, if it is one."""
    line: int | None
    """The line or row in the file, from 1."""
    stage: str
    """`read`, `parse` or `write`."""
    reason: str
    """The same words for the same cause, so that causes can be counted."""
    detail: str | None
    remedy: str
    excerpt: str | None
    """The beginning of the input, where it helps."""


class RejectedPart:
    """Writes the rejected part of one partition, whole or not at all, and only where there is something."""

    def __init__(self, out: str, name: str, *, work_dir: str) -> None:
        self._store = open_store(out)
        self._final = f"rejected/{name}.jsonl"
        self._temporary = f"{work_dir}/rejected-{name}.jsonl"
        self._stream: IO[bytes] | None = None
        self.files: dict[str, int] = {}

    def write(self, item: SetAside) -> None:
        """Add one line."""
        if self._stream is None:
            self._stream = self._store.create(self._temporary)
        self._stream.write(json.dumps(attrs.asdict(item), ensure_ascii=True).encode() + b"\n")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._stream is None:
            if kind is None:
                self._store.remove(self._final)  # of an earlier run that was cut short
            return
        try:
            if kind is None:
                self._store.settle(self._stream)
                self.files[self._final] = self._store.size(self._temporary)
                self._store.rename(self._temporary, self._final)
        finally:
            with suppress(Exception):
                self._stream.close()
            with suppress(Exception):
                self._store.remove(self._temporary)
