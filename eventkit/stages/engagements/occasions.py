"""What happens at another event, and when: "will meet X at a summit on Monday"."""

from __future__ import annotations

from eventkit.records import When
from eventkit.stages.engagements.grammar import prepositions_after, roles
from eventkit.stages.engagements.marks import EventMark
from eventkit.stages.engagements.outlook import past_margins
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Clauses

_BEGINS = word_list("beginning verb") | word_list("ending verb")
_AT = frozenset(("at", "during"))
_TOPICS = word_list("topic verb")
_RELATIVES = frozenset(("which", "that"))
_WHILE = frozenset(("as", "while", "when"))
_ASIDE = frozenset(("on", "at"))


def share_days(events: list[EventMark], clauses: Clauses) -> None:
    """Give what happens at an event of the sentence its day, where it has none of its own."""
    for mark in events:
        if mark.when is not None:
            continue
        others = [e for e in events if e is not mark and _is_day(e.when)]
        when = next((e.when for e in others if _at(mark, e, clauses) or _meanwhile(mark, e, clauses)), None)
        mark.when = when
    for occasion in events:
        if occasion.when is None:
            occasion.when = next((e.when for e in events if _dates(e, occasion, clauses)), None)


def _dates(mark: EventMark, occasion: EventMark, clauses: Clauses) -> bool:
    """Did it happen at the occasion, on a day that so is the occasion's, too?"""
    if mark is occasion or mark.when is None or mark.when.start != mark.when.end:
        return False
    return mark.status == occasion.status and _at(mark, occasion, clauses)


def _said_of(clauses: Clauses, v: int, k: int) -> bool:
    """Is the phrase `k` the subject of the verb `v`, be it by "which"?"""
    relative = clauses.chunks[v].marker in _RELATIVES and v == next((w for w in clauses.verbs if w > k), -1)
    return clauses.chunks[v].subject == k or relative


def _meanwhile(mark: EventMark, other: EventMark, clauses: Clauses) -> bool:
    """ "visited Oslo on Friday, also meeting X", "met X on Friday as he visited Oslo", "When he visited Oslo, he met X"?"""
    if not (mark.verbal and other.verbal and other.chunk < mark.chunk) or mark.status != other.status:
        return False
    c, main = clauses.chunks[mark.chunk], clauses.chunks[other.chunk]
    if c.finite:
        inner, outer = (c, main) if c.marker else (main, c)
        return inner.marker in _WHILE and c.tense == main.tense and not outer.marker
    return c.tense == "gerund" and c.prep < 0 and c.subject >= 0 and c.subject == main.subject


def _is_day(when: When | None) -> bool:
    """Is it one day, or a month or week in which the day is left open?"""
    return when is not None and (when.start == when.end or when.granularity != "day")


def _at(mark: EventMark, occasion: EventMark, clauses: Clauses) -> bool:
    """Does `mark` tell of something at the occasion: "on the sidelines of the summit"?"""
    chunks = clauses.chunks
    if "visit" in (mark.format, occasion.format) or occasion.verbal or occasion.opens:
        return False
    if any(chunks[v].lemma in _BEGINS and _said_of(clauses, v, occasion.chunk) for v in clauses.verbs):
        return False  # "at a summit that starts on Friday", and may last
    place = past_margins(clauses, occasion.chunk)
    p = chunks[place].prep
    if p < 0 or clauses.words(p) not in (_AT if place == occasion.chunk else _ASIDE):
        return False
    told = (
        [
            mark.chunk,
            *(v for v in clauses.verbs if chunks[v].governor == mark.chunk and chunks[v].lemma in _TOPICS),
        ]
        if mark.verbal
        else [mark.chunk, *(r.verb for r in roles(clauses, mark.chunk) if r.verb >= 0)]
    )
    return any(n == place for k in told for _, n in prepositions_after(clauses, k))
