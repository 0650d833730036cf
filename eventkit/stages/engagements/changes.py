"""Postponements and cancellations: what is moved or dropped, by whom, from when to when, and why."""

from __future__ import annotations

from eventkit.rules import Trigger
from eventkit.stages.actors import Mention
from eventkit.stages.engagements.dates import SPEECH, best_time, token_at
from eventkit.stages.engagements.extract import SentenceEvents
from eventkit.stages.engagements.grammar import coordination_start, prepositions_after, representative
from eventkit.stages.engagements.marks import ChangeMark, EventMark
from eventkit.stages.engagements.parties import subject_parties
from eventkit.stages.engagements.words import word_list
from eventkit.syntax.chunks import ADJ, ADV, COMMA, CONJ, NP, PREP, STOP, SUB, TIME, VG
from eventkit.times import TimeMark

_PLANS = word_list("plan noun")
_FORCED = word_list("governor of a change")
_REASONS = word_list("reason opener")
_REASON_PHRASES = (("in", "protest"), ("in", "response"), ("in", "reaction"), ("out", "of"), ("in", "light"))
_OUT_OF = frozenset(
    (
        "cancellation.pull-out",
        "cancellation.pull-plug",
        "cancellation.renege",
        "cancellation.walk-away",
        "cancellation.walk-out",
        "cancellation.withdraw",
        "postponement.hold-off",
    )
)
_ACTS = frozenset("move decision step action announcement act".split())
_COMES_AS = frozenset("come serve act work describe see regard know".split())
_EARLIER = frozenset(("up", "forward", "forwards", "ahead"))
_INTRANSITIVE = frozenset(
    (
        "cancellation.break-down",
        "cancellation.break-down-particle",
        "cancellation.fall-through",
        "cancellation.is-off",
        "cancellation.not-go-ahead",
        "cancellation.not-happen",
        "cancellation.not-take-place",
        "postponement.have-to-wait",
        "postponement.on-hold",
        "postponement.slip",
    )
)
_TO = frozenset(("to", "until", "till", "for", "into"))


def find_changes(sentence: SentenceEvents) -> list[ChangeMark]:
    """The changes of plan that one sentence reports; those that refer back ("it was cancelled") have no target."""
    found = []
    for trigger, first, last, k in sentence.changes:
        change = _Change(sentence, trigger, first, last, k).read()
        if change is not None:
            found.append(change)
    return found


