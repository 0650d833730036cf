"""One event, one record: the marks of a document gathered into groups that tell the same event."""

from __future__ import annotations

from eventkit.stages.actors import Mention
from eventkit.stages.engagements.agreement import same_days
from eventkit.stages.engagements.groups import EventGroup, family
from eventkit.stages.engagements.likeness import LATER, REACH, likeness
from eventkit.stages.engagements.marks import ChangeMark, EventMark
from eventkit.stages.engagements.sides import names_side, party_key

_TALKS = frozenset(("meeting", "talks", "conference"))
_OF_THEIR_OWN = frozenset(("visit", "summit", "conference"))
_NEAR = 2  # sentences over which "they" are those who met
_NEAR_BY = 5  # sentences over which those of the last event are meant
LATELY = 200  # events back to which a text refers


def gather(marks: list[EventMark], changes: list[ChangeMark]) -> list[EventGroup]:
    """Group the marks, then tie each change of plan to the event that it moves or drops."""
    groups: list[EventGroup] = []
    unheld: list[EventMark] = []  # without parties, so far
    acted_on = {id(change.target) for change in changes if only_acts(change)}
    for mark in sorted(marks, key=lambda m: "untold-how" in m.rule.traits):
        if "untold-how" in mark.rule.traits and (told := _told_elsewhere(groups, mark)) is not None:
            told.date_by(mark)
            continue
        if mark.again and not mark.parties and (mark.when is not None or mark.status in LATER):
            mark.parties = _parties_of_last(groups, mark)
        if mark.collective or (mark.untold and mark.when is not None and mark.status in LATER):
            _resolve(groups, mark)
        elif mark.lacks:
            mark.parties += _the_others(groups, mark)
        elif mark.verbal and (both := _who_met(groups, mark)):
            mark.parties = both
        whole = mark.part_of
        group = next((g for g in groups if whole in g.marks), None) if whole is not None else None
        group = group or _find(groups, mark) or _told_by_side(groups, mark)
        if group is None and id(mark) in acted_on:
            group = _of_others(groups, mark)
        if group is not None:
            group.add(mark)
            group.only_changed = group.only_changed and (mark.named_by_change or _in_passing(mark))
        elif (mark.parties or mark.host) and not mark.body:
            groups.append(EventGroup(mark))
            groups[-1].only_changed = mark.named_by_change
            _take_up(groups[-1], unheld)
        elif mark.when is None or (mark.format == "talks" and _date_talks(groups, mark)):
            continue
        elif _another_of_last(groups, mark):
            groups.append(EventGroup(mark))
        else:
            unheld.append(mark)
    return groups


def only_acts(change: ChangeMark) -> bool:
    """ "He postponed the summit": is nobody named but who does so? Of a visit he is the guest."""
    agent, target = change.agent, change.target
    if agent is None or target is None or target.format == "visit" or not target.definite:
        return False
    return not target.host and all(m.entity is agent.entity for m in target.parties)


def _of_others(groups: list[EventGroup], mark: EventMark) -> EventGroup | None:
    """ "A and B held talks. The UN suspended the talks": those of two others, who suspends them takes no part."""
    agents, mark.parties = mark.parties, []
    group = _find(groups, mark)
    theirs = {m.entity.country for m in group.parties()} if group is not None else set()
    if group is None or len(theirs) < 2 or not all(m.entity.country in theirs | {None} for m in agents):
        mark.parties = agents
        return None
    return group


def _told_by_side(groups: list[EventGroup], mark: EventMark) -> EventGroup | None:
    """ "Denmark's leaders want to end | the talks": those of which a side is named in other words."""
    if not mark.definite or mark.verbal or mark.settled or mark.bygone or mark.format in _OF_THEIR_OWN:
        return None
    if not all(map(names_side, mark.parties)):
        return None
    told, mark.parties = mark.parties, []
    states = {m.entity.country for m in told}
    group = _find([g for g in groups if _of_states(g, states)], mark)
    if group is None:
        mark.parties = told
    return group


def _of_states(group: EventGroup, states: set[str | None]) -> bool:
    """Do all parties act for a state, and some for these?"""
    theirs = {m.entity.country for m in group.parties()}
    return len(group.parties()) > 1 and None not in theirs and states <= theirs


def _take_up(group: EventGroup, unheld: list[EventMark]) -> None:
    """ "The talks took place on Monday. X and Y took part in the discussions": the day of what was told without parties."""
    mark = group.marks[0]
    if not mark.definite or mark.when is not None or mark.plural:
        return
    for told in reversed(unheld):
        if mark.sentence - told.sentence > _NEAR_BY:
            return
        alike = told.event == mark.event and family(told.format) == family(mark.format)
        if alike and told.status == mark.status and not told.plural and mark.format != "visit":
            group.add(told)
            unheld.remove(told)
            return


