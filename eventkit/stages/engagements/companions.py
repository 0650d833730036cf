"""Those whom a clause adds to a party: ", including A and B", ", joined by C"."""

from __future__ import annotations

from eventkit.stages.actors import Actors, Mention
from eventkit.syntax import Clauses
from eventkit.syntax.chunks import COMMA, PREP, VG

_WITH = frozenset(("joined", "accompanied", "flanked"))


def included(actors: Actors, clauses: Clauses, sentence: int, last: int) -> list[Mention]:
    """Those named behind ", including" or ", joined by", where the phrase before it ends at chunk `last`."""
    chunks = clauses.chunks
    k = last + 1
    if k + 1 < len(chunks) and chunks[k].kind == PREP and clauses.head(k) == "from":
        k += 2  # "officials from both sides, including"
    if k < len(chunks) and chunks[k].kind == COMMA:
        k += 1
        if k < len(chunks) and chunks[k].kind == VG:
            return companions(actors, clauses, sentence, k - 2)
    if k + 2 >= len(chunks) or chunks[k].kind != PREP or clauses.words(k) != "including":
        return []
    return actors.parties(sentence, k + 1 + (chunks[k + 1].kind == PREP))


def companions(actors: Actors, clauses: Clauses, sentence: int, last: int) -> list[Mention]:
    """Those named behind ", joined by", where the phrase before it ends at chunk `last`."""
    chunks = clauses.chunks
    by = last + 3
    if by + 1 >= len(chunks) or clauses.words(by - 1) not in _WITH or clauses.words(by) != "by":
        return []
    if chunks[by - 2].kind != COMMA or chunks[by - 1].kind != VG:
        return []
    found = actors.parties(sentence, by + 1)
    return [m for m in found if m.entity.office or m.form == "name"]  # not "joined by reporters"
