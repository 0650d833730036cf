"""The closed word lists of the grammar, read once from `eventkit/data/syntax/lists.tsv`."""

from __future__ import annotations

import functools

from eventkit.syntax.words import read_rows


@functools.cache
def _lists() -> dict[str, tuple[str, ...]]:
    return {name: tuple(words.split("|")) for name, words, _purpose in read_rows("lists.tsv")}


def word_list(name: str) -> frozenset[str]:
    """The words of one list."""
    return frozenset(_lists()[name])


def endings(name: str) -> tuple[str, ...]:
    """The words of one list, as `str.startswith` and `str.endswith` take them."""
    return _lists()[name]
