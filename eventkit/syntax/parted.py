"""Verbs parted from their auxiliary by a time: "will on Monday visit", "has, since May, met", "was this week received"."""

from __future__ import annotations

from eventkit.syntax.chunks import ADV, COMMA, NP, PREP, TIME, VG, Chunk
from eventkit.syntax.questions import forms_behind, join
from eventkit.text.tokens import Tokens

_LONGEST = 6  # chunks between an auxiliary and its verb


def join_parted(chunks: list[Chunk], tokens: Tokens, tags: list[str]) -> None:
    """Let each auxiliary with nothing but a time behind it be a part of the verb that follows, which takes its tense."""
    for k, c in enumerate(chunks[:-2]):
        if c.kind != VG or not c.finite:
            continue
        forms = forms_behind(tokens.lowers[c.head], tags[c.head])
        behind = _behind_time(chunks, k) if forms else 0
        if behind and _fits(chunks[behind], tags, forms):
            join(c, chunks[behind], tokens.lowers, tags)


def _behind_time(chunks: list[Chunk], k: int) -> int:
    """The chunk of the verb behind the times that follow chunk `k`, or 0."""
    timed = False
    enclosed = chunks[k + 1].kind == COMMA
    for m in range(k + 1, min(len(chunks), k + _LONGEST)):
        c = chunks[m]
        if c.kind == VG:
            return m if timed and enclosed == (chunks[m - 1].kind == COMMA) else 0
        timed = timed or c.kind == TIME or c.temporal
        if not (c.kind in (TIME, ADV) or (c.kind == COMMA and enclosed) or is_of_time(chunks, m)):
            return 0
    return 0


def is_of_time(chunks: list[Chunk], m: int) -> bool:
    """Is chunk `m` a phrase of time, or the preposition of one?"""
    c = chunks[m]
    if c.kind == PREP:
        return m + 1 < len(chunks) and (chunks[m + 1].kind == TIME or chunks[m + 1].temporal)
    return c.kind == NP and c.temporal


def _fits(verb: Chunk, tags: list[str], forms: frozenset[str]) -> bool:
    """Can the verb go on the auxiliary's group, with no subject or auxiliary of its own?"""
    first = next((t for t in tags[verb.first : verb.head + 1] if t != "RB"), "")
    return first in forms or (first == "VBD" and verb.ambiguous and "VBN" in forms)
