"""Noun phrases, and calendar words with the noun that they may stand before."""

from __future__ import annotations

from collections.abc import Callable

from eventkit.syntax.chunks import ADJ, NP, TIME, VERB_TAGS, Chunk
from eventkit.syntax.lists import word_list
from eventkit.text.tokens import Tokens

_TEMPORAL = word_list("temporal noun")
_PARTS_OF_DAY = word_list("part of day")
_WHICH_TIME = word_list("which time")
_PORTFOLIOS = word_list("portfolio")
_OFFICERS = frozenset("ministers secretaries chiefs ministries departments advisers".split())
_COUPLE = frozenset("mr mr. mrs mrs. dr dr.".split())
_LINKS = frozenset(("and", ",", "&"))
_OFFICES_OF = word_list("office of")
_OFFICES_OF_FEW = word_list("office of few")
_HEADED = word_list("headed")
_SUFFIXES = word_list("name suffix")
_NEW_PHRASE = word_list("new phrase")
_UNTITLED = word_list("no title")
_AWAY = frozenset("before after ahead earlier later prior".split())
_NOUNS = frozenset(("NN", "NNS", "NNP"))
_SUBJECTS = word_list("personal subject")
_ARTICLES = frozenset(("the", "a", "an"))
_DESCRIBED = frozenset(("NN", "NNS", "NNP", "JJ", "VBG", "VBN", "CD", "-", "POS", "TM", "RB", "DT"))
_QUANTITIES = frozenset("many several few much".split())
_DASHES = frozenset("-–—")
_BETWEEN_DAYS = _DASHES | {"and", "to", "through"}
_COUNTED = frozenset(("NN", "NNS", "JJ"))
_PART_OF = frozenset("early late mid later".split())
_LAST_DAY = 31
_QUOTED = frozenset(("JJ", "NN", "NNS", "RB", "VBN", "VBG", "NNP"))


def noun_phrase(tokens: Tokens, tags: list[str], i: int, n: int) -> Chunk:
    """The phrase that begins at token `i`."""
    lowers = tokens.lowers
    end, head = _extent(lowers, tags, i, n)
    while end > i + 1 and tags[end - 1] in ("-", "CC"):
        end -= 1
    kind = NP
    if head < 0:
        described = tags[end - 1] in ("JJ", "VBN") and lowers[end - 1] not in _QUANTITIES
        if described and tags[i] not in ("DT", "PRP$"):
            kind = ADJ
        head = end - 1
    made = Chunk(kind, i, end, head)
    tag = tags[head]
    if tag == "NNP":
        made.proper = True
    else:
        made.pronoun = tag in ("PRP", "EX") or (head == i and tag in ("DT", "PRP$"))
        made.temporal = lowers[head] in _TEMPORAL
    return made


def _extent(lowers: list[str], tags: list[str], i: int, n: int) -> tuple[int, int]:
    """The token behind the phrase, and its last noun, or -1."""
    j, head = i, -1
    while j < n:
        tag = tags[j]
        if tag in _NOUNS:
            if head >= 0 and tag == "NNP" and lowers[i] in _WHICH_TIME and lowers[head] in _TEMPORAL:
                break  # "this week | Australia"
            if head == j - 1 and tag == "NNP" and tags[head] != "NNP" and lowers[head] in _UNTITLED:
                break  # "the call | Lind had with Moe"
            if head >= 0 and tag == "NNS" and _opens_time(lowers, tags, j, n):
                break  # "a visit to Norway | hours before he was due"
            head = j
            j += 1
            continue
        if tag in ("PRP", "EX"):
            if _pronoun_joins(lowers, tags, i, j, head):
                head = j
                j += 1
            break
        if tag == "VBG" and head < 0 and j > i and _is_deed(lowers, tags, j, n):
            return j + 1, j
        step = _STEPS.get(tag)
        after = step(lowers, tags, i, j, n, head) if step is not None else 0
        if not after:
            break
        if (tag == "," and after == j + 2) or (tag == "Q" and tags[after - 2] in _NOUNS):
            head = after - (1 if tag == "," else 2)
        j = after
    return max(j, i + 1), head


def _is_deed(lowers: list[str], tags: list[str], j: int, n: int) -> bool:
    """Is a form in -ing a noun: "the | rescheduling | came", but not "the | rising | tension"?"""
    after = tags[j + 1] if j + 1 < n else "."
    return lowers[j - 1] in _ARTICLES and after not in _DESCRIBED


def _opens_time(lowers: list[str], tags: list[str], j: int, n: int) -> bool:
    """Does a noun of time open a phrase of its own behind a name: "hours before", "days after"?"""
    return tags[j - 1] == "NNP" and j + 1 < n and lowers[j] in _TEMPORAL and lowers[j + 1] in _AWAY


