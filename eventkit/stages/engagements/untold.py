"""Talks of which no clause says who holds them, where they are the only ones of the document: its sides."""

from __future__ import annotations

from eventkit.stages.actors import Actors, Mention
from eventkit.stages.engagements.agreement import agrees
from eventkit.stages.engagements.grammar import roles
from eventkit.stages.engagements.groups import EventGroup, family
from eventkit.stages.engagements.likeness import LATER
from eventkit.stages.engagements.marks import EventMark
from eventkit.stages.engagements.people import mediators
from eventkit.stages.engagements.words import word_list

_BACK = 8  # sentences over which those who spoke with each other are meant
_MANY = 4  # the most sides that talks have
_COLLECTIVE = frozenset(("government", "organization", "group"))
_ABOUT = frozenset(("about", "over"))
_TOPIC_OF = word_list("topic verb")
_REPORTS = word_list("reporting body")


def give_sides(groups: list[EventGroup], marks: list[EventMark], actors: Actors) -> None:
    """Make the talks that no clause gives parties an event of the sides of the document, unless it tells another meeting."""
    gathered = {id(m) for group in groups for m in group.marks}
    left = [m for m in marks if id(m) not in gathered and _lacks_only_sides(m)]
    if not left or any(_has_sides(group) for group in groups):
        return
    for mark in left:
        if mark.status and (mark.when is not None or not mark.aside) and not _is_topic(mark, actors):
            mark.parties = _sides(mark, groups, actors)
            if mark.parties:
                groups.append(_told_by(mark, left))
                return


def _lacks_only_sides(mark: EventMark) -> bool:
    """ "The talks resumed", but not what only names a series of meetings, or a body's assembly."""
    if mark.event != "meeting" or family(mark.format) != "meeting" or mark.format == "conference":
        return False
    return not (mark.plural or mark.parties or mark.host or mark.changed_only)


def _is_topic(mark: EventMark, actors: Actors) -> bool:
    """ "X and Y discussed the talks": those of others, as it seems."""
    clauses = actors.reading.clauses(mark.sentence)
    role = roles(clauses, mark.chunk)[0]
    told = clauses.chunks[role.verb].lemma in _TOPIC_OF if role.verb >= 0 else False
    return (told and role.how == "object") or role.prep in _ABOUT


def _has_sides(group: EventGroup) -> bool:
    return (
        group.event == "meeting" and family(group.marks[0].format) == "meeting" and len(group.entities()) > 1
    )


def _told_by(mark: EventMark, left: list[EventMark]) -> EventGroup:
    group = EventGroup(mark)
    for other in left:
        alike = other.format == mark.format or other.definite
        if other is not mark and alike and agrees(group.when(), other.when):
            group.add(other)
    return group


def _sides(mark: EventMark, groups: list[EventGroup], actors: Actors) -> list[Mention]:
    named = _subjects(mark.sentence, actors)
    together = next((found for found in named if 2 <= len(found) <= _MANY), None)
    if together is not None:
        return together
    apart = [m for found in named for m in found if m.kind in _COLLECTIVE and not _reports(m)]
    if len(apart) == 2 and apart[0].entity is not apart[1].entity:
        return apart
    return _who_spoke(mark, groups) if mark.status in LATER else []


def _subjects(sentence: int, actors: Actors) -> list[list[Mention]]:
    """The subjects of a sentence that are sides: "A and B said that the talks", "A said the talks were off after B left"."""
    clauses = actors.reading.clauses(sentence)
    found = []
    for k in dict.fromkeys(clauses.chunks[v].subject for v in clauses.verbs):
        told = actors.parties(sentence, k) if k >= 0 else []
        each = [one for m in told for one in (m.members or (m,))]
        if each and all(_is_side(m) for m in each):
            found.append(each)
    return found


def _is_side(mention: Mention) -> bool:
    if mediators(mention) or mention.entity.office == "spokesperson":
        return False
    return mention.entity.country is not None or (mention.kind == "group" and mention.plural)


def _reports(mention: Mention) -> bool:
    """ "State television": who tells of the talks, no side of them."""
    return not _REPORTS.isdisjoint(mention.text.lower().split())


def _who_spoke(mark: EventMark, groups: list[EventGroup]) -> list[Mention]:
    """ "X telephoned Y. A meeting is planned for May": those of the call told before it."""
    for group in reversed(groups):
        near = any(0 < mark.sentence - m.sentence <= _BACK for m in group.marks)
        if near and group.event == "call" and len(group.states()) == 2:
            return group.parties()
    return []
