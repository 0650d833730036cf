"""Words that have a rule of their own: "her", "'s", "that", "home", "both", months, adjectives of office."""

from __future__ import annotations

from collections.abc import Callable

from eventkit.syntax.amounts import many, over, than, up
from eventkit.syntax.lists import word_list
from eventkit.syntax.tagging import BE, BEFORE_NOUN, HAVE, OBJECT_OPENERS, SAYING, Tagging

_MEASURES = frozenset(("minute", "hour", "day", "week"))
_MET_LAST = frozenset("met spoke talked visited saw held".split())
_HOW_LONG = word_list("opener of a length of time")
_OFFICE_ADJECTIVES = word_list("office adjective")
_MINISTRY = word_list("ministry")
_NOT_NO = word_list("not a determiner no")
_SHORT_MONTHS = word_list("short month")
_BEHIND_MAY = word_list("behind month may")
_CLAUSE_OPENERS = word_list("subordinator") | word_list("maybe subordinator") | word_list("saying")
_LEVELS = word_list("level of government")
_MANY = frozenset("both all many others some each".split())
_EXTREMES = frozenset(("least", "most"))
_PARTICLES = word_list("family particle")
_LINKS = frozenset(("and", "or", ","))
_OF_THEM = frozenset("with of between among".split())
_TASKS = word_list("task participle")
_EVENTS = word_list("event in a title")
_BEFORE_PERSON = word_list("before a person")
_BEFORE_MONTH = word_list("before a month")
_PERSONAL = word_list("personal subject")
_OF_PERSONS = word_list("done by a person")
_COUNTED = word_list("counted")
_AUXILIARIES = frozenset("had has was is will would".split())
_S_IS_VERB = word_list("'s is verb")
_AFTER_HER = frozenset(("NN", "NNS", "NNP", "JJ", "CD", "VBG", "VBN", "VB", "VBP", "VBZ"))
_BEFORE_EARLIER = frozenset(("DT", "PRP$", "POS"))
_BEFORE_OFFICE = frozenset(("DT", "PRP$", "NNP", "CC", ","))
_SUBJECT_NOUNS = frozenset(("NN", "NNS", "NNP", "PRP", "POS"))
_BOTH_DID = frozenset(("VBD", "VBN", "VBP", "VBZ", "MD"))


# -- the calendar


def is_month(s: Tagging, i: int, *, first: bool) -> bool:
    """Is a capitalized "May" or "March" to be asked about as a month, and no modal or verb that opens a sentence?"""
    if s.headline or not first:
        return not s.headline
    after = s.next(i)
    return after[:1].isdigit() or (s.lowers[i] == "may" and (_does_as_person(after) or _is_in_document(s, i)))


def tag_calendar_word(s: Tagging, i: int, *, capital: bool) -> str:
    """The tag of a word of the calendar, which may be a name or a modal after all."""
    low = s.lowers[i]
    if low == "may" and capital and not s.headline and _is_surname(s, i):
        return "NNP"
    if low in _SHORT_MONTHS and not (capital and i + 1 < s.n and s.lowers[i + 1][0].isdigit()):
        return "NNP" if capital else "NN"
    if low in ("may", "march") and not capital:
        return "MD" if low == "may" else "NN"
    if low == "may" and i + 1 < s.n and not (s.lowers[i + 1][0].isdigit() or s.lowers[i + 1] in _BEHIND_MAY):
        return "MD" if i and s.tags[i - 1] in _SUBJECT_NOUNS else "TM"
    return "TM"


def _does_as_person(after: str) -> bool:
    """Makes the word behind it a person of the "May" that opens a sentence: "May | was", "May | 's trip"?"""
    return after in SAYING or after == "'s" or after in _OF_PERSONS


def _is_in_document(s: Tagging, i: int) -> bool:
    """Has the document a person of the name "May", and is it neither "in | May" nor "May | I"?"""
    if (i and s.lowers[i - 1] in _BEFORE_MONTH) or s.next(i) in _PERSONAL:
        return False
    return s.words[i] in s.surnames


