"""What a cue verb has behind it: the place where its content begins, and whom it is said to."""

from __future__ import annotations

from attrs import evolve, frozen

from eventkit.stages.attribution.clause_scan import ClauseScan
from eventkit.stages.attribution.detours import behind_detour
from eventkit.stages.attribution.lexicon import CueLexicon, Verb
from eventkit.stages.attribution.view import ADV, COMMA, CONJ, NP, POSS, PREP, REL, SUB, TIME, VG, View
from eventkit.syntax.chunks import ADJ, COLON, PAREN, QUOTE
from eventkit.text.quotes import Quotation

_QUESTIONS = frozenset("if whether why how what who when where which".split())
_OPEN = (ADV, TIME)
_BESIDES = frozenset("from besides despite without instead".split())  # "said apart | from X, he did Y"
_BEFORE_OF = frozenset("ahead instead out outside regardless".split())  # "spoke | ahead of the talks"
_REASONS = frozenset("because although though if unless once since while".split())


@frozen(kw_only=True)
class Complement:
    """Content behind a cue: its sort, the chunk and offset where it begins, and the quotation that it is."""

    sort: str
    chunk: int
    start: int
    quote: Quotation | None = None
    addressee: int = -1
    preposition: str = ""


def complement(view: View, k: int, verb: Verb, words: CueLexicon, *, after: int = -1) -> Complement | None:
    """The content behind verb group `k`, or None; `after`: the chunk behind particles or inverted subject."""
    scan = _Scan(view, k, verb, words)
    m = after if after >= 0 else k + 1
    return scan.run(m) or scan.fallback or scan.far(m)


def behind(view: View, k: int, verb: Verb) -> int:
    """The chunk behind verb group `k` and its particles."""
    t = view.chunks[k].head + 1 + len(verb.particles)
    m = k + 1
    while m < view.n and view.chunks[m].last <= t:
        m += 1
    return m


