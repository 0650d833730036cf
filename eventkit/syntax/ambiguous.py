"""Words with several possible tags: noun, verb, participle or adjective, chosen by the words on either side."""

from __future__ import annotations

from eventkit.syntax.ing_forms import ing, opening_of_name
from eventkit.syntax.lists import word_list
from eventkit.syntax.questions import is_asked_for
from eventkit.syntax.single_words import tag_that
from eventkit.syntax.tagging import (
    BE,
    BEFORE_NOUN,
    DO,
    HAVE,
    OBJECT_OPENERS,
    PAST_BEHIND,
    SAYING,
    VERBS,
    Tagging,
)

NOUNISH = frozenset(("NN", "NNS", "NNP", "CD", "PRP"))
_GET = word_list("get")
_AUXILIARY = BE | HAVE | _GET
_BE_OR_SHORT = word_list("be or 's")
_SUBJECTS = word_list("subject")
_COMPLEMENTED = word_list("complement verb")
_SMALL = word_list("small")
_SAY = word_list("say")
_SAY_MANY = word_list("say as many")
_RELATIVES = word_list("relative")
_WEEKDAYS = word_list("weekday")
_PAIR = word_list("pair")
_PARTICLES = word_list("verb particle")
_REMOTE = word_list("means of a call")
_BEHIND_PARTICIPLE = word_list("behind participle")
_PARTICIPLE_CONJUNCTIONS = word_list("participle conjunction")
_OF_STATE = frozenset("visit visits dinner dinners banquet banquets".split())
_WHERE = frozenset(("in", "at", "on", "for"))
_REPORTING = word_list("reporting form")
_PREPOSITIONS = word_list("plain preposition")
_HELPERS = word_list("bare infinitive taker")
_TIMES = frozenset(("TM", "CD", ","))
_TREATING = word_list("treating verb")
_FINITE = VERBS | {"MD"}
_FIXED = frozenset(("IN", "RB", "CD", "TM", "UH"))
_PLURAL_ENDS = frozenset(("NNS", "NNP", "NN", "PRP", "WP", "CC", "CD"))
_TALKS_HOW = frozenset("to with about of by on at via over".split())
_EVENTS = word_list("event in a title")
_PLANS = word_list("state of a plan")
_STANDS = word_list("standing verb")
_HAVE = frozenset("have has had having 've".split())
_MATTERS = word_list("matter of talks")
_HOLD_ON = frozenset("on over of in to is was has".split())
_OPENERS = frozenset("when as before after while if until once where that whether".split())


def choose(s: Tagging, i: int, options: tuple[str, ...]) -> str:
    """The tag of a word with more than one."""
    if s.lowers[i] == "that":
        return tag_that(s, i)
    verb = next((t for t in options if t in VERBS), None)
    if verb is None:
        return _preposition_or_adverb(s, i, options) if "IN" in options else options[0]
    j = s.previous(i)
    before, before_low = (s.tags[j], s.lowers[j]) if j >= 0 else ("", "")
    if options[0] in _FIXED:
        wished = before_low == "to" or (before == "MD" and "VB" in options)
        return verb if wished and options[0] == "IN" else options[0]  # "would | like to"
    if before_low == "to" and "VB" in options:
        return "VB"
    if before == "MD" or before_low in DO or (before in _TIMES and "VB" in options and _is_awaited(s, j)):
        return "VB" if "VB" in options else ("NN" if "NN" in options else options[0])
    if before_low in _AUXILIARY or (before_low == "'s" and before == "VBZ"):
        return _behind_auxiliary(s, i, options, before_low)
    if "VBD" in options or "VBN" in options:
        return _past(s, i, options, j)
    if "VBG" in options:
        return ing(s, i, options)
    return _noun_or_verb(s, i, options, j)


def _is_awaited(s: Tagging, j: int) -> bool:
    """ "will on Monday | visit": does a modal wait for its verb before the time that ends at `j`?"""
    while j > 0 and (s.tags[j] in _TIMES or s.lowers[j] in _WHERE):
        j -= 1
    return s.tags[j] == "MD"


def _preposition_or_adverb(s: Tagging, i: int, options: tuple[str, ...]) -> str:
    if options[0] == "IN" and "RB" in options and not s.next(i)[:1].isalnum():
        return "RB"
    return options[0]


