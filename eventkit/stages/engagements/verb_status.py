"""The status that grammar gives an event told by a verb: held, planned, proposed or denied.

Tense, voice, modality and polarity come from the clause analysis; which verbs, nouns and adjectives plan, propose or
refuse comes from `context/status.toml`.
"""

from __future__ import annotations

from eventkit.rules import RuleSet
from eventkit.stages.engagements.denials import refuted_clause
from eventkit.stages.engagements.grammar import coordination_start, last_finite, last_verb, roles
from eventkit.stages.engagements.offers import governing_noun
from eventkit.stages.engagements.outlook import (
    by_nobody,
    first_time_to_come,
    is_chance,
    is_near,
    is_none,
    is_not_yet,
    is_occasion,
    is_under_way,
    lemma_of,
    main_of,
    not_to,
    sets_out,
    singular,
)
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Chunk, Clauses
from eventkit.syntax.chunks import COMMA, CONJ, QUOTE

_CONDITIONS = frozenset(("if", "unless", "whether"))
_TIMED = frozenset(("when", "once", "after", "before", "as"))
_BEFORE_GERUND = frozenset("besides after against before without about of for from to in".split())
_ALONG_WITH = ("apart from", "aside from", "besides", "in addition to")
_MADE = frozenset(("arranged", "organized", "organised"))
_PLAIN = word_list("plain modifier")
_WAS = frozenset(("was", "were"))
_EXPECTS = word_list("expecting verb")
_REGRETS = frozenset("should ought could might would".split())
_ARRIVES = frozenset(("arrive", "land"))
_AHEAD = word_list("time before")
_CHANGES = word_list("change verb")
_BRINGS_ABOUT = word_list("bringing about verb")
_TELLS = word_list("verb of telling plans")
_UNDER_WAY = word_list("verb of being under way")


