"""The status that grammar gives an event told by a noun; `verb_status` reads the verbs.

Tense, voice, modality and polarity come from the clause analysis; which verbs, nouns and adjectives plan, propose or
refuse comes from `context/status.toml`.
"""

from __future__ import annotations

from eventkit.stages.engagements.denials import refuted_clause, refuted_report
from eventkit.stages.engagements.grammar import Role, last_finite, representative, roles
from eventkit.stages.engagements.offers import talks_offered
from eventkit.stages.engagements.outlook import (
    OCCASION_PREPS,
    fell_through,
    is_ahead,
    is_committed,
    is_only_thought,
    is_outcome,
    is_timeless,
    lemma_of,
    only_to_change,
    out_of_place,
    outlook,
    past_margins,
    set_for_later,
    singular,
)
from eventkit.stages.engagements.partners import agenda_of
from eventkit.stages.engagements.verb_status import VerbStatus
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Chunk
from eventkit.syntax.chunks import CONJ, QUOTE

_AFTER = word_list("preposition of the held")
_TOLD = word_list("telling noun")
_BEFORE = frozenset("before until pending till for toward towards".split())
_HAPPENS = word_list("course of the held")
_REQUESTS = word_list("request verb")
_ARRIVALS = word_list("arrival verb")
_PARTICIPATES = frozenset("take participate engage".split())  # "refused to take part in talks"
_OPEN = word_list("no outlook verb")
_ARRANGES = word_list("arranging verb")
_AHEAD = word_list("time before")
_CARRIES_OUT = word_list("carrying out verb")
_HAS = _CARRIES_OUT | _ARRANGES | {"have", "be", "seek", "want"}
_COMES = frozenset(("arrive", "land"))
_STAYS = frozenset(("visit", "tour"))
_RAN = word_list("course of what was set")
_AGREES = word_list("agreeing verb")
_ANY = frozenset("a an any another".split())
_ALONG = frozenset("with to into as including".split())
_DATES = word_list("date noun")
_DEFINITE = word_list("definite")
_MAY = frozenset("may might can could should".split())
_COMES_ABOUT = (
    word_list("coming about")
    | word_list("arranging verb")
    | frozenset("hold begin start resume proceed go convene occur".split())
)
_DETERMINERS = frozenset("a an the his her its their".split())
_GROUNDWORK = word_list("groundwork noun")
_SO_FAR = frozenset(("yet", "currently", "now", "still"))
_WISHES = word_list("wish with would")
_RESTS = word_list("resting verb")


