"""Who is meant as the other party where only the one that tells of a meeting can be."""

from __future__ import annotations

from eventkit.stages.actors import Actors, Mention
from eventkit.stages.engagements.grammar import roles
from eventkit.stages.engagements.marks import EventMark
from eventkit.stages.engagements.people import with_party
from eventkit.stages.engagements.time_clauses import SPEECH
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Clauses

_LEADS = word_list("leading office")


def teller(mark: EventMark, clauses: Clauses, actors: Actors) -> Mention | None:
    """X in "X said that a meeting with Y was possible", where X leads a state and Y is of another one.

    Of a meeting that was held ("a four-hour meeting with Y and Z had made progress") any minister or envoy tells.
    """
    states = {m.entity.country for m in mark.parties}
    if not states or None in states or mark.definite or (len(mark.parties) > 1 and mark.status != "held"):
        return None
    if not _owned_by_none(mark, clauses) or not with_party(mark, clauses, actors):
        return None
    for v in clauses.verbs:
        verb = clauses.chunks[v]
        if verb.lemma not in SPEECH or verb.subject < 0 or not verb.finite or v == mark.chunk:
            continue
        found = actors.parties(mark.sentence, verb.subject)
        if len(found) == 1 and _may_meet(found[0], mark) and found[0].entity.country not in states:
            return found[0]
    return None


def teller_of_change(target: EventMark, clauses: Clauses, actors: Actors, change: int) -> Mention | None:
    """X in "X said that talks with Y had been suspended", "X said a visit by Y was off": a state, or who leads one."""
    states = {m.entity.country for m in target.parties}
    if target.host or len(target.parties) != 1 or None in states:
        return None
    for v in clauses.verbs:
        verb = clauses.chunks[v]
        if v == change or verb.lemma not in SPEECH or verb.subject < 0 or not verb.finite:
            continue
        found = actors.parties(target.sentence, verb.subject)
        if len(found) == 1 and found[0].entity.country not in (*states, None) and _acts(found[0]):
            return found[0]
    return None


def _acts(mention: Mention) -> bool:
    """Is it a state, or who leads one?"""
    return mention.kind == "government" or (mention.kind == "person" and mention.entity.office in _LEADS)


def _owned_by_none(mark: EventMark, clauses: Clauses) -> bool:
    """Is the meeting the subject of its clause, or what there is: named without somebody who has it?"""
    role = roles(clauses, mark.chunk)[0]
    if role.verb < 0 or role.how == "prep":
        return False
    verb = clauses.chunks[role.verb]
    return role.how == "subject" or (
        verb.lemma == "be" and verb.subject >= 0 and clauses.head(verb.subject) == "there"
    )


def _may_meet(mention: Mention, mark: EventMark) -> bool:
    office = mention.entity.office
    held = (
        mark.status == "held" and office not in (None, "spokesperson") and mention.entity.country is not None
    )
    return mention.kind == "person" and (office in _LEADS or held)
