"""Postponements and cancellations: what is moved or dropped, by whom, from when to when, and why."""

from __future__ import annotations

from eventkit.stages.actors import Mention
from eventkit.stages.engagements.change_dates import DatedChange
from eventkit.stages.engagements.extract import SentenceEvents
from eventkit.stages.engagements.grammar import coordination_start, doers, last_verb, roles
from eventkit.stages.engagements.marks import ChangeMark, EventMark
from eventkit.stages.engagements.people import of_many, subject_parties, with_party
from eventkit.stages.engagements.purposes import undo_purpose
from eventkit.stages.engagements.reasons import reason_of
from eventkit.stages.engagements.references import is_explained
from eventkit.stages.engagements.senders import sends_group
from eventkit.stages.engagements.tellers import teller_of_change
from eventkit.stages.engagements.time_clauses import SPEECH
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Chunk, Clauses
from eventkit.syntax.chunks import CONJ, NP, PREP, QUOTE, VG

_FORCED = word_list("governor of a change")
_ACTS = word_list("act of a change")
_REFUTES = word_list("refuting verb")
_ONLY_MEANT = word_list("change only meant")
_EARLIER = frozenset(("up", "forward", "forwards", "ahead"))
_DECREES = frozenset(("announce", "order", "declare"))
_PURPOSES = word_list("purpose of a change")
_SCHEDULES = word_list("word of a schedule")
_CONDITIONS = frozenset(("if", "unless"))
_PREVENTS = word_list("preventing verb")


def find_changes(sentence: SentenceEvents) -> list[ChangeMark]:
    """The changes of plan that one sentence reports; those that refer back ("it was cancelled") have no target."""
    found = []
    for trigger, first, last, k in sentence.changes:
        reader = _Change(sentence, trigger, first, last, k)
        change = reader.read()
        if change is not None:
            found += [change, *reader.further(change)]
    return found


