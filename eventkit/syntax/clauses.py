"""Who does what: the subject, object, governing verb and clause marker of every verb group of one sentence."""

from __future__ import annotations

from eventkit.syntax.chunking import chunk
from eventkit.syntax.chunks import NP, PAREN, VG, Chunk
from eventkit.syntax.lists import word_list
from eventkit.syntax.parsing import Parsing
from eventkit.syntax.parted import join_parted
from eventkit.syntax.questions import join_questions
from eventkit.syntax.surnames import NO_SURNAMES, Surnames
from eventkit.syntax.tags import tag
from eventkit.syntax.walk import walk
from eventkit.text.tokens import Tokens

_IN_NAMES = frozenset(("of", "for", "on"))
_MANY = word_list("number of many")
_GRAMMAR = frozenset(("chunks", "verbs", "phrases", "chunk_of"))


class Clauses:
    """The chunks of one sentence with their grammar filled in.

    `verbs` are the indices of the verb groups, `phrases` those of the noun phrases, both in order; `chunk_of` gives
    the chunk index of a token. Tags, and chunks with their grammar, are made when first asked for: of many sentences
    only the words are.
    """

    __slots__ = ("_surnames", "chunk_of", "chunks", "phrases", "tags", "tokens", "verbs")

    tokens: Tokens
    tags: list[str]
    chunks: list[Chunk]
    verbs: list[int]
    phrases: list[int]
    chunk_of: list[int]

    def __init__(self, tokens: Tokens, surnames: Surnames) -> None:
        self.tokens = tokens
        self._surnames = surnames

    def __getattr__(self, name: str) -> object:
        # Asked only for what is not there yet: afterwards the slots answer at full speed.
        if name == "tags":
            self.tags = tag(self.tokens, self._surnames)
        elif name in _GRAMMAR:
            self._parse()
        else:
            raise AttributeError(name)
        return getattr(self, name)

    def _parse(self) -> None:
        chunks = chunk(self.tokens, self.tags)
        if "?" in self.tokens.words:
            join_questions(chunks, self.tokens, self.tags)
        join_parted(chunks, self.tokens, self.tags)
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
        walk(Parsing(chunks, self.tokens))

    def words(self, k: int) -> str:
        """The lower-case words of chunk `k`, joined by blanks."""
        c = self.chunks[k]
        return " ".join(self.tokens.lowers[c.first : c.last])

    def head(self, k: int) -> str:
        """The lower-case head word of chunk `k`."""
        return self.tokens.lowers[self.chunks[k].head]

    def counted(self, k: int) -> int:
        """Those of whom there are many: "envoys" for "a number" in "a number of envoys"; else `k`."""
        chunks = self.chunks
        if not 0 <= k < len(chunks) - 2 or chunks[k].kind != NP or self.words(k) not in _MANY:
            return k
        return k + 2 if chunks[k + 2].kind == NP and self.words(k + 1) == "of" else k

    def name_before(self, k: int) -> int:
        """The first phrase of "the Group of Two (G2) | summit", where `k` is the last; else `k`."""
        chunks = self.chunks
        kinds = [c.kind for c in chunks[max(0, k - 4) : k]]
        if kinds != [NP, PAREN, NP, PAREN] or not self.tokens.words[chunks[k - 2].head][0].isupper():
            return k
        m = k - 4
        while m >= 2 and chunks[m].prep == m - 1 and chunks[m - 2].proper and self.words(m - 1) in _IN_NAMES:
            m -= 2
        return m

    def span(self, k: int) -> tuple[int, int]:
        """Document offsets of chunk `k`."""
        c = self.chunks[k]
        return self.tokens.starts[c.first], self.tokens.ends[c.last - 1]


def analyse(tokens: Tokens, surnames: Surnames = NO_SURNAMES) -> Clauses:
    """The grammar of one sentence, of a document that writes those surnames: made as soon as that is asked for."""
    return Clauses(tokens, surnames)