def _behind_auxiliary(s: Tagging, i: int, options: tuple[str, ...], auxiliary: str) -> str:
    """ "was called", "is meeting", "is close", "had talks"."""
    be = auxiliary in _BE_OR_SHORT
    if "VBN" in options and not (be and options[0] == "JJ"):
        return "VBN"
    if be and "VBG" in options and _is_progressive(s, i, options, auxiliary):
        return "VBG"
    if be and "JJ" in options:
        return "JJ"
    return _noun_of(options) or options[0]


def _is_progressive(s: Tagging, i: int, options: tuple[str, ...], auxiliary: str) -> bool:
    if auxiliary != "be" or "NN" not in options or s.next(i) in OBJECT_OPENERS or s.lowers[i] == "meeting":
        return True
    return i + 1 < s.n and s.words[i + 1][0].isupper()


def _noun_of(options: tuple[str, ...]) -> str | None:
    return "NN" if "NN" in options else "NNS" if "NNS" in options else None


# -- forms in -ed


def _past(s: Tagging, i: int, options: tuple[str, ...], j: int) -> str:
    """Past, participle or adjective, where the word before is the one at `j`."""
    before = s.tags[j] if j >= 0 else ""
    after = s.next(i)
    past = "VBD" in options
    if s.lowers[i] == "had":
        return "VBD"
    if before == "JJ" and past and (after in _SUBJECTS or after in _WEEKDAYS):
        return "VBD"
    if past and j > 0 and s.lowers[j] == "first" and s.tags[j - 1] in ("NNP", "PRP"):
        return "VBD"  # "Ana Silva first | invited him"
    if before in BEFORE_NOUN and after.isalpha() and after not in _BEHIND_PARTICIPLE:
        return "JJ" if before != "CD" else "VBD"
    if before in ("DT", "PRP$") and "VBN" in options:
        return "JJ"
    if "VBN" in options and (
        (before == "CC" and _joined_to_adjective(s, i, j)) or _in_list_of_adjectives(s, i, j)
    ):
        return "JJ"
    if j < 0 and "VBN" in options and after == "by":
        return "VBN"  # "Received by the king, she said"
    if s.lowers[i] in _PLANS and (after in _EVENTS if j < 0 else j == i - 1 and _takes_object(s, j, after)):
        return "JJ"  # "Stalled talks with Norway were cancelled", "has cancelled | planned talks"
    if s.lowers[i] in _PLANS and j == i - 1 and s.lowers[j] in _STANDS:
        return "VBN"
    if past and j >= 0 and s.lowers[j] in _SAY and _in_relative(s, j):
        return "VBD"  # "a step that he says led to failure"
    if j == i - 1 and "VBN" in options and _is_object_adjective(s, j, before, after):
        return "JJ"
    if not past:
        return "VBN"
    return _past_or_participle(s, options, before, j)


def _takes_object(s: Tagging, j: int, after: str) -> bool:
    """Is the word at `j` a gerund, or the participle behind "have", before an object: "has put off | planned talks"?"""
    behind_have = s.tags[j] == "VBN" and not _HAVE.isdisjoint(s.lowers[max(0, j - 2) : j])
    if s.lowers[j] in ("been", "being") or not (behind_have or s.tags[j] == "VBG"):
        return False
    return after in _EVENTS or "NNS" in (s.table.get(after) or ())


def _joined_to_adjective(s: Tagging, i: int, j: int) -> bool:
    """ "a long and | detailed meeting"."""
    after = s.table.get(s.next(i)) or ()
    return j > 1 and s.tags[j - 1] == "JJ" and s.tags[j - 2] == "DT" and ("NN" in after or "NNS" in after)


def _in_list_of_adjectives(s: Tagging, i: int, j: int) -> bool:
    """ "a long, | detailed and open talk", "a long, | heated meeting"."""
    if (
        j < 2
        or j != i - 1
        or s.lowers[j] != ","
        or s.tags[j - 1] != "JJ"
        or s.tags[j - 2] not in ("DT", "PRP$", "RB")
    ):
        return False
    after = s.next(i)
    if after == "and":
        after = s.next(i + 1)
    return s.table.get(after, ("",))[0] in ("JJ", "NN", "NNS")


def _past_or_participle(s: Tagging, options: tuple[str, ...], before: str, j: int) -> str:
    if before in PAST_BEHIND:
        return "VBD"
    if before == "IN":
        if s.lowers[j] == "that":
            return "VBD"
        return "VBN" if s.lowers[j] in _PARTICIPLE_CONJUNCTIONS else "JJ"
    return "VBD" if options[0] == "VBD" else "VBN"


