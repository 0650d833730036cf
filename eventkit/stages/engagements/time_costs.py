"""How likely a time of the sentence tells when an event is: by where it stands and what stands between."""

from __future__ import annotations

from eventkit.stages.engagements.time_clauses import (
    before_occasion,
    day_of_announcement,
    day_of_decision,
    end_of_aside,
    in_time_clause,
    main_verb,
    names_a_thing,
    next_clause,
    of_last_clause,
    of_opening_event,
    opens,
    speech_before,
    token_at,
    told_in_medium,
    told_then,
    told_when,
)
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Clauses
from eventkit.syntax.chunks import COLON, COMMA, CONJ, NP, PREP, QUOTE, REL, SUB, VG
from eventkit.times import TimeMark

FAR = 130.0
_OPENS = 10.0
_FOLLOWS = frozenset(("follow", "precede"))
_HAPPENS = word_list("happening verb")
_EVENTS = word_list("event noun")
_OTHER_OCCASION = word_list("other occasion")
_WITHIN_CLAUSE = 40.0
_CLAUSE_ENDS = frozenset((SUB, REL, COLON, QUOTE, VG))
_BOUNDARY = {SUB: 70.0, REL: 60.0, COLON: 80.0, QUOTE: 25.0, COMMA: 18.0}


def cost_of(clauses: Clauses, mark: TimeMark, chunk: int, own_verbs: set[int]) -> float:
    """How far a time is from telling when the event at `chunk` is; over `FAR` it does not tell it."""
    at = clauses.chunk_of[token_at(clauses, mark.start)]
    told = _of_the_phrase(clauses, at, chunk)
    if told is not None:
        return told
    if names_a_thing(clauses, mark, at) or day_of_announcement(clauses, at, chunk):
        return FAR + 1
    if at > chunk and told_in_medium(clauses, at, chunk):
        return FAR + 1
    ahead = _ahead(clauses, at, chunk, own_verbs) if at < chunk else None
    if ahead is not None:
        return ahead
    if at < chunk and _told_before(clauses, at, chunk):
        return FAR + 1
    speech = speech_before(clauses, at)
    if speech >= 0 and speech not in own_verbs and not speech < chunk < at:
        return FAR + 1
    main = main_verb(clauses)
    if at < main < chunk and clauses.chunks[main].lemma in _FOLLOWS:
        return FAR + 1
    of_main = at < chunk and opens(clauses, at) and main in own_verbs
    if of_main and not of_opening_event(clauses, at, chunk, main):
        # "On Monday, officials of A, B and C met", but "On Monday, X hailed a plan to meet Y on Friday"
        return _WITHIN_CLAUSE if clauses.chunks[chunk].tense == "infinitive" else _OPENS
    if (next_clause(clauses, at) >= 0) if at > chunk else of_last_clause(clauses, at):
        return FAR + 1
    return _by_distance(clauses, mark, at, chunk, own_verbs)


def _told_before(clauses: Clauses, at: int, chunk: int) -> bool:
    """ "was so weak in May | that the summit was moved": the time of the clause on which that of the event hangs."""
    chunks = clauses.chunks
    if not any(v < at and chunks[v].finite for v in clauses.verbs):
        return False
    return any(c.kind == SUB and clauses.tokens.lowers[c.first] == "that" for c in chunks[at + 1 : chunk])


def _of_the_phrase(clauses: Clauses, at: int, chunk: int) -> float | None:
    """The cost of a time in the phrase of the event, of its owner, and of a line that it heads."""
    chunks = clauses.chunks
    c = chunks[chunk]
    if at == chunk:
        return 0.0
    if at == chunk - 1 and 0 <= c.owner < at:
        return 0.5  # "Lind's | Dec. 28 | meeting"
    if c.owner == at or (chunks[at].possessive and c.owner >= 0 and chunks[c.owner].owner == at):
        return 0.5
    if (
        at + 1 < chunk
        and clauses.tokens.lowers[chunks[at + 1].first] == ":"
        and all(chunks[m].kind != COLON for m in range(at + 2, chunk))
    ):
        return 1.0  # "January 5: X's call with Y"
    return None


