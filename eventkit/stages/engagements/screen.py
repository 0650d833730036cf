"""Whether words can name an event at all: asked of the words, the tags and the grammar, before any actor is named.

Only refusals that hold whoever the parties are: what is left is decided by `needs`. Most triggers end here, and to say
who somebody is costs more than to see that the phrase names a thing.
"""

from __future__ import annotations

from collections.abc import Callable

from eventkit.rules import BESIDE_VERB, Trigger
from eventkit.stages.engagements.calls import REMOTE_HEADS, calls_for, names_somebody, remote
from eventkit.stages.engagements.grammar import prepositions_after
from eventkit.stages.engagements.hosts import Hosts, seat_of
from eventkit.stages.engagements.marks import EventMark
from eventkit.stages.engagements.needs import EACH_OTHER, sports
from eventkit.stages.engagements.things import meets_no_person, no_occasion
from eventkit.syntax import Clauses
from eventkit.syntax.chunks import VERB_TAGS

# Words of which one must stand in the sentence.
_WORDS: dict[str, frozenset[str]] = {
    "remote": frozenset(REMOTE_HEADS),
    "discussed-with": frozenset(("with", "together")),
    "with-party": frozenset(("with", "together")),
    "time-spent": frozenset(("with", "together")),
    "office-on": frozenset(("on",)),
}
_VERBAL = VERB_TAGS | {"JJ"}


def may_name(trigger: Trigger, first: int, clauses: Clauses) -> bool:
    """May the words at token `first` name the event of the trigger? True wherever grammar could say so."""
    if any(need in _WORDS and _WORDS[need].isdisjoint(clauses.tokens.lowers) for need in trigger.needs):
        return False
    return (
        trigger.part != "verb" or not BESIDE_VERB.isdisjoint(trigger.traits) or clauses.tags[first] in _VERBAL
    )


def refused(mark: EventMark, clauses: Clauses) -> bool:
    """Does the grammar alone refuse what the trigger needs?"""
    return no_occasion(mark, clauses) or any(
        need in _REFUSALS and _REFUSALS[need](mark, clauses) for need in mark.rule.needs
    )


def _not_remote(mark: EventMark, clauses: Clauses) -> bool:
    return not remote(mark, clauses)


def _no_subject(mark: EventMark, clauses: Clauses) -> bool:
    c = clauses.chunks[mark.chunk]
    return not c.passive and c.subject < 0


def _nobody_with(mark: EventMark, clauses: Clauses) -> bool:
    return clauses.chunks[mark.chunk].passive or not any(
        prep in ("with", "together") for prep, _ in prepositions_after(clauses, mark.chunk)
    )


def _not_on(mark: EventMark, clauses: Clauses) -> bool:
    following = next(prepositions_after(clauses, mark.chunk), None)
    return following is None or following[0] != "on"


_REFUSALS: dict[str, Callable[[EventMark, Clauses], bool]] = {
    "remote": _not_remote,
    "party": sports,
    "person-object": meets_no_person,
    "person-subject": _no_subject,
    "discussed-with": _nobody_with,
    "office-on": _not_on,
    "call-noun": calls_for,
    "call-verb": names_somebody,
}


def names_nobody(mark: EventMark, clauses: Clauses, hosts: Hosts) -> bool:
    """Does a phrase that must name somebody, or the place of a visit, name a thing?"""
    needs = mark.rule.needs
    return _in_title(mark, clauses, hosts) or any(
        need in needs and check(mark, clauses, hosts) for need, check in _THINGS.items()
    )


def _in_title(mark: EventMark, clauses: Clauses, hosts: Hosts) -> bool:
    """ "Director-General for Enlargement | Negotiations Jan Roe": a word of what somebody is."""
    if mark.verbal or not clauses.tokens.words[clauses.chunks[mark.chunk].head][0].isupper():
        return False
    whole = hosts.actors.mention(mark.sentence, mark.chunk)
    return whole is not None and whole.form == "name" and whole.first_chunk < mark.chunk


def _no_person_received(mark: EventMark, clauses: Clauses, hosts: Hosts) -> bool:
    c = clauses.chunks[mark.chunk]
    return not hosts.actors.may_be(mark.sentence, c.subject if c.passive else c.object, person=True)


def _meets_thing(mark: EventMark, clauses: Clauses, hosts: Hosts) -> bool:
    k = clauses.chunks[mark.chunk].object
    if not mark.verbal or mark.event == "call" or "object" not in mark.rule.slots or k < 0:
        return False
    return not clauses.chunks[k].temporal and not hosts.actors.may_be(mark.sentence, k)


def _calls_thing(mark: EventMark, clauses: Clauses, hosts: Hosts) -> bool:
    c = clauses.chunks[mark.chunk]
    return c.marker != "whom" and c.object >= 0 and not hosts.actors.may_be(mark.sentence, c.object)


def _sees_thing(mark: EventMark, clauses: Clauses, hosts: Hosts) -> bool:
    c = clauses.chunks[mark.chunk]
    if c.passive or (c.object >= 0 and clauses.words(c.object) in EACH_OTHER):
        return False
    return c.object < 0 or not hosts.actors.may_be(mark.sentence, c.object)


def _on_thing(mark: EventMark, clauses: Clauses, hosts: Hosts) -> bool:
    _, k = next(prepositions_after(clauses, mark.chunk), ("", -1))
    return k < 0 or not hosts.actors.may_be(mark.sentence, k, person=True)


def _nowhere(mark: EventMark, clauses: Clauses, hosts: Hosts) -> bool:
    places = mark.rule.host
    if not mark.verbal or "here" in places or "object" in places:
        return False
    return not any(
        prep in places and hosts.may_be_at(mark.sentence, clauses, seat_of(clauses, k))
        for prep, k in prepositions_after(clauses, mark.chunk)
    )


_THINGS: dict[str, Callable[[EventMark, Clauses, Hosts], bool]] = {
    "person-object": _no_person_received,
    "party": _meets_thing,
    "call-verb": _calls_thing,
    "leaders-see": _sees_thing,
    "office-on": _on_thing,
    "foreign-host": _nowhere,
}
