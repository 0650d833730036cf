"""Which time expression of a sentence dates an event."""

from __future__ import annotations

from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Clauses
from eventkit.syntax.chunks import COLON, COMMA, CONJ, NP, PREP, QUOTE, REL, SUB, VG
from eventkit.times import TimeMark

SPEECH = word_list("speech verb")
_COUNTED = 2  # words between an ordinal and "this year"
_SINCE = 9  # words between "since" and its time
_REACH = 500  # characters beyond which only the time that opens the sentence can date an event
_NEAREST = 8  # rivals asked
_FAR = 130.0
_SURE = 12.0
_FOLLOWS = frozenset(("follow", "precede"))
_HAPPENS = word_list("happening verb")
_OCCASIONS = word_list("occasion")
_EVENTS = word_list("event noun")
_OTHER_OCCASION = frozenset("after ahead before since until following amid despite pending".split())
_WITHIN_CLAUSE = 40.0
_CLAUSE_ENDS = frozenset((SUB, REL, COLON, QUOTE, VG))
_OPENING = 9  # chunks between a time that opens a clause and its verb
_BOUNDARY = {SUB: 70.0, REL: 60.0, COLON: 80.0, QUOTE: 25.0, COMMA: 18.0}


def best_time(
    clauses: Clauses,
    marks: list[TimeMark],
    *,
    chunk: int,
    own_verbs: set[int],
    only_after: bool = False,
    rivals: tuple[tuple[int, set[int]], ...] = (),
) -> TimeMark | None:
    """The mark that dates the event whose trigger stands in chunk `chunk`, or None.

    `own_verbs` are the verb groups that belong to the event; a finite verb that does not is a boundary. With
    `only_after`, times before the trigger are another matter's ("will return on Sunday, following the summit").
    `rivals` are the other events of the sentence: a time that is much nearer to one of them is theirs.
    """
    best: tuple[float, int] | None = None
    here = clauses.tokens.starts[clauses.chunks[chunk].head]
    rivals = tuple(
        sorted(rivals, key=lambda r: abs(clauses.tokens.starts[clauses.chunks[r[0]].head] - here))[:_NEAREST]
    )
    for i, mark in enumerate(marks):
        if abs(mark.start - here) > _REACH and not _opens(
            clauses, clauses.chunk_of[token_at(clauses, mark.start)]
        ):
            continue
        if mark.sort == "indefinite" or _bounds(clauses, mark) or _since_when(clauses, mark):
            continue
        if (
            only_after
            and mark.end <= clauses.tokens.starts[clauses.chunks[chunk].first]
            and not _own_possessor(clauses, mark, chunk)
        ):
            continue
        if only_after and _behind_comma(clauses, mark, chunk):
            continue
        if _since_then(clauses, mark, chunk):
            continue
        cost = _cost(clauses, mark, chunk, own_verbs)
        if cost > _SURE and any(_cost(clauses, mark, k, verbs) + _SURE < cost for k, verbs in rivals):
            continue
        if cost < _FAR and (best is None or cost < best[0]):
            best = (cost, i)
    return marks[best[1]] if best is not None else None


def _bounds(clauses: Clauses, mark: TimeMark) -> bool:
    """ "since Monday", "after May 1", "before Monday's vote": a time from which or to which, not at which."""
    at = token_at(clauses, mark.start)
    if at > 1 and clauses.tokens.lowers[at - 1] == "the":
        at -= 1
    if at == 0:
        return False
    before = clauses.tokens.lowers[at - 1]
    if before == "from" and "until" in clauses.tokens.lowers[at : at + 4]:
        return True
    if before == "until" and "from" in clauses.tokens.lowers[max(0, at - 5) : at]:
        return True
    return before == "since" or (before in ("after", "before") and mark.sort not in ("anchored", "relative"))