def _is_surname(s: Tagging, i: int) -> bool:
    """Is "May" a person: "Theresa May", "May said", "met May", but not "on May 5" or "in Washington in May"?"""
    after = s.next(i)
    if after[:1].isdigit():
        return False
    if _is_in_document(s, i):
        return True
    if i == 0:
        return _does_as_person(after)
    beside = (
        i > 1 and s.tags[i - 1] == "CC" and s.tags[i - 2] == "NNP"
    )  # "Lind and | May", not "April and | May"
    before = s.lowers[i - 1]
    return (
        s.tags[i - 1] == "NNP"
        or beside
        or before in _BEFORE_PERSON
        or (s.tags[i - 1] == "VBD" and after in _AUXILIARIES)  # "confirmed | May had left"
        or after in SAYING
        or after == "'s"
        or (before in _CLAUSE_OPENERS and after in _OF_PERSONS)  # "when May was"
        or (before == "between" and s.next(i + 1) not in s.table and s.words[i + 2][:1].isupper())
    )


# -- words whose tag hangs on their neighbours whatever their case


def _her(s: Tagging, i: int) -> str:
    """Own what follows, as in "her visit", or not, as in "met her in Oslo" and "told her the plan"."""
    if i + 1 >= s.n or not s.words[i + 1][0].isalnum():
        return "PRP"
    after = s.lowers[i + 1]
    options = s.table.get(after)
    if options is None:
        return "PRP$"
    return "PRP$" if options[0] in _AFTER_HER and after not in ("that", "to") else "PRP"


def _s(s: Tagging, i: int) -> str:
    before = s.lowers[i - 1] if i else ""
    return "VBZ" if before in _S_IS_VERB else "POS"


# -- words that a rule tags where it fits, and the table elsewhere


def _home(s: Tagging, i: int) -> str | None:
    return "NN" if (i and s.tags[i - 1] in BEFORE_NOUN) or s.next(i) in _MINISTRY else None


def _earlier(s: Tagging, i: int) -> str | None:
    """ "an | earlier | call", but not "days | earlier | he called"."""
    return "JJ" if i and s.tags[i - 1] in _BEFORE_EARLIER and s.next(i)[:1].isalpha() else None


def _yet(s: Tagging, i: int) -> str | None:
    """ "has not | yet | met him", but not "…, yet he met him"."""
    return "RB" if i and s.words[i - 1][-1].isalnum() else None


def _face(s: Tagging, i: int) -> str | None:
    if s.lowers[i : i + 3] == ["face", "to", "face"]:
        return "RB"  # "met | face to face"
    return "NN" if s.lowers[max(0, i - 2) : i] == ["face", "to"] else None


def _one(s: Tagging, i: int) -> str | None:
    return "RB" if s.lowers[i : i + 3] == ["one", "on", "one"] and s.tags[i - 1][:1] == "V" else None


def _long(s: Tagging, i: int) -> str | None:
    """ "a 15 minute | long talk": part of the measure; "has | long urged": how it was done."""
    if i and s.lowers[i - 1] in HAVE:
        return "RB"
    return "NN" if i > 1 and s.lowers[i - 1] in _MEASURES and s.tags[i - 2] == "CD" else None


def _no(s: Tagging, i: int) -> str | None:
    after = s.next(i)
    if not after[:1].isalnum():
        return None
    if after.isdecimal() and s.words[i][0] == "N":
        return "NNP"  # "No 10 said"
    return "RB" if after in _NOT_NO else "DT"


def _next(s: Tagging, i: int) -> str | None:
    if s.lowers[i] == "last" and s.next(i) in _MET_LAST:
        return "RB"  # "The two, old friends, last met in May"
    if s.lowers[i] == "last" and i and s.tags[i - 1] == "MD" and s.next(i) in _HOW_LONG:
        return "VB"  # "the talks will last three days"
    return "RB" if i and s.tags[i - 1] == "MD" else None  # "will next see"


def _office_adjective(s: Tagging, i: int) -> str | None:
    """Does an adjective of office stand before a noun ("the outgoing president", "Visiting Mongolian minister")?"""
    if i + 1 >= s.n or (i and s.lowers[i - 1] in BE):
        return None
    after = s.words[i + 1]
    if not after[0].isalpha() or (after[0].islower() and s.lowers[i + 1] in OBJECT_OPENERS):
        return None
    if i and s.tags[i - 1] == "IN" and after[0].isupper() and _stands_alone(s, i + 1):
        return None  # "after visiting Bhutan"
    return "JJ" if after[0].isupper() or (i > 0 and s.tags[i - 1] in _BEFORE_OFFICE) else None


