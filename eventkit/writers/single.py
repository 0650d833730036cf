"""Events straight to a file: for notebooks and small jobs."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import IO, Any

from eventkit.errors import ConvertError
from eventkit.records import EVENT_TYPES, Event, EventType
from eventkit.writers.parts import write_table
from eventkit.writers.stores import AnyPath
from eventkit.writers.tables import json_line


def write_parquet(
    events: Iterable[Event], path: AnyPath, *, type: EventType | None = None, rules_hash: str = ""
) -> int:
    """Write events of one type to one Parquet file, whole or not at all; the number of events written.

    The types have different columns: for all of a parse, filter by type, or let `eventkit convert` write a
    data set. `type` is needed only where there may be no event to tell it. Raises ConvertError for mixed
    types.
    """
    counter = _Counter()
    stream = iter(events)
    first = next(stream, None)
    if first is not None:
        stream = chain((first,), stream)
        type = type or first.type
    if type is None:
        raise ConvertError(
            "no events, so the columns are unknown", remedy="say type=, one of the event types"
        )
    if type not in EVENT_TYPES:
        raise ConvertError(f"unknown event type {type!r}", remedy="one of " + ", ".join(EVENT_TYPES))
    folder, name = _split(path)
    write_table(folder, name, counter.only(stream, type), name=type, format="parquet", rules_hash=rules_hash)
    return counter.count


def write_jsonl(events: Iterable[Event], target: AnyPath | IO[str] | IO[bytes]) -> int:
    """Write events of any types as JSON Lines, one record a line; the number of events written.

    A path is written whole or not at all; an open file, of text or bytes, is left open. Raises RecordError
    for text that UTF-8 cannot hold.
    """
    counter = _Counter()
    if isinstance(target, str | os.PathLike):
        folder, name = _split(target)
        write_table(folder, name, counter.any(events), name=EVENT_TYPES[0], format="jsonl")
        return counter.count
    for event in counter.any(events):
        _put(target, json_line(event))
    return counter.count


class _Counter:
    """Counts events on their way."""

    def __init__(self) -> None:
        self.count = 0

    def any(self, events: Iterable[Event]) -> Iterator[Event]:
        for event in events:
            self.count += 1
            yield event

    def only(self, events: Iterable[Event], type: EventType) -> Iterator[Event]:
        for event in self.any(events):
            if event.type != type:
                raise ConvertError(
                    f"a {event.type} among events of type {type}",
                    remedy="one Parquet file holds one type; write a file for each, or JSON Lines",
                )
            yield event


def _split(path: AnyPath) -> tuple[str, str]:
    folder, separator, name = os.fspath(path).replace(os.sep, "/").rpartition("/")
    return (folder or separator or "."), name


def _put(target: IO[str] | IO[bytes], line: bytes) -> None:
    # A text stream says so by its `encoding`; sys.stdout and io.StringIO have it, binary files do not.
    sink: IO[Any] = target
    sink.write(line.decode("utf-8") if hasattr(target, "encoding") else line)
