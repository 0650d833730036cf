"""The subject of a finite verb: among the phrases before it, of a relative clause, shared, or behind the verb."""

from __future__ import annotations

import itertools

from eventkit.syntax.chunks import COLON, COMMA, CONJ, NP, PAREN, QUOTE, REL, STOP, TIME, VG, Chunk
from eventkit.syntax.fronted import behind_fronted
from eventkit.syntax.lists import word_list
from eventkit.syntax.parsing import BETWEEN, Frame, Parsing

TELLING = word_list("taker of nothing but a clause") | word_list("telling verb")
_CLAUSE_TAKERS = word_list("clause taker")
_STATES = frozenset("be hope want expect".split())
_BARE_TAKERS = frozenset(("let", "make", "help"))
_ENDS = (COMMA, COLON, QUOTE, REL, STOP)
_CLOSING = ("'", "’")
_RELATIVES = word_list("subject relative")


def subject_of(s: Parsing, frame: Frame, k: int) -> int:
    """The chunk of the subject of the finite verb at chunk `k`; -1 for none."""
    found = _of_clause_taken(s, frame, k, _apart_from_object(s, frame, k, _subject(s, frame, k)))
    p = s.before(k)
    return p if p >= 0 and s.is_nominative(p) else found  # "felt like I | had"


def _subject(s: Parsing, frame: Frame, k: int) -> int:
    chunks = s.chunks
    if frame.last < 0 and frame.antecedent >= 0 and not frame.candidates and frame.marker in _RELATIVES:
        return frame.antecedent
    if k > 1 and chunks[k].lemma in TELLING and s.word(k - 1) in _CLOSING and chunks[k - 2].kind == COMMA:
        return _inverted(s, k)  # "…,' | said the statement"
    if frame.last >= 0 and chunks[k - 1].kind == COMMA and (behind := _told_behind(s, k)) >= 0:
        return behind
    if frame.last >= 0:
        p = s.before(k)
        if p >= 0 and frame.waiting >= 0 and chunks[p].kind == COMMA:
            return frame.waiting  # "The talks, Lind said, | were useful"
        if p > 0 and frame.told_over >= 0 and _goes_on(s, p, k):
            return frame.told_over
        if p >= 0 and (chunks[p].kind in (CONJ, COLON) or (chunks[p].kind == COMMA and not frame.candidates)):
            return frame.subject
        if p >= 0 and chunks[p].kind == COMMA and _told_aside(s, frame):
            return frame.subject
        if p == k - 1 and _in_list_of_deeds(s, frame, k):
            return frame.subject
    usable = [x for x in frame.candidates if not _is_object(s, frame, x, k)]
    if len(usable) > 1 and (frame.last < 0 or _is_told(s, frame, usable[0]) or _opens_anew(s, usable[0])):
        usable = _without_matter(s, usable)
    if not usable and frame.last >= 0 and frame.antecedent >= 0 and frame.marker in _RELATIVES:
        return frame.antecedent  # "the meeting that lasted an hour | was attended by"
    if not usable:
        return _inverted(s, k) if frame.last < 0 or not frame.candidates else frame.subject
    if usable and chunks[k].lemma in TELLING and _right_behind_comma(s, usable[-1], k):
        if frame.last < 0 and len(usable) > 1:
            frame.waiting = usable[0]
        return usable[-1]  # "talks on trade, oil and arms, | the ministry said"
    if frame.last < 0:
        behind = behind_fronted(s, frame, k, usable)
        if behind >= 0:
            return behind
        if chunks[k - 1].kind == COMMA and _opens(s, frame, usable[0]):
            return usable[0]  # "Voters, many of them critics, | have met"
    if frame.last < 0 and _hangs_on_preposition(s, usable[0]):
        return s.joined_start(usable[-1])
    if frame.last < 0 and not _fronted(s, usable):
        return usable[0]
    return usable[-1] if _behind_comma(s, usable[-1], k) else s.group_start(usable, usable[-1])


