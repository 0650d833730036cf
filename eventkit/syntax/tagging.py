"""One sentence while its words are tagged: what the rules of the tagger read."""

from __future__ import annotations

from eventkit.syntax.lists import word_list
from eventkit.syntax.surnames import Surnames
from eventkit.syntax.words import word_tables
from eventkit.text.tokens import Tokens

VERBS = frozenset(("VB", "VBP", "VBZ", "VBD", "VBN", "VBG"))
PAST_BEHIND = frozenset(("PRP", "NNP", "NN", "NNS", "TM", "WP", "EX", ")", ",", "Q", "CC", "", "CD"))
BEFORE_NOUN = frozenset(("DT", "PRP$", "POS", "JJ", "CD"))
BE, HAVE, DO = word_list("be"), word_list("have"), word_list("do")
SAYING = word_list("saying")
OBJECT_OPENERS = word_list("object opener")


class Tagging:
    """The words of a sentence, and the tags of those to the left of the one that is asked about."""

    __slots__ = ("asks", "ends", "headline", "lowers", "n", "starts", "surnames", "table", "tags", "words")

    def __init__(self, tokens: Tokens, tags: list[str], surnames: Surnames, *, headline: bool) -> None:
        self.surnames = surnames
        self.table = word_tables().tags
        self.words = tokens.words
        self.lowers = tokens.lowers
        self.starts = tokens.starts
        self.ends = tokens.ends
        self.n = len(tokens.words)
        self.tags = tags
        self.headline = headline
        self.asks = "?" in tokens.words

    def next(self, i: int) -> str:
        """The lower-case word behind `i`, or an empty string."""
        return self.lowers[i + 1] if i + 1 < self.n else ""

    def previous(self, i: int) -> int:
        """The word before `i`, adverbs and quotation marks left out; -1 for none."""
        tags = self.tags
        j = i - 1
        while j >= 0 and (tags[j] == "RB" or (tags[j] == "Q" and j)):
            j -= 1
        return j
