"""The words of the calendar, read once from ``data/times/words.toml`` and ``holidays.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import frozen

from eventkit.errors import RuleError
from eventkit.times.trie import trie

__all__ = ["Holiday", "Words", "load_table", "load_words"]


@frozen(kw_only=True)
class Holiday:
    """How a holiday's day is found: a fixed day, the nth weekday of a month, or a distance from Easter."""

    fixed: tuple[int, int] | None = None
    nth: tuple[int, int, int] | None = None
    easter: int | None = None
    shift: int = 0


@frozen(kw_only=True)
class Words:
    """Tables of calendar words; keys in lower case, months and weekdays by their first three letters."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    numbers: Mapping[str, int]
    steps: Mapping[str, int]
    deictic: Mapping[str, int]
    seasons: Mapping[str, int]
    units: Mapping[str, str]
    macros: Mapping[str, str]
    starts: Mapping[str, tuple[str, ...]]
    holidays: Mapping[str, Holiday]


def load_table(name: str) -> dict[str, Any]:
    """A TOML file of ``data/times`` as it stands.

    Raises:
        RuleError: the file is missing or is no TOML.
    """
    try:
        return tomllib.loads((files("eventkit") / "data" / "times" / name).read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise RuleError(f"data/times/{name}", reason=str(error)) from error


@cache
def load_words() -> Words:
    """The built-in words, read once a process."""
    table = load_table("words.toml")
    holidays = _holidays(load_table("holidays.toml")["holiday"])
    starts = {name: tuple(words) for name, words in table["starts"].items()}
    starts["holiday"] = tuple(sorted(holidays))
    macros = dict(table["macros"])
    macros["holiday"] = trie(holidays)
    names = ("months", "weekdays", "numbers", "steps", "deictic", "seasons", "units")
    return Words(macros=macros, starts=starts, holidays=holidays, **{name: table[name] for name in names})


def _holidays(entries: list[dict[str, Any]]) -> dict[str, Holiday]:
    found: dict[str, Holiday] = {}
    for entry in entries:
        fixed = tuple(int(part) for part in entry["fixed"].split("-")) if "fixed" in entry else None
        holiday = Holiday(
            fixed=(fixed[0], fixed[1]) if fixed else None,
            nth=tuple(entry["nth"]) if "nth" in entry else None,
            easter=entry.get("easter"),
            shift=entry.get("shift", 0),
        )
        found.update(dict.fromkeys(entry["names"], holiday))
    return found
