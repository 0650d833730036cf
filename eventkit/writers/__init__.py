"""Writers of records, and readers of what they wrote; one file a matter."""

from __future__ import annotations

from eventkit.writers.parts import PartWriter, write_schema_parts
from eventkit.writers.reading import read_documents, read_events
from eventkit.writers.single import write_jsonl, write_parquet
from eventkit.writers.tables import FORMATS, RULES_KEY, VERSION_KEY, Format

__all__ = [
    "FORMATS",
    "RULES_KEY",
    "VERSION_KEY",
    "Format",
    "PartWriter",
    "read_documents",
    "read_events",
    "write_jsonl",
    "write_parquet",
    "write_schema_parts",
]
