"""What a rule asks of the parts of a match before it takes them: named by a rule's ``guard``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import TypeAlias

from eventkit.times.parts import month_in, weekday_in

__all__ = ["GUARDS", "Guard"]

Guard: TypeAlias = Callable[[Mapping[str, str]], bool]


def weekdays_in_a_row(parts: Mapping[str, str]) -> bool:
    """Of "Monday and Tuesday", "Monday, Tuesday and Wednesday": not "Monday and Thursday"."""
    names = [parts[name] for name in ("weekday", "between", "weekday2") if name in parts]
    numbers = [weekday_in(name) for name in names]
    return all((first + 1) % 7 == second for first, second in pairwise(numbers))


def months_in_a_row(parts: Mapping[str, str]) -> bool:
    """Of "July and August": not "April and September"."""
    return month_in(parts["month"]) % 12 + 1 == month_in(parts["month2"])


GUARDS: Mapping[str, Guard] = {"weekdays_in_a_row": weekdays_in_a_row, "months_in_a_row": months_in_a_row}
