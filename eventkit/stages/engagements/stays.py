"""The day of what happens on a visit, where only the visit is told with its day."""

from __future__ import annotations

from collections.abc import Iterator

from eventkit.records import When
from eventkit.stages.engagements.groups import EventGroup, family
from eventkit.stages.engagements.sides import party_key


def date_by_visits(groups: list[EventGroup]) -> None:
    """Give each meeting of a guest with those he visits the day of the visit, where he pays but one."""
    stays: dict[tuple[int | str, str], When | None] = {}
    for visit in groups:
        when = visit.when()
        if family(visit.format()) == "visit" and visit.settled_status() == "held" and when is not None:
            for stay in _stays(visit):
                stays[stay] = when if _is_unit(when) and stays.get(stay, when) == when else None
    for group in groups if stays else ():
        if group.event == "meeting" and group.settled_status() == "held" and group.when() is None:
            days = [stays[meets] for meets in _meets(group) if meets in stays]
            if days and days[0] is not None and family(group.format()) == "meeting":
                group.date_as(days[0])


def _stays(visit: EventGroup) -> Iterator[tuple[int | str, str]]:
    """Each guest of the visit with the state of a host."""
    hosts = visit.host_states()
    for guest in visit.parties():
        if guest.entity.country not in hosts:
            yield from ((party_key(guest), host) for host in hosts if host is not None)


def _meets(group: EventGroup) -> Iterator[tuple[int | str, str]]:
    """Each party of the meeting with the state of another, unless the meeting is told to be elsewhere."""
    lands = {mark.land for mark in group.marks if mark.land is not None}
    for party in group.parties():
        for state in group.states():
            if state != party.entity.country and lands <= {state}:
                yield party_key(party), state


def _is_unit(when: When) -> bool:
    """Is it one day, or a week in which the day is left open?"""
    return when.start == when.end or when.granularity == "week"
