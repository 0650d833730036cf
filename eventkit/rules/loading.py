"""Reading rule files: the built-in ones of `eventkit/data`, and a user's own folder of the same layout."""

from __future__ import annotations

import functools
import hashlib
import tomllib
from collections.abc import Iterator, Mapping
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from eventkit.engine import compile_pattern
from eventkit.errors import RuleError
from eventkit.rules.model import TRAITS, Example, RuleSet, Trigger

_EVENTS = ("call", "meeting", "postponement", "cancellation")
_PARTS = ("verb", "noun", "adjective")
_KEYS = frozenset(
    ("id", "pattern", "part", "format", "mode", "slots", "host", "needs", "traits", "right", "wrong")
)
_DATA_SUFFIXES = (".toml", ".tsv")


def load_rules(path: str | Path | None = None) -> RuleSet:
    """The built-in rules, and with `path` a user's rule folder on top of them.

    The folder has the layout of `eventkit/data`: `events/TYPE.toml` with `[[trigger]]` tables, `context/*.toml` with
    word lists; a parser made with these rules reads its `lexicons/*.tsv`, `events/statement.toml` and
    `attribution/words.toml` besides. A trigger with the id of a built-in one replaces it; word lists are added to.

    Raises:
        RuleError: the folder is missing or a file cannot be read; names file, entry and remedy.
    """
    if path is None:
        return _built_in()
    folder = Path(path)
    if not folder.is_dir():
        raise RuleError(
            str(path),
            reason="no such folder",
            remedy="give a folder with events/, context/ or lexicons/ in it",
        )
    return _load((resources.files("eventkit") / "data", folder), (str(folder),))


@functools.cache
def _built_in() -> RuleSet:
    return _load((resources.files("eventkit") / "data",), ())


def _load(roots: tuple[Traversable, ...], folders: tuple[str, ...]) -> RuleSet:
    triggers: dict[str, Trigger] = {}
    words: dict[str, set[str]] = {}
    digest = hashlib.sha256()
    for root in roots:
        for name, text in _files(root):
            digest.update(f"{len(name)}:{name}{len(text)}:".encode() + text.encode("utf-8"))
            kind, _, rest = name.partition("/")
            if kind == "events" and rest.removesuffix(".toml") in _EVENTS:
                for trigger in _triggers(name, text, rest.removesuffix(".toml")):
                    triggers[trigger.id] = trigger
            elif kind == "context" and rest.endswith(".toml"):
                for key, value in _parse(name, text).items():
                    words.setdefault(key, set()).update(_word_list(name, key, value))
    frozen_words = {key: frozenset(value) for key, value in words.items()}
    return RuleSet(
        triggers=tuple(triggers.values()), words=frozen_words, folders=folders, fingerprint=digest.hexdigest()
    )


def _files(root: Traversable) -> Iterator[tuple[str, str]]:
    for folder in sorted(root.iterdir(), key=lambda f: f.name):
        if folder.is_dir():
            for file in sorted(folder.iterdir(), key=lambda f: f.name):
                if file.name.endswith(_DATA_SUFFIXES):
                    yield f"{folder.name}/{file.name}", file.read_text(encoding="utf-8")


def _parse(name: str, text: str) -> Mapping[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RuleError(name, reason=f"not valid TOML: {error}") from error


def _word_list(name: str, key: str, value: object) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
        raise RuleError(name, reason="a context entry is a list of words", entry=key)
    return value


def _triggers(name: str, text: str, event: str) -> Iterator[Trigger]:
    for entry in _parse(name, text).get("trigger", []):
        label = str(entry.get("id", "?"))
        unknown = entry.keys() - _KEYS
        if unknown:
            raise RuleError(
                name,
                reason=f"unknown key {sorted(unknown)[0]!r}",
                entry=label,
                remedy=f"known keys: {', '.join(sorted(_KEYS))}",
            )
        missing = {"id", "pattern", "part"} - entry.keys()
        if missing:
            raise RuleError(name, reason=f"{sorted(missing)[0]!r} is missing", entry=label)
        if entry["part"] not in _PARTS:
            raise RuleError(
                name,
                reason=f"unknown part {entry['part']!r}",
                entry=label,
                remedy=f"one of: {', '.join(_PARTS)}",
            )
        try:
            pattern = compile_pattern(entry["pattern"])
        except ValueError as error:
            raise RuleError(name, reason=str(error), entry=label) from error
        yield Trigger(
            id=label, event=event, pattern=pattern, part=entry["part"], format=entry.get("format"), mode=entry.get("mode"),
            slots=frozenset(entry.get("slots", ())), host=frozenset(entry.get("host", ())), needs=frozenset(entry.get("needs", ())),
            traits=_traits(name, label, entry),
            examples=tuple(_examples(entry)), path=name,
        )  # fmt: skip


def _traits(name: str, label: str, entry: Mapping[str, Any]) -> frozenset[str]:
    traits = frozenset(entry.get("traits", ()))
    unknown = traits - TRAITS
    if unknown:
        raise RuleError(
            name,
            reason=f"unknown trait {sorted(unknown)[0]!r}",
            entry=label,
            remedy=f"known traits: {', '.join(sorted(TRAITS))}",
        )
    return traits


def _examples(entry: Mapping[str, Any]) -> Iterator[Example]:
    for right, key in ((True, "right"), (False, "wrong")):
        for example in entry.get(key, []):
            if isinstance(example, str):
                yield Example(text=example, right=right)
            else:
                expect = tuple(
                    (k, tuple(v) if isinstance(v, list) else v) for k, v in example.items() if k != "text"
                )
                yield Example(text=example["text"], right=right, expect=expect)
