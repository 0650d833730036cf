"""Whether two events of a sentence can share a time, or each has its own."""

from __future__ import annotations

from eventkit.stages.engagements.grammar import coordination_start, roles
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Clauses
from eventkit.syntax.chunks import COLON, COMMA, CONJ, NP, PREP, QUOTE, REL, SUB, TIME, VG

_SEPARATORS = (COMMA, CONJ, SUB, REL, COLON, QUOTE)
_OTHER_TIME = word_list("other time")
_WITH = frozenset(("during", "for"))
_CHAIN = 4  # verbs that govern one another


def separate(clauses: Clauses, a: int, b: int) -> bool:
    """Do the events at two chunks stand in matters of their own, so that they share no date?"""
    chunks, lowers = clauses.chunks, clauses.tokens.lowers
    low, high = min(a, b), max(a, b)
    if _governs(clauses, low, high):
        # "will travel to X on Monday to meet Y", but not "agreed by phone to meet on Friday"
        return chunks[low].lemma == "agree"
    if _joined(clauses, low, high) or _at_it(clauses, low, high):
        return False
    for c in chunks[low + 1 : high]:
        if c.kind in _SEPARATORS or (c.kind == VG and c.finite):
            return True
        if c.kind == PREP and lowers[c.head] in _OTHER_TIME:
            return lowers[c.head] != "of"
    return False


def _governs(clauses: Clauses, low: int, high: int) -> bool:
    """ "will travel to X | to take part in Z as well as | meet Y": does the verb `high` hang on the verb `low`?"""
    chunks = clauses.chunks
    for _ in range(_CHAIN):
        if chunks[high].tense not in ("infinitive", "base") or chunks[high].governor < low:
            return False
        high = chunks[high].governor
        if high == low:
            return True
    return False


def _at_it(clauses: Clauses, low: int, high: int) -> bool:
    """ "met X and Y during a visit to Oslo on Monday", "will travel to A and B for talks next week": one day for both."""
    role = roles(clauses, high)[0] if clauses.chunks[high].kind == NP else None
    return role is not None and role.how == "prep" and role.prep in _WITH and role.verb == low


def _joined(clauses: Clauses, low: int, high: int) -> bool:
    """ "will join a meeting of X and one of Y on Monday": one coordination, with no time of its own within."""
    chunks = clauses.chunks
    if VG in (chunks[low].kind, chunks[high].kind) or any(
        c.temporal or c.kind == TIME for c in chunks[low:high]
    ):
        return False
    return coordination_start(clauses, high) == coordination_start(clauses, low)
