"""JSON Lines: one document a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from typing import BinaryIO

from eventkit.readers import reasons
from eventkit.readers.blobs import Blob, open_text
from eventkit.readers.found import Maker, found_in
from eventkit.readers.items import Item, Unit
from eventkit.readers.options import ReadOptions
from eventkit.readers.streams import lines


def units(blob: Blob, options: ReadOptions) -> Iterator[Unit]:
    """Give a unit for each line that is not blank."""
    stream, encoding = open_text(blob, options)
    with closing(stream):
        yield from line_units(stream, Maker(blob=blob, options=options, encoding=encoding))


def line_units(stream: BinaryIO, maker: Maker, *, first: int = 1) -> Iterator[Unit]:
    """Give the units of a stream in UTF-8 whose first line has the number `first`."""
    for number, raw, size in lines(stream, limit=maker.options.max_document_bytes, first=first):
        if raw is None or not raw.isspace():
            yield Unit(partial(_items, raw, number, size, maker), size)


def _items(raw: bytes | None, number: int, size: int, maker: Maker) -> tuple[Item]:
    if raw is None:
        return (reasons.TOO_LARGE.reject(maker.origin(number), detail=f"a line of {size} bytes"),)
    try:
        record = json.loads(raw.decode("utf-8"), strict=False)
    except UnicodeDecodeError as error:
        detail = f"byte {error.start} of the line is not {maker.encoding}"
        excerpt = repr(raw[:100])
        return (reasons.BAD_ENCODING.reject(maker.origin(number), detail=detail, excerpt=excerpt),)
    except (ValueError, RecursionError) as error:
        excerpt = raw[:800].decode("utf-8", "replace")
        return (reasons.BAD_JSON.reject(maker.origin(number), detail=str(error), excerpt=excerpt),)
    return (record_item(record, number, maker),)


def record_item(record: object, number: int, maker: Maker) -> Item:
    """Return what one JSON value holds, by its place in the file."""
    if isinstance(record, dict):
        return maker.item(found_in(record, maker.options), number)
    kind = type(record).__name__
    return reasons.NO_RECORD.reject(maker.origin(number), detail=f"a {kind}", excerpt=repr(record)[:500])
