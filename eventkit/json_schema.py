"""JSON Schema (draft 2020-12) of every table, from the field tree."""

from __future__ import annotations

from typing import Any

from eventkit.fields import SCHEMA_VERSION, Either, Field, Group, Many, Node, Scalar, Words, record_tree

Schema = dict[str, Any]
_SCALARS: dict[str, Schema] = {
    "string": {"type": "string"},
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "boolean": {"type": "boolean"},
    "date": {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
}


def json_schema(table: str) -> Schema:
    """The JSON Schema of one line of `table`: an event type or `documents`.

    Raises KeyError for any other name.
    """
    tree = record_tree(table)
    parts: dict[str, Schema] = {}
    body = _group(tree, parts)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:eventkit:schema:{SCHEMA_VERSION}:{table}",
        "title": tree.name,
        **body,
        "$defs": dict(sorted(parts.items())),
    }


def _group(group: Group, parts: dict[str, Schema]) -> Schema:
    return {
        "description": group.about,
        "type": "object",
        "properties": {field.name: _field(field, parts) for field in group.fields},
        "required": [field.name for field in group.fields if field.required],
        "additionalProperties": False,
    }


def _field(field: Field, parts: dict[str, Schema]) -> Schema:
    schema = {**_node(field.node, parts), **dict(field.limits)}
    if field.nullable:
        schema = _or_null(schema)
    return {"description": field.about, **schema}


def _or_null(schema: Schema) -> Schema:
    if "anyOf" in schema:
        return {"anyOf": [*schema["anyOf"], {"type": "null"}]}
    return {"anyOf": [schema, {"type": "null"}]}


def _node(node: Node, parts: dict[str, Schema]) -> Schema:
    match node:
        case Scalar():
            return dict(_SCALARS[node.kind])
        case Words():
            return {"const": node.words[0]} if len(node.words) == 1 else {"enum": list(node.words)}
        case Many():
            return {"type": "array", "items": _node(node.item, parts)}
        case Either():
            return {"anyOf": [_node(node.group, parts), _node(node.words, parts)]}
        case Group():
            if node.name not in parts:
                parts[node.name] = _group(node, parts)
            return {"$ref": f"#/$defs/{node.name}"}
