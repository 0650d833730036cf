"""Records to plain data and back, strictly: one converter for every format.

Going in, nothing is coerced: `"false"` is no bool, a string no list, an unknown key no field. All faults are
collected in one RecordError, each with its path: `must be a string, not 3 @ $.participants[0].country`.

There are two plain forms. JSON has dates as ISO strings. A row, for Arrow, has `datetime.date` values and,
since no Parquet type is "a struct or a word", splits `new_date` into `new_date` and `new_date_indefinite`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from types import GenericAlias
from typing import Any, Literal, TypeVar, get_args, get_origin

import attrs
from cattrs import BaseValidationError, Converter, ForbiddenExtraKeysError, transform_error
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from eventkit.errors import RecordError
from eventkit.fields import DOCUMENTS, RECORD_CLASSES
from eventkit.records import EVENT_TYPES, INDEFINITE, AnyEvent, DocumentRow, Event, Postponement, When

Plain = dict[str, Any]
_Record = TypeVar("_Record")
_encode = json.JSONEncoder(
    ensure_ascii=False, separators=(",", ":"), allow_nan=False, check_circular=False
).encode


class _WrongError(ValueError):
    """A value of a wrong type; its message is shown to the user with the path put behind it."""


def to_json(record: Event | DocumentRow) -> Plain:
    """The record as JSON-ready data: dates as ISO strings, tuples as lists, events tagged by `type`."""
    return _plain(_json_converter(), record)


def from_json(data: object) -> AnyEvent:
    """The event of `data`, as `to_json` makes it. Raises RecordError naming every path at fault."""
    return _event(_json_converter(), data)


def document_row_from_json(data: object) -> DocumentRow:
    """The documents table's row of JSON data. Raises RecordError naming every path at fault."""
    return _structure(_json_converter(), data, DocumentRow)


def dumps(record: Event | DocumentRow) -> str:
    """The record as one JSON line, without its line end."""
    return _encode(to_json(record))


def loads(line: str | bytes) -> AnyEvent:
    """The event in one JSON line. Raises RecordError."""
    return from_json(_parsed(line))


def loads_document_row(line: str | bytes) -> DocumentRow:
    """The row of the documents table in one JSON line. Raises RecordError."""
    return document_row_from_json(_parsed(line))


def to_row(record: Event | DocumentRow) -> Plain:
    """The record as a row for Arrow: like JSON, but with dates as such and `new_date` split in two."""
    row = _plain(_row_converter(), record)
    if record.__class__ is Postponement:
        indefinite = row["new_date"] == INDEFINITE
        row["new_date_indefinite"] = indefinite
        if indefinite:
            row["new_date"] = None
    return row


def from_row(row: object) -> AnyEvent:
    """The event of a row, as `to_row` makes it. Raises RecordError naming every path at fault."""
    if isinstance(row, dict) and "new_date_indefinite" in row:
        row = dict(row)
        if row.pop("new_date_indefinite") is True:
            row["new_date"] = INDEFINITE
    return _event(_row_converter(), row)


def document_row_from_row(row: object) -> DocumentRow:
    """The documents table's record of a row from Arrow. Raises RecordError naming every path at fault."""
    return _structure(_row_converter(), row, DocumentRow)


def _parsed(line: str | bytes) -> object:
    try:
        return json.loads(line, object_pairs_hook=_without_repetition)
    except (ValueError, RecursionError) as error:
        raise RecordError(f"not a JSON line: {error}") from None


def _without_repetition(pairs: list[tuple[str, Any]]) -> Plain:
    data = dict(pairs)
    if len(data) != len(pairs):
        keys = [key for key, _ in pairs]
        repeated = sorted({key for key in keys if keys.count(key) > 1})
        raise ValueError(f"key given twice: {', '.join(repeated)}")
    return data


def _plain(converter: Converter, record: Event | DocumentRow) -> Plain:
    plain: Plain = converter.unstructure(record)
    return plain


def _event(converter: Converter, data: object) -> AnyEvent:
    if not isinstance(data, Mapping):
        raise RecordError(f"must be an object, not {_shown(data)} @ $")
    kind = data.get("type")
    if not isinstance(kind, str) or kind not in EVENT_TYPES:
        raise RecordError(f"must be one of {', '.join(EVENT_TYPES)}, not {_shown(kind)} @ $.type")
    event: AnyEvent = _structure(
        converter, {k: v for k, v in data.items() if k != "type"}, RECORD_CLASSES[kind]
    )
    return event


