"""What came of an offer, told behind it: "X invited Y to visit Oslo. Y accepted the invitation"."""

from __future__ import annotations

import bisect

from eventkit.stages.actors import Actors, Mention
from eventkit.stages.engagements.groups import EventGroup
from eventkit.stages.engagements.marks import EventMark
from eventkit.stages.engagements.outlook import singular
from eventkit.stages.engagements.sides import party_key
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Clauses, Reading
from eventkit.syntax.chunks import ADV, NP, SUB, VG

_ACCEPTS = word_list("accepting verb")
_REFUSES = word_list("refusing verb")
_ANSWERS = word_list("form of an answer")
_OFFERS = word_list("offer")
_PERSONAL = frozenset(("invitation", "invite", "offer"))  # of which a text still speaks some sentences later
_IT = frozenset("it this them which that".split())
_UNSURE = frozenset("if unless whether until".split())
_OF_ITS_OWN = frozenset(("for", "to", "from"))
_REACH = 3  # sentences
_NEAR = 2


def take_answers(groups: list[EventGroup], reading: Reading, actors: Actors) -> None:
    """Let what was offered be planned where the offer is accepted, and denied where it is refused."""
    offered = sorted(m.start for group in groups for m in group.marks if m.status == "proposed")
    for group in groups if offered else ():
        if group.told_status() == "proposed" and not group.changes:
            answers = (_answer_behind(mark, group, offered, reading, actors) for mark in group.marks)
            group.status = next(filter(None, answers), "")


def _answer_behind(
    mark: EventMark, group: EventGroup, offered: list[int], reading: Reading, actors: Actors
) -> str:
    following = bisect.bisect_right(offered, mark.start)
    next_offer = offered[following] if following < len(offered) else None
    for i in range(mark.sentence, min(mark.sentence + _REACH + 1, len(reading.words))):
        if _ANSWERS.isdisjoint(reading.words[i]):
            continue
        clauses = reading.clauses(i)
        for v in clauses.verbs:
            start = clauses.tokens.starts[clauses.chunks[v].first]
            status = _answer(clauses, v, near=i - mark.sentence < _NEAR) if start > mark.end else ""
            of_this = next_offer is None or start < next_offer
            if status and (_each_others(clauses, v) or (of_this and _by_party(clauses, v, i, group, actors))):
                return status
    return ""


def _each_others(clauses: Clauses, v: int) -> bool:
    """ "accepted each other's invitations", "accepted them": those of all?"""
    c = clauses.chunks[v]
    return c.object >= 0 and (clauses.words(c.object) == "them" or "each other" in clauses.words(c.object))


def _answer(clauses: Clauses, v: int, *, near: bool) -> str:
    """The status that verb `v` gives what was offered: "accepted it", "turned down the offer", "refused"; or ""."""
    c = clauses.chunks[v]
    status = "planned" if c.lemma in _ACCEPTS else "denied" if c.lemma in _REFUSES else ""
    if not status or c.negated or c.modal or c.tense in ("infinitive", "base", "gerund"):
        return ""
    if c.marker in _UNSURE:
        return ""
    offer = c.subject if c.passive else c.object
    if offer < 0:
        return status if near and not c.passive and _is_short(clauses, v) else ""
    named = singular(clauses.head(offer))
    if named in _IT:
        return status if near else ""
    if named not in _OFFERS or not (near or named in _PERSONAL):
        return ""
    return "" if _is_another(clauses, offer, plain=named in _PERSONAL) else status


def _is_short(clauses: Clauses, v: int) -> bool:
    """ "he gladly accepted", "which he accepted", but not "declined | to comment", "accepted | that"."""
    chunks = clauses.chunks
    m = v + 1
    while m < len(chunks) and chunks[m].kind == ADV:
        m += 1
    return m >= len(chunks) or chunks[m].kind not in (NP, VG, SUB)


def _is_another(clauses: Clauses, offer: int, *, plain: bool) -> bool:
    """ "the invitation | to visit Oslo", "a proposal | for a truce", "the truce proposal": is told which offer it is?"""
    chunks = clauses.chunks
    c = chunks[offer]
    if not plain and c.head - c.first > 1:
        return True
    m = offer + 1
    if m >= len(chunks):
        return False
    return (chunks[m].kind == VG and chunks[m].tense == "infinitive") or clauses.words(m) in _OF_ITS_OWN


def _by_party(clauses: Clauses, v: int, i: int, group: EventGroup, actors: Actors) -> bool:
    """Is it one of those who were to meet who answers, and another of them who offered?"""
    c = clauses.chunks[v]
    if c.passive:
        return True
    owner = clauses.chunks[c.object].owner if c.object >= 0 else -1
    named = (c.subject, owner) if owner >= 0 else (c.subject,)
    return all(k >= 0 and _among(actors.parties(i, k), group) for k in named)


def _among(mentions: list[Mention], group: EventGroup) -> bool:
    states = group.states()
    return any(party_key(m) in group.entities() or m.entity.country in states for m in mentions)
