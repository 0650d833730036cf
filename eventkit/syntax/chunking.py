"""Tokens gathered into chunks."""

from __future__ import annotations

from eventkit.syntax.chunks import (
    ADJ,
    ADV,
    COLON,
    COMMA,
    CONJ,
    NP,
    PAREN,
    POSS,
    PREP,
    QUOTE,
    REL,
    STOP,
    SUB,
    TIME,
    VERB_TAGS,
    Chunk,
)
from eventkit.syntax.lists import word_list
from eventkit.syntax.noun_phrases import calendar_phrase, noun_phrase
from eventkit.syntax.verb_groups import infinitive_follows, verb_group
from eventkit.text.tokens import Tokens

_SUBORDINATORS = word_list("subordinator")
_MAYBE_SUBORDINATORS = word_list("maybe subordinator")
_RELATIVES = word_list("relative pronoun")
# Tags whose words make a chunk of one kind and of one word wherever they stand.
_ALONE = {",": COMMA, ":": COLON, ".": STOP, "Q": QUOTE, "(": PAREN, ")": PAREN, "CC": CONJ, "WRB": SUB}
_NOMINAL = frozenset(("DT", "PRP$", "JJ", "CD", "NN", "NNS", "NNP", "PRP", "EX"))
_MODIFIED = frozenset(("JJ", "CD", "DT", "VBN"))
_FINITE = frozenset(("VBZ", "VBP", "VBD", "MD"))
_SUBJECTS = frozenset(("NN", "NNS", "NNP", "PRP", "EX", "DT"))
_CLAUSE_ENDS = frozenset((",", ".", ":", "WP", "Q"))
_LONGEST_SUBJECT = 24  # words in which a clause comes to its verb
_WHICH_DAY = frozenset("every each this that".split())
_OFFICES = word_list("personal title")
_MEANS = word_list("means")
_OF_VERBS = word_list("adverb of a verb")
_BEFORE_RELATIVE = frozenset((NP, COMMA, COLON, PAREN, PREP, TIME))
_CLAUSAL_ADJECTIVES = word_list("clausal adjective")


def chunk(tokens: Tokens, tags: list[str]) -> list[Chunk]:
    """The chunks of one sentence, in order; every token lies in exactly one."""
    n = len(tags)
    chunks: list[Chunk] = []
    i = 0
    while i < n:
        kind = _ALONE.get(tags[i])
        made = Chunk(kind, i, i + 1, i) if kind is not None else _chunk_at(tokens, tags, i, n, chunks)
        chunks.append(made)
        i = made.last
    return chunks


def _chunk_at(tokens: Tokens, tags: list[str], i: int, n: int, before: list[Chunk]) -> Chunk:
    tag, lowers = tags[i], tokens.lowers
    if tag in VERB_TAGS or ((tag == "TO" or lowers[i] == "to") and infinitive_follows(tags, i, n)):
        return verb_group(lowers, tags, i, n)
    if tag == "DT" and tags[i + 1 : i + 2] == ["TM"] and lowers[i] in _WHICH_DAY:
        made = calendar_phrase(tokens, tags, i + 1, n)  # "every Tuesday", "this Monday's talks"
        made.first = i
        return made
    if tag in _NOMINAL:
        if _takes_clause(lowers, tags, i, n):
            return Chunk(ADJ, i, i + 1, i)
        return noun_phrase(tokens, tags, i, n)
    if tag == "RB":
        return _adverbs(tokens, tags, i, n)
    if tag == "TM":
        return calendar_phrase(tokens, tags, i, n)
    if tag == "POS":
        if before and before[-1].kind == NP:
            before[-1].possessive = True
        return Chunk(POSS, i, i + 1, i)
    return Chunk(_kind_of_small_word(lowers, tags, i, n, before), i, i + 1, i)


def _adverbs(tokens: Tokens, tags: list[str], i: int, n: int) -> Chunk:
    """Adverbs, with the verb or the noun phrase that they open."""
    j = i
    while j < n and tags[j] == "RB":
        j += 1
    if j < n and tags[j] in VERB_TAGS:
        return verb_group(tokens.lowers, tags, i, n)
    apart = j < n and (tokens.lowers[j - 1] in _OF_VERBS or _takes_clause(tokens.lowers, tags, j, n))
    if j < n and tags[j] in _MODIFIED and not apart:
        return noun_phrase(tokens, tags, i, n)
    return Chunk(ADV, i, j, i)


def _takes_clause(lowers: list[str], tags: list[str], i: int, n: int) -> bool:
    """Is it an adjective before a name that opens a clause: "was not sure | Norway was safe"?"""
    if tags[i] != "JJ" or i + 1 >= n or tags[i + 1] != "NNP" or lowers[i] not in _CLAUSAL_ADJECTIVES:
        return False
    return i > 0 and (tags[i - 1] in VERB_TAGS or tags[i - 1] == "RB")


def _kind_of_small_word(lowers: list[str], tags: list[str], i: int, n: int, chunks: list[Chunk]) -> str:
    low, tag = lowers[i], tags[i]
    if tag == "WP":
        quoted = len(chunks) > 1 and chunks[-1].kind == QUOTE and chunks[-2].kind == NP  # 'those "who'
        relative = low in _RELATIVES and chunks and (chunks[-1].kind in _BEFORE_RELATIVE or quoted)
        return REL if relative else SUB
    if low == "that":
        after = next((t for t in tags[i + 1 : n] if t != "RB"), "")
        relative = chunks and chunks[-1].kind == NP and after in VERB_TAGS and after != "VBG"
        return REL if relative else SUB
    if low in _SUBORDINATORS:
        return PREP if low == "because" and lowers[i + 1 : i + 2] == ["of"] else SUB
    if tag in ("IN", "TO"):
        if low not in _MAYBE_SUBORDINATORS:
            return PREP
        if (
            low == "as"
            and tags[i + 1 : i + 2] == ["NN"]
            and lowers[i + 1] in _OFFICES
            and tags[i + 2 : i + 3] != ["NNP"]
        ):
            return PREP  # "her time as secretary of state did not help"
        that = lowers.index("that", i, n) if i and tags[i - 1] in VERB_TAGS and "that" in lowers[i:n] else n
        return SUB if _clause_follows(lowers, tags, i, that) else PREP
    return ADV


def _clause_follows(lowers: list[str], tags: list[str], i: int, n: int) -> bool:
    """Does a subject with a finite verb follow, before the clause can end?"""
    seen_noun = False
    for t, tag in enumerate(tags[i + 1 : min(n, i + _LONGEST_SUBJECT)], i + 1):
        if tag == "VBD" and lowers[t + 1 : t + 2] == ["by"] and _MEANS.isdisjoint(lowers[t + 2 : t + 4]):
            continue  # "before the deadline | set by"
        if tag in _FINITE:
            return seen_noun
        if tag in _CLAUSE_ENDS or (tag == "VBG" and not seen_noun):
            return False
        if tag == "CC" and tags[t + 1 : t + 2] and tags[t + 1] in _FINITE:
            return False  # "serves as president and | has met"
        seen_noun = seen_noun or tag in _SUBJECTS
    return False
