"""The subject of a finite verb: among the phrases before it, of a relative clause, shared, or behind the verb."""

from __future__ import annotations

from eventkit.syntax.chunks import COMMA, CONJ, NP
from eventkit.syntax.lists import word_list
from eventkit.syntax.parsing import BETWEEN, Frame, Parsing

_CLAUSE_TAKERS = word_list("clause taker")
_RELATIVES = word_list("subject relative")


def subject_of(s: Parsing, frame: Frame, k: int) -> int:
    """The chunk of the subject of the finite verb at chunk `k`; -1 for none."""
    return _apart_from_object(s, frame, _subject(s, frame, k))


def _subject(s: Parsing, frame: Frame, k: int) -> int:
    chunks = s.chunks
    if frame.last < 0 and frame.antecedent >= 0 and not frame.candidates and frame.marker in _RELATIVES:
        return frame.antecedent
    if frame.last >= 0:
        p = s.before(k)
        if p >= 0 and (chunks[p].kind == CONJ or (chunks[p].kind == COMMA and not frame.candidates)):
            return frame.subject
    usable = [x for x in frame.candidates if not _is_object(s, frame, x, k)]
    if not usable:
        return _inverted(s, k) if frame.last < 0 or not frame.candidates else frame.subject
    if frame.last < 0 and _hangs_on_preposition(s, usable[0]):
        return s.joined_start(usable[-1])
    if frame.last < 0 and not _fronted(s, usable):
        return usable[0]
    return s.group_start(usable, usable[-1])


def _apart_from_object(s: Parsing, frame: Frame, subject: int) -> int:
    """ "met Xi and Putin said": Putin alone, unless the verb takes a clause ("said Xi and Putin met")."""
    last = frame.last_any
    if subject < 0 or last < 0 or not frame.candidates:
        return subject
    verb = s.chunks[last]
    return subject if verb.object != subject or verb.lemma in _CLAUSE_TAKERS else frame.candidates[-1]


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


def _inverted(s: Parsing, k: int) -> int:
    """The phrase behind the verb: "said Mr. Lind"."""
    chunks = s.chunks
    m = k + 1
    while m < len(chunks) and chunks[m].kind in BETWEEN:
        m += 1
    return m if m < len(chunks) and chunks[m].kind == NP and not chunks[m].temporal else -1
