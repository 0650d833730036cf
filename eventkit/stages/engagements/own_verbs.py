"""The verbs of a sentence that tell of an event, so that their times are its own."""

from __future__ import annotations

from eventkit.stages.engagements.grammar import representative, roles
from eventkit.stages.engagements.marks import EventMark
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Clauses
from eventkit.syntax.chunks import COMMA, NP, PREP

_SCHEDULES = word_list("word of a schedule")
_HAPPENS = word_list("happening verb")
_HELD = word_list("event participle")
_FIXED = word_list("fixing participle")
_EVENTS = word_list("event noun")
_IN_IT = frozenset(("at", "in", "during", "on", "for"))


def own_verbs(clauses: Clauses, mark: EventMark) -> set[int]:
    """The verb groups that belong to an event: its own, those it hangs on, and those it is subject or object of."""
    if mark.verbal:
        return _governing(clauses, mark.chunk)
    own: set[int] = set()
    for role in roles(clauses, mark.chunk):
        if role.verb >= 0 and (role.how != "prep" or role.prep in _IN_IT):
            own |= _governing(clauses, role.verb)
    phrases = (mark.chunk, representative(clauses, mark.chunk))
    own |= {v for v in clauses.verbs if clauses.chunks[v].subject in phrases}
    own |= told_by_relative(clauses, mark)
    own |= {
        v
        for v in clauses.verbs
        if clauses.chunks[v].governor in own
        and clauses.chunks[v].tense == "infinitive"
        and clauses.chunks[v].lemma in _HAPPENS
    }
    return {v for v in own if not _to_be_held(clauses, v, phrases)}


def _governing(clauses: Clauses, v: int) -> set[int]:
    """The verb and those that govern it, one another."""
    found: set[int] = set()
    while v >= 0 and v not in found:
        found.add(v)
        v = clauses.chunks[v].governor
    return found


def _to_be_held(clauses: Clauses, v: int, phrases: tuple[int, int]) -> bool:
    """ "will prepare for | a summit | to be held on Friday": what another event stands right before is told of that."""
    c = clauses.chunks[v]
    if c.tense != "infinitive" or v < 1 or v - 1 in phrases or clauses.chunks[v - 1].kind != NP:
        return False
    return (c.passive or c.lemma in _HAPPENS) and clauses.head(v - 1) in _EVENTS


def told_by_relative(clauses: Clauses, mark: EventMark) -> set[int]:
    """The verbs of "the talks with X in Y, which | were due | to take place on Monday", "a summit, scheduled | for May"."""
    v = next((v for v in clauses.verbs if v > mark.chunk), -1)
    c = clauses.chunks[v]
    if v < 0:
        return set()
    if c.marker not in ("which", "that"):
        return {v} if _fixed(clauses, v) else set()
    word = clauses.head(c.predicate) if c.predicate >= 0 else c.lemma
    if c.modal != "be to" and word not in _SCHEDULES | _HAPPENS and not (c.passive and c.lemma in _HELD):
        return set()
    return {v, *(w for w in clauses.verbs if clauses.chunks[w].governor == v)}


def _fixed(clauses: Clauses, v: int) -> bool:
    """ ", scheduled to take place in Y": a participle behind the comma that ends the phrase."""
    chunks = clauses.chunks
    c = chunks[v]
    if c.last - c.first > 1 or c.lemma not in _FIXED or chunks[v - 1].kind != COMMA:
        return False
    n = chunks[v + 1] if v + 1 < len(chunks) else None
    return n is not None and (n.kind == PREP or (n.tense == "infinitive" and n.lemma in _HAPPENS))
