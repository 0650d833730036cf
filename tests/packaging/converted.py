"""Run by `nox -s wheel` on the data set that the installed command made of the example articles.

python -P converted.py OUT
"""

from __future__ import annotations

import sys
from pathlib import Path

import pyarrow.parquet as pq

TYPES = ("call", "meeting", "postponement", "cancellation", "statement")
DOCUMENTS = 8


def rows(folder: Path) -> int:
    """Return the number of rows in the part files of a folder."""
    return sum(pq.read_metadata(part).num_rows for part in sorted(folder.glob("part-*.parquet")))


def check(out: Path) -> list[str]:
    """Return what is missing from the data set: every type occurs in the examples."""
    problems = [f"no {kind} found in the examples" for kind in TYPES if rows(out / kind) == 0]
    if rows(out / "documents") != DOCUMENTS:
        problems.append(f"{rows(out / 'documents')} rows of documents instead of {DOCUMENTS}")
    return problems


if __name__ == "__main__":
    found = check(Path(sys.argv[1]))
    print("\n".join(found) or "the conversion holds every type and every document")
    sys.exit(1 if found else 0)