def _structure(converter: Converter, data: object, cls: type[_Record]) -> _Record:
    try:
        return converter.structure(data, cls)
    except (BaseValidationError, _WrongError) as error:
        raise RecordError(*transform_error(error, "$", _explain)) from None


def _explain(error: BaseException, wanted: type | None) -> str:
    if isinstance(error, KeyError):
        return "missing"
    if isinstance(error, ForbiddenExtraKeysError):
        return "unknown: " + ", ".join(sorted(map(str, error.extra_fields)))
    if isinstance(error, RecordError):
        return "; ".join(error.problems)
    return str(error)


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


@cache
def _json_converter() -> Converter:
    return _converter(_iso_date, date.isoformat)


@cache
def _row_converter() -> Converter:
    return _converter(_only(date, "a date"), _itself)


def _converter(read_date: Callable[[Any, Any], date], write_date: Callable[[date], Any]) -> Converter:
    converter = Converter(forbid_extra_keys=True, unstruct_collection_overrides={tuple: list})
    for kind, words in ((str, "a string"), (int, "an integer"), (bool, "true or false")):
        converter.register_structure_hook(kind, _only(kind, words))
    converter.register_structure_hook(float, _number)
    converter.register_structure_hook(date, read_date)
    converter.register_unstructure_hook(date, write_date)
    converter.register_structure_hook_func(_is_literal, _word)
    converter.register_structure_hook_factory(_is_tuple, lambda kind: _listed(converter, kind))
    converter.register_structure_hook_factory(attrs.has, lambda cls: _object(converter, cls))
    new_date = attrs.fields(attrs.resolve_types(Postponement)).new_date.type
    converter.register_structure_hook(new_date, lambda value, _: _new_date(converter, value))
    converter.register_unstructure_hook(new_date, converter.unstructure)
    for name, cls in RECORD_CLASSES.items():
        if name != DOCUMENTS:
            converter.register_unstructure_hook(cls, _tagged(converter, cls))
    return converter


def _itself(value: Any) -> Any:
    return value


def _only(kind: type, words: str) -> Callable[[Any, Any], Any]:
    def hook(value: Any, _: Any) -> Any:
        if value.__class__ is not kind:
            raise _WrongError(f"must be {words}, not {_shown(value)}")
        return value

    return hook


def _number(value: Any, _: Any) -> float:
    # JSON has one type of number: another program may write 50.0 as 50.
    if value.__class__ not in {float, int}:
        raise _WrongError(f"must be a number, not {_shown(value)}")
    return float(value)


def _iso_date(value: Any, _: Any) -> date:
    try:
        day = date.fromisoformat(value)
        # ISO 8601 has more forms ("20240506", "2024-W19-1"); the contract has one.
        if day.isoformat() == value:
            return day
    except (TypeError, ValueError):
        pass
    raise _WrongError(f"must be a date as YYYY-MM-DD, not {_shown(value)}")


def _is_literal(kind: Any) -> bool:
    return get_origin(kind) is Literal


def _word(value: Any, kind: Any) -> Any:
    if value.__class__ is not str or value not in get_args(kind):
        raise _WrongError(f"must be one of {', '.join(get_args(kind))}, not {_shown(value)}")
    return value


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _listed(converter: Converter, kind: Any) -> Callable[[Any, Any], Any]:
    listed: Any = GenericAlias(list, get_args(kind)[:1])

    def hook(value: Any, _: Any) -> Any:
        if value.__class__ is not list:
            raise _WrongError(f"must be a list, not {_shown(value)}")
        items: list[Any] = converter.structure(value, listed)
        return tuple(items)

    return hook


def _object(converter: Converter, cls: Any) -> Callable[[Any, Any], Any]:
    make = make_dict_structure_fn(cls, converter, _cattrs_forbid_extra_keys=True)

    def hook(value: Any, kind: Any) -> Any:
        if not isinstance(value, Mapping):
            raise _WrongError(f"must be an object, not {_shown(value)}")
        return make(value, kind)

    return hook


def _new_date(converter: Converter, value: Any) -> Any:
    if value is None or value == INDEFINITE:
        return value
    if not isinstance(value, Mapping):
        raise _WrongError(f"must be an object, {INDEFINITE!r} or null, not {_shown(value)}")
    return converter.structure(value, When)


def _tagged(converter: Converter, cls: Any) -> Callable[[Any], Plain]:
    make = make_dict_unstructure_fn(cls, converter)
    kind = cls.type

    def hook(event: Any) -> Plain:
        plain = make(event)
        return {"event_id": plain.pop("event_id"), "type": kind, **plain}

    return hook
