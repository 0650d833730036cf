"""Whether actors are such as meet: persons, officials, journalists."""

from __future__ import annotations

import re

from eventkit.lexicons import Lexicons
from eventkit.stages.actors import Actors, Mention
from eventkit.stages.engagements.grammar import (
    Role,
    own_prepositions_after,
    owned,
    prepositions_after,
    roles,
)
from eventkit.stages.engagements.marks import EventMark
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Clauses
from eventkit.syntax.asides import DASHES
from eventkit.syntax.chunks import COMMA, NP, PAREN, VG

_MEDIA = word_list("journalist")
_MANY = word_list("plural in office") | word_list("many sides")
_OWN = frozenset("their its his her our".split())
_HOW = word_list("rank of many")
_EACH = word_list("states told before")
_COUNT = frozenset("two both three four".split())
MEDIATES = word_list("mediating verb")
_BANDS = word_list("band")
_AFTER = 6  # sentences in which the leader of a delegation is told
_LEADS = re.compile(r"\b(?:led|leads|headed|heads|chaired|chairs)\b")
_LED = frozenset(("lead", "head", "chair"))
_WE = frozenset(("we", "us", "our", "ours", "ourselves"))


SUMMITEERS = word_list("plural in office")


_OFFICIALS = frozenset(
    "deputies lawmakers senators legislators commanders generals counterparts authorities".split()
)


def journalist(mention: Mention) -> bool:
    """Is the actor of the press?"""
    return not _MEDIA.isdisjoint(mention.text.lower().split())


def persons(mentions: list[Mention]) -> bool:
    """Are all of them persons or groups of persons, and is there one?"""
    return bool(mentions) and all(m.kind in ("person", "group") for m in mentions)


def officials(mention: Mention) -> bool:
    """Several persons in office: "State Duma deputies", "Polish officials"."""
    return not (SUMMITEERS | _OFFICIALS).isdisjoint(mention.text.lower().split())


def is_body(mention: Mention) -> bool:
    """Is it a union of states, which meets by itself?"""
    return mention.kind == "organization" and mention.entity.country is None


def session_of_body(mark: EventMark, clauses: Clauses) -> bool:
    """ "an emergency session of the Arab League", "the AU held a retreat": its members come together."""
    body = mark.parties[0]
    return clauses.head(mark.chunk) in _SESSIONS and is_body(body) and body.first_chunk != mark.chunk


_SESSIONS = word_list("coming together of members")


def of_many(parties: list[Mention]) -> bool:
    """ "A meeting of the Nordic ministers", "the G20 summit": is it that of a body or its members, complete by itself?"""
    return bool(parties) and all(_of_no_state(m) for m in parties)


def _of_no_state(mention: Mention) -> bool:
    """A body of states or its members, not those of somebody ("their ministers")."""
    several = mention.kind in ("organization", "group") and mention.entity.country is None
    return several and mention.text.split()[0].lower() not in _OWN


def unnamed_group(mention: Mention) -> bool:
    """Several whom nothing but their office tells: "the leaders"."""
    return mention.kind == "group" and mention.entity.country is None and not mention.members


def named_before(clauses: Clauses, parties: list[Mention]) -> bool:
    """ "The negotiators", "the two heads of state", "leaders of both countries": does only what was told say who?"""
    return bool(parties) and all(unnamed_group(m) and _only_by_office(clauses, m) for m in parties)


def _only_by_office(clauses: Clauses, mention: Mention) -> bool:
    head, _, rest = mention.text.lower().partition(" of ")
    words = head.removeprefix("their ").split()
    if words[-1] not in _MANY or not _HOW.issuperset(words[:-1]):
        return False
    if rest in ("state", "government"):
        rest = ""
    if rest and not _EACH.issuperset(rest.split()):
        return False
    opener = clauses.tokens.lowers[clauses.chunks[mention.first_chunk].first]
    return bool(rest) or words[0] in _COUNT or opener in ("the", "both", "these", "their")


