"""The state of the pass over the chunks of a sentence: open clauses, and what they have seen."""

from __future__ import annotations

from eventkit.syntax.chunks import ADV, CONJ, NP, PAREN, PREP, TIME, VG, Chunk
from eventkit.syntax.lists import word_list
from eventkit.text.tokens import Tokens

BETWEEN = (ADV, TIME, PAREN)
_NOMINATIVES = word_list("personal subject")


class Frame:
    """An open clause: its marker, the phrase that a relative takes up, its last verbs and possible subjects."""

    __slots__ = (
        "antecedent",
        "candidates",
        "comma",
        "last",
        "last_any",
        "lent",
        "marker",
        "start",
        "subject",
        "told_over",
        "waiting",
    )

    def __init__(self, marker: str, antecedent: int = -1, start: int = 0) -> None:
        self.marker = marker
        self.antecedent = antecedent
        self.start = start  # its first chunk
        self.subject = -1
        self.last = -1  # last finite verb
        self.last_any = -1  # last verb of any form
        self.candidates: list[int] = []  # noun phrases since the last finite verb that may be a subject
        self.comma = False  # a comma since the last finite verb
        self.waiting = -1  # the subject of the verb behind ", Lind said,"
        self.told_over = -1  # the subject of the words before ", Lind said, and"
        self.lent = (
            False  # are the candidates those of the clause around a quotation that begins with its verb?
        )

    def take_verb(self, quoted: Frame) -> None:
        """The verb of the clause stood in the quotation that closes."""
        self.subject, self.last, self.last_any = quoted.subject, quoted.last, quoted.last_any
        self.candidates = []


class Parsing:
    """Chunks and words of the sentence, the stack of open clauses, and the aside in which the pass is."""

    __slots__ = ("aside", "chunks", "lowers", "scare", "stack", "told", "words")

    def __init__(self, chunks: list[Chunk], tokens: Tokens) -> None:
        self.chunks = chunks
        self.lowers = tokens.lowers
        self.words = tokens.words
        self.stack = [Frame("")]
        self.scare = -1  # the mark that opens a quotation of nothing but a verb
        self.aside = -1  # the chunk of the dash or parenthesis that closes an aside
        self.told = -1  # the chunk of the dash that closes a relative clause between dashes

    def word(self, k: int) -> str:
        """The lower-case head word of chunk `k`."""
        return self.lowers[self.chunks[k].head]

    def before(self, k: int) -> int:
        """The chunk before `k`, adverbs, times ("on Monday") and parentheses left out; -1 for none."""
        chunks = self.chunks
        p = k - 1
        while p >= 0:
            kind = chunks[p].kind
            if not (kind in BETWEEN or p == self.scare or (kind == PREP and self._dates(p))):
                break
            p -= 1
        return p

    def _dates(self, p: int) -> bool:
        """Is it the preposition of a day: "| on | Monday"?"""
        chunks = self.chunks
        return self.word(p) == "on" and p + 1 < len(chunks) and chunks[p + 1].kind == TIME

    def before_paren(self, k: int) -> int:
        """The phrase before the short parenthesis that closes at chunk `k`: "of Korea (ROK) and"; -1 for none."""
        chunks = self.chunks
        for m in range(k - 1, max(0, k - 4), -1):
            if chunks[m].kind == PAREN:
                return m - 1 if chunks[m - 1].kind == NP else -1
            if chunks[m].kind == VG:
                return -1
        return -1

    def joined_start(self, k: int) -> int:
        """The first phrase of "A and B" or "A, B, and C" that phrase `k` ends, behind a phrase with a preposition."""
        chunks = self.chunks
        last = k
        while chunks[k].conjoined >= 0 and chunks[k - 1].kind == CONJ:
            k = chunks[k].conjoined
        while k < last and chunks[k].conjoined >= 0 and chunks[chunks[k].conjoined].prep < 0:
            k = chunks[k].conjoined
        return k

    def is_nominative(self, k: int) -> bool:
        """Is chunk `k` a pronoun that can be nothing but a subject?"""
        return self.chunks[k].pronoun and self.word(k) in _NOMINATIVES

    def phrase_start(self, x: int) -> int:
        """The chunk at which phrase `x` begins: its possessor."""
        while self.chunks[x].owner >= 0:
            x = self.chunks[x].owner
        return x

    def is_right_behind(self, x: int, verb: int) -> bool:
        """Does phrase `x` follow the verb at chunk `verb` with nothing but adverbs, times and parentheses between?"""
        return x > verb and all(c.kind in BETWEEN for c in self.chunks[verb + 1 : self.phrase_start(x)])

    def group_start(self, usable: list[int], at: int) -> int:
        """The first of the usable phrases that are joined to phrase `at`."""
        start = at
        while (before := self.chunks[start].conjoined) >= 0 and before in usable:
            start = before
        return start
