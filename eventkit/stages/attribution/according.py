"""A source without a verb: "according to X"."""

from __future__ import annotations

from collections.abc import Iterator

from eventkit.stages.attribution.extent import Piece
from eventkit.stages.attribution.lexicon import CueLexicon
from eventkit.stages.attribution.marks import ActorSource, StatementMark
from eventkit.stages.attribution.sources import source_at
from eventkit.stages.attribution.speakers import can_speak
from eventkit.stages.attribution.view import COMMA, NP, POSS, VG, View


def according(
    view: View, actors: ActorSource, marks: list[StatementMark], words: CueLexicon
) -> Iterator[StatementMark]:
    """The statements that "according to" makes in a sentence."""
    for t, word in enumerate(view.lowers[:-2]):
        if word == "according" and view.lowers[t + 1] == "to" and not view.inside[t]:
            mark = _statement(view, t, actors, marks, words)
            if mark is not None:
                yield mark


def _statement(
    view: View, t: int, actors: ActorSource, marks: list[StatementMark], words: CueLexicon
) -> StatementMark | None:
    chunks = view.chunks
    m = view.clauses.chunk_of[t + 2]
    while m + 1 < view.n and chunks[m].kind != NP:
        m += 1
    if chunks[m].kind != NP:
        return None
    while m + 2 < view.n and chunks[m + 1].kind == POSS and chunks[m + 2].kind == NP:
        m += 2
    source = source_at(view, m, actors, marks)
    pieces = [] if _of_before(view, t) else _pieces(view, t, m)
    if source is None or not pieces or not can_speak(view, source, words, clause=True):
        return None
    return StatementMark(
        sentence=view.index,
        cue=(view.starts[t], view.ends[t + 1]),
        content=tuple(pieces),
        speaker=source,
        rule="statement.according-to",
    )


def _of_before(view: View, t: int) -> bool:
    """Does it tell the source of the sentence before: "That is according to Reuters"?"""
    k = view.clauses.chunk_of[t]
    chunks = view.chunks
    return k == 2 and chunks[1].kind == VG and chunks[1].lemma == "be" and chunks[0].pronoun


def _pieces(view: View, t: int, m: int) -> list[Piece]:
    pieces: list[Piece] = []
    head = _before(view, t)
    if head is not None:
        pieces.append(head)
    comma = _closing_comma(view, t, m)
    if comma >= 0 and comma + 1 < view.n:
        pieces.append(
            (
                view.start(comma + 1),
                max(view.limit, *(q.end for q in view.quotes if q.start >= view.start(comma + 1)), 0),
            )
        )
    return pieces


def _before(view: View, t: int) -> Piece | None:
    k = view.clauses.chunk_of[t]
    if k == 0:
        return None
    p = k - 1
    if view.chunks[p].kind == COMMA:
        p -= 1
    if p < 0 or not any(view.chunks[x].kind in (VG, NP) for x in range(p + 1)):
        return None
    start = view.begin
    crossing = next((q for q in view.quotes if q.start < start < q.end), None)
    if crossing is not None and view.closes_quote(p) is crossing:
        start = crossing.start
    end = view.end(p)
    return (start, end) if end > start else None


def _closing_comma(view: View, t: int, m: int) -> int:
    """The comma behind the source at which the content goes on: the first behind which a clause stands."""
    chunks = view.chunks
    if view.clauses.chunk_of[t] == 0 and m + 2 < view.n and chunks[m + 1].kind == COMMA:
        return m + 1 if any(chunks[v].finite for v in view.clauses.verbs if v > m + 1) else -1
    commas = [p for p in range(m + 1, view.n) if chunks[p].kind == COMMA and not view.quoted(p)]
    for comma in commas:
        if comma + 1 < view.n and (view.opens_quote(comma + 1) is not None or _clause_behind(view, comma, m)):
            return comma
    return -1


def _clause_behind(view: View, comma: int, m: int) -> bool:
    subjects = {view.chunks[v].subject for v in view.clauses.verbs if view.chunks[v].finite and v > comma}
    if view.chunks[comma + 1].kind == NP and comma + 1 in subjects:
        return True
    for v in range(comma + 1, view.n):
        c = view.chunks[v]
        if c.kind == COMMA:
            return v > comma + 3 and _clause_behind(view, v, m) and view.chunks[comma + 1].kind != NP
        if c.kind == VG and c.finite:
            return c.subject != m and c.marker not in ("who", "which", "that", "whose")
    return False
