"""One walk over the record classes -> a plain tree of fields, the source of every schema and reference."""

from __future__ import annotations

import types
from datetime import date
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin

import attrs

from eventkit.records import EVENT_CLASSES, DocumentRow

SCHEMA_VERSION = "1"
"""Version of the record contract as stored; raised with every change a reader could notice."""

DOCUMENTS = "documents"
ScalarKind = Literal["string", "integer", "number", "boolean", "date"]
_SCALARS: dict[Any, ScalarKind] = {
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
    date: "date",
}


@attrs.frozen
class Scalar:
    """A single value."""

    kind: ScalarKind


@attrs.frozen
class Words:
    """A string out of a closed vocabulary."""

    words: tuple[str, ...]


@attrs.frozen
class Many:
    """A list."""

    item: Node


@attrs.frozen
class Either:
    """A group, or a word in its place."""

    group: Group
    words: Words


@attrs.frozen
class Field:
    """One field of a record; `required` means that it has no default and may not be left out."""

    name: str
    node: Node
    nullable: bool
    required: bool
    about: str
    limits: tuple[tuple[str, Any], ...] = ()


@attrs.frozen
class Group:
    """A record or a part of one."""

    name: str
    about: str
    fields: tuple[Field, ...]


Node = Scalar | Words | Many | Either | Group

RECORD_CLASSES: dict[str, type] = {
    **{event_class.type: event_class for event_class in EVENT_CLASSES},
    DOCUMENTS: DocumentRow,
}
"""Table name -> class of its rows: the five event types and `documents`."""


@cache
def record_tree(table: str) -> Group:
    """The field tree of one table: an event type or `documents`. Raises KeyError for any other name."""
    cls = RECORD_CLASSES[table]
    group = walk(cls)
    if table == DOCUMENTS:
        return group
    tag = Field("type", Words((table,)), nullable=False, required=True, about="Type of the event.")
    return attrs.evolve(group, fields=(group.fields[0], tag, *group.fields[1:]))


@cache
def walk(cls: type) -> Group:
    """The field tree of one attrs class, in the order in which its fields are defined."""
    attrs.resolve_types(cls)
    about = (cls.__doc__ or "").split("\n\n")[0].replace("\n    ", " ").strip()
    return Group(cls.__name__, about, tuple(_field(attribute) for attribute in attrs.fields(cls)))


def _field(attribute: attrs.Attribute[Any]) -> Field:
    options = _options(attribute.type)
    nullable = type(None) in options
    return Field(
        name=attribute.name,
        node=_node([option for option in options if option is not type(None)]),
        nullable=nullable,
        required=attribute.default is attrs.NOTHING,
        about=attribute.metadata.get("about", ""),
        limits=attribute.metadata.get("limits", ()),
    )


def _options(annotation: Any) -> tuple[Any, ...]:
    if get_origin(annotation) in {Union, types.UnionType}:
        return get_args(annotation)
    return (annotation,)


def _node(options: list[Any]) -> Node:
    if len(options) == 2:
        groups = [option for option in options if attrs.has(option)]
        words = [option for option in options if get_origin(option) is Literal]
        if len(groups) == len(words) == 1:
            return Either(walk(groups[0]), Words(get_args(words[0])))
    if len(options) != 1:
        raise TypeError(f"no field may be one of {options}")
    return _single(options[0])


def _single(annotation: Any) -> Node:
    if annotation in _SCALARS:
        return Scalar(_SCALARS[annotation])
    if attrs.has(annotation):
        return walk(annotation)
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return Words(arguments)
    if origin is tuple and len(arguments) == 2 and arguments[1] is ...:
        return Many(_single(arguments[0]))
    raise TypeError(f"no field may be of type {annotation}")


def field_reference() -> str:
    """The reference of all tables and their parts, in Markdown, for the docs."""
    parts: dict[str, Group] = {}
    for table in RECORD_CLASSES:
        _collect(record_tree(table), parts)
    tables = [_section(f"`{table}`", record_tree(table)) for table in RECORD_CLASSES]
    return "\n".join([*tables, *(_section(name, parts[name]) for name in sorted(parts))])


def _collect(group: Group, parts: dict[str, Group]) -> None:
    for field in group.fields:
        node = field.node.item if isinstance(field.node, Many) else field.node
        node = node.group if isinstance(node, Either) else node
        if isinstance(node, Group):
            parts[node.name] = node
            _collect(node, parts)


def _section(title: str, group: Group) -> str:
    rows = [f"| `{f.name}` | {_shown(f)} | {f.about} |" for f in group.fields]
    head = ["| field | type | meaning |", "|---|---|---|"]
    return "\n".join([f"## {title}", "", group.about, "", *head, *rows, ""])


def _shown(field: Field) -> str:
    return _shown_node(field.node) + (" or null" if field.nullable else "")


def _shown_node(node: Node) -> str:
    match node:
        case Scalar():
            return node.kind
        case Words():
            return ", ".join(f"`{word}`" for word in node.words)
        case Many():
            return f"list of {_shown_node(node.item)}"
        case Either():
            return f"{_shown_node(node.group)} or {_shown_node(node.words)}"
        case Group():
            return f"[{node.name}](#{node.name.lower()})"
