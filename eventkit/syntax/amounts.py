"""Words that open a number: "more than", "over", "up to", "as many as"."""

from __future__ import annotations

from eventkit.syntax.lists import word_list
from eventkit.syntax.tagging import Tagging

_LENGTHS = word_list("temporal noun")
_CURRENCIES = ("$", "€", "£")
_MORE = frozenset("more less fewer".split())


def than(s: Tagging, i: int) -> str | None:
    """ "more than two hours": the number begins with "more"."""
    return "JJ" if i and _number_behind(s, i) and s.lowers[i - 1] in _MORE else None


def _number_behind(s: Tagging, i: int) -> bool:
    after = s.next(i)
    if after == "a":
        after = s.next(i + 1)  # "more than | a dozen envoys"
    first = after.partition("-")[0]  # "two-hour"
    return (
        after[:1].isdigit() or after in _CURRENCIES or (first != "" and s.table.get(first, ("",))[0] == "CD")
    )


def over(s: Tagging, i: int) -> str | None:
    """ "will hold over 20 meetings": the number begins with "over"; but not "met over two days"."""
    if not i or s.tags[i - 1][:1] != "V" or not _number_behind(s, i):
        return None
    return "RB" if _LENGTHS.isdisjoint(s.lowers[i + 2 : i + 4]) else None


def up(s: Tagging, i: int) -> str | None:
    """ "met up to eight envoys": the number begins with "up", and "to" belongs to it."""
    if s.next(i) == "to" and _number_behind(s, i + 1):
        s.tags[i + 1] = made = "JJ"
        return made
    return None


def many(s: Tagging, i: int) -> str | None:
    """ "met as many as eight envoys": a number of four words."""
    if not i or s.lowers[i - 1] != "as" or s.next(i) != "as" or not _number_behind(s, i + 1):
        return None
    s.tags[i - 1] = s.tags[i + 1] = "JJ"
    return "JJ"