class _Change:
    def __init__(self, sentence: SentenceEvents, trigger: Trigger, first: int, last: int, k: int) -> None:
        self.sentence = sentence
        self.clauses = sentence.clauses
        self.trigger = trigger
        self.first = first
        self.last = last
        self.k = k

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
        target, back = self._target()
        if target is None and (not back or "future" in self.trigger.needs):
            return None
        if "to-time" in self.trigger.needs and (target is None or not self._to_later()):
            return None
        if "future" in self.trigger.needs and not self._to_come():
            return None
        if "negated" in self.trigger.needs:
            if not clauses.chunks[self.k].negated:
                return None
            if target is not None:
                target.named_by_change = True
            mark.target = target
            self._dates(mark)
            return mark
        mark.target = target
        mark.asserted = self._asserted() if verb and self.trigger.id != "cancellation.no-longer" else True
        if not mark.asserted:
            return None
        if target is not None and (verb or self.trigger.part == "noun"):
            target.named_by_change = not self._told_apart(target)
        if verb:
            mark.agent = self._agent()
            self._join_agent(mark)
        self._dates(mark)
        mark.reason = self._reason()
        return mark

    def _told_apart(self, target: EventMark) -> bool:
        """Does a clause of its own tell of the event that is changed ("a trip that was to begin Monday")?"""
        clauses = self.clauses
        for v in clauses.verbs:
            c = clauses.chunks[v]
            if (
                v != self.k
                and c.finite
                and v > target.chunk
                and (c.subject == target.chunk or c.antecedent == target.chunk)
            ):
                return c.marker in ("that", "which")
        return False

    # -- what is changed

    def _target(self) -> tuple[EventMark | None, bool]:
        """The event that is changed, and whether it is only referred back to."""
        clauses = self.clauses
        c = clauses.chunks[self.k]
        if c.kind == NP:
            if self.trigger.part == "verb":
                return self._event_at(self.k), False
            return self._target_of_noun()
        if self.trigger.id == "cancellation.no-longer":
            return next((e for e in self.sentence.events if e.chunk == self.k and e.verbal), None), False
        if self._has_no_object() and (before := self._planned_before()) is not None:
            return before, False
        phrases = [c.subject] if c.passive or self.trigger.id in _INTRANSITIVE else [c.object]
        if self.trigger.id in _OUT_OF:
            behind = [n for prep, n in prepositions_after(clauses, self.k) if prep in ("of", "from", "on")]
            phrases = [n for n in behind if self._event_at(n) is not None][:1] or behind[-1:] or phrases
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
        return self._after_adverbial() or (self._event_at(c.subject) if c.subject >= 0 else None), False

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
            self.trigger.id == "cancellation.verb"
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
        while self._event_at(at) is None and chunks[at].prep > 0 and chunks[chunks[at].prep - 1].kind == NP:
            at = chunks[at].prep - 1
        return at if self._event_at(at) is not None else k

    def _to_come(self) -> bool:
        """ "will not take place", "would have to wait": of what was to come, by this verb or the one that governs it."""
        chunks = self.clauses.chunks
        c = chunks[self.k]
        while c.tense in ("infinitive", "base") and 0 <= c.governor < self.k:
            c = chunks[c.governor]
        return c.tense == "future" or c.modal in ("would", "'d", "will")

    def _to_later(self) -> bool:
        """ "pushed the talks to May": a time behind "to" or "until", and no "up" or "forward" that makes it earlier."""
        c = self.clauses.chunks[self.k]
        if not _EARLIER.isdisjoint(self.clauses.tokens.lowers[c.head : c.last + 1]):
            return False
        end = self.clauses.tokens.ends[self.last - 1]
        return any(time.start >= end and self._to(time) for time in self.sentence.times)

    def _after_adverbial(self) -> EventMark | None:
        """ "postponed for a day a meeting with X", "delay until next week the talks": the object comes late."""
        chunks = self.clauses.chunks
        for k in range(self.k + 1, min(len(chunks), self.k + 7)):
            if chunks[k].kind in (VG, SUB, COMMA):
                return None
            if chunks[k].kind == NP and chunks[k].prep < 0 and (event := self._event_at(k)) is not None:
                return event
        return None

    def _from_phrase(self, k: int) -> tuple[EventMark | None, bool]:
        clauses = self.clauses
        event = self._event_at(k)
        if event is not None:
            return event, False
        head = clauses.head(k)
        if head in _PLANS:
            return self._planned_after(k), False
        if self.trigger.id == "cancellation.suspend" and clauses.chunks[k].pronoun and self._from_body():
            return None, False
        if clauses.chunks[k].pronoun and head in ("it", "that", "this", "them", "they", "which"):
            return None, head in ("it", "that", "this") or (head == "them" and "it-off" in self.trigger.id)
        return None, False

    def _from_body(self) -> bool:
        """ "suspended it from the council": a member, not a meeting."""
        return any(prep == "from" for prep, _ in prepositions_after(self.clauses, self.k))

    def _event_at(self, k: int) -> EventMark | None:
        clauses = self.clauses
        for event in self.sentence.events:
            if event.verbal:
                continue
            if (
                event.chunk == k
                or representative(clauses, event.chunk) == k
                or coordination_start(clauses, event.chunk) == k
            ):
                return event
        return None

    def _planned_after(self, k: int) -> EventMark | None:
        """ "plans to visit France", "plans to attend the summit", "plans for a meeting": the event after the plan."""
        for event in self.sentence.events:
            if k < event.chunk <= k + 8:
                return event
        return None

    def _target_of_noun(self) -> tuple[EventMark | None, bool]:
        clauses = self.clauses
        for prep, n in prepositions_after(clauses, self.k):
            if prep == "by":
                continue
            if prep in ("of", "in"):
                event = self._event_at(n)
                return event, event is None and clauses.head(n) in ("it", "that")
            break
        owner = clauses.chunks[self.k].owner
        return (self._event_at(owner), False) if owner >= 0 else (None, False)

    # -- whether it is asserted

    def _asserted(self) -> bool:
        c = self.clauses.chunks[self.k]
        if c.negated or c.marker in ("if", "unless", "whether"):
            return False
        if c.tense in ("past", "present", "future", "participle"):
            return True
        if c.tense == "modal":
            return c.modal in ("would", "'d") and (c.progressive or c.passive or self._reported())
        if c.tense == "infinitive":
            return self._forced(c.governor)
        return self._gerund_asserted()

    def _reported(self) -> bool:
        """ "said he would postpone the trip": told by a verb of speech before."""
        return any(v < self.k and self.clauses.chunks[v].lemma in SPEECH for v in self.clauses.verbs)

    def _forced(self, g: int) -> bool:
        clauses = self.clauses
        before = self.k - 1
        if (
            before >= 0
            and clauses.chunks[before].kind == NP
            and clauses.head(before) in ("decision", "move", "announcement")
        ):
            return True
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
            return clauses.tokens.lowers[clauses.chunks[c.prep].head] not in (
                "about",
                "without",
                "at",
                "against",
            )
        g = c.governor
        return g < 0 or self.sentence.status.word(clauses.chunks[g].lemma) in ("", "planned")

    def _agent(self) -> Mention | None:
        clauses = self.clauses
        c = clauses.chunks[self.k]
        k = -1
        if c.passive:
            k = next((n for prep, n in prepositions_after(clauses, self.k) if prep == "by"), -1)
        elif c.subject >= 0:
            k = c.subject
        actors, i = self.sentence.actors, self.sentence.index
        found = subject_parties(actors, clauses, i, k) if k >= 0 else []
        if not found and k >= 0 and clauses.head(k) in _ACTS:
            found = actors.owner(i, k) or self._actor_before(k)
        return found[0] if found else None

    def _actor_before(self, k: int) -> list[Mention]:
        """Whose act it is in "Iran did so, a move that scuttled the talks": the subject of the clause before."""
        clauses = self.clauses
        subject = next((clauses.chunks[v].subject for v in reversed(clauses.verbs) if v < k), -1)
        return self.sentence.actors.parties(self.sentence.index, subject) if subject >= 0 else []

    def _join_agent(self, mark: ChangeMark) -> None:
        """Who cancels a meeting "with X" takes part in it; who cancels "A's meeting" need not."""
        target, agent = mark.target, mark.agent
        if (
            target is None
            or agent is None
            or target.settled
            or (agent.kind == "organization" and target.parties)
        ):
            return
        if self.clauses.chunks[self.k].passive or any(m.entity is agent.entity for m in target.parties):
            return
        if not any(m.kind == "person" and m.entity.country == agent.entity.country for m in target.parties):
            target.parties.append(agent)

    # -- dates

    def _dates(self, mark: ChangeMark) -> None:
        clauses = self.clauses
        times = self.sentence.times
        target = mark.target
        rest: list[TimeMark] = []
        for time in times:
            after = time.start >= mark.end
            if time.sort == "indefinite":
                mark.new_date = "indefinite" if mark.event == "postponement" else None
            elif mark.event == "postponement" and after and self._to(time):
                mark.new_date = time.resolve("future")
            else:
                rest.append(time)
        if mark.event == "postponement" and mark.new_date is None and self._indefinite():
            mark.new_date = "indefinite"
        if target is not None:
            self._original(mark, target, rest)
            self._dated_anew(mark, target)
        else:
            told = best_time(clauses, rest, chunk=self.k, own_verbs={self.k}) if rest else None
            mark.when = told.resolve("past") if told is not None else None

    def _indefinite(self) -> bool:
        return "indefinitely" in self.clauses.tokens.lowers

    def _to(self, time: TimeMark) -> bool:
        at = token_at(self.clauses, time.start)
        lowers = self.clauses.tokens.lowers
        return at > 0 and (
            (lowers[at - 1] in _TO and lowers[at - 2] not in ("scheduled", "planned", "set", "due"))
            or (lowers[at - 1] in ("early", "late", "mid") and lowers[at - 2] in _TO)
        )

    def _original(self, mark: ChangeMark, target: EventMark, times: list[TimeMark]) -> None:
        """Divide the times left between the meeting that was planned and the act of changing the plan."""
        clauses = self.clauses
        target.when = None
        verb_at = clauses.tokens.starts[self.first]
        for time in times:
            at_target = best_time(
                clauses, [time], chunk=target.chunk, own_verbs=self.sentence.own_verbs(target) | {self.k}
            )
            if at_target is None and not (self._scheduled(time) and time.start > target.start):
                continue
            when = time.resolve("future")
            between = target.start < time.start < verb_at if target.start < verb_at else False
            inside = clauses.chunk_of[token_at(clauses, time.start)] == target.chunk or self._scheduled(time)
            if between or inside:
                target.when = target.when or when
                continue
            past = time.resolve("past")
            published = self.sentence.reading.published
            if (
                past is not None
                and past.start <= published
                and time.sort not in ("week", "month")
                and not self._begins_after(time)
            ):
                mark.when = mark.when or past
            elif target.when is None:
                target.when = when

    def _dated_anew(self, mark: ChangeMark, target: EventMark) -> None:
        """ "the postponed summit will open on June 20": the date is the new one."""
        if (
            mark.event == "postponement"
            and mark.new_date is None
            and self.clauses.chunks[self.k].kind == NP
            and self.trigger.part == "verb"
            and target.when is not None
            and target.when.start > self.sentence.reading.published
        ):
            mark.new_date, target.when = target.when, None

    def _scheduled(self, time: TimeMark) -> bool:
        lowers = self.clauses.tokens.lowers
        at = token_at(self.clauses, time.start)
        window = lowers[max(0, at - 4) : at]
        return any(
            w in ("scheduled", "planned", "set", "due", "slated", "begin", "start", "expected", "originally")
            for w in window
        )

    def _begins_after(self, time: TimeMark) -> bool:
        return time.text[:4].lower() in ("this", "next")

    # -- reason

    def _reason(self) -> tuple[int, int] | None:
        clauses = self.clauses
        tokens = clauses.tokens
        chunks = clauses.chunks
        for m in range(self.k + 1, len(chunks)):
            c = chunks[m]
            low = tokens.lowers[c.first]
            nxt = tokens.lowers[c.first + 1] if c.first + 1 < len(tokens) else ""
            if (
                low == "as"
                and c.first
                and (tokens.lowers[c.first - 1] == "such" or chunks[m - 1].lemma in _COMES_AS)
            ):
                continue
            if low == "due" and c.kind == ADJ and m + 1 < len(chunks) and chunks[m + 1].kind == VG:
                continue  # "is due to see"
            if low in _REASONS or (low, nxt) in _REASON_PHRASES:
                start = c.first + 1
                if low in ("because", "due", "owing", "out") and nxt in ("of", "to"):
                    start += 1
                elif low == "in":
                    start += 2
                    if start < len(tokens) and tokens.lowers[start] in ("to", "of", "at", "against", "over"):
                        start += 1
                if (
                    low in ("after", "following", "as", "over", "since")
                    and start < len(tokens)
                    and clauses.tags[start] in ("TM", "CD")
                ):
                    continue
                return self._until_clause_end(start)
        return None

    def _until_clause_end(self, start: int) -> tuple[int, int] | None:
        clauses = self.clauses
        tokens = clauses.tokens
        end = start
        while end < len(tokens) and clauses.tags[end] not in (",", ".", ":", "Q"):
            end += 1
        if end <= start:
            return None
        return tokens.starts[start], tokens.ends[end - 1]
