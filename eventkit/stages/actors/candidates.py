"""Which of the actors named before may be meant by "they", "both" or "the two leaders"."""

from __future__ import annotations

import itertools

from eventkit.stages.actors.model import Mention
from eventkit.stages.actors.words import Pronoun, word_list
from eventkit.syntax import Clauses
from eventkit.syntax.chunks import COMMA, CONJ, VG

_MEANWHILE = frozenset(("when", "as", "before", "after", "until", "once", "where", "whether"))
_PAIR = 2
_LINKS = 3  # fewer chunks than that join two
_MINISTERS = frozenset(("foreign ministers", "defense ministers", "defence ministers"))
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
    """May the person be one of "the two leaders", "the two foreign ministers": not where another office is known."""
    office = mention.entity.office
    if noun in _MINISTERS:
        return office not in word_list("head office")
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


def several_as_subject(clauses: Clauses, before: list[Mention], *, last: bool) -> list[Mention]:
    """The several who are the first subject of the sentence, or the `last` one before the pronoun; else empty."""
    verbs = reversed(clauses.verbs) if last else clauses.verbs
    for v in verbs:
        subject = clauses.chunks[v].subject
        at = next((n for n, m in enumerate(before) if m.first_chunk <= subject <= m.last_chunk), -1)
        if at < 0 or not clauses.chunks[v].finite:
            continue
        group = _joined_to(clauses, before, at)
        return group if len(group) > 1 or before[at].plural else []
    return []


def two_who_meet(clauses: Clauses, before: list[Mention], k: int) -> list[Mention]:
    """A and B in "A will raise it with B when | they meet": the subject and the one other person named before chunk `k`."""
    chunks = clauses.chunks
    verb = next((v for v in clauses.verbs if chunks[v].subject == k), -1)
    if (
        verb < 0
        or chunks[verb].marker not in _MEANWHILE
        or chunks[verb].lemma not in word_list("mutual verb")
    ):
        return []
    subjects = {chunks[v].subject for v in clauses.verbs if v < verb}
    acting = next((m for m in before if any(m.first_chunk <= s <= m.last_chunk for s in subjects)), None)
    persons = [m for m in before if m.kind == "person" and not m.plural]
    two = acting in persons and len(persons) == len(before) == len({id(m.entity) for m in before}) == _PAIR
    return before if two else []


def _joined_to(clauses: Clauses, before: list[Mention], at: int) -> list[Mention]:
    """The mention with those that commas and a conjunction join to it."""
    first = end = at
    while end + 1 < len(before) and _joined(clauses, before[end], before[end + 1]):
        end += 1
    while first and _joined(clauses, before[first - 1], before[first]):
        first -= 1
    group = before[first : end + 1]
    links = clauses.chunks[group[0].first_chunk : group[-1].last_chunk]
    return group if any(c.kind == CONJ for c in links) else [before[at]]


def _joined(clauses: Clauses, first: Mention, second: Mention) -> bool:
    between = [c.kind for c in clauses.chunks[first.last_chunk + 1 : second.first_chunk]]
    return bool(between) and len(between) < _LINKS and set(between) <= {COMMA, CONJ}


def _comma_between(clauses: Clauses, first: Mention, second: Mention) -> bool:
    """Do two of one sort stand in a list: "A, | B and C"?"""
    between = clauses.chunks[first.last_chunk + 1 : second.first_chunk]
    return [c.kind for c in between] == [COMMA] and first.kind == second.kind and first.form == second.form


def met_ahead(clauses: Clauses, mention: Mention, k: int) -> bool:
    """ "During a meeting with X, | he said": X, named in what opens the sentence, is who the subject met."""
    chunks = clauses.chunks
    p = chunks[mention.first_chunk].prep
    if p <= 1 or clauses.head(p) != "with" or clauses.head(p - 1) not in word_list("occasion of two"):
        return False
    main = next((v for v in clauses.verbs if chunks[v].finite), -1)
    return mention.last_chunk < k < main and chunks[main].subject == k
