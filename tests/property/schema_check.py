"""As much of a JSON Schema validator as our schemas use, so that the tests need no further package."""

from __future__ import annotations

import re
from typing import Any

_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "object": (dict,),
    "array": (list,),
    "null": (type(None),),
}
_KNOWN = {
    *("$schema", "$id", "$defs", "$ref", "title", "description", "type", "properties", "required", "items"),
    *(
        "additionalProperties",
        "anyOf",
        "enum",
        "const",
        "format",
        "pattern",
        "minimum",
        "maximum",
        "minLength",
    ),
}


def faults(
    value: Any, schema: dict[str, Any], *, path: str = "$", root: dict[str, Any] | None = None
) -> list[str]:
    """The paths in `value` that break `schema`."""
    root = root or schema
    assert set(schema) <= _KNOWN, set(schema) - _KNOWN
    found = [] if _fits(value, schema) else [path]
    if "$ref" in schema:
        found += faults(value, root["$defs"][schema["$ref"].rpartition("/")[2]], path=path, root=root)
    if "anyOf" in schema and all(faults(value, option, path=path, root=root) for option in schema["anyOf"]):
        found.append(path)
    if isinstance(value, dict) and "properties" in schema:
        inner = schema["properties"]
        found += [f"{path}.{name}" for name in schema["required"] if name not in value]
        for name, item in value.items():
            found += faults(item, inner[name], path=f"{path}.{name}", root=root) if name in inner else [path]
    if isinstance(value, list) and "items" in schema:
        for index, item in enumerate(value):
            found += faults(item, schema["items"], path=f"{path}[{index}]", root=root)
    return found


def _fits(value: Any, schema: dict[str, Any]) -> bool:
    if "type" in schema and type(value) not in _TYPES[schema["type"]]:
        return False
    if "const" in schema and value != schema["const"]:
        return False
    if "enum" in schema and value not in schema["enum"]:
        return False
    if isinstance(value, str):
        return len(value) >= schema.get("minLength", 0) and bool(re.search(schema.get("pattern", ""), value))
    if isinstance(value, int | float):
        return bool(schema.get("minimum", value) <= value <= schema.get("maximum", value))
    return True
