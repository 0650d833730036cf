"""Parts of speech by table and context.

Tags are those of the Penn Treebank, with `TM` for calendar words (Monday, May, today) and `Q` for quotation marks.
The table gives each known word its possible tags; the words before and after choose. A capitalized word that does
not open the sentence is a proper noun, except in a headline, where every word is capitalized.
"""

from __future__ import annotations

import functools

from eventkit.syntax.words import word_tables
from eventkit.text.tokens import Tokens

_PUNCTUATION = {
    ",": ",", ";": ":", ":": ":", "-": "-", "--": ":", "---": ":", "–": ":", "—": ":", ".": ".", "!": ".", "?": ".", "...": ":", "..": ":", "…": ":",
    "(": "(", ")": ")", "[": "(", "]": ")", '"': "Q", "“": "Q", "”": "Q", "``": "Q", "''": "Q", "«": "Q", "»": "Q", "‘": "Q", "'": "Q", "’": "Q", "`": "Q",
    "&": "CC", "$": "CD", "€": "CD", "£": "CD", "%": "NN",
}  # fmt: skip
NOUNISH = frozenset(("NN", "NNS", "NNP", "CD", "PRP"))
_VERBS = frozenset(("VB", "VBP", "VBZ", "VBD", "VBN", "VBG"))
_BEFORE_NOUN = frozenset(("DT", "PRP$", "POS", "JJ", "CD"))
_PARTICLES = (
    "al-",
    "el-",
    "ul-",
    "ad-",
    "as-",
    "az-",
    "ar-",
    "an-",
    "at-",
    "ez-",
    "bin-",
    "ben-",
    "abu-",
    "de-",
)
_SHORT_MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
_OFFICE_ADJECTIVES = frozenset("outgoing incoming acting visiting ruling sitting caretaker interim".split())
_ENDS = frozenset((".", "!", "?", ":", ";", ",", '"', "”"))
_COUNTED = frozenset(
    "meeting visit trip summit call conversation session decision day week month year time point moment case person man woman way kind sort very "
    "same country government party plan agreement deal statement report conference encounter dinner invitation tour phone".split()
)
_BE = frozenset("be is are was were been being am 're 'm".split())
_HAVE = frozenset("have has had having 've".split())
_AUXILIARIES = frozenset(
    "be is are was were been being am have has had do does did get gets got help let make makes made keep kept become became remain remains".split()
)
_SMALL = frozenset(
    "by in to with that on at for of from as and or but into after before over off out up down the a an his her their its".split()
)
_MINOR = frozenset("nor yet per via vs than who's s t".split())
_DO = frozenset("do does did".split())
_GET = frozenset("get gets got gotten getting".split())
_SUBJECTS = frozenset("i you he she it we they who which that there".split())
_AFTER_HER = frozenset(("NN", "NNS", "NNP", "JJ", "CD", "VBG", "VBN", "VB", "VBP", "VBZ"))
_SAY_MANY = frozenset("say argue insist warn note believe think add claim".split())
_SAY = frozenset("say says said".split())
_RELATIVES = frozenset("which that who".split())
_SAYING = frozenset("said says told added asked wrote".split())
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_LINKING = frozenset("with to for in on at by".split())
_SINGULAR_SUBJECTS = frozenset("he she it who".split())
_NOUNS_IN_ING = frozenset(
    "meeting briefing gathering hearing building opening beginning ruling filing finding holding posting writing".split()
)
_S_IS_VERB = frozenset("he she it that there here what who where how this everybody everyone".split())


def _title_case(word: str) -> bool:
    """May the word stand in a headline that ends with a full stop, where every word but the smallest is capitalized?"""
    return not word[0].islower() or word in _SMALL or word in _MINOR


def _is_headline(words: list[str]) -> bool:
    if words[-1] in _ENDS and not (words[-1] == "." and all(_title_case(w) for w in words)):
        return False
    long = [w for w in words if len(w) > 3 and w.isalpha()]
    if len(long) < 3:
        return False
    capital = sum(1 for w in long if w[0].isupper())
    return capital >= 0.85 * len(long)