class _Scan(ClauseScan):
    def __init__(self, view: View, k: int, verb: Verb, words: CueLexicon) -> None:
        super().__init__(view, k, verb, words)
        self.fallback: Complement | None = None

    def _found(
        self, sort: str, m: int, start: int | None = None, quote: Quotation | None = None
    ) -> Complement:
        begin = self.view.start(m) if start is None else start
        return Complement(sort=sort, chunk=m, start=begin, quote=quote, addressee=self.addressee)

    def run(self, m: int) -> Complement | None:
        view, chunks = self.view, self.view.chunks
        while m < view.n:
            quote = view.opens_quote(m)
            if quote is not None:
                if self._is_broadcast(m, quote):
                    m = self._behind(quote, m)
                    m += m < view.n and view.head(m) in self.words.wires
                    continue
                if self._is_name(quote):
                    self.addressee = m
                    m = self._behind(quote, m)
                    continue
                return self._quotation(m, quote)
            step = self._step(chunks[m].kind, m)
            if not isinstance(step, int):
                return step
            m = step
        return None

    def far(self, m: int) -> Complement | None:
        """What is said behind circumstances that are clauses themselves; only of verbs that mean nothing but speaking."""
        spoken = self.verb.speech and "clause" in self.takes and self.view.chunks[self.k].finite
        p = behind_detour(self.view, m) if spoken else -1
        if p < 0:
            return None
        quote = self.view.opens_quote(p)
        return self._found("clause" if quote is None else "quote", p, None, quote)

    def _step(self, kind: str, m: int) -> Complement | int | None:
        """The content at chunk `m`, or the chunk to look at next, or None where no content can follow."""
        if kind == TIME and m + 1 < self.view.n and self.view.chunks[m + 1].kind == POSS:
            return self._phrase(m)  # "said Monday's vote was lost"
        if self._is_answer(m):
            return self._found("noun", m)
        if kind == ADV and self.view.head(m) in self.words.focus and self._before_noun(m + 1):
            found = self._phrase(m + 1)
            if isinstance(found, Complement) and found.chunk == m + 1:
                return evolve(found, start=self.view.start(m))
            return found
        if kind in _OPEN or kind == PAREN:
            return m + 1
        if kind == NP and self.view.chunks[m].temporal and (self._is_when(m) or not self._clause_at(m)):
            return m + 1
        if kind == ADJ and self._is_time(m + 1):
            return m + 1  # "said late Wednesday", "said late on May 6"
        if kind == ADJ:
            return self._found("clause", m) if "clause" in self.takes and self._clause_at(m) else None
        handlers = {
            SUB: self._subordinate,
            REL: self._subordinate,
            COLON: self._colon,
            COMMA: self._comma,
            PREP: self._preposition,
            NP: self._phrase,
            VG: self._verb,
        }
        handler = handlers.get(kind)
        return handler(m) if handler is not None else None

    # -- quotations

    def _behind(self, quote: Quotation, m: int) -> int:
        while m < self.view.n and self.view.start(m) < quote.end:
            m += 1
        return m

    def _quotation(self, m: int, quote: Quotation) -> Complement | None:
        view = self.view
        if "clause" in self.takes or "quote" in self.takes or "question" in self.takes:
            return self._found("quote", m, quote.start, quote)
        if "naming" in self.takes:
            return self._found("naming", m, quote.start) if self._named_before() else None
        if "noun" in self.takes:
            return self._found("noun", m, quote.start)
        del view
        return None

    def _colon(self, m: int) -> Complement | None:
        view = self.view
        if not ({"clause", "quote", "question"} & self.takes) or view.lowers[view.chunks[m].first] != ":":
            return None
        if m + 1 < view.n:
            quote = view.opens_quote(m + 1)
            return self._found("quote" if quote else "clause", m + 1, None, quote)
        return self._found("next", m, view.end(m))

    def _comma(self, m: int) -> Complement | int | None:
        view, chunks = self.view, self.view.chunks
        if m + 1 >= view.n:
            return None
        quote = view.opens_quote(m + 1)
        if quote is not None and not self._is_name(quote):
            return self._quotation(m + 1, quote)
        p = m + 1
        while p < view.n and chunks[p].kind in _OPEN:
            p += 1
        if p < view.n and chunks[p].kind == COMMA and p > m + 1:
            return p + 1  # "said, however, that"
        if p < view.n and p == m + 1 and chunks[p].kind == SUB and view.head(p) == "that":
            return self._subordinate(p)
        if (
            "clause" in self.takes
            and self.skipped >= 0
            and self.addressee < 0
            and self._main_verb(m + 1) >= 0
            and chunks[m + 1].kind == NP
        ):
            return self._found("clause", self.skipped)
        closing = self._apposition(m)
        if closing >= 0:
            return closing
        if chunks[m + 1].kind == PREP and m + 2 < view.n and chunks[m + 2].kind == NP:
            end = view.phrase_end(m + 2)  # "replied, with a smile: …"
            if end < view.n and chunks[end].kind == COLON:
                return self._colon(end)
        return None

    def _apposition(self, m: int) -> int:
        """Behind "told X, a newspaper, that", "urged X, the speaker, to resign": the chunk after the second comma, if content follows it."""
        view, chunks = self.view, self.view.chunks
        for p in range(m + 1, min(view.n, m + 14)):
            if chunks[p].kind == COMMA and p + 1 < view.n:
                behind = chunks[p + 1]
                that = behind.kind == SUB and view.head(p + 1) == "that"
                asked = (
                    behind.tense == "infinitive" and "infinitive" in self.takes and chunks[m + 1].kind == NP
                )
                heard = self.addressee >= 0 and (asked or view.opens_quote(p + 1) is not None)
                return p + 1 if that or heard else -1
            if chunks[p].kind == VG and chunks[p].finite:
                return -1
        return -1

    # -- clauses

    def _behind_relative(self, m: int) -> int | None:
        """Behind "told the mayors who had come, "We stay."": the chunk after the comma, if content follows it."""
        view, chunks = self.view, self.view.chunks
        if self.addressee < 0 or view.head(m) not in ("who", "which"):
            return None
        comma = next((p for p in range(m, view.n) if chunks[p].kind == COMMA or view.opens_quote(p)), view.n)
        if comma + 1 >= view.n or chunks[comma].kind != COMMA:
            return None
        told = chunks[comma + 1].kind == SUB and view.head(comma + 1) == "that"
        return comma + 1 if told or view.opens_quote(comma + 1) else None

    def _subordinate(self, m: int) -> Complement | int | None:
        view = self.view
        word = view.head(m)
        takes = self.takes
        if view.chunks[m].kind == REL:
            return self._behind_relative(m)
        if word == "that" and self._only_time(m + 1):
            return None  # "said that yesterday"
        if word == "that" and ("clause" in takes or "that" in takes) and m + 1 < view.n:
            begin = m + 1 + (view.chunks[m + 1].kind == COMMA and m + 2 < view.n)  # "said that, | if asked,"
            return self._found("clause", begin, None, view.opens_quote(begin))
        if word == "that" and "noun" in takes and m + 1 < view.n and view.chunks[m + 1].kind == NP:
            told = self._main_verb(m + 1) >= 0  # not "decried that | plan"
            return self._found("clause", m + 1) if told else self._found("noun", m)
        if word in ("if", "whether", "why", "how", "what", "who", "where", "which") and (
            "question" in takes or "clause" in takes
        ):
            return self._found("question", m)
        if word in _REASONS and "clause" in takes and self._fronted(m):
            return self._found("clause", m)
        return None

    def _phrase(self, m: int) -> Complement | int | None:
        view, chunks, takes = self.view, self.view.chunks, self.takes
        if chunks[m].kind == NP and "addressee" in takes and self.addressee < 0:
            return self._addressee(m)
        if "clause" in takes or "that" in takes:
            start = self._clause_from(m)
            if start == m:
                return self._found("clause", m)
        if "naming" in takes:
            return self._naming(m)
        if "as" in takes and self._has_as(m):
            return self._found("as", m)
        if "of" in takes and self._has_preposition(m):
            return self._found("of", m)
        if "noun" in takes and not view.head(m).endswith(("self", "selves")):
            return self._found("noun", m)
        if (
            "noun-short" in takes
            and view.phrase_end(m) >= view.n - 1
            and not chunks[m].proper
            and not chunks[m].pronoun
        ):
            return None
        return None

    def _addressee(self, m: int) -> Complement | int | None:
        view, chunks, takes = self.view, self.view.chunks, self.takes
        end = self._behind_list(self._behind_parenthesis(view.phrase_end(m)))
        p = end
        while p < view.n and chunks[p].kind in _OPEN:
            p += 1
        told = p < view.n and (chunks[p].kind == SUB and view.head(p) in _QUESTIONS | {"that"})
        told = told or (
            p + 1 < view.n
            and (chunks[p].kind == QUOTE or (view.head(p) == "to" and view.opens_quote(p + 1) is not None))
        )
        asked = p < view.n and chunks[p].tense == "infinitive" and "infinitive" in takes
        clausal = ("clause" in takes or "that" in takes) and not told and not asked
        start = self._clause_from(m) if clausal else -1
        if not told and self._told_of(m, start):
            self.addressee = m
            return evolve(self._found("preposition", m + 2), preposition=view.head(m + 1))
        if start == m:
            return self._found("clause", m)
        if "noun" in takes:
            self.fallback = self._found("noun", m)
        self.addressee = m
        if start > m:
            return self._found("clause", start)
        if p >= view.n or not self._goes_on(p):
            return None
        return end

    def _naming(self, m: int) -> Complement | None:
        """Behind "called X" must follow a second noun phrase, an adjective or a quotation."""
        view, chunks = self.view, self.view.chunks
        p = m + 1
        while p < view.n:
            if view.opens_quote(p) is not None:
                return self._found("naming", m)
            kind = chunks[p].kind
            if (
                kind in (POSS, TIME)
                or (kind in (PREP, CONJ))
                or (kind == NP and chunks[p - 1].kind in (POSS, PREP, CONJ))
            ):
                p += 1
            elif (
                kind == NP
                and not chunks[p].temporal
                and (not chunks[p].pronoun or view.head(p) in ("a", "an", "the"))
            ) or kind == ADJ:
                return self._found("naming", m)
            elif (
                (kind == SUB and view.head(p) == "that")
                or kind == REL
                or (kind == VG and not chunks[p].finite)
                or (kind == VG and chunks[p].marker)
            ):
                p += 1
            else:
                return None
        return None

    def _verb(self, m: int) -> Complement | int | None:
        c = self.view.chunks[m]
        if self.view.tells_of(m):
            return m + 1  # "said in a statement | released on Monday that"
        if c.tense == "infinitive" and "infinitive" in self.takes:
            return self._infinitive(m)
        if c.tense == "gerund" and c.lemma in self.words.reactions and self._main_verb(m + 1) < 0:
            return None  # "…, they reported citing two sources"
        if c.tense == "gerund" and ("gerund" in self.takes or "noun" in self.takes):
            return self._found("gerund", m)
        if "clause" in self.takes and self.addressee < 0:
            if c.tense == "gerund" and self.view.chunks[m - 1].kind != NP and self._main_verb(m + 1) >= 0:
                return self._found("clause", m)  # "said selling the plan was hard"
            if c.finite and self._in_relative(m):
                return self._found("clause", m)
        return None

    def _infinitive(self, m: int) -> Complement | None:
        """What is asked, with its "not"; nothing is, where somebody "asked not to be named"."""
        view = self.view
        negated = view.head(m - 1) in ("not", "never")
        if negated and view.chunks[m].passive and self.addressee < 0:
            return None
        return self._found("infinitive", m, view.start(m - negated))

    # -- prepositions

    def _preposition(self, m: int) -> Complement | int | None:
        view, _chunks = self.view, self.view.chunks
        word = view.head(m)
        compound = word == "of" and view.head(m - 1) in _BEFORE_OF
        if word in self.verb.prepositions and m + 1 < view.n and not compound:
            found = self._found("preposition", m if "of" in self.takes else m + 1)
            return evolve(found, preposition=word)
        if word == "with" and self._opens_quotation(m + 1):
            return m + 1  # "responded with, "Why?""
        if word == "to" and "infinitive" in self.takes and self._split_infinitive(m + 1):
            return self._found("infinitive", m)
        return self._circumstance(m, word)

    def _circumstance(self, m: int, word: str) -> Complement | int | None:
        """The chunk behind the prepositional phrases at `m`, or the content that begins with them."""
        view, chunks = self.view, self.view.chunks
        if m + 1 < view.n and chunks[m + 1].kind == VG and not chunks[m + 1].finite:
            if word in _BESIDES and "clause" in self.takes and self._behind_aside(m + 2):
                return self._found("clause", m - (view.chunks[m - 1].kind == ADV))
            return self._behind_deed(m + 2)
        p = view.noun_of(m)
        if p < view.n and chunks[p].kind == TIME:
            return p + 1
        if p >= view.n or chunks[p].kind != NP:
            return None
        if "clause" in self.takes and (self._opens_content(m, p) or self._turned(m, word)):
            return self._found("clause", m)
        end = view.phrase_end(p)
        if (
            self.skipped < 0
            and word not in ("to", "of", "by")
            and view.head(p) not in self.words.media
            and not view.chunks[p].temporal
        ):
            self.skipped = m
        self._note(m, p)
        while (
            end < view.n
            and chunks[end].kind == PREP
            and end + 1 < view.n
            and chunks[end + 1].kind in (NP, TIME)
        ):
            if chunks[end + 1].kind == NP:
                self._note(end, end + 1)
            end = view.phrase_end(end + 1)
        return end

    def _note(self, m: int, p: int) -> None:
        view = self.view
        word = view.head(m)
        if word == "to" and self.addressee < 0 and self.skipped < 0:
            self.addressee = p
