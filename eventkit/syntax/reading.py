"""One document as the stages see it: its sentences, analysed when first asked for."""

from __future__ import annotations

import bisect
import datetime as dt
import re

from eventkit.syntax.clauses import Clauses, analyse
from eventkit.syntax.surnames import Surnames
from eventkit.text.sentences import SentenceSpan, sentences
from eventkit.text.tokens import lowered, tokenize, with_plain_blanks

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")


class Reading:
    """The text, its sentences, and the grammar of each sentence on demand (most are never asked for).

    The stages read `text`, in which every blank within a line is a plain one; the offsets are those of `original`.
    """

    __slots__ = (
        "_clauses",
        "_starts",
        "_surnames",
        "low",
        "original",
        "published",
        "sentences",
        "source",
        "text",
        "title",
        "words",
    )

    def __init__(
        self, text: str, *, published: dt.date, title: str | None = None, source: str | None = None
    ) -> None:
        self.original = text  # what the records copy
        self.text = text = with_plain_blanks(text)
        self.published = published
        self.title = title
        self.source = source
        self.sentences: list[SentenceSpan] = sentences(text)
        self._starts = [s.start for s in self.sentences]
        self.low = lowered(text)  # in lower case, of the same length
        # The plain words of each sentence, by which a stage screens what it need not look at: no tokens.
        self.words: list[list[str]] = [_WORD.findall(self.low, s.start, s.end) for s in self.sentences]
        self._clauses: list[Clauses | None] = [None] * len(self.sentences)
        self._surnames = Surnames(text)

    def clauses(self, i: int) -> Clauses:
        """The analysis of sentence `i`."""
        found = self._clauses[i]
        if found is None:
            span = self.sentences[i]
            found = self._clauses[i] = analyse(tokenize(self.text, span.start, span.end), self._surnames)
        return found

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence in which `offset` lies, or of the last one before it (0 at least)."""
        return max(0, bisect.bisect_right(self._starts, offset) - 1)
