"""Who speaks in "saying", "to warn", "quoted as saying" and "told by": the source of a cue without a subject of its own."""

from __future__ import annotations

from eventkit.stages.attribution.sources import OWN_WORDS, subject_of
from eventkit.stages.attribution.view import ADV, COMMA, CONJ, NP, PREP, TIME, VG, View
from eventkit.syntax.chunks import QUOTE

_QUOTING = frozenset("quote cite report describe".split())


def participle_source(view: View, k: int, earlier: int) -> int:
    """The speaker's chunk for "saying", "to warn": that of the cue before, or the noun phrase it hangs on."""
    chunks = view.chunks
    p = k - 1
    while p >= 0 and (chunks[p].kind in (ADV, TIME) or (chunks[p].temporal and not chunks[p].proper)):
        p -= 1
    if p >= 0 and chunks[p].kind == PREP and view.head(p) == "as":
        return quoted_source(view, p)
    if p < 0 or (chunks[k].tense == "gerund" and (p <= 2 and chunks[p].kind in (PREP, "S"))):
        return opening(view, k)[0]
    if chunks[p].kind == COMMA and all(chunks[x].kind in (ADV, CONJ, TIME) for x in range(p)):
        return opening(view, k)[0]  # "However, | commenting on the plan, Lind said"
    if p >= 0 and chunks[p].kind == PREP and chunks[k].tense == "gerund" and view.head(p) in ("in", "by"):
        return _main_subject(view, p)
    if p >= 0 and chunks[p].kind == NP and not view.quoted(p) and chunks[k].tense == "gerund":
        return _author(view, _own_words_before(view, p))
    if p >= 0 and chunks[p].kind in (COMMA, CONJ) and earlier >= 0:
        return earlier
    if p >= 0 and chunks[p].kind == COMMA:
        main = _main_subject(view, k)
        if main >= 0:
            return main
    s = chunks[k].subject
    if s >= 0 and chunks[s].kind == NP and not view.quoted(s):
        return s
    return earlier


def _main_subject(view: View, k: int) -> int:
    """The subject of the main clause before chunk `k`, the last of those joined by "and" or "but"; or -1."""
    found = -1
    for v in view.clauses.verbs:
        if v < k and view.chunks[v].finite and not view.chunks[v].marker and not view.quoted(v):
            subject = subject_of(view, v)
            if found < 0 or (0 < subject < v and _joined(view, subject)):
                found = subject
    return found


def _joined(view: View, subject: int) -> bool:
    """Does a clause of its own begin with the subject: ", but | the speaker refused"?"""
    first = view.group_start(subject)
    return first >= 2 and view.chunks[first - 1].kind == CONJ and view.chunks[first - 2].kind == COMMA


def _own_words_before(view: View, p: int) -> int:
    """The letter of "a letter | to governors across the country | calling on them", or `p`."""
    m = p
    while (
        m >= 2
        and view.chunks[m].prep >= 0
        and view.chunks[m - 1].kind == PREP
        and view.chunks[m - 2].kind == NP
    ):
        m -= 2
        if view.head(m) in OWN_WORDS:
            return m
    return p


def opening(view: View, k: int) -> tuple[int, int]:
    """For a participle that opens the sentence: the main clause's subject and the comma before it, or -1s."""
    chunks = view.chunks
    subjects = {chunks[v].subject for v in view.clauses.verbs if chunks[v].finite}
    for p in range(k + 1, view.n - 1):
        closing = chunks[p].kind == QUOTE and chunks[p - 1].kind == COMMA and view.closes_quote(p) is not None
        if not closing and (chunks[p].kind != COMMA or view.quoted(p)):
            continue
        m = p + 1
        while m + 2 < view.n and chunks[m + 1].kind == "'" and chunks[m + 2].kind == NP:
            m += 2
        if chunks[m].kind == NP and m in subjects:
            return m, p + closing
    return -1, -1


def own_words(view: View, k: int) -> int:
    """The chunk of the statement in "issued a statement | saying", for cue `k`; -1 where none is issued."""
    chunks = view.chunks
    p = k - 1
    while p >= 0 and (chunks[p].kind in (ADV, TIME, PREP) or chunks[p].temporal):
        p -= 1
    if p < 0 or chunks[k].tense != "gerund" or chunks[p].kind != NP:
        return -1
    p = _own_words_before(view, p)
    return p if view.head(p) in OWN_WORDS and _author(view, p) != p else -1


def _author(view: View, p: int) -> int:
    """The author of "issued a statement saying"; a report speaks for itself."""
    chunks = view.chunks
    if view.head(p) not in OWN_WORDS:
        return p
    for v in range(p - 1, -1, -1):
        if (
            chunks[v].kind == VG
            and chunks[v].object == p
            and chunks[v].subject >= 0
            and not chunks[v].passive
        ):
            return chunks[v].subject
        if chunks[v].kind == VG:
            break
    return p


def quoted_source(view: View, p: int) -> int:
    """The speaker of "quoted X as saying" and "was quoted as saying"."""
    chunks = view.chunks
    for v in range(p - 1, -1, -1):
        c = chunks[v]
        if c.kind == VG and c.lemma in _QUOTING:
            if c.passive or (not c.finite and c.tense == "participle"):
                return c.subject
            return (
                c.object if c.object >= 0 else next((x for x in range(v + 1, p) if chunks[x].kind == NP), -1)
            )
    return -1


def agent(view: View, k: int) -> int:
    """The noun phrase in "was told by X that": its chunk, or -1."""
    chunks = view.chunks
    for m in range(k + 1, min(view.n - 1, k + 5)):
        if chunks[m].kind == PREP and view.head(m) == "by" and chunks[m + 1].kind == NP:
            return m + 1
        if chunks[m].kind not in (ADV, TIME, PREP, NP):
            break
    return -1