class VerbStatus:
    """Reads the status of the verbs of one sentence after the rules' word lists."""

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
        whole = f"{c.lemma} {particle}"
        if whole in _CHANGES:
            return ""  # "call off" is no call for
        return (self.word(whole) if particle else "") or self.word(c.lemma)

    def word(self, lemma: str) -> str:
        """The status that a governing word gives, or ""."""
        if lemma in self.denied:
            return "denied"
        if lemma in self.planned:
            return "planned"
        if lemma in self.proposed:
            return "proposed"
        return ""

    def told(self, v: int) -> str:
        """The status of an event told by verb group `v`, unless its whole clause is denied."""
        return "denied" if refuted_clause(self.clauses, v) else self.verb(v)

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
        if c.finite and self._unexpected(v):
            return "denied"
        if depth < 4 and (main := first_time_to_come(self.clauses, v)) >= 0:
            return self.verb(main, depth + 1)
        if c.tense == "present" and c.marker == "that" and self._wished(v):
            return "proposed"
        if c.marker == "that" and c.tense in ("present", "future") and (said := self._said_of_it(v)):
            return said
        if c.tense == "present" and (c.marker == "until" or (c.marker in _TIMED and self._main_is_future(v))):
            return "planned"
        if (
            c.tense == "present"
            and c.marker == "where"
            and self.verb(last_finite(self.clauses, v), 4) == "planned"
        ):
            return "planned"  # "flies to Oslo on Monday, where he meets X"
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
        if c.tense == "gerund" and c.prep < 0 and c.governor < 0 and self._beside_future(v):
            return "planned"
        if c.tense == "modal":
            return self._modal(v)
        return "planned" if c.tense == "infinitive" else "held"

    def _wished(self, v: int) -> bool:
        """ "suggested that X | meet Y": a bare verb behind one that proposes."""
        if self.clauses.tags[self.clauses.chunks[v].head] not in ("VBP", "VB"):
            return False
        before = last_verb(self.clauses, v)
        return before >= 0 and self.of(self.clauses.chunks[before]) == "proposed"

    def _said_of_it(self, v: int) -> str:
        """ "It is likely that X | meets Y", "It is not intended that they | hold talks": what is said of the clause."""
        clauses = self.clauses
        before = last_verb(clauses, v)
        c = clauses.chunks[before]
        if before < 0 or c.subject < 0 or clauses.words(c.subject) != "it" or c.tense != "present":
            return ""
        status = self.word(clauses.head(c.predicate)) if c.predicate >= 0 else self.of(c) if c.passive else ""
        if status and c.negated:
            return "proposed" if status == "denied" else "denied"
        return status

    def _unexpected(self, v: int) -> bool:
        """ "did not expect the two | would meet"."""
        before = last_verb(self.clauses, v)
        c = self.clauses.chunks[before]
        takes = before >= 0 and c.negated and c.lemma in _EXPECTS and not c.passive
        return takes and self.clauses.chunks[v].subject > before

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

    def _continued(self, v: int) -> int:
        """The verb whose tense an uninflected verb behind "and", or a comma in a list, goes on in, or -1."""
        chunks = self.clauses.chunks
        c = chunks[v]
        tags = self.clauses.tags
        bare = tags[c.head] in ("VBP", "VB") and all(tag == "RB" for tag in tags[c.first : c.head])
        joined = v > 0 and (chunks[v - 1].kind == CONJ or (chunks[v - 1].kind == COMMA and c.tense == "base"))
        if not joined or not bare:
            return -1
        last = last_verb(self.clauses, v)
        if last >= 0 and chunks[last].tense == "infinitive":
            return last  # "plans to visit Oslo and | meet X"
        before = last_finite(self.clauses, v)
        return before if before >= 0 and chunks[before].tense in ("future", "modal") else -1

    def _main_is_future(self, v: int) -> bool:
        """ "will discuss it when they meet", "agreed to discuss it when they meet": the present of a time clause."""
        chunks = self.clauses.chunks
        return any(
            chunks[m].tense == "future" or (chunks[m].tense == "infinitive" and m < v)
            for m in self.clauses.verbs
            if m != v
        )

    def _beside_future(self, v: int) -> bool:
        """ "will travel to X, | stopping in Y": a participle goes with the clause before it."""
        chunks = self.clauses.chunks
        before = last_finite(self.clauses, v)
        return before >= 0 and chunks[before].tense == "future" and chunks[v - 1].kind == COMMA

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
        if c.modal in ("would", "'d") and c.marker not in _CONDITIONS:
            return "planned"  # "asked why he would be visiting X"
        return "proposed"

    def _on_condition(self, v: int) -> bool:
        """ "would meet him only if the attacks stopped"."""
        following = next((self.clauses.chunks[m] for m in self.clauses.verbs if m > v), None)
        return following is not None and following.finite and following.marker in ("if", "unless")

    def _is_ahead(self, c: Chunk) -> bool:
        """ "ahead of X and Y | meeting in Oslo": does what tells of the time before open the clause?"""
        k = coordination_start(self.clauses, c.subject) if c.subject >= 0 else -1
        p = self.clauses.chunks[k].prep
        if k < 0 or p < 0:
            return False
        link = self.clauses.words(p)
        return link == "before" or (link == "of" and p > 0 and self.clauses.head(p - 1) in _AHEAD)

    def _governed(self, v: int, depth: int) -> str:
        clauses = self.clauses
        c = clauses.chunks[v]
        if 0 <= c.governor < v and clauses.chunks[c.governor].asked:
            return "proposed"
        if c.tense == "gerund" and self._is_ahead(c):
            return "planned"
        noun = governing_noun(clauses, v)
        if c.tense in ("infinitive", "gerund") and noun >= 0 and not is_occasion(clauses, noun):
            lemma = singular(clauses.head(noun))
            status = self.word(lemma)
            if status and not (lemma == "decision" and c.lemma in _CHANGES):  # "his decision to cancel it"
                return self.noun_governed(noun, status, depth)
            if c.tense == "infinitive" and (status := self.modifier(noun)):
                return status  # "a possible visit | to meet X"
        g = c.governor
        if c.prep >= 0 and clauses.words(c.prep) in _BEFORE_GERUND:
            return self._gerund(v, noun_or_verb=c.prep - 1, depth=depth)
        if g < 0 or g == v:
            return ""
        governor = clauses.chunks[g]
        if c.tense == governor.tense == "infinitive" and g < v and self._joined(v):
            return self.verb(g, depth + 1)
        status = self.of(governor)
        if governor.predicate >= 0:
            status = self.word(clauses.head(governor.predicate)) or status
            if (
                clauses.head(governor.predicate) == "able"
                and governor.tense == "past"
                and not governor.negated
            ):
                return "held"  # "was able to meet X"
        if governor.lemma == "go" and governor.tense == "past" and not governor.progressive:
            status = ""  # "went on to meet X"
        status = status or self.of_subject(governor)
        if governor.lemma in self.held or not status:
            if c.tense == "infinitive" and sets_out(governor):
                return "denied" if governor.negated else "planned"
            return self.verb(g, depth + 1) if g < v else ""
        if governor.negated:
            return "proposed" if status == "denied" else "denied"
        return status

    def modifier(self, k: int) -> str:
        """The status that a word within phrase `k` gives: "a planned visit", "no meeting"."""
        c = self.clauses.chunks[k]
        tokens = self.clauses.tokens
        for t in range(c.first, c.head):
            low = tokens.lowers[t]
            if low in ("no", "neither"):
                return "denied"
            status = self.word(low) or (self.word(lemma_of(low)) if low.endswith("ed") else "")
            made = low in _MADE and tokens.lowers[t - 1].endswith("ly")  # "a hastily arranged visit"
            if status and low not in _PLAIN and not made:
                return status
        return ""

    def _joined(self, v: int) -> bool:
        """ "to discuss trade as well as | to meet X": does an infinitive go on in a list?"""
        before = self.clauses.chunks[v - 1]
        as_well = self.clauses.tokens.lowers[max(0, before.last - 3) : before.last] == ["as", "well", "as"]
        return before.kind == CONJ or as_well

    def of_subject(self, c: Chunk) -> str:
        """ "Efforts are under way | to hold talks", "preparations have begun | for a visit": what the subject says."""
        if c.lemma not in _UNDER_WAY or c.subject < 0 or c.negated:
            return ""
        return self.word(singular(self.clauses.head(c.subject)))

    def noun_governed(self, noun: int, status: str, depth: int) -> str:
        """ "plans to meet": planned, unless there are none, or they are dropped or refused."""
        if is_none(self.clauses, noun):
            return "proposed" if is_not_yet(self.clauses, noun) else "denied"
        if is_near(self.clauses, noun):
            return "proposed"
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
                if verb.lemma in _TELLS:
                    return status  # "would not discuss plans for a meeting"
                if (verb.negated and verb.marker not in _CONDITIONS) or self.of(verb) == "denied":
                    return "denied"
                if verb.lemma == "accept":
                    return "planned"
                if verb.tense == "infinitive" and self.verb(role.verb, depth + 1) == "denied":
                    return "denied"  # "declined to consider requests for a meeting"
                if verb.lemma in _BRINGS_ABOUT and self.verb(role.verb, depth + 1) == "proposed":
                    return "proposed"  # "tried to revive plans for a summit"
        return status

    def _beside(self, v: int) -> int:
        """The verb along with which the gerund `v` is done: "apart from | meeting X", "in addition to | meeting X"; -1 for none."""
        clauses = self.clauses
        at = clauses.chunks[clauses.chunks[v].prep].head
        before = " ".join(clauses.tokens.lowers[max(0, at - 2) : at + 1])
        if not before.endswith(_ALONG_WITH):
            return -1
        main = main_of(clauses, v)
        return main if main >= 0 else last_finite(clauses, v)

    def _set_for(self, v: int) -> bool:
        """ "was scheduled to return | after meeting X": does what is set to follow wait for it, too?"""
        chunks = self.clauses.chunks
        then = chunks[v].governor
        if not 0 <= then < v or chunks[then].tense != "infinitive" or chunks[then].governor < 0:
            return False
        main = chunks[chunks[then].governor]
        return (main.passive or main.predicate >= 0) and self.verb(then, 3) == "planned"

    def _gerund(self, v: int, noun_or_verb: int, depth: int) -> str:
        clauses = self.clauses
        prep = clauses.tokens.lowers[clauses.chunks[clauses.chunks[v].prep].head]
        noun_or_verb -= noun_or_verb > 0 and clauses.chunks[noun_or_verb].kind == QUOTE
        before = clauses.chunks[noun_or_verb] if noun_or_verb >= 0 else None
        if prep in ("without", "against"):
            return "denied"
        if (main := self._beside(v)) >= 0:
            return self.verb(main, 3)
        if before is not None and before.kind == "N":
            status = self.word(singular(clauses.head(noun_or_verb)))
            if status:
                return "denied" if is_none(clauses, noun_or_verb) else status
        if before is not None and before.kind in ("A", "D"):
            status = self.word(clauses.head(noun_or_verb))  # "is open to meeting X"
            g = clauses.chunks[v].governor
            return "denied" if status and 0 <= g < v and clauses.chunks[g].negated else status
        if before is not None and before.kind == "V":
            lemma = before.lemma
            status = self.word(lemma)
            if lemma == "look":
                return "planned"
            if status:
                return status
        if prep == "before":
            main = clauses.chunks[v].governor
            if main < 0 and before is None and clauses.chunks[v].lemma in _ARRIVES:
                main = main_of(clauses, v)  # "Before arriving in Oslo, he visited Peru"
            return self.verb(main, 3) if main >= 0 else "planned"
        if prep == "after":
            main = main_of(clauses, v)
            if self._set_for(v):
                return "planned"
            past = main < 0 or clauses.chunks[main].tense == "past"
            return "held" if past else self.verb(main, 3)
        return ""
