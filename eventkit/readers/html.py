"""HTML pages: the article in them, by trafilatura (extra `html`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any

from eventkit.readers import reasons
from eventkit.readers.blobs import Blob
from eventkit.readers.encodings import UTF8, detect, is_utf8
from eventkit.readers.found import Found, to_item
from eventkit.readers.items import Item, Rejected, Unit
from eventkit.readers.optional import require
from eventkit.readers.options import ReadOptions
from eventkit.readers.text import read_whole
from eventkit.records import Origin

_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([A-Za-z0-9_-]{2,30})""", re.IGNORECASE)

# The page's own statement of its date, never a guess from its text; no date is too late for the clock.
_DATES = {
    "extensive_search": False,
    "original_date": True,
    "max_date": "2199-12-31",
    "min_date": "1900-01-01",
}


def units(blob: Blob, options: ReadOptions) -> Iterator[Unit]:
    """Give the one unit of a page."""
    require("trafilatura", extra="html", what=str(blob.origin()))
    yield Unit(partial(_items, blob, options), blob.size or 0)


def _items(blob: Blob, options: ReadOptions) -> Iterator[Item]:
    data = read_whole(blob, options)
    if isinstance(data, Rejected):
        yield data
        return
    named = blob.named_date(options, one_document=True)
    yield page_item(data, origin=blob.origin(), options=options, named=named, extra="html")


def page_item(
    data: bytes,
    *,
    origin: Origin,
    options: ReadOptions,
    extra: str,
    named: date | None = None,
    identity: str | None = None,
    charset: str | None = None,
) -> Item:
    """Return the article of one page."""
    encoding = page_encoding(data, options=options, charset=charset)
    origin = Origin(
        path=origin.path,
        member=origin.member,
        line=origin.line,
        encoding=None if encoding in {None, UTF8} else encoding,
    )
    try:
        page = data.decode(encoding or UTF8)
    except (UnicodeDecodeError, LookupError) as error:
        return reasons.BAD_ENCODING.reject(origin, detail=str(error), document_id=identity)
    return to_item(_article(page, extra, origin, identity), origin=origin, options=options, named=named)


def page_encoding(data: bytes, *, options: ReadOptions, charset: str | None) -> str | None:
    """Return the encoding: the caller's, UTF-8 where it fits, the server's or page's own, or a detected one."""
    mark, detected = detect(data, whole=True, stated=options.encoding)
    if options.encoding is not None or mark or is_utf8(data, whole=True):
        return f"{detected}-sig" if mark and detected == UTF8 else detected
    match = _CHARSET.search(data[:4096])
    for stated in (charset, match[1].decode("ascii") if match else None):
        if stated and _holds(data, stated):
            return stated.lower()
    return detected


def _holds(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return False
    return True


def _article(page: str, extra: str, origin: Origin, identity: str | None) -> Found:
    trafilatura = require("trafilatura", extra=extra, what=str(origin))
    found: Any = trafilatura.bare_extraction(
        page,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        date_extraction_params=dict(_DATES),
    )
    if found is None:
        return Found(text=None, id=identity)
    return Found(text=found.text, date=found.date, title=found.title, source=found.sitename, id=identity)
