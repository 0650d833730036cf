"""Which of the actors named before may be meant by "they", "both" or "the two leaders"."""

from __future__ import annotations

import itertools

from eventkit.stages.actors.model import Mention
from eventkit.stages.actors.words import Pronoun, word_list
from eventkit.syntax import Clauses
from eventkit.syntax.chunks import COMMA, VG

_OF_HEADS = frozenset(("leaders", "presidents"))


def pairs(mention: Mention, states: bool, either: bool) -> bool:
    """May the actor be one of "the two": a state, a person, or either, as asked."""
    if mention.plural or mention.entity.country is None:
        return False
    named = mention.form == "name" or "counterpart" in mention.text.lower()
    person = mention.kind == "person" and named
    state = mention.form == "state"
    return (person or state) if either else state if states else person


def holds(mention: Mention, noun: str) -> bool:
    """May the person be one of "the two leaders": not where another office is known, as a spokesman's or a minister's."""
    office = mention.entity.office
    return noun not in _OF_HEADS or office not in word_list("office below a leader")


def alone(clauses: Clauses, before: list[Mention], kind: Pronoun) -> list[Mention]:
    """Without those named in one breath with others, whom "they" would mean; all persons where nobody else is named."""
    joined = [
        (first, second)
        for first, second in itertools.pairwise(before)
        if first.last_chunk >= clauses.chunks[second.first_chunk].conjoined >= first.first_chunk
    ]
    alone = [m for m in before if all(m is not one for pair in joined for one in pair)]
    return alone or (before if kind.gender != "n" else [])


def coordinated(clauses: Clauses, before: list[Mention]) -> list[Mention]:
    """The last group "A and B" among the mentions."""
    for last in range(len(before) - 1, 0, -1):
        at = last
        first, second = before[at - 1], before[at]
        between = clauses.chunks[first.last_chunk + 1 : second.first_chunk]
        if (
            between
            and len(between) < 3
            and between[-1].kind == "&"
            and not any(c.kind == VG for c in between)
        ):
            group = [first, second]
            while at > 1 and _comma_between(clauses, before[at - 2], before[at - 1]):
                at -= 1
                group.insert(0, before[at - 1])
            return group if first.entity is not second.entity else []
    return []


def _comma_between(clauses: Clauses, first: Mention, second: Mention) -> bool:
    """Do two of one sort stand in a list: "A, | B and C"?"""
    between = clauses.chunks[first.last_chunk + 1 : second.first_chunk]
    return [c.kind for c in between] == [COMMA] and first.kind == second.kind and first.form == second.form
