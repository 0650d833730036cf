"""How likely a mark tells the event of a group: by its parties, its date, its tense and how it refers back."""

from __future__ import annotations

from eventkit.stages.actors import Mention
from eventkit.stages.engagements.agreement import agrees, same_days
from eventkit.stages.engagements.groups import EventGroup, family
from eventkit.stages.engagements.marks import EventMark
from eventkit.stages.engagements.sides import keys_among, party_key, same_sides

_NEAR = 2  # sentences within which other words tell the same event
_LISTED = 6  # sentences behind a mention in which its parties are listed
REACH = 14  # sentences over which a bare "the meeting" refers back
_LARGE = frozenset(("summit", "conference"))
_OUTCOMES = frozenset(("planned", "held", "denied"))
LATER = frozenset(("planned", "proposed"))


def likeness(group: EventGroup, mark: EventMark, *, loosely: bool = True) -> float:
    """0 where the mark cannot tell the group's event, else the higher the likelier.

    `loosely` takes states for their leaders, which a change of plan does not.
    """
    if _of_another_kind(group, mark) or _another_occasion(group, mark):
        return 0.0
    mine = keys_among([*mark.parties, *mark.host], group.parties())
    theirs = group.entities()
    shared = len(mine & theirs)
    distance = mark.sentence - group.marks[-1].sentence
    if not mine or (mark.joins and not shared):
        return _refers_back(group, mark, distance)
    dropped = distance == 0 and group.marks[-1].named_by_change
    if (shared > 1 or dropped) and _of_another_body(group, mark):
        return 0.0  # "A and B will meet at the G20 summit", "A cancelled a meeting at the G20 summit"
    if shared and len(mine) > 1 and _lists_parties(group, mark, distance):
        return 1.5 + shared
    if not shared and _completes(group, mark, distance):
        return 1.1
    in_other_words = loosely and _other_words(group, mark, distance)
    if in_other_words and mark.format != "visit":
        return 2.4
    clash = not shared or _clash(group, mark, shared == len(mine) == len(theirs))
    score = 0.0 if clash else _by_parties(group, mark, mine, distance)
    return score or (2.4 if in_other_words else 0.0)


def _of_another_kind(group: EventGroup, mark: EventMark) -> bool:
    if group.event != mark.event or _of_another_meal(group, mark):
        return True
    return mark.event == "meeting" and family(group.marks[0].format) != family(mark.format)


def _of_another_meal(group: EventGroup, mark: EventMark) -> bool:
    """ "They held talks. Later they had dinner": a meal is no talks, unless of one sentence or told again."""
    if mark.definite or mark.sentence == group.marks[-1].sentence or "any-meeting" in mark.rule.traits:
        return False
    meals = ["meal" in m.rule.traits for m in group.marks]
    return not any(meals) if "meal" in mark.rule.traits else all(meals)


def _another_occasion(group: EventGroup, mark: EventMark) -> bool:
    """Another day, "no plans for a new meeting", "they also met in July"."""
    when = group.when()
    if not agrees(when, mark.when) or (mark.again and mark.status == "denied"):
        return True
    if mark.event == "meeting" and (
        _of_others(group, mark) if mark.format == "visit" else group.elsewhere(mark)
    ):
        return True
    upcoming = group.settled_status() in LATER and not group.only_past_plans()
    if when is None and mark.bygone and mark.status not in LATER and upcoming:
        return True
    known = same_days(when, mark.when) or (when is not None and mark.bygone)  # of days that agree
    return mark.further and not known and not any(m.further for m in group.marks)


def _of_others(group: EventGroup, mark: EventMark) -> bool:
    """Is it a visit to another state: "arrived in Norway after a visit to Sweden"?"""
    here, there = group.host_states(), {h.entity.country for h in mark.host}
    return bool(here) and bool(there) and None not in here | there and here.isdisjoint(there)


