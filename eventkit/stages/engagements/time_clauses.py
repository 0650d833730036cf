"""In which clause a time stands, and what else than the event that clause tells."""

from __future__ import annotations

from eventkit.stages.engagements.grammar import representative
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Clauses
from eventkit.syntax.chunks import ADV, COLON, COMMA, CONJ, NP, PREP, QUOTE, REL, SUB, TIME, VG
from eventkit.times import TimeMark

SPEECH = word_list("speech verb")
_OCCASIONS = word_list("occasion")
_EVENTS = word_list("event noun")
_OPENING = 9  # chunks between a time that opens a clause and its verb
_ANNOUNCES = word_list("announcing verb")
_DECIDES = word_list("act of deciding")
_TIME_CLAUSES = word_list("time clause opener")
_TOPICS = word_list("topic verb")
_MEDIA = word_list("medium of a statement")
TELLS = SPEECH | _ANNOUNCES | word_list("verb of judging")  # whose own day is not that of what they tell of
_WHILE = frozenset(("when", "while", "as"))
_LEAD_UPS = word_list("word before another occasion")
_TO_COME = frozenset(("ahead of", "before", "prior to"))
_RELATIVES = frozenset(("which", "who"))


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


def own_day(clauses: Clauses, mark: TimeMark, chunk: int) -> bool:
    """ "before Thursday's | summit", "the schedule of Lind's | July 3 | meeting": a day that the phrase of the event names."""
    at = clauses.chunk_of[token_at(clauses, mark.start)]
    owner = clauses.chunks[chunk].owner
    return owner >= 0 and (at == owner or owner < at == chunk - 1)


def end_of_aside(clauses: Clauses, m: int, end: int) -> int:
    """ "X | , | the leader of the party | , | in Oslo on Friday": the comma before `end` that closes what that at `m` opens, or -1."""
    chunks = clauses.chunks
    clause = chunks[m + 1].kind == REL
    if not clause and (chunks[m + 1].kind != NP or chunks[m + 1].temporal):
        return -1
    for n in range(m + 2, end):
        c = chunks[n]
        if c.kind == COMMA:
            return n if chunks[n + 1].kind in (PREP, TIME) else -1
        if c.kind in (SUB, REL, COLON, QUOTE) or (c.kind == VG and c.finite and not clause):
            return -1
    return -1


def names_a_thing(clauses: Clauses, mark: TimeMark, at: int) -> bool:
    """ "a 2030 climate target", "the Oct. 7 attack": the date of a thing that is no time and no event of ours."""
    c = clauses.chunks[at]
    return (
        c.kind == NP
        and not c.temporal
        and clauses.tokens.starts[c.head] >= mark.end
        and clauses.head(at) not in _OCCASIONS
        and not _then_object(clauses, mark, at)
    )


def _then_object(clauses: Clauses, mark: TimeMark, at: int) -> bool:
    """ "discussed on Saturday | issues of trade": the object of the verb before stands behind its day."""
    chunks = clauses.chunks
    first = clauses.tokens.starts[chunks[at].first] == mark.start
    return (
        first
        and mark.sort == "weekday"
        and at > 1
        and chunks[at - 1].kind == PREP
        and clauses.head(at - 1) == "on"
        and chunks[at - 2].kind == VG
        and chunks[at - 2].lemma in _TOPICS
    )


def told_then(clauses: Clauses, at: int, chunk: int, own_verbs: set[int]) -> bool:
    """ "On Tuesday, media reported that the meeting was off": the day of the report."""
    main = main_verb(clauses)
    if not at < main < chunk or main in own_verbs or not opens(clauses, at):
        return False
    c = clauses.chunks[main]
    return c.lemma in SPEECH and any(k.kind == SUB for k in clauses.chunks[main + 1 : chunk])


def day_of_report(clauses: Clauses, mark: TimeMark, chunk: int, own_verbs: set[int]) -> bool:
    """ "On Monday, aides said they | would meet": no day of what is to come."""
    main = main_verb(clauses)
    at = clauses.chunk_of[token_at(clauses, mark.start)]
    return at < main < chunk and main not in own_verbs and clauses.chunks[main].lemma in SPEECH


def in_time_clause(clauses: Clauses, at: int, own_verbs: set[int]) -> bool:
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
                and not _meanwhile(clauses, m, own_verbs)
            )
    return False


def _meanwhile(clauses: Clauses, v: int, own_verbs: set[int]) -> bool:
    """ "When he | visited X on Monday, he | met Y": did the event of the next verb go on while the clause of `v` did?"""
    main = next((w for w in clauses.verbs if w > v and clauses.chunks[w].finite), -1)
    told = [clauses.chunks[w] for w in (v, main) if w >= 0]
    return (
        main in own_verbs
        and clauses.chunks[v].marker in _WHILE
        and any(c.kind == COMMA for c in clauses.chunks[v:main])
        and all(c.tense == "past" and not c.perfect for c in told)
    )


