"""Who does what: the subject, object, governing verb and clause marker of every verb group.

One pass over the chunks with a stack of open clauses. A clause opens at a subordinator, a relative pronoun or a
quotation mark, and closes at the comma or mark that ends it. The grammar is shallow on purpose: it need only be right
about the clauses in which diplomats meet, call, postpone and speak.
"""

from __future__ import annotations

from eventkit.syntax.chunks import (
    ADJ,
    ADV,
    COLON,
    COMMA,
    CONJ,
    NP,
    PAREN,
    POSS,
    PREP,
    QUOTE,
    REL,
    STOP,
    SUB,
    TIME,
    VG,
    Chunk,
    chunk,
)
from eventkit.syntax.tags import tag
from eventkit.text.tokens import Tokens

_OBJECT_CONTROL = frozenset(
    "ask urge tell invite want expect order allow persuade convince call press force enable permit encourage get help cause request instruct "
    "advise warn beg push require implore summon lead prompt authorize appoint send".split()
)
_PLANNING = frozenset("set schedule plan slate hold host arrange organize call hold expect due time".split())
_CLAUSE_TAKERS = frozenset(
    "say tell think believe know hope announce confirm deny report claim add insist argue suggest warn note expect fear feel find hear see show indicate "
    "mean predict reveal state understand write worry ensure acknowledge admit agree allege assert assume decide doubt guess imply learn promise recall "
    "remember stress vow wish declare explain estimate emphasize reiterate complain conclude let make help be want tweet".split()
)
_BETWEEN = (ADV, TIME, PAREN)


class _Frame:
    __slots__ = ("antecedent", "candidate", "candidates", "comma", "last", "last_any", "marker", "subject")

    def __init__(self, marker: str, antecedent: int = -1) -> None:
        self.marker = marker
        self.antecedent = antecedent
        self.subject = -1
        self.last = -1  # last finite verb
        self.last_any = -1  # last verb of any form
        self.candidates: list[int] = []  # noun phrases since the last finite verb that may be a subject
        self.comma = False  # a comma since the last finite verb


class Clauses:
    """The chunks of one sentence with their grammar filled in.

    `verbs` are the indices of the verb groups, `phrases` those of the noun phrases, both in order; `chunk_of` gives
    the chunk index of a token. Tags, and chunks with their grammar, are made when first asked for: of many sentences
    only the words are.
    """

    __slots__ = ("chunk_of", "chunks", "phrases", "tags", "tokens", "verbs")

    tokens: Tokens
    tags: list[str]
    chunks: list[Chunk]
    verbs: list[int]
    phrases: list[int]
    chunk_of: list[int]

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens

    def __getattr__(self, name: str) -> object:
        # Asked only for what is not there yet: afterwards the slots answer at full speed.
        if name == "tags":
            self.tags = tag(self.tokens)
        elif name in _GRAMMAR:
            self._parse()
        else:
            raise AttributeError(name)
        return getattr(self, name)

    def _parse(self) -> None:
        chunks = chunk(self.tokens, self.tags)
        chunk_of: list[int] = []
        verbs, phrases = [], []
        for k, c in enumerate(chunks):
            size = c.last - c.first
            if size == 1:
                chunk_of.append(k)
            else:
                chunk_of.extend([k] * size)
            if c.kind == NP:
                phrases.append(k)
            elif c.kind == VG:
                verbs.append(k)
        self.chunks, self.chunk_of, self.verbs, self.phrases = chunks, chunk_of, verbs, phrases
        _Parser(self).run()

    def words(self, k: int) -> str:
        """The lower-case words of chunk `k`, joined by blanks."""
        c = self.chunks[k]
        return " ".join(self.tokens.lowers[c.first : c.last])

    def head(self, k: int) -> str:
        """The lower-case head word of chunk `k`."""
        return self.tokens.lowers[self.chunks[k].head]

    def span(self, k: int) -> tuple[int, int]:
        """Document offsets of chunk `k`."""
        c = self.chunks[k]
        return self.tokens.starts[c.first], self.tokens.ends[c.last - 1]


def analyse(tokens: Tokens) -> Clauses:
    """The grammar of one sentence: tagged, chunked and parsed as soon as that is asked for."""
    return Clauses(tokens)


