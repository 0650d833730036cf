"""Plain text and Markdown: one document a file, with header lines at its top where it has any."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from functools import partial

from eventkit.readers import reasons
from eventkit.readers.blobs import Blob
from eventkit.readers.encodings import detect
from eventkit.readers.found import Found, Maker
from eventkit.readers.items import Item, Rejected, Unit
from eventkit.readers.names import names, plain
from eventkit.readers.options import ReadOptions

_DATE_WORD = re.compile(r"date:?[ \t]+(\d{4}-\d{2}-\d{2})(?![ \t]+\d{1,2}:\d\d)(?=\s|$)", re.IGNORECASE)
_HEADER = re.compile(r"([A-Za-z][A-Za-z _-]{1,20}?)[ \t]*:[ \t]*([^\r\n]*)(?:\r\n|\r|\n|$)")
_FENCE = re.compile(r"---[ \t]*(?:\r\n|\r|\n)")
_BLANK = re.compile(r"\s*")


def units(blob: Blob, options: ReadOptions) -> Iterator[Unit]:
    """Give the one unit of a file that is one document."""
    yield Unit(partial(_items, blob, options), blob.size or 0)


def _items(blob: Blob, options: ReadOptions) -> Iterator[Item]:
    data = read_whole(blob, options)
    if isinstance(data, Rejected):
        yield data
        return
    mark, encoding = detect(data, whole=True, stated=options.encoding)
    yield text_item(data[mark:], encoding, blob, options)


def read_whole(blob: Blob, options: ReadOptions) -> bytes | Rejected:
    """Return all bytes of a file that is one document, unless there are too many."""
    with closing(blob.open()) as stream:
        data = stream.read(options.max_document_bytes + 1)
    if len(data) > options.max_document_bytes:
        return reasons.TOO_LARGE.reject(blob.origin(), detail=f"more than {options.max_document_bytes} bytes")
    return data


def text_item(data: bytes, encoding: str | None, blob: Blob, options: ReadOptions) -> Item:
    """Return the document that the bytes of one file hold."""
    maker = Maker(blob=blob, options=options, encoding=encoding, one_document=True)
    try:
        text = data.decode(encoding or "utf-8")
    except UnicodeDecodeError as error:
        detail = f"byte {error.start} is not {error.encoding}"
        return reasons.BAD_ENCODING.reject(maker.origin(), detail=detail, excerpt=repr(data[:100]))
    return maker.item(split_header(text))


def split_header(text: str) -> Found:
    """Part the header lines from the text, which begins with the first word behind them.

    Headers are `date YYYY-MM-DD` (the text may follow on the same line), lines such as `Title: ...` and
    `Source: ...`, and either kind between two lines `---`. A text without them is kept whole, to the blank.
    """
    values: dict[str, str] = {}
    start = _past_blanks(text, 0)
    fence = _FENCE.match(text, start)
    at = _take_fenced(text, fence.end(), values) if fence else _take_lines(text, start, values)
    if not values:
        return Found(text=text)
    return Found(text=text[_past_blanks(text, at) :], **values)


def _take_lines(text: str, at: int, values: dict[str, str]) -> int:
    while True:
        if (word := _DATE_WORD.match(text, at)) and "date" not in values:
            values["date"] = word[1]
            at = _past_blanks(text, word.end())
            continue
        header = _HEADER.match(text, at)
        field = names().header.get(plain(header[1])) if header else None
        if header is None or field is None or field in values:
            return at
        values[field] = header[2].strip()
        at = _past_blanks(text, header.end())


def _take_fenced(text: str, at: int, values: dict[str, str]) -> int:
    while at < len(text):
        if fence := _FENCE.match(text, at):
            return fence.end()
        header = _HEADER.match(text, at)
        field = names().header.get(plain(header[1])) if header else None
        if header and field:
            values.setdefault(field, header[2].strip().strip("\"'"))
        at = _next_line(text, at)
    values.clear()
    return 0


def _next_line(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end + 1


def _past_blanks(text: str, at: int) -> int:
    match = _BLANK.match(text, at)
    return match.end() if match else at
