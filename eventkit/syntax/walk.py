"""One pass over the chunks of a sentence with a stack of open clauses.

A clause opens at a subordinator, a relative pronoun or a quotation mark, and closes at the comma or mark that ends it.
The grammar is shallow on purpose: it need only be right about the clauses in which diplomats meet, call, postpone
and speak.
"""

from __future__ import annotations

from collections.abc import Callable

from eventkit.syntax.chunks import (
    ADJ,
    ADV,
    COLON,
    COMMA,
    CONJ,
    NP,
    PAREN,
    POSS,
    PREP,
    QUOTE,
    REL,
    SUB,
    TIME,
    VG,
    Chunk,
)
from eventkit.syntax.dashes import colon
from eventkit.syntax.joins import ends_pair, governing_preposition, joined_to
from eventkit.syntax.lists import word_list
from eventkit.syntax.nonfinite import place_nonfinite
from eventkit.syntax.parsing import BETWEEN, Frame, Parsing
from eventkit.syntax.parted import is_of_time
from eventkit.syntax.reduced import is_reduced
from eventkit.syntax.relatives import open_relative
from eventkit.syntax.subjects import TELLING, subject_of, told_over

_CLAUSE_TAKERS = word_list("clause taker")
_SAYING = word_list("taker of nothing but a clause")
_PREDICATE_VERBS = word_list("predicate verb")
_ADVERBIAL = word_list("opener of an adverbial clause")
_HOLDS = frozenset("hold have conduct attend join call begin open end resume".split())
_DETERMINERS = frozenset("the a an his her its their this that these those".split())
_LOOSE = (*BETWEEN, QUOTE)


def walk(s: Parsing) -> None:
    """Fill in the grammar of all chunks."""
    for k, c in enumerate(s.chunks):
        handler = _HANDLERS.get(c.kind)
        if handler is not None:
            handler(s, k, c)
    _lend_subjects(s)


def _lend_subjects(s: Parsing) -> None:
    """A participle that opens the sentence takes the subject of the main verb."""
    main = next(
        (c for c in s.chunks if c.kind == VG and c.finite and c.subject >= 0 and c.antecedent < 0), None
    )
    if main is None:
        return
    for c in s.chunks:
        if c.kind == VG and c.subject < 0 and not c.finite:
            c.subject = main.subject
            c.passive = c.passive or c.tense == "participle"  # "Received by the king, she said"


# -- noun phrases


def _noun(s: Parsing, k: int, c: Chunk) -> None:
    chunks = s.chunks
    if k < s.aside and s.lowers[chunks[s.aside].first] in ")]":
        return
    if s.lowers[c.first] == "whose" and k:
        s.stack.append(Frame("whose", start=k))
    p = k - 1 if k - 1 != s.scare else k - 2  # 'after | "useful talks"'
    if p >= 2 and chunks[p].kind == TIME and chunks[p - 1].kind == POSS and chunks[p - 2].kind == NP:
        p -= 1  # "Xi's | June 5 | call"
    if (named := _short_name(s, c, p)) >= 0:
        p = named + 1  # "the Shanghai Cooperation Organization | (SCO) | summit"
    if p >= 1 and (named >= 0 or chunks[p].kind == POSS) and chunks[p - 1].kind in (NP, TIME):
        c.owner = owner = p - 1
        if chunks[owner].kind == NP and not chunks[owner].temporal:
            c.prep = chunks[owner].prep
            _replace_candidate(s, owner, k)
            return
        p = owner - 1  # "this week's summit" stands where "this week" does
    if p >= 0:
        c.prep = governing_preposition(chunks, p)
        if c.prep >= 0:
            return
        c.conjoined = -1 if s.is_nominative(k) else joined_to(s, p)
    if not c.temporal and k >= s.aside and not ends_pair(s, c.conjoined, p):
        _add_candidate(s, k, p)


def _short_name(s: Parsing, c: Chunk, p: int) -> int:
    """The name whose short form in parentheses closes at chunk `p`, right before the noun of phrase `c`; -1 for none."""
    chunks = s.chunks
    if p < 3 or s.lowers[chunks[p].first] != ")" or c.temporal or c.pronoun:
        return -1
    opening, short, name = chunks[p - 2], chunks[p - 1], chunks[p - 3]
    if opening.kind != PAREN or short.kind != NP or name.kind != NP or not name.proper:
        return -1
    if name.prep >= 0 and s.word(name.prep) == "of" and c.proper:
        return -1  # "Chief of Army Staff (CAS) General Lind"
    one = short.last - short.first == 1 and s.words[short.first].isupper()
    return p - 3 if one and s.lowers[c.first] not in _DETERMINERS else -1