_MEANS = frozenset(
    "phone telephone video link train plane car bus boat helicopter air rail road sea mail email e-mail letter".split()
)
_ADDRESSED_TO = frozenset("invitation invitations invite appeal appeals request requests offer".split())
_WANTED_OF = frozenset(
    "invitation invitations need time plan plans call calls way chance opportunity request requests proposal offer arrangements demand demands hopes desire push reason".split()
)
_GRAMMAR = frozenset(("chunks", "verbs", "phrases", "chunk_of"))


class _Parser:
    def __init__(self, clauses: Clauses) -> None:
        self.clauses = clauses
        self.chunks = clauses.chunks
        self.lowers = clauses.tokens.lowers
        self.stack = [_Frame("")]
        self.aside = -1  # the chunk of the dash that closes an aside

    def run(self) -> None:
        handlers = {
            NP: self._noun,
            VG: self._verb,
            SUB: self._open,
            REL: self._open_relative,
            QUOTE: self._quote,
            COMMA: self._comma,
            COLON: self._colon,
            PAREN: self._paren,
        }
        for k, c in enumerate(self.chunks):
            handler = handlers.get(c.kind)
            if handler is not None:
                handler(k, c)
        self._lend_subjects()

    # -- noun phrases

    def _noun(self, k: int, c: Chunk) -> None:
        if k < self.aside:
            return
        chunks = self.chunks
        p = k - 1
        if p >= 1 and chunks[p].kind == POSS and chunks[p - 1].kind in (NP, TIME):
            owner = p - 1
            c.owner = owner
            if chunks[owner].kind == NP and not chunks[owner].temporal:
                c.prep = chunks[owner].prep
                self._replace_candidate(owner, k)
                return
            p = owner - 1  # "this week's summit" stands where "this week" does
        if p >= 0 and chunks[p].kind == PREP:
            c.prep = p
            return
        if p >= 0 and chunks[p].kind == ADV and p >= 1 and chunks[p - 1].kind == PREP:
            c.prep = p - 1
            return
        if (p >= 1 and chunks[p].kind == CONJ and chunks[p - 1].kind == NP) or (
            p >= 1 and chunks[p].kind == COMMA and chunks[p - 1].kind == NP
        ):
            c.conjoined = p - 1
        elif p >= 2 and chunks[p].kind == CONJ and chunks[p - 1].kind == COMMA and chunks[p - 2].kind == NP:
            c.conjoined = p - 2
        elif p >= 4 and chunks[p].kind in (CONJ, COMMA) and chunks[p - 1].kind == PAREN:
            c.conjoined = self._before_paren(p - 1)
        if c.temporal:
            return
        frame = self.stack[-1]
        last = frame.last_any
        if last >= 0 and self._adjacent(last, p + 1) and chunks[last].object < 0:
            chunks[last].object = k
        frame.candidates.append(k)

    def _paren(self, k: int, c: Chunk) -> None:
        """ "Senator A. B. (R-Utah) said": no phrase within parentheses without a verb is a subject."""
        if k < self.aside or self.lowers[c.first] not in "([":
            return
        for m in range(k + 1, min(len(self.chunks), k + 12)):
            if self.chunks[m].kind == VG:
                return
            if self.chunks[m].kind == PAREN:
                self.aside = m
                return

    def _before_paren(self, k: int) -> int:
        """The phrase before the short parenthesis that closes at chunk `k`: "of Korea (ROK) and"; -1 for none."""
        chunks = self.chunks
        for m in range(k - 1, max(0, k - 4), -1):
            if chunks[m].kind == PAREN:
                return m - 1 if chunks[m - 1].kind == NP else -1
            if chunks[m].kind == VG:
                return -1
        return -1

    def _replace_candidate(self, old: int, new: int) -> None:
        frame = self.stack[-1]
        if frame.candidates and frame.candidates[-1] == old:
            frame.candidates[-1] = new
        last = frame.last_any
        if last >= 0 and self.chunks[last].object == old:
            self.chunks[last].object = new
        if self.chunks[old].conjoined >= 0:
            self.chunks[new].conjoined = self.chunks[old].conjoined

    def _adjacent(self, a: int, b: int) -> bool:
        return all(self.chunks[m].kind in _BETWEEN or (self.chunks[m].kind == QUOTE) for m in range(a + 1, b))

    # -- clauses

    def _open(self, k: int, c: Chunk) -> None:
        self.stack.append(_Frame(self.lowers[c.head]))

    def _open_relative(self, k: int, c: Chunk) -> None:
        p = k - 1
        while p >= 0 and self.chunks[p].kind in (COMMA, PREP, TIME, ADV):
            p -= 1
        if p >= 0 and p < k - 1 and self.stack[-1].last_any < 0:
            p = self._joined_start(p)
        frame = _Frame(self.lowers[c.head], p if p >= 0 and self.chunks[p].kind == NP else -1)
        self.stack.append(frame)

    def _joined_start(self, k: int) -> int:
        """The first phrase of "A and B" or "A, B, and C" that phrase `k` ends, behind a phrase with a preposition."""
        last = k
        while self.chunks[k].conjoined >= 0 and self.chunks[k - 1].kind == CONJ:
            k = self.chunks[k].conjoined
        while k < last and self.chunks[k].conjoined >= 0 and self.chunks[self.chunks[k].conjoined].prep < 0:
            k = self.chunks[k].conjoined
        return k

    def _quote(self, k: int, c: Chunk) -> None:
        for depth in range(len(self.stack) - 1, 0, -1):
            if self.stack[depth].marker == '"':
                del self.stack[depth:]
                return
        if self.lowers[c.head] not in ("'", "`"):
            self.stack.append(_Frame('"'))

    def _second_dash(self, k: int) -> int:
        """The chunk of the dash that closes an aside without a verb opened at chunk `k`, or 0."""
        for m in range(k + 1, min(len(self.chunks), k + 9)):
            if self.chunks[m].kind == VG and self.chunks[m].finite:
                return 0
            if self.chunks[m].kind == COLON:
                return m
        return 0

    def _comma(self, k: int, c: Chunk) -> None:
        self.stack[-1].comma = True

    def _colon(self, k: int, c: Chunk) -> None:
        if k < self.aside:
            return
        if k == self.aside:
            self.aside = -1
            return
        frame = self.stack[-1]
        if (
            frame.last < 0
            and frame.candidates
            and self.lowers[c.head] not in (":", ";")
            and (end := self._second_dash(k)) > 0
        ):
            self.aside = end  # "Norway -- a neighbour -- asked": what the dashes enclose is no clause
            return
        while len(self.stack) > 1 and self.stack[-1].marker != '"':
            self.stack.pop()
        self.stack[-1] = _Frame(self.stack[-1].marker)

    # -- verbs

    def _verb(self, k: int, c: Chunk) -> None:
        if c.finite and c.ambiguous and self._is_reduced(k, c):
            c.finite, c.passive, c.tense = False, True, "participle"
        if c.finite:
            self._finite(k, c)
        else:
            self._nonfinite(k, c)
        self._predicate(k, c)

    def _predicate(self, k: int, c: Chunk) -> None:
        m = k + 1
        while m < len(self.chunks) and self.chunks[m].kind == ADV:
            m += 1
        if (
            c.lemma in ("be", "become", "remain", "seem", "look", "feel", "sound")
            and m < len(self.chunks)
            and self.chunks[m].kind == ADJ
        ):
            c.predicate = m

    def _is_reduced(self, k: int, c: Chunk) -> bool:
        """Is "held" in "talks held in Geneva failed" a participle? It is if the true finite verb follows."""
        chunks = self.chunks
        frame = self.stack[-1]
        p = k - 1
        if c.lemma in ("say", "drop", "stop", "come", "swing"):
            return False
        if p > 0 and chunks[p].kind == PAREN:
            p = self._before_paren(p)
        if p < 0 or (frame.last >= 0 and p != frame.last and chunks[p].kind not in (NP, COMMA, TIME)):
            return False
        if (
            k + 1 < len(chunks)
            and chunks[k + 1].kind == PREP
            and self.lowers[chunks[k + 1].head] == "by"
            and chunks[p].kind in (NP, COMMA)
            and not (k + 2 < len(chunks) and self._is_means(chunks[k + 2]))
        ):
            return True
        if (
            frame.last >= 0
            and c.lemma in _PLANNING
            and chunks[p].kind == NP
            and k + 1 < len(chunks)
            and chunks[k + 1].kind == PREP
        ):
            return (
                chunks[p].prep >= 0 or chunks[frame.last_any].object == p
            )  # "a meeting with X set for Friday"
        if (
            chunks[p].kind != NP
            or chunks[p].pronoun
            or (chunks[p].proper and not self._common_head(chunks[p]))
        ):
            return False
        for m in range(k + 1, len(chunks)):
            kind = chunks[m].kind
            if kind == VG:
                return chunks[m].finite and not (chunks[m].ambiguous and m == k + 1)
            if kind == NP and chunks[m].temporal:
                continue
            if kind == CONJ and self._joins_phrases(k, m):
                continue  # "expected between A and B has been put off"
            if (kind == NP and chunks[m - 1].kind not in (PREP, POSS, CONJ)) or kind in (
                SUB,
                REL,
                COMMA,
                COLON,
                QUOTE,
                STOP,
                CONJ,
            ):
                return False
        return False

    def _is_means(self, c: Chunk) -> bool:
        """ "by phone", "by video link", "by train": how, not by whom."""
        return (
            c.kind == NP and self.lowers[c.head] in _MEANS and self.lowers[c.first] not in ("the", "a", "an")
        )

    def _joins_phrases(self, k: int, m: int) -> bool:
        """Does the conjunction at chunk `m` join two phrases behind a preposition that follows chunk `k`?"""
        chunks = self.chunks
        return (
            m + 1 < len(chunks)
            and chunks[m - 1].kind == NP
            and chunks[m + 1].kind == NP
            and any(c.kind == PREP for c in chunks[k + 1 : m])
        )

    def _common_head(self, c: Chunk) -> bool:
        return self.clauses.tokens.words[c.head][0].islower()

    def _finite(self, k: int, c: Chunk) -> None:
        chunks = self.chunks
        while len(self.stack) > 1:
            frame = self.stack[-1]
            if (
                frame.marker != '"'
                and frame.last >= 0
                and frame.comma
                and not self._own_subject_after_comma(frame, k)
            ):
                self.stack.pop()
                self.stack[-1].candidates.extend(
                    x for x in frame.candidates if x > frame.last and self._after_comma(x)
                )
                continue
            break
        frame = self.stack[-1]
        subject = self._apart_from_object(frame, self._subject(frame, k))
        p = k - 1
        while p >= 0 and chunks[p].kind in _BETWEEN:
            p -= 1
        if (
            frame.last_any >= 0
            and subject >= 0
            and chunks[frame.last_any].object == subject
            and subject != frame.subject
        ):
            chunks[frame.last_any].object = -1
        c.subject = subject
        c.marker = frame.marker
        c.antecedent = frame.antecedent
        if frame.last >= 0 and p == frame.last:
            c.governor = frame.last
        frame.subject = subject
        frame.last = frame.last_any = k
        frame.candidates = []
        frame.comma = False

    def _apart_from_object(self, frame: _Frame, subject: int) -> int:
        """ "met Xi and Putin said": Putin alone, unless the verb takes a clause ("said Xi and Putin met")."""
        chunks = self.chunks
        last = frame.last_any
        if (
            subject < 0
            or last < 0
            or not frame.candidates
            or chunks[last].object != subject
            or chunks[last].lemma in _CLAUSE_TAKERS
        ):
            return subject
        return frame.candidates[-1]

    def _after_comma(self, k: int) -> bool:
        m = k - 1
        while m >= 0 and self.chunks[m].kind in (ADV, TIME):
            m -= 1
        return m >= 0 and self.chunks[m].kind == COMMA

    def _own_subject_after_comma(self, frame: _Frame, k: int) -> bool:
        """After "…, and": a coordinated clause inside the open one keeps it open only while the outer clause has its verb."""
        outer = self.stack[-2]
        return outer.last >= 0 and not frame.marker.startswith(("who", "which"))

    def _subject(self, frame: _Frame, k: int) -> int:
        chunks = self.chunks
        p = k - 1
        while p >= 0 and chunks[p].kind in _BETWEEN:
            p -= 1
        if (
            frame.marker in ("who", "which", "that", "whom", "whose")
            and frame.antecedent >= 0
            and frame.last < 0
            and not frame.candidates
        ):
            return frame.antecedent
        if (
            frame.last >= 0
            and p >= 0
            and (chunks[p].kind == CONJ or (chunks[p].kind == COMMA and not frame.candidates))
        ):
            return frame.subject
        usable = [x for x in frame.candidates if not self._is_object(frame, x, k)]
        if not usable:
            return self._inverted(k) if frame.last < 0 or not frame.candidates else frame.subject
        if frame.last < 0 and self._hangs_on_preposition(usable[0]):
            return self._joined_start(usable[-1])
        if frame.last < 0:
            return self._group_start(usable, usable[-1]) if self._fronted(usable) else usable[0]
        return self._group_start(usable, usable[-1])

    def _hangs_on_preposition(self, k: int) -> bool:
        """Does the chain of commas from phrase `k` begin in a prepositional phrase ("With the head of the bank, A. B., he")?"""
        while self.chunks[k].conjoined >= 0:
            k = self.chunks[k].conjoined
        return self.chunks[k].prep >= 0

    def _fronted(self, usable: list[int]) -> bool:
        """Several separate noun phrases before the first verb: the last group is the subject ("Last week, in Rome, he")."""
        return any(
            self.chunks[b].conjoined != a and self.chunks[b].conjoined < 0
            for a, b in zip(usable, usable[1:], strict=False)
        )

    def _is_object(self, frame: _Frame, x: int, k: int) -> bool:
        last = frame.last_any
        return (
            last >= 0
            and not self.chunks[last].finite
            and self.chunks[last].object == x
            and any(self.chunks[m].kind == COMMA for m in range(x, k))
        )

    def _group_start(self, usable: list[int], at: int) -> int:
        start = at
        while self.chunks[start].conjoined >= 0:
            before = self.chunks[start].conjoined
            if before not in usable:
                break
            start = before
        return start

    def _inverted(self, k: int) -> int:
        m = k + 1
        while m < len(self.chunks) and self.chunks[m].kind in _BETWEEN:
            m += 1
        if m < len(self.chunks) and self.chunks[m].kind == NP and not self.chunks[m].temporal:
            return m
        return -1

    def _nonfinite(self, k: int, c: Chunk) -> None:
        chunks = self.chunks
        frame = self.stack[-1]
        p = k - 1
        while p >= 0 and chunks[p].kind in _BETWEEN:
            p -= 1
        c.marker = frame.marker
        if p >= 0 and chunks[p].kind == PREP:
            c.prep = p
            c.subject = frame.subject
            c.governor = frame.last_any
        elif p >= 0 and chunks[p].kind == NP and c.tense in ("participle", "gerund"):
            c.subject = p if not chunks[p].temporal else frame.subject
        elif c.tense == "infinitive":
            self._infinitive(k, c, p)
        else:
            c.subject = frame.subject
            c.governor = frame.last_any if p >= 0 and chunks[p].kind in (VG, CONJ) else -1
            if p >= 0 and chunks[p].kind == CONJ and frame.last_any >= 0:
                twin = chunks[self._twin(frame.last_any, c)]
                if not twin.finite:
                    c.subject, c.governor, c.marker = twin.subject, twin.governor, twin.marker
        frame.last_any = k

    def _twin(self, last: int, c: Chunk) -> int:
        """The verb that a bare one goes with: "to lay flowers, talk to those who survived and | meet X"."""
        if c.tense != "base":
            return last
        for m in range(last, -1, -1):
            v = self.chunks[m]
            if v.kind == VG and (v.tense in ("infinitive", "base") or v.modal):
                return m
        return last

    def _infinitive(self, k: int, c: Chunk, p: int) -> None:
        chunks = self.chunks
        frame = self.stack[-1]
        last = frame.last_any
        c.governor = last
        if last < 0:
            c.subject = self._group_start(frame.candidates, frame.candidates[-1]) if frame.candidates else -1
            return
        governor = chunks[last]
        wanted = self._wanted_of(p)
        if wanted >= 0:
            c.subject = wanted
        elif governor.object >= 0 and governor.lemma in _OBJECT_CONTROL and not governor.passive:
            c.subject = governor.object
        elif p >= 0 and chunks[p].kind == CONJ and governor.tense == "infinitive":
            c.subject, c.governor = governor.subject, governor.governor
        else:
            c.subject = governor.subject

    def _wanted_of(self, p: int) -> int:
        """X in "an invitation for X to meet", "its invitation to X to come", where phrase `p` ends X; -1 for none."""
        chunks = self.chunks
        while p >= 2 and chunks[p].kind == NP and chunks[p].prep == p - 1 and self._word(p - 1) == "of":
            p -= 2
        if p < 2 or chunks[p].kind != NP or chunks[p].prep != p - 1 or chunks[p - 2].kind != NP:
            return -1
        wanted = {"for": _WANTED_OF, "to": _ADDRESSED_TO}.get(self._word(p - 1), frozenset())
        return p if self._word(p - 2) in wanted else -1

    def _word(self, k: int) -> str:
        return self.lowers[self.chunks[k].head]

    def _lend_subjects(self) -> None:
        """A participle that opens the sentence takes the subject of the main verb."""
        main = next((c for c in self.chunks if c.kind == VG and c.finite and c.subject >= 0), None)
        if main is None:
            return
        for c in self.chunks:
            if c.kind == VG and c.subject < 0 and not c.finite:
                c.subject = main.subject
