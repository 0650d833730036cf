"""Who is told to have been at an event, in a clause that says no more: "X took part in the talks", "was present at them"."""

from __future__ import annotations

from eventkit.stages.actors import Actors, Mention
from eventkit.stages.engagements.grammar import Role, all_who, prepositions_after, roles
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Chunk, Clauses

_ATTENDS = word_list("attending verb")
_JOINS = word_list("joining verb")
_OCCASIONS = word_list("occasion preposition")
_FRAMES = word_list("verb of a frame")
_PLACES = frozenset("at in during for from on".split())


def joins(clauses: Clauses, role: Role) -> bool:
    """Does the clause tell of more who were at an event that is told elsewhere?"""
    return clauses.chunks[role.verb].lemma in _JOINS or bool(attendants(clauses, role))


def is_occasion(clauses: Clauses, role: Role) -> bool:
    """Does a clause tell what happened at the event, or that the event opened or ended it: "began the day with talks"?"""
    framed = role.prep == "with" and clauses.chunks[role.verb].lemma in _FRAMES
    return role.how == "prep" and (role.prep in _OCCASIONS or framed)


def attendants(clauses: Clauses, role: Role) -> list[int]:
    """The phrases of those who were at what the role names; none where its verb tells of something else."""
    verb = clauses.chunks[role.verb]
    if role.how != "prep" or role.prep not in _PLACES or verb.negated:
        return []
    if verb.lemma == "accompany":  # "in a visit" tells of another trip
        if role.prep not in ("at", "during", "for"):
            return []
        by = [n for prep, n in prepositions_after(clauses, role.verb) if prep == "by"]
        return [k for k in (verb.subject, verb.object, *by) if k >= 0]
    return [all_who(clauses, verb)] if verb.subject >= 0 and _is_there(clauses, verb, role) else []


def sent_there(
    actors: Actors, clauses: Clauses, sentence: int, k: int, parties: list[Mention]
) -> list[Mention]:
    """X in "X attended | the Chad-Mali talks", "X took part in": the persons who were there for a state that met."""
    states = {m.entity.country for m in parties if m.kind == "government"}
    if not states:
        return []
    there = [n for role in roles(clauses, k) if role.verb >= 0 for n in _at(clauses, role)]
    found = [m for n in there for m in actors.parties(sentence, n)]
    return [m for m in found if m.kind == "person" and m.entity.country in states]


def _at(clauses: Clauses, role: Role) -> list[int]:
    """The phrases of those who were at what is the object of a verb, or hangs on it by a preposition."""
    verb = clauses.chunks[role.verb]
    if role.how != "object":
        return attendants(clauses, role)
    joined = verb.lemma in _JOINS and verb.subject >= 0 and not (verb.passive or verb.negated)
    return [all_who(clauses, verb)] if joined else []


def _is_there(clauses: Clauses, verb: Chunk, role: Role) -> bool:
    if verb.passive:
        return False
    if verb.lemma == "take":
        return verb.object >= 0 and clauses.words(verb.object) in ("part", "an active part")
    if verb.lemma == "be":
        return verb.predicate >= 0 and clauses.words(verb.predicate) in ("present", "also present")
    return verb.lemma in _ATTENDS or (verb.lemma == "present" and verb.object < 0)


def who_is_there(clauses: Clauses, p: int, verb: Chunk) -> int:
    """Who attends what the preposition at `p` names: the subject; in "praised X's role at the summit" the object's owner."""
    before = clauses.chunks[p - 1] if p > 0 and p - 1 == verb.object else None
    return before.owner if before is not None and before.owner >= 0 else verb.subject


def refers_back(clauses: Clauses, k: int) -> bool:
    """Is it an event told of before: "the talks", but not "the first talks in ten years"?"""
    c = clauses.chunks[k]
    lowers = clauses.tokens.lowers
    return lowers[c.first] in _REFERRING and _ORDINALS.isdisjoint(lowers[c.first + 1 : c.head])


_REFERRING = frozenset("the that this those these such".split())
_ORDINALS = frozenset("first second third fourth fifth".split())