def _same_hosts(group: EventGroup, mark: EventMark) -> bool:
    """Do both name the state that is visited, which tells it from a visit the other way?"""
    there = {h.entity.country for h in mark.host}
    return bool(there) and there == group.host_states()


def _lists_parties(group: EventGroup, mark: EventMark, distance: int) -> bool:
    """ "The call", with a list of who was on it."""
    if not mark.definite or mark.verbal or mark.plural or mark.when is not None or distance > _LISTED:
        return False
    if (
        group.marks[0].plural
        or (distance == 0 and (_of_another_body(group, mark) or _of_two_each(group, mark)))
        or _brings_body(group, mark)
    ):
        return False
    if mark.event == "call":
        return True
    of_its_own = mark.settled and len(mark.parties) > 1
    return not of_its_own and not (_names_both(mark.parties) and _names_both(group.parties()))


def _of_two_each(group: EventGroup, mark: EventMark) -> bool:
    """ "A called off talks with B and hailed the summit with C": has one sentence told who the two are of each?"""
    return len(mark.parties) > 1 and len(group.parties()) > 1


def _names_both(parties: list[Mention]) -> bool:
    """Are there persons of two states, so that a third belongs to another meeting?"""
    return len({m.entity.country for m in parties if m.kind == "person"}) > 1


def _brings_body(group: EventGroup, mark: EventMark) -> bool:
    """Does the mark name a body or a crowd of no state whom the group lacks: "he attended the ministers' meeting"?"""
    if mark.format == "visit":
        return False
    return any(
        m.kind in ("organization", "group")
        and m.entity.country is None
        and party_key(m) not in group.entities()
        for m in mark.parties
    )


def _by_parties(group: EventGroup, mark: EventMark, mine: set[int | str], distance: int) -> float:
    """The likeness of two that share a party, the higher the more they share."""
    theirs = group.entities()
    shared = len(mine & theirs)
    if _one_of_several(group, mark):
        return 0.0
    if mine == theirs:
        return 4.0 + shared
    if mark.plural:
        return 0.0
    if mine < theirs and len(mine) == 1 and mark.status in LATER and group.settled_status() in LATER:
        return 1.2 + shared  # "a new summit with X", planned as the one told before
    if mine < theirs:
        return 2.0 + shared if len(mine) > 1 or _one_party(group, mark, distance) else 0.0
    if theirs < mine:
        dated = _of_body(group) and group.when() is not None and mark.when is not None
        return 2.0 + shared if len(theirs) > 1 or dated or distance <= _NEAR else 0.0
    return 1.0 + shared if shared > 1 else 0.0


def _one_of_several(group: EventGroup, mark: EventMark) -> bool:
    """ "two meetings with X came to light", "he met X in April": one of them has a day of its own."""
    several = all(m.plural for m in group.marks) and not mark.plural
    return several and mark.when is not None and group.when() is None


def _one_party(group: EventGroup, mark: EventMark, distance: int) -> bool:
    """May a mark that names one of the parties tell the group's event: "the talks", "a call" close by?"""
    if mark.definite:
        return True
    if mark.again or mark.further or distance < 0:
        return False
    if same_days(mark.when, group.when()):
        return True
    return distance <= REACH if mark.event == "call" else not mark.verbal and distance <= _NEAR


def _other_words(group: EventGroup, mark: EventMark, distance: int) -> bool:
    """ "The United States and Russia ended their summit": the one at which the document has told that X met Y."""
    of_its_own = mark.settled and not mark.status  # "the talks between the two Koreas" need no other mention
    if mark.event != "meeting" or (mark.format == "visit" and not _same_hosts(group, mark)):
        return False
    if mark.host and mark.format != "visit":
        return False
    if of_its_own or mark.plural or mark.again or (mark.status in LATER and not group.told_status()):
        return False
    if not same_sides([*mark.parties, *mark.host], group.parties()) or _clash(group, mark, same=False):
        return False
    when = group.when()
    same_day = same_days(when, mark.when)
    return mark.format in group.formats() or mark.definite or same_day or distance <= _NEAR


