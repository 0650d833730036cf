"""From the values that a reader found to a document, the same way for every format."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from attrs import Factory, field, frozen

from eventkit.readers import reasons
from eventkit.readers.blobs import Blob
from eventkit.readers.dates import read_date
from eventkit.readers.items import Rejected
from eventkit.readers.names import FIELDS, names, plain
from eventkit.readers.options import ReadOptions
from eventkit.records import Document, Origin


@frozen(kw_only=True)
class Found:
    """The raw values of one document: of any type, and None where the input has none."""

    text: object
    date: object = None
    id: object = None
    title: object = None
    source: object = None


@frozen(kw_only=True)
class Maker:
    """Makes documents of what is found in one file, each with its place in it."""

    blob: Blob
    options: ReadOptions
    encoding: str | None = None
    """The encoding the file is really in."""
    one_document: bool = False
    """Whether the file is one document, so that its name may date it."""
    named: date | None = field(
        init=False,
        default=Factory(
            lambda self: self.blob.named_date(self.options, one_document=self.one_document), takes_self=True
        ),
    )

    def origin(self, number: int | None = None) -> Origin:
        """Return the place of the line or row with this number."""
        return self.blob.origin(number, self.encoding)

    def item(self, found: Found, number: int | None = None) -> Document | Rejected:
        """Return the document that has these values, or why it is none."""
        return to_item(found, origin=self.origin(number), options=self.options, named=self.named)


class _Unfit(Exception):
    """A value that cannot be what its field holds."""


@lru_cache(maxsize=1024)
def find_columns(present: tuple[str, ...], options: ReadOptions) -> Mapping[str, str | None]:
    """Return for each field the name it has among those present: the caller's own, else a usual one."""
    by_plain: dict[str, str] = {}
    for name in present:
        by_plain.setdefault(plain(name), name)
    return {name: _column(name, present, by_plain, options.column(name)) for name in FIELDS}


def _column(
    wanted: str, present: tuple[str, ...], by_plain: Mapping[str, str], stated: str | None
) -> str | None:
    if stated is not None:
        return stated if stated in present else by_plain.get(plain(stated))
    return next((by_plain[usual] for usual in names().columns[wanted] if usual in by_plain), None)


def found_in(record: Mapping[str, object], options: ReadOptions) -> Found:
    """Return the values of one JSON object, or of one row by its column names."""
    columns = find_columns(tuple(record), options)
    return Found(**{name: _value(record, columns[name], options.column(name)) for name in FIELDS})


def _value(record: Mapping[str, object], name: str | None, stated: str | None) -> object:
    if name is not None:
        value = record[name]
        if isinstance(value, Mapping):
            return next((value[key] for key in names().inner if key in value), value)
        return value
    inside: object = record
    for step in () if stated is None else stated.split("."):
        inside = inside.get(step) if isinstance(inside, Mapping) else None
    return None if inside is record else inside


def to_item(
    found: Found, *, origin: Origin, options: ReadOptions, named: date | None = None
) -> Document | Rejected:
    """Return the document, or why it is none. `named` is the date that the file's name states."""
    identity = None
    try:
        identity = _identity(found.id)
        text = _text(found.text)
        title, source = _label("title", found.title), _label("source", found.source)
    except _Unfit as unfit:
        return reasons.WRONG_TYPE.reject(origin, detail=str(unfit), document_id=identity)
    if not text or text.isspace():
        return reasons.NO_TEXT.reject(origin, document_id=identity)
    size = _encoded_size(text)
    if size < 0 or any(_encoded_size(value) < 0 for value in (identity, title, source) if value):
        return reasons.NOT_ENCODABLE.reject(origin, document_id=identity, excerpt=text)
    if size > options.max_document_bytes:
        return reasons.TOO_LARGE.reject(origin, detail=f"{size} bytes", document_id=identity, excerpt=text)
    published = _published(found.date, options, named)
    if published is None:
        reason = reasons.NO_DATE if _missing(found.date) else reasons.BAD_DATE
        detail = None if reason is reasons.NO_DATE else repr(found.date)[:80]
        return reason.reject(origin, detail=detail, document_id=identity, excerpt=text)
    if identity is None:
        return Document(text=text, published=published, source=source, title=title, origin=origin)
    return Document(id=identity, text=text, published=published, source=source, title=title, origin=origin)


def _published(value: object, options: ReadOptions, named: date | None) -> date | None:
    return (named or options.published) if _missing(value) else read_date(value, options)


def _missing(value: object) -> bool:
    if isinstance(value, str):
        return not value or value.isspace()
    return value is None or value != value  # noqa: PLR0124 - NaN is how pandas writes nothing


def _text(value: object) -> str:
    if _missing(value):
        return ""
    if isinstance(value, bytes):
        return value.decode("utf-8", "surrogateescape")
    if not isinstance(value, str):
        raise _Unfit(f"text is of type {type(value).__name__}, not a string")
    return value


def _identity(value: object) -> str | None:
    if isinstance(value, bytes):
        return value.decode("utf-8", "surrogateescape")
    return _label("id", value)


def _label(wanted: str, value: object) -> str | None:
    if _missing(value):
        return None
    if isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    raise _Unfit(f"{wanted} is of type {type(value).__name__}, not a string")


def _encoded_size(text: str) -> int:
    """Return the size in UTF-8, -1 for text with lone surrogates."""
    if text.isascii():
        return len(text)
    try:
        return len(text.encode("utf-8"))
    except UnicodeEncodeError:
        return -1