def _ahead(clauses: Clauses, at: int, chunk: int, own_verbs: set[int]) -> float | None:
    """The cost of a time before the event whose clause settles it."""
    if day_of_decision(clauses, at):
        return FAR + 1
    if told_when(clauses, at, own_verbs) or next_clause(clauses, at) in own_verbs:
        return _OPENS
    if told_then(clauses, at, chunk, own_verbs) or in_time_clause(clauses, at, own_verbs):
        return FAR + 1
    return None


def _by_distance(clauses: Clauses, mark: TimeMark, at: int, chunk: int, own_verbs: set[int]) -> float:
    """The characters between time and event, and what stands between them."""
    chunks, tokens = clauses.chunks, clauses.tokens
    near = max(
        (v for v in own_verbs if chunk < v < at and chunks[v].lemma in _HAPPENS and not chunks[v].marker),
        default=chunk,
    )
    low, high = (near, at) if chunk < at else (at, chunk)
    between = _main_line(clauses, low + 1, high)
    cost = abs(tokens.starts[chunks[near].head] - mark.start) * 0.5
    if at > chunk and not any(chunks[m].kind in _CLAUSE_ENDS for m in between):
        cost = min(cost, _WITHIN_CLAUSE)  # however long the list of those whom he met on Monday
    for m in between:
        if chunks[m].kind == VG and chunks[m].lemma in _FOLLOWS:
            return FAR + 1  # "Friday's talks followed a call"
        cost += _step(clauses, m, at, chunk, own_verbs)
    if chunks[high].kind == VG and high not in own_verbs and chunks[high].finite:
        cost += 60.0
    if at > chunk and tokens.lowers[chunks[min(at + 1, len(chunks) - 1)].first] == "when":
        cost += _WITHIN_CLAUSE
    if at < chunk:
        cost *= 0.6 if opens(clauses, at) else 1.3
    return cost


def _main_line(clauses: Clauses, first: int, end: int) -> list[int]:
    """The chunks from `first` to `end` without what stands aside between commas."""
    line = []
    m = first
    while m < end:
        closed = end_of_aside(clauses, m, end) if clauses.chunks[m].kind == COMMA else -1
        if closed < 0:
            line.append(m)
        m = max(m, closed) + 1
    return line


def _step(clauses: Clauses, m: int, at: int, chunk: int, own_verbs: set[int]) -> float:
    """What chunk `m`, between time and event, adds."""
    c, lowers = clauses.chunks[m], clauses.tokens.lowers
    if c.kind == VG:
        if m in own_verbs:
            return 0.0
        return 60.0 if c.finite else FAR if _of_another(clauses, m, chunk) else 25.0
    if before_occasion(clauses, m):
        return 140.0
    if c.kind == PREP:
        other = not _OTHER_OCCASION.isdisjoint((lowers[c.first], lowers[c.head]))
        return 140.0 if other and not _times_it(clauses, m, at) else 0.0
    if (c.kind == COMMA and _within_place(clauses, m)) or (c.kind == REL and m + 1 in own_verbs):
        return 0.0
    return _BOUNDARY.get(c.kind, 0.0) + (45.0 if c.kind == CONJ and at < chunk else 0.0)


def _of_another(clauses: Clauses, v: int, chunk: int) -> bool:
    """ "on the sidelines of a summit | starting on Saturday": the day of the event that it is said of."""
    verb = clauses.chunks[v]
    other = verb.subject >= 0 and verb.subject != chunk and clauses.head(verb.subject) in _EVENTS
    return other and verb.tense == "gerund" and verb.lemma in _HAPPENS


def _within_place(clauses: Clauses, m: int) -> bool:
    """The commas of "to Lima, Peru, on Monday", which part no phrases."""
    chunks = clauses.chunks
    for first in (m, m - 2):
        names = chunks[max(0, first - 1) : first + 3]
        if (
            first > 0
            and [c.kind for c in names] == [NP, COMMA, NP, COMMA]
            and names[0].prep >= 0
            and all(c.proper and not c.temporal for c in (names[0], names[2]))
        ):
            return True
    return False


def _times_it(clauses: Clauses, m: int, at: int) -> bool:
    """Is the preposition at chunk `m` that of the time itself ("after Monday", "before May 1")?"""
    return 0 <= at - m <= 1