def _add_candidate(s: Parsing, k: int, p: int) -> None:
    """A phrase that may be a subject, or the object of the verb before it."""
    frame = s.stack[-1]
    last = frame.last_any
    if last >= 0 and s.chunks[last].object < 0 and _adjacent(s, last, p + 1):
        s.chunks[last].object = k
    frame.candidates.append(k)


def _replace_candidate(s: Parsing, old: int, new: int) -> None:
    chunks = s.chunks
    frame = s.stack[-1]
    if frame.candidates and frame.candidates[-1] == old:
        frame.candidates[-1] = new
    last = frame.last_any
    if last >= 0 and chunks[last].object == old:
        chunks[last].object = new
    if chunks[old].conjoined >= 0:
        chunks[new].conjoined = chunks[old].conjoined


def _adjacent(s: Parsing, a: int, b: int) -> bool:
    chunks = s.chunks
    return all(chunks[m].kind in _LOOSE for m in range(a + 1, b))


# -- clauses


def _open(s: Parsing, k: int, c: Chunk) -> None:
    s.stack.append(Frame(s.lowers[c.head], start=k + 1))


def _quote(s: Parsing, k: int, c: Chunk) -> None:
    if s.scare >= 0 and k == s.scare + 2:
        return
    if s.chunks[k + 1 : k + 2] and _is_one_phrase(s, k) and _closes(s, k + 2):
        s.scare = k
        return
    for depth in range(len(s.stack) - 1, 0, -1):
        if s.stack[depth].marker == '"':
            quoted = s.stack[depth]
            del s.stack[depth:]
            if quoted.lent and quoted.last >= 0:
                s.stack[-1].take_verb(quoted)
            return
    if s.lowers[c.head] not in ("'", "`"):
        s.stack.append(_quoted_frame(s, k))


def _quoted_frame(s: Parsing, k: int) -> Frame:
    """The clause that a quotation opens, with the subject before it: "said the plan | "was good"."""
    chunks, outer, quoted = s.chunks, s.stack[-1], Frame('"', start=k + 1)
    subject_before = k > 0 and chunks[k - 1].kind in (NP, PAREN)
    if subject_before and any(c.kind == VG and c.finite for c in chunks[k + 1 : k + 2]):
        quoted.candidates = [x for x in outer.candidates if x > outer.last_any]
        quoted.lent = outer.last_any < 0  # "Lind and Moe | "reaffirmed their ties," aides said"
        if not quoted.lent and chunks[outer.last_any].object in quoted.candidates:
            chunks[outer.last_any].object = -1
    return quoted


def _is_one_phrase(s: Parsing, k: int) -> bool:
    """'and "called off" talks', 'held "useful talks" with': a verb, or what is done, and no clause of its own."""
    quoted = s.chunks[k + 1]
    if quoted.kind != NP or k == 0:
        return quoted.kind == VG
    before = s.chunks[k - 1]
    return before.kind == PREP or (before.kind == VG and before.lemma in _HOLDS)


def _closes(s: Parsing, k: int) -> bool:
    """Does a quotation that is open at no other chunk close at chunk `k`, with something to follow?"""
    inside = any(frame.marker == '"' for frame in s.stack)
    return (
        not inside
        and k + 1 < len(s.chunks)
        and s.chunks[k].kind == QUOTE
        and s.chunks[k + 1].kind in (NP, PREP, TIME, ADV)
    )


def _comma(s: Parsing, k: int, c: Chunk) -> None:
    s.stack[-1].comma = True


def _paren(s: Parsing, k: int, c: Chunk) -> None:
    """ "Senator A. B. (R-Utah) said": no phrase within parentheses without a verb is a subject."""
    if k < s.aside or s.lowers[c.first] in ")]":
        return
    for m in range(k + 1, min(len(s.chunks), k + 12)):
        if s.chunks[m].kind == VG:
            return
        if s.chunks[m].kind == PAREN:
            s.aside = m
            return


# -- verbs


def _verb(s: Parsing, k: int, c: Chunk) -> None:
    if c.finite and c.ambiguous and is_reduced(s, k, c):
        c.finite, c.passive, c.tense = False, True, "participle"
    if c.finite:
        _place_finite(s, k, c)
    else:
        place_nonfinite(s, k, c)
    if c.lemma in _PREDICATE_VERBS:
        m = k + 1
        while m < len(s.chunks) and (s.chunks[m].kind in (ADV, TIME) or is_of_time(s.chunks, m)):
            m += 1
        if m < len(s.chunks) and s.chunks[m].kind == ADJ:
            c.predicate = m  # "is due", "is on Tuesday due"


