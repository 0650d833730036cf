"""The usual names of a document's fields, from `eventkit/data/readers/names.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import frozen

FIELDS = ("id", "text", "date", "title", "source")


@frozen(kw_only=True)
class Names:
    """The table as read: field -> usual names in order of preference, and the months."""

    columns: Mapping[str, tuple[str, ...]]
    inner: tuple[str, ...]
    header: Mapping[str, str]
    """Header word -> field."""
    months: Mapping[str, int]
    running_text: tuple[str, ...]
    """Elements of a page whose words do not date it, unless an attribute has one of `date_words`."""
    date_words: tuple[str, ...]


def plain(name: str) -> str:
    """Return a name as it is compared."""
    return name.strip().lower().replace("-", "_").replace(" ", "_")


@cache
def names() -> Names:
    """Return the built-in names, read once."""
    table: dict[str, Any] = tomllib.loads(
        files("eventkit").joinpath("data", "readers", "names.toml").read_text("utf-8")
    )
    return Names(
        columns={field: tuple(table["columns"][field]) for field in FIELDS},
        inner=tuple(table["inner"]["keys"]),
        header={plain(word): field for field, words in table["header"].items() for word in words},
        months=dict(table["months"]),
        running_text=tuple(table["page"]["running_text"]),
        date_words=tuple(table["page"]["date_words"]),
    )