def told_over(s: Parsing, frame: Frame, k: int, subject: int) -> int:
    """Lind in "Lind arrived, | aides said, and": whom the words tell of whose teller is the `subject` of chunk `k`; else -1."""
    if frame.last < 0 or s.chunks[k].lemma not in TELLING or not _right_behind_comma(s, subject, k):
        return -1
    return frame.subject if s.chunks[subject].conjoined < 0 or s.chunks[subject - 1].kind == COMMA else -1


def _goes_on(s: Parsing, p: int, k: int) -> bool:
    """ ", aides said, | and will come": does the verb at chunk `k` tell more, and is no other word for saying?"""
    chunks = s.chunks
    after_comma = chunks[p].kind == CONJ and chunks[p - 1].kind == COMMA
    return after_comma and chunks[k].lemma not in TELLING | (_CLAUSE_TAKERS - _STATES)


def _told_aside(s: Parsing, frame: Frame) -> bool:
    """Is the last verb right behind the comma after its subject: "The talks, designed to settle the debt, | failed"?"""
    last = s.chunks[frame.last]
    p = s.before(frame.last)
    return p > 0 and s.chunks[p].kind == COMMA and last.ambiguous and last.lemma not in _CLAUSE_TAKERS


def _opens_anew(s: Parsing, x: int) -> bool:
    """Does phrase `x` open a clause behind "but" or ", and"?"""
    p = s.phrase_start(x) - 1
    return p > 0 and (s.word(p) == "but" or (s.chunks[p].kind == CONJ and s.chunks[p - 1].kind == COMMA))


def _in_list_of_deeds(s: Parsing, frame: Frame, k: int) -> bool:
    """ "held talks with X, | met the press and attended a dinner": verbs of one tense, the last behind a conjunction."""
    chunks = s.chunks
    last = chunks[frame.last]
    if chunks[k - 1].kind != COMMA or last.tense != chunks[k].tense or last.lemma in _CLAUSE_TAKERS:
        return False
    own = {
        s.group_start(frame.candidates, x) for x in frame.candidates if chunks[s.joined_start(x)].prep < 0
    }  # not "for the poor and | the old"
    if own != {last.object}:
        return False
    m = next((m for m in range(k + 1, len(chunks) - 1) if chunks[m].kind in (CONJ, COMMA)), 0)
    return m > 0 and any(
        c.kind == CONJ and v.kind == VG and v.finite and v.tense == last.tense
        for c, v in zip(chunks[m:], chunks[m + 1 :], strict=False)
    )


def _opens(s: Parsing, frame: Frame, x: int) -> bool:
    """Does phrase `x` open the clause, and is no dateline ("OSLO (Agency) The summit, …, has")?"""
    start = s.phrase_start(x)
    return start == frame.start and s.chunks[x + 1].kind not in (PAREN, TIME)


def _behind_comma(s: Parsing, x: int, k: int) -> bool:
    """Does the verb follow right behind phrase `x`, with nothing but a comma before it: "won the vote, | Moe said"?"""
    chunks = s.chunks
    if not _right_behind_comma(s, x, k):
        return False
    m = x
    while chunks[m].conjoined >= 0 and chunks[m - 1].kind == COMMA:
        m = chunks[m].conjoined
    return chunks[m].conjoined < 0 or chunks[m - 1].kind == CONJ  # "met Lind and Berg, | Moe said"


def _right_behind_comma(s: Parsing, x: int, k: int) -> bool:
    start = s.phrase_start(x)
    return s.before(k) == x and start > 0 and s.chunks[start - 1].kind == COMMA


def _apart_from_object(s: Parsing, frame: Frame, k: int, subject: int) -> int:
    """ "met Xi and Putin said", "is an ally, and Putin said": Putin alone, but not in "said Xi and Putin met"."""
    last = frame.last_any
    if subject < 0 or last < 0 or not frame.candidates:
        return subject
    verb = s.chunks[last]
    if verb.lemma == "be" and verb.finite and s.is_right_behind(subject, last):
        return frame.candidates[-1]
    bare = verb.lemma in _BARE_TAKERS and s.chunks[k].tense == "past"  # "made the offer, and Moe said"
    told = verb.lemma in _CLAUSE_TAKERS and not bare
    return subject if verb.object != subject or told else frame.candidates[-1]


