"""Words that no table knows: by their place among verbs, or by their ending."""

from __future__ import annotations

from eventkit.syntax.capitals import NAME_PARTICLES
from eventkit.syntax.lists import endings, word_list
from eventkit.syntax.tagging import BEFORE_NOUN, DO, OBJECT_OPENERS, Tagging
from eventkit.syntax.words import word_tables

_ADJECTIVES = endings("adjective ending")
_SINGULAR_SUBJECTS = word_list("singular subject")
_PLURAL_SUBJECTS = word_list("plural subject")
_DETERMINING = OBJECT_OPENERS - word_list("linking")
_NOUN_PREFIXES = word_list("noun prefix")
_OFFICE_SUFFIXES = word_list("office suffix")
_BEFORE_PAST = frozenset(("PRP", "NNP", "NN", "NNS", "TM", "WP", ")"))


def tag_unknown(s: Tagging, i: int) -> str:
    """The tag of a word that is in no table."""
    word, low = s.words[i], s.lowers[i]
    made = _as_verb(s, i, low) or _by_ending(word, low)
    if (
        made in ("VBN", "VBG")
        and i
        and s.tags[i - 1] in BEFORE_NOUN
        and i + 1 < s.n
        and s.words[i + 1].isalpha()
    ):
        return "JJ"
    if (
        made == "RB"
        and i
        and s.tags[i - 1] == "DT"
        and s.table.get(s.next(i), ("NN",))[0] not in ("JJ", "NN", "NNS", "VBN", "VBD")
    ):
        return "NN"
    return made


def _by_ending(word: str, low: str) -> str:
    if word[0].isdigit() and "-" not in word:
        return "CD"
    if "-" in word:
        noun = _hyphenated_office(low)
        if noun:
            return noun
        return "NNP" if low.startswith(NAME_PARTICLES) and word.rpartition("-")[2][:1].isupper() else "JJ"
    if low.endswith("ly"):
        return "RB"
    if low.endswith("ing") and len(low) > 5:
        return "VBG"
    if low.endswith("ed") and len(low) > 4:
        return "VBN"
    if len(low) > 5 and low.endswith(_ADJECTIVES):
        return "JJ"
    return "NNS" if low.endswith("s") and not low.endswith("ss") else "NN"


def _hyphenated_office(low: str) -> str:
    """NN or NNS for "ex-president", "secretary-general"; else nothing."""
    parts = low.split("-")
    while len(parts) > 1 and parts[0] in _NOUN_PREFIXES:
        del parts[0]
    while len(parts) > 1 and parts[-1] in _OFFICE_SUFFIXES:
        del parts[-1]
    tags = word_tables().tags.get(parts[0], ()) if len(parts) == 1 else ()
    return next((tag for tag in tags if tag in ("NN", "NNS")), "")


def _as_verb(s: Tagging, i: int, low: str) -> str | None:
    """The tag of a word whose place shows a verb."""
    j = s.previous(i)
    before, before_low = (s.tags[j], s.lowers[j]) if j >= 0 else ("", "")
    plain = not low.endswith("s")
    if before == "MD" or before_low in DO:
        return "VB"
    if plain and before_low == "to" and j == i - 1 and s.next(i) in OBJECT_OPENERS:
        return "VB"
    if not plain and before_low in _SINGULAR_SUBJECTS:
        return "VBZ"
    if "-" in low:
        return None
    if (
        j == i - 1
        and plain
        and not low.endswith(("ed", "ing", "ly"))
        and _behind_plural(s, i, before, before_low)
    ):
        return "VBP"
    return "VBD" if low.endswith("ed") and len(low) > 4 and before in _BEFORE_PAST else None


def _behind_plural(s: Tagging, i: int, before: str, before_low: str) -> bool:
    if i + 1 >= s.n:
        return False
    if before == "PRP":
        return before_low in _PLURAL_SUBJECTS
    return before == "NNS" and s.lowers[i + 1] in _DETERMINING
