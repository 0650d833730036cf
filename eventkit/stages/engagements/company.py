"""Who was there too, told in a sentence of its own behind the meeting: "He was accompanied by X", "X was also present"."""

from __future__ import annotations

import bisect

from eventkit.stages.actors import Actors, Mention
from eventkit.stages.engagements.grammar import all_who, doers
from eventkit.stages.engagements.groups import EventGroup, family
from eventkit.stages.engagements.people import is_nobody
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Chunk, Clauses, Reading

_TELLS = word_list("word for company")
_COMES_ALONG = frozenset(("accompany", "join", "flank"))
_BACK = 3  # sentences in which the meeting is told


def take_company(groups: list[EventGroup], reading: Reading, actors: Actors) -> None:
    """Add to each meeting those whom the next sentence tells to have been there."""
    telling = [i for i, words in enumerate(reading.words) if i and not _TELLS.isdisjoint(words)]
    if not telling:
        return
    # The lower number last where several are told in one place: the first of them is meant.
    told = sorted((m.sentence, m.start, -n) for n, group in enumerate(groups) for m in group.marks)
    for i in telling:
        group = _told_before(groups, told, i)
        if group is not None:
            group.join(_company(actors, i, group))


def _told_before(groups: list[EventGroup], told: list[tuple[int, int, int]], i: int) -> EventGroup | None:
    """The meeting of which the sentences before `i` tell last, where sentence `i` tells of no other one."""
    at = bisect.bisect_left(told, (i,))
    if not at or told[at - 1][0] < i - _BACK:
        return None
    found = groups[-told[at - 1][2]]
    here = (groups[-n] for _, _, n in told[at : bisect.bisect_left(told, (i + 1,))])
    if any(group is not found and group.event == "meeting" for group in here):
        return None
    if family(found.marks[0].format) != "meeting" or not found.parties():
        return None
    return found if found.settled_status() in ("held", "planned") else None


def _company(actors: Actors, i: int, group: EventGroup) -> list[Mention]:
    clauses = actors.reading.clauses(i)
    there = (k for v in clauses.verbs for k in _who_came(actors, clauses, i, v, group))
    found = [m for k in there for m in actors.parties(i, k)]
    return [m for m in found if _is_somebody(m)]


def _is_somebody(mention: Mention) -> bool:
    named = mention.kind == "person" and (mention.form == "name" or mention.entity.office is not None)
    return named and mention.entity.office != "spokesperson" and not is_nobody(mention.text.lower().split())


def _who_came(actors: Actors, clauses: Clauses, i: int, v: int, group: EventGroup) -> list[int]:
    """The phrases of those who came along with a party, or were present."""
    verb = clauses.chunks[v]
    if not verb.finite or verb.negated or verb.subject < 0:
        return []
    who = all_who(clauses, verb)
    if verb.lemma == "be":
        return [who] if _present(clauses, verb, v) else []
    if verb.lemma not in _COMES_ALONG:
        return []
    known, come = (who, doers(clauses, v)) if verb.passive else (verb.object, [who])
    return come if known >= 0 and _is_party(actors, i, known, group) else []


def _present(clauses: Clauses, verb: Chunk, v: int) -> bool:
    """ "was also present", "was in attendance", "Also present | were X and Y"."""
    if verb.predicate >= 0:
        return clauses.words(verb.predicate).removeprefix("also ") == "present"
    lowers, first = clauses.tokens.lowers, verb.first
    return "in attendance" in " ".join(lowers[verb.last : verb.last + 3]) or lowers[first - 1 : first] == [
        "present"
    ]


def _is_party(actors: Actors, i: int, k: int, group: EventGroup) -> bool:
    if actors.reading.clauses(i).head(k) == "them":
        return True
    known = {id(m.entity) for m in group.parties()}
    return any(id(m.entity) in known for m in actors.parties(i, k))