def tag(tokens: Tokens) -> list[str]:
    """One tag a token."""
    table, settled = word_tables().tags, _settled()
    words, lowers = tokens.words, tokens.lowers
    n = len(words)
    if not n:
        return []
    tags = [""] * n
    headline = _is_headline(words)
    first = True
    for i, word in enumerate(words):
        known = settled.get(word)
        if known is not None:
            tags[i] = known
            first = False
            continue
        mark = _PUNCTUATION.get(word)
        if mark is not None:
            if mark == "Q" and i and _possessive(tokens, i, n):
                mark = "POS"
            elif (
                mark == "-"
                and 0 < i < n - 1
                and tokens.ends[i - 1] < tokens.starts[i]
                and tokens.ends[i] < tokens.starts[i + 1]
            ):
                mark = ":"  # a hyphen between blanks is a dash, as behind a dateline
            tags[i] = mark
            if mark == "Q" or (mark == ":" and i):
                first = True
            continue
        if (
            not first
            and not headline
            and word[0].isupper()
            and _is_name(table, lowers[i])
            and not _shouted(words, i, n, table.get(lowers[i]))
        ):
            tags[i] = "NNP"
            continue
        tags[i] = _tag_word(table, words, lowers, tags, i, n, first, headline)
        first = False
    return tags


@functools.cache
def _settled() -> dict[str, str]:
    """Lower-case words that have the same tag wherever they stand: what `_tag_word` says of each, known beforehand."""
    return {
        word: options[0]
        for word, options in word_tables().tags.items()
        if word == word.lower()
        and word not in _UNSETTLED
        and word not in _PUNCTUATION
        and _is_settled(word, options)
    }


def _is_settled(word: str, options: tuple[str, ...]) -> bool:
    first = options[0]
    if first == "TM":
        return False
    if len(options) == 1:
        return first != "NNS" and not (first == "VBN" and word.endswith("ed"))
    if _VERBS.isdisjoint(options):
        return "IN" not in options
    return first in ("RB", "CD", "UH")


# The words of which `_tag_word` asks more than their options; whoever adds one there adds it here.
_UNSETTLED = _OFFICE_ADJECTIVES | {
    "that",
    "her",
    "next",
    "first",
    "last",
    "no",
    "'s",
    "both",
    "all",
    "each",
    "home",
    "may",
    "march",
    "since",
    "chief",
}
_UNNAMED = frozenset(("her", "i", "may", "march"))


def _is_name(table: dict[str, tuple[str, ...]], low: str) -> bool:
    """Is a capitalized word within a sentence a name, as all are but "I", "Her" and those of the calendar?"""
    options = table.get(low)
    return (options is None or options[0] != "TM") and low not in _UNNAMED


def _possessive(tokens: Tokens, i: int, n: int) -> bool:
    """Is the mark at `i` the apostrophe of a plural ("the workers' union"), and no quotation mark?"""
    words = tokens.words
    if words[i] not in ("'", "’") or words[i - 1][-1] not in "sSzx" or tokens.starts[i] != tokens.ends[i - 1]:
        return False
    if i + 1 >= n or tokens.starts[i + 1] == tokens.ends[i] or not words[i + 1][0].isalnum():
        return False
    return (
        "‘" not in words[:i]
        and not any(words[j] == "'" and tokens.starts[j] > tokens.ends[j - 1] for j in range(1, i))
        and words[0] != "'"
    )


