"""Noun cues: "Lind's claim that the strait is open"."""

from __future__ import annotations

from collections.abc import Iterator

from eventkit.stages.attribution.extent import end_of
from eventkit.stages.attribution.lexicon import CueLexicon
from eventkit.stages.attribution.marks import ActorSource, StatementMark
from eventkit.stages.attribution.sources import source_at
from eventkit.stages.attribution.view import NP, REL, SUB, View


def noun_cues(
    view: View, actors: ActorSource, marks: list[StatementMark], words: CueLexicon
) -> Iterator[StatementMark]:
    """The statements that a noun with its owner and a clause behind it makes; all are weak."""
    for k in view.clauses.phrases:
        act = words.nouns.get(view.head(k))
        owner = view.chunks[k].owner
        if act is None or owner < 0 or view.quoted(k) or not _that(view, k + 1):
            continue
        source = source_at(view, owner, actors, marks)
        if source is None:
            continue
        start = view.start(k + 2)
        end = end_of(view, k, k + 2, words)
        if end > start:
            head = view.chunks[k].head
            yield StatementMark(
                sentence=view.index,
                cue=(view.starts[head], view.ends[head]),
                content=((start, end),),
                speaker=source,
                act=act,
                rule="statement.noun",
                weak=True,
            )


def _that(view: View, k: int) -> bool:
    if k + 1 >= view.n:
        return False
    c = view.chunks[k]
    return c.kind in (SUB, REL) and view.head(k) == "that" and view.chunks[k + 1].kind == NP
