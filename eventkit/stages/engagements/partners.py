"""The other side of an event that its own words leave out: who is told of just before it."""

from __future__ import annotations

from eventkit.stages.actors import Actors, Mention
from eventkit.stages.engagements.circumstances import place_before
from eventkit.stages.engagements.grammar import Role, prepositions_after
from eventkit.stages.engagements.marks import EventMark
from eventkit.stages.engagements.people import journalist
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Chunk, Clauses
from eventkit.syntax.chunks import COMMA, NP, TIME, VG

ADDRESSES = word_list("addressing verb")
BOTH_THERE = ADDRESSES | {"join"}
_PERSONS, _PARTNERS = ("person", "group"), ("person", "group", "government")
_COMES_FOR = word_list("coming verb")
_COUNTED = frozenset(("two", "both", "three"))
_AGENDAS = word_list("agenda")
_TOGETHER = frozenset("with alongside including involving between among amongst".split())
_RESTS = word_list("resting verb")
_LISTS = frozenset(("include", "feature", "list", "contain"))


def shared_subject(mark: EventMark, events: list[EventMark], clauses: Clauses) -> list[Mention]:
    """A in "A held talks with B, followed by lunch | with C": the subject of the clause is at both."""
    if mark.verbal or not mark.parties or not _only_behind(mark) or _between(mark, clauses):
        return []
    before = [e for e in events if e is not mark and e.chunk < mark.chunk and e.event == mark.event]
    if not before:
        return []
    last = before[-1]
    if any(c.kind == VG and c.finite for c in clauses.chunks[last.chunk + 1 : mark.chunk]):
        return []
    if any(clauses.chunks[v].subject == mark.chunk and clauses.chunks[v].finite for v in clauses.verbs):
        return []  # "met C after talks between A and B | failed"
    mine = {id(m.entity) for m in mark.parties}
    lead = [m for m in last.parties if m.first_chunk < last.chunk and id(m.entity) not in mine]
    return lead if all(m.sentence == mark.sentence for m in lead) else []


def _only_behind(mark: EventMark) -> bool:
    """Does only "with X" name a party?"""
    return all(m.first_chunk > mark.chunk and m.sentence == mark.sentence for m in mark.parties)


def is_there_for(clauses: Clauses, role: Role, k: int) -> bool:
    """ "is | in Moscow for talks", or by itself: before the clause, or between commas behind who is there."""
    place = place_before(clauses, k)
    at = clauses.chunks[place].prep
    if place < 0 or (role.verb >= 0 and clauses.chunks[role.verb].lemma == "be"):
        return place >= 0
    return at == 0 or clauses.chunks[at - 1].kind == COMMA


def comes_for(clauses: Clauses, role: Role, k: int) -> bool:
    """ "arrived for talks", "In Moscow for talks, X said": does the subject take part?"""
    if role.prep != "for":
        return False
    return clauses.chunks[role.verb].lemma in _COMES_FOR or is_there_for(clauses, role, k)


def agenda_of(clauses: Clauses, role: Role) -> int:
    """ "X's schedule | includes a meeting": the phrase whose owner has the agenda on which the event stands, or -1."""
    verb = clauses.chunks[role.verb]
    told = role.how == "object" and role.verb >= 0 and verb.subject >= 0 and verb.lemma in _LISTS
    return verb.subject if told and clauses.head(verb.subject) in _AGENDAS else -1


def _between(mark: EventMark, clauses: Clauses) -> bool:
    """ "in protest at a meeting between X and Y": are all told who meet?"""
    behind = clauses.chunks[mark.chunk + 1 : mark.chunk + 2]
    return bool(behind) and clauses.tokens.lowers[behind[0].head] == "between"


def of_another(clauses: Clauses, v: int, k: int, prep: str, *, visit: bool) -> bool:
    """Y in "the visit underlines the bond with | Y", "will build on calls with | Y", "a chance to discuss the war in | Y"."""
    verb, before = clauses.chunks[v], clauses.chunks[k].prep - 1
    if prep not in _TOGETHER:
        return verb.tense == "infinitive" and verb.object >= 0
    while before > v and (clauses.chunks[before].kind == TIME or clauses.chunks[before].temporal):
        before -= 1
    if verb.passive or before <= v or clauses.chunks[before].kind != NP:
        return False
    return verb.lemma in _RESTS or (visit and v < verb.object <= before)


def only_counted(mention: Mention, clauses: Clauses) -> bool:
    """ "the two leaders": does only the text before say who they are? Not of "two U.S. officials"."""
    words = mention.text.lower().split()
    if mention.kind != "group" or words[0] not in _COUNTED or "of" in words or mention.members:
        return False
    opener = clauses.tokens.lowers[clauses.chunks[mention.first_chunk].first]
    return mention.entity.country is None or mention.text[1:].islower() or opener not in _COUNTED - {"both"}


def those_told(actors: Actors, clauses: Clauses, sentence: int, verb: Chunk, *, before: int) -> list[Mention]:
    """The actors of a clause up to phrase `before`: subject and partners, and whom it addresses or joins."""
    found = list(actors.parties(sentence, verb.subject)) if verb.subject >= 0 else []
    for prep, n in prepositions_after(clauses, clauses.chunks.index(verb)):
        if prep == "with" and n < before:
            found += [m for m in actors.parties(sentence, n) if m.kind == "person"]
    if verb.object >= 0 and verb.lemma in BOTH_THERE:
        kinds = _PARTNERS if verb.lemma == "join" else _PERSONS
        there = [m for m in actors.parties(sentence, verb.object) if m.kind in kinds]
        found += [m for m in there if not journalist(m)]
    return found


def follows_with(clauses: Clauses, role: Role) -> bool:
    """ "followed up with a call to X", "began the day with a call": the subject makes the call."""
    return role.prep == "with" and role.verb >= 0 and clauses.chunks[role.verb].lemma in _FOLLOWS


_FOLLOWS = frozenset("follow begin start open end close conclude respond".split())