def _tag_word(
    table: dict[str, tuple[str, ...]],
    words: list[str],
    lowers: list[str],
    tags: list[str],
    i: int,
    n: int,
    first: bool,
    headline: bool,
) -> str:
    word, low = words[i], lowers[i]
    options = table.get(low)
    capital = word[0].isupper()
    if (options is not None and options[0] == "TM") or (
        low in ("may", "march")
        and capital
        and not headline
        and (not first or (i + 1 < n and lowers[i + 1][0].isdigit()))
    ):
        if low == "may" and capital and not headline and _is_surname(lowers, tags, i, n):
            return "NNP"
        return _calendar_word(lowers, tags, i, n, capital)
    if word == "US":
        return "NNP"
    if low == "her":
        return _her(table, words, lowers, i, n)
    if low == "'s":
        before = lowers[i - 1] if i else ""
        return "VBZ" if before in _S_IS_VERB else "POS"
    if capital and word != "I" and not _shouted(words, i, n, options):
        if not first and not headline:
            return "NNP"
        if (
            first
            and options is None
            and "-" in word
            and word.lower().capitalize() == word
            and not low.startswith(_PARTICLES)
        ):
            return "JJ"  # "Six-nation talks"
        if options is None or (
            first
            and i + 1 < n
            and lowers[i + 1] in _SAYING
            and options[0] in ("NN", "NNS", "VB", "VBZ", "VBG", "JJ", "VBN")
        ):
            return "NNP"
        if not first and "NN" in options and not _VERBS.intersection(options):
            return "NNP"
        if (
            first
            and i + 1 < n
            and words[i + 1][0].isupper()
            and options[0] in ("NN", "JJ", "VB", "NNS")
            and not headline
        ):
            return "NNP"
    if low == "home" and ((i and tags[i - 1] in _BEFORE_NOUN) or (i + 1 < n and lowers[i + 1] in _MINISTERS)):
        return "NN"
    if low == "face" and lowers[max(0, i - 2) : i] == ["face", "to"]:
        return "NN"
    if low == "no" and i + 1 < n and lowers[i + 1][0].isalnum():
        return "RB" if lowers[i + 1] in ("longer", "more", "less", "one") else "DT"
    if low in ("next", "first", "last") and i and tags[i - 1] == "MD":
        return "RB"  # "will next see"
    if low in _OFFICE_ADJECTIVES and _modifies(words, lowers, tags, i, n):
        return "JJ"
    if options is None:
        made = _unknown_verb(low, lowers, tags, i, n) or _unknown(word, low)
        return (
            "JJ"
            if made in ("VBN", "VBG")
            and i
            and tags[i - 1] in _BEFORE_NOUN
            and i + 1 < n
            and words[i + 1].isalpha()
            else made
        )
    if low == "since" and i and lowers[i - 1] in _HAVE and i + 1 < n and _participle(table, lowers[i + 1]):
        return "RB"
    if (
        low == "chief"
        and i + 1 < n
        and table.get(lowers[i + 1], ("",))[0] == "JJ"
        and words[i + 1][0].islower()
    ):
        return "JJ"
    if low in ("both", "all", "each") and i and i + 1 < n:
        following = table.get(lowers[i + 1], ("NN",))
        if lowers[i - 1] in _HAVE and "VBN" in following:
            return "RB"
        if (
            low == "both"
            and tags[i - 1] in ("NNP", "NNS")
            and following[0] in ("VBD", "VBN", "VBP", "VBZ", "MD")
        ):
            return "RB"  # "Hill and Lind both stressed"
    if options == ("VBN",) and low.endswith("ed"):
        options = ("VBN", "VBD")
    if len(options) == 1 and low not in ("that",):
        if options[0] == "NNS" and i and lowers[i - 1] in _SINGULAR_SUBJECTS:
            return "VBZ"
        return options[0]
    return _choose(options, words, lowers, tags, i, n)


def _shouted(words: list[str], i: int, n: int, options: tuple[str, ...] | None) -> bool:
    """A known word among words all in capitals: "WILL NOT BE CANCELED" is read as if in small letters."""
    word = words[i]
    if options is None or not word.isupper() or len(word) < 2:
        return False
    near = [w for w in words[max(0, i - 2) : i] + words[i + 1 : min(n, i + 3)] if w.isalpha()]
    return len(near) >= 2 and sum(w.isupper() for w in near) >= 2


def _participle(table: dict[str, tuple[str, ...]], low: str) -> bool:
    return "VBN" in table.get(low, ("VBN",) if low.endswith("ed") else ())


def _modifies(words: list[str], lowers: list[str], tags: list[str], i: int, n: int) -> bool:
    """Does an adjective of office stand before a noun ("the outgoing president", "Visiting Mongolian minister")?"""
    if (
        i + 1 >= n
        or not words[i + 1][0].isalpha()
        or (words[i + 1][0].islower() and lowers[i + 1] in _OBJECT_OPENERS)
    ):
        return False
    return (not i or lowers[i - 1] not in _BE) and (
        words[i + 1][0].isupper() or (i > 0 and tags[i - 1] in ("DT", "PRP$", "NNP", "CC", ","))
    )


