"""Parties that a neighbouring phrase or clause names: who offered the talks, who failed to agree at them."""

from __future__ import annotations

from typing import NamedTuple

from eventkit.rules import Trigger
from eventkit.stages.actors import Mention
from eventkit.stages.engagements.grammar import Role, noun_before
from eventkit.stages.engagements.outlook import singular
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Chunk, Clauses
from eventkit.syntax.chunks import NP, PREP, SUB, TIME, VG

_OFFERS = word_list("offer")
_GIVEN = frozenset("to of from by".split())
_ENDS = word_list("course of talks")
_THEN = frozenset(("after", "when", "as", "while", "with", "because"))


_PROPOSES = word_list("proposing verb")
_DISCUSSES = word_list("discussing verb")


def looks_on(verb: Chunk, onlookers: frozenset[str], *, with_: bool) -> bool:
    """Does the subject of the verb only speak of the event? Who "proposed talks with X" is the other side."""
    return verb.lemma == "be" or (verb.lemma in onlookers and not (with_ and verb.lemma in _PROPOSES))


def talked_of(clauses: Clauses, role: Role, mentions: list[Mention], trigger: Trigger) -> bool:
    """ "A and B discussed the NATO summit", "prepared for it", "discussed ongoing talks": others meet there."""
    verb = clauses.chunks[role.verb]
    if verb.lemma not in _DISCUSSES or verb.passive or (role.how != "object" and role.prep != "for"):
        return False
    return trigger.format == "talks" or any(m.kind == "organization" or m.plural for m in mentions)


class Offer(NamedTuple):
    """An offer to meet: the phrase that names it, and that of who made it."""

    noun: int
    by: int


def offer_before(clauses: Clauses, k: int) -> Offer | None:
    """The offer that governs what begins at chunk `k`: "an offer from X | for talks", "an invitation by X | to meet"."""
    chunks = clauses.chunks
    by = _without_day(clauses, k - 1)
    if by <= 0 or chunks[by].kind != NP:
        return None
    if chunks[by].owner >= 0 and _is_offer(clauses, by):
        return Offer(by, chunks[by].owner)  # "X's invitation | to meet"
    p = chunks[by].prep
    if p <= 0 or clauses.words(p) not in ("from", "by"):
        return None
    noun = p - 1
    if chunks[noun].kind == VG and chunks[noun].tense == "participle":
        noun = chunks[noun].subject  # "the invitation extended by X | to visit"
    named = noun >= 0 and chunks[noun].kind == NP and _is_offer(clauses, noun)
    return Offer(noun, by) if named else None


def _is_offer(clauses: Clauses, k: int) -> bool:
    """ "an invitation", "requests"?"""
    return singular(clauses.head(k)) in _OFFERS


def _without_day(clauses: Clauses, k: int) -> int:
    """The chunk before "on Monday" that ends at chunk `k`; else `k`."""
    chunks = clauses.chunks
    while k > 0 and (chunks[k].kind == TIME or (chunks[k].kind == PREP and chunks[k + 1].kind == TIME)):
        k -= 1
    return k


def taker_of(clauses: Clauses, offer: Offer) -> Chunk | None:
    """The verb that takes or refuses the offer: "accepted", "has turned down"."""
    return next((c for c in clauses.chunks[: offer.noun] if c.kind == VG and c.object == offer.noun), None)


def talks_offered(clauses: Clauses, k: int) -> Offer | None:
    """The offer of the event that phrase `k` names: "a proposal from X for talks", "X's offer of talks"."""
    p = clauses.chunks[k].prep
    if p > 0 and _is_offer(clauses, p - 1) and (by := clauses.chunks[p - 1].owner) >= 0:
        return Offer(p - 1, by)
    if p <= 0 or clauses.chunks[p].kind != PREP or clauses.words(p) != "for":
        return None
    return offer_before(clauses, p)


def told_behind(clauses: Clauses, verb: Chunk) -> int:
    """The subject of "after A and B failed to agree", behind "the talks collapsed"; -1 for none."""
    if verb.lemma not in _ENDS:
        return -1
    chunks = clauses.chunks
    at = chunks.index(verb)
    for m in range(at + 1, len(chunks)):
        c = chunks[m]
        if c.kind == SUB and clauses.words(m) not in _THEN:
            return -1
        if c.kind == VG:
            behind = any(clauses.words(n) in _THEN for n in range(at + 1, m))
            return c.subject if behind and c.finite and c.subject > at else -1
    return -1


def governing_noun(clauses: Clauses, v: int) -> int:
    """The noun that governs verb `v`: "an invitation for X to meet", "by X to Y to visit", "the prospect of X visiting"; or -1."""
    chunks = clauses.chunks
    c = chunks[v]
    noun = noun_before(clauses, v)
    if c.tense != "gerund" and chunks[v - 1].kind == NP and (offer := _offered_by(clauses, v - 1)) >= 0:
        return offer
    if noun not in (-1, c.subject) or c.subject < 0:
        return noun
    p = chunks[c.subject].prep
    link = clauses.words(p) if 0 < p < v else ""
    return p - 1 if link in (("of",) if c.tense == "gerund" else ("for", "to")) else noun


def _offered_by(clauses: Clauses, k: int) -> int:
    """The offer before phrase `k`: "the invitation | of X | to Y"; -1 for none."""
    p = clauses.chunks[k].prep
    while p > 0 and clauses.words(p) in _GIVEN:
        if _is_offer(clauses, p - 1):
            return p - 1
        p = clauses.chunks[p - 1].prep
    return -1


def wished_by(clauses: Clauses, v: int) -> int:
    """X in "voiced X's desire to meet", "called for X to meet": whose wish or plan governs the infinitive at `v`; -1 for none."""
    wish = v - 1
    if clauses.chunks[v].tense != "infinitive" or wish < 0:
        return -1
    c = clauses.chunks[wish]
    if c.kind == NP and c.prep > 0 and clauses.head(c.prep) == "for":
        return wish if clauses.chunks[c.prep - 1].lemma in _CALLS else -1
    return c.owner if c.kind == NP and c.owner >= 0 and clauses.head(wish) in _WISHES else -1


_WISHES = word_list("wish")
_CALLS = frozenset(("call", "arrange", "push", "press"))