def day_of_announcement(clauses: Clauses, at: int, chunk: int) -> bool:
    """ "X's trip | was announced on Monday", but not "was announced for Monday"."""
    chunks = clauses.chunks
    v = next((v for v in reversed(clauses.verbs) if v < at), -1)
    if v < chunk or not chunks[v].passive or chunks[v].lemma not in _ANNOUNCES:
        return False
    told = chunks[v].subject in (chunk, representative(clauses, chunk))
    return told and not (chunks[at - 1].kind == PREP and clauses.head(at - 1) == "for")


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


def main_verb(clauses: Clauses) -> int:
    """The first finite verb that no subordinator or relative pronoun introduces, or -1."""
    return next((v for v in clauses.verbs if clauses.chunks[v].finite and clauses.chunks[v].marker == ""), -1)


def next_clause(clauses: Clauses, at: int) -> int:
    """The verb of the clause that the time opens ("…, and today the ministry | said"), or -1."""
    chunks = clauses.chunks
    first = at - 1 if at and chunks[at - 1].kind == PREP else at
    if first == 0 or chunks[first - 1].kind not in (CONJ, COMMA) or _closes(clauses, at):
        return -1
    if chunks[first - 1].kind == COMMA and [c.kind for c in chunks[at + 1 : at + 2]] == [COMMA]:
        return -1  # "will visit Oslo, from May 3 to 5, the ministry | said"
    for m in range(at + 1, min(len(chunks), at + _OPENING)):
        if chunks[m].kind == VG:
            return m if chunks[m].finite and at < chunks[m].subject < m else -1
        if chunks[m].kind in (COLON, QUOTE, REL, SUB):
            return -1
    return -1


def _closes(clauses: Clauses, at: int) -> bool:
    """ "…, on Friday and both said": the time ends its clause."""
    kinds = [c.kind for c in clauses.chunks[at + 1 : at + 3]]
    return kinds[:1] == [CONJ] or kinds == [COMMA, CONJ]


def of_last_clause(clauses: Clauses, at: int) -> bool:
    """ "It arrived this week, and he | informed X": the clause behind "and" has a subject of its own."""
    if not _closes(clauses, at) or not any(v < at and clauses.chunks[v].finite for v in clauses.verbs):
        return False
    verb = next((v for v in clauses.verbs if v > at and clauses.chunks[v].finite), -1)
    return verb >= 0 and at < clauses.chunks[verb].subject < verb


def told_when(clauses: Clauses, at: int, own_verbs: set[int]) -> bool:
    """ "a visit in May, when he met X": the time of the clause behind "when"."""
    chunks = clauses.chunks
    m = at + 1
    while m < len(chunks) and chunks[m].kind in (COMMA, TIME):  # "in early | July | , | when"
        m += 1
    if m == len(chunks) or clauses.tokens.lowers[chunks[m].first] != "when":
        return False
    return next((v for v in clauses.verbs if v > m), -1) in own_verbs


def opens(clauses: Clauses, at: int) -> bool:
    """Does the time expression open its sentence ("On Thursday, …", "Last week X …")?"""
    return all(c.kind not in (VG, SUB, REL) for c in clauses.chunks[:at]) and at <= 4


def of_opening_event(clauses: Clauses, at: int, chunk: int, main: int) -> bool:
    """ "During a call with X last Monday, Y spoke of | talks": the day of the event that the sentence opens with."""
    chunks = clauses.chunks
    opening = [k for k, c in enumerate(chunks[:at]) if c.kind == NP and clauses.head(k) in _EVENTS]
    if opening and chunk in (main, chunks[main].object, chunks[main].subject):
        p = chunks[representative(clauses, opening[-1])].prep
        return p >= 0 and (clauses.words(p) in _TO_COME or before_occasion(clauses, p - 1))
    return bool(opening)


def told_in_medium(clauses: Clauses, at: int, chunk: int) -> bool:
    """ "announced | his visit | in a statement | on Monday": the day of what it was said in."""
    chunks = clauses.chunks
    m = at - 2 if chunks[at - 1].kind == PREP else at - 1
    if not chunk < m or chunks[m].kind != NP or clauses.head(m) not in _MEDIA:
        return False
    v = next((v for v in reversed(clauses.verbs) if v < m), -1)
    return v >= 0 and chunks[v].lemma in TELLS


def before_occasion(clauses: Clauses, m: int) -> bool:
    """ "met | ahead | of a summit on Friday", "in preparation | for": does chunk `m` turn to an occasion to come?"""
    c = clauses.chunks[m] if m >= 0 else None
    if c is None or c.kind not in (ADV, NP) or clauses.head(m) not in _LEAD_UPS:
        return False
    return m + 1 < len(clauses.chunks) and clauses.chunks[m + 1].kind == PREP


def speech_before(clauses: Clauses, at: int) -> int:
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
