"""Questions: the auxiliary before the subject gives the verb behind it its tense ("Did X meet Y?", "When will X go?")."""

from __future__ import annotations

from eventkit.syntax.chunks import ADV, COMMA, CONJ, NP, PAREN, PREP, SUB, TIME, VERB_TAGS, VG, Chunk
from eventkit.syntax.tagging import BE, DO, HAVE, OBJECT_OPENERS, Tagging
from eventkit.syntax.verb_groups import spell_out
from eventkit.text.tokens import Tokens

_CLAUSE_OPENERS = frozenset((",", ":", "Q", "CC", "WRB", "WP", "RB"))
_SUBJECT_ENDS = frozenset(("NNP", "PRP", "NN", "NNS", ")"))
_NAMES = frozenset(("NNP", "PRP"))
_BEHIND_VERB = OBJECT_OPENERS | frozenset("to with on in for from at about".split())
_WITHIN_SUBJECT = frozenset((NP, PREP, CONJ, COMMA, PAREN, TIME, ADV, "'"))
_BASE = frozenset(("VB", "VBP"))
_PAST = frozenset(("VBN", "VBD"))
_ING = frozenset(("VBG", "VBN"))


def is_asked_for(s: Tagging, i: int, auxiliaries: frozenset[str]) -> bool:
    """Is the word at `i` the verb of a question that one of the auxiliaries, or a modal, opened?"""
    tags = s.tags
    if i < 2 or tags[i - 1] not in _SUBJECT_ENDS or not s.words[i].islower():
        return False
    if tags[i - 1] not in _NAMES and s.next(i) not in _BEHIND_VERB:
        return False
    for a in range(i - 2, max(-1, i - 12), -1):
        if tags[a] in VERB_TAGS:
            modal = tags[a] == "MD" and auxiliaries is DO
            opens = a == 0 or tags[a - 1] in _CLAUSE_OPENERS
            return opens and (modal or s.lowers[a] in auxiliaries)
    return False


def join_questions(chunks: list[Chunk], tokens: Tokens, tags: list[str]) -> None:
    """Let each auxiliary that stands before its subject be a part of the verb behind, which takes its tense."""
    for k, c in enumerate(chunks[:-2]):
        if c.kind != VG or chunks[k + 1].kind != NP or not _opens_clause(chunks, k):
            continue
        behind = _verb_of(chunks, k + 1)
        auxiliary = tokens.lowers[c.head]
        if behind is not None and tags[behind.head] in forms_behind(auxiliary, tags[c.head]):
            join(c, behind, tokens.lowers, tags)
            behind.asked = not _is_open(chunks, k)
        elif auxiliary in BE and c.last - c.first == 1:
            c.asked = not _is_open(chunks, k)  # "Is there any plan to meet?"


def _opens_clause(chunks: list[Chunk], k: int) -> bool:
    return k == 0 or chunks[k - 1].kind not in (NP, VG, PREP, PAREN, TIME)


def _is_open(chunks: list[Chunk], k: int) -> bool:
    """Does a word like "when" or "why" open the question, which takes what it tells for granted?"""
    return k > 0 and chunks[k - 1].kind == SUB


def _verb_of(chunks: list[Chunk], k: int) -> Chunk | None:
    """The first verb behind the subject at chunk `k`, if only the subject stands before it."""
    for c in chunks[k : k + 9]:
        if c.kind == VG:
            return c
        if c.kind not in _WITHIN_SUBJECT:
            return None
    return None


def forms_behind(auxiliary: str, tag: str) -> frozenset[str]:
    """The tags that a verb can have behind an auxiliary."""
    if tag == "MD" or auxiliary in DO:
        return _BASE
    if auxiliary in HAVE:
        return _PAST
    return _ING if auxiliary in BE else frozenset()


def join(auxiliary: Chunk, verb: Chunk, lowers: list[str], tags: list[str]) -> None:
    """Give the verb the grammar of a group with its auxiliary, which is no verb of its own then."""
    first, head, last = auxiliary.first, verb.head, auxiliary.last
    words = lowers[first:last] + lowers[verb.first : head + 1]
    kinds = tags[first:last] + tags[verb.first : head] + [_HEADS.get(tags[head], tags[head])]
    spell_out(verb, words, kinds)
    auxiliary.kind = ADV


_HEADS = {"VBP": "VB", "VBD": "VBN"}