class _Change(DatedChange):
    """Reads one change: whether it is told as done, by whom, from when to when, and why."""

    def read(self) -> ChangeMark | None:
        clauses = self.clauses
        tokens = clauses.tokens
        verb = clauses.chunks[self.k].kind == VG
        mark = ChangeMark(
            self.trigger,
            sentence=self.sentence.index,
            start=tokens.starts[self.first],
            end=tokens.ends[self.last - 1],
        )
        target, back = self.target()
        if target is None and (not back or "future" in self.trigger.needs):
            return None
        if "to-time" in self.trigger.needs and (target is None or not self._to_later()):
            return None
        if "no-visit" in self.trigger.needs and target is not None and target.format == "visit":
            return None  # a visit that is cut short has been held
        if "future" in self.trigger.needs and not self._to_come():
            return None
        if "of-two" in self.trigger.needs and (target is None or not _of_two(target)):
            return None
        if "negated" in self.trigger.needs:
            if not clauses.chunks[self.k].negated or self._conditional():
                return None
            if target is not None:
                target.named_by_change = True
            mark.target = target
            self.date(mark)
            return mark
        mark.target = target
        if self.trigger.part == "noun":
            mark.asserted = self.sentence.status.noun(self.k) not in ("proposed", "denied")
        elif verb and "before-verb" not in self.trigger.traits:
            mark.asserted = self._asserted()
        if not mark.asserted:
            if target is not None and verb:
                self._leave(target)
            return None
        if target is not None and target.definite:
            target.parties = [m for m in target.parties if m.form != "pronoun" or not _speaks_for_others(m)]
        if target is not None and (verb or self.trigger.part == "noun"):
            target.named_by_change = not self._told_apart(target)
        if verb or self.trigger.part == "noun":
            agents = self._agents() if verb else self._owners()
            mark.agent = agents[0] if agents else None
            for agent in agents:
                self._join_agent(mark, agent)
        if target is not None:
            undo_purpose(clauses, self.sentence.events, target)
        if target is not None and not target.definite:
            self._join_teller(mark, target)
        self.date(mark)
        mark.reason = reason_of(clauses, self.k)
        return mark

    def further(self, mark: ChangeMark) -> list[ChangeMark]:
        """ "cancelled talks with X | and a visit to Y": the same told of what stands beside its target."""
        if mark.target is None or "negated" in self.trigger.needs:
            return []
        found: list[ChangeMark] = []
        for event in self.sentence.events:
            if not event.verbal and event.chunk > mark.target.chunk and self._beside(event, mark.target):
                event.named_by_change = True
                more = ChangeMark(mark.rule, sentence=mark.sentence, start=mark.start, end=mark.end)
                more.target, more.agent, more.when, more.reason = event, mark.agent, mark.when, mark.reason
                more.new_date, more.number = mark.new_date, len(found) + 1
                found.append(more)
        return found

    def _beside(self, event: EventMark, target: EventMark) -> bool:
        """Is the event joined by "and" to the target, or to the last phrase of it: "a trip to | Norway and talks with X"?"""
        chunks, at = self.clauses.chunks, coordination_start(self.clauses, event.chunk)
        if at == event.chunk or chunks[event.chunk - 1].kind != CONJ:
            return False
        told = {e.chunk for e in self.sentence.events}
        while at not in told and chunks[at].prep > 0 and chunks[chunks[at].prep - 1].kind == NP:
            at = chunks[at].prep - 1
        return at == target.chunk

    def _leave(self, target: EventMark) -> None:
        """ "threatened to cancel the summit": it is still to come; but "dismissed reports of its delay" tells nothing of it."""
        if self._refuted():
            target.named_by_change = True
        elif target.status == "held" and not target.verbal and self.trigger.mode != "broken_off":
            target.status = "planned"

    def _join_teller(self, mark: ChangeMark, target: EventMark) -> None:
        actors = self.sentence.actors
        by_party = any(mark.agent is not None and m.entity is mark.agent.entity for m in target.parties)
        if target.format == "visit" or by_party or with_party(target, self.clauses, actors):
            teller = teller_of_change(target, self.clauses, actors, self.k)
            target.parties += [teller] if teller is not None else []

    def _with_party(self, target: EventMark) -> bool:
        return with_party(target, self.clauses, self.sentence.actors)

    def _told_apart(self, target: EventMark) -> bool:
        """Does a clause of its own tell of the event that is changed ("a trip that was to begin Monday")?"""
        clauses = self.clauses
        for v in clauses.verbs:
            c = clauses.chunks[v]
            if (
                v != self.k
                and c.finite
                and v > target.chunk
                and (
                    c.subject == target.chunk or c.antecedent == target.chunk or self._dates_target(c, target)
                )
            ):
                return c.marker in ("that", "which")
        return False

    def _dates_target(self, c: Chunk, target: EventMark) -> bool:
        """Does a relative clause behind the last place tell of the event: "a trip to Oslo | that was to begin Monday"?"""
        word = self.clauses.head(c.predicate) if c.predicate >= 0 else c.lemma
        if c.antecedent < 0 or (c.modal != "be to" and word not in _SCHEDULES):
            return False
        return self._head_of(coordination_start(self.clauses, c.antecedent)) == target.chunk

    def _to_come(self) -> bool:
        """ "will not take place", "is no longer happening", "would have to wait", by this verb or the one that governs it."""
        chunks = self.clauses.chunks
        c = chunks[self.k]
        while c.tense in ("infinitive", "base") and 0 <= c.governor < self.k:
            c = chunks[c.governor]
        return c.tense == "future" or c.modal in ("would", "'d", "will") or (c.progressive and c.finite)

    def _to_later(self) -> bool:
        """ "pushed the talks to May": a time behind "to" or "until", and no "up" or "forward" that makes it earlier."""
        c = self.clauses.chunks[self.k]
        if not _EARLIER.isdisjoint(self.clauses.tokens.lowers[c.head : c.last + 1]):
            return False
        end = self.clauses.tokens.ends[self.last - 1]
        return any(time.start >= end and self.moved_to(time) for time in self.times())

    # -- whether it is asserted

    def _asserted(self) -> bool:
        c = self.clauses.chunks[self.k]
        if c.negated or c.marker in ("if", "unless", "whether") or self._refuted():
            return False
        if c.tense in ("past", "present", "future", "participle"):
            return c.tense != "future" or not self._conditional()
        if c.tense == "modal":
            told = c.modal in ("would", "'d") and (c.progressive or c.passive or self._reported())
            return told and not self._conditional()
        if c.tense == "infinitive":
            return self._forced(c.governor)
        if c.tense == "base" and self._in_scare_quotes():
            return self._forced(last_verb(self.clauses, self.k))
        return self._gerund_asserted()

    def _in_scare_quotes(self) -> bool:
        """ "threatened to "call off" the talks": an infinitive whose verb is quoted."""
        lowers, first = self.clauses.tokens.lowers, self.clauses.chunks[self.k].first
        return first > 1 and lowers[first - 2] == "to" and self.clauses.chunks[self.k - 1].kind == QUOTE

    def _reported(self) -> bool:
        """ "said he would postpone the trip": told by a verb of speech before."""
        return any(v < self.k and self.clauses.chunks[v].lemma in SPEECH for v in self.clauses.verbs)

    def _conditional(self) -> bool:
        """ "would call off the talks unless the raids stopped"."""
        lowers = self.clauses.tokens.lowers
        return not _CONDITIONS.isdisjoint(lowers[self.last :])

    def _refuted(self) -> bool:
        """ "dismissed reports that the talks had been delayed"; a cancellation denied is a record of its own."""
        clauses = self.clauses
        if self.trigger.event != "postponement":
            return False
        v = last_verb(clauses, self.k)
        if v < 0 or clauses.chunks[v].lemma not in _REFUTES or clauses.chunks[v].negated:
            return False
        return clauses.chunks[self.k].marker == "that" or _not_joined(clauses, v, self.k)

    def _forced(self, g: int) -> bool:
        clauses = self.clauses
        before = self.k - 1
        if (
            before >= 0
            and clauses.chunks[before].kind == NP
            and clauses.head(before) in ("decision", "move", "announcement")
        ):
            return True
        if before >= 0 and clauses.chunks[before].kind == NP and clauses.head(before) in _ONLY_MEANT:
            return False  # "threats to cancel it"
        if g < 0:
            return True
        governor = clauses.chunks[g]
        if governor.negated or governor.marker in ("if", "unless", "whether") or governor.tense == "modal":
            return False
        return governor.lemma in _FORCED or (
            governor.predicate >= 0 and self.sentence.status.word(clauses.head(governor.predicate)) == ""
        )

    def _gerund_asserted(self) -> bool:
        clauses = self.clauses
        c = clauses.chunks[self.k]
        if c.prep >= 0:
            if clauses.head(c.prep) in ("for", "of") and self._only_meant(c.prep - 1):
                return False
            if c.governor >= 0 and self._prevented(c):
                return False
            return clauses.tokens.lowers[clauses.chunks[c.prep].head] not in (
                "about",
                "without",
                "at",
                "against",
            )
        g = c.governor
        return g < 0 or self.sentence.status.word(clauses.chunks[g].lemma) in ("", "planned")

    def _prevented(self, c: Chunk) -> bool:
        """ "kept Norway from walking away from the talks"."""
        chunks = self.clauses.chunks
        return self.clauses.head(c.prep) == "from" and chunks[c.governor].lemma in _PREVENTS

    def _only_meant(self, k: int) -> bool:
        """ "no date for rescheduling the talks", "a plan for postponing it", "talk of cancelling it"."""
        meant = _PURPOSES | _ONLY_MEANT if k >= 0 and self.clauses.head(k + 1) == "of" else _PURPOSES
        return k >= 0 and self.clauses.chunks[k].kind == NP and self.clauses.head(k) in meant

    def _agents(self) -> list[Mention]:
        """Who changes the plan: the subject, or behind "by"."""
        clauses = self.clauses
        c = clauses.chunks[self.k]
        k = -1
        if is_explained(clauses, self.k):
            return []
        if c.passive:
            k = next(iter(doers(clauses, self.k)), -1)
        elif c.subject >= 0:
            k = c.subject
        actors, i = self.sentence.actors, self.sentence.index
        found = subject_parties(actors, clauses, i, k) if k >= 0 else []
        if not found and k >= 0 and clauses.head(k) in _ACTS:
            found = actors.owner(i, k) or self._actor_before(k)
        return [m for m in found if not _speaks_for_others(m)]

    def _owners(self) -> list[Mention]:
        """Whose act it is in "Norway's cancellation of the talks", "Norway announced the postponement"."""
        actors, i = self.sentence.actors, self.sentence.index
        found = actors.owner(i, self.k)
        for role in [] if found else roles(self.clauses, self.k):
            verb = self.clauses.chunks[role.verb] if role.how == "object" and role.verb >= 0 else None
            if verb is not None and verb.lemma in _DECREES and verb.subject >= 0:
                found = [m for m in actors.parties(i, verb.subject) if m.entity.office != "spokesperson"]
        return found

    def _actor_before(self, k: int) -> list[Mention]:
        """ "Iran did so, a move that scuttled the talks", "sent a letter cancelling it": the subject before."""
        clauses = self.clauses
        subject = next((clauses.chunks[v].subject for v in reversed(clauses.verbs) if v < k), -1)
        return self.sentence.actors.parties(self.sentence.index, subject) if subject >= 0 else []

    def _join_agent(self, mark: ChangeMark, agent: Mention) -> None:
        """Who cancels a meeting "with X" takes part in it; who cancels "A's meeting" need not."""
        target = mark.target
        if (
            target is None
            or (target.settled and not _receives(target, agent))
            or (agent.kind == "organization" and target.parties)
            or (agent.kind == "government" and of_many(target.parties) and not self._with_party(target))
        ):
            return
        if self.clauses.chunks[self.k].passive or any(m.entity is agent.entity for m in target.parties):
            return
        if target.format == "visit" and (_sends(target, agent) or sends_group(agent, target.parties)):
            return
        himself = agent.kind == "person" and self._with_party(target)  # "X called off a meeting with Y"
        if himself or not any(_stands_for(m, agent) for m in target.parties):
            target.parties.append(agent)


