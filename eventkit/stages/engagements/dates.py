"""Which time expression of a sentence dates an event."""

from __future__ import annotations

from eventkit.stages.engagements.grammar import representative
from eventkit.stages.engagements.outlook import past_margins
from eventkit.stages.engagements.time_clauses import end_of_aside, opens, own_day, token_at
from eventkit.stages.engagements.time_costs import FAR, cost_of
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Clauses
from eventkit.syntax.chunks import COMMA, POSS
from eventkit.times import TimeMark

_COUNTED = 2  # words between an ordinal and "this year"
_COMPARED = 16  # words between "the eighth" and "in two years"
_SINCE = 9  # words between "since" and its time
_REACH = 500  # characters beyond which only the time that opens the sentence can date an event
_NEAREST = 8  # rivals asked
_AT = frozenset(("at", "during", "in"))
_BEHIND = 6  # characters between a week and the day in it: ", on "
_SURE = 12.0
_BESIDE = 40.0
_SUPERLATIVES = word_list("superlative")
_ORDINALS = word_list("counted occasion")
_LASTS = word_list("lasting verb")


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
        if mark.sort == "year" and clauses.chunk_of[token_at(clauses, mark.start)] == chunk:
            best = (0.0, i)  # "the first since his 2017 meeting with X"
            continue
        if abs(mark.start - here) > _REACH and not opens(
            clauses, clauses.chunk_of[token_at(clauses, mark.start)]
        ):
            continue
        own = own_day(clauses, mark, chunk)
        if not own and _of_another(clauses, mark, chunk):
            continue
        if mark.sort == "indefinite" or (_bounds(clauses, mark) and not own) or _since_when(clauses, mark):
            continue
        if only_after and mark.end <= clauses.tokens.starts[clauses.chunks[chunk].first] and not own:
            continue
        if only_after and _behind_comma(clauses, mark, chunk):
            continue
        if not own and _since_then(clauses, mark, chunk):
            continue
        cost = cost_of(clauses, mark, chunk, own_verbs)
        if cost > _SURE and any(cost_of(clauses, mark, k, verbs) + _SURE < cost for k, verbs in rivals):
            continue
        if cost < FAR and (best is None or _tells_better(mark, cost, marks[best[1]], best[0])):
            best = (cost, i)
    return marks[best[1]] if best is not None else None


def _tells_better(mark: TimeMark, cost: float, known: TimeMark, known_cost: float) -> bool:
    """Does a time tell the day rather than the one known so far: by its cost, or as a day in the year or week known?"""
    if _day_in(known, mark, cost) or _names_day_of(known, mark):
        return True
    return cost < known_cost and not (_day_in(mark, known, known_cost) or _names_day_of(mark, known))


def _of_another(clauses: Clauses, mark: TimeMark, chunk: int) -> bool:
    """ "met X ahead of | Wednesday's | summit": a day that another phrase owns, unless the event is told to be at it."""
    at = clauses.chunk_of[token_at(clauses, mark.start)]
    thing = at + 2
    if thing >= len(clauses.chunks) or clauses.chunks[at + 1].kind != POSS:
        return False
    place = past_margins(clauses, thing)
    p = clauses.chunks[place].prep
    there = p >= 0 and (place != thing or clauses.words(p) in _AT)
    return not there and thing not in (chunk, representative(clauses, chunk))


def _names_day_of(week: TimeMark, day: TimeMark) -> bool:
    """ "next week on 23 June", "later this month, on June 23": does a day right behind tell which of them?"""
    if week.sort != "relative" or day.sort != "date" or not 0 < day.start - week.end <= _BEHIND:
        return False
    whole, told = week.resolve(), day.resolve()
    return whole is not None and told is not None and whole.start <= told.start <= told.end <= whole.end


def _day_in(year: TimeMark, day: TimeMark, cost: float) -> bool:
    """ "the 2024 summit, July 9-11": does a day close by lie in the year that stands in the event's name?"""
    if year.sort != "year" or day.sort not in ("date", "range") or cost > _BESIDE:
        return False
    whole, told = year.resolve(), day.resolve()
    return whole is not None and told is not None and whole.start.year == told.start.year


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
    if before in ("until", "till"):
        verb = next((v for v in reversed(clauses.verbs) if clauses.chunks[v].first < at), -1)
        return verb < 0 or clauses.chunks[verb].lemma in _LASTS
    return before == "since" or (before in ("after", "before") and mark.sort not in ("anchored", "relative"))


def _since_then(clauses: Clauses, mark: TimeMark, chunk: int) -> bool:
    """ "for the first time since war broke out in 2002": the day of what is told since then."""
    at = token_at(clauses, mark.start)
    if clauses.chunk_of[at] == chunk:
        return False  # "since their May 27 meeting"
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
        return _counts(clauses, at)
    since = next((t for t in range(at - 1, max(-1, at - 7), -1) if lowers[t] == "since"), -1)
    return since >= 0 and not _SUPERLATIVES.isdisjoint(lowers[max(0, since - 14) : since])


def _counts(clauses: Clauses, at: int) -> bool:
    """ "the eighth meeting of the two | in two years", "the longest in weeks": does the phrase before it count or compare?"""
    verb = next((v for v in reversed(clauses.verbs) if clauses.chunks[v].first < at), -1)
    first = max(clauses.chunks[verb].last if verb >= 0 else 0, at - _COMPARED)
    words = clauses.tokens.lowers[first:at]
    return any(w in _SUPERLATIVES or w in _ORDINALS or w.endswith("est") for w in words)


def _behind_comma(clauses: Clauses, mark: TimeMark, chunk: int) -> bool:
    """ "On the eve of X's trip, Y spoke Friday": the comma ends the phrase whose time is asked for."""
    at = clauses.chunk_of[token_at(clauses, mark.start)]
    m = chunk + 1
    while m < at:
        if clauses.chunks[m].kind == COMMA:
            m = end_of_aside(clauses, m, at)
            if m < 0:
                return True
        m += 1
    return False
