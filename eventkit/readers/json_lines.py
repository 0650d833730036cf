"""JSON Lines: one document a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from typing import BinaryIO

from eventkit.readers import reasons
from eventkit.readers.blobs import Blob, open_text
from eventkit.readers.found import found_in, to_item
from eventkit.readers.items import Item, Unit
from eventkit.readers.options import ReadOptions
from eventkit.readers.streams import lines


def units(blob: Blob, options: ReadOptions) -> Iterator[Unit]:
    """Give a unit for each line that is not blank."""
    stream, encoding = open_text(blob, options)
    with closing(stream):
        yield from line_units(stream, blob, options, encoding=encoding)


def line_units(
    stream: BinaryIO, blob: Blob, options: ReadOptions, *, encoding: str, first: int = 1
) -> Iterator[Unit]:
    """Give the units of a stream in UTF-8 whose first line has the number `first`."""
    for number, raw, size in lines(stream, limit=options.max_document_bytes, first=first):
        if raw is None or not raw.isspace():
            yield Unit(partial(_items, raw, number, size, blob, options, encoding), size)


def _items(
    raw: bytes | None, number: int, size: int, blob: Blob, options: ReadOptions, encoding: str
) -> tuple[Item]:
    origin = blob.origin(number, encoding)
    if raw is None:
        return (reasons.TOO_LARGE.reject(origin, detail=f"a line of {size} bytes"),)
    try:
        record = json.loads(raw.decode("utf-8"), strict=False)
    except UnicodeDecodeError as error:
        detail = f"byte {error.start} of the line is not {encoding}"
        return (reasons.BAD_ENCODING.reject(origin, detail=detail, excerpt=repr(raw[:100])),)
    except (ValueError, RecursionError) as error:
        excerpt = raw[:800].decode("utf-8", "replace")
        return (reasons.BAD_JSON.reject(origin, detail=str(error), excerpt=excerpt),)
    return (record_item(record, blob=blob, options=options, number=number, encoding=encoding),)


def record_item(record: object, *, blob: Blob, options: ReadOptions, number: int, encoding: str) -> Item:
    """Return what one JSON value holds, by its place in the file."""
    origin = blob.origin(number, encoding)
    if not isinstance(record, dict):
        return reasons.NO_RECORD.reject(origin, detail=f"a {type(record).__name__}", excerpt=repr(record))
    named = blob.named_date(options, one_document=False)
    return to_item(found_in(record, options), origin=origin, options=options, named=named)
