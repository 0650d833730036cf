"""Capitalized words: names, words that open a sentence, headlines, and words shouted in capitals."""

from __future__ import annotations

import re

from eventkit.syntax.lists import endings, word_list
from eventkit.syntax.tagging import SAYING, VERBS, Tagging

NAME_PARTICLES = endings("name particle")
_NAME_OPENERS = word_list("name opener")
_SMALL = word_list("small") | word_list("minor")
_ENDS = frozenset((".", "!", "?", ":", ";", ",", '"', "”"))
_UNNAMED = frozenset(("her", "i", "may", "march"))
_BEFORE_SAYING = frozenset(("NN", "NNS", "VB", "VBZ", "VBG", "JJ", "VBN"))
_PARTICIPLES = frozenset(("VBN", "VBD"))
_ADVERB = re.compile(r"(?:ing|ed|al|ous|ive|ful|less|ent|ant|ari|ate|ar|ab|ib)ly$")
_OF_NO_STATE = word_list("people of no state")
_FINITE = frozenset(("VBD", "VBZ", "MD", "VBP"))
_DEEDS = frozenset(("VBD", "VBZ", "MD"))
_BEHIND_NAME = frozenset(("and", ",", "'s", "also", "later", "then"))
_SUBJECTS = frozenset("the he she they it his her".split())
_BEFORE_TITLES = word_list("office adjective")
_BEFORE_NAME = frozenset(("NN", "JJ", "VB", "NNS"))


def _title_case(word: str) -> bool:
    """May the word stand in a headline that ends with a full stop, where every word but the smallest is capitalized?"""
    return not word[0].islower() or word in _SMALL


def is_headline(words: list[str]) -> bool:
    """Are nearly all the longer words of the sentence capitalized?"""
    if words[-1] in _ENDS and not (words[-1] == "." and all(_title_case(w) for w in words)):
        return False
    long = [w for w in words if len(w) > 3 and w.isalpha()]
    if len(long) < 3:
        return False
    capital = sum(1 for w in long if w[0].isupper())
    return capital >= 0.85 * len(long)


def is_name(options: tuple[str, ...] | None, low: str) -> bool:
    """Is a capitalized word within a sentence a name, as all are but "I", "Her" and those of the calendar?"""
    return (options is None or options[0] != "TM") and low not in _UNNAMED


def is_shouted(words: list[str], i: int, options: tuple[str, ...] | None) -> bool:
    """A known word among words all in capitals: "WILL NOT BE CANCELED" is read as if in small letters."""
    word = words[i]
    if options is None or not word.isupper() or len(word) < 2:
        return False
    near = [w for w in words[max(0, i - 2) : i] + words[i + 1 : i + 3] if w.isalpha()]
    return len(near) >= 2 and sum(w.isupper() for w in near) >= 2


def tag_name(s: Tagging, word: str) -> str:
    """The tag of a name; one joined to a participle is an adjective: "US-sponsored talks"."""
    tail = word.rpartition("-")[2]
    joined = tail != word and tail.islower() and s.table.get(tail, ("",))[0] in _PARTICIPLES
    return "JJ" if joined else "NNP"


def tag_capitalized(s: Tagging, i: int, options: tuple[str, ...] | None, *, first: bool) -> str | None:
    """The tag of a capitalized word, or None if it is to be tagged as if in small letters."""
    word, low = s.words[i], s.lowers[i]
    if word == "I" or is_shouted(s.words, i, options):
        return None
    if not first and not s.headline:
        return tag_name(s, word)
    if first and options is None and _is_compound(word, low):
        return "JJ"  # "Six-nation talks"
    if first and options is None and s.next(i) == "," and _ADVERB.search(low):
        return "RB"  # "Unsurprisingly, he"
    if options is not None and i == 0 and "VBG" in options and opens_participle(s, low):
        return "VBG"
    if first and len(word) > 1 and word.isupper() and low not in _SMALL and not s.headline:
        return "NNP"  # "FO spokesperson Ana Silva said"
    if first and not s.headline and (_is_first_of_peoples(s, i) or _opens_name(s, i)):
        return "NNP"
    after = s.next(i) if s.next(i) not in ("also", "later") else s.next(i + 1)
    if options is None or (first and after in SAYING and options[0] in _BEFORE_SAYING):
        return "NNP"
    if not first and "NN" in options and VERBS.isdisjoint(options):
        return "NNP"
    if (
        first
        and not s.headline
        and i + 1 < s.n
        and s.words[i + 1][0].isupper()
        and options[0] in _BEFORE_NAME
    ):
        return "NNP"
    return "NNP" if first and not s.headline and _acts(s, i) and word in s.surnames else None


def _acts(s: Tagging, i: int) -> bool:
    """May the word that opens the sentence be a name: "Brown | met", "Brown | and Lind", "Brown | 's visit"?"""
    after = s.next(i)
    return after in _BEHIND_NAME or s.table.get(after, ("",))[0] in _DEEDS


def _is_first_of_peoples(s: Tagging, i: int) -> bool:
    """ "Chadian and Malian officials", "Chadian, Malian and Omani officials"."""
    options = s.table.get(s.lowers[i], ("",))
    if options != ("JJ",) or s.lowers[i] in _OF_NO_STATE or i + 2 >= s.n or not s.words[i + 2][0].isupper():
        return False
    return s.next(i) == "and" or (s.next(i) == "," and "and" in s.words[i + 3 : i + 6 : 2])


def _opens_name(s: Tagging, i: int) -> bool:
    """ "De Gaulle said", "De la Calle said", but not "De facto"."""
    last = i + 1
    while last < s.n - 1 and s.words[last] in _NAME_OPENERS:
        last += 1
    return s.lowers[i] in _NAME_OPENERS and last < s.n and s.words[last][0].isupper()


def _is_compound(word: str, low: str) -> bool:
    return "-" in word and word.lower().capitalize() == word and not low.startswith(NAME_PARTICLES)


def opens_participle(s: Tagging, low: str) -> bool:
    """ "Meeting Ana Silva in Rome, Lind said": does the sentence open with what its subject, told behind the comma, does?"""
    comma = s.words.index(",", 2, 16) if "," in s.words[2:16] else 0
    if not comma or comma + 1 >= s.n or not s.words[1][0].isupper() or s.headline:
        return False
    lower = [w for w in s.lowers[1:comma] if s.table.get(w, ("",))[0] in _FINITE]
    told = s.words[comma + 1][0].isupper() or s.lowers[comma + 1] in _SUBJECTS
    return told and not lower and (low not in _BEFORE_TITLES or _is_short_name(s))


def _is_short_name(s: Tagging) -> bool:
    """ "Visiting | Oslo | for talks", but not "Visiting President Ana Silva"."""
    end = next((k for k in range(1, 4) if not s.words[k][0].isupper()), 4)
    return end < 4
