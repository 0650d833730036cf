"""Words and punctuation with their offsets."""

from __future__ import annotations

import re
from itertools import accumulate

_TOKEN = re.compile(
    r"([A-Za-z]+(?![^\W_]|[.'’\-‐‑⁠])"  # most words, at full speed
    r"|[,\"“”]"
    r"|(?:[^\W\d_]\.){2,}"  # U.S., a.m., J.D.
    r"|(?:Mr|Mrs|Ms|Dr|M[RS]|MRS|DR|GEN|SEN|REP|GOV|Gen|Col|Lt|Maj|Sgt|Capt|Adm|Brig|Cmdr|Gov|Sen|Rep|Reps|Sens|Prof|Rev|Hon|Msgr|Amb|St|Jr|Sr|vs"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.(?=[\s\-,;:)’'\"”])"
    r"|[RDI]-(?:(?:[A-Z]\.){2,}|[A-Z][a-z]{1,4}\.(?=[\s,;)]))"  # R-S.C., D-Calif.
    r"|[A-Z]\.(?=\s?[A-Z])"  # initials
    r"|Nos?\.(?=\s?\d)"
    r"|\d+(?:[.,]\d+)*-[A-Za-z]+(?:-[A-Za-z]+)*(?![^\W_])"  # 12-minute, 30-year-old
    r"|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|bn|am|pm|[a-zA-Z])?"
    r"|['’](?:s|re|ve|ll|d|m|S)(?![^\W_])"
    r"|(?:[Cc][ao]|[Ww]o|[Dd]o|[Dd]oes|[Dd]id|[Ii]s|[Aa]re|[Ww]as|[Ww]ere|[Hh]as|[Hh]ave|[Hh]ad|[Ww]ould|[Cc]ould|[Ss]hould|must|need|might|ai|sha)"
    r"(?=n['’]t\b)"
    r"|[nN]['’][tT]\b"
    r"|(?:[OD]|[dlL]|Al|al)['’][^\W\d_]{2,}(?:-[^\W_]+)*"  # O'Neill, d'Estaing
    r"|[^\W_]+(?:[-‐‑⁠]+(?:(?:[A-Z]\.){2,}|[^\W_]+))*"  # China-U.S.
    r"|\.{2,}|[-–—―]{1,3}|``|''|[^\w\s]|_)"
    r"(\s*)"  # one of the above fits whatever is no blank: word and blanks follow each other without a gap
)

_BLANK = re.compile(
    r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
)  # Unicode's space separators (Zs) but for the plain one


class Tokens:
    """The tokens of one stretch of text, as parallel lists.

    `starts` and `ends` are offsets into the whole document; `words[i] == text[starts[i]:ends[i]]`; `lowers` are the
    words in lower case with straight apostrophes.
    """

    __slots__ = ("ends", "lowers", "starts", "words")

    def __init__(self, words: list[str], lowers: list[str], starts: list[int], ends: list[int]) -> None:
        self.words = words
        self.lowers = lowers
        self.starts = starts
        self.ends = ends

    def __len__(self) -> int:
        return len(self.words)


def tokenize(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """Split `text[start:end]` into words, numbers and punctuation.

    Clitics stand alone ("Trump" "'s", "do" "n't"); abbreviations with dots and hyphenated words are one token.
    """
    stretch = text[start : len(text) if end is None else end]
    # What stands before the first word, then by turns a word, the blanks behind it, and nothing.
    parts = _TOKEN.split(stretch)
    words = parts[1::3]
    if not words:
        return Tokens([], [], [], [])
    lowers = "\n".join(words).lower().split("\n")
    if "’" in stretch:
        lowers = [w.replace("’", "'") for w in lowers]
    start += len(parts[0])
    del parts[0::3]
    offsets = list(accumulate(map(len, parts), initial=start))
    return Tokens(words, lowers, offsets[:-1:2], offsets[1::2])


def with_plain_blanks(text: str) -> str:
    """``text`` with a plain blank for each no-break or other wide one, as web pages have them; of the same length."""
    return text if text.isascii() else _BLANK.sub(" ", text)


def lowered(text: str) -> str:
    """``text`` in lower case, as long as it was: the few letters that would grow stay as they are."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(letter if len(small := letter.lower()) != 1 else small for letter in text)
