"""Each change of plan tied to the event that it moves or drops, and what falls with it."""

from __future__ import annotations

import re

from eventkit.records import When
from eventkit.stages.actors import Mention
from eventkit.stages.engagements.agreement import agrees, same_days
from eventkit.stages.engagements.groups import EventGroup, family
from eventkit.stages.engagements.likeness import LATER, likeness
from eventkit.stages.engagements.marks import ChangeMark, EventMark
from eventkit.stages.engagements.merge import LATELY, only_acts
from eventkit.stages.engagements.people import unnamed_group
from eventkit.stages.engagements.sides import party_key, same_sides

_WORDS = re.compile(r"\w+")
_AHEAD = 3  # sentences behind a change in which those who were to meet are named
_PRONOUN = 6  # sentences back to the event that "it" means: "they called it off"
_NEAR = 8  # sentences between a change and the plans that fall with it


def tie_changes(
    groups: list[EventGroup], changes: list[ChangeMark]
) -> list[tuple[list[ChangeMark], EventGroup | None]]:
    """Each change with the group it concerns; repeated tellings of one change are put together.

    A change whose target has no clause of its own gets a group of its own, marked `only_changed`.
    """
    found: list[tuple[list[ChangeMark], EventGroup]] = []
    for change in changes:
        group = _group_of(change, groups, [g for _, g in found])
        if group is None or _says_less(change, group):
            continue
        known = next((c for c, g in found if g is group and c[0].event == change.event), None)
        if known is not None:
            known.append(change)
        else:
            found.append(([change], group))
        group.changes.append(change)
    homes = {id(mark): group for group in groups for mark in group.marks} if found else {}
    for told, group in found:
        _set_status(told, group)
        for home in (homes.get(id(change.target)) for change in told):
            if home is not None and not home.changes and home.settled_status() == "planned":
                _follow(home, group)
        if group.format() == "visit" and group.status in ("postponed", "cancelled"):
            _fall_with(group, groups)
    return [(told, group) for told, group in found]


def _says_less(change: ChangeMark, group: EventGroup) -> bool:
    """ "postponed his visit. The trip will not go ahead this week": is it told more plainly that it is put off?"""
    return "negated" in change.rule.needs and any(c.event == "postponement" for c in group.changes)


def _follow(home: EventGroup, group: EventGroup) -> None:
    """Let what is the same meeting, told by other names, fall with it; those who only act for its parties are none."""
    home.status = group.status
    if group.format() != "visit" and all(_acts_for(m, group) for m in home.parties()):
        home.adopt(group)


def _group_of(change: ChangeMark, groups: list[EventGroup], earlier: list[EventGroup]) -> EventGroup | None:
    groups, earlier = groups[-LATELY:], earlier[-LATELY:]
    target = change.target
    if target is not None and (again := _told_again(change, target, earlier)) is not None:
        return again
    if (
        target is not None
        and not target.parties
        and not target.host
        and not any(likeness_for_change(g, target) > 0 for g in (*groups, *earlier))
    ):
        near = [
            g
            for g in groups
            if g.marks[-1].sentence >= target.sentence - 1
            and g.marks[-1].start < target.start
            and family(g.marks[0].format) == family(target.format)
        ]
        target.parties = near[-1].parties() if near else _named_later(groups, target)
    if target is None:
        before = [
            g
            for g in (*groups, *earlier)
            if g.marks[-1].start < change.start and change.sentence - g.marks[-1].sentence <= _PRONOUN
        ]
        return max(before, key=lambda g: g.marks[-1].start) if before else None
    scored = [(likeness_for_change(g, target), -i, g) for i, g in enumerate((*groups, *earlier))]
    best = max(scored, default=None, key=lambda t: (t[0], t[1]))
    if best is not None and best[0] > 0 and _another_occasion(best[2], target):
        target.parties = best[2].parties()
        best = None
    if best is not None and best[0] > 0:
        group = _plan_of(best[2], target, groups)
        if target not in group.marks:
            group.add(target)
        return group
    if not target.parties and not target.host:
        return None
    group = EventGroup(target)
    group.only_changed = True
    return group


def _told_again(change: ChangeMark, target: EventMark, earlier: list[EventGroup]) -> EventGroup | None:
    """The event of which the same change was told: "the talks" that X has cancelled, where it was told whose they are."""
    told_before = target.definite or _bare_talks(target) or _of_unnamed(target)
    if not told_before or target.plural:
        return None
    named = [] if only_acts(change) else target.parties
    mine = {m.entity.country for m in named} - {None}
    for group in reversed(earlier):
        if (
            any(c.event == change.event for c in group.changes)
            and target not in group.marks
            and group.event == target.event
            and family(group.marks[0].format) == family(target.format)
            and agrees(group.when(), target.when)
            and (
                same_sides([*named, *target.host], group.parties())
                or all(
                    party_key(m) in group.entities() | _unnamed(group, mine)
                    or _by_short_name(m, group)
                    or _acts_for(m, group)
                    for m in named
                )
            )
        ):
            return group
    return None


def _bare_talks(target: EventMark) -> bool:
    """ "India announced that | talks | stood cancelled": those that were told of before."""
    return target.format == "talks" and not target.parties and not target.host


def _of_unnamed(target: EventMark) -> bool:
    """ "Negotiators talked until the breakdown in discussions": of those who are told of elsewhere."""
    return target.format != "visit" and bool(target.parties) and all(map(unnamed_group, target.parties))


def _by_short_name(mention: Mention, group: EventGroup) -> bool:
    """ "the ASEAN leaders" for "leaders of the Association of Southeast Asian Nations (ASEAN)"."""
    words = set(_WORDS.findall(mention.text.lower()))
    return mention.kind == "group" and any(
        words <= set(_WORDS.findall(m.text.lower())) for m in group.parties()
    )


