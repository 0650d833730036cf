"""`eventkit schema`."""

from __future__ import annotations

import json
from typing import Literal

from eventkit.cli.guard import EXIT_OK
from eventkit.errors import ConvertError
from eventkit.fields import RECORD_CLASSES

__all__ = ["run_schema"]


def run_schema(table: str | None, *, format: Literal["json", "arrow"]) -> int:
    """Print the schema of one table, or of all; give the exit code."""
    if table is not None and table not in RECORD_CLASSES:
        raise ConvertError(f"no table is called {table!r}", remedy="one of " + ", ".join(RECORD_CLASSES))
    wanted = list(RECORD_CLASSES) if table is None else [table]
    if format == "arrow":
        from eventkit.arrow_schema import arrow_schema_text

        print("\n".join(arrow_schema_text(name) for name in wanted), end="")
        return EXIT_OK
    from eventkit.json_schema import json_schema

    schemas = {name: json_schema(name) for name in wanted}
    print(json.dumps(schemas if table is None else schemas[table], indent=2, ensure_ascii=False))
    return EXIT_OK
