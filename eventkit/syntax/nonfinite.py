"""Infinitives, participles and gerunds: whom they are said of, and the verb that governs them."""

from __future__ import annotations

from eventkit.syntax.chunks import COLON, COMMA, CONJ, NP, PREP, QUOTE, REL, SUB, VG, Chunk
from eventkit.syntax.lists import word_list
from eventkit.syntax.parsing import Frame, Parsing

_OBJECT_CONTROL = word_list("object control")
_SAYING = word_list("taker of nothing but a clause")
_GERUND_CONTROL = word_list("object control of gerund")
_CLAUSE_ENDS = (COLON, COMMA, QUOTE, REL, SUB)
_BLAMED = frozenset("for of from into against".split())
_SHORTENED = frozenset("when while if once although though unless until".split())
_OFFERED = word_list("offered")
_OCCASIONS = word_list("scheduled occasion")
_PLANS = frozenset("plan plans decision decisions".split())
_WANTED = {"for": word_list("wanted of"), "to": word_list("addressed to"), "by": _PLANS, "of": _PLANS}


def place_nonfinite(s: Parsing, k: int, c: Chunk) -> None:
    """Give the verb at chunk `k` its subject, governor and marker."""
    frame = s.stack[-1]
    p = s.before(k)
    before = s.chunks[p] if p >= 0 else None
    c.marker = frame.marker
    if before is not None and before.kind == PREP and c.tense != "infinitive":
        c.prep, c.subject, c.governor = p, _doer_of_gerund(s, frame, p), frame.last_any
    elif before is not None and before.kind == NP and c.tense in ("participle", "gerund"):
        c.subject = p if not before.temporal else frame.subject
        if c.tense == "gerund" and before.prep >= 0 and s.word(before.prep) == "with":
            c.governor = frame.last_any  # "will begin with X | meeting Y"
    elif c.tense == "infinitive" and c.passive and _is_occasion(s, p):
        c.subject = p  # "discussed the summit | to be held in Oslo"
    elif c.tense == "infinitive":
        _place_infinitive(s, frame, c, p)
    else:
        _place_joined(s, frame, c, before)
    if p == frame.start - 1 and frame.marker in _SHORTENED and c.tense in ("participle", "gerund"):
        frame.last = k  # "when | asked", the whole clause
    frame.last_any = k


def _is_occasion(s: Parsing, p: int) -> bool:
    """Does the phrase at chunk `p` name what is held or hosted?"""
    return p >= 0 and s.chunks[p].kind == NP and s.word(p) in _OCCASIONS


def _doer_of_gerund(s: Parsing, frame: Frame, p: int) -> int:
    """X in "thanked X for | hosting", where the preposition stands at chunk `p`; else the subject of the clause."""
    governor = s.chunks[frame.last_any] if frame.last_any >= 0 else None
    if (
        governor is not None
        and governor.lemma in _GERUND_CONTROL
        and 0 <= governor.object < p
        and not governor.passive
        and s.word(p) in _BLAMED
    ):
        return governor.object
    return frame.subject


def _place_joined(s: Parsing, frame: Frame, c: Chunk, before: Chunk | None) -> None:
    c.subject = frame.subject
    listed = (
        before is not None and before.kind == COMMA and c.tense == "base"
    )  # "will visit Rome, | meet Lind"
    if before is None or (before.kind not in (VG, CONJ) and not listed):
        return
    c.governor = frame.last_any
    if before.kind in (CONJ, COMMA) and frame.last_any >= 0:
        twin = s.chunks[_twin(s, frame.last_any, c)]
        if not twin.finite:
            c.subject, c.governor, c.marker = twin.subject, twin.governor, twin.marker


def _twin(s: Parsing, last: int, c: Chunk) -> int:
    """The verb that a bare one goes with: "to lay flowers, talk to those who survived and | meet X"."""
    if c.tense != "base":
        return last
    for m in range(last, -1, -1):
        v = s.chunks[m]
        if v.kind == VG and (v.tense in ("infinitive", "base") or v.modal):
            return m
    return last


