"""Write the generated files of `schemas/`: run `python -m tools.schema_files` after a change of the records.

The files are committed and compared in a test; nothing reads them at run time.
"""

from __future__ import annotations

import json
from pathlib import Path

from eventkit.arrow_schema import arrow_schema_text
from eventkit.fields import RECORD_CLASSES
from eventkit.json_schema import json_schema

SCHEMAS = Path(__file__).parent.parent / "schemas"


def generated() -> dict[str, str]:
    """File name -> content of everything in `schemas/`."""
    files = {}
    for table in RECORD_CLASSES:
        files[f"{table}.json"] = json.dumps(json_schema(table), indent=2, ensure_ascii=False) + "\n"
        files[f"{table}.arrow.txt"] = arrow_schema_text(table)
    return files


def main() -> None:
    """Write every file, and remove those of tables that are no more."""
    SCHEMAS.mkdir(exist_ok=True)
    files = generated()
    for path in SCHEMAS.iterdir():
        if path.name not in files:
            path.unlink()
    for name, content in files.items():
        (SCHEMAS / name).write_text(content, encoding="utf-8")


if __name__ == "__main__":
    main()
