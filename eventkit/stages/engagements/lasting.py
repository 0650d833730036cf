"""How many days an event lasts by what its clause says, and from which of them its date was told."""

from __future__ import annotations

import datetime as dt

from attrs import evolve

from eventkit.records import When
from eventkit.stages.engagements.circumstances import number_of
from eventkit.stages.engagements.grammar import prepositions_after, representative, roles
from eventkit.stages.engagements.marks import EventMark
from eventkit.stages.engagements.own_verbs import told_by_relative
from eventkit.stages.engagements.time_clauses import token_at
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Clauses
from eventkit.times import TimeMark

_ENDS = word_list("ending verb")
_BEGINS = word_list("beginning verb")
_FROM = word_list("beginning on")
_END = frozenset(("end", "conclusion", "close"))
_GOES = word_list("departure verb") | word_list("leaving verb") | frozenset(("return", "come"))
_LONGEST = 10  # days that a meeting may last


def days_told(clauses: Clauses, mark: EventMark) -> int:
    """The days that an event lasts: 2 of "a two-day summit" and "arrived for two days of talks", else 0."""
    if mark.verbal:
        told = (
            _days_of(clauses, k)
            for prep, k in prepositions_after(clauses, mark.chunk)
            if prep in ("on", "for")
        )
        return next((n for n in told if n), 0)
    return _days_of(clauses, mark.chunk)


def _days_of(clauses: Clauses, k: int) -> int:
    c = clauses.chunks[k]
    words = clauses.tokens.lowers[c.first : c.head]
    for n, word in enumerate(words):
        number, _, unit = word.partition("-")
        if unit == "day":
            return number_of(number)
        if word == "day" and n and number_of(words[n - 1]):
            return number_of(words[n - 1])  # "a 6 day trip"
    r = representative(clauses, k)
    whole = clauses.chunks[r]
    return number_of(clauses.tokens.lowers[whole.first]) if clauses.head(r) == "days" else 0


def spread(clauses: Clauses, mark: EventMark, time: TimeMark, when: When | None) -> When | None:
    """ "ended two days of talks on Friday": Thursday and Friday; "arrived Monday on a two-day visit": until Tuesday."""
    if when is None or when.start != when.end:
        return when
    verb = _told_by(clauses, mark, time)
    lemma = clauses.chunks[verb].lemma if verb >= 0 else ""
    mark.closes = (lemma in _ENDS and not mark.verbal) or over_by(clauses, mark) >= 0
    mark.opens = (lemma in _BEGINS and not mark.closes) or (
        mark.days > 1 and (mark.status == "planned" or _from_then(clauses, time))
    )
    if not 1 < mark.days <= _LONGEST:
        return when
    if mark.closes:
        return last_of(when, mark.days)
    return first_of(when, mark.days) if mark.opens else when


def _told_by(clauses: Clauses, mark: EventMark, time: TimeMark) -> int:
    """The verb on whose day the time tells that the event was: the last one before it that tells of the event."""
    if mark.verbal:
        return mark.chunk
    phrases = (mark.chunk, representative(clauses, mark.chunk))
    before = (
        v for v in reversed(clauses.verbs) if clauses.tokens.starts[clauses.chunks[v].first] < time.start
    )
    told = next(before, -1)
    role = roles(clauses, mark.chunk)[0].verb
    if told < mark.chunk:
        return role
    tells = clauses.chunks[told].subject in phrases or told in told_by_relative(clauses, mark)
    return told if tells else role


def over_by(clauses: Clauses, mark: EventMark) -> int:
    """The verb of "left on Friday | after a two-day visit", "at the end of talks", on whose day the event was over; or -1."""
    if mark.verbal or mark.days < 2:
        return -1
    chunks = clauses.chunks
    role = roles(clauses, mark.chunk)[0]
    verb = chunks[role.verb]
    if role.verb < 0 or clauses.head(representative(clauses, mark.chunk)) in _END:
        return role.verb
    if (
        role.how == "object"
        and verb.lemma in _ENDS
        and verb.prep >= 0
        and clauses.words(verb.prep) == "after"
    ):
        return verb.governor
    over = role.how == "prep" and role.prep == "after" and verb.tense == "past" and verb.lemma in _GOES
    return role.verb if over else -1


def _from_then(clauses: Clauses, time: TimeMark) -> bool:
    """ "is on a two-day visit | beginning Tuesday": the first day."""
    at = token_at(clauses, time.start)
    return not _FROM.isdisjoint(clauses.tokens.lowers[max(at - 2, 0) : at])


def last_of(when: When, days: int) -> When:
    """The days of which `when` is the last."""
    return evolve(when, start=when.start - dt.timedelta(days=days - 1))


def first_of(when: When, days: int) -> When:
    """The days of which `when` is the first."""
    return evolve(when, end=when.start + dt.timedelta(days=days - 1))
