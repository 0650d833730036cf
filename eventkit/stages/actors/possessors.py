"""Whose something is: "Israel and Egypt's talks", "his visit"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventkit.stages.actors.model import Mention
from eventkit.stages.actors.words import pronouns
from eventkit.syntax.chunks import CONJ, NP, POSS

if TYPE_CHECKING:
    from eventkit.stages.actors.facade import Actors


def owners_of(actors: Actors, sentence: int, chunk: int) -> list[Mention]:
    """The possessors of a noun phrase: "Israel and Egypt's talks", "his visit"."""
    clauses = actors.reading.clauses(sentence)
    if not 0 <= chunk < len(clauses.chunks):
        return []
    c = clauses.chunks[chunk]
    if c.owner >= 0:
        found = actors.parties(sentence, _group_start(actors, sentence, c.owner), stop=(c.owner + 1,))
        return [*_each_with_s(actors, sentence, c.owner), *found]
    for t in range(c.first, c.last):
        if clauses.tags[t] == "PRP$":
            meant = (
                actors.referring(sentence, chunk, clauses.tokens.lowers[t])
                if clauses.tokens.lowers[t] in pronouns()
                else None
            )
            return [] if meant is None else list(meant.members) or [meant]
    return []


def _each_with_s(actors: Actors, i: int, owner: int) -> list[Mention]:
    """A in "A's and B's talks"."""
    chunks = actors.reading.clauses(i).chunks
    if owner < 3 or [c.kind for c in chunks[owner - 3 : owner]] != [NP, POSS, CONJ]:
        return []
    first = actors.mention(i, owner - 3)
    return [first] if first is not None else []


def _group_start(actors: Actors, i: int, owner: int) -> int:
    chunks = actors.reading.clauses(i).chunks
    start = owner
    if chunks[owner].owner >= 0:
        return owner
    while (
        start >= 2
        and chunks[start - 1].kind == CONJ
        and chunks[start - 2].kind == NP
        and actors.mention(i, start - 2) is not None
    ):
        start -= 2
    return start
