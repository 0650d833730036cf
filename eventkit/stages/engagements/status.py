"""The status that grammar gives an event: held, planned, proposed or denied.

Tense, voice, modality and polarity come from the clause analysis; which verbs, nouns and adjectives plan, propose or
refuse comes from `context/status.toml`.
"""

from __future__ import annotations

from eventkit.rules import RuleSet
from eventkit.stages.engagements.grammar import Role, noun_before, representative, roles
from eventkit.stages.engagements.offers import talks_offered
from eventkit.stages.engagements.outlook import (
    OCCASION_PREPS,
    by_nobody,
    fell_through,
    is_ahead,
    is_chance,
    is_committed,
    is_none,
    is_occasion,
    is_only_thought,
    is_timeless,
    is_under_way,
    lemma_of,
    main_of,
    not_to,
    out_of_place,
    outlook,
    past_margins,
    refuted_report,
    set_for_later,
    sets_out,
    singular,
    unchanged,
)
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Chunk, Clauses
from eventkit.syntax.chunks import CONJ

_AFTER = word_list("preposition of the held")
_BEFORE = frozenset("before until pending till for toward towards".split())
_CONDITIONS = frozenset(("if", "unless", "whether"))
_HAPPENS = word_list("course of the held")
_REQUESTS = word_list("request verb")
_ARRIVALS = word_list("arrival verb")
_PARTICIPATES = frozenset("take participate engage".split())  # "refused to take part in talks"
_TIMED = frozenset(("when", "once", "after", "before", "as"))
_OPEN = word_list("no outlook verb")
_ARRANGES = word_list("arranging verb")
_AHEAD = word_list("time before")
_CARRIES_OUT = word_list("carrying out verb")
_RESTS = word_list("resting verb")
_BEFORE_GERUND = frozenset("after against before without about of for from to in".split())
_WAS = frozenset(("was", "were"))
_REGRETS = frozenset("should ought could might would".split())


