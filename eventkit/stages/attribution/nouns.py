"""Noun cues: "Lind's claim that the strait is open"."""

from __future__ import annotations

from collections.abc import Iterator

from eventkit.records.vocabulary import Act
from eventkit.stages.attribution.extent import end_of
from eventkit.stages.attribution.lexicon import CueLexicon
from eventkit.stages.attribution.marks import ActorSource, Source, StatementMark
from eventkit.stages.attribution.sources import source_at
from eventkit.stages.attribution.view import COMMA, CONJ, NP, REL, SUB, TIME, VG, View
from eventkit.syntax.chunks import COLON


def noun_cues(
    view: View, actors: ActorSource, marks: list[StatementMark], words: CueLexicon
) -> Iterator[StatementMark]:
    """The statements that a noun with its owner and a clause behind it makes; all are weak."""
    for k in view.clauses.phrases:
        act = words.nouns.get(view.head(k))
        if act is None or view.quoted(k):
            continue
        that = _that(view, k + 1)
        told = that + 1 if that >= 0 else _infinitive(view, k + 1, act)
        source = _owner(view, k, actors, marks) if told >= 0 else None
        if source is None:
            continue
        start = view.start(told)
        end = end_of(view, k, told, words)
        cut = _main_clause(view, told, words)
        end = cut if 0 <= cut < end else end
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


def _owner(view: View, k: int, actors: ActorSource, marks: list[StatementMark]) -> Source | None:
    """Whose word it is: the possessor, or whom "his" means."""
    c = view.chunks[k]
    if c.owner >= 0:
        return source_at(view, c.owner, actors, marks)
    if view.clauses.tags[c.first] != "PRP$":
        return None
    owners = actors.owner(view.index, k)
    if len(owners) != 1:
        return None
    start, end = view.starts[c.first], view.ends[c.first]
    return Source(sentence=view.index, chunk=k, start=start, end=end, mention=owners[0])


def _main_clause(view: View, m: int, words: CueLexicon) -> int:
    """Offset before the verb that goes on with the outer clause ("his claim that it is over | was wrong"), or -1."""
    chunks = view.chunks
    verb = m if chunks[m].kind == VG else -1
    for p in range(m, view.n):
        c = chunks[p]
        if c.kind == VG and c.finite and not view.quoted(p):
            if verb >= 0:
                return view.end(p - 1) if chunks[verb].lemma not in words.core else -1
            verb = p
        elif verb >= 0 and c.kind in (SUB, REL, CONJ, COMMA, COLON):
            break
    return -1


def _infinitive(view: View, k: int, act: Act) -> int:
    """The infinitive at `k` of "her promise | to open the border"; -1 where none does."""
    c = view.chunks[k] if act in ("promise", "threaten") and k < view.n else None
    return k if c is not None and c.kind == VG and c.tense == "infinitive" else -1


def _that(view: View, k: int) -> int:
    """The chunk of the "that" which opens what is said, behind times at most; -1 where none does."""
    while k < view.n and (view.chunks[k].kind == TIME or view.chunks[k].temporal):
        k += 1
    if k + 1 >= view.n or view.chunks[k].kind not in (SUB, REL) or view.head(k) != "that":
        return -1
    return k if view.chunks[k + 1].kind == NP else -1
