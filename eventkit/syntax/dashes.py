"""Colons, semicolons and dashes: where they end a clause, and where two of them enclose an aside."""

from __future__ import annotations

from eventkit.syntax.chunks import COLON, CONJ, REL, VG, Chunk
from eventkit.syntax.parsing import Frame, Parsing

_TOLD = 20  # chunks of the longest relative clause between dashes
_ASIDE = 30  # chunks of the longest list between them: "Lind (D-Calif.), Berg (R-Ky.) and …"


def colon(s: Parsing, k: int, c: Chunk) -> None:
    """End the clauses before it, or open or close an aside between dashes."""
    if k < s.aside:
        return
    if k == s.aside:
        s.aside = -1
        return
    if k == s.told:
        del s.stack[1:]  # "talks -- which end a war -- | are due"
        s.told = -1
        return
    frame = s.stack[-1]
    if frame.last < 0 and frame.candidates and s.lowers[c.head] not in (":", ";"):
        end = _second_dash(s, k)
        if end > 0:
            s.aside = end  # "Norway -- a neighbour -- asked": what the dashes enclose is no clause
            return
        if len(s.stack) == 1 and k + 1 < len(s.chunks) and s.chunks[k + 1].kind == REL:
            s.told = _closing_dash(s, k)
            if s.told > 0:
                return
    while len(s.stack) > 1 and s.stack[-1].marker != '"':
        s.stack.pop()
    if s.lowers[c.head] == ";" and s.stack[-1].last >= 0 and _verb_follows(s, k):
        s.stack[-1].candidates = []  # "met A; and held talks with B": the subject goes on
        return
    s.stack[-1] = Frame(s.stack[-1].marker, start=k + 1)


def _verb_follows(s: Parsing, k: int) -> bool:
    kinds = [c.kind for c in s.chunks[k + 1 : k + 3]]
    return kinds[:1] == [VG] or kinds == [CONJ, VG]


def _second_dash(s: Parsing, k: int) -> int:
    """The chunk of the dash that closes an aside without a verb opened at chunk `k`, or 0."""
    for m in range(k + 1, min(len(s.chunks), k + _ASIDE)):
        if s.chunks[m].kind == VG and s.chunks[m].finite:
            return 0
        if s.chunks[m].kind == COLON:
            return m
    return 0


def _closing_dash(s: Parsing, k: int) -> int:
    """The dash behind the relative clause that opens behind the one at chunk `k`, with a verb to follow; or -1."""
    last = min(len(s.chunks) - 1, k + _TOLD)
    m = next((m for m in range(k + 1, last) if s.chunks[m].kind == COLON), -1)
    after = s.chunks[m + 1] if m > 0 else None
    return m if after is not None and after.kind == VG and after.finite else -1
