"""Parts of speech by table and context.

Tags are those of the Penn Treebank, with `TM` for calendar words (Monday, May, today) and `Q` for quotation marks.
The table gives each known word its possible tags; the words before and after choose. A capitalized word that does
not open the sentence is a proper noun, except in a headline, where every word is capitalized.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from eventkit.syntax.ambiguous import choose
from eventkit.syntax.asides import DASHES, close_asides, join_insertions
from eventkit.syntax.capitals import is_headline, is_name, is_shouted, tag_capitalized, tag_name
from eventkit.syntax.lists import word_list
from eventkit.syntax.single_words import ALWAYS, SOMETIMES, is_month, tag_calendar_word
from eventkit.syntax.surnames import NO_SURNAMES, Surnames
from eventkit.syntax.tagging import VERBS, Tagging
from eventkit.syntax.unknown import tag_unknown
from eventkit.syntax.words import word_tables
from eventkit.text.tokens import Tokens

_PUNCTUATION = {
    ",": ",", ";": ":", ":": ":", "-": "-", "--": ":", "---": ":", "–": ":", "—": ":", "―": ":", ".": ".", "!": ".", "?": ".", "...": ":", "..": ":", "…": ":",
    "(": "(", ")": ")", "[": "(", "]": ")", '"': "Q", "“": "Q", "”": "Q", "″": "Q", "``": "Q", "''": "Q", "«": "Q", "»": "Q", "‘": "Q", "'": "Q", "’": "Q", "`": "Q",
    "_": ":", "&": "CC", "$": "CD", "€": "CD", "£": "CD", "%": "NN",
}  # fmt: skip
_PARTY_AND_STATE = re.compile(r"[RDI]-[A-Z]")
_APOSTROPHES = ("'", "’")
_MONTHS = ("may", "march")
_SINGULAR_SUBJECTS = word_list("singular subject")
# The words of which `_tag_word` asks more than their options.
_PARTICIPLES = frozenset(("VBN", "VBD"))
_UNSETTLED = frozenset(("that", *_MONTHS, *ALWAYS, *SOMETIMES))


def tag(tokens: Tokens, surnames: Surnames = NO_SURNAMES) -> list[str]:
    """One tag a token; `surnames` are those of the document."""
    words = tokens.words
    if not words:
        return []
    # Most words have one tag wherever they stand; the others are gone through from left to right.
    tags: list[str | None] = list(map(_settled().get, words))
    if _is_question_mark(words):
        tags[0] = ":"
    s = Tagging(tokens, tags, surnames, headline=is_headline(words))  # type: ignore[arg-type]
    table, lowers, headline = s.table, s.lowers, s.headline
    for i, known in enumerate(tags):
        if known is not None:
            continue
        word = words[i]
        if word[1:2] == "-" and i and words[i - 1] == "," and _PARTY_AND_STATE.match(word):
            _set_apart(s, i)
            continue
        if word in _PUNCTUATION:
            tags[i] = _tag_mark(s, i)
            continue
        first = (i < 2 or words[i - 1] in _PUNCTUATION) and _opens(s, i)
        options = table.get(lowers[i])
        if (
            not first
            and not headline
            and word[0].isupper()
            and is_name(options, lowers[i])
            and not is_shouted(words, i, options)
        ):
            tags[i] = tag_name(s, word)
        else:
            tags[i] = _tag_word(s, i, options, first=first)
    if not DASHES.isdisjoint(words):
        close_asides(words, s.tags)
    if ")" in words or "]" in words:
        join_insertions(words, s.tags)
    return s.tags


@functools.cache
def _settled() -> dict[str, str]:
    """What has the same tag wherever it stands: lower-case words of which `_tag_word` asks nothing, and most marks."""
    marks = {mark: tag for mark, tag in _PUNCTUATION.items() if tag not in ("Q", "-")}
    words = {
        word: options[0]
        for word, options in word_tables().tags.items()
        if word == word.lower() and word not in _UNSETTLED and _is_settled(word, options)
    }
    return words | marks


def _is_settled(word: str, options: tuple[str, ...]) -> bool:
    first = options[0]
    if first == "TM":
        return False
    if len(options) == 1:
        return first != "NNS" and not (first == "VBN" and word.endswith("ed"))
    if VERBS.isdisjoint(options):
        return "IN" not in options
    return first in ("RB", "CD", "UH")


def _set_apart(s: Tagging, i: int) -> None:
    """Read "Senator A. B., R-Utah, said" as "Senator A. B. (R-Utah) said"."""
    listed = i + 2 < s.n and s.words[i + 2][0].isupper()  # "A, R-Utah, | B, D-Ohio, and"
    enclosed = s.next(i) == "," and not listed
    s.tags[i - 1] = "("
    s.tags[i] = "NNP" if enclosed else ")"
    if enclosed:
        s.tags[i + 1] = ")"


def _opens(s: Tagging, i: int) -> bool:
    """Does the word open the sentence, a quotation, or what follows a colon or dash?"""
    words, tags = s.words, s.tags
    j = i - 1
    while j >= 0 and words[j] in _PUNCTUATION:
        if tags[j] == "Q" or (tags[j] == ":" and j):
            return True
        j -= 1
    return j < 0 or (j == 0 and tags[0] == ":")


def _is_question_mark(words: Sequence[str]) -> bool:
    """Does a transcript mark a question here: "Q | So, will he go?"."""
    return len(words) > 2 and words[0] == "Q" and words[1][0].isupper()


def _tag_mark(s: Tagging, i: int) -> str:
    """The tag of a quotation mark, apostrophe or hyphen."""
    mark = _PUNCTUATION[s.words[i]]
    if mark == "Q":
        return "POS" if i and _is_possessive(s, i) else mark
    if mark == "-" and 0 < i < s.n - 1 and s.ends[i - 1] < s.starts[i] and s.ends[i] < s.starts[i + 1]:
        return ":"  # a hyphen between blanks is a dash, as behind a dateline
    return mark


def _is_possessive(s: Tagging, i: int) -> bool:
    """Is the mark at `i` the apostrophe of a plural ("the workers' union"), and no quotation mark?"""
    words, starts, ends = s.words, s.starts, s.ends
    if words[i] not in _APOSTROPHES or words[i - 1][-1] not in "sSzx" or starts[i] != ends[i - 1]:
        return False
    if i + 1 >= s.n or starts[i + 1] == ends[i] or not words[i + 1][0].isalnum():
        return False
    return (
        "‘" not in words[:i]
        and not any(words[j] == "'" and starts[j] > ends[j - 1] for j in range(1, i))
        and words[0] != "'"
    )


def _tag_word(s: Tagging, i: int, options: tuple[str, ...] | None, *, first: bool) -> str:
    word, low = s.words[i], s.lowers[i]
    capital = word[0].isupper()
    if (options is not None and options[0] == "TM") or (
        capital and low in _MONTHS and is_month(s, i, first=first)
    ):
        return tag_calendar_word(s, i, capital=capital)
    if word == "US":
        return "NNP"
    if low in ALWAYS:
        return ALWAYS[low](s, i)
    if i >= 2 and s.tags[i - 1] == "-" and options is not None and options[0] in _PARTICIPLES:
        if s.tags[i - 2] == "NNP" and s.ends[i - 1] == s.starts[i]:
            return "JJ"  # "U.S. | - | backed talks"
    made = tag_capitalized(s, i, options, first=first) if capital else None
    if made is None and low in SOMETIMES:
        made = SOMETIMES[low](s, i)
    if made is not None:
        return made
    return tag_unknown(s, i) if options is None else _tag_known(s, i, options)


def _tag_known(s: Tagging, i: int, options: tuple[str, ...]) -> str:
    low = s.lowers[i]
    if options == ("VBN",) and low.endswith("ed"):
        options = ("VBN", "VBD")
    if len(options) == 1 and low != "that":
        if options[0] == "NNS" and i and s.lowers[i - 1] in _SINGULAR_SUBJECTS:
            return "VBZ"
        return options[0]
    return choose(s, i, options)