def _stands_alone(s: Tagging, i: int) -> bool:
    """Is the word at `i` no part of a longer phrase: neither a capital nor a noun behind it?"""
    behind = s.words[i + 1] if i + 1 < s.n else ""
    if not behind[:1].isalpha():
        return True
    return behind[0].islower() and s.table.get(s.next(i), ("NN",))[0] not in ("NN", "NNS", "JJ")


def _since(s: Tagging, i: int) -> str | None:
    if not i or s.lowers[i - 1] not in HAVE or i + 1 >= s.n:
        return None
    after = s.lowers[i + 1]
    return "RB" if "VBN" in s.table.get(after, ("VBN",) if after.endswith("ed") else ()) else None


def _chief(s: Tagging, i: int) -> str | None:
    adjective = i + 1 < s.n and s.table.get(s.lowers[i + 1], ("",))[0] == "JJ"
    return "JJ" if adjective and s.words[i + 1][0].islower() else None


def _all(s: Tagging, i: int) -> str | None:
    if not i or i + 1 >= s.n:
        return None
    return "RB" if s.lowers[i - 1] in HAVE and "VBN" in s.table.get(s.lowers[i + 1], ("NN",)) else None


def _both(s: Tagging, i: int) -> str | None:
    if not i or i + 1 >= s.n:
        return None
    following = s.table.get(s.lowers[i + 1], ("NN",))
    # "Hill and Lind both stressed"
    return _all(s, i) or ("RB" if s.tags[i - 1] in ("NNP", "NNS") and following[0] in _BOTH_DID else None)


def tag_that(s: Tagging, i: int) -> str:
    """A determiner behind two prepositions and before nouns that are counted, else a conjunction."""
    tags = s.tags
    j = s.previous(i)
    if j >= 0 and tags[j] in ("IN", "TO") and i and tags[i - 1] in ("IN", "TO"):
        return "DT"
    return "DT" if i + 2 < s.n and s.lowers[i + 1] in _COUNTED else "IN"


def _said(s: Tagging, i: int) -> str | None:
    """A past but in "the said agreement", "is said to", "has said": "both | said", "of those questioned | said"."""
    j = s.previous(i)
    before = s.lowers[j] if j >= 0 else ""
    if before in BE or before in HAVE or before == "'s":
        return None
    aside = j >= 0 and s.tags[j] in BEFORE_NOUN and before not in _MANY
    return None if aside and s.next(i) not in OBJECT_OPENERS else "VBD"


def _state(s: Tagging, i: int) -> str | None:
    """ "state and local officials", "state legislative leaders": a level of government, as "local" is."""
    after = s.next(i)
    behind = s.next(i + 1)
    if after in _LINKS:
        return "JJ" if behind in _LEVELS else None
    adjective = s.table.get(after, ("",))[0] == "JJ"
    return "JJ" if adjective and s.table.get(behind, ("",))[0] in ("NN", "NNS") else None


def _at(s: Tagging, i: int) -> str | None:
    """ "at least two rounds": an adverb of two words."""
    return "RB" if s.next(i) in _EXTREMES else None


def _likely(s: Tagging, i: int) -> str | None:
    return "RB" if i and s.tags[i - 1] == "MD" else None  # "will likely go"


def _close(s: Tagging, i: int) -> str | None:
    """ "sources close to the court", but not "will close to"."""
    return "JJ" if s.next(i) == "to" and i and s.tags[i - 1] in ("NN", "NNS", "NNP") else None


def _though(s: Tagging, i: int) -> str | None:
    """ "Silva, | though, had"."""
    return "RB" if i and s.words[i - 1] == "," and s.next(i) in (",", ".") else None


def _inside(s: Tagging, i: int) -> str | None:
    """ "an | inside source", "the | outside world"."""
    owned = i and (s.lowers[i - 1] in ("the", "a", "an") or s.tags[i - 1] == "PRP$")
    return "JJ" if owned and s.next(i).isalpha() else None


