"""What a sentence is made of between words and clauses: noun phrases, verb groups, and the small words between them."""

from __future__ import annotations

NP, VG, PREP, CONJ, COMMA, SUB, REL, COLON, QUOTE, TIME, ADV, ADJ, PAREN, STOP, POSS = "NVP&,SR:QTDA(.'"
VERB_TAGS = frozenset(("VB", "VBP", "VBZ", "VBD", "VBN", "VBG", "MD"))


class Chunk:
    """A run of tokens `first` to `last` (exclusive) of one kind.

    For a noun phrase, `head` is its last noun, `owner` the index of the noun phrase that possesses it ("Xi" of "Xi's
    visit") or -1, `prep` the index of the preposition that governs it or -1. For a verb group the grammar is spelt
    out: tense, voice, modality, polarity, whether it is asked, and, after `analyse`, subject, object, governing verb and clause marker,
    each the index of a chunk or -1.
    """

    # Defaults of the class, not set for each chunk: most chunks keep most of them, and chunks are made by the million.
    owner = prep = subject = object = governor = predicate = antecedent = conjoined = -1
    pronoun = proper = possessive = temporal = False
    finite = passive = perfect = progressive = negated = ambiguous = asked = False
    modal = tense = lemma = marker = ""

    def __init__(self, kind: str, first: int, last: int, head: int) -> None:
        self.kind = kind
        self.first = first
        self.last = last
        self.head = head

    def __repr__(self) -> str:
        return f"{self.kind}[{self.first}:{self.last}]"
