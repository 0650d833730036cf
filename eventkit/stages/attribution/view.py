"""One sentence as this stage sees it: its grammar, and the quotations that cross it."""

from __future__ import annotations

import re
from bisect import bisect_left

from eventkit.syntax.chunks import ADJ, ADV, COMMA, CONJ, NP, POSS, PREP, QUOTE, REL, SUB, TIME, VG
from eventkit.syntax.clauses import Clauses
from eventkit.syntax.reading import Reading
from eventkit.text.quotes import Quotation

_FINAL = re.compile(r"[.!?;:,\s]+$")
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z.'’]{2,}(?:[ ,/]+[A-Z][\w.'’]*){0,5}(?:,? \d{1,2})?(?:\s*\([^)\n]{2,60}\))?"
    r"|[A-Z][\w.,'’ ]{0,50}\([A-Z][\w. /]{1,20}\))\s*(?:[–—―]|--|-(?=\s))\s*"
    r"|[A-Z][A-Z]{3,} ?\([A-Z][\w. ]+/ ?[^)\n]{2,50}\) (?=[A-Z])"
    r"|[A-Z][a-z]+(?: [A-Z][a-z]+)?, [A-Z][a-z]{2,8}\.? \d{1,2} ?: +"
    r"|[A-Z][A-Z.'’ ]{3,40}(?:, [A-Z][a-z]+\.? \d{1,2})?\s?:\s+"
)


class View:
    """Sentence `index` of a reading. `quote_at`: token -> quotation that begins there; `inside`: quoted?"""

    __slots__ = (
        "begin",
        "chunks",
        "clauses",
        "ends",
        "index",
        "inside",
        "limit",
        "lowers",
        "n",
        "quote_at",
        "quotes",
        "reading",
        "starts",
        "text",
    )

    def __init__(self, reading: Reading, index: int, quotes: list[Quotation]) -> None:
        self.reading = reading
        self.text = reading.text
        self.index = index
        self.clauses: Clauses = reading.clauses(index)
        self.chunks = self.clauses.chunks
        self.n = len(self.chunks)
        tokens = self.clauses.tokens
        self.starts, self.ends, self.lowers = tokens.starts, tokens.ends, tokens.lowers
        self.quotes = quotes
        self.inside = [False] * len(tokens)
        self.quote_at: dict[int, Quotation] = {}
        for quote in quotes:
            first, last = bisect_left(self.starts, quote.start), bisect_left(self.starts, quote.end)
            self.inside[first:last] = [True] * (last - first)
            if first < last and self.starts[first] == quote.start:
                self.quote_at[first] = quote
        span = reading.sentences[index]
        opening = _DATELINE.match(self.text, span.start, span.end)
        self.begin = opening.end() if opening is not None else span.start
        self.limit = self._without_final(span.end)

    def _without_final(self, end: int) -> int:
        span = self.reading.sentences[self.index]
        final = _FINAL.search(self.text, max(span.start, end - 8), end)
        return final.start() if final is not None and final.start() > span.start else end

    def start(self, k: int) -> int:
        """Offset at which chunk `k` begins."""
        return self.starts[self.chunks[k].first]

    def end(self, k: int) -> int:
        """Offset at which chunk `k` ends."""
        return self.ends[self.chunks[k].last - 1]

    def head(self, k: int) -> str:
        """Lower-case head word of chunk `k`."""
        return self.lowers[self.chunks[k].head]

    def quoted(self, k: int) -> bool:
        """Does chunk `k` stand in a quotation?"""
        return self.inside[self.chunks[k].first]

    def opens_quote(self, k: int) -> Quotation | None:
        """The quotation that begins with chunk `k`."""
        return self.quote_at.get(self.chunks[k].first)

    def closes_quote(self, k: int) -> Quotation | None:
        """The quotation that ends with chunk `k`."""
        end = self.end(k)
        return next((q for q in self.quotes if q.end == end), None)

    def noun_of(self, m: int) -> int:
        """The chunk of the noun behind preposition `m`: over adverbs and adjectives, and "a | May 15 | statement"."""
        chunks = self.chunks
        p = m + 1
        while p < self.n and chunks[p].kind in (ADV, ADJ):
            p += 1
        dated = p + 2 < self.n and (chunks[p + 1].kind == TIME or chunks[p + 1].temporal)
        if dated and self.head(p) in ("a", "an", "the") and chunks[p + 2].kind == NP:
            return p + 2
        return p

    def tells_of(self, m: int) -> bool:
        """Is chunk `m` a participle that tells of the noun before it, behind a preposition: "in a letter | dated Monday"?"""
        chunk, noun = self.chunks[m], self.chunks[m - 1]
        if m < 1 or chunk.kind != VG or noun.kind != NP or noun.prep < 0:
            return False
        if not chunk.finite:
            return chunk.tense == "participle"
        return chunk.ambiguous and not chunk.marker and chunk.subject in (-1, m - 1)

    def phrase_end(self, k: int) -> int:
        """The chunk behind the noun phrase group that begins at `k`: owners, "and", and phrases with "of"."""
        chunks = self.chunks
        m = k + 1
        while m < self.n:
            c = chunks[m]
            if c.kind == POSS or (c.kind == NP and chunks[m - 1].kind in (POSS, CONJ, PREP)):
                m += 1
            elif (
                c.kind == PREP and self.head(m) == "of" and m + 1 < self.n and chunks[m + 1].kind == NP
            ) or (
                c.kind == CONJ
                and m + 1 < self.n
                and chunks[m + 1].kind == NP
                and not self._subject_of_next(m + 1)
            ):
                m += 2
            else:
                break
        return m

    def _subject_of_next(self, k: int) -> bool:
        return k + 1 < self.n and self.chunks[k + 1].kind == VG and self.chunks[k + 1].finite

    def group_start(self, k: int) -> int:
        """The first chunk of the noun phrase group whose head is `k`: its owners and what it is joined to."""
        chunks = self.chunks
        while k >= 2 and chunks[k - 1].kind == POSS and chunks[k - 2].kind == NP:
            k -= 2
        return k


__all__ = ["ADV", "COMMA", "CONJ", "NP", "POSS", "PREP", "QUOTE", "REL", "SUB", "TIME", "VG", "View"]