def _since_then(clauses: Clauses, mark: TimeMark, chunk: int) -> bool:
    """ "for the first time since war broke out in 2002": the day of what is told since then."""
    at = token_at(clauses, mark.start)
    lowers = clauses.tokens.lowers
    since = next((t for t in range(at - 1, max(-1, at - _SINCE), -1) if lowers[t] in ("since", ",")), -1)
    return since >= 0 and lowers[since] == "since" and not since < clauses.chunks[chunk].head < at


def _since_when(clauses: Clauses, mark: TimeMark) -> bool:
    """ "the first in ten years", "their first meeting since 2018": how long, not when."""
    at = token_at(clauses, mark.start)
    lowers = clauses.tokens.lowers
    if lowers[at] == "this" and not _ORDINALS.isdisjoint(lowers[max(0, at - _COUNTED) : at]):
        return True  # "their eighth this year"
    if mark.sort == "ahead":
        return any(w in _SUPERLATIVES or w.endswith("est") for w in lowers[max(0, at - 6) : at])
    since = next((t for t in range(at - 1, max(-1, at - 7), -1) if lowers[t] == "since"), -1)
    return since >= 0 and not _SUPERLATIVES.isdisjoint(lowers[max(0, since - 14) : since])


_SUPERLATIVES = word_list("superlative")
_ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())


def _behind_comma(clauses: Clauses, mark: TimeMark, chunk: int) -> bool:
    """ "On the eve of X's trip, Y spoke Friday": the comma ends the phrase whose time is asked for."""
    at = clauses.chunk_of[token_at(clauses, mark.start)]
    return at > chunk and any(clauses.chunks[m].kind == COMMA for m in range(chunk + 1, at))


def _own_possessor(clauses: Clauses, mark: TimeMark, chunk: int) -> bool:
    owner = clauses.chunks[chunk].owner
    return owner >= 0 and clauses.chunk_of[token_at(clauses, mark.start)] == owner


def token_at(clauses: Clauses, offset: int) -> int:
    """The token at a document offset, or the first after it."""
    starts = clauses.tokens.starts
    low, high = 0, len(starts)
    while low < high:
        middle = (low + high) // 2
        if clauses.tokens.ends[middle] <= offset:
            low = middle + 1
        else:
            high = middle
    return min(low, len(starts) - 1)


def _cost(clauses: Clauses, mark: TimeMark, chunk: int, own_verbs: set[int]) -> float:
    chunks = clauses.chunks
    at = clauses.chunk_of[token_at(clauses, mark.start)]
    c = chunks[chunk]
    tokens = clauses.tokens
    if at == chunk:
        return 0.0
    if c.owner == at or (chunks[at].possessive and c.owner >= 0 and chunks[c.owner].owner == at):
        return 0.5
    if (
        at + 1 < chunk
        and tokens.lowers[chunks[at + 1].first] == ":"
        and all(chunks[m].kind != COLON for m in range(at + 2, chunk))
    ):
        return 1.0  # "January 5: X's call with Y"
    if at < chunk and day_of_decision(clauses, at):
        return _FAR + 1
    if _names_a_thing(clauses, mark, at):
        return _FAR + 1
    if at < chunk and (_told_when(clauses, at, own_verbs) or _next_clause(clauses, at) in own_verbs):
        return 10.0
    if at < chunk and (_told_then(clauses, at, chunk, own_verbs) or _in_time_clause(clauses, at, own_verbs)):
        return _FAR + 1
    speech = _speech_before(clauses, at)
    if speech >= 0 and speech not in own_verbs and not speech < chunk < at:
        return _FAR + 1
    main = _main_verb(clauses)
    if at < main < chunk and chunks[main].lemma in _FOLLOWS:
        return _FAR + 1
    if (
        at < chunk
        and _opens(clauses, at)
        and main in own_verbs
        and not _of_opening_event(clauses, at, chunk, main)
    ):
        return 10.0  # "On Monday, officials of A, B and C met": however long the subject
    if (_next_clause(clauses, at) >= 0) if at > chunk else _of_last_clause(clauses, at):
        return _FAR + 1
    low, high = (chunk, at) if chunk < at else (at, chunk)
    cost = abs(tokens.starts[c.head] - mark.start) * 0.5
    if at > chunk and not any(chunks[m].kind in _CLAUSE_ENDS for m in range(low + 1, high)):
        cost = min(cost, _WITHIN_CLAUSE)  # however long the list of those whom he met on Monday
    for m in range(low + 1, high):
        kind = chunks[m].kind
        if not (kind == COMMA and _within_place(clauses, m)) and not (kind == REL and m + 1 in own_verbs):
            cost += _BOUNDARY.get(kind, 0.0)
        if (
            kind == PREP
            and not _OTHER_OCCASION.isdisjoint(
                (tokens.lowers[chunks[m].first], tokens.lowers[chunks[m].head])
            )
            and not _times_it(clauses, m, at)
        ):
            cost += 140.0
        if kind == CONJ and at < chunk:
            cost += 45.0
        if kind == VG and chunks[m].lemma in _FOLLOWS:
            return _FAR + 1  # "Friday's talks followed a call"
        if kind == VG and m not in own_verbs:
            cost += 60.0 if chunks[m].finite else _FAR if _of_another(clauses, m, chunk) else 25.0
    if chunks[high].kind == VG and high not in own_verbs and chunks[high].finite:
        cost += 60.0
    if at > chunk and clauses.tokens.lowers[chunks[min(at + 1, len(chunks) - 1)].first] == "when":
        cost += _WITHIN_CLAUSE
    if at < chunk:
        cost = cost * (0.6 if _opens(clauses, at) else 1.3)
    return cost


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