def with_party(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """Does an actor stand behind "with" after the event?"""
    return any(
        prep in ("with", "together") and actors.parties(mark.sentence, k)
        for prep, k in (prepositions_after if mark.verbal else own_prepositions_after)(clauses, mark.chunk)
    )


def with_persons(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """ "In her visit with X, she said": are all who are named persons, one of them behind "with"?"""
    return all(m.kind in ("person", "group") for m in mark.parties) and with_party(mark, clauses, actors)


def person_subject(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """Is the subject of the verb a person or group, or a state that receives a person of another one?"""
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
    guests = [m for m in mark.parties if m.kind == "person"]
    return (
        host.kind == "government"
        and clauses.chunks[mark.chunk].lemma in ("receive", "host", "welcome")
        and bool(guests)
        and all(m.entity.country not in (None, host.entity.country) for m in guests)
    )


def subject_parties(actors: Actors, clauses: Clauses, sentence: int, k: int) -> list[Mention]:
    """The actors of a subject; "it" is the state or body that the clause before speaks of ("China said it was …")."""
    found = actors.parties(sentence, k)
    if found or clauses.head(k) != "it":
        return found
    for v in reversed(clauses.verbs):
        subject = clauses.chunks[v].subject
        if v < k and 0 <= subject != k:
            return [m for m in actors.parties(sentence, subject) if m.kind in ("government", "organization")]
    return []


def spoken_for(actors: Actors, clauses: Clauses, mention: Mention) -> Mention | None:
    """ "We will meet them, a spokesman said": the state that he speaks for; None where the document does not name it."""
    k = mention.first_chunk
    if mention.form != "pronoun" or mention.entity.office != "spokesperson":
        return mention
    if clauses.tokens.lowers[clauses.chunks[k].first] not in _WE:
        return mention
    state = actors.registry.state(mention.entity.country)
    return actors.pointing(state, mention.sentence, k, k) if state is not None else None


def led_by(actors: Actors, clauses: Clauses, group: Mention) -> list[Mention]:
    """Who stands for a group: its leader, where the phrase names one; else whom a later sentence tells."""
    leaders = leaders_of(actors, clauses, group)
    if leaders:
        return leaders
    later = leader_told(actors, group)
    return [group if later is None else later]


def leaders_of(actors: Actors, clauses: Clauses, group: Mention) -> list[Mention]:
    """X in "a delegation led by X", X and Z in "X and Z led a delegation to meet Y"."""
    chunks = clauses.chunks
    if clauses.head(group.first_chunk) not in _BANDS:
        return []
    for c in (chunks[v] for v in clauses.verbs if chunks[v].object == group.first_chunk):
        if c.lemma in _LED and not c.passive and c.subject >= 0:
            return [m for m in actors.parties(group.sentence, c.subject) if m.kind == "person"]
    v = group.last_chunk + 1
    if v < len(chunks) and chunks[v].kind == PAREN:  # "of the union (ECOWAS) led by"
        v = next((k + 1 for k in range(v + 1, min(len(chunks), v + 5)) if chunks[k].kind == PAREN), v)
    v += v + 2 < len(chunks) and chunks[v].kind == COMMA
    if (
        v + 2 >= len(chunks)
        or chunks[v].kind != VG
        or chunks[v].lemma not in _LED
        or clauses.words(v + 1) != "by"
    ):
        return []
    led = actors.parties(group.sentence, owned(clauses, v + 2))
    return led[:1] if led and led[0].kind == "person" else []


def leader_told(actors: Actors, group: Mention) -> Mention | None:
    """X in "A delegation arrived. | The delegation was led by X", "X heads the delegation"."""
    reading = actors.reading
    if _BANDS.isdisjoint(group.text.lower().split()):
        return None
    for i in range(group.sentence + 1, min(len(reading.sentences), group.sentence + _AFTER)):
        span = reading.sentences[i]
        if _LEADS.search(reading.text, span.start, span.end) is None:
            continue
        clauses = reading.clauses(i)
        for v in clauses.verbs:
            leader = _leads(actors, clauses, i, v, group)
            if leader is not None:
                return leader
    return None


def _leads(actors: Actors, clauses: Clauses, i: int, v: int, group: Mention) -> Mention | None:
    """X in "The delegation was led by X", "X headed the delegation"."""
    c = clauses.chunks[v]
    if c.lemma not in _LED or not c.finite:
        return None
    band, by = c.object, c.subject
    if c.passive:
        band, by = c.subject, next((k for prep, k in prepositions_after(clauses, v) if prep == "by"), -1)
    if band < 0 or by < 0 or not _same_band(actors, i, band, group):
        return None
    return next((m for m in actors.parties(i, by) if m.kind == "person"), None)


def _same_band(actors: Actors, i: int, k: int, group: Mention) -> bool:
    """Does "the delegation" or "the Chadian delegation" at phrase `k` name the group again?"""
    clauses = actors.reading.clauses(i)
    if clauses.head(k) not in _BANDS:
        return False
    again = actors.mention(i, k)
    country = again.entity.country if again is not None else None
    return country in (None, group.entity.country) and clauses.head(k) in group.text.lower().split()


def is_person(actors: Actors, sentence: int, k: int) -> bool:
    """ "the visit of the speaker to Norway", "of Danish officials", not "a tour of Norway"."""
    found = actors.parties(sentence, k)
    return bool(found) and found[0].kind in ("person", "group")


def is_outsider(actors: Actors, clauses: Clauses, sentence: int, n: int) -> bool:
    """ "talks mediated by X", "the first visit by a president": a mediator, or nobody in particular who is named."""
    v = clauses.chunks[n].prep - 1
    if v >= 0 and clauses.chunks[v].kind == VG and clauses.chunks[v].lemma in MEDIATES:
        return True
    if clauses.tokens.lowers[clauses.chunks[n].first] not in ("a", "an"):
        return False
    return all(m.kind != "group" and not m.entity.names for m in actors.parties(sentence, n))


def is_received(clauses: Clauses, k: int) -> bool:
    """ "received a visit from X" """
    return any(
        r.how == "object" and r.verb >= 0 and clauses.chunks[r.verb].lemma in _GETS for r in roles(clauses, k)
    )


def is_seat(lexicons: Lexicons, modifiers: list[Mention]) -> bool:
    """ "a Brussels meeting with X": one capital, which tells where."""
    if len(modifiers) != 1:
        return False
    known = lexicons.countries.get(modifiers[0].text.lower())
    return known is not None and known.sort == "capital"


def own_words(actors: Actors, clauses: Clauses, sentence: int, v: int) -> list[Mention]:
    """ "Delighted to meet X," she wrote: who says a quotation that opens without a subject."""
    if any(c.kind == NP for c in clauses.chunks[:v]) or not actors.coref.quoted(clauses.span(v)[0]):
        return []
    speaker = actors.referring(sentence, v, "i")
    return [speaker] if speaker is not None else []


def pair_of(actors: Actors, clauses: Clauses, sentence: int, k: int) -> list[Mention]:
    """The states whose people meet, where only "their" tells which: "A and B called off talks between their ministers"."""
    c = clauses.chunks[k]
    if clauses.tokens.lowers[c.first] != "their" or clauses.tags[c.head] != "NNS":
        return []
    owners = actors.owner(sentence, k)
    return owners if len(owners) == 2 and all(m.kind == "government" for m in owners) else []


def listed(actors: Actors, clauses: Clauses, group: Mention) -> list[Mention]:
    """Those named behind a dash: "four ministers — A, B, C and D —"."""
    k = group.last_chunk + 1
    if group.kind != "group" or group.members or k + 1 >= len(clauses.chunks):
        return []
    if clauses.words(k) not in DASHES | {"(", ":"}:
        return []
    found = actors.parties(group.sentence, k + 1)
    return found if len(found) > 1 and all(m.kind == "person" for m in found) else []


def attends(parties: list[Mention], role: Role) -> bool:
    """ "At the G20 summit, X said …": the subject takes part in a meeting of a body that it does not name otherwise."""
    return (
        role.prep in ("at", "during", "for", "in", "after", "following")
        and bool(parties)
        and all(m.kind in ("organization", "group") for m in parties)
    )


def mediators(mention: Mention) -> bool:
    """Do they bring others together: "the mediators hoped"?"""
    return mention.text.lower().split()[-1] == "mediators"


def is_sample(mention: Mention) -> bool:
    """ "several leaders, including X": only X is told."""
    return mention.kind == "group" and mention.text.lower().split()[0] in _SOME


def is_nobody(words: list[str]) -> bool:
    """ "anyone", "a foreign leader", "no president", "his wife, Ana", "her friends": nobody who takes part."""
    if words[-1] in _GENERIC or words[-1] in _PRIVATE or words[0] == "no":
        return True
    return words in _ANYBODY or not _SPOUSES.isdisjoint(word.strip(",") for word in words[:2])


def is_topic(clauses: Clauses, k: int, modifiers: list[Mention]) -> bool:
    """ "the Gaza ceasefire talks", "his Europe trip": one state, whose peace is talked about, or a continent."""
    if len(modifiers) == 1 and modifiers[0].text.lower() == "europe":
        return True
    if len(modifiers) != 1 or modifiers[0].form != "state":
        return False
    c = clauses.chunks[k]
    return not _PEACE.isdisjoint(clauses.tokens.lowers[c.first : c.head])


def named_ahead(actors: Actors, clauses: Clauses, sentence: int, k: int) -> list[Mention]:
    """ "During their call, A and B said", "A discussed trade with B in their call": those whom the main clause names."""
    chunks = clauses.chunks
    if clauses.tokens.lowers[chunks[k].first] != "their":
        return []
    role = roles(clauses, k)[0]
    if role.how in ("subject", "object"):
        return _told_to(actors, clauses, sentence, role.verb)
    if role.how != "prep" or role.verb < 0 or (subject := chunks[role.verb].subject) < 0:
        return []
    found = list(actors.parties(sentence, subject)) if role.verb > k < subject or role.verb < k else []
    if role.verb < k:
        partners = [n for prep, n in prepositions_after(clauses, role.verb) if prep == "with" and n < k]
        if not partners and any(m.kind != "person" for m in found):
            return []
        found += [m for n in partners for m in actors.parties(sentence, n)]
    return found if len(found) > 1 and all(m.kind in ("person", "government") for m in found) else []


def _told_to(actors: Actors, clauses: Clauses, sentence: int, v: int) -> list[Mention]:
    """ "A told B that their meeting was off", "In a letter to B, A called off their meeting": who tells, who is told."""
    telling = next((m for m in reversed(clauses.verbs) if m < v and clauses.chunks[m].lemma in _TELLING), -1)
    letter = next((k for k in clauses.phrases if k < v and clauses.head(k) in _LETTERS), -1)
    c = clauses.chunks[telling if telling >= 0 else v]
    if c.subject < 0 or c.passive or max(telling, letter) < 0:
        return []
    told = [n for prep, n in prepositions_after(clauses, max(telling, letter)) if prep in ("to", "with")]
    one = [m for m in actors.parties(sentence, c.subject) if m.kind == "person"][:1]
    given = [n for n in (c.object if telling >= 0 else -1, *told) if 0 <= n < v]
    other = [m for n in given for m in actors.parties(sentence, n) if m.kind == "person"][:1]
    return one + other if one and other and one[0].entity is not other[0].entity else []


def received(actors: Actors, clauses: Clauses, sentence: int, k: int, owners: list[Mention]) -> list[Mention]:
    """ "welcomed X on his first visit", "thanked X for his visit": whom the verb receives or praises, not its subject."""
    if len(owners) != 1 or owners[0].form != "pronoun":
        return []
    role = roles(clauses, k)[0]
    verb = clauses.chunks[role.verb] if role.how == "prep" and role.verb >= 0 else None
    if verb is None or verb.passive or verb.object < 0:
        return []
    if verb.lemma not in _RECEIVES and not (verb.lemma in _PRAISES and role.prep == "for"):
        return []
    return [m for m in actors.parties(sentence, verb.object) if m.kind == "person"]


_TELLING = frozenset("tell inform write notify phone telephone text cable agree".split())
_LETTERS = frozenset(("letter", "note", "message"))
_PEACE = word_list("peace")
_SOME = word_list("some of many")
_GENERIC = word_list("anyone there")
_ANYBODY = (["foreign", "leader"], ["world", "leader"])  # "his first call to a foreign leader"
_PRIVATE = word_list("private relation")
_SPOUSES = frozenset("wife husband spouse".split())
_GETS = frozenset(("receive", "get"))
_PRAISES = word_list("praising verb")
_RECEIVES = frozenset("host welcome receive greet invite".split())