def _her(table: dict[str, tuple[str, ...]], words: list[str], lowers: list[str], i: int, n: int) -> str:
    """Own what follows, as in "her visit", or not, as in "met her in Oslo" and "told her the plan"."""
    if i + 1 >= n or not words[i + 1][0].isalnum():
        return "PRP"
    options = table.get(lowers[i + 1])
    if options is None:
        return "PRP$"
    return "PRP$" if options[0] in _AFTER_HER and lowers[i + 1] not in ("that", "to") else "PRP"


def _is_surname(lowers: list[str], tags: list[str], i: int, n: int) -> bool:
    """Is "May" a person: "Theresa May", "May said", but not "on May 5" or "in Washington in May"?"""
    after = lowers[i + 1] if i + 1 < n else ""
    if after[:1].isdigit():
        return False
    return (i > 0 and tags[i - 1] == "NNP") or after in _SAYING or after == "'s"


def _calendar_word(lowers: list[str], tags: list[str], i: int, n: int, capital: bool) -> str:
    low = lowers[i]
    if low in _SHORT_MONTHS and not (capital and i + 1 < n and lowers[i + 1][0].isdigit()):
        return "NNP" if capital else "NN"
    if low in ("may", "march") and not capital:
        return "MD" if low == "may" else "NN"
    if (
        low == "may"
        and i + 1 < n
        and not (lowers[i + 1][0].isdigit() or lowers[i + 1] in (",", ".", "and", "or", "to", "in"))
    ):
        return "MD" if i and tags[i - 1] in ("NN", "NNS", "NNP", "PRP", "POS") else "TM"
    return "TM"


def _unknown(word: str, low: str) -> str:
    if word[0].isdigit() and "-" not in word:
        return "CD"
    if "-" in word:
        return "NNP" if low.startswith(_PARTICLES) and word.rpartition("-")[2][:1].isupper() else "JJ"
    if low.endswith("ly"):
        return "RB"
    if low.endswith("ing") and len(low) > 5:
        return "VBG"
    if low.endswith("ed") and len(low) > 4:
        return "VBN"
    if low.endswith(("ous", "ful", "ive", "able", "ible", "ic", "less", "ish")) and len(low) > 5:
        return "JJ"
    return "NNS" if low.endswith("s") and not low.endswith("ss") else "NN"


def _unknown_verb(low: str, lowers: list[str], tags: list[str], i: int, n: int) -> str | None:
    """The tag of a word that no table knows where its place shows a verb."""
    j = _previous(tags, i)
    before = tags[j] if j >= 0 else ""
    if before == "MD" or (j >= 0 and lowers[j] in _DO):
        return "VB"
    if (
        j >= 0
        and lowers[j] == "to"
        and j == i - 1
        and i + 1 < n
        and lowers[i + 1] in _OBJECT_OPENERS
        and not low.endswith("s")
    ):
        return "VB"
    if low.endswith("s") and j >= 0 and lowers[j] in _SINGULAR_SUBJECTS:
        return "VBZ"
    if (
        before in ("NNS", "PRP")
        and j == i - 1
        and i + 1 < n
        and not low.endswith(("s", "ed", "ing", "ly"))
        and "-" not in low
    ):
        if (before == "PRP" and lowers[j] in ("i", "we", "you", "they")) or (
            before == "NNS" and (tags[j] and lowers[i + 1] in _OBJECT_OPENERS - _LINKING)
        ):
            return "VBP"
    if (
        low.endswith("ed")
        and len(low) > 4
        and "-" not in low
        and before in ("PRP", "NNP", "NN", "NNS", "TM", "WP", ")")
    ):
        return "VBD"
    return None


def _previous(tags: list[str], i: int) -> int:
    j = i - 1
    while j >= 0 and (tags[j] == "RB" or (tags[j] == "Q" and j)):
        j -= 1
    return j


