"""Whether a phrase or clause tells of the event itself: who only has news of it, and what else it is about."""

from __future__ import annotations

from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Chunk, Clauses
from eventkit.syntax.chunks import NP, TIME

_EVENTS = word_list("event noun")
TELLS = word_list("telling of plans")


def has_to_tell(clauses: Clauses, v: int) -> bool:
    """ "I don't have any trips to preview", "gave the reason for cancelling it": who has news, and takes no part."""
    chunks = clauses.chunks
    if is_explained(clauses, v):
        return True
    return chunks[v].lemma == "have" and any(
        chunks[m].lemma in TELLS and chunks[m].tense == "infinitive" for m in clauses.verbs if v < m < v + 4
    )


def is_explained(clauses: Clauses, v: int) -> bool:
    """ "the reason for | cancelling | the talks": not what the subject of the clause does."""
    p = clauses.chunks[v].prep
    return p > 0 and clauses.head(p) == "for" and clauses.head(p - 1) in _CAUSES


_CAUSES = frozenset(("reason", "reasons", "cause", "grounds", "excuse", "pretext"))


def is_another_matter(clauses: Clauses, verb: Chunk) -> bool:
    """ "the meeting is part of a probe of deals between A and B": what it is has parties of its own."""
    k = max(verb.predicate, verb.object)
    return (
        verb.lemma == "be" and k >= 0 and clauses.chunks[k].kind == NP and clauses.head(k) not in _SAME_MATTER
    )


_SAME_MATTER = _EVENTS | word_list("superlative") | word_list("occasion") | word_list("gathering")


def hangs_on_occasion(clauses: Clauses, v: int, k: int) -> bool:
    """ "speaking at a news conference with X": X is at the conference, not spoken with."""
    p = clauses.chunks[k].prep
    while p > 2 and clauses.chunks[p - 1].kind == TIME and clauses.words(p - 2) == "on":
        p -= 2  # "after a meeting | on Monday | with X"
    before = clauses.chunks[p - 1] if p > 0 else None
    if before is None or before.kind != NP or p - 1 <= v or before.prep < 0:
        return False
    return not before.proper and not before.temporal and clauses.head(p - 1) in _OCCASIONS


_OCCASIONS = _EVENTS | word_list("gathering")