def _names_a_thing(clauses: Clauses, mark: TimeMark, at: int) -> bool:
    """ "a 2030 climate target", "the Oct. 7 attack": the date of a thing that is no time and no event of ours."""
    c = clauses.chunks[at]
    return (
        c.kind == NP
        and not c.temporal
        and clauses.tokens.starts[c.head] >= mark.end
        and clauses.head(at) not in _OCCASIONS
    )


def _told_then(clauses: Clauses, at: int, chunk: int, own_verbs: set[int]) -> bool:
    """ "On Tuesday, media reported that the meeting was off": the day of the report."""
    main = _main_verb(clauses)
    if not at < main < chunk or main in own_verbs or not _opens(clauses, at):
        return False
    c = clauses.chunks[main]
    return c.lemma in SPEECH and any(k.kind == SUB for k in clauses.chunks[main + 1 : chunk])


def day_of_report(clauses: Clauses, mark: TimeMark, chunk: int, own_verbs: set[int]) -> bool:
    """ "On Monday, aides said they | would meet": no day of what is to come."""
    main = _main_verb(clauses)
    at = clauses.chunk_of[token_at(clauses, mark.start)]
    return at < main < chunk and main not in own_verbs and clauses.chunks[main].lemma in SPEECH


def _in_time_clause(clauses: Clauses, at: int, own_verbs: set[int]) -> bool:
    """ "After he fell ill on Sept. 19, X cancelled": the day of the clause before the comma."""
    for m in range(at - 1, max(-1, at - 7), -1):
        c = clauses.chunks[m]
        if c.kind == COMMA:
            return False
        if c.kind == VG:
            return (
                c.finite
                and m not in own_verbs
                and (c.marker in _TIME_CLAUSES or (c.marker in _RELATIVES and c.lemma != "be"))
            )
    return False


def day_of_decision(clauses: Clauses, at: int) -> bool:
    """ "agreed on Monday to hold talks": the day of the agreement."""
    chunks = clauses.chunks
    if at + 1 >= len(chunks) or chunks[at + 1].tense != "infinitive":
        return False
    before = at - 2 if chunks[at - 1].kind == PREP else at - 1
    if before < 0 or chunks[before].kind != VG:
        return False
    verb = chunks[before]
    return verb.tense == "past" and not verb.passive and verb.lemma in _DECIDES


_DECIDES = word_list("act of deciding")
_TIME_CLAUSES = word_list("time clause opener")
_RELATIVES = frozenset(("which", "who"))