def _choose(
    options: tuple[str, ...], words: list[str], lowers: list[str], tags: list[str], i: int, n: int
) -> str:
    low = lowers[i]
    j = _previous(tags, i)
    before = tags[j] if j >= 0 else ""
    before_low = lowers[j] if j >= 0 else ""
    nxt = lowers[i + 1] if i + 1 < n else ""
    if low == "that":
        return _that(before, tags, lowers, i, n)
    verb = next((t for t in options if t in _VERBS), None)
    if verb is None:
        return _preposition_or_adverb(options, lowers, i, n) if "IN" in options else options[0]
    if options[0] in ("IN", "RB", "CD", "TM", "UH"):
        return options[0] if options[0] != "IN" or before_low != "to" else verb
    if before_low == "to" and "VB" in options:
        return "VB"
    if before == "MD" or before_low in _DO:
        return "VB" if "VB" in options else ("NN" if "NN" in options else options[0])
    if before_low in _HAVE or before_low in _BE or before_low in _GET:
        if "VBN" in options and not (before_low in _BE and options[0] == "JJ"):
            return "VBN"
        if (
            "VBG" in options
            and before_low in _BE
            and (
                before_low != "be"
                or "NN" not in options
                or nxt in _OBJECT_OPENERS
                or (words[i + 1 : i + 2][:1] != [] and words[i + 1][0].isupper())
            )
        ):
            return "VBG"
        if before_low in _BE and "JJ" in options:
            return "JJ"
        noun = "NN" if "NN" in options else "NNS" if "NNS" in options else None
        return noun or options[0]
    if "VBD" in options or "VBN" in options:
        return _past(options, lowers, tags, i, j, n)
    if "VBG" in options:
        return _ing(options, words, lowers, tags, i, n)
    return _noun_or_verb(options, lowers, tags, i, j, nxt)


def _that(before: str, tags: list[str], lowers: list[str], i: int, n: int) -> str:
    if before in ("IN", "TO") and i and tags[i - 1] in ("IN", "TO"):
        return "DT"
    if i + 2 < n and lowers[i + 1] in _COUNTED:
        return "DT"
    return "IN"


def _preposition_or_adverb(options: tuple[str, ...], lowers: list[str], i: int, n: int) -> str:
    if options[0] == "IN" and "RB" in options and (i + 1 >= n or not (lowers[i + 1][0].isalnum())):
        return "RB"
    return options[0]


def _past(options: tuple[str, ...], lowers: list[str], tags: list[str], i: int, j: int, n: int) -> str:
    before = tags[j] if j >= 0 else ""
    after = lowers[i + 1] if i + 1 < n else ""
    if lowers[i] == "had":
        return "VBD"
    if before == "JJ" and "VBD" in options and (after in _SUBJECTS or after == "that" or after in _WEEKDAYS):
        return "VBD"
    if (
        before in _BEFORE_NOUN
        and i + 1 < n
        and after not in ("by", ",", ".", "in", "to", "with", "that", "on")
        and after.isalpha()
    ):
        return "JJ" if before != "CD" else "VBD"
    if before in ("DT", "PRP$") and "VBN" in options:
        return "JJ"
    if "VBD" in options and j >= 0 and lowers[j] in _SAY and _in_relative(lowers, j):
        return "VBD"  # "a step that he says led to failure"
    if (
        before in ("VBD", "VBZ", "VB")
        and j == i - 1
        and "VBN" in options
        and lowers[j] not in _AUXILIARIES
        and i + 1 < n
        and after.isalpha()
        and after not in _SMALL
    ):
        return "JJ"
    if "VBD" not in options:
        return "VBN"
    if before in ("PRP", "NNP", "NN", "NNS", "TM", "WP", "EX", ")", ",", "Q", "CC", "", "CD"):
        return "VBD"
    if before == "IN":
        if lowers[j] == "that":
            return "VBD"
        return "VBN" if lowers[j] in ("as", "if", "when", "once", "unless", "though", "than") else "JJ"
    return "VBD" if options[0] == "VBD" else "VBN"


def _in_relative(lowers: list[str], j: int) -> bool:
    """Does a relative pronoun open the clause of the word at `j`?"""
    return not _RELATIVES.isdisjoint(lowers[max(0, j - 6) : j])


