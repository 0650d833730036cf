"""The place of a noun phrase or verb in its sentence: what governs it, and what follows it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Chunk, Clauses
from eventkit.syntax.chunks import (
    ADJ,
    ADV,
    COLON,
    COMMA,
    CONJ,
    NP,
    PAREN,
    PREP,
    QUOTE,
    REL,
    STOP,
    SUB,
    TIME,
    VG,
)

_ENDS = (COLON, STOP, SUB, REL, QUOTE)
LOOK_THROUGH = word_list("part of an event")


class Role(NamedTuple):
    """How a noun phrase stands to a verb: `how` is subject, object or prep; `verb` a chunk index or -1; `prep` the word."""

    how: str
    verb: int
    prep: str


def representative(clauses: Clauses, k: int) -> int:
    """The phrase that stands for phrase `k`: "a round" for "talks" in "a round of talks"."""
    chunks = clauses.chunks
    p = chunks[k].prep
    if p > 0 and chunks[p - 1].kind == NP and _goes_on(clauses, p):
        return representative(clauses, p - 1)
    return k


def _goes_on(clauses: Clauses, p: int) -> bool:
    """ "a round of talks", "a return to talks", "the Group of 20 summit"."""
    prep = clauses.tokens.lowers[clauses.chunks[p].head]
    before = clauses.head(p - 1)
    parted = before in LOOK_THROUGH or (before == "group" and clauses.chunks[p - 1].proper)
    return parted if prep == "of" else prep == "to" and before == "return"


def coordination_start(clauses: Clauses, k: int) -> int:
    """The first phrase of the coordination that phrase `k` belongs to."""
    seen = 0
    while clauses.chunks[k].conjoined >= 0 and seen < 20:
        k = clauses.chunks[k].conjoined
        seen += 1
    return k


def roles(clauses: Clauses, k: int) -> list[Role]:
    """Every verb that phrase `k` is subject or object of, else the preposition and verb that govern it."""
    chunks = clauses.chunks
    whole = representative(clauses, k)
    k = clauses.name_before(whole)
    held = _held_what(clauses, whole)
    if held >= 0:
        return [Role("object", held, "")]
    wanted = {whole, k, coordination_start(clauses, k)}
    gap = _gap_behind(clauses, k)
    found = [Role("object", gap, "")] if gap >= 0 else []
    found += [Role("object", v, "") for v in clauses.verbs if chunks[v].object in wanted]
    found += [
        Role("subject", v, "")
        for v in clauses.verbs
        if chunks[v].subject in wanted and chunks[v].object not in wanted
    ]
    found += [
        Role("subject" if chunks[v].subject == chunks[v].antecedent else "object", v, "")
        for v in clauses.verbs
        if chunks[v].object < 0
        and chunks[v].subject not in wanted
        and chunks[v].antecedent >= 0
        and not chunks[v].marker.startswith("who")
        and not _at_which(clauses, v)
        and chunks[v].lemma not in _SAYS  # "a summit, which X said would be held"
        and _told_of(clauses, chunks[v].antecedent, wanted)
    ]
    if found and not all(
        (chunks[r.verb].marker in ("that", "which") and r.verb > k) or r.verb == gap for r in found
    ):
        return found
    if found:  # "after a meeting that lasted an hour": what the clause says, then where it stands
        return found + ([_where(clauses, k)] if chunks[k].prep >= 0 else [])
    before = k - 1
    while before >= 0 and chunks[before].kind == ADV:
        before -= 1
    if chunks[k].temporal and before >= 0 and chunks[before].kind == VG:
        return [Role("object", before, "")]  # "opened two days of talks"
    return [_where(clauses, k)]


def _where(clauses: Clauses, k: int) -> Role:
    """The preposition and verb that govern phrase `k`."""
    chunks = clauses.chunks
    if chunks[k].prep < 0:
        k = coordination_start(clauses, k)
    p = chunks[k].prep
    if p >= 0:
        return Role("prep", _verb_near(clauses, p), clauses.tokens.lowers[chunks[p].head])
    return Role("none", _verb_near(clauses, k), "")


def all_who(clauses: Clauses, verb: Chunk) -> int:
    """The subject of a verb; of "A and B, who held talks", "A and B meeting in Oslo" the first of the two."""
    meeting = verb.tense == "gerund" and verb.object < 0 and verb.prep < 0
    if verb.subject < 0 or not (meeting or verb.marker == "who"):
        return verb.subject
    return coordination_start(clauses, verb.subject)


def _at_which(clauses: Clauses, v: int) -> bool:
    """ "a lunch at which trade will be discussed": the clause tells what is done there."""
    if clauses.chunks[v].marker != "which":
        return False
    m = next((m for m in range(v - 1, 0, -1) if clauses.chunks[m].kind == REL), 0)
    return m > 0 and clauses.chunks[m - 1].kind == PREP


def _told_of(clauses: Clauses, k: int, wanted: set[int]) -> bool:
    """Is it the event that a relative clause tells of: "a visit to Oslo which he made on Monday"?"""
    chunks = clauses.chunks
    while k not in wanted and chunks[k].prep > 0 and chunks[chunks[k].prep - 1].kind == NP:
        k = chunks[k].prep - 1
    return k in wanted


def tells_of_it(clauses: Clauses, role: Role) -> bool:
    """Is the verb that of a clause about the event: "a meeting, which began on Monday"?"""
    return role.how == "subject" and clauses.chunks[role.verb].marker in ("which", "that")


def _gap_behind(clauses: Clauses, k: int) -> int:
    """The verb in "the talks (that) X will hold", whose object stands before its clause; -1 for none."""
    chunks = clauses.chunks
    n = k + 1
    if n < len(chunks) and clauses.words(n) == "that":
        n += 1
    if n + 1 >= len(chunks) or chunks[n].kind != NP:
        return -1
    for v in clauses.verbs:
        c = chunks[v]
        if v > n:
            return v if c.finite and c.subject == n and c.object < 0 and c.lemma in HOLDS else -1
    return -1


def _held_what(clauses: Clauses, k: int) -> int:
    """The verb in "held what he called productive talks", or -1."""
    chunks = clauses.chunks
    for m in range(k - 1, max(0, k - 7), -1):
        if chunks[m].kind in (STOP, COMMA) or (chunks[m].kind == PREP and clauses.head(m) != "as"):
            return -1
        if clauses.tokens.lowers[chunks[m].first] == "what":
            naming = any(c.kind == VG and c.lemma in _NAMING for c in chunks[m + 1 : k])
            return m - 1 if naming and chunks[m - 1].kind == VG else -1
    return -1


HOLDS = word_list("holding verb")
_SAYS = word_list("speech verb")
_NAMING = frozenset("call describe be term dub say".split())


def _left_of(clauses: Clauses, k: int) -> int:
    """The verb group before position `k`, or what ends its clause: "vowed “lasting peace” at a summit" goes on."""
    chunks = clauses.chunks
    m = k - 1
    while m >= 0:
        if chunks[m].kind == QUOTE:
            within = range(m - 1, max(-1, m - 6), -1)
            opening = next((n for n in within if chunks[n].kind == QUOTE or chunks[n].finite), -1)
            if opening < 0 or chunks[opening].kind != QUOTE:
                return m
            m = opening
        elif chunks[m].kind in (VG, COLON):
            return m
        m -= 1
    return -1


def _verb_near(clauses: Clauses, k: int) -> int:
    """The verb group that governs position `k`: the nearest before it in its clause, else the next after it."""
    chunks = clauses.chunks
    left = _left_of(clauses, k)
    for m in range(k + 1, len(chunks)):  # "A, in a call with B, said": between the subject and its verb
        if chunks[m].kind == VG and chunks[m].finite:
            if left < chunks[m].subject < k:
                return m
            break
    if left >= 0 and chunks[left].kind == VG:
        return left
    for m in range(k + 1, len(chunks)):
        if chunks[m].kind == VG and chunks[m].finite:
            return m
        if chunks[m].kind in (COLON, QUOTE, STOP) and not _quotes_verb(clauses, m):
            break
    return -1


def _quotes_verb(clauses: Clauses, m: int) -> bool:
    """Does a quotation begin with the verb: "X and Y | "reaffirmed their ties""?"""
    behind = clauses.chunks[m + 1 : m + 2]
    return clauses.chunks[m].kind == QUOTE and bool(behind) and behind[0].kind == VG and behind[0].finite


def last_verb(clauses: Clauses, at: int) -> int:
    """The verb before chunk `at`, or -1."""
    return next((v for v in reversed(clauses.verbs) if v < at), -1)


def negated_before(clauses: Clauses, first: int) -> int:
    """The negated verb before token `first`, past infinitives: "will not | go to Oslo to meet X as planned"; else -1."""
    chunks, at = clauses.chunks, clauses.chunk_of[first]
    told = (v for v in reversed(clauses.verbs) if v < at and (chunks[v].finite or chunks[v].negated))
    v = next(told, -1)
    return v if v >= 0 and chunks[v].negated else -1


def last_finite(clauses: Clauses, at: int) -> int:
    """The finite verb before chunk `at`, or -1."""
    return next((v for v in reversed(clauses.verbs) if v < at and clauses.chunks[v].finite), -1)


def noun_before(clauses: Clauses, k: int) -> int:
    """The phrase directly before chunk `k` ("plans" before "to meet"), or -1."""
    m = k - 1
    while m >= 0 and clauses.chunks[m].kind in (ADV, TIME, PAREN):
        m -= 1
    return m if m >= 0 and clauses.chunks[m].kind == NP and not clauses.chunks[m].proper else -1


def prepositions_after(clauses: Clauses, k: int) -> Iterator[tuple[str, int]]:
    """Each preposition after chunk `k` in its clause, with its phrase.

    Participles that belong to the phrase ("scheduled for", "held in") are passed over; a finite verb, an infinitive
    or the end of the clause stops the walk.
    """
    chunks = clauses.chunks
    lowers = clauses.tokens.lowers
    m = k + 1 + _quoted(chunks, k)
    while m < len(chunks):
        c = chunks[m]
        if c.kind in _ENDS or (c.kind == VG and not _passes(c)):
            return
        if c.kind == PREP:
            n = m + 1
            while n < len(chunks) and chunks[n].kind in (ADV, PAREN):
                n += 1
            if n < len(chunks) and chunks[n].kind in (NP, TIME):
                if lowers[c.head] == "to" and _of_adjective(chunks, m):
                    return
                yield lowers[c.head], owned(clauses, n)
                m = n
            elif n + 1 < len(chunks) and chunks[n].kind == CONJ:
                m = n
        if c.kind == COMMA and _new_clause(clauses, m):
            return
        m += 1


def _of_adjective(chunks: list[Chunk], p: int) -> bool:
    """ "spoke about the funds available | to local officials": does preposition `p` belong to an adjective behind a noun?"""
    return p > 1 and chunks[p - 1].kind == ADJ and chunks[p - 2].kind == NP


def doers(clauses: Clauses, v: int) -> list[int]:
    """The phrases behind "by" of the verb at `v`, not of a noun behind it: "put off after | an attack | by X"."""
    return [n for prep, n in prepositions_after(clauses, v) if prep == "by" and not _of_noun(clauses, v, n)]


def _of_noun(clauses: Clauses, v: int, n: int) -> bool:
    """Does "by X" tell whose attack or request it is, not who did what the verb at `v` says?"""
    k = clauses.chunks[n].prep - 1
    before = clauses.chunks[k]
    if k <= v or before.kind != NP or before.proper or before.temporal or before.prep < 0:
        return False
    if clauses.head(k) in _MEANS:
        return False  # "congratulated over the phone by X"
    return clauses.head(before.prep) in _OCCASIONED or clauses.head(k) in _REQUESTS


_OCCASIONED = frozenset("after following amid over despite since before until pending".split())
_MEANS = frozenset("phone telephone line video hotline".split())
_REQUESTS = frozenset("request requests demand demands call calls".split())


def right_behind(clauses: Clauses, k: int, p: int) -> bool:
    """Does nothing but a time stand between: "a meeting of A and B", "a meeting on Friday of A and B"?"""
    between = clauses.chunks[k + 1 : p]
    return all(c.kind in (TIME, PREP) or c.temporal for c in between)


def _quoted(chunks: list[Chunk], k: int) -> bool:
    """Does phrase `k` stand alone in quotation marks: 'held | "useful talks" | with'?"""
    return 0 < k < len(chunks) - 1 and chunks[k - 1].kind == chunks[k + 1].kind == QUOTE


_OTHER_MATTER = word_list("other matter")
_EVENTS = word_list("event noun")
_OWN_PARTICIPLES = word_list("event participle")
_OWN_MATTER = word_list("own matter")


def own_prepositions_after(clauses: Clauses, k: int, *, own: int = -1) -> Iterator[tuple[str, int]]:
    """As `prepositions_after`, but only those that complete the noun: "over drills between A and B" is another matter."""
    at = k
    for prep, n in prepositions_after(clauses, k):
        if prep == "under" and clauses.head(n) == "way":
            continue  # "are under way between A and B"
        p = clauses.chunks[n].prep
        other = prep in _OTHER_MATTER and not (prep == "over" and clauses.chunks[n].temporal)
        if other or _another_event(clauses, at + 1, p) or _is_cause(clauses, p):
            return
        at = n
        yield prep, n
        c = clauses.chunks[n]
        if n == own:
            continue
        if c.kind == NP and clauses.head(n) in _EVENTS and not (c.proper and prep == "at"):
            return  # what follows belongs to that event
        if c.kind == NP and not c.proper and not c.temporal and not c.pronoun and prep not in _OWN_MATTER:
            return


def _is_cause(clauses: Clauses, p: int) -> bool:
    """ "this week due | to": the preposition that ends one of several words."""
    return p > 0 and clauses.head(p) == "to" and clauses.head(p - 1) in _CAUSES


_CAUSES = frozenset(("due", "thanks", "owing", "prior"))


def _another_event(clauses: Clauses, first: int, end: int) -> bool:
    """ "lunch with A and | a meeting | with B", "talks with A, | his first meeting | with B": an event of its own before the preposition?"""
    chunks = clauses.chunks
    for n in range(first + 1, end):
        if chunks[n].kind == NP and clauses.head(n) in _EVENTS:
            start = n
            while chunks[start].owner >= 0:
                start = chunks[start].owner
            if chunks[start - 1].kind in (CONJ, COMMA):
                return True
    return False


def _passes(c: Chunk) -> bool:
    """Does a participle continue the phrase ("talks held in Geneva"), rather than begin another matter?"""
    return c.tense == "participle" and c.lemma in _OWN_PARTICIPLES


def _new_clause(clauses: Clauses, m: int) -> bool:
    """Does a phrase with a finite verb of its own follow this comma?"""
    chunks = clauses.chunks
    n = m + 1
    if n < len(chunks) and chunks[n].kind == CONJ:
        n += 1
    seen = False
    while n < len(chunks) and n < m + 6:
        if chunks[n].kind == VG:
            return chunks[n].finite and seen and chunks[n].subject > m
        if chunks[n].kind in (COMMA, *_ENDS):
            return False
        seen = seen or chunks[n].kind == NP
        n += 1
    return False


def owned(clauses: Clauses, n: int) -> int:
    """The last phrase of a chain of possessors that begins at `n`: "talks" for "Monday's talks"."""
    chunks = clauses.chunks
    while n + 2 < len(chunks) and (chunks[n].possessive or chunks[n].kind == TIME):
        m = n + 3 if chunks[n + 2].kind == TIME and n + 3 < len(chunks) else n + 2
        if chunks[m].kind != NP or chunks[m].owner != n:
            break
        n = m
    return n