def _pronoun_joins(lowers: list[str], tags: list[str], i: int, j: int, head: int) -> bool:
    if j == i:
        return True
    if tags[j] == "EX":
        return head < 0 and tags[j - 1] != "PRP$"
    joins = head < 0 and tags[j - 1] not in ("DT", "PRP$") and lowers[j] not in _SUBJECTS
    return joins or lowers[j] == "one"


# -- steps: the token at which the phrase goes on behind the one at `j`, or 0 if it ends before it


def _determiner(lowers: list[str], tags: list[str], i: int, j: int, n: int, head: int) -> int:
    closed = head >= 0 or (j > i and tags[j - 1] == "PRP$") or _after_predicate(lowers, tags, i, j, n)
    return 0 if closed else j + 1


def _after_predicate(lowers: list[str], tags: list[str], i: int, j: int, n: int) -> bool:
    """ "is possible | next week", "seems unlikely | this year": a time behind what the verb says."""
    timed = i < j < n - 1 and lowers[j] in _WHICH_TIME and lowers[j + 1] in _TEMPORAL
    return (
        timed and i > 0 and tags[i - 1] in VERB_TAGS and tags[j - 1] == "JJ" and lowers[j - 1] not in _PART_OF
    )


def _number(lowers: list[str], tags: list[str], i: int, j: int, n: int, head: int) -> int:
    if head >= 0 and (tags[head] != "NNP" or (j + 1 < n and lowers[j + 1] in _TEMPORAL)):
        return 0  # "met Lind | two weeks ago"
    return j + 1


def _adjective(lowers: list[str], tags: list[str], i: int, j: int, n: int, head: int) -> int:
    if _after_predicate(lowers, tags, i, j, n):
        return 0
    if head < 0 or (lowers[j] in _PORTFOLIOS and lowers[j - 1] in _LINKS):
        return j + 1
    measured = tags[head] == "NN" and head == j - 1 and "-" in lowers[j]  # "an official | three-day visit"
    goes_on = (
        (tags[head] == "NNP" or measured)
        and j + 1 < n
        and tags[j + 1] in ("NN", "NNS", "JJ")
        and lowers[j] not in _NEW_PHRASE
    )
    return j + 1 if goes_on or lowers[j] == "prime" else 0  # "the deputy | prime minister"


def _participle(lowers: list[str], tags: list[str], i: int, j: int, n: int, head: int) -> int:
    before_noun = head < 0 and j > i and j + 1 < n and (tags[j + 1] in _NOUNS or tags[j + 1] == "JJ")
    return j + 1 if before_noun else 0


def _adverb(lowers: list[str], tags: list[str], i: int, j: int, n: int, head: int) -> int:
    k = j + 1
    while k < n and tags[k] == "RB":
        k += 1
    return k if head < 0 and k < n and tags[k] in ("JJ", "CD", "VBN", "DT") else 0


def _conjunction(lowers: list[str], tags: list[str], i: int, j: int, n: int, head: int) -> int:
    if _between_portfolios(lowers, j, n):
        return j + 1
    if head < 0:
        return j + 1 if i < j < n - 1 and tags[j - 1] == "JJ" and tags[j + 1] == "JJ" else 0
    couple = (
        lowers[j - 1] in _COUPLE and lowers[j + 1 : j + 2] and lowers[j + 1] in _COUPLE
    )  # "Mr. and Mrs. Lind"
    return j + 1 if (lowers[j] == "&" or couple) and head == j - 1 else 0


def _between_portfolios(lowers: list[str], j: int, n: int) -> bool:
    """ "the interior | , | foreign | and | defense ministers": offices that share their noun."""
    if j == 0 or lowers[j - 1] not in _PORTFOLIOS | _LINKS:
        return False
    k = j
    while k < n and (lowers[k] in _LINKS or lowers[k] in _PORTFOLIOS):
        k += 1
    return k < n and lowers[k - 1] in _PORTFOLIOS and lowers[k] in _OFFICERS and lowers[j - 1] != lowers[j]


def _between_adjectives(tags: list[str], i: int, j: int, n: int) -> bool:
    """ "a frank | , constructive | and open talk"."""
    k = j
    while k < n and tags[k] in ("JJ", ",", "CC", "RB"):
        k += 1
    return i < j and tags[j - 1] == "JJ" and tags[k - 1] == "JJ" and k < n and tags[k] in ("NN", "NNS")