def _ing(
    options: tuple[str, ...], words: list[str], lowers: list[str], tags: list[str], i: int, n: int
) -> str:
    before = tags[i - 1] if i else ""
    if "NN" not in options:
        return "VBG"
    if before in (",", "CC", "NN", "NNP", "NNS", ")") and lowers[i] not in _NOUNS_IN_ING and i + 1 < n:
        after = lowers[i + 1]
        if (
            after in _SUBJECTS
            or after in ("the", "a", "an", "his", "her", "its", "their")
            or (before in (",", ")") and words[i + 1][0].isupper())
        ):
            return "VBG"
    if before == "," and i + 1 < n and lowers[i + 1] in (":", '"', "“", "that"):
        return "VBG"  # ", writing: …"
    if before in _BEFORE_NOUN or (
        before == "NNP" and i and lowers[i] in ("meeting", "briefing", "gathering", "hearing")
    ):
        return "NN"
    after_tag = lowers[i + 1] if i + 1 < n else ""
    if before == "RB" and after_tag in ("with", "the", "a", "his", "her", "their", "him", "them"):
        return "VBG"
    if (
        i >= 2
        and lowers[i - 1] == "to"
        and lowers[i - 2] == "forward"
        and (after_tag in ("in", "with") or after_tag not in ("between", "of", ",", "."))
    ):
        return "VBG"
    if before == "IN" and lowers[i - 1] == "with" and after_tag == "with":
        return "VBG"
    if before == "IN" and after_tag not in (
        "between",
        "of",
        "on",
        "in",
        "at",
        "with",
        "was",
        "is",
        "has",
        "and",
        ",",
        ".",
    ):
        return "VBG"
    if (
        before == "IN"
        and lowers[i - 1] in ("after", "before", "while", "without", "by", "when", "since")
        and after_tag in ("with",)
    ):
        return "VBG"
    if before in (",", "", "CC") and after_tag in (
        "with",
        "the",
        "a",
        "his",
        "her",
        "their",
        "its",
        "that",
        "him",
        "them",
    ):
        return "VBG"
    return "NN"


def _noun_or_verb(
    options: tuple[str, ...], lowers: list[str], tags: list[str], i: int, j: int, nxt: str
) -> str:
    before = tags[j] if j >= 0 else ""
    noun = next((t for t in options if t in ("NN", "NNS")), None)
    verb = next(t for t in options if t in _VERBS)
    if noun is None:
        adjective = "JJ" if "JJ" in options else None
        if adjective and before in _BEFORE_NOUN | {"IN"}:
            return adjective
        if verb == "VB" and nxt == "that" and before in (",", ")", ":"):
            return "VBP"
        if before == "," and lowers[i] in _SAY_MANY and any(t in ("WP", "NNS") for t in tags[:i]):
            return "VBP"  # "executives, who earn more, say the"
        return "VBP" if verb == "VB" and before in ("NNS", "NNP", "NN", "PRP", "WP", "CC") else verb
    if before in _BEFORE_NOUN or before == "IN":
        return noun
    if j >= 0 and lowers[j] in ("pair", "duo") and "VB" in options:
        return "VBP"  # "before the pair hold talks"
    if j >= 0 and lowers[j] in _SUBJECTS:
        return "VBZ" if "VBZ" in options else "VBP" if "VBP" in options or "VB" in options else noun
    if lowers[i] == "talks" and before == "NN" and nxt not in ("to", "about", "of"):
        return noun
    opens_object = nxt in _OBJECT_OPENERS
    if "VBZ" in options and nxt == "that" and before in (",", ")"):
        return "VBZ"  # "the envoy, Ana Silva, claims that"
    if "VBZ" in options and before == "NNP" and nxt in _PARTICLE:
        return "VBZ"  # "Ana Silva breaks off her trip"
    if "VBZ" in options and before == "CC" and nxt in ("to", "for") and "VBZ" in tags[:i]:
        return "VBZ"  # "breaks off her trip and heads to"
    if "VBZ" in options and before in ("NNP", "NN", "TM"):
        return (
            "VBZ"
            if opens_object or nxt[:1].isupper()
            else (noun if before == "NN" else "VBZ" if options[0] == "VBZ" else noun)
        )
    if (
        before in ("NNS", "NNP")
        and opens_object
        and ("VBP" in options or "VB" in options)
        and before == "NNS"
    ):
        return "VBP"
    if before in ("", "CC", ",") and opens_object and "VB" in options and options[0] != "NN":
        return "VB"
    if before in ("VB", "VBD", "VBZ", "VBP", "VBG", "VBN"):
        return noun
    return noun if options[0] in ("NN", "NNS") or before in NOUNISH else options[0]


_MINISTERS = frozenset("secretary secretaries minister ministers ministry office affairs".split())
_PARTICLE = frozenset("off out up down back away".split())
_OBJECT_OPENERS = frozenset(
    "the a an his her its their this that these those him them it us me with to for in on at by any no all former president prime".split()
)
