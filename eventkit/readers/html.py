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
from eventkit.readers.names import names
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
    trafilatura = require("trafilatura", extra=extra, what=str(origin))
    htmldate = require("htmldate", extra=extra, what=str(origin))
    try:
        found = _article(page, trafilatura, htmldate, identity)
    except Exception as error:  # noqa: BLE001 - what a page does to its parsers costs that page
        detail = f"{type(error).__name__}: {error}"
        return reasons.NO_PAGE.reject(origin, detail=detail, document_id=identity)
    if found is None:
        return reasons.NO_PAGE.reject(origin, document_id=identity)
    return to_item(found, origin=origin, options=options, named=named)


def page_encoding(data: bytes, *, options: ReadOptions, charset: str | None) -> str | None:
    """Return the encoding: the caller's, UTF-8, the server's or page's own, or one detected."""
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


def _article(page: str, trafilatura: Any, htmldate: Any, identity: str | None) -> Found | None:
    found: Any = trafilatura.bare_extraction(
        page,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        date_extraction_params=dict(_DATES),
    )
    if found is None:
        return None
    tree = trafilatura.load_html(page)
    _drop_running_text(tree)
    stated = htmldate.find_date(tree, **_DATES)
    return Found(text=found.text, date=stated, title=found.title, source=found.sitename, id=identity)


def _drop_running_text(tree: Any) -> None:
    """Leave of a page what may state its date: htmldate takes dates from running text too."""
    words = names().date_words
    for element in list(tree.iter(*names().running_text)):
        marks = " ".join(element.get(name, "") for name in ("class", "id", "itemprop")).lower()
        dated = element.find(".//time") is not None or any(word in marks for word in words)
        if not dated and element.getparent() is not None:
            element.drop_tree()
