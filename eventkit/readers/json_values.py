"""JSON: one array of documents, one document, or values one after another; read in pieces, never whole."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from typing import Any, BinaryIO

from eventkit.readers import reasons
from eventkit.readers.blobs import Blob, open_text
from eventkit.readers.found import Maker
from eventkit.readers.items import Item, Unit, single
from eventkit.readers.json_lines import record_item
from eventkit.readers.options import ReadOptions
from eventkit.readers.streams import some

PIECE = 256 * 1024
_BETWEEN = re.compile(r"[\s,]*")


class _TooLarge(Exception):
    """One value is larger than a document may be."""


class _Values:
    """The values in a stream, taken from a buffer that holds little more than one of them."""

    def __init__(self, stream: BinaryIO, limit: int) -> None:
        self._stream = stream
        self._limit = limit
        self._decoder = json.JSONDecoder(strict=False)
        # Damaged bytes become lone surrogates, which cost the one document that has them and not the file.
        self._bytes = codecs.getincrementaldecoder("utf-8")("surrogateescape")
        self._text = ""
        self._at = 0
        self._ended = False

    def __iter__(self) -> Iterator[tuple[Any, int]]:
        inside = self._next_character() == "["
        self._at += inside
        while (character := self._next_character()) and not (inside and character == "]"):
            yield self._value()

    def _next_character(self) -> str:
        while True:
            match = _BETWEEN.match(self._text, self._at)
            self._at = match.end() if match else self._at
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._more(PIECE):
                return ""

    def _value(self) -> tuple[Any, int]:
        piece = PIECE
        while True:
            try:
                value, end = self._decoder.raw_decode(self._text, self._at)
            except json.JSONDecodeError:
                # It may only be cut. Twice as much each time: a long value must not cost its square.
                if len(self._text) - self._at > self._limit:
                    raise _TooLarge from None
                if not self._more(piece):
                    raise
                piece *= 2
                continue
            if end == len(self._text) and self._more(piece):
                continue
            size, self._at = end - self._at, end
            return value, size

    def _more(self, size: int) -> bool:
        if self._ended:
            return False
        data = some(self._stream, size)
        self._ended = not data
        added = self._bytes.decode(data, final=self._ended)
        self._text, self._at = self._text[self._at :] + added, 0
        return bool(added) or not self._ended


def units(blob: Blob, options: ReadOptions) -> Iterator[Unit]:
    """Give a unit for each value; their numbers count from 1."""
    stream, encoding = open_text(blob, options)
    maker = Maker(blob=blob, options=options, encoding=encoding)
    number = 0
    with closing(stream):
        try:
            for number, (value, size) in enumerate(_Values(stream, options.max_document_bytes), start=1):
                yield Unit(partial(_items, value, number, maker), size)
        except _TooLarge:
            yield single(
                reasons.TOO_LARGE.reject(maker.origin(number + 1), detail="and the rest of the file")
            )
        except (ValueError, RecursionError) as error:
            yield single(reasons.BAD_JSON_ARRAY.reject(maker.origin(number + 1), detail=str(error)))


def _items(value: object, number: int, maker: Maker) -> tuple[Item]:
    return (record_item(value, number, maker),)
