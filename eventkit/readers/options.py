"""The wishes of the caller for reading."""

from __future__ import annotations

import codecs
import re
from datetime import date
from typing import Any

from attrs import Attribute, Factory, field, frozen
from attrs.validators import gt, in_, instance_of, optional

MIB = 1024 * 1024

FORMAT_NAMES = ("parquet", "arrow", "warc", "jsonl", "json", "html", "csv", "text")

_text = optional(instance_of(str))


def _known_encoding(instance: object, attribute: Attribute[Any], value: str | None) -> None:
    if value is None:
        return
    try:
        codecs.lookup(value)
    except LookupError:
        raise ValueError(f"{attribute.name}: no encoding is called {value!r}") from None


def _date_pattern(instance: object, attribute: Attribute[Any], value: str | None) -> None:
    if not value:
        return
    try:
        groups = set(re.compile(value).groupindex)
    except re.error as error:
        raise ValueError(f"{attribute.name}: {value!r} is no regular expression: {error}") from None
    if not {"year", "month", "day"} <= groups:
        wanted = r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)"
        raise ValueError(f"{attribute.name}: {value!r} lacks a group year, month or day, as in {wanted!r}")


def _languages(instance: object, attribute: Attribute[Any], value: tuple[str, ...]) -> None:
    for code in value:
        if not re.fullmatch(r"[a-z]{2,3}(-[A-Z][A-Za-z]+)?", code):
            raise ValueError(f"{attribute.name}: {code!r} is no code of a language, such as 'fr'")


@frozen(kw_only=True)
class Limits:
    """How far compressed files and archives may expand, and how deep they may nest."""

    ratio: int = field(default=200, validator=gt(0))
    """Bytes that one stored byte may expand to, once more than `free_bytes` came out."""
    free_bytes: int = field(default=64 * MIB, validator=gt(0))
    """What anything may expand to, whatever the ratio."""
    total_bytes: int = field(default=1024 * 1024 * MIB, validator=gt(0))
    """What one archive or compressed file may expand to at most."""
    spool_bytes: int = field(default=2048 * MIB, validator=gt(0))
    """What may be laid down in a nameless temporary file where a format needs to jump about in it."""
    members: int = field(default=500_000, validator=gt(0))
    """Members of one archive."""
    depth: int = field(default=2, validator=gt(0))
    """Archives within each other: 1 is a plain archive, 2 one in another."""

    def allowance(self, stored: int | None) -> int:
        """Return how many bytes may come out of `stored` bytes; None where their number is not known."""
        if stored is None:
            return self.total_bytes
        return min(self.total_bytes, max(self.free_bytes, self.ratio * stored))


@frozen(kw_only=True)
class ReadOptions:
    """How to read an input. Picklable and hashable; the defaults fit input that follows the usual names."""

    published: date | None = field(default=None, validator=optional(instance_of(date)))
    """Date of the documents that have none of their own and none in their file name."""
    id_column: str | None = field(default=None, validator=_text)
    text_column: str | None = field(default=None, validator=_text)
    date_column: str | None = field(default=None, validator=_text)
    title_column: str | None = field(default=None, validator=_text)
    source_column: str | None = field(default=None, validator=_text)
    """Names of columns or JSON fields (`source.name` reaches into an object); None for the usual names."""
    date_format: str | None = field(default=None, validator=_text)
    """`strptime` format of the dates in the input; None for ISO 8601, RFC 2822 and English month names."""
    date_languages: tuple[str, ...] = field(default=(), validator=[instance_of(tuple), _languages])
    """Languages of dates such as "3 novembre 2021", as codes ("fr"); English dates need none.

    What the own forms do not understand is given to dateparser (extra `dates`), for these languages only.
    """
    date_pattern: str | None = field(default=None, validator=[_text, _date_pattern])
    """Regular expression with groups year, month, day, searched in the path below the input or archive.

    None recognises YYYY-MM-DD and YYYYMMDD in the name of a file that is one document; `""` nothing.
    """
    encoding: str | None = field(default=None, validator=_known_encoding)
    """None tries UTF-8, and detects what is not."""
    format: str | None = field(default=None, validator=optional(in_(FORMAT_NAMES)))
    """A name from `eventkit.readers.FORMATS` for files of any suffix; None goes by suffix."""
    max_document_bytes: int = field(default=16 * MIB, validator=gt(0))
    """Size as stored (file, line, row, page) beyond which a document is set aside."""
    limits: Limits = field(default=Factory(Limits), validator=instance_of(Limits))

    def column(self, name: str) -> str | None:
        """Return the column the caller named for a field: id, text, date, title or source."""
        stated: str | None = getattr(self, f"{name}_column")
        return stated