class StatusReader(VerbStatus):
    """Reads the status of verbs and nouns of one sentence after the rules' word lists."""

    __slots__ = ()

    def noun(self, k: int) -> str:
        """The status of an event told by noun phrase `k`, or "" where the sentence gives none."""
        inner = self.modifier(k)
        if inner == "planned" and self._was_held(k):
            return "held"
        if inner:
            if fell_through(self.clauses, k) or self._is_refused(k):
                return "denied"
            words = self.clauses.tokens.lowers[self.clauses.chunks[k].first : self.clauses.chunks[k].head]
            left_open = "future" in words and self._governed_noun(k) == "proposed"
            return "proposed" if left_open else inner  # "the possibility of a future meeting"
        return self._governed_noun(k)

    def _governed_noun(self, k: int) -> str:
        """The status that what governs noun phrase `k` gives the event, or ""."""
        k = past_margins(self.clauses, k)
        offer = talks_offered(self.clauses, k)
        if offer is not None:
            return self.noun_governed(offer.noun, "proposed", 0)
        if refuted_report(self.clauses, k) or self._denied_to_be(k):
            return "denied"
        chunks = self.clauses.chunks
        found = [r for r in roles(self.clauses, k) if r.how == "prep" or not is_outcome(chunks[r.verb])]
        if set_for_later(self.clauses, k):
            return "held" if self._ran(k) else "planned"
        for role in found:
            verb = self.clauses.chunks[role.verb]
            if verb.asked and role.verb >= 0 and role.how in ("object", "subject"):
                return "proposed"
            if role.how == "subject" and verb.lemma in _HAPPENS and verb.tense == "past":
                return self.verb(role.verb)  # "requested a meeting, which took place on Monday"
            if agenda_of(self.clauses, role) >= 0 and verb.tense != "past":
                return "planned"
            if role.verb >= 0 and only_to_change(self.clauses, verb, role.how):
                return "planned"
        for role in found:
            status = self._role(k, role)
            if status:
                return status
        return ""

    def plans(self, k: int) -> bool:
        """Do the event's own words say that it was planned: "a scheduled meeting", "a meeting set for Monday"?"""
        return bool(self.modifier(k)) or set_for_later(self.clauses, k) or self.noun_was_planned(k)

    def _was_held(self, k: int) -> bool:
        """ "held a hastily arranged meeting", "ended a planned visit": what was arranged has come about."""
        done = (r.verb for r in roles(self.clauses, k) if r.how == "object" and r.verb >= 0)
        return any(self.clauses.chunks[v].lemma in _CARRIES_OUT and self.verb(v) == "held" for v in done)

    def _ran(self, k: int) -> bool:
        """ "A meeting planned for Monday lasted an hour": what was set has come about."""
        chunks = self.clauses.chunks
        after = (chunks[v] for v in self.clauses.verbs if v > k and chunks[v].finite)
        c = next(after, None)
        return c is not None and not (c.marker or c.negated) and c.tense == "past" and c.lemma in _RAN

    def _is_refused(self, k: int) -> bool:
        """ "skipped planned meetings", "a proposed visit was rejected": what is done to it outweighs how it is called."""
        chunks = self.clauses.chunks
        found = [(r.how, chunks[r.verb]) for r in roles(self.clauses, k) if r.verb >= 0]
        return any(
            (not c.negated and self.of(c) == "denied")
            if how == ("subject" if c.passive else "object")
            else how == "subject" and self._is_out_of_place(c)
            for how, c in found
        )

    def _is_out_of_place(self, c: Chunk) -> bool:
        """ "is not necessary", "was unthinkable": does the verb group `c` say so of its subject?"""
        if c.predicate < 0:
            return False
        said = self.clauses.chunks[c.predicate]
        negated = c.negated or "not" in self.clauses.tokens.lowers[said.first : said.head]
        return out_of_place(self.clauses.head(c.predicate), negated=negated)

    def _denied_to_be(self, k: int) -> bool:
        """ "denied that a meeting took place", "denied they had held talks": does the denied clause tell that it was?"""
        chunks = self.clauses.chunks
        return any(
            refuted_clause(self.clauses, r.verb)
            for r in roles(self.clauses, k)
            if r.verb >= 0
            and (
                (r.how == "object" and chunks[r.verb].lemma in _HAS)
                or (r.prep == "for" and chunks[r.verb].lemma in _REQUESTS)
                or (
                    r.how == "subject"
                    and chunks[r.verb].lemma in (_HAS if chunks[r.verb].passive else _HAPPENS)
                )
            )
        )

    def _role(self, k: int, role: Role) -> str:
        clauses = self.clauses
        if role.how == "subject":
            return self._as_subject(k, role.verb)
        if role.how == "object":
            return self._as_object(k, role.verb)
        if role.how == "prep":
            return self._as_prepositional(k, role)
        return ""

    def _as_subject(self, k: int, v: int) -> str:
        c = self.clauses.chunks[v]
        status = self.of(c) if c.passive else ""
        negated = c.negated
        if c.predicate >= 0:
            said = self.clauses.chunks[c.predicate]
            negated = negated or "not" in self.clauses.tokens.lowers[said.first : said.head]
            predicate = self.clauses.head(c.predicate)
            status = self.word(predicate) or self.word(lemma_of(predicate))
            if not status and self._is_out_of_place(c):
                return "denied"
        status = status or outlook(self.clauses, c)
        if status:
            return ("proposed" if status == "denied" else "denied") if negated else status
        if is_only_thought(self.clauses, c):
            return "proposed"
        told = self.verb(v)
        if told == "proposed" and c.modal in _MAY and c.lemma not in _COMES_ABOUT and self._is_known(k):
            return "planned"  # "Monday's talks could be decisive"
        return "" if (told == "held" or not c.finite) and is_timeless(self.clauses, c) else told

    def _as_object(self, k: int, v: int) -> str:
        c = self.clauses.chunks[v]
        own = "planned" if is_committed(self.clauses, c) else self.verb(v)
        if c.lemma == "follow" and not c.passive:
            return "held"  # "the call follows a meeting on Friday"
        status = self.of(c)
        if c.modal in ("would", "'d") and c.lemma in _WISHES:
            return "denied" if c.negated else "proposed"  # "would welcome a meeting"
        if c.lemma in _ARRANGES:
            if own == "proposed" or (own == "denied" and not c.finite):
                return own  # "is trying to arrange a meeting"
            return "denied" if c.negated else "planned"
        if status == "denied":
            return "proposed" if own == "denied" else "denied"
        if c.lemma == "discuss" and own == "held" and self._indefinite(k):
            return "proposed"  # "discussed a meeting in May"
        if status == "proposed" and c.lemma not in (
            "work",
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
        before = self._noun_before(p)
        if before >= 0 and clauses.head(before) in _GROUNDWORK and self._is_open(k, role.prep):
            return "proposed"
        if before >= 0 and clauses.head(before) in _DATES and role.prep in ("for", "of"):
            return "proposed" if self._indefinite(representative(clauses, k)) else "planned"
        untold = before >= 0 and clauses.head(before) in _TOLD  # "gave no details | of the meeting"
        if before >= 0 and chunks[before].kind == "N" and role.prep not in OCCASION_PREPS and not untold:
            status = self.word(singular(clauses.head(before))) or self.modifier(before)
            if status and clauses.head(before) not in ("call", "calls", "press", "support"):
                return self.noun_governed(before, status, 0)
        if before >= 0 and clauses.head(before) in _AHEAD and role.prep in ("of", "to"):
            return "planned"
        verb = self.verb(role.verb) if role.verb >= 0 else ""
        if before >= 0 and chunks[before].kind in ("A", "D") and (status := self.word(clauses.head(before))):
            return status
        if before >= 0 and before == role.verb and role.prep not in ("in", "during", "at", "after"):
            status = self.word(chunks[before].lemma)
            if status and chunks[before].lemma not in _OPEN:
                return "denied" if chunks[before].negated and status != "denied" else status
        if role.prep == "by" and role.verb > 0 and self._follows(role.verb):
            main = last_finite(clauses, role.verb)  # "will arrive on Monday, followed by a meeting"
            return self.verb(main) if main >= 0 else ""
        if role.prep in _BEFORE:
            return self._done_for(k, role.verb, verb) if role.prep == "for" else "planned"
        if role.prep == "to" and role.verb >= 0 and chunks[role.verb].lemma == "invite":
            return "denied" if verb == "denied" else "proposed"
        if role.prep == "on" and role.verb >= 0 and chunks[role.verb].lemma in _RESTS:
            return "held"  # "will build on the talks in May"
        if role.prep == "in" and role.verb >= 0 and chunks[role.verb].lemma in _PARTICIPATES:
            return verb
        if role.prep in _AFTER and (role.verb >= 0 or role.prep in ("after", "following", "since")):
            over = role.prep == "since" or self._fell_short(role.verb) or self._agreed_at(k, role)
            ahead = not over and (
                verb == "planned" or (verb != "held" and is_ahead(clauses, role.verb, role.prep))
            )
            return "planned" if ahead else "held"
        return verb if role.prep in _ALONG and verb != "held" else ""

    def _follows(self, v: int) -> bool:
        c = self.clauses.chunks[v]
        return c.tense == "participle" and c.lemma == "follow"

    def _done_for(self, k: int, v: int, told: str) -> str:
        """The status of what verb group `v`, whose own is `told`, is done for: "flew to Oslo | for talks", "asked for talks"."""
        governor = self.clauses.chunks[v]
        if v < 0:
            return told or "held"
        if governor.lemma in _REQUESTS:
            return "denied" if told == "denied" else "proposed"
        if governor.passive and self.of(governor) == "planned":
            return "denied" if governor.negated else "planned"  # "is set for talks"
        if of_subject := self.of_subject(governor):
            return of_subject
        if governor.lemma not in _ARRIVALS or told != "held":
            return told or "held"
        begun = governor.lemma in _COMES and self.clauses.head(k) in _STAYS
        return "held" if begun else "planned"  # who arrived for a visit has begun it

    def _is_known(self, k: int) -> bool:
        """ "the meeting", "Monday's talks": is it told as one that is to be?"""
        c = self.clauses.chunks[representative(self.clauses, k)]
        return c.owner >= 0 or self.clauses.tokens.lowers[c.first] in _DEFINITE

    def _indefinite(self, k: int) -> bool:
        """ "a meeting", "any talks"?"""
        return self.clauses.tokens.lowers[self.clauses.chunks[k].first] in _ANY

    def _noun_before(self, p: int) -> int:
        """The noun before preposition `p`: "“plans” yet | for a summit", "proposals for his trip or | for talks"."""
        chunks = self.clauses.chunks
        if p > 1 and chunks[p - 1].kind == CONJ:
            same = (m for m in range(p - 2, 0, -1) if self.clauses.words(m) == self.clauses.words(p))
            p = next(same, p)
        before = p - 1
        while before > 0 and (chunks[before].kind == QUOTE or self.clauses.words(before) in _SO_FAR):
            before -= 1
        return before

    def _is_open(self, k: int, prep: str) -> bool:
        """ "paved the way for talks", but not "set the stage for their meeting": none is known to be fixed."""
        first = self.clauses.tokens.lowers[self.clauses.chunks[k].first]
        return prep in ("for", "to") and (first not in _DETERMINERS or first in ("a", "an"))

    def _fell_short(self, v: int) -> bool:
        """ "were unable to agree at a meeting": what was tried there failed."""
        chunks = self.clauses.chunks
        while v >= 0 and not chunks[v].finite and 0 <= chunks[v].governor < v:
            v = chunks[v].governor
        c = chunks[v]
        if v < 0 or c.tense != "past":
            return False
        return (self.word(self.clauses.head(c.predicate)) if c.predicate >= 0 else self.of(c)) == "denied"

    def _agreed_at(self, k: int, role: Role) -> bool:
        """ "agreed to resume talks after a meeting": what they agree on is what came of it."""
        if role.verb < 0 or role.prep not in ("after", "following"):
            return False
        if self.clauses.tokens.lowers[self.clauses.chunks[k].first] not in _DETERMINERS:
            return False  # "agreed to set a date after mutual consultations"
        c = self.clauses.chunks[role.verb]
        governor = self.clauses.chunks[c.governor] if c.governor >= 0 else c
        return c.tense == "infinitive" and governor.tense == "past" and governor.lemma in _AGREES

    def noun_was_planned(self, k: int) -> bool:
        """ "was due to hold talks", "was to fly there for talks", "a dinner that was to be held"."""
        found = [r for r in roles(self.clauses, k) if r.verb >= 0]
        return any(
            (r.how == "subject" or (purpose(r) and self.clauses.chunks[r.verb].tense == "infinitive"))
            and self.was_planned(r.verb)
            for r in found
        )


def purpose(role: Role) -> bool:
    """Is the event what is done, or what it is done for?"""
    return role.how == "object" or (role.how == "prep" and role.prep == "for")