def _another_of_last(groups: list[EventGroup], mark: EventMark) -> bool:
    """ "The third round will be held on Saturday": of those who met before, where the day tells that it is another."""
    last = groups[-1] if groups else None
    if last is None or last.event != mark.event or len(last.entities()) < 2:
        return False
    if same_days(last.when(), mark.when):
        return False  # "the last round of talks, in May"
    before = mark.bygone and mark.status == "held" and mark.format in _TALKS  # "after talks in May, X met Y"
    if mark.format == "talks" and not before and mark.format not in last.formats():
        return False
    distance = mark.sentence - last.marks[-1].sentence
    if not (0 if before else 1) <= distance <= _NEAR_BY or mark.format == "visit":
        return False
    if mark.verbal or mark.plural or mark.aside or mark.named_by_change:
        return False
    mark.parties = last.parties()
    return True


def _who_met(groups: list[EventGroup], mark: EventMark) -> list[Mention]:
    """ "A met the envoys. They will meet again": all who met, where a plural pronoun names but some of them."""
    they = mark.parties[0] if len(mark.parties) == 1 else None
    if they is None or they.form != "pronoun" or they.kind != "group":
        return []
    near = [g for g in reversed(groups[-LATELY:]) if mark.sentence - g.marks[-1].sentence <= _NEAR]
    last = next((g for g in near if g.event == mark.event and len(g.entities()) > 1), None)
    return last.parties() if last is not None and party_key(they) in last.entities() else []


def _the_others(groups: list[EventGroup], mark: EventMark) -> list[Mention]:
    """ "The envoy met the two sides": those of the event told last, where none of them is the envoy's."""
    mine = {party_key(m) for m in mark.parties}
    near = [g for g in reversed(groups[-LATELY:]) if mark.sentence - g.marks[-1].sentence <= _NEAR_BY]
    last = next((g for g in near if len(g.entities()) == 2), None)
    return last.parties() if last is not None and not mine & last.entities() else []


def _resolve(groups: list[EventGroup], mark: EventMark) -> None:
    """Of "the two heads of state will meet on Friday": those of the event told last, where it has two sides."""
    near = [g for g in reversed(groups[-LATELY:]) if mark.sentence - g.marks[-1].sentence <= _NEAR_BY]
    last = next((g for g in near if mark.untold and _persons(g) > 1), None)
    last = last or next((g for g in near if len(g.states()) > 1), None)
    if last is not None:
        mark.parties = [m for m in last.parties() if m.entity.country is not None]
    elif not mark.untold:  # "the parties", of which one is no state's
        mark.parties = next((g.parties() for g in near if len(g.entities()) > 1), mark.parties)


def _persons(group: EventGroup) -> int:
    return sum(m.kind == "person" and m.entity.country is not None for m in group.parties())


def _date_talks(groups: list[EventGroup], mark: EventMark) -> bool:
    """Was it the day of the talks told before, where only they can be meant: "Talks are to resume this week"?"""
    near = [
        g
        for g in groups[-LATELY:]
        if mark.format in g.formats() and 0 < mark.sentence - g.marks[-1].sentence <= REACH
    ]
    if len(near) != 1 or near[0].when() is not None:
        return False
    near[0].date_by(mark)
    return near[0].when() is not None


def _in_passing(mark: EventMark) -> bool:
    """Does the mark only name an event told elsewhere: "the dates of the visit"?"""
    return mark.aside and mark.when is None and not mark.host


def _told_elsewhere(groups: list[EventGroup], mark: EventMark) -> EventGroup | None:
    """ "discussed the plan with X": in the call or at the meeting of the two that the document tells."""
    mine = {party_key(m) for m in mark.parties}
    return next((group for group in groups[-LATELY:] if len(mine & group.entities()) >= 2), None)


def _parties_of_last(groups: list[EventGroup], mark: EventMark) -> list[Mention]:
    """The parties of the last event of the family: "a second round is expected on Wednesday"."""
    for group in reversed(groups):
        if group.event == mark.event and family(group.marks[0].format) == family(mark.format):
            return group.parties()
    return []


def _find(groups: list[EventGroup], mark: EventMark) -> EventGroup | None:
    best: tuple[float, EventGroup] | None = None
    for group in groups[-LATELY:]:
        score = 0.0 if group.crowded else likeness(group, mark)
        if score <= 0:
            continue
        if mark.named_by_change and group.only_changed:
            score += 0.5  # the event that was called off before, not what was held in its stead
        if not mark.further and all(m.further and (m.definite or m.bygone) for m in group.marks):
            score /= 2  # "their last meeting, in May. The talks": rather those of which the text tells
        if best is None or score >= best[0]:
            best = (score, group)
    return best[1] if best is not None else None
