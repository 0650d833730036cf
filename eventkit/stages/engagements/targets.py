"""What a change of plan moves or drops: the event that its verb or noun governs."""

from __future__ import annotations

from eventkit.rules import BESIDE_VERB, Trigger
from eventkit.stages.engagements.extract import SentenceEvents
from eventkit.stages.engagements.grammar import (
    HOLDS,
    coordination_start,
    prepositions_after,
    representative,
)
from eventkit.stages.engagements.marks import EventMark
from eventkit.stages.engagements.words import word_list
from eventkit.syntax.chunks import ADV, COMMA, CONJ, NP, PREP, STOP, SUB, TIME, VG

_PLANS = word_list("plan noun")
_DONE_TO_PLANS = frozenset(("postpone", "reschedule", "cancel", "scrap", "call"))


class TargetReader:
    """Finds the target of one change in its sentence; `first` and `last` are the tokens of the change, `k` its chunk."""

    def __init__(self, sentence: SentenceEvents, trigger: Trigger, first: int, last: int, k: int) -> None:
        self.sentence = sentence
        self.clauses = sentence.clauses
        self.trigger = trigger
        self.first = first
        self.last = last
        self.k = k

    def target(self) -> tuple[EventMark | None, bool]:
        """The event that is changed, and whether it is only referred back to."""
        clauses = self.clauses
        c = clauses.chunks[self.k]
        if c.kind == NP:
            if self.trigger.part == "verb":
                if clauses.tokens.lowers[self.first] == "delayed":
                    return None, False  # "a delayed meeting" began late
                return self.event_at(self.k), False
            return self._target_of_noun()
        if not BESIDE_VERB.isdisjoint(self.trigger.traits):
            return self._told_by_verb(), False
        if self._has_no_object() and (before := self._planned_before()) is not None:
            return before, False
        phrases = [c.subject] if c.passive or "subject" in self.trigger.slots else [c.object]
        if self.trigger.slots and "subject" not in self.trigger.slots:
            behind = [n for prep, n in prepositions_after(clauses, self.k) if prep in self.trigger.slots]
            phrases = [n for n in behind if self.event_at(n) is not None][:1] or behind[-1:] or phrases
        if c.marker in ("which", "that") and not c.passive and c.object < 0 and c.antecedent >= 0:
            phrases = [self._head_of(c.antecedent)]
        elif c.marker in ("which", "that") and c.passive and c.subject >= 0:
            phrases = [self._head_of(c.subject)]
        would_be = self._would_be()
        if would_be is not None:
            return would_be, False
        for k in phrases:
            if k >= 0:
                return self._from_phrase(k)
        if c.passive:
            return None, False
        return self._after_adverbial() or (self.event_at(c.subject) if c.subject >= 0 else None), False

    def _told_by_verb(self) -> EventMark | None:
        """The event that the verb names ("will no longer | visit | Oslo") or holds ("will not | hold | talks as planned")."""
        c = self.clauses.chunks[self.k]
        held = self.event_at(c.object) if c.object >= 0 and c.lemma in HOLDS else None
        return next((e for e in self.sentence.events if e.chunk == self.k and e.verbal), held)

    def _would_be(self) -> EventMark | None:
        """ "called off what would be his first visit": the event behind "what would be"."""
        lowers = self.clauses.tokens.lowers
        if lowers[self.last : self.last + 1] != ["what"]:
            return None
        return next(
            (
                e
                for e in self.sentence.events
                if self.k < e.chunk <= self.k + 6 and self.clauses.chunks[e.chunk].prep < 0
            ),
            None,
        )

    def _has_no_object(self) -> bool:
        """ "was to visit Oslo but cancelled": the verb alone, of what the clause before told."""
        c = self.clauses.chunks[self.k]
        following = self.clauses.chunks[self.k + 1 : self.k + 2]
        return (
            "bare" in self.trigger.traits
            and c.finite
            and not c.passive
            and c.object < 0
            and c.antecedent < 0
            and c.marker not in ("which", "that")
            and all(f.kind in (STOP, COMMA, PREP, SUB, TIME, ADV, CONJ) for f in following)
        )

    def _planned_before(self) -> EventMark | None:
        """The last event before the change that has not been held, whose parties are those of the change's subject."""
        subject = self.clauses.chunks[self.k].subject
        who = (
            {id(m.entity) for m in self.sentence.actors.parties(self.sentence.index, subject)}
            if subject >= 0
            else set()
        )
        found = [
            e
            for e in self.sentence.events
            if e.chunk < self.k
            and e.status in ("planned", "proposed", "held")
            and who & {id(m.entity) for m in e.parties}
        ]
        return found[-1] if found and (found[-1].status != "held" or not found[-1].verbal) else None

    def _head_of(self, k: int) -> int:
        """The event that a phrase belongs to: "a trip" for "Norway" in "a trip to Norway, which was delayed"."""
        chunks = self.clauses.chunks
        at = k
        while self.event_at(at) is None and chunks[at].prep > 0 and chunks[chunks[at].prep - 1].kind == NP:
            at = chunks[at].prep - 1
        return at if self.event_at(at) is not None else k

    def _after_adverbial(self) -> EventMark | None:
        """ "postponed for a day a meeting with X", "delay until next week the talks": the object comes late."""
        chunks = self.clauses.chunks
        for k in range(self.k + 1, min(len(chunks), self.k + 7)):
            aside = (
                chunks[k].kind == COMMA and chunks[self.k + 1].kind == COMMA
            )  # "called off, at the last minute, a meeting"
            if chunks[k].kind in (VG, SUB, COMMA) and not aside:
                return None
            if chunks[k].kind == NP and chunks[k].prep < 0 and (event := self.event_at(k)) is not None:
                return event
        return None

    def _from_phrase(self, k: int) -> tuple[EventMark | None, bool]:
        clauses = self.clauses
        event = self.event_at(k)
        if event is not None:
            return event, False
        head = clauses.head(k)
        if head in _PLANS and not self._of_choice(k):
            return self._planned_after(k), False
        if "members" in self.trigger.traits and clauses.chunks[k].pronoun and self._from_body():
            return None, False
        if clauses.chunks[k].pronoun and head in ("it", "that", "this", "them", "they", "which"):
            them = head == "them" and "them" in self.trigger.traits and not self._object_before(k)
            they = head == "they" and self._of_no_persons()
            return None, they or them or head in ("it", "that", "this")
        return None, False

    def _of_no_persons(self) -> bool:
        """ "They were | postponed |", what is done to no persons: "they" are the talks."""
        c = self.clauses.chunks[self.k]
        return c.passive and c.lemma in _DONE_TO_PLANS

    def _object_before(self, k: int) -> bool:
        """ "held the rebels off and pushed | them | back": several whom the sentence has as an object before, no events."""
        chunks = self.clauses.chunks
        objects = (chunks[v].object for v in self.clauses.verbs)
        return any(0 <= n < k and self._is_several(n) for n in objects)

    def _is_several(self, n: int) -> bool:
        if self.clauses.tags[self.clauses.chunks[n].head] in ("NNS", "NNPS"):
            return True
        mention = self.sentence.actors.mention(self.sentence.index, n)
        return mention is not None and (mention.plural or mention.form == "people")

    def _of_choice(self, k: int) -> bool:
        """ "put off a decision | on whether to meet X": nothing had been planned."""
        c = self.clauses.chunks[k]
        return "whether" in self.clauses.tokens.lowers[c.last : c.last + 2]

    def _from_body(self) -> bool:
        """ "suspended it from the council": a member, not a meeting."""
        return any(prep == "from" for prep, _ in prepositions_after(self.clauses, self.k))

    def event_at(self, k: int) -> EventMark | None:
        """The event that phrase `k` names; of "a round of talks" the talks."""
        clauses = self.clauses
        found = None
        for event in self.sentence.events:
            if event.verbal:
                continue
            if event.chunk != k and representative(clauses, event.chunk) == k:
                return event
            if found is None and (event.chunk == k or coordination_start(clauses, event.chunk) == k):
                found = event
        return found

    def _planned_after(self, k: int) -> EventMark | None:
        """ "plans to visit France", "plans to attend the summit", "plans for a meeting": the event after the plan."""
        for event in self.sentence.events:
            if k < event.chunk <= k + 8:
                return None if self._changed_within(k, event) else event
        return None

    def _changed_within(self, k: int, event: EventMark) -> bool:
        """ "dropped the idea of | cancelling | the talks": the talks go on."""
        return any(
            k < other < event.chunk and other != self.k and "negated" not in trigger.needs
            for trigger, _, _, other in self.sentence.changes
        )

    def _target_of_noun(self) -> tuple[EventMark | None, bool]:
        clauses = self.clauses
        for prep, n in prepositions_after(clauses, self.k):
            if prep == "by":
                continue
            if prep in ("of", "in"):
                event = self.event_at(n)
                return event, event is None and clauses.head(n) in ("it", "that")
            break
        owner = clauses.chunks[self.k].owner
        return (self.event_at(owner), False) if owner >= 0 else (None, False)