def _completes(group: EventGroup, mark: EventMark, distance: int) -> bool:
    """ "cancelled his trip. The visit to Norway was to last a day": one names the guest, the other the host."""
    if family(mark.format) != "visit" or not mark.definite or mark.verbal or not 0 <= distance <= REACH:
        return False
    if mark.parties:
        return not mark.host and group.only_hosts()
    return bool(mark.host) and not group.hosted()


def _of_another_body(group: EventGroup, mark: EventMark) -> bool:
    """Is only one of the two an event of a body: "talks with X before heading to the G20 summit"?"""
    bodies = [
        any(m.kind == "organization" and m.entity.country is None for m in parties)
        for parties in (mark.parties, group.parties())
    ]
    return bodies[0] != bodies[1]


def _refers_back(group: EventGroup, mark: EventMark, distance: int) -> float:
    if not mark.definite or mark.plural or distance > REACH:
        return 0.0
    fits = mark.format in group.formats() or mark.format in ("meeting", "talks", None) or mark.event == "call"
    if not fits and (mark.parties or not same_days(mark.when, group.when())):
        return 0.0
    rank = 1.0 - distance / (2 * REACH)
    if (mark.status in LATER or mark.past_plan) and group.told_status() == "held":
        rank /= 2  # "the meeting, to be held on Friday" is rather the one to come
    if mark.format in group.formats():
        return rank
    large = group.formats() <= _LARGE  # "met at a summit": the meeting is rather theirs
    return rank / 2 if _of_body(group) else rank * 0.95 if large else rank


def _of_body(group: EventGroup) -> bool:
    """Is it a body's, such as a summit of the G20?"""
    return any(m.kind == "organization" and m.entity.country is None for m in group.parties())


def _anew(mark: EventMark) -> bool:
    """ "X called off his visit", "would like to visit Y", "will visit Y in May": in its stead, not "was to visit Y in May"."""
    if mark.status == "proposed" or (mark.status == "held" and mark.verbal):
        return True
    return mark.status == "planned" and mark.when is not None and not mark.past_plan


def _clash(group: EventGroup, mark: EventMark, same: bool) -> bool:
    """Do the two tell different occasions: one past, the other to come, neither referring to the other?"""
    ours = group.told_status()
    theirs = mark.status
    told_again = mark.definite and not mark.verbal and (mark.when is None or group.when() is not None)
    if not theirs or (told_again and not _held_before(group, mark)):
        return False  # "his visit, which ends on Friday"
    if {ours, theirs} == {"held", "denied"} and (group.marks[-1].sentence == mark.sentence or not same):
        return True  # "has not spoken with X since a call on Monday", "skipped Friday's talks. He met Y"
    if same and mark.verbal and (mark.past_plan or group.only_past_plans()) and {ours, theirs} <= _OUTCOMES:
        return False  # "was to meet X on Friday. They did not meet"
    if {ours, theirs} == {"denied", "planned"} and mark.format != "visit":
        return mark.when is not None and group.when() is None  # "did not meet him", "will meet him on Friday"
    past = {"held"}
    if not ours and group.only_changed and _anew(mark):
        return True
    apart = (ours in past and theirs in LATER) or (ours in LATER and theirs in past)
    if not apart:
        return False
    if same and (mark.verbal or mark.event == "call") and mark.when is None and len(group.entities()) > 1:
        return False  # the same two, "whether they spoke"
    return not same_days(group.when(), mark.when)


def _held_before(group: EventGroup, mark: EventMark) -> bool:
    """ "They will meet on Friday. Their talks in Rome were useful": what is only planned is not what was held."""
    if mark.status != "held" or mark.format == "visit" or group.told_status() not in LATER:
        return False
    return all(m.status != "held" and m.sentence != mark.sentence for m in group.marks)
