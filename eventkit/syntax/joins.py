"""What joins a noun phrase to the one before it: a preposition, a comma, a conjunction."""

from __future__ import annotations

from eventkit.syntax.chunks import ADV, COMMA, CONJ, NP, PAREN, PREP, VG, Chunk
from eventkit.syntax.parsing import Parsing


def ends_pair(s: Parsing, k: int, p: int) -> bool:
    """Does chunk `p` join to phrase `k` the second of two: "talks between A and | B | failed"?"""
    prep = s.chunks[k].prep if k >= 0 else -1
    return prep >= 0 and s.chunks[p].kind == CONJ and s.word(prep) == "between"


def governing_preposition(chunks: list[Chunk], p: int) -> int:
    """The preposition right before the phrase behind chunk `p`, an adverb left out; -1 for none."""
    if chunks[p].kind == PREP:
        return p
    return p - 1 if p >= 1 and chunks[p].kind == ADV and chunks[p - 1].kind == PREP else -1


def joined_to(s: Parsing, p: int) -> int:
    """The phrase to which the comma or conjunction at chunk `p` joins what follows; -1 for none."""
    chunks = s.chunks
    kind = chunks[p].kind
    if p < 1 or kind not in (CONJ, COMMA):
        return -1
    before = chunks[p - 1].kind
    if before == NP:
        return -1 if kind == COMMA and _is_list_closed(chunks, p) else p - 1
    if kind == CONJ and p >= 2 and before == COMMA and chunks[p - 2].kind == NP:
        return -1 if s.word(p) == "but" else p - 2
    return s.before_paren(p - 1) if p >= 4 and before == PAREN else -1


def _is_list_closed(chunks: list[Chunk], p: int) -> bool:
    """Does "and" stand before the phrase that ends at comma `p`, and a verb behind the next: "A and B, | C said"?"""
    start = p - 1
    while chunks[start].owner >= 0:
        start = chunks[start].owner
    verb = chunks[p + 2 : p + 3]
    return chunks[start - 1].kind == CONJ and bool(verb) and verb[0].kind == VG and verb[0].finite
