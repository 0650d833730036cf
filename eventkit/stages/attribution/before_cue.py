"""The content that stands before its cue: "…," X said; and its front before a cue set into it."""

from __future__ import annotations

from eventkit.stages.attribution.extent import Piece
from eventkit.stages.attribution.lexicon import CueLexicon
from eventkit.stages.attribution.view import ADV, COMMA, CONJ, NP, PREP, SUB, TIME, VG, View
from eventkit.syntax.chunks import PAREN
from eventkit.syntax.lists import word_list
from eventkit.text.quotes import Quotation

_FRONTING = word_list("fronting conjunction")


def before(view: View, left: int) -> list[Piece]:
    """The content that ends before chunk `left`, where the cue's own clause begins; or nothing."""
    chunks = view.chunks
    p = left - 1
    while p >= 0 and chunks[p].kind == ADV and not view.quoted(p):
        p -= 1
    if p < 0:
        return _previous_quote(view)
    closing = view.closes_quote(p)
    if closing is None and chunks[p].kind in (COMMA, ":") and p >= 1:
        closing = view.closes_quote(p - 1)
    if closing is not None:
        return [(_lead(view, p, closing), closing.end)]
    if chunks[p].kind != COMMA and not (chunks[p].kind == ":" and view.lowers[chunks[p].first] != ":"):
        return []
    if view.quoted(p):
        return []
    return _clause_before(view, p)


def _lead(view: View, p: int, closing: Quotation) -> int:
    """Where a content that ends with the quotation begins: before it, where it only ends a clause."""
    if closing.start <= view.begin:
        return closing.start
    lead = view.text[view.begin : closing.start].rstrip()
    if not lead or lead[-1] in ".?!]:;" or view.chunks[p].kind == PAREN:
        return closing.start
    first = view.text[closing.start + 1 : closing.start + 2]
    told = [x for x in range(p) if view.end(x) <= closing.start]
    if any(view.chunks[x].kind == VG for x in told) or (
        first.islower() and any(view.chunks[x].kind == NP for x in told)
    ):
        return view.begin
    return closing.start


def _previous_quote(view: View) -> list[Piece]:
    """A quotation that ends just before the sentence, as an empty piece there."""
    at = view.reading.sentences[view.index].start
    gap = at
    while gap > 0 and view.text[gap - 1] in " \t":
        gap -= 1
    return [(gap, gap)] if gap < at else []


def _clause_before(view: View, p: int) -> list[Piece]:
    chunks = view.chunks
    verbs = [x for x in range(p) if chunks[x].kind == VG and chunks[x].finite]
    if not verbs:
        return []
    first = next(x for x in range(p) if chunks[x].kind not in (ADV, CONJ))
    turned = chunks[first].kind == VG and chunks[first].finite and chunks[first].subject > first
    if chunks[first].kind in (SUB, VG) and not turned and all(chunks[x].marker or x == first for x in verbs):
        return []
    if all(
        chunks[x].marker in _FRONTING or chunks[x].marker in ("who", "which", "whose", "where") for x in verbs
    ):
        return []
    return _from_semicolon(view, p)


def fronted(view: View, left: int, words: CueLexicon) -> list[Piece]:
    """What stands before ", X said, …": the front of a content that goes on behind the cue."""
    chunks = view.chunks
    p = left - 1
    if p < 1 or chunks[p].kind != COMMA or view.quoted(p):
        return []
    if all(chunks[x].kind in (ADV, CONJ, TIME, COMMA, PREP) or chunks[x].temporal for x in range(p)):
        return []
    first = next(x for x in range(p) if chunks[x].kind not in (ADV, CONJ))
    if chunks[first].kind == VG or (
        chunks[first].kind == SUB and first + 1 < p and chunks[first + 1].kind == VG
    ):
        return []
    if chunks[first].kind == PREP and (
        first + 1 < p and (chunks[first + 1].kind == VG or view.head(first + 1) in words.media)
    ):
        return []
    return _from_semicolon(view, p)


def _from_semicolon(view: View, p: int) -> list[Piece]:
    """What stands before chunk `p`, from the last semicolon: "He will go; | instead"."""
    semicolons = (x for x in range(p - 1, -1, -1) if view.lowers[view.chunks[x].first] == ";")
    x = next(semicolons, -1)
    begin = view.start(x + 1) if 0 <= x < p - 1 and not view.quoted(x) else view.begin
    end = view.end(p - 1)
    return [(begin, end)] if end > begin else []
