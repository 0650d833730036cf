"""Arrow schema of every table, from the field tree, and records as Arrow batches of that schema.

Chosen to be read without fuss by DuckDB, pandas, R and Spark: dates are date32, whole numbers int32 (R has
no other), closed vocabularies plain strings (Parquet stores them as dictionaries anyway), lists and structs
nest as in JSON. A field that is "a struct or a word" (`new_date`) becomes a struct of that name, null for
the word, and a boolean named for the word (`new_date_indefinite`). pyarrow is imported when first needed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from eventkit.codec import to_row
from eventkit.errors import RecordError
from eventkit.fields import SCHEMA_VERSION, Either, Field, Group, Many, Node, Scalar, ScalarKind, record_tree

if TYPE_CHECKING:
    import pyarrow as pa

    from eventkit.records import DocumentRow, Event

TABLE_KEY = "eventkit.table"
SCHEMA_VERSION_KEY = "eventkit.schema_version"


def arrow_schema(table: str, *, metadata: Mapping[str, str] | None = None) -> pa.Schema:
    """The Arrow schema of `table`: an event type or `documents`.

    Its metadata carries table and schema version, and `metadata` besides. Raises KeyError for any other name.
    """
    import pyarrow as pa

    fields = _fields(record_tree(table))
    keys: dict[str | bytes, str | bytes] = {TABLE_KEY: table, SCHEMA_VERSION_KEY: SCHEMA_VERSION}
    keys.update((metadata or {}).items())
    return pa.schema(fields, metadata=keys)


def record_batch(records: Iterable[Event | DocumentRow], *, schema: pa.Schema) -> pa.RecordBatch:
    """`records` of one table as a batch of its `schema`. Raises RecordError for what Arrow cannot hold."""
    import pyarrow as pa

    rows = [to_row(record) for record in records]
    try:
        array: Any = pa.array(rows, type=pa.struct(list(schema)))
    except (pa.ArrowException, UnicodeEncodeError, OverflowError) as error:
        raise RecordError(f"no Arrow value: {error}") from None
    return pa.RecordBatch.from_struct_array(array).replace_schema_metadata(schema.metadata)


def arrow_schema_text(table: str) -> str:
    """The schema for the eye: its standing metadata, then a field a line, nested ones indented."""
    schema = arrow_schema(table)
    lines = [line for field in schema for line in _lines(field, 0)]
    metadata = [f"# {key.decode()}: {value.decode()}" for key, value in (schema.metadata or {}).items()]
    return "\n".join([*metadata, *lines]) + "\n"


def _fields(group: Group) -> list[pa.Field[Any]]:
    return [arrow for field in group.fields for arrow in _field(field)]


def _field(field: Field) -> list[pa.Field[Any]]:
    import pyarrow as pa

    if not isinstance(field.node, Either):
        return [pa.field(field.name, _type(field.node), nullable=field.nullable)]
    words = field.node.words.words
    return [
        pa.field(field.name, _type(field.node.group), nullable=True),
        *(pa.field(f"{field.name}_{word}", pa.bool_(), nullable=False) for word in words),
    ]


def _type(node: Node) -> pa.DataType:
    import pyarrow as pa

    match node:
        case Scalar():
            return _scalar(node.kind)
        case Group():
            return pa.struct(_fields(node))
        case Many():
            return pa.list_(pa.field("element", _type(node.item), nullable=False))
        case _:
            return pa.string()


def _scalar(kind: ScalarKind) -> pa.DataType:
    import pyarrow as pa

    makers: dict[ScalarKind, Callable[[], pa.DataType]] = {
        "string": pa.string,
        "integer": pa.int32,
        "number": pa.float64,
        "boolean": pa.bool_,
        "date": pa.date32,
    }
    return makers[kind]()


def _lines(field: pa.Field[Any], depth: int) -> list[str]:
    import pyarrow as pa

    kind, many = field.type, ""
    while pa.types.is_list(kind):
        kind, many = kind.value_type, many + "list of "
    nested = pa.types.is_struct(kind)
    shown = "struct" if nested else str(kind)
    line = f"{'  ' * depth}{field.name}: {many}{shown}{'' if field.nullable else ' not null'}"
    inner = [line for child in kind for line in _lines(child, depth + 1)] if nested else []
    return [line, *inner]