def _is_object_adjective(s: Tagging, j: int, before: str, after: str) -> bool:
    """ "visited occupied territory"."""
    return (
        before in ("VBD", "VBZ", "VB")
        and s.lowers[j] not in _COMPLEMENTED
        and after.isalpha()
        and after not in _SMALL
    )


def _in_relative(s: Tagging, j: int) -> bool:
    """Does a relative pronoun open the clause of the word at `j`?"""
    return not _RELATIVES.isdisjoint(s.lowers[max(0, j - 6) : j])


# -- noun or verb


def _noun_or_verb(s: Tagging, i: int, options: tuple[str, ...], j: int) -> str:
    before = s.tags[j] if j >= 0 else ""
    noun = next((t for t in options if t in ("NN", "NNS")), None)
    if noun is None:
        return _adjective_or_verb(s, i, options, before)
    if before in BEFORE_NOUN or before == "IN":
        return noun
    if s.asks and "VB" in options and is_asked_for(s, i, DO):
        return "VB"
    before_low = s.lowers[j] if j >= 0 else ""
    if before == "WP" and noun == "NNS" and s.next(i) in SAYING:
        return noun  # "who sources | said were ill"
    if before_low in _PAIR and "VB" in options:
        return "VBP"  # "before the pair hold talks"
    if before_low in _SUBJECTS:
        return "VBZ" if "VBZ" in options else "VBP" if "VBP" in options or "VB" in options else noun
    after = s.next(i)
    if s.lowers[i] == "hold" and before == "NNP" and after not in _HOLD_ON and after.isalpha():
        return "VBP"  # "asked that Berg and Lind | hold talks"
    if before == "NNP" and "VB" in options and _pair_acts(s, i, after):
        return "VBP"
    if (before_low in _REMOTE and noun == "NNS") or (before_low == "state" and s.lowers[i] in _OF_STATE):
        return noun  # "held phone calls with", "paid state visits"
    if s.lowers[i] in ("post", "posts") and s.lowers[max(0, i - 2) : i] == ["social", "media"]:
        return noun
    if s.lowers[i] == "talks" and (_names_talks(s, j, before, after) or _within_phrase(s, i)):
        return noun
    made = _third_person(s, i, options, before, noun) if "VBZ" in options else None
    if made is not None:
        return made
    if after in OBJECT_OPENERS:
        if before == "NNS" and ("VBP" in options or "VB" in options):
            compound = j == i - 1 and j > 0 and s.lowers[j - 1] in ("a", "an")  # "a records | center that"
            return noun if compound else "VBP"
        if before in ("", "CC", ",") and "VB" in options and options[0] != "NN":
            return "VB"
    if before in VERBS:
        return noun
    return noun if options[0] in ("NN", "NNS") or before in NOUNISH else options[0]


def _pair_acts(s: Tagging, i: int, after: str) -> bool:
    """ "Ana Silva and Max Roe | plan to meet", "| visit Oslo": the first verb of two who are named, and no noun?"""
    intends = after == "to" and i + 2 < s.n and "VB" in (s.table.get(s.lowers[i + 2]) or ())
    if not intends and not (
        s.lowers[i] == "visit" and s.words[i + 1 : i + 2] and s.words[i + 1][0].isupper()
    ):
        return False
    j = opening_of_name(s, i)
    if j < 1 or s.lowers[j] != "and" or s.tags[j - 1] != "NNP":
        return False
    first = opening_of_name(s, j)
    if first >= 0 and s.lowers[first] in ("the", *SAYING):
        return s.lowers[first] != "the"
    return _is_first_verb(s, i, 20)


def _is_first_verb(s: Tagging, i: int, reach: int) -> bool:
    """Has the clause of word `i` no finite verb before it; `reach` words back it may have opened?"""
    opens = max((k for k in range(max(0, i - reach), i) if s.lowers[k] in _OPENERS), default=max(0, i - 40))
    return _FINITE.isdisjoint(s.tags[opens:i])


