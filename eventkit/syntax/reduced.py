"""Is "held" in "talks held in Geneva failed" a participle? It is if the true finite verb follows."""

from __future__ import annotations

from eventkit.syntax.chunks import (
    COLON,
    COMMA,
    CONJ,
    NP,
    PAREN,
    POSS,
    PREP,
    QUOTE,
    REL,
    STOP,
    SUB,
    TIME,
    VG,
    Chunk,
)
from eventkit.syntax.lists import word_list
from eventkit.syntax.parsing import Parsing

_NEVER = word_list("never reduced")
_UNDERGOING = word_list("undergoing verb")
_PLANNING = word_list("planning")
_SCHEDULING = word_list("scheduling")
_OCCASIONS = word_list("scheduled occasion")
_MEANS = word_list("means")
_AIMS = word_list("aiming")
_CLAUSE_TAKERS = word_list("clause taker")
_CLAUSE_ENDS = frozenset((SUB, REL, COMMA, COLON, QUOTE, STOP, CONJ))
_BEFORE_PHRASE = (PREP, POSS, CONJ)


def is_reduced(s: Parsing, k: int, c: Chunk) -> bool:
    """Is the verb at chunk `k`, a past or a participle by its form, a participle that stands for a relative clause?"""
    chunks = s.chunks
    if c.lemma in _NEVER:
        return False
    p = k - 1
    if p > 0 and chunks[p].kind == PAREN:
        p = s.before_paren(p)
    frame = s.stack[-1]
    if p < 0 or (frame.last >= 0 and p != frame.last and chunks[p].kind not in (NP, COMMA, TIME)):
        return False
    before = chunks[p]
    preposition = k + 1 < len(chunks) and chunks[k + 1].kind == PREP
    if preposition and before.kind in (NP, COMMA, TIME) and _by_somebody(s, k + 1):
        return True
    if preposition and before.kind == COMMA and c.lemma in _SCHEDULING:
        return True  # "the meeting, scheduled for Thursday, could slip"
    if preposition and before.kind == NP and c.lemma in _PLANNING:
        # "a meeting with X set for Friday", "between X and his counterpart planned for Friday"
        hangs = chunks[s.joined_start(p)].prep >= 0
        if frame.last >= 0 or (hangs and _finite_follows(s, k)):
            return hangs or chunks[frame.last_any].object == p
    if preposition and frame.last >= 0 and _is_attendant(s, p):
        return True
    if c.lemma in _UNDERGOING and before.kind == NP and _is_undergone(s, k, p):
        return True
    if c.lemma in _AIMS and _tells_aim(s, k, p):
        return True
    if c.lemma in _SCHEDULING and (_is_scheduled(s, k, p) or _sets_nothing(s, k, before)):
        return True
    if not _is_common(s, before):
        return False
    if _is_object(s, p) and frame.last == frame.last_any:
        return True  # "rejected a paper | drafted a year ago"
    if _without_subject(s, p):
        return any(v.kind == VG and v.finite for v in chunks[k + 1 :])
    return _finite_follows(s, k) and not _is_needed(s, k)


def _is_attendant(s: Parsing, p: int) -> bool:
    """ "met Lind, with their talks | focused on trade": is the phrase that ends at `p` one that "with" joins to a clause?"""
    prep = s.chunks[s.joined_start(p)].prep
    return prep > 0 and s.word(prep) == "with" and s.chunks[prep - 1].kind == COMMA


def _is_undergone(s: Parsing, k: int, p: int) -> bool:
    """ "relatives of the nine | killed on Monday said": nothing that is killed follows, and another verb tells of them."""
    chunks, frame = s.chunks, s.stack[-1]
    following = chunks[k + 1] if k + 1 < len(chunks) else None
    if following is None or (following.kind == NP and not following.temporal):
        return False
    return chunks[s.joined_start(p)].prep >= 0 and (frame.last >= 0 or _finite_follows(s, k))


def _tells_aim(s: Parsing, k: int, p: int) -> bool:
    """ "held talks in Rome on Monday | aimed at ending the war": behind a clause that has its verb."""
    last = s.stack[-1].last
    following = s.chunks[k + 1] if k + 1 < len(s.chunks) else None
    aim = following is not None and (s.word(k + 1) == "at" or following.tense == "infinitive")
    return aim and last >= 0 and s.chunks[p].kind in (NP, TIME) and s.chunks[last].lemma not in _CLAUSE_TAKERS