def _place_infinitive(s: Parsing, frame: Frame, c: Chunk, p: int) -> None:
    chunks = s.chunks
    last = frame.last_any
    c.governor = last
    if last < 0:
        c.subject = _planner(s, p)
        if c.subject < 0 and frame.candidates:
            c.subject = s.group_start(frame.candidates, frame.candidates[-1])
        return
    governor = chunks[last]
    if governor.finite and governor.lemma in _SAYING and _opens_told_clause(s, last, p):
        owner = chunks[p].owner  # "said Lind's plan | to meet Silva was off"
        c.governor, c.subject = -1, owner if owner >= 0 else p
        return
    taker = _taker(s, frame, governor)
    wanted = _wanted_of(s, p)
    if taker >= 0:
        c.governor, c.subject = taker, chunks[taker].subject
    elif wanted >= 0:
        c.subject = wanted
    elif (owner := _decider(s, p)) >= 0:
        c.subject = owner
    elif governor.object >= 0 and governor.lemma in _OBJECT_CONTROL and not governor.passive:
        c.subject = governor.object
    elif p >= 0 and chunks[p].kind == CONJ and governor.tense == "infinitive":
        c.subject, c.governor = governor.subject, governor.governor
    elif p >= 0 and chunks[p].kind == PREP and governor.tense in ("gerund", "participle"):
        c.subject = frame.subject  # "will go to the forum taking place from Monday | to meet X"
    else:
        c.subject = governor.subject


def _taker(s: Parsing, frame: Frame, governor: Chunk) -> int:
    """ "accepted the invitation extended by X | to visit": the verb that takes what a participle goes on telling of; else -1."""
    told = governor.tense == "participle" and governor.subject >= 0 and s.word(governor.subject) in _OFFERED
    return frame.last if told and frame.last >= 0 and s.chunks[frame.last].object == governor.subject else -1


def _decider(s: Parsing, p: int) -> int:
    """X in "after X's decision | to cancel", where phrase `p` is what X decided; -1 for none."""
    return s.chunks[p].owner if p >= 0 and s.chunks[p].kind == NP and s.word(p) in _PLANS else -1


def _planner(s: Parsing, p: int) -> int:
    """X in "X's plans | to visit", "Plans by X | to visit", where phrase `p` ends; -1 where none is told."""
    wanted = _wanted_of(s, p)
    return s.chunks[p].owner if wanted < 0 <= p else wanted


def _opens_told_clause(s: Parsing, last: int, p: int) -> bool:
    """Is phrase `p`, behind the verb at chunk `last` and before an infinitive, the subject of a verb that follows?"""
    chunks = s.chunks
    if p <= last or chunks[p].kind != NP or chunks[p].temporal:
        return False
    for c in chunks[p + 1 :]:
        if c.kind in _CLAUSE_ENDS:
            return False
        if c.kind == VG and c.finite:
            return True
    return False


def _wanted_of(s: Parsing, p: int) -> int:
    """X in "an invitation for X to meet", "its invitation to X to come", where phrase `p` ends X; -1 for none."""
    chunks = s.chunks
    while p >= 2 and chunks[p].kind == NP and chunks[p].prep == p - 1 and s.word(p - 1) == "of":
        p -= 2
    if p < 2 or chunks[p].kind != NP or chunks[p].prep != p - 1 or chunks[p - 2].kind != NP:
        return -1
    wanted = _WANTED.get(s.word(p - 1))
    noun = p - 2
    while noun >= 2 and chunks[noun].prep == noun - 1 and s.word(noun - 1) in ("of", "from", "by"):
        noun -= 2  # "the invitation of Moe to Lind to come"
    return p if wanted is not None and s.word(noun) in wanted else -1
