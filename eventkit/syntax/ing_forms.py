"""Forms in -ing, which may be a noun, an adjective or a verb: "meeting", "visiting", "urging"."""

from __future__ import annotations

from eventkit.syntax.lists import word_list
from eventkit.syntax.questions import is_asked_for
from eventkit.syntax.tagging import BE, BEFORE_NOUN, PAST_BEHIND, Tagging

_SUBJECTS = word_list("subject")
_DETERMINERS = word_list("determiner")
_WEEKDAYS = word_list("weekday")
_ADJECTIVES_IN_ING = word_list("adjective in -ing")
_EVENTS_IN_ING = word_list("event in -ing")
_NOUNS_IN_ING = word_list("noun in -ing")
_BEHIND_ADVERB = word_list("behind adverb -ing")
_BEHIND_OPENING = word_list("opening -ing")
_BEHIND_NOUN = word_list("noun -ing")
_VERBAL = word_list("verb -ing preposition")
_BEFORE_TWO = frozenset("of before about".split())
_IN_PLACE = frozenset(("in", "at", "on", "with"))
_BEFORE_GERUND = word_list("gerund taker")
_WHERE = frozenset(("in", "at", "on", "for"))
_JOINED = frozenset((",", "CC", "NN", "NNP", "NNS", ")"))


def ing(s: Tagging, i: int, options: tuple[str, ...]) -> str:
    """The tag of a form in -ing."""
    if i and s.tags[i - 1] == "NNP" and s.lowers[i] == "meeting" and (_told_with(s, i) or _two_meet(s, i)):
        return "VBG"
    if s.lowers[i] in _ADJECTIVES_IN_ING:
        return "JJ"
    if "NN" not in options or (s.asks and is_asked_for(s, i, BE)):
        return "VBG"
    before, after = (s.tags[i - 1] if i else ""), s.next(i)
    if before == "WRB" and after == "with":
        return "VBG"  # "When | meeting with X, he"
    if i and s.lowers[i - 1] in _BEFORE_GERUND and s.words[i + 1 : i + 2] and s.words[i + 1][0].isupper():
        return "VBG"  # "denied | meeting Lind"
    if not before and s.lowers[i] == "meeting" and after in _WHERE and "," in s.words[i + 2 : i + 9]:
        return "VBG"  # "Meeting in Oslo, the ministers agreed"
    if _opens_participle(s, i, before, after) or (before == "," and _meets(s, i, after)):
        return "VBG"
    if before in BEFORE_NOUN or (before == "NNP" and s.lowers[i] in _EVENTS_IN_ING):
        return "NN"
    if before == "RB" and after in _BEHIND_ADVERB:
        return "VBG"
    if s.lowers[i] == "beginning" and before in PAST_BEHIND and after not in ("of", "with", ""):
        return "VBG"  # "a visit to Chad | beginning June 7"
    if i > 2 and s.lowers[i - 1] == "to" and s.lowers[i - 2 - (s.tags[i - 2] == "Q")] == "forward":
        if after not in ("between", "of", ",", "."):
            return "VBG"
    if before == "IN":
        return "VBG" if _is_verbal(s.lowers[i - 1], after) else "NN"
    return "VBG" if before in (",", "", "CC") and after in _BEHIND_OPENING else "NN"


def _meets(s: Tagging, i: int, after: str) -> bool:
    """ "The leaders of both, | meeting in Oslo, agreed", "…, meeting Tuesday in Oslo, agreed"."""
    told = after in _WHERE or after == "here" or after in _WEEKDAYS
    return (
        s.lowers[i] == "meeting"
        and told
        and i > 1
        and s.tags[i - 2] in ("NNP", "NNS")
        and "," in s.words[i + 2 : i + 12]
    )


def _two_meet(s: Tagging, i: int) -> bool:
    """ "ahead of Ana Silva and Juha Lind | meeting in Oslo", but not "the Silva and Lind | meeting"."""
    j = opening_of_name(s, i)
    if j < 1:
        return False
    if s.lowers[j] in _BEFORE_TWO:
        after = s.words[i + 1] if i + 1 < s.n else ""
        return after == "with" or after[:1].isupper()  # "of Ana Silva | meeting | Lind"
    if s.lowers[j] != "and" or s.tags[j - 1] != "NNP" or s.next(i) not in _IN_PLACE:
        return False
    first = opening_of_name(s, j)
    return first >= 0 and s.lowers[first] in _BEFORE_TWO


def _told_with(s: Tagging, i: int) -> bool:
    """ "…, with the envoy Ana Silva | meeting | the rebels": somebody told behind "with" meets somebody."""
    j = i - 1
    while j >= 0 and s.tags[j] in ("NNP", "NN", "JJ", "DT"):
        j -= 1
    after = s.words[i + 1] if i + 1 < s.n else ""
    return (
        j >= 0
        and s.lowers[j] == "with"
        and (after[:1].isupper() or after in _SUBJECTS or after in _DETERMINERS)
    )


def _opens_participle(s: Tagging, i: int, before: str, after: str) -> bool:
    """ "…, urging the", "…, Ana Silva, backing Lind": a participle behind a comma, a conjunction or a noun."""
    if before not in _JOINED or i + 1 >= s.n:
        return False
    if s.lowers[i] not in _NOUNS_IN_ING:
        if after in _SUBJECTS or after in _DETERMINERS:
            return True
        if before in (",", ")") and s.words[i + 1][0].isupper():
            return True
    return before == "," and after in (":", '"', "“", "that")  # ", writing: …"


def _is_verbal(preposition: str, after: str) -> bool:
    """ "after meeting X", "with meeting with", but not "in meetings of"."""
    if after == "with":
        return preposition == "with" or preposition in _VERBAL
    return after not in _BEHIND_NOUN


def opening_of_name(s: Tagging, i: int) -> int:
    """The word before the name that ends before `i`; -1 for none."""
    j = i - 1
    while j >= 0 and s.tags[j] == "NNP":
        j -= 1
    return j
