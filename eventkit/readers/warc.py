"""WARC: the pages of a crawl (extra `warc`). Each record stands alone: one that fails costs itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from functools import partial
from typing import Any, BinaryIO

from eventkit.errors import EventkitError
from eventkit.readers import reasons
from eventkit.readers.blobs import Blob
from eventkit.readers.html import page_item
from eventkit.readers.items import Item, Unit
from eventkit.readers.locations import is_system_error
from eventkit.readers.optional import require
from eventkit.readers.options import ReadOptions
from eventkit.readers.streams import Damaged, TooFar, some

PAGES = ("text/html", "application/xhtml+xml")


def units(blob: Blob, options: ReadOptions) -> Iterator[Unit]:
    """Give a unit for each page that was fetched; requests, pictures and failures are no documents.

    A document's id is its record's id. The day of the crawl is not its date: only the page's own is.
    """
    archive: Any = require("warcio.archiveiterator", extra="warc", what=blob.path)
    require("trafilatura", extra="warc", what=blob.path)
    broken: Any = require("warcio.exceptions", extra="warc", what=blob.path)
    with closing(blob.open()) as stream:
        try:
            for number, record in enumerate(archive.ArchiveIterator(_Pieces(stream)), start=1):
                if _is_page(record):
                    yield Unit(partial(_items, record, number, blob, options), _length(record))
        except (broken.ArchiveLoadFailed, ValueError, AttributeError) as error:
            raise Damaged(str(error)) from error


class _Pieces:
    """A stream as warcio reads it: block by block, where a short block is no end."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def read(self, size: int) -> bytes:
        return some(self._stream, size)


def _is_page(record: Any) -> bool:
    if record.rec_type not in {"response", "resource"}:
        return False
    if record.rec_type == "response" and record.http_headers is not None:
        kind = record.http_headers.get_header("Content-Type") or ""
        if not (record.http_headers.get_statuscode() or "").startswith("2"):
            return False
    else:
        kind = record.rec_headers.get_header("Content-Type") or ""
    return kind.split(";")[0].strip().lower() in PAGES


def _length(record: Any) -> int:
    length = record.rec_headers.get_header("Content-Length") or ""
    return int(length) if length.isdigit() and len(length) < 16 else 0


def _items(record: Any, number: int, blob: Blob, options: ReadOptions) -> Iterator[Item]:
    identity = (record.rec_headers.get_header("WARC-Record-ID") or "").removeprefix("<urn:uuid:").strip("<>")
    address = record.rec_headers.get_header("WARC-Target-URI") or None
    origin = blob.origin(number)
    try:
        data = record.content_stream().read(options.max_document_bytes + 1)
    except Exception as error:
        # Whatever a crawled body does to its decoders costs one record.
        if is_system_error(error) or isinstance(error, EventkitError | MemoryError | TooFar):
            raise
        detail = f"{address}: {type(error).__name__}: {error}"
        yield reasons.BAD_RECORD.reject(origin, detail=detail, document_id=identity or None)
        return
    if len(data) > options.max_document_bytes:
        yield reasons.TOO_LARGE.reject(origin, detail=address, document_id=identity or None)
        return
    yield page_item(
        data,
        origin=origin,
        options=options,
        extra="warc",
        identity=identity or None,
        charset=_charset(record),
    )


def _charset(record: Any) -> str | None:
    headers = record.http_headers or record.rec_headers
    _, _, charset = (headers.get_header("Content-Type") or "").lower().partition("charset=")
    return charset.split(";")[0].strip(" \"'") or None
