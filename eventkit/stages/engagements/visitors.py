"""What must hold of envoys, of those who are gathered or sent, and of leaders who spend time together."""

from __future__ import annotations

from eventkit.stages.actors import Actors, Mention
from eventkit.stages.engagements.grammar import prepositions_after
from eventkit.stages.engagements.marks import EventMark
from eventkit.stages.engagements.people import SUMMITEERS, journalist, officials, with_party
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Clauses
from eventkit.syntax.chunks import ADJ, ADV, NP, PREP, TIME

_ENVOYS = word_list("envoy")
_EVENTS = word_list("event noun")
_HOW = frozenset((ADV, ADJ, TIME))
_SENT = word_list("sent abroad")


def envoy_object(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """ "summoned the German ambassador": the envoy of a state, called to account by another."""
    c = clauses.chunks[mark.chunk]
    k = c.subject if c.passive else c.object
    found = actors.parties(mark.sentence, k) if k >= 0 else []
    return bool(found) and all(_envoy(m) for m in found)


def _envoy(mention: Mention) -> bool:
    return mention.kind in ("person", "group") and (
        mention.entity.office == "ambassador"
        or not _ENVOYS.isdisjoint(mention.text.lower().replace("’", "'").split())
    )


def leaders_with(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """ "exchanged views with X": persons in office, one of them behind the preposition, and a place or a day."""
    return _of_two_states(mark) and (
        with_party(mark, clauses, actors) or clauses.chunks[mark.chunk].object < 0
    )


def _of_two_states(mark: EventMark) -> bool:
    """Are all parties persons in office, of two states or more?"""
    states = {m.entity.country for m in mark.parties}
    return (
        len(states) >= 2
        and all(m.kind == "person" and m.entity.country for m in mark.parties)
        and not any(journalist(m) for m in mark.parties)
    )


def gathers(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """ "brought together the leaders of Chile and Peru": several in office, or parties told one by one."""
    c = clauses.chunks[mark.chunk]
    found = actors.parties(mark.sentence, c.object) if c.object >= 0 else []
    if c.subject < 0 or clauses.head(c.subject) in _EVENTS:
        return False  # "the talks bring together": the talks are the event
    several = len(found) > 1 or any(m.plural and (officials(m) or m.members) for m in found)
    return several and any(
        m.entity.country or not SUMMITEERS.isdisjoint(m.text.lower().split()) for m in found
    )


def sends(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """ "sent a delegation to Germany", "dispatched Foreign Minister X": somebody in office, or a band of them."""
    c = clauses.chunks[mark.chunk]
    if c.object < 0 or c.passive or any(_for_talks(clauses, k) for k in range(c.object, len(clauses.chunks))):
        return False
    found = actors.parties(mark.sentence, c.object)
    if clauses.head(c.object) in _SENT:
        return True
    sent = bool(found) and all(m.kind == "person" and (m.entity.role or m.entity.country) for m in found)
    mark.parties = list(found) if sent else mark.parties
    return sent


def _for_talks(clauses: Clauses, k: int) -> bool:
    """ "sent X to Bonn for talks": the talks are the event."""
    return clauses.chunks[k].kind == NP and clauses.chunks[k].prep >= 0 and clauses.head(k) in _EVENTS


def time_spent(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """ "spent an hour with X": some time, and two persons in office."""
    following = clauses.chunks[mark.chunk + 1 : mark.chunk + 2]
    return (
        bool(following)
        and following[0].temporal
        and with_party(mark, clauses, actors)
        and len(mark.parties) >= 2
        and all(m.kind == "person" and bool(m.entity.country or m.entity.role) for m in mark.parties)
        and not any(journalist(m) for m in mark.parties)
    )


def discussed_with(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """ "discussed the plan with X": persons who act for two states or for bodies, one of them behind "with"."""
    of_one = len({m.entity.country or m.entity for m in mark.parties}) < 2
    if clauses.chunks[mark.chunk].passive or of_one or not all(_speaks_for(m) for m in mark.parties):
        return False
    return with_party(mark, clauses, actors)


def _speaks_for(mention: Mention) -> bool:
    """Is it a person who acts for a state, or the envoy of a body?"""
    if mention.kind != "person" or journalist(mention):
        return False
    role = (mention.entity.role or "").lower().split()
    return mention.entity.country is not None or not _OF_BODIES.isdisjoint(role)


_OF_BODIES = word_list("envoy of a body")


def when_only(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """ "arrived late Tuesday | in Bonn": does only a time stand before the place?"""
    chunks = clauses.chunks
    k = mark.chunk + 1
    while k < len(chunks) and (chunks[k].temporal or chunks[k].kind in _HOW or _of_time(clauses, k)):
        k += 1
    if not mark.chunk + 1 < k < len(chunks) - 1 or chunks[k].kind != PREP:
        return False
    return clauses.head(k) in mark.rule.host and clauses.head(k + 1) not in _EVENTS


def _of_time(clauses: Clauses, k: int) -> bool:
    """Does the preposition stand before a time: "on | Tuesday"?"""
    following = clauses.chunks[k + 1 : k + 2]
    return (
        clauses.chunks[k].kind == PREP
        and bool(following)
        and (following[0].kind == TIME or following[0].temporal)
    )


def invites(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """ "has invited X to Berlin": a person in office, to a place and to no event; the visit is proposed."""
    c = clauses.chunks[mark.chunk]
    k = c.subject if c.passive else c.object
    found = actors.parties(mark.sentence, k) if k >= 0 else []
    if not found or not all(m.kind == "person" and (m.entity.role or m.entity.country) for m in found):
        return False
    if any(
        prep in ("to", "for") and clauses.head(n) in _EVENTS
        for prep, n in prepositions_after(clauses, mark.chunk)
    ):
        return False
    mark.status = "proposed" if mark.status in ("held", "planned") else mark.status
    home = {m.entity.country for m in found}
    abroad = any(h.entity.country is not None and h.entity.country not in home for h in mark.host)
    return abroad and not any(journalist(m) for m in found)
