"""Events that share a verb, each with its own partner and day: "met A on Monday and B on Tuesday"."""

from __future__ import annotations

import copy

from eventkit.stages.actors import Actors, Mention
from eventkit.stages.engagements.marks import EventMark
from eventkit.syntax import Clauses
from eventkit.syntax.chunks import COMMA, CONJ, NP, PREP, TIME, VG

_LINKS = frozenset(("with", "to", "in"))


def each_with_its_day(marks: list[EventMark], clauses: Clauses, actors: Actors) -> list[EventMark]:
    """The marks of one trigger, more of them where partners follow without a verb; each with the stretch its day is in."""
    last = marks[-1]
    told = _partners(last, clauses)
    if not told or last.status == "denied":
        return marks
    host = told[-1] in last.host
    made = list(marks)
    at = told[-1].last_chunk + 1
    while (found := _next_partner(clauses, actors, last.sentence, at)) is not None:
        at = found.last_chunk + 1
        made.append(_with(last, found, len(made), host=host))
    return _parted(made, clauses) if len(made) > 1 else made


def _partners(mark: EventMark, clauses: Clauses) -> list[Mention]:
    """Those told behind the trigger in its sentence, in order."""
    found = [
        m for m in (*mark.parties, *mark.host) if m.sentence == mark.sentence and m.first_chunk > mark.chunk
    ]
    return sorted(found, key=lambda m: m.last_chunk)


def _next_partner(clauses: Clauses, actors: Actors, sentence: int, at: int) -> Mention | None:
    """B of "(met A) | on Monday and B on Tuesday", where chunk `at` follows A."""
    chunks = clauses.chunks
    k = behind = _behind_time(clauses, at)
    while k < len(chunks) and chunks[k].kind in (COMMA, CONJ):
        k += 1
    if behind == at or k == behind or k >= len(chunks):
        return None
    k += chunks[k].kind == PREP and clauses.head(k) in _LINKS
    who = actors.parties(sentence, k) if k < len(chunks) and chunks[k].kind == NP else ()
    if len(who) != 1 or who[0].kind not in ("person", "government"):
        return None
    end = _behind_time(clauses, who[0].last_chunk + 1)
    follows = chunks[end].kind if end < len(chunks) else ""
    return who[0] if end > who[0].last_chunk + 1 and follows != VG else None


def has_its_day(clauses: Clauses, before: Mention, partner: Mention) -> bool:
    """Does a time stand behind each of two partners: "talks with A on Monday and with B on Tuesday"?"""
    first, second = before.last_chunk + 1, partner.last_chunk + 1
    return _behind_time(clauses, first) > first and _behind_time(clauses, second) > second


def _behind_time(clauses: Clauses, k: int) -> int:
    """The chunk behind "on Monday", "Monday" or "next week"; `k` where no time stands there."""
    chunks = clauses.chunks
    m = k + (k < len(chunks) and chunks[k].kind == PREP)
    return m + 1 if m < len(chunks) and (chunks[m].kind == TIME or chunks[m].temporal) else k


def _with(mark: EventMark, partner: Mention, number: int, *, host: bool) -> EventMark:
    """The event of the same trigger with another partner."""
    made = copy.copy(mark)
    old = {id(m) for m in mark.parties if m.sentence == mark.sentence and m.first_chunk > mark.chunk}
    made.parties = [m for m in mark.parties if id(m) not in old] + ([] if host else [partner])
    made.host = list(mark.host)
    if host:
        made.host, made.place, made.land = [partner], (partner.start, partner.end), partner.entity.country
    made.number = number
    return made


def _parted(marks: list[EventMark], clauses: Clauses) -> list[EventMark]:
    """Give each mark the offsets between its partner and the next, where each has a time there."""
    firsts = [_partners(mark, clauses)[0].first_chunk for mark in marks if _partners(mark, clauses)]
    if len(firsts) < len(marks):
        return marks
    ends = [*firsts[1:], len(clauses.chunks)]
    timed = [
        any(c.kind == TIME or c.temporal for c in clauses.chunks[a:b])
        for a, b in zip(firsts, ends, strict=True)
    ]
    if all(timed):
        starts = clauses.tokens.starts
        for mark, a, b in zip(marks, firsts, ends, strict=True):
            end = starts[clauses.chunks[b].first] if b < len(clauses.chunks) else clauses.tokens.ends[-1]
            mark.within = (starts[clauses.chunks[a].first], end)
    return marks