def _speaks_for_others(mention: Mention) -> bool:
    """A spokesman, or one whom only the label of a transcript names: "MS. LIND: We are rescheduling the trip"."""
    entity = mention.entity
    return entity.office == "spokesperson" or (entity.role is None and entity.name.isupper())


def _of_two(target: EventMark) -> bool:
    """Is it a meeting of two, which does not take place without one of them?"""
    states = {m.entity.country for m in target.parties if m.kind in ("person", "government")} - {None}
    return target.format != "visit" and len(states) == len(target.parties) == 2


def _stands_for(party: Mention, agent: Mention) -> bool:
    """Is it of the agent's state, so that the agent is no party besides: "Oslo cancelled a meeting of Norway and Sweden"?"""
    if party.entity.country != agent.entity.country:
        return False
    same = agent.kind == party.kind == "government" and party.entity.country is not None
    return party.kind == "person" or same


def _receives(visit: EventMark, agent: Mention) -> bool:
    """ "Norway cancelled X's visit": Norway, whose X is not, was to receive him."""
    return (
        visit.format == "visit"
        and not visit.host
        and agent.kind == "government"
        and all(m.entity.country not in (None, agent.entity.country) for m in visit.parties)
    )


def _sends(visit: EventMark, agent: Mention) -> bool:
    """ "Norway cancelled a visit by its minister": Norway does not travel."""
    return agent.kind == "government" and any(
        m.kind in ("person", "group") and m.entity.country == agent.entity.country for m in visit.parties
    )


def _not_joined(clauses: Clauses, v: int, k: int) -> bool:
    return all(c.kind in (NP, PREP) for c in clauses.chunks[v + 1 : k])
