"""Readers: news archives of any kind as documents, with everything set aside that cannot be one.

    from datetime import date
    from eventkit.readers import ReadOptions, read

    for item in read("news/", options=ReadOptions(published=date(2025, 10, 22))):
        ...  # a Document, a Rejected with its reason and remedy, or a Notice

For work in pieces, `plan` cuts the same input into partitions and `read_partition` reads one of them; all of
them, one after another, give what `read` gives.
"""

from __future__ import annotations

from eventkit.readers.formats import FORMATS, Format
from eventkit.readers.items import Item, Notice, Rejected
from eventkit.readers.locations import FileRef
from eventkit.readers.options import Limits, ReadOptions
from eventkit.readers.partitions import Partition, read_partition
from eventkit.readers.planning import plan
from eventkit.readers.reading import read

__all__ = [
    "FORMATS",
    "FileRef",
    "Format",
    "Item",
    "Limits",
    "Notice",
    "Partition",
    "ReadOptions",
    "Rejected",
    "plan",
    "read",
    "read_partition",
]
