"""Why a plan is changed: what stands behind "because of", "to recover from", or opens the sentence."""

from __future__ import annotations

from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Clauses
from eventkit.syntax.chunks import ADJ, COMMA, VG

_REASONS = word_list("reason opener")
_PHRASES = (("in", "protest"), ("in", "response"), ("in", "reaction"), ("out", "of"), ("in", "light"))
_OPENERS = _REASONS - {"as", "since", "over"}
_COMES_AS = frozenset("come serve act work describe see regard know".split())
_PURPOSES = word_list("purpose of a changed plan")
_ENDS = (",", ".", ":")


def reason_of(clauses: Clauses, k: int) -> tuple[int, int] | None:
    """The words that tell why the change at chunk `k` was made, as document offsets."""
    found = _behind(clauses, k)
    if found is None and clauses.chunks[k].kind == VG:
        found = _purpose(clauses, k) or _ahead(clauses, k)
    return found


def _behind(clauses: Clauses, k: int) -> tuple[int, int] | None:
    """ "because of a strike", "in protest at the arrest", behind the change."""
    for m in range(k + 1, len(clauses.chunks)):
        start = _opened(clauses, m)
        if start >= 0:
            return _until_clause_end(clauses, start)
    return None


def _opened(clauses: Clauses, m: int) -> int:
    """The token behind the words by which chunk `m` opens a reason; -1 where it opens none."""
    tokens, chunks = clauses.tokens, clauses.chunks
    c = chunks[m]
    low = tokens.lowers[c.first]
    nxt = tokens.lowers[c.first + 1] if c.first + 1 < len(tokens) else ""
    if low not in _REASONS and (low, nxt) not in _PHRASES:
        return -1
    if low == "as" and c.first and (tokens.lowers[c.first - 1] == "such" or chunks[m - 1].lemma in _COMES_AS):
        return -1
    if (low == "as" and nxt == "saying") or (
        low == "due" and c.kind == ADJ and m + 1 < len(chunks) and chunks[m + 1].kind == VG
    ):
        return -1  # "quoted him as saying", "is due to see"
    start = c.first + 1
    if low in ("because", "due", "owing", "out") and nxt in ("of", "to"):
        start += 1
    elif low == "in":
        start += 2
        if start < len(tokens) and tokens.lowers[start] in ("to", "of", "at", "against", "over"):
            start += 1
    timed = start < len(tokens) and clauses.tags[start] in ("TM", "CD")
    return -1 if timed and low in ("after", "following", "as", "over", "since") else start


def _purpose(clauses: Clauses, k: int) -> tuple[int, int] | None:
    """ "postponed his trip to recover from pneumonia"."""
    for m in range(k + 1, len(clauses.chunks)):
        c = clauses.chunks[m]
        if c.kind == COMMA or (c.kind == VG and c.finite):
            return None
        if c.kind == VG and c.tense == "infinitive" and c.lemma in _PURPOSES:
            return _until_clause_end(clauses, c.first)
    return None


def _ahead(clauses: Clauses, k: int) -> tuple[int, int] | None:
    """ "After the king fell ill, X cancelled his trip"."""
    if not clauses.chunks or clauses.tokens.lowers[clauses.chunks[0].first] not in _OPENERS:
        return None
    comma = next((m for m, c in enumerate(clauses.chunks[:k]) if c.kind == COMMA), -1)
    main = next((v for v in clauses.verbs if v > comma and clauses.chunks[v].finite), -1)
    told = main in (k, clauses.chunks[k].governor)
    start = _opened(clauses, 0) if comma > 0 and told else -1
    return _until_clause_end(clauses, start) if start >= 0 else None


def _until_clause_end(clauses: Clauses, start: int) -> tuple[int, int] | None:
    tokens = clauses.tokens
    end = start
    while end < len(tokens) and clauses.tags[end] not in _ENDS:
        end += 1
    while end > start and clauses.tags[end - 1] == "Q" and "Q" not in clauses.tags[start : end - 1]:
        end -= 1
    return (tokens.starts[start], tokens.ends[end - 1]) if end > start else None
