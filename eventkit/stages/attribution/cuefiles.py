"""Cue and word files: the built-in ones, and those of a user's rule folder, checked as they are read."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from attrs import frozen

from eventkit.errors import RuleError
from eventkit.records.vocabulary import ACTS, Act

CUES = "events/statement.toml"
WORDS = "attribution/words.toml"
_KEYS = frozenset(
    ("id", "act", "verbs", "takes", "prepositions", "weak", "speech", "things", "right", "wrong")
)
_TAKES = frozenset(
    "clause quote question noun noun-short infinitive gerund naming as of that addressee hearer".split()
)


@frozen(kw_only=True)
class CueExample:
    """A sentence of a rule file; `expect`: fields of the statement to be found in it, if it is `right`."""

    rule: str
    text: str
    right: bool
    expect: tuple[tuple[str, object], ...] = ()
    path: str = CUES


@frozen(kw_only=True)
class CueEntry:
    """One `[[cue]]` of a file: its id, its act, its verbs and what they take, and its examples."""

    id: str
    act: Act
    verbs: tuple[str, ...]
    takes: frozenset[str]
    prepositions: frozenset[str]
    weak: bool
    speech: bool
    things: bool
    examples: tuple[CueExample, ...]


def read_cues(*folders: str) -> dict[str, CueEntry]:
    """The cues by id: the built-in ones, then those of each folder, which replace one of the same id.

    Raises:
        RuleError: a file is no TOML, or an entry lacks a key or has a wrong one; names file, entry and remedy.
    """
    return {entry.id: entry for path, data in _files(CUES, folders) for entry in _entries(path, data)}


def read_words(*folders: str) -> dict[str, dict[str, frozenset[str]]]:
    """The word lists: under "" the plain ones by name, under "nouns" those by act; folders add to them."""
    lists: dict[str, dict[str, frozenset[str]]] = {"": {}, "nouns": {}}
    for path, data in _files(WORDS, folders):
        for name, value in data.items():
            table = value if isinstance(value, dict) else {name: value}
            into = lists["nouns" if isinstance(value, dict) else ""]
            for key, listed in table.items():
                into[key] = into.get(key, frozenset()) | frozenset(_strings(path, key, listed))
    unknown = lists["nouns"].keys() - set(ACTS)
    if unknown:
        raise RuleError(
            WORDS, reason=f"no such act: {min(unknown)!r}", entry="nouns", remedy=f"acts: {', '.join(ACTS)}"
        )
    return lists


def _files(name: str, folders: tuple[str, ...]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    folder, _, file = name.partition("/")
    built_in: Traversable = resources.files("eventkit") / "data"
    sources: list[tuple[str, Traversable]] = [(name, built_in / folder / file)]
    sources += [(f"{root}/{name}", Path(root) / folder / file) for root in folders]
    for label, source in sources:
        if source.is_file():
            try:
                yield label, tomllib.loads(source.read_text(encoding="utf-8"))
            except tomllib.TOMLDecodeError as error:
                raise RuleError(label, reason=f"not valid TOML: {error}") from error


def _entries(path: str, data: Mapping[str, Any]) -> Iterator[CueEntry]:
    for entry in data.get("cue", []):
        label = str(entry.get("id", "?"))
        unknown = entry.keys() - _KEYS
        if unknown:
            known = ", ".join(sorted(_KEYS))
            raise RuleError(
                path, reason=f"unknown key {min(unknown)!r}", entry=label, remedy=f"known keys: {known}"
            )
        missing = {"id", "act", "verbs"} - entry.keys()
        if missing:
            raise RuleError(path, reason=f"{min(missing)!r} is missing", entry=label)
        if entry["act"] not in ACTS:
            raise RuleError(
                path, reason=f"no such act: {entry['act']!r}", entry=label, remedy=f"acts: {', '.join(ACTS)}"
            )
        takes = frozenset(_strings(path, label, entry.get("takes", [])))
        if takes - _TAKES:
            known = ", ".join(sorted(_TAKES))
            raise RuleError(
                path, reason=f"takes: no such word {min(takes - _TAKES)!r}", entry=label, remedy=known
            )
        yield CueEntry(
            id=label,
            act=entry["act"],
            verbs=tuple(_strings(path, label, entry["verbs"])),
            takes=takes,
            prepositions=frozenset(_strings(path, label, entry.get("prepositions", []))),
            weak=bool(entry.get("weak", False)),
            speech=bool(entry.get("speech", False)),
            things=bool(entry.get("things", False)),
            examples=tuple(_examples(path, entry)),
        )


def _examples(path: str, entry: Mapping[str, Any]) -> Iterator[CueExample]:
    for example in entry.get("right", ()):
        expect = tuple((name, value) for name, value in example.items() if name != "text")
        yield CueExample(rule=entry["id"], text=example["text"], right=True, expect=expect, path=path)
    for text in entry.get("wrong", ()):
        yield CueExample(rule=entry["id"], text=text, right=False, path=path)


def _strings(path: str, label: str, value: object) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(v, str) and v.strip() for v in value):
        raise RuleError(path, reason="a list of words is wanted", entry=label)
    return value