def _names_talks(s: Tagging, j: int, before: str, after: str) -> bool:
    """ "Chad-Niger talks on trade", "peace talks to end it", but not "Ana Silva talks to": no actor is one who talks."""
    if before == "NNP":
        return "-" in s.words[j] or after not in _TALKS_HOW
    if before != "NN" or after not in ("to", "about", "of"):
        return before == "NN"
    return s.lowers[j] in _MATTERS


def _adjective_or_verb(s: Tagging, i: int, options: tuple[str, ...], before: str) -> str:
    verb = next(t for t in options if t in VERBS)
    if "JJ" in options and (
        before in BEFORE_NOUN or before == "IN" or (before == "CC" and s.tags[i - 2] == "JJ")
    ):
        return "JJ"
    if verb == "VB" and before == "JJ" and i > 1 and s.lowers[i - 2] in ("a", "an"):
        return "NN"  # "urged a strong | stand"
    if options[0] == "JJ" and before in VERBS and s.lowers[i - 1] not in _HELPERS:
        return "JJ"  # "held | direct talks", "remains | open"
    if verb == "VB" and before in (",", ")", ":") and s.next(i) == "that":
        return "VBP"
    if before == "," and s.lowers[i] in _SAY_MANY and any(t in ("WP", "NNS") for t in s.tags[:i]):
        return "VBP"  # "executives, who earn more, say the"
    return "VBP" if verb == "VB" and before in _PLURAL_ENDS else verb


def _third_person(s: Tagging, i: int, options: tuple[str, ...], before: str, noun: str) -> str | None:
    """The tag of a form in -s that may be a verb, if the words about it tell."""
    after = s.next(i)
    if after == "forward" or (after == "that" and before in (",", ")")):
        return "VBZ"  # "the minister looks forward", "the envoy, Ana Silva, claims that"
    if before == "CC" and after == "that" and s.lowers[s.previous(i)] == "and":
        return "VBZ"  # "the advert hits Lind and claims that"
    if before in ("NNP", "NN") and _closes_report(s, i, after):
        return "VBZ"  # "…, Reuters | reports.", ""…," the paper | reports."
    if before == "NNP" and (_within_phrase(s, i) or _names_matter(s, i)):
        return noun
    if before == "NNP" and after in _PARTICLES:
        return "VBZ"  # "Ana Silva breaks off her trip"
    if before == "CC" and after in ("to", "for") and "VBZ" in s.tags[:i]:
        return "VBZ"  # "breaks off her trip and heads to"
    if before == "NNP" and _between_names(s, i):
        return "VBZ"
    if before not in ("NNP", "NN", "TM"):
        return None
    if after in OBJECT_OPENERS:
        return "VBZ"
    return "VBZ" if before != "NN" and options[0] == "VBZ" else noun


def _closes_report(s: Tagging, i: int, after: str) -> bool:
    """Does the sentence end with a source that stands behind a comma?"""
    if after not in ("", ".", "citing", "quoting") or s.lowers[i] not in _REPORTING:
        return False
    j = i - 1
    while j >= 0 and s.tags[j] in ("NNP", "NN", "DT"):
        j -= 1
    named = s.tags[i - 1] == "NNP"
    return j >= 0 and ((named and s.lowers[j] == ",") or (s.tags[j] == "Q" and s.lowers[j - 1] in (",", "?")))


def _within_phrase(s: Tagging, i: int) -> bool:
    """Is the name before `i` no subject: behind a possessive or a number ("his Berlin | talks", "of Syria | talks")?"""
    j = opening_of_name(s, i)
    talks = s.lowers[i] == "talks" and s.next(i) not in ("to", "about") and s.lowers[j] in _PREPOSITIONS
    return 0 <= j < i - 1 and (talks or s.tags[j] in ("PRP$", "CD", "VBG"))


def _names_matter(s: Tagging, i: int) -> bool:
    """ "discussed the Syria | issues at": is the name before `i` a part of what is discussed?"""
    j = opening_of_name(s, i)
    if j > 0 and s.tags[j] == "CC" and s.tags[j - 1] == "NNP":
        j = opening_of_name(s, j)
    return j > 0 and s.lowers[j] == "the" and s.lowers[j - 1] in _TREATING


def _between_names(s: Tagging, i: int) -> bool:
    """ "On Friday, President Ana Silva visits Oslo", "when she visits Oslo": a clause's first verb, a name on either side."""
    after = s.words[i + 1] if i + 1 < s.n else ""
    return after[:1].isupper() and not s.headline and _is_first_verb(s, i, 8)
