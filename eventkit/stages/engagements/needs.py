"""What must hold for words to name an event at all: the `needs` of a trigger."""

from __future__ import annotations

from eventkit.rules import Trigger
from eventkit.stages.actors import Actors, Mention
from eventkit.stages.engagements.calls import call_noun, call_verb, leader_partner, remote, remote_or_leader
from eventkit.stages.engagements.grammar import prepositions_after, roles
from eventkit.stages.engagements.marks import EventMark
from eventkit.stages.engagements.people import (
    SUMMITEERS,
    is_body,
    officials,
    person_subject,
    persons,
    session_of_body,
    with_party,
)
from eventkit.stages.engagements.things import meets_no_person, meets_things, no_occasion
from eventkit.stages.engagements.visitors import (
    discussed_with,
    envoy_object,
    gathers,
    invites,
    leaders_with,
    sends,
    time_spent,
    when_only,
)
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Clauses
from eventkit.syntax.chunks import ADV, COLON, COMMA, CONJ, PREP, STOP, SUB, TIME, VG

_MAKES_STOP = word_list("change verb") | word_list("stop making verb")
_CALL_ENDS = (PREP, TIME, STOP, COMMA, CONJ, VG, COLON, SUB, ADV)


def holds(trigger: Trigger, mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """Do all needs of the trigger hold for this mark?"""
    if no_occasion(mark, clauses) or _anybody(mark, clauses):
        return False
    return all(_CHECKS[need](mark, clauses, actors) for need in sorted(trigger.needs))


def _anybody(mark: EventMark, clauses: Clauses) -> bool:
    """ "the first time a president would meet a king": whoever they are, nobody is named."""
    return (
        mark.verbal
        and len(mark.parties) > 1
        and all(
            m.form == "role"
            and not m.plural
            and m.sentence == mark.sentence
            and clauses.tokens.lowers[clauses.chunks[m.first_chunk].first] in ("a", "an", "any", "no")
            for m in mark.parties
        )
    )


def _party(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """A verb needs two parties, or one in the plural without a thing as its object; a noun needs one."""
    if sports(mark, clauses):
        return False
    if not mark.verbal:
        return bool(mark.parties) or bool(mark.host) or mark.definite or mark.again
    c = clauses.chunks[mark.chunk]
    if "no-things" in mark.rule.traits and (c.passive or meets_things(mark, clauses)):
        return False
    if (
        c.object >= 0
        and "object" in mark.rule.slots
        and not clauses.chunks[c.object].temporal
        and not actors.parties(mark.sentence, c.object)
    ):
        return mark.rule.event == "call" and len(mark.parties) >= 1
    if mark.definite and not mark.parties and c.object < 0:
        mark.collective = True  # "the two sides will meet again"
        return True
    if len(mark.parties) >= 2:
        return True
    if len(mark.parties) == 1 and (mark.parties[0].plural or (c.object < 0 and is_body(mark.parties[0]))):
        return True
    return len(mark.parties) == 1 and _object_party(mark, clauses, actors)


_SPORTS = word_list("sport")


def sports(mark: EventMark, clauses: Clauses) -> bool:
    """A contest, not a meeting: two words of sport in the sentence."""
    return mark.event == "meeting" and len(_SPORTS.intersection(clauses.tokens.lowers)) >= 2


def _object_party(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    c = clauses.chunks[mark.chunk]
    if c.object >= 0 and actors.parties(mark.sentence, c.object):
        return True
    return any(
        prep == "with" and actors.parties(mark.sentence, k)
        for prep, k in prepositions_after(clauses, mark.chunk)
    )


def _two(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    return (
        len(mark.parties) >= 2
        or (bool(mark.parties) and mark.parties[0].plural)
        or mark.again
        or (mark.definite and not mark.parties)
    )


def _changed(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """A word for an event only where it is put off or called off: "delayed his departure for Norway"."""
    c = clauses.chunks[mark.chunk]
    mark.changed_only = True
    return _PRESS.isdisjoint(clauses.tokens.lowers[c.first : c.head])


def _two_named(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    return len(mark.parties) >= 2 and (
        with_party(mark, clauses, actors) or clauses.chunks[mark.chunk].object < 0
    )


def _leaders(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """A conference or session counts where persons or states in office come together; news conferences do not."""
    c = clauses.chunks[mark.chunk]
    if (
        _PRESS.intersection(clauses.tokens.lowers[c.first : c.head])
        or clauses.tokens.words[c.head][0].isupper()
        or _unspecified(clauses, mark.chunk)
    ):
        return False
    if not mark.parties:
        return mark.definite or mark.again
    return all(m.entity.country or m.kind in ("organization", "government") for m in mark.parties) and (
        len(mark.parties) >= 2 or mark.parties[0].plural or session_of_body(mark, clauses)
    )


def _unspecified(clauses: Clauses, k: int) -> bool:
    """ "tools for chip assembly", "in session": behind a preposition and without an article, no occasion."""
    c = clauses.chunks[k]
    return (
        c.prep >= 0
        and c.owner < 0
        and clauses.tags[c.head] == "NN"
        and clauses.tags[c.first] not in ("DT", "PRP$", "CD")
    )


_PRESS = word_list("conference of others")


def _person_object(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    c = clauses.chunks[mark.chunk]
    k = c.subject if c.passive else c.object
    return not meets_no_person(mark, clauses) and persons(actors.parties(mark.sentence, k))


_UNIONS = word_list("union of states")
_SENT = word_list("envoy of a body")


def _owned(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """Somebody's: "his travel to Asia", "canceled a stop in Peru"; not travel at large."""
    owned = bool(mark.parties) and bool(actors.owner(mark.sentence, mark.chunk))
    return owned or _made_abroad(mark, clauses, actors)


def _made_abroad(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """Does a person make, plan or drop it in another state: "called off two stops in Peru"?"""
    role = next((r for r in roles(clauses, mark.chunk) if r.how == "object" and r.verb >= 0), None)
    verb = clauses.chunks[role.verb] if role is not None else None
    if verb is None or verb.subject < 0:
        return False
    particles = clauses.tokens.lowers[verb.head + 1 : verb.last]
    if " ".join((verb.lemma, *particles)) not in _MAKES_STOP:
        return False
    makers = [m for m in actors.parties(mark.sentence, verb.subject) if m.kind == "person"]
    home = {m.entity.country for m in makers} - {None}
    return bool(home) and any(h.entity.country not in home for h in mark.host)


def _actor_subject(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    c = clauses.chunks[mark.chunk]
    return c.subject >= 0 and bool(actors.parties(mark.sentence, c.subject))


def _host(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    return bool(mark.host) and bool(mark.parties)


def _foreign_host(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    if not mark.host or not mark.parties:
        return False
    home = {m.entity.country for m in mark.parties}
    return (bool(home - {None}) or any(map(of_union, mark.parties))) and any(
        h.entity.country is not None and h.entity.country not in home for h in mark.host
    )


def _at_place(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """ "reached Paris", not "reached the president"."""
    return all(h.form == "state" for h in mark.host)


def of_union(party: Mention) -> bool:
    """Does a person act for a union of states: "the U.N. political affairs chief"?"""
    told = f"{party.text} {party.entity.name} {party.entity.role or ''}"
    words = told.lower().replace("’s", "").replace("'s", "")
    sent = not _SENT.isdisjoint(words.split()) and party.entity.country is None
    return party.kind == "person" and (sent or any(f" {union} " in f" {words} " for union in _UNIONS))


def _office_on(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """ "called on the prime minister": a person behind "on", and no infinitive that would make it a demand."""
    chunks = clauses.chunks
    for prep, k in prepositions_after(clauses, mark.chunk):
        found = actors.parties(mark.sentence, k) if prep == "on" else []
        if not found or not all(m.kind == "person" for m in found):
            return False
        mark.parties += [m for m in found if all(m.entity is not x.entity for x in mark.parties)]
        end = found[-1].last_chunk + 1
        return len(mark.parties) >= 2 and not (
            end < len(chunks) and (chunks[end].kind == VG or clauses.head(end) == "to")
        )
    return False


def _plural_subject(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """Several persons or states come together: two parties, or one in the plural that is no crowd."""
    c = clauses.chunks[mark.chunk]
    if c.object >= 0 and not clauses.chunks[c.object].temporal:
        return False
    return (
        len(mark.parties) >= 2
        or mark.collective
        or (
            bool(mark.parties)
            and mark.parties[0].plural
            and not SUMMITEERS.isdisjoint(mark.parties[0].text.lower().split())
        )
    )


EACH_OTHER = ("each other", "one another")


def _leaders_see(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """ "saw X in Bonn", "is to see X": two persons in office, and the clause ends or tells where, when or why."""
    chunks = clauses.chunks
    c = chunks[mark.chunk]
    each_other = c.object >= 0 and clauses.words(c.object) in EACH_OTHER
    if len(mark.parties) < 2 or not all(
        (m.kind == "person" and m.entity.country) or (m.kind == "group" and officials(m))
        for m in mark.parties
    ):
        return False
    if c.passive or each_other:
        return True
    if c.object < 0:
        return False
    found = actors.parties(mark.sentence, c.object)
    end = found[-1].last_chunk + 1 if found else 0
    if not found or end >= len(chunks):
        return bool(found)
    following = chunks[end]
    return following.kind in (TIME, STOP, COMMA, SUB) or (
        following.kind == PREP and clauses.tokens.lowers[following.head] in _SEEN_WHERE
    )


_SEEN_WHERE = word_list("seen where")


def _officials_object(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """ "will consult X and Y officials": persons in office on both sides."""
    c = clauses.chunks[mark.chunk]
    subject = {id(m.entity) for m in actors.parties(mark.sentence, c.subject)} if c.subject >= 0 else set()
    found = [m for m in mark.parties if id(m.entity) not in subject]
    return (
        bool(found)
        and not c.passive
        and c.object >= 0
        and len(mark.parties) > len(found)
        and mark.parties[0].kind in ("person", "group")
        and all(m.entity.country or officials(m) for m in found)
        and all(m.kind in ("person", "group") or m.form == "state" for m in found)
        and (found[-1].kind == "person" or officials(found[-1]))
    )


def _plural_or_with(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    return with_party(mark, clauses, actors) or _plural_subject(mark, clauses, actors)


def _body_event(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """ "at the G7", "before the G20": the body's name for its summit."""
    c = clauses.chunks[mark.chunk]
    body = actors.mention(mark.sentence, mark.chunk)
    if (
        c.prep < 0
        or body is None
        or clauses.tokens.lowers[clauses.chunks[c.prep].head]
        not in ("at", "before", "for", "during", "after")
    ):
        return False
    if all(m.entity is not body.entity for m in mark.parties):
        mark.parties.insert(0, body)
    return True


def _remote(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    return remote(mark, clauses)


_CHECKS = {
    "party": _party,
    "two": _two,
    "changed": _changed,
    "two-named": _two_named,
    "leaders": _leaders,
    "with-party": with_party,
    "leader-partner": leader_partner,
    "body-event": _body_event,
    "plural-subject": _plural_subject,
    "plural-or-with": _plural_or_with,
    "discussed-with": discussed_with,
    "leaders-see": _leaders_see,
    "leaders-with": leaders_with,
    "envoy-object": envoy_object,
    "gathers": gathers,
    "invites": invites,
    "sends": sends,
    "at-place": _at_place,
    "when-only": when_only,
    "officials-object": _officials_object,
    "time-spent": time_spent,
    "office-on": _office_on,
    "person-object": _person_object,
    "person-subject": person_subject,
    "actor-subject": _actor_subject,
    "owned": _owned,
    "host": _host,
    "foreign-host": _foreign_host,
    "remote": _remote,
    "remote-or-leader": remote_or_leader,
    "call-noun": call_noun,
    "call-verb": call_verb,
}
NEEDS = frozenset((*_CHECKS, "negated", "future", "no-visit", "of-two", "to-time"))
