"""The random sample that every contender gets."""

from __future__ import annotations

import gzip
import json
import random
from datetime import date
from pathlib import Path
from typing import Any

from eventkit.records import Document

SHARED = Path(__file__).resolve().parents[2] / "shared"
ARCHIVE = SHARED / "archive" / "whitehouse.jsonl.gz"


def rows(count: int, seed: int) -> list[dict[str, Any]]:
    """A random sample of so many documents of the archive, as they stand in it."""
    with gzip.open(ARCHIVE, "rt", encoding="utf-8") as file:
        lines = file.readlines()
    chosen = random.Random(seed).sample(lines, min(count, len(lines)))
    return [json.loads(line) for line in chosen]


def write(path: Path, sample: list[dict[str, Any]]) -> Path:
    """Write a sample as an archive of its own."""
    with gzip.open(path, "wt", encoding="utf-8", compresslevel=6) as file:
        file.writelines(json.dumps(row) + "\n" for row in sample)
    return path


def document(row: dict[str, Any]) -> Document:
    """Make the document of a row."""
    return Document(
        id=row["id"], text=row["text"], title=row["title"], published=date.fromisoformat(row["date"])
    )
