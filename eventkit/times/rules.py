"""Rules for calendar expressions: read from ``data/times``, compiled, indexed by their first word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any, TypeAlias

from attrs import frozen

from eventkit.errors import RuleError
from eventkit.times.calendar import Interval, Now
from eventkit.times.guards import GUARDS, Guard
from eventkit.times.trie import trie
from eventkit.times.words import Words, load_table, load_words

__all__ = ["RULE_FILES", "Groups", "Index", "Maker", "Rule", "load_index", "load_rules"]

Groups: TypeAlias = Mapping[str, str]
Maker: TypeAlias = Callable[[Groups, Now], Interval | None]

RULE_FILES = ("days.toml", "spans.toml", "relative.toml", "ranges.toml", "indefinite.toml")
_NAME = re.compile(r"\{([a-z]+)\}")
# A few blanks with a line's end among them, but no empty line.
_BLANK = r"(?:[ \t\u00a0\u2009\u202f]{1,3}(?:\n[ \t]{0,3})?|\n[ \t]{0,3})"
# A digit that begins an expression is not the tail of a longer number, an amount or a clock time.
_NO_NUMBER_BEFORE = r"(?<![\w$£€¥#:/])(?<!\d[.,-])"
_LOOKBACK = 24


@frozen(kw_only=True)
class Rule:
    """One pattern over lower-case text, and what makes days of it.

    ``capitals`` are the groups that must begin with a capital in the text as written ("May"), ``small`` is
    one that must not; ``after`` and ``not_after`` are matched against the words before;
    ``guard`` asks something of the parts; behind the group ``inner`` stands an expression of its own.
    """

    id: str
    sort: Any
    pattern: re.Pattern[str]
    make: Maker
    whole: bool
    starts: tuple[str, ...]
    names: tuple[tuple[int, str], ...]
    capitals: tuple[int, ...]
    small: int | None
    after: re.Pattern[str] | None
    not_after: re.Pattern[str] | None
    guard: Guard | None
    inner: int | None
    constants: tuple[tuple[str, str], ...]
    right: tuple[str, ...]
    wrong: tuple[str, ...]

    def fits(self, found: re.Match[str], text: str, lowered: str, *, offset: int) -> bool:
        """Whether case and the words before allow the match; ``lowered`` begins at ``offset`` of ``text``."""
        for group in self.capitals:
            at = found.start(group)
            if at >= 0 and text[offset + at] == lowered[at]:
                return False
        if self.small is not None and text[offset + found.start(self.small)] != found[self.small]:
            return False
        at = found.start()
        if self.after is not None and not self.after.search(lowered, max(0, at - _LOOKBACK), at):
            return False
        if self.not_after is not None and self.not_after.search(lowered, max(0, at - _LOOKBACK), at):
            return False
        return self.guard is None or self.guard(self.groups(found))

    def groups(self, found: re.Match[str]) -> Groups:
        """The named parts of a match; "day" and "day_b" are two places for one part."""
        parts = {name: value for number, name in self.names if (value := found[number]) is not None}
        parts.update(self.constants)
        return parts


@frozen(kw_only=True)
class Index:
    """The rules by first word ("#4": a number of four digits), and the pattern that finds first words."""

    first: re.Pattern[str]
    rules: Mapping[str, tuple[Rule, ...]]


@cache
def load_rules() -> tuple[Rule, ...]:
    """Every rule, in the order of the files.

    Raises:
        RuleError: a rule lacks a key, names no maker, or its pattern does not compile.
    """
    from eventkit.times.makers import MAKERS

    words = load_words()
    return tuple(
        _rule(entry, name, words, MAKERS) for name in RULE_FILES for entry in load_table(name)["rule"]
    )


@cache
def load_index(*, parts: bool = False) -> Index:
    """The rules indexed by first word; with ``parts`` without those that join two whole expressions."""
    rules = [rule for rule in load_rules() if rule.whole or not parts]
    starts = sorted({start for rule in rules for start in rule.starts})
    table = {start: tuple(rule for rule in rules if _opens(rule, start)) for start in starts}
    words = trie(start for start in starts if not start.startswith("#"))
    return Index(first=re.compile(rf"(?<![a-z0-9])(?:{words}(?![a-z])|\d{{1,5}})"), rules=table)


def _opens(rule: Rule, start: str) -> bool:
    return any(start == own or start.startswith(own + " ") for own in rule.starts)


def _rule(entry: dict[str, Any], file: str, words: Words, makers: Mapping[str, Maker]) -> Rule:
    try:
        digits = any(start.startswith("#") for start in entry["starts"])
        pattern = _compiled((_NO_NUMBER_BEFORE if digits else "") + entry["regex"], words)
        names = tuple((number, name.removesuffix("_b")) for name, number in pattern.groupindex.items())
        capitals = tuple(number for number, name in names if name.rstrip("2") in _CAPITALIZED)
        return Rule(
            id=entry["id"],
            sort=entry["sort"],
            pattern=pattern,
            make=makers[entry["make"]],
            whole=entry.get("whole", True),
            starts=tuple(dict.fromkeys(_starts(entry["starts"], words))),
            names=names,
            capitals=capitals,
            small=pattern.groupindex.get("small"),
            after=_before(entry.get("after"), words),
            not_after=_before(entry.get("not_after"), words),
            guard=GUARDS[entry["guard"]] if "guard" in entry else None,
            inner=pattern.groupindex[entry["inner"]] if "inner" in entry else None,
            constants=(("year", str(entry["year"])),) if "year" in entry else (),
            right=tuple(entry["right"]),
            wrong=tuple(entry["wrong"]),
        )
    except (KeyError, re.error) as error:
        raise RuleError(f"data/times/{file}", entry=str(entry.get("id")), reason=repr(error)) from error


_CAPITALIZED = frozenset({"month", "weekday", "holiday"})


def _compiled(pattern: str, words: Words) -> re.Pattern[str]:
    for _ in range(3):  # macros may name macros
        pattern = _NAME.sub(lambda found: words.macros[found[1]], pattern)
    return re.compile(pattern.replace(" ", _BLANK))


def _before(pattern: str | None, words: Words) -> re.Pattern[str] | None:
    return None if pattern is None else _compiled(rf"(?<![a-z0-9])(?:{pattern})$", words)


def _starts(entries: Iterable[str], words: Words) -> Iterable[str]:
    for entry in entries:
        yield from words.starts[entry[1:]] if entry.startswith("@") else (entry,)
