"""Which words of the language a document also writes as surnames: "Brown" in "Prime Minister Gordon Brown"."""

from __future__ import annotations

import re

from eventkit.lexicons import load_lexicons
from eventkit.syntax.lists import word_list
from eventkit.syntax.words import word_tables

_TITLES = word_list("personal title")
# Two capitalized words side by side; each may be the second of one pair and the first of the next.
_PAIR = re.compile(r"\b([A-Z][\w’'-]*\.?) (?=([A-Z]\w*)\b(?! (?:of|for) ))")


class Surnames:
    """Looked for once, in one pass over the document, when first asked for."""

    __slots__ = ("_known", "_text")

    def __init__(self, text: str = "") -> None:
        self._text = text
        self._known: frozenset[str] | None = None

    def __contains__(self, word: str) -> bool:
        if self._known is None:
            given = load_lexicons().given_names
            self._known = frozenset(
                word
                for before, word in _PAIR.findall(self._text)
                if before.lower() in given or _is_titled(before.lower(), word)
            )
        return word in self._known


def _is_titled(before: str, word: str) -> bool:
    """Does a title stand before a name, and not before a verb: "Minister Brown", but not "Minister Talks"?"""
    return before in _TITLES and "VBZ" not in word_tables().tags.get(word.lower(), ())


NO_SURNAMES = Surnames()