def _main_verb(clauses: Clauses) -> int:
    """The first finite verb that no subordinator or relative pronoun introduces, or -1."""
    return next((v for v in clauses.verbs if clauses.chunks[v].finite and clauses.chunks[v].marker == ""), -1)


def _next_clause(clauses: Clauses, at: int) -> int:
    """The verb of the clause that the time opens ("…, and today the ministry | said"), or -1."""
    chunks = clauses.chunks
    first = at - 1 if at and chunks[at - 1].kind == PREP else at
    if first == 0 or chunks[first - 1].kind not in (CONJ, COMMA) or _closes(clauses, at):
        return -1
    for m in range(at + 1, min(len(chunks), at + _OPENING)):
        if chunks[m].kind == VG:
            return m if chunks[m].finite and chunks[m].subject > at else -1
        if chunks[m].kind in (COLON, QUOTE, REL, SUB):
            return -1
    return -1


def _closes(clauses: Clauses, at: int) -> bool:
    """ "…, on Friday and both said": the time ends its clause."""
    kinds = [c.kind for c in clauses.chunks[at + 1 : at + 3]]
    return kinds[:1] == [CONJ] or kinds == [COMMA, CONJ]


def _of_last_clause(clauses: Clauses, at: int) -> bool:
    """ "It arrived this week, and he | informed X": the clause behind "and" has a subject of its own."""
    if not _closes(clauses, at) or not any(v < at and clauses.chunks[v].finite for v in clauses.verbs):
        return False
    verb = next((v for v in clauses.verbs if v > at and clauses.chunks[v].finite), -1)
    return verb >= 0 and clauses.chunks[verb].subject > at


def _told_when(clauses: Clauses, at: int, own_verbs: set[int]) -> bool:
    """ "a visit in May, when he met X": the time of the clause behind "when"."""
    chunks = clauses.chunks
    m = at + 1
    while m < len(chunks) and chunks[m].kind == COMMA:
        m += 1
    if m == len(chunks) or clauses.tokens.lowers[chunks[m].first] != "when":
        return False
    return next((v for v in clauses.verbs if v > m), -1) in own_verbs


def _times_it(clauses: Clauses, m: int, at: int) -> bool:
    """Is the preposition at chunk `m` that of the time itself ("after Monday", "before May 1")?"""
    return 0 <= at - m <= 1


def _opens(clauses: Clauses, at: int) -> bool:
    """Does the time expression open its sentence ("On Thursday, …", "Last week X …")?"""
    return all(c.kind not in (VG, SUB, REL) for c in clauses.chunks[:at]) and at <= 4


def _of_opening_event(clauses: Clauses, at: int, chunk: int, main: int) -> bool:
    """ "During a call with X last Monday, Y spoke of | talks": the day of the event that the sentence opens with."""
    chunks = clauses.chunks
    if chunk in (main, chunks[main].object, chunks[main].subject):
        return False
    return any(c.kind == NP and clauses.head(k) in _EVENTS for k, c in enumerate(chunks[:at]))


def _speech_before(clauses: Clauses, at: int) -> int:
    """The verb of speech whose adverbial the time at chunk `at` is ("said Tuesday", "told reporters on Monday"), or -1."""
    chunks = clauses.chunks
    m = at - 1
    steps = 0
    while m >= 0 and steps < 6:
        c = chunks[m]
        if c.kind == VG:
            return m if c.lemma in SPEECH and not c.passive else -1
        if c.kind in (COMMA, SUB, REL, COLON, QUOTE):
            return -1
        if (
            steps
            and c.kind == "N"
            and not c.temporal
            and c.prep < 0
            and clauses.head(m) not in ("reporters", "journalists")
        ):
            lowers = clauses.tokens.lowers
            return (
                m - 1
                if m
                and chunks[m - 1].kind == VG
                and chunks[m - 1].lemma in SPEECH
                and lowers[c.head] not in ("call", "talks")
                else -1
            )
        m -= 1
        steps += 1
    return -1
