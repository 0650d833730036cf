"""Words like those of an event that name none: names, states of affairs, things that are met or hosted."""

from __future__ import annotations

import re

from eventkit.stages.engagements.grammar import roles
from eventkit.stages.engagements.marks import EventMark
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Clauses
from eventkit.syntax.chunks import CONJ, NP, VG

_FOSTERS = word_list("fostering verb")
_NO_VISIT = word_list("tour of another kind")
_ANYONE = word_list("anyone there")
_ABSTRACT = frozenset("leadership presidency membership".split())  # "welcomed Italy's leadership of the G20"
_CROWDS = frozenset("hundreds thousands millions".split())
_THOUSANDS = re.compile(r"\d{1,3}(,\d{3})+|\d{5,}|thousand|million")
_DISTINCTIONS = word_list("distinction")
_THINGS_OF_BOTH = word_list("event noun") | word_list("thing of two halves")
_RUNG = word_list("thing rung")
_HOLDS = frozenset(("host", "convene"))
_RECURRING = word_list("recurring")


def no_occasion(mark: EventMark, clauses: Clauses) -> bool:
    """Is it a name, or a state of affairs, whoever is there?"""
    return _is_name(mark, clauses) or _state_of_affairs(mark, clauses)


def _state_of_affairs(mark: EventMark, clauses: Clauses) -> bool:
    """ "to foster dialogue", "a combat tour", "meets quarterly", "rings the bell": no occasion on which anybody meets."""
    if mark.verbal:
        c = clauses.chunks[mark.chunk]
        if c.object >= 0 and clauses.head(c.object) in _RUNG:
            return True
        behind = c.last
        return not _RECURRING.isdisjoint(clauses.tokens.lowers[behind : behind + 1])
    if mark.format == "visit" and _no_visit(mark.chunk, clauses):
        return True
    return clauses.head(mark.chunk) == "dialogue" and any(
        r.how == "object" and r.verb >= 0 and clauses.chunks[r.verb].lemma in _FOSTERS
        for r in roles(clauses, mark.chunk)
    )


def _no_visit(k: int, clauses: Clauses) -> bool:
    """ "a combat tour", "served one tour in Chad", "the Investing in | America tour"."""
    c, lowers = clauses.chunks[k], clauses.tokens.lowers
    if c.first < c.head and lowers[c.head - 1] in _NO_VISIT:
        return True
    if not lowers[c.head].startswith("tour"):
        return False
    if c.first and lowers[c.first - 1] == "in" and clauses.tags[c.first] == "NNP" and c.head == c.first + 1:
        return True
    done = (r.verb for r in roles(clauses, k) if r.how == "object" and r.verb >= 0)
    return any(clauses.chunks[v].lemma == "serve" for v in done)


def _is_name(mark: EventMark, clauses: Clauses) -> bool:
    """A capitalized word within a sentence is part of a name: "Meet the Press", "the PGA Tour"."""
    head = clauses.chunks[mark.chunk].head
    word = clauses.tokens.words[head]
    if (
        not word[0].isupper()
        or word.isupper()
        or head == 0
        or (not mark.verbal and mark.format not in ("visit", "conference"))
    ):
        return False
    lower = sum(1 for w in clauses.tokens.words if len(w) > 3 and w[0].islower())
    tags = clauses.tags
    titled = head > 1 and tags[head - 2] == "POS"  # NBC's "Meet the Press"
    return lower >= 2 and (titled or tags[head - 1] not in (":", "Q", "."))


def meets_things(mark: EventMark, clauses: Clauses) -> bool:
    """ "meet people where they are", "meet the moment"."""
    chunks = clauses.chunks
    c = chunks[mark.chunk]
    lowers = clauses.tokens.lowers
    if c.object >= 0 and clauses.head(c.object) == "it":
        return True
    if lowers[c.last + 1 : c.last + 2] == ["moment"]:
        return True  # "meet the moment"
    if _shares_thing(mark.chunk, clauses) or is_half(c.object, clauses):
        return True
    end = c.object + 1
    return (
        c.object >= 0 and not chunks[c.object].proper and end < len(chunks) and clauses.head(end) == "where"
    )


def _shares_thing(v: int, clauses: Clauses) -> bool:
    """ "will meet or exceed this commitment": one object for both verbs, and no person."""
    following = clauses.chunks[v + 1 : v + 3]
    return (
        len(following) == 2
        and following[0].kind == CONJ
        and clauses.head(v + 1) == "or"
        and following[1].kind == VG
        and following[1].object >= 0
        and not clauses.chunks[following[1].object].proper
    )


def is_half(k: int, clauses: Clauses) -> bool:
    """ "meet | refugee | and migration needs", "hosted | a nurse | and expert forum": does phrase `k` only tell what a thing is of?"""
    chunks, following = clauses.chunks, clauses.chunks[k + 1 : k + 3]
    if k < 0 or len(following) < 2 or following[0].kind != CONJ or following[1].kind != NP:
        return False
    of_both = clauses.head(k + 2) in _THINGS_OF_BOTH and following[1].first < following[1].head
    determined = clauses.tags[following[1].first] in ("DT", "PRP$", "CD")
    return of_both and not determined and clauses.tags[chunks[k].head] == "NN" and chunks[k].owner < 0


def meets_no_person(mark: EventMark, clauses: Clauses) -> bool:
    """Is what is hosted or received no person by its words alone?"""
    c = clauses.chunks[mark.chunk]
    k = c.subject if c.passive else c.object
    if c.passive and not c.finite and c.lemma in _HOLDS:
        return True  # "at the summit on trade, hosted by": the event, not who speaks there
    if clauses.tokens.lowers[max(0, c.first - 1)] == "please":
        return True  # "please welcome X": who is called to the stage
    if k < 0 or is_half(k, clauses) or clauses.head(k) in _ABSTRACT or clauses.head(k) in _ANYONE:
        return True
    found = clauses.chunks[k]
    if clauses.head(k) in _CROWDS or any(_THOUSANDS.fullmatch(w) for w in clauses.words(k).split()):
        return True  # "welcomed 80,000 refugees": a people taken in, no meeting
    return c.lemma == "receive" and _is_distinction(k, clauses)


def _is_distinction(k: int, clauses: Clauses) -> bool:
    """ "received her B.A.", "the Hill Medal | of Honor", "a Ripple | of Hope Award", "an honorary doctorate"."""
    found = clauses.chunks[k]
    heads = [clauses.head(k)]
    if k + 2 < len(clauses.chunks) and clauses.head(k + 1) == "of":
        heads.append(clauses.head(k + 2))
    tokens = range(found.first, found.last)
    heads.append("".join(clauses.tokens.lowers[t] for t in tokens if clauses.tags[t] == "NNP"))  # "J. | D"
    named = any(h.replace(".", "") in _DISTINCTIONS for h in heads)
    return named or "honorary" in clauses.tokens.lowers[found.first : found.head]
