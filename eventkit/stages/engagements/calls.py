"""What must hold for words to name a call: a telephone, or leaders who speak with one another."""

from __future__ import annotations

from eventkit.stages.actors import Actors, Mention
from eventkit.stages.engagements.grammar import Role, prepositions_after, roles
from eventkit.stages.engagements.marks import EventMark
from eventkit.stages.engagements.partners import follows_with
from eventkit.stages.engagements.people import journalist, officials, person_subject, persons
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Chunk, Clauses
from eventkit.syntax.chunks import ADJ, ADV, COLON, COMMA, CONJ, NP, PREP, QUOTE, STOP, TIME, VG

_ON_A_CALL = frozenset("in during on after before following over".split())


_CALL_SUPPORT = word_list("call verb")


_CALLED_TO = word_list("purpose of a call")


_NOT_CALLED = word_list("no call behind")


_REMOTE_PREPS = frozenset("by on over via through in during".split())


REMOTE_HEADS = {"phone": "telephone", "telephone": "telephone", "hotline": "telephone", "line": "telephone", "video": "video", "link": "video",
                 "videoconference": "video", "videolink": "video", "teleconference": "telephone", "zoom": "video"}  # fmt: skip


_SUMMONED = {"person": ("for", "as"), "group": ("for", "as", "to", "into", "in")}


_APPEALS = word_list("appeal verb")


_OTHER_CALLS = word_list("call of another kind")
_CAUSES = frozenset("action arms duty prayer service order".split())


def _partner(mention: Mention, in_office: bool) -> bool:
    """One whom a leader speaks with: a person in office or of a state, or several of them; one in office, with anyone named in full."""
    if journalist(mention):
        return False
    if mention.kind == "person":
        return bool(
            mention.entity.country
            or mention.entity.role
            or (in_office and mention.text.istitle() and " " in mention.text)
        )
    led = mention.kind == "government" and mention.form == "pronoun"  # "the leaders of A and B"
    return led or (mention.kind == "group" and officials(mention))


def _spoke_together(mark: EventMark, clauses: Clauses) -> bool:
    """ "X and Y spoke today": two persons in office, and nothing that makes it a speech."""
    c = clauses.chunks[mark.chunk]
    if len(mark.parties) < 2 or not all(m.kind == "person" and m.entity.country for m in mark.parties):
        return False
    nxt = clauses.chunks[mark.chunk + 1] if mark.chunk + 1 < len(clauses.chunks) else None
    if c.lemma not in ("speak", "talk") or nxt is None:
        return False
    if nxt.kind == PREP and clauses.tokens.lowers[nxt.head] == "for":
        return any(x.temporal or x.kind == TIME for x in clauses.chunks[mark.chunk + 2 : mark.chunk + 5])
    return (
        nxt.kind in (TIME, STOP, ADV)
        or nxt.temporal
        or (nxt.kind == PREP and any(x.temporal for x in clauses.chunks[mark.chunk + 2 : mark.chunk + 3]))
        or (nxt.kind == VG and nxt.tense == "infinitive")
        or (
            nxt.kind == PREP and c.lemma == "speak" and clauses.head(mark.chunk + 1) in ("about", "regarding")
        )
    )