def _of_clause_taken(s: Parsing, frame: Frame, k: int, subject: int) -> int:
    """ "said talks between Xi and Putin | would begin": the talks, not Putin."""
    if subject < 0 or not frame.candidates:
        return subject
    told = next((x for x in frame.candidates if _is_told(s, frame, x)), subject)
    if told >= subject or any(c.kind in (COMMA, REL) for c in s.chunks[told:k]):
        return subject
    return told if _hangs_on_preposition(s, subject) else subject


def _is_told(s: Parsing, frame: Frame, x: int) -> bool:
    """Stands phrase `x` right behind a verb that takes a clause?"""
    return any(
        0 <= last < x and s.chunks[last].lemma in _CLAUSE_TAKERS and s.is_right_behind(x, last)
        for last in (frame.last_any, frame.last)
    )


def _hangs_on_preposition(s: Parsing, k: int) -> bool:
    """Does the chain of commas from phrase `k` begin in a prepositional phrase ("With the head of the bank, A. B., he")?"""
    chunks = s.chunks
    while chunks[k].conjoined >= 0:
        k = chunks[k].conjoined
    return chunks[k].prep >= 0


def _fronted(s: Parsing, usable: list[int]) -> bool:
    """Several separate noun phrases before the first verb: the last group is the subject ("Last week, in Rome, he")."""
    chunks = s.chunks
    return any(
        chunks[b].conjoined != a and chunks[b].conjoined < 0 for a, b in zip(usable, usable[1:], strict=False)
    )


def _is_object(s: Parsing, frame: Frame, x: int, k: int) -> bool:
    """Is candidate `x` the object of a verb that is not finite, with a comma before chunk `k`?"""
    last = frame.last_any
    if last < 0 or s.chunks[last].finite or s.chunks[last].object != x:
        return False
    return any(s.chunks[m].kind == COMMA for m in range(x, k))


def _without_matter(s: Parsing, usable: list[int]) -> list[int]:
    """Without what an infinitive or gerund behind the subject takes: "talks to end the war were", "talks on ending it"."""
    taken = {
        c.object
        for v, c in enumerate(s.chunks[usable[0] + 1 : usable[-1]], usable[0] + 1)
        if c.kind == VG and c.object >= 0 and _completes(s, v, c)
    }
    return [x for x in usable if x not in taken and s.joined_start(x) not in taken] or usable


def _completes(s: Parsing, v: int, c: Chunk) -> bool:
    """Does the verb at chunk `v` complete the phrase before it: "talks | to end", "talks on | ending", "aimed at | ending"?"""
    if c.tense == "infinitive":
        before = s.before(v)
    elif c.tense == "gerund" and (c.prep >= 0 or c.lemma not in _CLAUSE_TAKERS):
        before = c.prep - 1 if c.prep >= 0 else v - 1  # "envoys | representing the party"
    else:
        return False
    if before < 0:
        return False
    chunk = s.chunks[before]
    return (chunk.kind == NP and not chunk.pronoun) or (
        chunk.kind == VG and chunk.tense in ("participle", "gerund")
    )


def _told_behind(s: Parsing, k: int) -> int:
    """ "will visit Oslo, | said a spokesman.", but not "met Lind, said Norway was ready and left"."""
    m = _inverted(s, k) if s.chunks[k].lemma in TELLING else -1
    if m < 0 or s.chunks[m].pronoun:
        return -1
    rest = itertools.takewhile(lambda c: c.kind not in _ENDS, s.chunks[m + 1 :])
    return -1 if any(c.kind in (VG, CONJ) for c in rest) else m


def _inverted(s: Parsing, k: int) -> int:
    """The phrase behind the verb: "said Mr. Lind"."""
    chunks = s.chunks
    m = k + 1
    while m < len(chunks) and chunks[m].kind in BETWEEN:
        m += 1
    return m if m < len(chunks) and chunks[m].kind == NP and not chunks[m].temporal else -1
