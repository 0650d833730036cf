"""Guess the tense around an expression from the words near it, where no clause analysis tells it."""

from __future__ import annotations

import re
from functools import cache

from attrs import frozen

from eventkit.times.calendar import Tense
from eventkit.times.words import load_table

__all__ = ["guess_tense"]

_LEFT, _RIGHT = 110, 80
# Three small letters or digits before the stop: not an abbreviation such as "Dr." or "Oct.".
_SENTENCE_END = re.compile(r"[a-z0-9)%]{3}[.!?]['\"”’)]*\s|\n\s*\n")
_FILLER = (
    r"(?: the| on| in| late| early| a| at| about| noon| \d{1,2}(?::\d\d)? ?[ap]\.?m\.?(?: [a-z]{2,4})?)*"
)
_TENSES: tuple[Tense, ...] = ("future", "past", "present")


@frozen
class _Cues:
    just_before: re.Pattern[str]
    around: re.Pattern[str]
    owned: re.Pattern[str]


def guess_tense(text: str, lowered: str, start: int, end: int) -> Tense:
    """Of the verb the expression at ``start`` to ``end`` seems to belong to; "past" where none is near."""
    left, right = _clause(text, start, end)
    cues = _load_cues()
    near = cues.just_before.search(lowered, left, start)
    if near is not None and near.lastgroup != "open":
        return _tense(near)
    following = cues.around.search(lowered, end, right)
    if near is not None:
        return "past" if following is not None and following.lastgroup == "past" else "future"
    preceding = list(cues.around.finditer(lowered, left, start))
    found = preceding[-1] if preceding else following
    tense = "past" if found is None else _tense(found)
    # "would respect Wednesday's ruling": the verb does not date what belongs to the day.
    owned = lowered.startswith(("'s ", "’s "), end) and not cues.owned.match(lowered, end)
    return "present" if owned and tense == "future" else tense


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    left = max(0, start - _LEFT)
    for before in _SENTENCE_END.finditer(text, left, start):
        left = before.end()
    limit = min(len(text), end + _RIGHT)
    behind = _SENTENCE_END.search(text, end, limit)
    return left, limit if behind is None else behind.end()


def _tense(found: re.Match[str]) -> Tense:
    return next(tense for tense in _TENSES if tense == found.lastgroup)


@cache
def _load_cues() -> _Cues:
    table = load_table("tense.toml")
    before = "|".join(f"(?P<{name}>{'|'.join(words)})" for name, words in table["before"].items())
    around = "|".join(f"(?P<{name}>{'|'.join(words)})" for name, words in table["around"].items())
    return _Cues(
        just_before=re.compile(rf"(?<![a-z])(?:{before}){_FILLER}\s+$"),
        around=re.compile(rf"(?<![a-z])(?:{around})(?![a-z])"),
        owned=re.compile(rf"['’]s (?:[a-z]+ ){{0,2}}(?:{'|'.join(table['owned']['future'])})(?![a-z])"),
    )
