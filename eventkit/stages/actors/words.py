"""The stage's own closed word lists, loaded once from `eventkit/data/actors`."""

from __future__ import annotations

import functools
from importlib import resources
from typing import NamedTuple


class Pronoun(NamedTuple):
    """`gender`: m, f, u (either), n (a body) or s (the speaker); `number`: one, many or any."""

    gender: str
    number: str


def _rows(name: str) -> list[list[str]]:
    text = resources.files("eventkit").joinpath("data", "actors", name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and line[0] != "#"]


@functools.cache
def word_list(name: str) -> frozenset[str]:
    """The words of one list of `words.tsv`."""
    return frozenset(word for row in _rows("words.tsv") if row[0] == name for word in row[1].split("|"))


@functools.cache
def pronouns() -> dict[str, Pronoun]:
    """Pronoun -> gender and number."""
    return {word: Pronoun(row[1], row[2]) for row in _rows("pronouns.tsv") for word in row[0].split("|")}


@functools.cache
def publishers() -> dict[str, str]:
    """Lower-case words of a publisher's name -> the state at home in which it writes."""
    return {phrase.lower(): row[1] for row in _rows("publishers.tsv") for phrase in row[0].split("|")}


@functools.cache
def state_terms() -> dict[str, str]:
    """Lower-case title, party or body -> the one state it stands for."""
    return {phrase.lower(): row[1] for row in _rows("states.tsv") for phrase in row[0].split("|")}


@functools.cache
def halves() -> dict[str, dict[str, str]]:
    """Name of two states -> "north" and "south" -> the state."""
    return {row[0]: {"north": row[1], "south": row[2]} for row in _rows("halves.tsv")}


@functools.cache
def compound_states() -> dict[str, str]:
    """Lower-case part of a compound ("Sino-Indian") -> the state it stands for."""
    return {phrase: row[1] for row in _rows("compounds.tsv") for phrase in row[0].split("|")}
