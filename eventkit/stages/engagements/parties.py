"""Who takes part: the slots of a verb or noun that hold parties, and the host of a visit."""

from __future__ import annotations

from collections.abc import Iterable

from eventkit.rules import RuleSet, Trigger
from eventkit.stages.actors import Actors, Mention
from eventkit.stages.engagements.attendance import (
    attendants,
    is_occasion,
    refers_back,
    sent_there,
    who_is_there,
)
from eventkit.stages.engagements.companions import companions, included
from eventkit.stages.engagements.grammar import (
    HOLDS,
    Role,
    all_who,
    doers,
    own_prepositions_after,
    prepositions_after,
    representative,
    right_behind,
    roles,
    tells_of_it,
)
from eventkit.stages.engagements.hosts import Hosts, seat_of, visited_places
from eventkit.stages.engagements.offers import (
    Offer,
    looks_on,
    offer_before,
    taker_of,
    talked_of,
    talks_offered,
    told_behind,
    wished_by,
)
from eventkit.stages.engagements.partners import (
    ADDRESSES,
    BOTH_THERE,
    agenda_of,
    comes_for,
    follows_with,
    of_another,
    only_counted,
    those_told,
)
from eventkit.stages.engagements.people import (
    MEDIATES,
    attends,
    is_nobody,
    is_outsider,
    is_person,
    is_received,
    is_sample,
    is_seat,
    is_topic,
    led_by,
    listed,
    mediators,
    named_ahead,
    own_words,
    pair_of,
    received,
    spoken_for,
    subject_parties,
    unnamed_group,
)
from eventkit.stages.engagements.references import TELLS, hangs_on_occasion, has_to_tell, is_another_matter
from eventkit.stages.engagements.senders import takes_part
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Chunk, Clauses

_BETWEEN = frozenset(("between", "among", "amongst"))
_WITH = frozenset(("with", "alongside", "including", "involving"))
_WELCOMES = word_list("welcoming verb")
_INVITES = word_list("inviting verb")
_EVENTS = word_list("event noun")
_GATHERS = word_list("gathering verb")
_DISTANT = frozenset(("after", "before", "following"))


