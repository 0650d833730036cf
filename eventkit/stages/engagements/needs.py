"""What must hold for words to name an event at all: the `needs` of a trigger."""

from __future__ import annotations

from eventkit.rules import Trigger
from eventkit.stages.actors import Actors, Mention
from eventkit.stages.engagements.grammar import Role, own_prepositions_after, prepositions_after, roles
from eventkit.stages.engagements.marks import EventMark
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Clauses
from eventkit.syntax.chunks import ADJ, ADV, COLON, COMMA, CONJ, NP, PREP, QUOTE, STOP, SUB, TIME, VG

_ON_A_CALL = frozenset("in during on after before following over".split())
_CALL_ENDS = (PREP, TIME, STOP, COMMA, CONJ, VG, COLON, SUB, ADV)
_CALL_SUPPORT = word_list("call verb")
_CALLED_TO = word_list("purpose of a call")
_NOT_CALLED = word_list("no call behind")


def holds(trigger: Trigger, mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """Do all needs of the trigger hold for this mark?"""
    if _is_name(mark, clauses):
        return False
    return all(_CHECKS[need](mark, clauses, actors) for need in sorted(trigger.needs))


def _is_name(mark: EventMark, clauses: Clauses) -> bool:
    """A capitalized word within a sentence is part of a name: "Meet the Press", "the PGA Tour"."""
    head = clauses.chunks[mark.chunk].head
    word = clauses.tokens.words[head]
    if (
        not word[0].isupper()
        or word.isupper()
        or head == 0
        or (not mark.verbal and mark.format not in ("visit", "conference"))
    ):
        return False
    lower = sum(1 for w in clauses.tokens.words if len(w) > 3 and w[0].islower())
    return lower >= 2 and clauses.tags[head - 1] not in (":", "Q", ".")


def _party(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """A verb needs two parties, or one in the plural without a thing as its object; a noun needs one."""
    if _sports(mark, clauses):
        return False
    if not mark.verbal:
        return bool(mark.parties) or bool(mark.host) or mark.definite or mark.again
    c = clauses.chunks[mark.chunk]
    if mark.rule.id == "meeting.meet" and (c.passive or _meets_things(mark, clauses)):
        return False
    if (
        c.object >= 0
        and "object" in mark.rule.slots
        and not clauses.chunks[c.object].temporal
        and not actors.parties(mark.sentence, c.object)
    ):
        return mark.rule.event == "call" and len(mark.parties) >= 1
    if len(mark.parties) >= 2:
        return True
    if len(mark.parties) == 1 and mark.parties[0].plural:
        return True
    return len(mark.parties) == 1 and _object_party(mark, clauses, actors)


_SPORTS = word_list("sport")


def _sports(mark: EventMark, clauses: Clauses) -> bool:
    """A contest, not a meeting: two words of sport in the sentence."""
    return mark.event == "meeting" and len(_SPORTS.intersection(clauses.tokens.lowers)) >= 2


def _meets_things(mark: EventMark, clauses: Clauses) -> bool:
    """ "meet people where they are", "meet at least two criteria"."""
    chunks = clauses.chunks
    c = chunks[mark.chunk]
    lowers = clauses.tokens.lowers
    if " ".join(lowers[c.last : c.last + 2]) in ("at least", "at most", "more than", "up to"):
        return True
    if c.object >= 0 and clauses.head(c.object) == "it":
        return True
    if _shares_thing(mark.chunk, clauses):
        return True
    end = c.object + 1
    return (
        c.object >= 0 and not chunks[c.object].proper and end < len(chunks) and clauses.head(end) == "where"
    )


def _shares_thing(v: int, clauses: Clauses) -> bool:
    """ "will meet or exceed this commitment": one object for both verbs, and no person."""
    following = clauses.chunks[v + 1 : v + 3]
    return (
        len(following) == 2
        and following[0].kind == CONJ
        and clauses.head(v + 1) == "or"
        and following[1].kind == VG
        and following[1].object >= 0
        and not clauses.chunks[following[1].object].proper
    )


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
    mark.changed_only = True
    return True


def _two_named(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    return len(mark.parties) >= 2 and (
        _with_party(mark, clauses, actors) or clauses.chunks[mark.chunk].object < 0
    )


def _leaders(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """A conference or session counts where persons or states in office come together; news conferences do not."""
    c = clauses.chunks[mark.chunk]
    if (
        _PRESS.intersection(clauses.tokens.lowers[c.first : c.head])
        or clauses.tokens.words[c.head][0].isupper()
    ):
        return False
    if not mark.parties:
        return mark.definite or mark.again
    return all(m.entity.country or m.kind in ("organization", "government") for m in mark.parties) and (
        len(mark.parties) >= 2 or mark.parties[0].plural
    )


_PRESS = word_list("conference of others")


def _with_party(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    return any(
        prep in ("with", "together") and actors.parties(mark.sentence, k)
        for prep, k in (prepositions_after if mark.verbal else own_prepositions_after)(clauses, mark.chunk)
    )


def _persons(mentions: list[Mention]) -> bool:
    return bool(mentions) and all(m.kind in ("person", "group") for m in mentions)


def _person_object(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    c = clauses.chunks[mark.chunk]
    k = c.subject if c.passive else c.object
    if c.passive and not c.finite and c.lemma in _HOLDS:
        return False  # "at the summit on trade, hosted by": the event, not who speaks there
    return k >= 0 and clauses.head(k) not in _ABSTRACT and _persons(actors.parties(mark.sentence, k))


_ABSTRACT = frozenset("leadership presidency membership".split())  # "welcomed Italy's leadership of the G20"
_HOLDS = frozenset(("host", "convene"))


def _owned(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """Somebody's: "his travel to Asia", not travel at large."""
    return bool(mark.parties) and bool(actors.owner(mark.sentence, mark.chunk))


def _person_subject(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    c = clauses.chunks[mark.chunk]
    if c.passive:
        return True
    return (
        c.subject >= 0
        and bool(found := actors.parties(mark.sentence, c.subject))
        and (found[0].kind in ("person", "group") or _receives(mark, clauses, found[0]))
    )


def _receives(mark: EventMark, clauses: Clauses, host: Mention) -> bool:
    """ "Norway will receive X": a state and a person of another one."""
    c = clauses.chunks[mark.chunk]
    guests = [m for m in mark.parties if m.kind == "person"]
    return (
        host.kind == "government"
        and c.lemma in ("receive", "host", "welcome")
        and bool(guests)
        and all(m.entity.country not in (None, host.entity.country) for m in guests)
    )


def _actor_subject(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    c = clauses.chunks[mark.chunk]
    return c.subject >= 0 and bool(actors.parties(mark.sentence, c.subject))


def _host(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    return bool(mark.host) and bool(mark.parties)


def _foreign_host(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    if not mark.host or not mark.parties:
        return False
    home = {m.entity.country for m in mark.parties}
    return bool(home - {None}) and any(
        h.entity.country is not None and h.entity.country not in home for h in mark.host
    )


_MEDIA = word_list("journalist")


def _journalist(mention: Mention) -> bool:
    return not _MEDIA.isdisjoint(mention.text.lower().split())


def _partner(mention: Mention, in_office: bool) -> bool:
    """One whom a leader speaks with: a person in office or of a state, or several of them; one in office, with anyone named in full."""
    if _journalist(mention):
        return False
    if mention.kind == "person":
        return bool(
            mention.entity.country
            or mention.entity.role
            or (in_office and mention.text.istitle() and " " in mention.text)
        )
    return mention.kind == "group" and not _SUMMITEERS.isdisjoint(mention.text.lower().split())


def _spoke_together(mark: EventMark, clauses: Clauses) -> bool:
    """ "X and Y spoke today": two persons in office, and nothing that makes it a speech."""
    c = clauses.chunks[mark.chunk]
    if len(mark.parties) < 2 or not all(m.kind == "person" and m.entity.country for m in mark.parties):
        return False
    nxt = clauses.chunks[mark.chunk + 1] if mark.chunk + 1 < len(clauses.chunks) else None
    if c.lemma != "speak" or nxt is None:
        return False
    return (
        nxt.kind in (TIME, STOP, ADV)
        or nxt.temporal
        or (nxt.kind == VG and nxt.tense == "infinitive")
        or (nxt.kind == PREP and clauses.tokens.lowers[nxt.head] in ("about", "regarding"))
    )


def _leader_with(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    for prep, k in prepositions_after(clauses, mark.chunk):
        if prep in ("with", "to"):
            found = actors.parties(mark.sentence, k)
            in_office = prep == "with" and any(m.entity.country and m.entity.role for m in mark.parties[:1])
            return bool(found) and all(_partner(m, in_office) for m in found)
    return False


_REMOTE_PREPS = frozenset("by on over via through in during".split())
_REMOTE_HEADS = {"phone": "telephone", "telephone": "telephone", "hotline": "telephone", "line": "telephone", "video": "video", "link": "video",
                 "videoconference": "video", "videolink": "video", "teleconference": "telephone", "zoom": "video"}  # fmt: skip


def _remote(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """ "by phone", "over the telephone", "via video link" after the verb; sets the mode."""
    lowers = clauses.tokens.lowers
    for prep, k in prepositions_after(clauses, mark.chunk):
        c = clauses.chunks[k]
        if prep in _REMOTE_PREPS and c.kind == NP and lowers[c.head] in _REMOTE_HEADS:
            mark.mode = _REMOTE_HEADS[lowers[c.head]]
            return True
    return False


def _remote_or_leader(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    if _remote(mark, clauses, actors):
        return len(mark.parties) >= 2 or (bool(mark.parties) and mark.parties[0].plural)
    return (
        clauses.chunks[mark.chunk].lemma in ("speak", "talk")
        and _person_subject(mark, clauses, actors)
        and len(mark.parties) >= 2
        and (_leader_with(mark, clauses, actors) or _spoke_together(mark, clauses))
    )


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
    return len(mark.parties) >= 2 or (
        bool(mark.parties)
        and mark.parties[0].plural
        and not _SUMMITEERS.isdisjoint(mark.parties[0].text.lower().split())
    )


def _leaders_see(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """ "saw X in Bonn", "is to see X": two persons in office, and the clause ends or tells where, when or why."""
    chunks = clauses.chunks
    c = chunks[mark.chunk]
    each_other = c.object >= 0 and clauses.words(c.object) in ("each other", "one another")
    if len(mark.parties) < 2 or not all(
        (m.kind == "person" and m.entity.country) or (m.kind == "group" and _officials(m))
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


def _time_spent(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """ "spent an hour with X": some time, and two persons in office."""
    following = clauses.chunks[mark.chunk + 1 : mark.chunk + 2]
    return (
        bool(following)
        and following[0].temporal
        and _with_party(mark, clauses, actors)
        and len(mark.parties) >= 2
        and all(m.kind == "person" and bool(m.entity.country or m.entity.role) for m in mark.parties)
        and not any(_journalist(m) for m in mark.parties)
    )


def _officials(mention: Mention) -> bool:
    """Several persons in office: "State Duma deputies", "Polish officials"."""
    return not (_SUMMITEERS | _OFFICIALS).isdisjoint(mention.text.lower().split())


_OFFICIALS = frozenset(
    "deputies lawmakers senators legislators commanders generals counterparts authorities".split()
)


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
        and all(m.kind in ("person", "group") and (m.entity.country or _officials(m)) for m in found)
        and (found[-1].kind == "person" or _officials(found[-1]))
    )


def _plural_or_with(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    return _with_party(mark, clauses, actors) or _plural_subject(mark, clauses, actors)


_SUMMITEERS = word_list("plural in office")


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


def _leader_partner(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """A conversation with a person in office, had or held: by telephone, unless the text says otherwise."""
    k = mark.chunk
    if clauses.tags[clauses.chunks[k].head] == "NNS" or len(mark.parties) < 2:
        return False
    for prep, n in prepositions_after(clauses, k):
        if prep == "with":
            found = actors.parties(mark.sentence, n)
            supported = any(
                chunks_of.object == k and chunks_of.lemma in _CALL_SUPPORT
                for chunks_of in (clauses.chunks[v] for v in clauses.verbs)
            )
            return (
                bool(found)
                and supported
                and all(m.kind == "person" and m.entity.country and not _journalist(m) for m in found)
            )
    return False


def _call_noun(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """A telephone call, not a call for something: parties or a verb that makes calls, and no "for" or "to" + verb after it."""
    chunks = clauses.chunks
    k = mark.chunk
    lowers = clauses.tokens.lowers
    if k + 1 < len(chunks):
        nxt = chunks[k + 1]
        if nxt.kind == PREP and lowers[nxt.head] in ("for", "on", "upon"):
            return False
        if nxt.kind == VG and nxt.tense == "infinitive":
            return False
        if (
            nxt.kind == PREP
            and lowers[nxt.head] == "to"
            and clauses.tokens.words[chunks[k].head][0].isupper()
        ):
            return False  # "Call to Action"
    if any(_appeals(clauses, r) for r in roles(clauses, k)):
        return False
    if chunks[k].first < chunks[k].head and lowers[chunks[k].head - 1] in (
        "close",
        "wake-up",
        "rallying",
        "curtain",
        "roll",
        "phone",
        "judgment",
        "tough",
        "robo",
        "earnings",
    ):
        return False
    supported = any(chunks[v].object == k and chunks[v].lemma in _CALL_SUPPORT for v in clauses.verbs)
    partners = any(
        (prep in ("with", "between", "from") or (prep == "to" and supported))
        and actors.parties(mark.sentence, n)
        for prep, n in prepositions_after(clauses, k)
    )
    if partners or (supported and len(mark.parties) >= 2):
        return True
    if len(mark.parties) >= 2 and any(r.how == "prep" and r.prep in _ON_A_CALL for r in roles(clauses, k)):
        return True
    mark.body = True  # may only refer back to a call told elsewhere
    return mark.definite


_APPEALS = word_list("appeal verb")


def _appeals(clauses: Clauses, role: Role) -> bool:
    """ "issued a call to states", "in answer to that call": an appeal, not a telephone call."""
    return (
        role.verb >= 0
        and role.how in ("object", "prep")
        and clauses.chunks[role.verb].lemma in _APPEALS
        and role.prep in ("", "to")
    )


def _call_verb(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """ "called X" with a person as the object and no name, noun or adjective that X would be called."""
    chunks = clauses.chunks
    c = chunks[mark.chunk]
    lowers = clauses.tokens.lowers
    after = lowers[c.last] if c.last < len(lowers) else ""
    if c.passive or after in _NOT_CALLED - {"on"} or c.last - 1 > c.head:
        return False
    if c.marker == "whom":
        return len(mark.parties) >= 2 and _persons(mark.parties)
    if after == "on":
        return False
    if c.object < 0:
        nxt = next((x for x in chunks[mark.chunk + 1 : mark.chunk + 3] if x.kind != CONJ), None)
        if nxt is None or nxt.kind != VG or nxt.lemma not in _CALLED_TO or not mark.parties:
            return False
        shared = actors.parties(mark.sentence, nxt.object) if nxt.object >= 0 else []
        if nxt.tense != "infinitive" and not _persons(shared):
            return False
        mark.parties += [
            m for m in shared if m.kind == "person" and all(m.entity is not x.entity for x in mark.parties)
        ]
        return True
    found = actors.parties(mark.sentence, c.object)
    if not found or not all(m.kind == "person" for m in found):
        return False
    end = found[-1].last_chunk + 1
    if len(found) == 1 and any(chunks[n].kind == COMMA for n in range(c.object, end)):
        return False  # "called X, a former trader, a liar"
    while end + 1 < len(chunks) and chunks[end].kind == PREP and lowers[chunks[end].head] == "of":
        end += 2
    if end < len(chunks):
        following = chunks[end]
        if following.kind == QUOTE:
            return (
                end + 1 < len(chunks) and chunks[end + 1].kind == VG and chunks[end + 1].tense == "infinitive"
            )
        if following.kind == COLON or (
            following.kind == COMMA and end + 1 < len(chunks) and chunks[end + 1].kind == NP
        ):
            return False  # "called X, a former trader, a liar"
        if following.kind in (NP, ADJ, QUOTE) or (
            following.kind == ADV and end + 1 < len(chunks) and chunks[end + 1].kind in (NP, ADJ)
        ):
            return following.temporal
        if following.kind == PREP and lowers[following.head] in ("for", "as"):
            return False
    return len(mark.parties) >= 2


_CHECKS = {
    "party": _party,
    "two": _two,
    "changed": _changed,
    "two-named": _two_named,
    "leaders": _leaders,
    "with-party": _with_party,
    "leader-partner": _leader_partner,
    "body-event": _body_event,
    "plural-subject": _plural_subject,
    "plural-or-with": _plural_or_with,
    "leaders-see": _leaders_see,
    "officials-object": _officials_object,
    "time-spent": _time_spent,
    "office-on": _office_on,
    "person-object": _person_object,
    "person-subject": _person_subject,
    "actor-subject": _actor_subject,
    "owned": _owned,
    "host": _host,
    "foreign-host": _foreign_host,
    "remote": _remote,
    "remote-or-leader": _remote_or_leader,
    "call-noun": _call_noun,
    "call-verb": _call_verb,
}
NEEDS = frozenset(_CHECKS)
