"""Numbers out of the words of a match."""

from __future__ import annotations

from eventkit.times.words import load_words

__all__ = ["month_in", "number_in", "step_in", "weekday_in"]


def month_in(word: str) -> int:
    """1 to 12, of a name or an abbreviation."""
    return load_words().months[word[:3]]


def weekday_in(word: str) -> int:
    """0 (Monday) to 6, of a name or an abbreviation."""
    return load_words().weekdays[word[:3]]


def number_in(word: str) -> int:
    """Of "3", "3rd", "three", "a hundred"."""
    digits = word.rstrip("stndrh")
    return int(digits) if digits.isdecimal() else load_words().numbers[word.rsplit(maxsplit=1)[-1]]


def step_in(words: str) -> int:
    """-1, 0 or 1, of "last", "this", "next", "this past", "the following"."""
    return load_words().steps[words.rsplit(maxsplit=1)[-1]]