class Parties:
    """Collects the parties of one trigger; `certain` mentions name the parties, `host` the host country of a visit."""

    __slots__ = ("actors", "clauses", "host", "hosts", "mentions", "sentence", "settled", "told_before")

    def __init__(self, actors: Actors, hosts: Hosts, clauses: Clauses, sentence: int) -> None:
        self.actors = actors
        self.hosts = hosts
        self.clauses = clauses
        self.sentence = sentence
        self.mentions: list[Mention] = []
        self.host: list[Mention] = []
        self.told_before: list[Mention] = []  # "the two leaders" whose names the document does not give here
        self.settled = False  # both sides are named by the phrase itself

    def add(self, mentions: Iterable[Mention]) -> bool:
        """Add mentions of actors that are not there yet; True where any was given."""
        given = False
        for told in (m for named in mentions for m in (named.members or (named,))):
            mention = spoken_for(self.actors, self.clauses, told)
            if mention is None:
                continue
            words = mention.text.lower().split()
            if is_nobody(words):
                continue
            if only_counted(mention, self.clauses):
                self.told_before.append(mention)
                continue
            given = True
            if all(mention.entity is not m.entity for m in self.mentions):
                self.mentions.append(mention)
        return given

    def add_phrase(self, k: int) -> bool:
        """Add the coordinated parties that begin at phrase `k`; of a delegation led by somebody, the leader."""
        if k < 0 or any(
            m.sentence == self.sentence and m.first_chunk < k <= m.last_chunk for m in self.mentions
        ):
            return False  # "with X, adviser | to the premier": a part of who X is
        found = self.actors.parties(self.sentence, k)
        given = self.add(who for m in found for who in self._stand_for(m))
        if found:
            self._included(found[-1].last_chunk)
        return given

    def _stand_for(self, mention: Mention) -> list[Mention]:
        if mention.kind != "group":
            return [mention]
        return listed(self.actors, self.clauses, mention) or led_by(self.actors, self.clauses, mention)

    def _included(self, last: int) -> None:
        named = included(self.actors, self.clauses, self.sentence, last)
        if self.add(named) and all(m.kind == "person" for m in named):
            self.mentions = [m for m in self.mentions if not is_sample(m)]

    # -- verbs

    def of_verb(self, v: int, trigger: Trigger) -> None:
        """The parties of a verb, by the slots of its trigger."""
        c = self.clauses.chunks[v]
        wisher = wished_by(self.clauses, v)
        if "subject" in trigger.slots and wisher >= 0:
            self.add_phrase(wisher)
        elif "subject" in trigger.slots and c.subject >= 0:
            if c.passive and "object" in trigger.slots:
                self._by_phrase(v)
            if not self.add_phrase(all_who(self.clauses, c) if "object" in trigger.slots else c.subject):
                self.add(subject_parties(self.actors, self.clauses, self.sentence, c.subject))
        elif "subject" in trigger.slots and c.tense == "infinitive":
            self.add(own_words(self.actors, self.clauses, self.sentence, v))
        subjects = list(self.mentions)
        if "object" in trigger.slots and c.object >= 0:
            self.add_phrase(c.object)
        elif c.marker == "whom" and c.antecedent >= 0 and {"object", "with"} & {*trigger.slots}:
            self.add_phrase(c.antecedent)
        elsewhere = False
        for prep, k in prepositions_after(self.clauses, v):
            if (
                prep in trigger.slots or (prep in _WITH and "with" in trigger.slots)
            ) and not hangs_on_occasion(self.clauses, v, k):
                self.add_phrase(k)
            elsewhere = elsewhere or (prep in _DISTANT and self.clauses.head(k) in _EVENTS)
            if prep in trigger.host and not elsewhere:
                self._add_host(k)  # not "arrived in X after a visit | to Y"
        if c.tense == "infinitive" and len(self.mentions) == len(subjects):
            offer = offer_before(self.clauses, v)
            if trigger.host and offer is not None and offer.by < offer.noun:
                offer = None  # "X's invitation to visit"
            self._offered(offer, taker=wisher >= 0)
        self._tell_apart(v, subjects, trigger)
        if "object-behind" in trigger.traits and c.object < 0 and v + 1 < len(self.clauses.chunks):
            self.add_phrase(self.clauses.chunks[v + 1].object)
        if "object" in trigger.host and c.object >= 0:
            self._add_host(c.object)
        if "here" in trigger.host and not self.host:
            self.host += self.hosts.here(self.sentence, self.clauses, v)

    def _tell_apart(self, v: int, subjects: list[Mention], trigger: Trigger) -> None:
        """Nobody meets himself: a title as subject that was taken for the other party is somebody else."""
        c = self.clauses.chunks[v]
        if len(self.mentions) != 1 or len(subjects) != 1 or subjects[0].plural or c.subject < 0:
            return
        others = [c.object] if "object" in trigger.slots and c.object >= 0 else []
        others += [
            k for prep, k in prepositions_after(self.clauses, v) if prep in trigger.slots or prep in _WITH
        ]
        for k in others:
            for mention in self.actors.parties(self.sentence, k):
                if mention.entity is subjects[0].entity and not self.clauses.chunks[c.subject].pronoun:
                    self.mentions.insert(0, self.actors.another(self.sentence, c.subject, mention.entity))
                    self.mentions[1] = mention
                    return

    def _offered(self, offer: Offer | None, *, taker: bool) -> bool:
        """X in "accepted an invitation from X to meet"; and who took or refused it."""
        if offer is None:
            return False
        verb = taker_of(self.clauses, offer) if taker else None
        if verb is not None and verb.subject >= 0:
            self.add_phrase(verb.subject)
        return self.add_phrase(offer.by)

    def _by_phrase(self, v: int) -> None:
        for k in doers(self.clauses, v):
            self.add_phrase(k)

    def _add_host(self, k: int) -> None:
        k = seat_of(self.clauses, k)  # "a trip to the summit in Bonn"
        if self.host and self.host[-1].kind == "organization" and self.host[-1].last_chunk == k - 2:
            return  # "the United Nations in New York"
        found = self.hosts.at(self.sentence, self.clauses, k)
        self.host += [m for m in found if all(m.entity is not h.entity for h in self.host)]
        if found:
            self.add(companions(self.actors, self.clauses, self.sentence, found[-1].last_chunk))

    # -- nouns

    def of_noun(self, k: int, trigger: Trigger, rules: RuleSet) -> None:
        """The parties of a noun: its possessor, modifiers, prepositions, and the subject of what supports it."""
        owners = self.actors.owner(self.sentence, k)
        there = named_ahead(self.actors, self.clauses, self.sentence, k)
        owners = there or received(self.actors, self.clauses, self.sentence, k, owners) or owners
        self.add(owners)
        owned = any(m.kind in ("person", "government") or m.members for m in owners)
        between, with_ = self._after_noun(representative(self.clauses, k), k, trigger)
        modified = False
        if not between and "no-modifiers" not in trigger.slots:
            modifiers = self.actors.modifiers(self.sentence, k)
            seat = (with_ or trigger.format != "visit") and is_seat(self.hosts.lexicons, modifiers)
            topic = not with_ and is_topic(self.clauses, k, modifiers)
            modifiers = [] if seat or topic else modifiers
            self.add(modifiers)
            modified = len(modifiers) > 1
        if between and len(self.mentions) > len(owners):  # "the first leaders' summit among A, B and C"
            self.mentions = [m for m in self.mentions if m not in owners or not unnamed_group(m)]
        self.settled = between or owned or modified
        if self.settled:
            self.add(sent_there(self.actors, self.clauses, self.sentence, k, self.mentions))
        if between or (owned and with_):
            return
        if self._offered(talks_offered(self.clauses, k), taker=not with_):
            return
        for role in (r for r in roles(self.clauses, k) if r.verb >= 0):
            settled = self.settled or talked_of(self.clauses, role, self.mentions, trigger)
            told = self._from_verb(k, role, rules, settled=settled, with_=with_, trigger=trigger)
            if told and not tells_of_it(self.clauses, role):
                return

    def _after_noun(self, start: int, k: int, trigger: Trigger) -> tuple[bool, bool]:
        between = with_ = False
        for prep, n in own_prepositions_after(self.clauses, start, own=k):
            if n == k:
                continue
            if prep in _BETWEEN:
                pair = pair_of(self.actors, self.clauses, self.sentence, n)
                between = self.add(pair) or self.add_phrase(n) or between
            elif prep in _WITH and not (prep == "with" and between):
                with_ = self.add_phrase(n) or with_
            elif (
                prep == "by" and not between and not is_outsider(self.actors, self.clauses, self.sentence, n)
            ):
                with_ = self.add_phrase(n) and with_
            elif prep in trigger.host and not (prep == "of" and is_person(self.actors, self.sentence, n)):
                self._add_host(n)
            elif prep in trigger.slots or (prep == "to" and trigger.event == "call"):
                with_ = self.add_phrase(n) or with_
            elif (
                prep == "for" and not self.mentions and len(pair := self.actors.parties(self.sentence, n)) > 1
            ):
                between = self.add(pair)
            elif prep == "of" and self.clauses.head(self.clauses.chunks[n].prep - 1) in ("honor", "honour"):
                with_ = self.add_phrase(n) or with_
            elif (prep == "of" and right_behind(self.clauses, k, self.clauses.chunks[n].prep)) or (
                prep == "from" and (trigger.event == "call" or is_received(self.clauses, k))
            ):
                self.add_phrase(n)
        return between, with_

    def _from_verb(
        self, k: int, role: Role, rules: RuleSet, *, settled: bool, with_: bool, trigger: Trigger
    ) -> bool:
        verb, support = self.clauses.chunks[role.verb], rules.words["onlookers"]
        if (agenda := agenda_of(self.clauses, role)) >= 0:
            return self.add(self.actors.owner(self.sentence, agenda))
        if role.how == "object":
            if looks_on(verb, support, with_=with_) or settled or has_to_tell(self.clauses, role.verb):
                return False
            visit = trigger.format == "visit"
            if not takes_part(self.actors, self.sentence, verb, self.mentions, with_=with_, visit=visit):
                return False
            if role.verb > k and verb.lemma in HOLDS:
                self._with_after(role.verb, trigger)  # "the talks X held with Y"
            return self._actors_of(verb.subject if with_ else all_who(self.clauses, verb))
        if role.how == "subject":
            if not is_another_matter(self.clauses, verb) and verb.lemma not in ("follow", "precede"):
                self._with_after(role.verb, trigger)
            if verb.passive and verb.lemma not in support | MEDIATES | {"arrange"} and not settled:
                self._by_phrase(role.verb)
            if verb.lemma == "be" and trigger.event == "call":
                self._with_after(role.verb, trigger, preps=("from", "to"))  # "his first call was from X"
            elif verb.lemma in _GATHERS and (not self.mentions or self._of_kind(verb.object, "person")):
                self.add_phrase(verb.object)
            if not self.mentions and (behind := told_behind(self.clauses, verb)) >= 0:
                found = self.actors.parties(self.sentence, behind)
                self.add(found if len(found) > 1 else [])
            return bool(self.mentions)
        if trigger.event == "call" and follows_with(self.clauses, role):
            return self._actors_of(verb.subject)
        if not settled and is_occasion(self.clauses, role):
            return self._from_governing_clause(k, role, with_=with_, trigger=trigger)
        return False

    def _with_after(self, v: int, trigger: Trigger, *, preps: tuple[str, ...] = ()) -> None:
        for prep, k in own_prepositions_after(self.clauses, v):
            if of_another(self.clauses, v, k, prep, visit=trigger.format == "visit"):
                continue
            if prep in _WITH or prep in _BETWEEN or prep in preps:
                self.add_phrase(k)
            elif prep in trigger.host:
                self._add_host(k)

    def _from_governing_clause(self, k: int, role: Role, *, with_: bool, trigger: Trigger) -> bool:
        clauses = self.clauses
        p = clauses.chunks[representative(clauses, k)].prep
        if p > 0 and clauses.chunks[p - 1].kind == "N" and role.prep == "of":
            return False
        verb = clauses.chunks[role.verb]
        if verb.lemma in _INVITES and role.prep in ("for", "to"):
            return self._invited(role.verb)
        if attends(self.mentions, role):
            there = [who_is_there(clauses, p, verb)] + ([verb.object] if verb.lemma in BOTH_THERE else [])
            found = [m for x in there if x >= 0 for m in self.actors.parties(self.sentence, x)]
            return self.add(m for m in found if m.kind != "organization" and not mediators(m))
        if trigger.format == "visit":
            return self._visitor(verb, role)
        if there := attendants(clauses, role):
            return self.add(m for n in there for m in self._such_as_meet(n) if not unnamed_group(m))
        joined = verb.passive and verb.lemma in _WELCOMES
        if not (with_ or joined or trigger.event == "call" or comes_for(clauses, role, k)):
            return self._together(k, verb)
        if verb.lemma == "join" and role.prep == "for":
            self.add_phrase(-1 if verb.passive else verb.object)  # "joined X for talks"
        sent = verb.lemma in ("send", "dispatch") and verb.object >= 0 and not verb.passive
        given = self._actors_of(verb.object if sent else verb.subject)
        if joined:
            self._by_phrase(role.verb)
        if trigger.event == "call" and not with_:
            if verb.object >= 0 and (verb.lemma in ADDRESSES or not refers_back(clauses, k)):
                self.add(self._of_kind(verb.object, "person", "group", "government"))
            for prep, n in prepositions_after(clauses, role.verb):
                if prep in ("to", "by", "with") and n != k:
                    self.add(self._of_kind(n, "person", "group"))
        return given

    def _actors_of(self, k: int) -> bool:
        """Add the actors that phrase `k` names, if they are such as meet."""
        return k >= 0 and self.add(who for m in self._such_as_meet(k) for who in self._stand_for(m))

    def _such_as_meet(self, k: int) -> list[Mention]:
        return [m for m in self.actors.parties(self.sentence, k) if m.entity.office != "spokesperson"]

    def _of_kind(self, k: int, *kinds: str) -> list[Mention]:
        return [m for m in self.actors.parties(self.sentence, k) if m.kind in kinds]

    def _visitor(self, verb: Chunk, role: Role) -> bool:
        """ "is due in Beijing for a state visit", "said on a visit to Rome": the subject visits."""
        if verb.lemma in TELLS and verb.tense == "infinitive":
            return False  # "I have nothing to share on that trip"
        guest = verb.object if verb.lemma in _INVITES | {"thank"} else -1
        given = self._actors_of(guest if guest >= 0 else all_who(self.clauses, verb))
        for n in [] if self.host else visited_places(self.clauses, role):
            self._add_host(n)
        return given

    def _together(self, k: int, verb: Chunk) -> bool:
        """ "A and B agreed at a summit", "A told B in a meeting": several actors of a clause meet at what it tells of."""
        if self.mentions or refers_back(self.clauses, k):
            return False
        if verb.lemma in _GATHERS and verb.object >= 0 and not verb.passive:
            return self.add_phrase(verb.object)  # "brought A and B together for talks"
        found = those_told(self.actors, self.clauses, self.sentence, verb, before=k)
        if len(found) >= 2 or (found and found[0].plural and verb.lemma != "say"):
            return self.add(found)
        return False

    def _invited(self, v: int) -> bool:
        """ "invited X for a visit", "asked X for a meeting": who asks and who is asked."""
        verb = self.clauses.chunks[v]
        given = self.add_phrase(verb.subject)
        for prep, n in prepositions_after(self.clauses, v):
            if prep == "to" and not self.host:
                self._add_host(n)
        return (verb.object >= 0 and self.add_phrase(verb.object)) or given
