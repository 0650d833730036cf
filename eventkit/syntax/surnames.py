"""Which words of the language a document also writes as surnames: "Brown" in "Prime Minister Gordon Brown"."""

from __future__ import annotations

import re

from eventkit.lexicons import load_lexicons
from eventkit.syntax.lists import word_list
from eventkit.syntax.words import word_tables

_TITLES = word_list("personal title")


class Surnames:
    """Asked of the few words that open a sentence as a name may; each is looked for in the document once."""

    __slots__ = ("_known", "_text")

    def __init__(self, text: str = "") -> None:
        self._text = text
        self._known: dict[str, bool] = {}

    def __contains__(self, word: str) -> bool:
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._is_written(word)
        return known

    def _is_written(self, word: str) -> bool:
        """Does a given name, or a title before no verb ("Minister Talks"), stand before it?"""
        given = load_lexicons().given_names
        verb = "VBZ" in word_tables().tags.get(word.lower(), ())
        for before in re.findall(rf"\b([A-Z][\w’'-]*\.?) {re.escape(word)}\b(?! (?:of|for) )", self._text):
            low = before.lower()
            if low in given or (low in _TITLES and not verb):
                return True
        return False


NO_SURNAMES = Surnames()
