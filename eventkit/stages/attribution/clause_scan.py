"""What a chunk behind a cue is: whether a clause begins there, and what goes on behind it."""

from __future__ import annotations

from eventkit.stages.attribution.lexicon import CueLexicon, Verb
from eventkit.stages.attribution.speakers import is_mute
from eventkit.stages.attribution.view import ADV, COMMA, CONJ, NP, PREP, REL, SUB, TIME, VG, View
from eventkit.syntax.chunks import ADJ, COLON, POSS, QUOTE
from eventkit.syntax.lists import word_list
from eventkit.text.quotes import Quotation

_SUBJECTS = word_list("personal subject")
_CIRCUMSTANCES = word_list("circumstance")
_REASONS = frozenset(("because", "although", "though"))
_ASKED = frozenset(("for",))  # "asked the king | for help": whom and what are one content
_OPENERS = (SUB, REL, CONJ, COMMA)
_RELATIVES = frozenset("who which that whom whose where when".split())


class ClauseScan:
    """What stands behind cue `k`; `addressee`: the chunk of whom it is said to, once found; `skipped`: the first
    circumstance passed over.
    """

    def __init__(self, view: View, k: int, verb: Verb, words: CueLexicon) -> None:
        self.view = view
        self.k = k
        self.verb = verb
        self.takes = verb.takes
        self.words = words
        self.addressee = -1
        self.skipped = -1

    def _clause_at(self, m: int) -> bool:
        return self._clause_from(m) == m

    def _main_verb(self, m: int) -> int:
        """The finite verb of a clause that begins at `m` without "that"; -1 where none does."""
        view, chunks = self.view, self.view.chunks
        comma = view.n
        joined = False
        relative = -1
        for v in range(m, view.n):
            c = chunks[v]
            if c.kind == VG and c.finite:
                if c.marker in _RELATIVES and any(chunks[x].kind in (SUB, REL) for x in range(m, v)):
                    if relative >= 0 and not any(chunks[x].kind in _OPENERS for x in range(relative, v)):
                        return v  # "those who came | are safe"
                    relative = v
                    continue
                if c.marker in _REASONS and any(chunks[x].kind == SUB for x in range(m + 1, v)):
                    continue  # "themselves in a quandary | because the border was shut"
                if joined and "noun" in self.takes and self._own_clause(c.subject):
                    return -1
                if m <= c.subject < min(v, comma) or not (comma < view.n or joined):
                    return v
                return -1
            if c.kind == COMMA:
                behind = self._behind_insertion(v) if comma == view.n and v > m else -1
                if behind >= 0:
                    return behind
                comma = min(comma, v)
            elif c.kind == CONJ:
                joined = True
            elif (c.kind == COLON and view.lowers[c.first] in (":", ";")) or (
                view.opens_quote(v) is not None and comma < view.n
            ):
                return -1
        return -1

    def _own_clause(self, subject: int) -> bool:
        """Does a clause begin with the subject: "our support for peace and | we will act"?"""
        chunks = self.view.chunks
        return (
            subject >= 1
            and chunks[subject - 1].kind == CONJ
            and self.view.lowers[chunks[subject].head] in _SUBJECTS
        )

    def _behind_insertion(self, comma: int) -> int:
        """The verb of "the group, also known as A or B, | said": right behind the comma that ends what is inserted; else -1."""
        chunks = self.view.chunks
        if chunks[comma - 1].kind != NP:
            return -1
        for v in range(comma + 1, self.view.n - 1):
            if chunks[v].kind == VG and chunks[v].finite:
                return -1
            after = chunks[v + 1]
            if chunks[v].kind == COMMA and after.kind == VG and after.finite:
                return -1 if after.marker else v + 1
        return -1

    def _clause_from(self, m: int) -> int:
        """The chunk at which a bare clause begins: `m`, or behind an addressee at `m`; -1 where none does."""
        view, chunks = self.view, self.view.chunks
        v = self._main_verb(m)
        if v < 0:
            return -1
        subject = chunks[v].subject
        if "addressee" not in self.takes or self.addressee >= 0 or not m < subject < v:
            return m
        start = view.group_start(subject)
        if start <= m or chunks[start].prep >= 0:
            return m
        while start - 1 > m and chunks[start - 1].kind in (ADV, ADJ, TIME):
            start -= 1
        return -1 if view.head(start - 1) in _CIRCUMSTANCES else start

    def _is_time(self, m: int) -> bool:
        """Does a time stand at chunk `m`, or behind a preposition there?"""
        chunks = self.view.chunks
        m += m + 1 < self.view.n and chunks[m].kind == PREP
        return m < self.view.n and (chunks[m].kind == TIME or chunks[m].temporal)

    def _fronted(self, m: int) -> bool:
        """Does a clause with its own subject come behind that of "because", after a comma?"""
        view, chunks = self.view, self.view.chunks
        verb = next((v for v in range(m + 1, view.n) if chunks[v].kind == VG and chunks[v].finite), view.n)
        comma = next((p for p in range(verb + 1, view.n) if chunks[p].kind == COMMA), view.n)
        return comma + 1 < view.n and chunks[comma + 1].kind == NP and self._clause_at(comma + 1)

    def _in_relative(self, m: int) -> bool:
        """Does the clause that goes on at `m` have its subject before the cue: "which he said had failed"?"""
        chunks = self.view.chunks
        near = all(chunks[p].kind in (ADV, TIME) for p in range(self.k + 1, m))
        return near and chunks[self.k].finite and chunks[self.k].marker in ("which", "that", "who")

    def _has_as(self, m: int) -> bool:
        return any(self.view.head(p) == "as" for p in range(m + 1, self.view.n))

    def _has_preposition(self, m: int) -> bool:
        view, chunks = self.view, self.view.chunks
        end = view.phrase_end(m)
        if chunks[m].kind != NP:
            return False
        if end < view.n and chunks[end].kind == COMMA:  # "accused X, whose … , of"
            end = next((p + 1 for p in range(end + 1, view.n - 1) if chunks[p].kind == COMMA), end)
        return any(
            view.head(p) in self.verb.prepositions
            for p in range(m + 1, min(view.n, end + 1))
            if chunks[p].kind in (PREP, SUB)
        )

    def _goes_on(self, p: int) -> bool:
        """Does content follow an addressee?"""
        kind = self.view.chunks[p].kind
        if self.view.opens_quote(p) is not None or kind in (SUB, REL, COLON, COMMA, NP):
            return True
        if kind == VG:
            return self.view.chunks[p].tense == "infinitive"
        return kind == PREP

    def _is_when(self, m: int) -> bool:
        """Is it a phrase of time that belongs to the cue: "said earlier this month he had"?"""
        first = self.view.lowers[self.view.chunks[m].first]
        behind = m + 1 < self.view.n and self.view.chunks[m + 1].kind == NP
        return behind and first in ("earlier", "last", "this", "later", "next")

    def _is_broadcast(self, m: int, quote: Quotation) -> bool:
        """Is it the title of what something was said on: on NBC's “Today”, on “This Day”?"""
        before = m - 1
        if before <= self.k or quote.end - quote.start > 40:
            return False
        if self.view.chunks[before].kind == POSS:
            return before - 1 > self.k and self.view.chunks[before - 1].prep >= 0
        return self.view.chunks[before].kind == PREP and self.view.head(before) == "on"

    def _is_name(self, quote: Quotation) -> bool:
        """A short title in quotation marks that is spoken to: told “Good Morning” that."""
        if "addressee" not in self.takes or self.addressee >= 0 or quote.end - quote.start > 40:
            return False
        inner = self.view.text[quote.start + 1 : quote.end - 1].rstrip(".,")
        return (
            all(
                w[:1].isupper() or w in ("of", "the", "on", "in", "and", "with", "this", "&")
                for w in inner.split()
            )
            and "," not in inner
        )

    def _named_before(self) -> bool:
        """Is what is called so told before the cue: "what he called "a lie"", not "a plan called "Dawn""?"""
        chunk = self.view.chunks[self.k]
        if chunk.subject < 0 or chunk.marker or not chunk.ambiguous:
            return True
        beside = self.view.chunks[self.k - 1]
        subject = beside if beside.kind == NP else self.view.chunks[chunk.subject]
        return subject.pronoun or subject.proper

    def _before_noun(self, m: int) -> bool:
        return m < self.view.n and self.view.chunks[m].kind == NP and not self.view.chunks[m].temporal

    def _only_time(self, m: int) -> bool:
        chunks = self.view.chunks
        return m < self.view.n and all(c.kind in (TIME, ADV, ".") or c.temporal for c in chunks[m:])

    def _told_of(self, m: int, start: int) -> bool:
        """Does a preposition open the content: "informed Lind | of the decision", unless a clause begins at `start`?"""
        view = self.view
        of = m + 2 < view.n and view.head(m + 1) in self.verb.prepositions - _ASKED
        of = of and not is_mute(view.head(m), self.words)
        asked = of and view.chunks[m + 2].kind == SUB  # "briefed reporters on | what had been said"
        return asked or (of and (start < 0 or (start > m and view.chunks[start - 1].kind in (SUB, PREP))))

    def _behind_parenthesis(self, m: int) -> int:
        """The chunk behind "urged Senator Lind | (R) | to resign"; `m` where no parenthesis is."""
        view = self.view
        if m < view.n and view.lowers[view.chunks[m].first] == "(":
            closing = (p for p in range(m, view.n) if view.lowers[view.chunks[p].last - 1] == ")")
            return next(closing, m - 1) + 1
        return m

    def _behind_list(self, m: int) -> int:
        """The chunk behind "told Lind|, the envoy and the crowd| that", where content follows it; else `m`."""
        view, chunks = self.view, self.view.chunks
        p = m
        while p + 1 < view.n and chunks[p].kind in (COMMA, CONJ) and chunks[p + 1].kind == NP:
            p = view.phrase_end(p + 1)
        opens = p < view.n and (view.head(p) == "that" or view.opens_quote(p) is not None)
        return p if opens and any(c.kind == CONJ for c in chunks[m:p]) else m

    def _is_answer(self, m: int) -> bool:
        """Is it "yes" or "no": "the envoy said | no", "said | no to the plan"?"""
        view = self.view
        bare = view.chunks[m].last - view.chunks[m].first == 1 and view.head(m) in ("yes", "no")
        ends = m + 1 >= view.n or view.chunks[m + 1].kind in (COMMA, ".", PREP, CONJ, SUB)
        return bare and ends and "clause" in self.takes

    def _opens_quotation(self, m: int) -> bool:
        """Does a quotation begin at chunk `m`, or behind a comma or colon there?"""
        view = self.view
        m += m < view.n and view.chunks[m].kind in (COMMA, COLON)
        return m < view.n and view.opens_quote(m) is not None

    def _split_infinitive(self, m: int) -> bool:
        """Does the verb of "to" come behind a quotation mark or adverbs: "to | at least do", "to | "do"?"""
        view, chunks = self.view, self.view.chunks
        if m < view.n and view.opens_quote(m) is not None:
            return True
        p = next((p for p in range(m, view.n) if chunks[p].kind not in (ADV, TIME)), view.n)
        return m < p < view.n and chunks[p].kind == VG and chunks[p].tense == "base"

    def _turned(self, m: int, word: str) -> bool:
        """Does a clause begin with its predicate: "said | among the dead were two envoys"?"""
        return word == "among" and any(c.kind == VG and c.finite for c in self.view.chunks[m + 1 :])

    def _behind_deed(self, m: int) -> int | None:
        """Behind "said after meeting | Lind in Oslo that", "…: "We stay."": the chunk at which the content opens."""
        view, chunks = self.view, self.view.chunks
        for p in range(m, view.n):
            if chunks[p].kind == COLON or (chunks[p].kind == SUB and view.head(p) == "that"):
                return p
            if chunks[p].kind not in (NP, PREP, POSS, CONJ, TIME):
                return None
        return None

    def _behind_aside(self, m: int) -> bool:
        """Does a clause come behind the relative one at `m`: "said for all | who come, there are rules"?"""
        comma = next((p for p in range(m, self.view.n) if self.view.chunks[p].kind == COMMA), self.view.n)
        return comma + 1 < self.view.n and self._clause_at(comma + 1)

    def _opens_content(self, m: int, p: int) -> bool:
        """Does the prepositional phrase belong to the content: "said under the plan troops would"?"""
        view = self.view
        word = view.head(m)
        if (
            word in ("to", "of", "about", "with", "by")
            or view.head(p) in self.words.media
            or view.chunks[p].temporal
        ):
            return False
        end = view.phrase_end(p)
        following = view.chunks[end].kind if end < view.n else ""
        if following == REL and word == "for":
            return self._behind_aside(end)
        if following in (SUB, REL, QUOTE, COLON) or view.chunks[p].proper:
            return False
        return (
            following in (NP, COMMA)
            and self._clause_from(end + (following == COMMA)) >= 0
            and word not in ("in", "at", "on", "during", "after")
        )


__all__ = ["ClauseScan"]