def _himself(s: Tagging, i: int) -> str | None:
    """ "the president | himself | met"."""
    return "RB" if i and s.tags[i - 1] in ("NNP", "NN", "NNS", "PRP") else None


def _most(s: Tagging, i: int) -> str | None:
    return "NN" if s.next(i) == "of" else None  # "most of the envoys"


def _under(s: Tagging, i: int) -> str | None:
    """ "Under Secretary of State"."""
    return ("NNP" if s.words[i][0].isupper() else "JJ") if s.next(i).startswith("secretar") else None


def _will(s: Tagging, i: int) -> str | None:
    """ "the will of the people", "its will to act", but not "the rest will stay"."""
    owned = i > 0 and (s.tags[i - 1] == "PRP$" or s.lowers[i - 1] in ("the", "a", "good", "free"))
    return "NN" if owned and "VB" not in s.table.get(s.next(i), ()) else None


def _slash(s: Tagging, i: int) -> str:
    """ "Ulaanbaatar /MONTSAME/ The": around an agency the slashes close the dateline, as a dash does."""
    words = s.words
    if i >= 2 and words[i - 2] == "/" and words[i - 1].isupper():
        return ":"
    return "(" if i + 2 < s.n and words[i + 2] == "/" and words[i + 1].isupper() else "NN"


def _particle(s: Tagging, i: int) -> str | None:
    """ "between de Mistura and": a particle that opens a family name."""
    before = s.words[i - 1] if i else ""
    opens = i + 1 < s.n and s.words[i + 1][0].isupper() and not before[:1].isupper()
    return "NNP" if opens and s.words[i].islower() else None


def _dos(s: Tagging, i: int) -> str | None:
    """ "Jose dos Santos"."""
    inside = 0 < i < s.n - 1 and s.words[i - 1][:1].isupper() and s.words[i + 1][0].isupper()
    return "NNP" if inside else _particle(s, i)


def _leading(s: Tagging, i: int) -> str | None:
    """ "met with | leading firms", "a panel of | leading medical experts", but not "tasked with leading talks"."""
    if i < 2 or s.lowers[i - 1] not in _OF_THEM or s.lowers[i - 2] in _TASKS:
        return None
    j = i + 1
    while j < s.n and s.table.get(s.lowers[j], ("",))[0] == "JJ":
        j += 1
    many = j < s.n and "NNS" in s.table.get(s.lowers[j], ()) and s.lowers[j] not in _EVENTS
    return "JJ" if many else None


def _look(s: Tagging, i: int) -> str | None:
    """ "The advisers | look forward to the summit"."""
    return "VBP" if s.next(i) == "forward" and i and s.tags[i - 1] in ("NNS", "NNP") else None


def _general(s: Tagging, i: int) -> str | None:
    """ "renegade general Ivo Kral": a rank before a name."""
    return "NN" if i + 1 < s.n and s.words[i].islower() and s.words[i + 1][0].isupper() else None


ALWAYS: dict[str, Callable[[Tagging, int], str]] = {"her": _her, "'s": _s, "/": _slash}
SOMETIMES: dict[str, Callable[[Tagging, int], str | None]] = {
    "general": _general,
    "leading": _leading,
    "look": _look,
    "yet": _yet,
    "earlier": _earlier,
    "later": _earlier,
    "home": _home,
    "face": _face,
    "one": _one,
    "long": _long,
    "no": _no,
    "no.": _no,
    "next": _next,
    "first": _next,
    "last": _next,
    "since": _since,
    "chief": _chief,
    "all": _all,
    "each": _all,
    "both": _both,
    "state": _state,
    "than": than,
    "up": up,
    "many": many,
    **dict.fromkeys(("over", "around", "about"), over),
    "at": _at,
    "under": _under,
    "though": _though,
    **dict.fromkeys(("inside", "outside", "above"), _inside),
    **dict.fromkeys(("himself", "herself", "itself", "themselves"), _himself),
    "most": _most,
    "will": _will,
    "likely": _likely,
    "close": _close,
    "said": _said,
    **dict.fromkeys(_PARTICLES, _particle),
    "dos": _dos,
    **dict.fromkeys(_OFFICE_ADJECTIVES, _office_adjective),
}
