"""Talks abroad of one person: where only he is named, the state in which they are held is the other side."""

from __future__ import annotations

from eventkit.stages.actors import Mention
from eventkit.stages.engagements.grammar import HOLDS, roles
from eventkit.stages.engagements.groups import EventGroup
from eventkit.stages.engagements.hosts import Hosts
from eventkit.stages.engagements.marks import EventMark
from eventkit.stages.engagements.needs import of_union
from eventkit.stages.engagements.partners import is_there_for
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Clauses

_HOLDS = HOLDS | word_list("carrying out verb")


def seat(mark: EventMark, clauses: Clauses, hosts: Hosts) -> Mention | None:
    """The state where a person of another state holds talks, where the clause names nobody else."""
    only = mark.parties[0] if len(mark.parties) == 1 else None
    if only is None or only.kind != "person" or mark.format != "talks" or mark.host or mark.definite:
        return None
    land = _land(mark, clauses, hosts)
    of_office = only.entity.country is not None or of_union(only)
    if mark.place is None or land is None or land == only.entity.country or not of_office:
        return None
    return hosts.state(land, mark.sentence, mark.chunk, *mark.place)


def _land(mark: EventMark, clauses: Clauses, hosts: Hosts) -> str | None:
    """The state of the place of talks that the subject holds or is there for: "held talks in", "is in Moscow for talks"."""
    if mark.place is None or mark.verbal:
        return None
    role = roles(clauses, mark.chunk)[0]
    if role.how == "object" and clauses.chunks[role.verb].lemma in _HOLDS:
        return mark.land
    return hosts.actors.country_at(*mark.place) if is_there_for(clauses, role, mark.chunk) else None


def hosted_at_seat(groups: list[EventGroup]) -> None:
    """Give the talks of one person abroad the state in which they are held, where nothing names the other side."""
    for group in groups:
        found = next((m.seat for m in group.marks if m.seat is not None), None)
        if found is not None and len(group.parties()) == 1:
            group.host_by(found)
