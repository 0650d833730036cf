"""The content of a cue in pieces: behind it, before it, or around it."""

from __future__ import annotations

from eventkit.stages.attribution.before_cue import before, fronted
from eventkit.stages.attribution.complements import Complement, behind
from eventkit.stages.attribution.extent import Piece, cut_behind, end_of, is_tag
from eventkit.stages.attribution.lexicon import CueLexicon, Verb
from eventkit.stages.attribution.participles import opening
from eventkit.stages.attribution.view import ADV, COMMA, NP, PREP, TIME, VG, View
from eventkit.text.quotes import Quotation, last_inside


class Pieces:
    """The pieces of content in one sentence."""

    def __init__(self, view: View, words: CueLexicon) -> None:
        self.view = view
        self.words = words

    def of(self, k: int, verb: Verb, found: Complement | None, left: int) -> list[Piece]:
        view = self.view
        can = {"clause", "quote", "question"} & verb.takes
        front = before(view, left) if can else []
        if found is not None and front and front[0][0] == front[0][1]:
            front = []  # the sentence before is another's quotation
        if found is not None and found.sort == "clause" and found.quote is None and self._is_quotation(front):
            return front  # ""…," X said after talks that open | today"
        if found is None:
            return self._around(k, verb, left, front) if can else []
        if found.sort == "next":
            return [(found.start, found.start)]
        stop = opening(view, k)[1] if left < 0 and self._opens(k) else -1
        if found.quote is not None:
            end = self._quote_end(k, found, found.quote)
        else:
            end = end_of(
                view, k, found.chunk, self.words, stop=stop, clausal=found.sort in ("clause", "question")
            )
        piece = (found.start, end)
        if front and found.quote is not None and view.text[front[0][1] - 1 : front[0][1]] in "\"″”'’»":
            return [*front, piece]
        broken = found.sort == "clause" and found.chunk >= 1 and view.chunks[found.chunk - 1].kind == COMMA
        if (
            broken
            or (found.quote is not None and not front and self._lower(found.quote))
            or (found.sort == "clause" and view.lowers[0] == "if")
        ) and left >= 2:
            return [*fronted(view, left, self.words), piece]
        return [piece] if end > found.start else []

    def _is_quotation(self, front: list[Piece]) -> bool:
        """Is what stands before the cue all in quotation marks?"""
        text = self.view.text
        return (
            bool(front)
            and text[front[0][0] : front[0][0] + 1] in "\"″“‘'`«"
            and text[front[0][1] - 1 : front[0][1]] in "\"″”'’»"
        )

    def _lower(self, quote: Quotation) -> bool:
        """Does a quotation go on in mid-sentence?"""
        return self.view.text[quote.start + 1 : quote.start + 2].islower()

    def _opens(self, k: int) -> bool:
        """Does the participle at `k` open its clause ("While saying A, he did B")?"""
        chunks = self.view.chunks
        p = k - 1
        while p >= 0 and chunks[p].kind == ADV:
            p -= 1
        return not chunks[k].finite and (p < 0 or chunks[p].kind in ("P", "S"))

    def _around(self, k: int, verb: Verb, left: int, front: list[Piece]) -> list[Piece]:
        """The content before a cue without complement, and what goes on behind it."""
        view = self.view
        text = view.text
        if "addressee" not in verb.takes and not self._closes_or_joins(behind(view, k, verb)):
            return []
        if "clause" not in verb.takes:
            return front if front and text[front[0][1] - 1 : front[0][1]] in "\"”'’»" else []
        if left >= 2 and view.chunks[left - 1].kind == COMMA and view.chunks[left - 2].kind == "&":
            front = []
        if (
            front
            and text[front[0][1] - 1 : front[0][1]] in "\"”'’»"
            and text[front[0][0] : front[0][0] + 1] in "\"″“‘'`«"
        ):
            return front
        rest = self._rest(k, verb)
        if rest is None:
            return front
        head = front or fronted(view, left, self.words)
        return [*head, rest] if head or self._told(rest) else []

    def _closes_or_joins(self, m: int) -> bool:
        """Does nothing stand behind the cue that would be its object?"""
        view, chunks = self.view, self.view.chunks
        m = self._behind_times(m)
        return m >= view.n or chunks[m].kind not in (NP, "A") or chunks[m].temporal

    def _told(self, rest: Piece) -> bool:
        """Is the rest behind "X said," a whole clause?"""
        view = self.view
        m = next(x for x in range(view.n) if view.start(x) == rest[0])
        verbs = [
            x
            for x in range(m, view.n)
            if view.chunks[x].kind == VG and view.chunks[x].finite and view.start(x) < rest[1]
        ]
        return view.chunks[m].kind == NP and bool(verbs) and view.chunks[verbs[0]].subject >= m

    def _rest(self, k: int, verb: Verb) -> Piece | None:
        """Behind "…, X said, …": the rest of a content that the cue breaks."""
        view, chunks = self.view, self.view.chunks
        m = self._behind_times(k + 1)
        told = m < view.n and chunks[m].kind == NP and "addressee" in verb.takes
        if told:
            m = self._behind_times(view.phrase_end(m))  # "…, X told reporters, …"
        while m + 1 < view.n and chunks[m].kind == "P" and chunks[m + 1].kind in (NP, "T"):
            m = self._behind_times(view.phrase_end(m + 1))
        if m + 1 >= view.n or chunks[m].kind != COMMA or view.quoted(m):
            return None
        c = chunks[m + 1]
        if told and not c.finite:
            return None
        if c.kind == VG and not c.finite and c.tense == "gerund" and c.lemma in self.words.verbs:
            return None
        if c.kind == "S" and view.head(m + 1) in ("while", "although", "though", "as"):
            return None
        if c.kind == NP and is_tag(view, m + 1, self.words):
            return None  # "…, X said on Thursday, | Reuters reported"
        end = end_of(view, k, m + 1, self.words)
        return (view.start(m + 1), end) if end > view.start(m + 1) else None

    def _behind_times(self, m: int) -> int:
        while m < self.view.n and self.view.chunks[m].kind in (ADV, TIME):
            m += 1
        return m

    def _reporters_own(self, m: int, inner: str) -> bool:
        """Is the phrase at `m`, behind a quotation, of the report: `said, "We stay," on Monday`, `told Lind "Go" during the call`?"""
        view = self.view
        kind = view.chunks[m].kind
        if inner == "," and kind in (PREP, TIME):
            return not any(view.opens_quote(q) is not None for q in range(m, view.n))
        media = self.words.media - self.words.journeys
        return kind == PREP and m + 1 < view.n and view.head(m + 1) in media

    def _quote_end(self, k: int, found: Complement, quote: Quotation) -> int:
        """A quotation, or a clause that begins with one."""
        view = self.view
        inner = last_inside(view.text, quote)
        m = found.chunk
        while m < view.n and view.start(m) < quote.end:
            m += 1
        if m >= view.n or inner in ".?!" or view.chunks[m].kind in (COMMA, "."):
            return quote.end
        if view.lowers[view.chunks[m].first] in (")", ";") or (
            inner == "," and cut_behind(view, k, m, self.words)
        ):
            return quote.end
        if self._reporters_own(m, inner):
            return quote.end
        return max(quote.end, end_of(view, k, m - 1, self.words))