def _quotation(lowers: list[str], tags: list[str], i: int, j: int, n: int, head: int) -> int:
    """Scare quotes before the noun: "an "urgent" call"."""
    if head >= 0 or j == i:
        return 0
    k = j + 1
    while k < n and k < j + 5 and tags[k] in _QUOTED:
        k += 1
    return k + 1 if j + 1 < k < n and tags[k] == "Q" else 0


def _hyphen(lowers: list[str], tags: list[str], i: int, j: int, n: int, head: int) -> int:
    if not 0 < j < n - 1:
        return 0
    if head < 0:
        return j + 1 if tags[j - 1] == tags[j + 1] == "CD" else 0  # "his Sept. 2-3 visit"
    return j + 1 if head == j - 1 and tags[j + 1] in ("NNP", "NN", "JJ") else 0


def _calendar(lowers: list[str], tags: list[str], i: int, j: int, n: int, head: int) -> int:
    """A date before a noun: "his Sept. 2-3 | visit", "his June 20 to 22 | visit", "its May 3 | bilateral talks"."""
    if j == i or (head >= 0 and tags[i] not in ("DT", "PRP$")):
        return 0
    after = j + 1
    if after < n - 1 and lowers[after] in _PARTS_OF_DAY and tags[after + 1] in ("NN", "NNS"):
        return after + 1  # "a Sunday night | rally"
    while after < min(n, j + 4) and (tags[after] in ("CD", "-") or lowers[after] in _BETWEEN_DAYS):
        after += 1
    described = after < n and head < 0 and tags[after] == "JJ" and lowers[after] not in _WHICH_TIME
    described = described and tags[i] in ("DT", "PRP$")
    if after == n or not (described or tags[after] in ("NN", "NNS")) or lowers[after] in _TEMPORAL:
        return 0
    return after


def _of(lowers: list[str], tags: list[str], i: int, j: int, n: int, head: int) -> int:
    """ "Secretary of State X" is one phrase."""
    if lowers[j] != "of" or head != j - 1 or j + 1 >= n or lowers[j - 1] not in _OFFICES_OF:
        return 0
    if tags[j + 1] not in ("NNP", "NN"):
        return 0
    return 0 if lowers[j - 1] in _OFFICES_OF_FEW and lowers[j + 1] not in _HEADED else j + 1


def _suffix(lowers: list[str], tags: list[str], i: int, j: int, n: int, head: int) -> int:
    if _between_portfolios(lowers, j, n) or (head < 0 and _between_adjectives(tags, i, j, n)):
        return j + 1
    return j + 2 if head == j - 1 and j + 1 < n and lowers[j + 1] in _SUFFIXES else 0


_STEPS: dict[str, Callable[[list[str], list[str], int, int, int, int], int]] = {
    "DT": _determiner,
    "PRP$": _determiner,
    "CD": _number,
    "JJ": _adjective,
    "VBN": _participle,
    "VBG": _participle,
    "RB": _adverb,
    "CC": _conjunction,
    "Q": _quotation,
    "-": _hyphen,
    "TM": _calendar,
    "IN": _of,
    ",": _suffix,
}


# -- calendar words


def calendar_phrase(tokens: Tokens, tags: list[str], i: int, n: int) -> Chunk:
    """A date ("Monday, May 3"), or the noun phrase that it opens ("Monday talks")."""
    j = i
    while j < n and (
        tags[j] in ("TM", "CD") or _joins_dates(tags, i, j, n) or _joins_days(tokens, tags, j, n)
    ):
        j += 1
    if j < n and tokens.lowers[j] in _PARTS_OF_DAY and tags[j] == "NN":
        j += 1
    if j < n and tags[j] in ("NN", "NNS", "JJ") and tags[j - 1] == "TM":
        made = noun_phrase(tokens, tags, j, n)
        if made.kind == NP and not made.pronoun:
            made.first = i
            return made
    made = Chunk(TIME, i, j, i)
    made.temporal = True
    return made


def _joins_dates(tags: list[str], i: int, j: int, n: int) -> bool:
    return tags[j] == "," and i < j < n - 1 and tags[j + 1] in ("TM", "CD")


def _joins_days(tokens: Tokens, tags: list[str], j: int, n: int) -> bool:
    """ "June 22 | - 23", "June 22 | and 23": days of one date, not "on June 22 | and 23 people"."""
    link = tokens.lowers[j]
    if link not in _BETWEEN_DAYS or j + 1 >= n or not (_is_day(tokens, j - 1) and _is_day(tokens, j + 1)):
        return False
    return link in _DASHES or j + 2 >= n or tags[j + 2] not in _COUNTED


def _is_day(tokens: Tokens, j: int) -> bool:
    word = tokens.lowers[j]
    return len(word) < 3 and word.isdecimal() and int(word) <= _LAST_DAY
