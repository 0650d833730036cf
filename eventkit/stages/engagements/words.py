"""The word lists of `eventkit/data/context/words.tsv`: what holds of an event by the words around it."""

from __future__ import annotations

import functools
from importlib import resources


@functools.cache
def _lists() -> dict[str, frozenset[str]]:
    table = resources.files("eventkit").joinpath("data", "context", "words.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines() if line and line[0] != "#"]
    return {row[0]: frozenset(row[1].split("|")) for row in rows}


def word_list(name: str) -> frozenset[str]:
    """The words of one list.

    Raises:
        KeyError: the table has no such list.
    """
    return _lists()[name]