def _acts_for(mention: Mention, group: EventGroup) -> bool:
    """ "The Elysee has put off the visit", "the French delegation", "both countries": it is told whose visit it is."""
    if unnamed_group(mention):
        return len(group.parties()) > 1
    kinds = ("person", "group") if mention.kind == "government" else ("government",)
    states = {m.entity.country for m in group.parties() if m.kind in kinds} - {None}
    return mention.kind != "organization" and mention.entity.country in states


def _unnamed(group: EventGroup, countries: set[str | None]) -> set[int | str]:
    """Governments that may be meant by a group of several states: "the advisers of India and Pakistan"."""
    several = any(m.kind == "group" and m.entity.country is None for m in group.parties())
    return {c for c in countries if c is not None} if several else set()


def _named_later(groups: list[EventGroup], target: EventMark) -> list[Mention]:
    """Who takes part in "talks to end the war were postponed": those whom the sentences behind tell to talk."""
    for group in groups:
        first = group.marks[0]
        if (
            target.start < first.start
            and first.sentence <= target.sentence + _AHEAD
            and group.event == target.event
            and family(first.format) == family(target.format)
            and len(group.parties()) > 1
        ):
            return group.parties()
    return []


def _another_occasion(group: EventGroup, target: EventMark) -> bool:
    """ "After their visit planned for March was put off, they are visiting now": what is held is not what was put off."""
    if target in group.marks or target.parties or target.when is None:
        return False
    return group.settled_status() == "held" and not same_days(group.when(), target.when)


def likeness_for_change(group: EventGroup, target: EventMark) -> float:
    """As `likeness`, without regard to what either clause says of the status."""
    if target in group.marks:
        return 10.0
    status, target.status = target.status, ""
    score = likeness(group, target, loosely=False)
    target.status = status
    if (
        score <= 0
        and group.only_changed
        and {party_key(m) for m in target.parties} & group.entities()
        and agrees(group.when(), target.when)
        and family(group.marks[0].format) == family(target.format)
    ):
        score = 0.5
    if score <= 0 and _fuller(group, target):
        score = 0.4
    if score > 0 and group.settled_status() == "held" and group.when() is not None and not group.only_changed:
        return 0.0
    return score


def _plan_of(group: EventGroup, target: EventMark, groups: list[EventGroup]) -> EventGroup:
    """The plan told apart, where nothing but the change names the event."""
    if not group.only_changed or len(group.marks) > 1:
        return group
    plans = (g for g in groups if _planned_apart(g) and g is not group)
    return next((g for g in plans if _fuller(g, target) or _by_name(g, target)), group)


def _planned_apart(group: EventGroup) -> bool:
    """Is it told by a verb of its own ("was to visit Norway"), not as what was to be held on the way?"""
    return group.marks[0].past_plan and group.marks[0].verbal


def _fuller(group: EventGroup, target: EventMark) -> bool:
    """Is it the plan, told with all who take part, of which the change names but one: "cancelled a trip"?"""
    mine = {party_key(m) for m in (*target.parties, *target.host)}
    sent = {m.entity.country for m in group.parties() if m.kind in ("person", "group")} - {None}
    return (
        bool(mine)
        and mine < group.entities() | sent
        and not mine >= group.entities()
        and _is_plan_for(group, target)
    )


def _by_name(group: EventGroup, target: EventMark) -> bool:
    """Is it the plan, told with the names: "a Danish envoy's meeting with X was put off. X was to meet | Lars Holm |"?"""
    known = group.entities()
    unnamed = [m for m in target.parties if party_key(m) not in known]
    sides = {m.entity.country for m in group.parties() if m.kind == "person" and m.form != "role"}
    return (
        len(unnamed) == 1
        and len(target.parties) == len(group.parties()) == 2
        and unnamed[0].kind == "person"
        and unnamed[0].form == "role"
        and unnamed[0].entity.country in sides - {None}
        and _is_plan_for(group, target)
    )


def _is_plan_for(group: EventGroup, target: EventMark) -> bool:
    """Is it told near the change as a plan of the same kind and day?"""
    return (
        group.event == target.event
        and family(group.marks[0].format) == family(target.format)
        and group.settled_status() in LATER
        and abs(group.marks[0].sentence - target.sentence) <= _NEAR
        and agrees(group.when(), target.when)
    )


def _fall_with(changed: EventGroup, groups: list[EventGroup]) -> None:
    """What was planned for a visit falls with it: "postponed his visit. He was to meet the king"."""
    at = changed.changes[0].sentence
    for group in groups[-LATELY:]:
        if (
            not group.changes
            and group.settled_status() == "planned"
            and all(m.past_plan for m in group.marks)
            and abs(group.marks[0].sentence - at) <= _NEAR
            and agrees(changed.when(), group.when())
            and changed.entities() & group.entities()
        ):
            group.status = changed.status


def _set_status(told: list[ChangeMark], group: EventGroup) -> None:
    change = told[0]
    if change.event == "cancellation":
        if any(c.mode == "called_off" for c in told):
            group.status = "cancelled"
        return
    new = next((c.new_date for c in told if c.new_date is not None), None)
    if not isinstance(new, When) or new.granularity in ("quarter", "year"):
        group.status = "postponed"
        return
    when = group.when()
    if when is not None and agrees(new, when) and new.start <= when.start:
        group.status = "postponed"  # the day that it was put off from, taken for the new one
        return
    group.moved_to = new
    held = any(m.status == "held" and not m.named_by_change for m in group.marks)
    group.status = "held" if held else "planned"
