"""The dateline that opens a report: "MOSCOW, Nov 7 (Tass) -"."""

from __future__ import annotations

import re

from eventkit.syntax.chunks import COLON, VG
from eventkit.syntax.clauses import Clauses

_LONGEST = 14
_FAR = 80  # characters within which a dateline ends


def dateline_end(clauses: Clauses) -> int:
    """The chunk of the dash behind the dateline; -1 where the sentence has none."""
    dash = next((k for k, c in enumerate(clauses.chunks[:_LONGEST]) if c.kind in (COLON, VG)), -1)
    if dash < 1 or clauses.chunks[dash].kind != COLON:
        return -1
    by_agency = clauses.tokens.words[clauses.chunks[dash].head] == "/"
    return dash if by_agency or clauses.tokens.words[0].isupper() else -1


_OPENS = re.compile(r"\s*([^\W\d_a-z][\w.’' -]{2,30}?)(?:,|:|\s*[(/—–―]|\s-)")
_PLACE = r"[A-Z][\w.'’-]*(?:,? [A-Z][\w.'’-]*){0,4}"
_AGENCY = r"\([^()]{2,60}\)|/[A-Z]{3,12}/"
_BEFORE = re.compile(rf"{_PLACE}[,:]? *(?:(?:{_AGENCY})[ ,]*|\([^()]{{2,60}})")
_PLACE_ONLY = re.compile(rf"{_PLACE}[,:] *")
_BEHIND = re.compile(rf"[., ]*(?:{_AGENCY})")


def dates_report(text: str, sentence: int, start: int, end: int) -> bool:
    """Is the date at `start` to `end` that of the report: "Oslo (AFP) Jan 19, 2006", "BONN, Nov. 11, (dpa) -"?"""
    if start - sentence > _FAR:
        return False
    if _BEFORE.fullmatch(text, sentence, start):
        return True
    return bool(_PLACE_ONLY.fullmatch(text, sentence, start) and _BEHIND.match(text, end))


def place_of_report(text: str) -> str:
    """The name that opens a report where a place does: "KATHMANDU:", "Oslo (Reuters) -"; empty where none can."""
    opening = _OPENS.match(text)
    return opening[1] if opening is not None else ""