def _is_scheduled(s: Parsing, k: int, p: int) -> bool:
    """ "a trip scheduled to begin", "cancelled talks with A and B set to begin", "The Arctic Summit scheduled for May was"."""
    before = s.chunks[p]
    if not _infinitive(s, k + 1):
        return before.kind == NP and not before.pronoun and _finite_follows(s, k)
    hangs = s.stack[-1].last >= 0 and s.chunks[s.joined_start(p)].prep >= 0
    return hangs or (_is_object(s, p) and _is_common(s, before))


def _sets_nothing(s: Parsing, k: int, before: Chunk) -> bool:
    """ "a call | scheduled between Lind, the premier, and Berg will cover trade": a call sets no date itself."""
    if before.kind != NP or s.lowers[before.head] not in _OCCASIONS:
        return False
    behind = s.chunks[k + 1 :]
    told = bool(behind) and (behind[0].kind == PREP or _infinitive(s, k + 1))
    return told and any(c.kind == VG and c.finite for c in behind)


def _without_subject(s: Parsing, p: int) -> bool:
    """Is phrase `p` no subject, with none before it: "In a statement | issued after the talks, Silva said"?"""
    frame = s.stack[-1]
    return frame.last_any < 0 and not frame.candidates and s.chunks[s.joined_start(p)].prep >= 0


def _is_needed(s: Parsing, k: int) -> bool:
    """Do two clauses wait for the verb at chunk `k` and the one behind it: "The talks that the envoys | held failed"?"""
    stack = s.stack
    if len(stack) == 1 or stack[-1].marker != "that" or stack[-1].last >= 0 or stack[-2].last >= 0:
        return False
    finite = sum(c.kind == VG and c.finite for c in s.chunks[k + 1 :])
    return bool(stack[-1].candidates and stack[-2].candidates) and finite == 1


def _is_object(s: Parsing, p: int) -> bool:
    """Is the noun phrase at chunk `p` the object of a verb that no clause follows without "that"?"""
    verb = s.stack[-1].last_any
    return verb >= 0 and s.chunks[verb].object == p and s.chunks[verb].lemma not in _CLAUSE_TAKERS


def _infinitive(s: Parsing, k: int) -> bool:
    return k < len(s.chunks) and s.chunks[k].kind == VG and s.chunks[k].tense == "infinitive"


def _by_somebody(s: Parsing, k: int) -> bool:
    """Does "by" at chunk `k` name the doer, and no means ("by phone", "by video link")?"""
    if s.word(k) != "by":
        return False
    if k + 1 >= len(s.chunks):
        return True
    c = s.chunks[k + 1]
    return c.kind != NP or s.lowers[c.head] not in _MEANS or s.lowers[c.first] in ("the", "a", "an")


def _is_common(s: Parsing, c: Chunk) -> bool:
    """A noun phrase that is neither a pronoun nor a name."""
    return c.kind == NP and not c.pronoun and not (c.proper and not s.words[c.head][0].islower())


def _finite_follows(s: Parsing, k: int) -> bool:
    chunks = s.chunks
    matter = False
    for m in range(k + 1, len(chunks)):
        kind = chunks[m].kind
        if kind == VG and (_goes_on(chunks, m) or _is_done_by(s, m)):
            matter = True
            continue
        if kind == VG:
            return chunks[m].finite and not (chunks[m].ambiguous and m == k + 1)
        if kind == NP and chunks[m].temporal:
            continue
        if kind == CONJ and not matter and _joins_phrases(s, k, m):
            continue  # "expected between A and B has been put off"
        behind = chunks[m - 1].kind in _BEFORE_PHRASE or (chunks[m - 1].kind == VG and m - 1 > k)
        if kind in _CLAUSE_ENDS or (kind == NP and not behind):
            return False
    return False


def _goes_on(chunks: list[Chunk], m: int) -> bool:
    """Does the verb at chunk `m` only go on telling the matter: "talks aimed at | ending the war have failed"?"""
    c = chunks[m]
    return c.tense == "infinitive" or (c.tense == "gerund" and chunks[m - 1].kind == PREP)


def _is_done_by(s: Parsing, m: int) -> bool:
    """ "met at a forum | organized by Norway": is the verb at chunk `m` a participle by its doer, so that none follows yet?"""
    c = s.chunks[m]
    following = m + 1 < len(s.chunks) and s.chunks[m + 1].kind == PREP
    return following and c.first == c.head and c.tense in ("past", "participle") and _by_somebody(s, m + 1)


def _joins_phrases(s: Parsing, k: int, m: int) -> bool:
    """Does the conjunction at chunk `m` join two phrases behind a preposition that follows chunk `k`?"""
    chunks = s.chunks
    return (
        m + 1 < len(chunks)
        and chunks[m - 1].kind == NP
        and chunks[m + 1].kind == NP
        and any(c.kind == PREP for c in chunks[k + 1 : m])
    )
