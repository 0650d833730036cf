"""Who sends others, and does not take part himself: "Norway cancelled a visit by its minister"."""

from __future__ import annotations

from eventkit.stages.actors import Actors, Mention
from eventkit.stages.engagements.people import of_many
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Chunk

_CHANGES = word_list("verb of a change")


def takes_part(
    actors: Actors, sentence: int, verb: Chunk, others: list[Mention], *, with_: bool, visit: bool
) -> bool:
    """Not who sends another, nor a state or body that puts off the meeting of others: does the subject meet the others?"""
    if is_sender(actors, sentence, verb.subject, others, with_=with_):
        return False
    if visit and verb.lemma in _CHANGES and _drops_that_of_others(actors, sentence, verb.subject, others):
        return False
    if verb.lemma not in _CHANGES or with_ or not of_many(others) or verb.subject < 0:
        return True
    return all(m.kind not in ("government", "organization") for m in actors.parties(sentence, verb.subject))


def is_sender(actors: Actors, sentence: int, k: int, guests: list[Mention], *, with_: bool) -> bool:
    """ "Norway cancelled a visit by its minister", "the king cancelled it": the state, or head, whose guest travels."""
    found = actors.parties(sentence, k) if k >= 0 else []
    if len(found) != 1 or any(m.entity is found[0].entity for m in guests):
        return False
    head = found[0].kind == "person" and not with_
    sent = ("person",) if head else ("person", "group")
    countries = {m.entity.country for m in guests if m.kind in sent} - {None}
    return (head or found[0].kind == "government") and found[0].entity.country in countries


def sends_group(agent: Mention, guests: list[Mention]) -> bool:
    """ "X cancelled a visit by a delegation": others travel than who drops it, and for X's state where none is told."""
    if agent.kind != "person" or not guests or any(m.kind != "group" or m.form == "pronoun" for m in guests):
        return False
    for group in guests:
        group.entity.country = group.entity.country or agent.entity.country
    return True


def _drops_that_of_others(actors: Actors, sentence: int, k: int, guests: list[Mention]) -> bool:
    found = actors.parties(sentence, k) if k >= 0 else []
    return len(found) == 1 and sends_group(found[0], guests)