def _leader_with(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """Is it with one whom a leader speaks with: "with X", also "X, with whom"?"""
    c = clauses.chunks[mark.chunk]
    if c.marker == "whom" and c.antecedent >= 0:
        return all(_partner(m, False) for m in actors.parties(mark.sentence, c.antecedent))
    for prep, k in prepositions_after(clauses, mark.chunk):
        if prep in ("with", "to"):
            found = actors.parties(mark.sentence, k)
            in_office = prep == "with" and any(m.entity.country and m.entity.role for m in mark.parties[:1])
            return bool(found) and all(_partner(m, in_office) for m in found)
    return False


def remote(mark: EventMark, clauses: Clauses) -> bool:
    """ "by phone", "over the telephone", "via video link" after the verb; sets the mode."""
    lowers = clauses.tokens.lowers
    for prep, k in prepositions_after(clauses, mark.chunk):
        c = clauses.chunks[k]
        if prep in _REMOTE_PREPS and c.kind == NP and lowers[c.head] in REMOTE_HEADS:
            mark.mode = REMOTE_HEADS[lowers[c.head]]
            return True
    return False


def remote_or_leader(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """ "spoke by phone with X"; of persons in office, "spoke with X" too."""
    if remote(mark, clauses):
        return len(mark.parties) >= 2 or (bool(mark.parties) and mark.parties[0].plural)
    return (
        clauses.chunks[mark.chunk].lemma in ("speak", "talk")
        and person_subject(mark, clauses, actors)
        and len(mark.parties) >= 2
        and (_leader_with(mark, clauses, actors) or _spoke_together(mark, clauses))
    )


def leader_partner(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
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
                and all(m.kind == "person" and m.entity.country and not journalist(m) for m in found)
            )
    return False


def calls_for(mark: EventMark, clauses: Clauses) -> bool:
    """Is it a call for something, by the words alone: "for" or "to" + verb behind it, an appeal, a roll call?"""
    chunks = clauses.chunks
    k = mark.chunk
    lowers = clauses.tokens.lowers
    if k + 1 < len(chunks):
        nxt = chunks[k + 1]
        if nxt.kind == PREP and lowers[nxt.head] in ("for", "on", "upon"):
            return True
        if nxt.kind == VG and nxt.tense == "infinitive":
            return True
        named = clauses.tokens.words[chunks[k].head][0].isupper()
        purpose = _CAUSES.intersection(lowers[nxt.last : nxt.last + 1])
        if nxt.kind == PREP and lowers[nxt.head] == "to" and (named or purpose):
            return True  # "Call to Action", "a call to arms"
    if any(_appeals(clauses, r) for r in roles(clauses, k)):
        return True
    return chunks[k].first < chunks[k].head and lowers[chunks[k].head - 1] in _OTHER_CALLS


def call_noun(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """A telephone call, not a call for something: parties or a verb that makes calls."""
    chunks = clauses.chunks
    k = mark.chunk
    if calls_for(mark, clauses):
        return False
    supported = any(chunks[v].object == k and chunks[v].lemma in _CALL_SUPPORT for v in clauses.verbs)
    supported = supported or any(follows_with(clauses, r) for r in roles(clauses, k))
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


def _appeals(clauses: Clauses, role: Role) -> bool:
    """ "issued a call to states", "in answer to that call": an appeal, not a telephone call."""
    return (
        role.verb >= 0
        and role.how in ("object", "prep")
        and clauses.chunks[role.verb].lemma in _APPEALS
        and role.prep in ("", "to")
    )


def _reached(mention: Mention) -> bool:
    """May the mention be somebody at the phone: also a state whose leader is told ("the leaders of A and B")?"""
    leader = mention.kind == "government" and mention.form == "pronoun"
    return leader or mention.kind == "person" or (mention.kind == "group" and officials(mention))


_NAMED_SO = frozenset("now once formerly sometimes".split())  # "the resort, now called X"


def _named_so(clauses: Clauses, k: int) -> bool:
    """Is the phrase behind a comma what somebody is called, and not the subject of a verb: "called X, | aides said"?"""
    chunks = clauses.chunks
    return chunks[k].kind == NP and not any(chunks[v].subject == k for v in clauses.verbs if v > k)


def names_somebody(mark: EventMark, clauses: Clauses) -> bool:
    """Does "called" give a name, or go on with what is no call, by the grammar alone?"""
    c = clauses.chunks[mark.chunk]
    lowers = clauses.tokens.lowers
    after = lowers[c.last] if c.last < len(lowers) else ""
    if (
        lowers[c.first] in _NAMED_SO
        or c.passive
        or after in _NOT_CALLED - {"on"}
        or lowers[c.head + 1 : c.last] not in ([], ["up"])
    ):
        return True
    return c.marker != "whom" and (
        after == "on" or (c.object < 0 and _purpose_of_call(mark, clauses) is None)
    )


def _purpose_of_call(mark: EventMark, clauses: Clauses) -> Chunk | None:
    """The verb right behind: "called | to congratulate X"."""
    behind = clauses.chunks[mark.chunk + 1 : mark.chunk + 3]
    nxt = next((x for x in behind if x.kind != CONJ), None)
    return nxt if nxt is not None and nxt.kind == VG and nxt.lemma in _CALLED_TO else None


def _called_to(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """ "called and congratulated X": both verbs have one object."""
    nxt = _purpose_of_call(mark, clauses)
    if nxt is None or not mark.parties:
        return False
    shared = actors.parties(mark.sentence, nxt.object) if nxt.object >= 0 else []
    if nxt.tense != "infinitive" and not persons(shared):
        return False
    mark.parties += [
        m for m in shared if m.kind == "person" and all(m.entity is not x.entity for x in mark.parties)
    ]
    return True


def call_verb(mark: EventMark, clauses: Clauses, actors: Actors) -> bool:
    """ "called X" with a person as the object and no name, noun or adjective that X would be called."""
    chunks = clauses.chunks
    c = chunks[mark.chunk]
    lowers = clauses.tokens.lowers
    if names_somebody(mark, clauses):
        return False
    if c.marker == "whom":
        return len(mark.parties) >= 2 and persons(mark.parties)
    if c.object < 0:
        return _called_to(mark, clauses, actors)
    found = actors.parties(mark.sentence, c.object)
    if not found or chunks[c.object].possessive or not all(_reached(m) for m in found):
        return False  # "called X's musing absurd"
    if not any(m.entity.country for m in mark.parties):
        return False  # "an organization called X", "God called her"
    end = found[-1].last_chunk + 1
    if len(found) == 1 and any(chunks[n].kind == COMMA for n in range(c.object, end)):
        return False  # "called X, a former trader, a liar"
    while end + 1 < len(chunks) and chunks[end].kind == PREP and lowers[chunks[end].head] == "of":
        end += 2
    while len(found) > 1 and end + 1 < len(chunks) and chunks[end + 1].conjoined == end - 1:
        end += 2  # "called the leaders of A, | B and C"
    if end < len(chunks):
        following = chunks[end]
        if following.kind == QUOTE:
            return (
                end + 1 < len(chunks) and chunks[end + 1].kind == VG and chunks[end + 1].tense == "infinitive"
            )
        if following.kind == COLON or (
            following.kind == COMMA and end + 1 < len(chunks) and _named_so(clauses, end + 1)
        ):
            return False  # "called X, a former trader, a liar"
        if following.kind in (NP, ADJ, QUOTE) or (
            following.kind == ADV and end + 1 < len(chunks) and chunks[end + 1].kind in (NP, ADJ)
        ):
            return following.temporal
        if following.kind == PREP and lowers[following.head] in _SUMMONED.get(
            found[-1].kind, _SUMMONED["group"]
        ):
            return False
    return len(mark.parties) >= 2
