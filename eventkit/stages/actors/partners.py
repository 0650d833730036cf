"""Who cannot be one of "the two leaders": who is told to meet them."""

from __future__ import annotations

from eventkit.stages.actors.model import Mention
from eventkit.syntax import Clauses


def partners(clauses: Clauses, mentions: list[Mention], k: int) -> set[int]:
    """The ids of X and Y in "X and Y met with | the two leaders", where `k` is the last phrase."""
    chunks = clauses.chunks
    verbs = [v for v in clauses.verbs if v < k]
    if not verbs or any(chunks[v].subject == k for v in clauses.verbs):
        return set()
    verb, p = chunks[verbs[-1]], chunks[k].prep
    if verb.subject < 0 or not (verb.object == k or (p >= 0 and clauses.words(p) == "with")):
        return set()
    first = _first_of(clauses, verb.subject)
    return {id(m.entity) for m in mentions if _first_of(clauses, m.first_chunk) == first}


def _first_of(clauses: Clauses, k: int) -> int:
    """The phrase that opens the coordination of phrase `k`."""
    while (before := clauses.chunks[k].conjoined) >= 0 and before < k:
        k = before
    return k
