"""A source and a colon: `Lind: "We stay."`, and headlines ("Lind: We Stay")."""

from __future__ import annotations

from collections.abc import Iterator

from eventkit.stages.attribution.marks import ActorSource, StatementMark
from eventkit.stages.attribution.sources import source_at
from eventkit.stages.attribution.view import CONJ, NP, POSS, PREP, VG, View

_LINE = 120  # characters of the longest headline; "Oslo: …" before a longer sentence is a dateline
_LONGEST = 6  # chunks that a source before its colon may take


def colon(view: View, actors: ActorSource, marks: list[StatementMark]) -> Iterator[StatementMark]:
    """The statement of a sentence that begins with its source and a colon."""
    at = next((k for k in range(min(view.n, _LONGEST)) if view.lowers[view.chunks[k].first] == ":"), -1)
    if at < 1 or at + 1 >= view.n or any(view.quoted(k) for k in range(at)):
        return
    if any(view.chunks[k].kind not in (NP, POSS, PREP, CONJ) for k in range(at)):
        return
    quote = view.opens_quote(at + 1)
    head = _head(view, at)
    if head < 0 or (quote is None and not (view.chunks[head].proper and _headline(view, at))):
        return
    source = source_at(view, head, actors, marks)
    if (
        source is None
        or source.mention is None
        or (not view.chunks[head].proper and source.mention.form == "pronoun")
    ):
        return
    end = quote.end if quote is not None else view.limit
    cue = (view.start(at), view.end(at))
    yield StatementMark(
        sentence=view.index,
        cue=cue,
        content=((view.start(at + 1), end),),
        speaker=source,
        rule="statement.colon",
        weak=True,
    )


def _head(view: View, at: int) -> int:
    """The head chunk of the source: behind its owners, before its "of" phrases."""
    k = 0
    while k + 2 < at and view.chunks[k + 1].kind == POSS:
        k += 2
    return k if view.chunks[k].kind == NP else -1


def _headline(view: View, at: int) -> bool:
    """The first sentence of a document, a short line of its own, with a verb behind the colon."""
    span = view.reading.sentences[view.index]
    alone = view.text[span.end : span.end + 1] in ("", "\n")
    verb = any(view.chunks[k].kind == VG and view.chunks[k].finite for k in range(at + 1, view.n))
    return view.index == 0 and view.begin == span.start and alone and verb and span.end - span.start <= _LINE