def _place_finite(s: Parsing, k: int, c: Chunk) -> None:
    _close_clauses(s, k, c)
    _close_told(s, k)
    chunks, frame = s.chunks, s.stack[-1]
    c.subject = subject = subject_of(s, frame, k)
    if frame.last_any >= 0 and 0 <= subject == chunks[frame.last_any].object and subject != frame.subject:
        chunks[frame.last_any].object = -1
    c.marker = frame.marker
    c.antecedent = frame.antecedent
    if frame.last >= 0 and s.before(k) == frame.last:
        c.governor = frame.last
    frame.told_over = told_over(s, frame, k, subject) if subject >= 0 else -1
    frame.subject = subject
    frame.last = frame.last_any = k
    frame.candidates = []
    frame.comma = False


def _close_clauses(s: Parsing, k: int, c: Chunk) -> None:
    """Close the clauses that have their verb and a comma behind it: the next verb is that of the clause without."""
    stack = s.stack
    while len(stack) > 1:
        frame = stack[-1]
        if frame.marker == '"' or frame.last < 0 or not frame.comma:
            return
        if _is_kept_open(s, frame) and not _goes_on_outside(s, k, frame, c):
            return
        stack.pop()
        stack[-1].comma = True
        stack[-1].candidates.extend(x for x in frame.candidates if x > frame.last and _after_comma(s, x))


def _close_told(s: Parsing, k: int) -> None:
    """Close the clauses that have their verb where a clause outside them still waits for the one at chunk `k`.

    "The man who had come to Rome | met Lind", without a comma.
    """
    stack = s.stack
    p = s.before(k)
    if len(stack) == 1 or p < 0 or s.chunks[p].kind in (CONJ, COMMA, COLON):
        return
    top = stack[-1]
    takes_clause = top.last >= 0 and s.chunks[top.last].lemma in _CLAUSE_TAKERS
    told = takes_clause and any(s.is_right_behind(x, top.last) for x in top.candidates)
    if told and (s.is_nominative(p) or _finite_ahead(s, k)):
        return  # "The man who said the talks | had failed met Lind"
    depth = len(stack) - 1
    while depth > 0 and stack[depth].marker != '"' and stack[depth].last >= 0:
        depth -= 1
        if _waits(s, k, stack[depth], stack[depth + 1]):
            del stack[depth + 1 :]
            return


def _waits(s: Parsing, k: int, frame: Frame, inner: Frame) -> bool:
    """Has the clause around `inner` a subject but no verb for it?"""
    p = s.phrase_start(s.before(k))
    told_last = (
        s.chunks[k].lemma in TELLING
        and not _after_comma(s, p)
        and any(_after_comma(s, x) for x in frame.candidates)
    )
    if frame.last < 0 or not frame.candidates or told_last:
        taken = s.chunks[frame.last_any].object if frame.last_any >= 0 else -1
        return any(x != taken for x in frame.candidates)
    told = inner.antecedent  # "said the man | who had come to Rome"
    return (
        told >= 0
        and s.chunks[frame.last].lemma in _SAYING
        and (told in frame.candidates or s.joined_start(told) in frame.candidates)
    )


def _finite_ahead(s: Parsing, k: int) -> bool:
    """Does a finite verb follow chunk `k` that no conjunction joins to the verbs before it?"""
    chunks = s.chunks
    return any(
        chunks[m].kind == VG and chunks[m].finite and chunks[m - 1].kind != CONJ
        for m in range(k + 1, len(chunks))
    )


def _goes_on_outside(s: Parsing, k: int, frame: Frame, c: Chunk) -> bool:
    """ "met X in Rome, where Y is based, and | visited Oslo", "asked when X left, but | hoped": is the verb of the clause around?"""
    inner, outer = s.chunks[frame.last], s.stack[-2].last
    if frame.marker not in _ADVERBIAL or outer < 0 or s.stack[-2].marker == '"':
        return False
    p = s.before(k)
    if p > 0 and s.word(p) == "but" and s.chunks[p - 1].kind == COMMA:
        return True
    return frame.marker == "where" and c.tense == s.chunks[outer].tense == "past" and inner.tense == "present"


def _is_kept_open(s: Parsing, frame: Frame) -> bool:
    """After "…, and": a coordinated clause inside the open one keeps it open only while the outer ones have their verbs."""
    if frame.marker.startswith(("who", "which")):
        return False
    for outer in s.stack[-2::-1]:
        if outer.last < 0:
            return False
        if outer.marker == '"':
            break
    return True


def _after_comma(s: Parsing, k: int) -> bool:
    m = k - 1
    while m >= 0 and s.chunks[m].kind in (ADV, CONJ, TIME):
        m -= 1
    return m >= 0 and s.chunks[m].kind == COMMA


_HANDLERS: dict[str, Callable[[Parsing, int, Chunk], None]] = {
    NP: _noun,
    VG: _verb,
    SUB: _open,
    REL: open_relative,
    QUOTE: _quote,
    COMMA: _comma,
    COLON: colon,
    PAREN: _paren,
}