class StatusReader:
    """Reads the status of verbs and nouns of one sentence after the rules' word lists."""

    __slots__ = ("clauses", "denied", "held", "planned", "proposed")

    def __init__(self, clauses: Clauses, rules: RuleSet) -> None:
        self.clauses = clauses
        words = rules.words
        self.planned = words["planned"]
        self.proposed = words["proposed"]
        self.denied = words["denied"]
        self.held = words["held"]

    def of(self, c: Chunk) -> str:
        """The status that a verb gives, with its particle where it has one ("turn down")."""
        particle = " ".join(self.clauses.tokens.lowers[c.head + 1 : c.last])
        return (self.word(f"{c.lemma} {particle}") if particle else "") or self.word(c.lemma)

    def word(self, lemma: str) -> str:
        """The status that a governing word gives, or ""."""
        if lemma in self.denied:
            return "denied"
        if lemma in self.planned:
            return "planned"
        if lemma in self.proposed:
            return "proposed"
        return ""

    def verb(self, v: int, depth: int = 0) -> str:
        """The status of an event told by verb group `v`."""
        c = self.clauses.chunks[v]
        if c.asked:
            return "proposed"
        if c.negated and c.perfect and c.modal in _REGRETS:
            return "held"  # "should not have met him"
        if (c.negated and not self._not_only(v)) or by_nobody(self.clauses, c):
            return "denied"
        if c.tense == "infinitive" and (refused := not_to(self.clauses, c)):
            return refused
        if depth < 4 and (first := self._continued(v)) >= 0:
            return self.verb(first, depth + 1)  # "will call on X and | confer with Y"
        if c.marker in _CONDITIONS and c.finite:
            return "proposed"
        if c.tense == "present" and (c.marker == "until" or (c.marker in _TIMED and self._main_is_future(v))):
            return "planned"
        if c.tense == "base" and 0 <= c.governor < v and depth < 4:
            return self.verb(c.governor, depth + 1)  # "will meet X and | confer with Y"
        if c.tense in ("infinitive", "gerund", "base", "participle") and depth < 4:
            governed = self._governed(v, depth)
            if governed:
                return governed
        if c.tense == "future" or (c.tense == "present" and is_under_way(c)):
            return "proposed" if is_chance(self.clauses, v) else "planned"
        if c.tense == "gerund" and v == self.clauses.verbs[0] and c.prep < 0 and self._main_is_future(v):
            return "planned"  # "Visiting Oslo for the first time, she will meet"
        if c.tense == "modal":
            return self._modal(v)
        return "planned" if c.tense == "infinitive" else "held"

    def was_planned(self, v: int) -> bool:
        """ "was due to meet", "had planned to meet": a plan told in the past."""
        chunks = self.clauses.chunks
        c = chunks[v]
        while c.tense in ("infinitive", "base") and 0 <= c.governor < v:
            v = c.governor
            c = chunks[v]
        if c.modal == "be to":
            return not _WAS.isdisjoint(self.clauses.tokens.lowers[c.first : c.last])
        return c.tense == "past" or (c.perfect and c.modal in ("would", "'d"))

    def noun_was_planned(self, k: int) -> bool:
        """ "was due to hold talks", "had planned to host a dinner", "a dinner that was to be held"."""
        found = [r for r in roles(self.clauses, k) if r.how in ("object", "subject") and r.verb >= 0]
        return any(
            (r.how == "subject" or self.clauses.chunks[r.verb].tense == "infinitive")
            and self.was_planned(r.verb)
            for r in found
        )

    def _continued(self, v: int) -> int:
        """The verb whose tense an uninflected verb behind "and" goes on in, or -1."""
        chunks = self.clauses.chunks
        c = chunks[v]
        if v == 0 or chunks[v - 1].kind != CONJ or self.clauses.tags[c.head] != "VBP" or c.last - c.first > 1:
            return -1
        before = next((m for m in reversed(self.clauses.verbs) if m < v and chunks[m].finite), -1)
        return before if before >= 0 and chunks[before].tense in ("future", "modal") else -1

    def _main_is_future(self, v: int) -> bool:
        """ "will discuss it when they meet", "agreed to discuss it when they meet": the present of a time clause."""
        chunks = self.clauses.chunks
        return any(
            chunks[m].tense == "future" or (chunks[m].tense == "infinitive" and m < v)
            for m in self.clauses.verbs
            if m != v
        )

    def _not_only(self, v: int) -> bool:
        c = self.clauses.chunks[v]
        lowers = self.clauses.tokens.lowers
        after = lowers[c.last : c.last + 1]
        return "only" in lowers[c.first : c.last] or after == ["only"]

    def _modal(self, v: int) -> str:
        c = self.clauses.chunks[v]
        if c.perfect and c.modal != "must":
            if c.modal in ("may", "might"):
                return "held"  # told as happened, with a hedge
            return "planned" if c.modal in ("would", "'d", "be to") else "proposed"
        if c.modal in ("would", "'d") and (self._on_condition(v) or is_chance(self.clauses, v)):
            return "proposed"
        if c.modal in ("would", "'d") and c.marker in ("that", "which", "where", "who", "when", ""):
            return "planned"
        return "proposed"

    def _on_condition(self, v: int) -> bool:
        """ "would meet him only if the attacks stopped"."""
        following = next((self.clauses.chunks[m] for m in self.clauses.verbs if m > v), None)
        return following is not None and following.finite and following.marker in ("if", "unless")

    def _governed(self, v: int, depth: int) -> str:
        clauses = self.clauses
        c = clauses.chunks[v]
        if 0 <= c.governor < v and clauses.chunks[c.governor].asked:
            return "proposed"
        noun = noun_before(clauses, v)
        if noun < 0 and c.subject >= 0 and (p := clauses.chunks[c.subject].prep) > 0 and p < v:
            if clauses.tokens.lowers[clauses.chunks[p].head] == "for":
                noun = p - 1  # "an invitation for X to meet"
        if c.tense == "infinitive" and noun >= 0 and not is_occasion(clauses, noun):
            lemma = singular(clauses.head(noun))
            status = self.word(lemma)
            if status:
                return self._noun_governed(noun, status, depth)
        g = c.governor
        if c.prep >= 0 and clauses.words(c.prep) in _BEFORE_GERUND:
            return self._gerund(v, noun_or_verb=c.prep - 1, depth=depth)
        if g < 0 or g == v:
            return ""
        governor = clauses.chunks[g]
        status = self.of(governor)
        if governor.predicate >= 0:
            status = self.word(clauses.head(governor.predicate)) or status
        if governor.lemma == "go" and governor.tense == "past" and not governor.progressive:
            status = ""  # "went on to meet X"
        if governor.lemma in self.held or not status:
            if c.tense == "infinitive" and sets_out(governor):
                return "denied" if governor.negated else "planned"
            return self.verb(g, depth + 1) if g < v else ""
        if governor.negated:
            return "proposed" if status == "denied" else "denied"
        return status

    def _noun_governed(self, noun: int, status: str, depth: int) -> str:
        """ "plans to meet": planned, unless there are none, or they are dropped or refused."""
        if is_none(self.clauses, noun):
            return "denied"
        for role in roles(self.clauses, noun):
            if role.how == "object" and role.verb >= 0:
                verb = self.clauses.chunks[role.verb]
                if verb.lemma in ("have", "get", "take") and self.clauses.head(noun) in (
                    "chance",
                    "opportunity",
                    "pleasure",
                    "honor",
                    "honour",
                ):
                    return self.verb(role.verb, depth + 1)
                if (verb.negated and verb.marker not in _CONDITIONS) or self.of(verb) == "denied":
                    return "denied"
                if verb.lemma == "accept":
                    return "planned"
        return status

    def _gerund(self, v: int, noun_or_verb: int, depth: int) -> str:
        clauses = self.clauses
        prep = clauses.tokens.lowers[clauses.chunks[clauses.chunks[v].prep].head]
        before = clauses.chunks[noun_or_verb] if noun_or_verb >= 0 else None
        if prep in ("without", "against"):
            return "denied"
        if before is not None and before.kind == "N":
            status = self.word(singular(clauses.head(noun_or_verb)))
            if status:
                return "denied" if is_none(clauses, noun_or_verb) else status
        if before is not None and before.kind == "V":
            lemma = before.lemma
            status = self.word(lemma)
            if lemma == "look":
                return "planned"
            if status:
                return status
        if prep == "before":
            main = clauses.chunks[v].governor
            return self.verb(main, 3) if main >= 0 else "planned"
        if prep == "after":
            main = main_of(clauses, v)
            past = main < 0 or clauses.chunks[main].tense == "past"
            return "held" if past else self.verb(main, 3)
        return ""

    # -- nouns

    def noun(self, k: int) -> str:
        """The status of an event told by noun phrase `k`, or "" where the sentence gives none."""
        inner = self._modifier(k)
        if inner == "planned" and self._was_held(k):
            return "held"
        if inner:
            return "denied" if fell_through(self.clauses, k) else inner
        k = past_margins(self.clauses, k)
        offer = talks_offered(self.clauses, k)
        if offer is not None:
            return self._noun_governed(offer.noun, "proposed", 0)
        if refuted_report(self.clauses, k):
            return "denied"
        found = roles(self.clauses, k)
        if set_for_later(self.clauses, k):
            return "planned"
        for role in found:
            verb = self.clauses.chunks[role.verb]
            if verb.asked and role.verb >= 0 and role.how in ("object", "subject"):
                return "proposed"
            if role.how == "subject" and verb.lemma in _HAPPENS and verb.tense == "past":
                return self.verb(role.verb)  # "requested a meeting, which took place on Monday"
            if role.verb >= 0 and unchanged(self.clauses, verb, role.how):
                return "planned"
        for role in found:
            status = self._role(k, role)
            if status:
                return status
        return ""

    def _was_held(self, k: int) -> bool:
        """ "held a hastily arranged meeting", "ended a planned visit": what was arranged has come about."""
        done = (r.verb for r in roles(self.clauses, k) if r.how == "object" and r.verb >= 0)
        return any(self.clauses.chunks[v].lemma in _CARRIES_OUT and self.verb(v) == "held" for v in done)

    def _modifier(self, k: int) -> str:
        c = self.clauses.chunks[k]
        tokens = self.clauses.tokens
        for t in range(c.first, c.head):
            low = tokens.lowers[t]
            if low in ("no", "neither"):
                return "denied"
            status = self.word(low) or (self.word(lemma_of(low)) if low.endswith("ed") else "")
            if status and low not in ("next", "coming", "open", "set", "second", "need"):
                return status
        return ""

    def _role(self, k: int, role: Role) -> str:
        clauses = self.clauses
        if role.how == "subject":
            return self._as_subject(role.verb)
        if role.how == "object":
            return self._as_object(role.verb)
        if role.how == "prep":
            return self._as_prepositional(k, role)
        return ""

    def _as_subject(self, v: int) -> str:
        c = self.clauses.chunks[v]
        status = self.of(c) if c.passive else ""
        negated = c.negated
        if c.predicate >= 0:
            said = self.clauses.chunks[c.predicate]
            negated = negated or "not" in self.clauses.tokens.lowers[said.first : said.head]
            predicate = self.clauses.head(c.predicate)
            status = self.word(predicate) or self.word(lemma_of(predicate))
            if not status and out_of_place(predicate, negated=negated):
                return "denied"
        status = status or outlook(self.clauses, c)
        if status:
            return ("proposed" if status == "denied" else "denied") if negated else status
        if is_only_thought(self.clauses, c):
            return "proposed"
        told = self.verb(v)
        return "" if (told == "held" or not c.finite) and is_timeless(self.clauses, c) else told

    def _as_object(self, v: int) -> str:
        c = self.clauses.chunks[v]
        own = "planned" if is_committed(self.clauses, c) else self.verb(v)
        if c.lemma == "follow" and not c.passive:
            return "held"  # "the call follows a meeting on Friday"
        status = self.of(c)
        if c.lemma in _ARRANGES:
            if own == "proposed" or (own == "denied" and not c.finite):
                return own  # "is trying to arrange a meeting"
            return "denied" if c.negated else "planned"
        if status == "denied":
            return "proposed" if own == "denied" else "denied"
        if status == "proposed" and c.lemma not in (
            "like",
            "discuss",
            "support",
            "appear",
            "need",
            "return",
            "open",
        ):
            return "denied" if c.negated else "proposed"
        return own

    def _as_prepositional(self, k: int, role: Role) -> str:
        clauses = self.clauses
        chunks = clauses.chunks
        p = chunks[representative(clauses, k)].prep
        before = p - 1
        if before >= 0 and chunks[before].kind == "N" and role.prep not in OCCASION_PREPS:
            status = self.word(singular(clauses.head(before))) or self._modifier(before)
            if status and clauses.head(before) not in ("call", "calls", "press", "support"):
                return self._noun_governed(before, status, 0)
        if before >= 0 and clauses.head(before) in _AHEAD and role.prep in ("of", "to"):
            return "planned"
        verb = self.verb(role.verb) if role.verb >= 0 else ""
        if before >= 0 and chunks[before].kind in ("A", "D") and (status := self.word(clauses.head(before))):
            return status
        if before >= 0 and before == role.verb and role.prep not in ("in", "during", "at", "after"):
            status = self.word(chunks[before].lemma)
            if status and chunks[before].lemma not in _OPEN:
                return "denied" if chunks[before].negated and status != "denied" else status
        if role.prep in _BEFORE:
            if role.prep == "for":
                if role.verb >= 0 and chunks[role.verb].lemma in _REQUESTS:
                    return "denied" if verb == "denied" else "proposed"
                governor = chunks[role.verb]
                if role.verb >= 0 and governor.passive and self.of(governor) == "planned":
                    return "denied" if governor.negated else "planned"  # "is set for talks"
                motion = role.verb >= 0 and chunks[role.verb].lemma in _ARRIVALS
                return "planned" if motion and verb == "held" else verb or "held"
            return "planned"
        if role.prep == "on" and role.verb >= 0 and chunks[role.verb].lemma in _RESTS:
            return "held"  # "will build on the talks in May"
        if role.prep == "in" and verb == "denied" and chunks[role.verb].lemma in _PARTICIPATES:
            return verb
        if role.prep in _AFTER and (role.verb >= 0 or role.prep in ("after", "following", "since")):
            ahead = verb == "planned" or (verb != "held" and is_ahead(clauses, role.verb, role.prep))
            return "planned" if ahead else "held"
        return verb if role.prep == "with" and verb != "held" else ""
