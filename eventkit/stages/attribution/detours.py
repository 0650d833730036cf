"""Content that stands far behind its cue: "said as the talks began that …", "said when asked, "We stay.""."""

from __future__ import annotations

from eventkit.stages.attribution.view import COMMA, NP, REL, SUB, VG, View
from eventkit.syntax.chunks import COLON
from eventkit.syntax.lists import word_list

_FRONTING = word_list("fronting conjunction") | word_list("subject relative")
_FAR = 25  # chunks within which the content is looked for


def behind_detour(view: View, m: int) -> int:
    """The chunk at which the content opens, with circumstances and whole clauses of them from chunk `m` on; or -1."""
    for p in range(m, min(view.n - 1, m + _FAR)):
        chunk = view.chunks[p]
        if view.quoted(p):
            return p if view.opens_quote(p) is not None and _introduced(view, p) else -1
        if chunk.kind in (SUB, REL) and view.head(p) == "that" and _is_clause(view, p + 1):
            return p + 1
        if chunk.kind == COMMA and view.opens_quote(p + 1) is None:
            return -1
        if chunk.kind == VG and chunk.finite and chunk.marker not in _FRONTING and not chunk.ambiguous:
            return -1
    return -1


def _introduced(view: View, p: int) -> bool:
    return p >= 1 and view.chunks[p - 1].kind in (COMMA, COLON)


def _is_clause(view: View, p: int) -> bool:
    """Does a clause with a subject of its own begin at chunk `p`?"""
    if view.opens_quote(p) is not None:
        return True
    verb = next((v for v in view.clauses.verbs if v > p and view.chunks[v].finite), -1)
    return view.chunks[p].kind == NP and verb >= 0 and p <= view.chunks[verb].subject < verb
