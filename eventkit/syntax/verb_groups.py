"""Verb groups: auxiliaries, adverbs, the verb and its particle, with tense, voice, modality and polarity spelt out."""

from __future__ import annotations

from eventkit.syntax.chunks import VERB_TAGS, VG, Chunk
from eventkit.syntax.lists import word_list
from eventkit.syntax.words import word_tables

_AUXILIARY = word_list("auxiliary")
_BEFORE_TO = word_list("to-auxiliary")
_PARTICLES = word_list("group particle")
_STRONG_PARTICLES = word_list("strong particle")
_WEAK_PARTICLES = word_list("weak particle")
_BE = word_list("be or 's")
_PASSIVE = _BE | word_list("get passive")
_HAVE = word_list("have")
_FINITE_AUXILIARY = word_list("finite auxiliary")
_PAST_AUXILIARY = word_list("past auxiliary")
_WILL = word_list("will")
_FINITE_TAGS = frozenset(("MD", "VBZ", "VBP", "VBD"))
_TENSED = frozenset(("VBZ", "VBD", "VBP"))
_NONFINITE = {"VBG": "gerund", "VBN": "participle"}


def infinitive_follows(tags: list[str], i: int, n: int) -> bool:
    """Does the base of a verb stand behind "to" at `i`, adverbs apart?"""
    j = i + 1
    while j < n and tags[j] == "RB":
        j += 1
    return j < n and tags[j] == "VB"


def verb_group(lowers: list[str], tags: list[str], i: int, n: int) -> Chunk:
    """The group that begins at token `i`."""
    last, infinitive = _extent(lowers, tags, i, n)
    end = last + 1
    made = Chunk(VG, i, end, last)
    _grammar(made, lowers, tags, infinitive=infinitive)
    if end < n and lowers[end] in _PARTICLES and _is_particle(lowers[end], tags[end]):
        made.last = end + 1
    return made


def spell_out(verb: Chunk, lowers: list[str], tags: list[str]) -> None:
    """Give `verb` the grammar of a group of these words, wherever they stand in the sentence."""
    group = Chunk(VG, 0, len(lowers), len(lowers) - 1)
    _grammar(group, lowers, tags, infinitive=False)
    verb.tense, verb.modal, verb.finite = group.tense, group.modal, group.finite
    verb.passive, verb.perfect, verb.progressive = group.passive, group.perfect, group.progressive
    verb.negated, verb.lemma, verb.ambiguous = group.negated, group.lemma, False


def _extent(lowers: list[str], tags: list[str], i: int, n: int) -> tuple[int, bool]:
    """The last verb of the group, and whether it is an infinitive."""
    j = last = i
    infinitive = False
    while j < n:
        if tags[j] in VERB_TAGS:
            if j > i and _begins_another(lowers, tags, j, last):
                break
            last = j
            j += 1
        elif tags[j] == "RB" and j + 1 < n:
            behind = _past_adverbs(tags, j, n)
            if behind == n or not (tags[behind] in VERB_TAGS or (lowers[behind] == "to" and j == i)):
                break
            j = behind
        elif lowers[j] == "to" and _goes_on(lowers, tags, i, j, last) and infinitive_follows(tags, j, n):
            infinitive = j == i or (tags[i] == "RB" and last == i)
            j += 1
        else:
            break
    return (last if tags[last] in VERB_TAGS else max(i, j - 1)), infinitive


def _begins_another(lowers: list[str], tags: list[str], j: int, last: int) -> bool:
    """Does the verb at `j` begin a group of its own, behind the verb at `last`?"""
    if tags[last] not in VERB_TAGS:
        return False
    auxiliary = lowers[last] in _AUXILIARY
    if not auxiliary and tags[last] != "MD":
        return True
    joins_past = auxiliary or lowers[last] == "'d"  # "he'd met"
    return tags[j] in _TENSED and lowers[j] not in _AUXILIARY and not (joins_past and tags[j] == "VBD")


def _past_adverbs(tags: list[str], j: int, n: int) -> int:
    while j < n and tags[j] == "RB":
        j += 1
    return j


def _goes_on(lowers: list[str], tags: list[str], i: int, j: int, last: int) -> bool:
    """Does "to" at `j` open the group, or belong to it as in "is to meet"?"""
    return j == i or (tags[last] in VERB_TAGS and lowers[last] in _BEFORE_TO)


def _is_particle(low: str, tag: str) -> bool:
    if tag == "RB" and low not in _WEAK_PARTICLES:
        return True
    return tag in ("RB", "IN") and low in _STRONG_PARTICLES


# -- grammar


def _grammar(made: Chunk, lowers: list[str], tags: list[str], *, infinitive: bool) -> None:
    head = made.head
    low, tag = lowers[head], tags[head]
    tables = word_tables()
    made.lemma = tables.lemmas.get(low, low)
    if made.first == head:
        _grammar_of_one(made, low, tag)
        verb = head
    else:
        verb = next((k for k in range(made.first, head + 1) if tags[k] in VERB_TAGS), head)
        _grammar_of_many(made, lowers, tags, verb, infinitive=infinitive)
    made.ambiguous = tag == "VBD" and head == verb and "VBN" in tables.tags.get(low, ())


def _grammar_of_one(made: Chunk, low: str, tag: str) -> None:
    """As `_grammar_of_many`, of a verb that stands alone: no auxiliary, no "not", no "to"."""
    made.finite = tag in _FINITE_TAGS or low in _FINITE_AUXILIARY
    if not made.finite:
        made.tense = _NONFINITE.get(tag, "base")
    else:
        made.tense = "past" if tag == "VBD" or low in _PAST_AUXILIARY else "present"


def _grammar_of_many(made: Chunk, lowers: list[str], tags: list[str], verb: int, *, infinitive: bool) -> None:
    """What the words before the head say of it; the verb at `verb` is the first."""
    head = made.head
    before, before_tags = lowers[made.first : head], tags[made.first : head]
    if "MD" in before_tags:
        made.modal = before[before_tags.index("MD")]
    if made.modal == "'d" and _is_had(tags, verb, head):
        made.modal, had = "", True
    else:
        had = False
    made.negated = _is_negated(lowers, made.first, head)
    auxiliary = next((low for low in reversed(before) if low in _AUXILIARY), "")
    if auxiliary in _PASSIVE:
        made.passive = tags[head] == "VBN"
        made.progressive = tags[head] == "VBG"
    if auxiliary == "'s" and made.passive and _is_has(made.first, head, lowers, tags):
        made.passive, had = False, True
    made.perfect = had or any(
        low in _HAVE and "to" not in before[k + 1 : k + 2] for k, low in enumerate(before)
    )
    made.finite = not infinitive and (tags[verb] in _FINITE_TAGS or lowers[verb] in _FINITE_AUXILIARY)
    if infinitive:
        made.tense = "infinitive"
    elif lowers[verb] in _BE and "to" in before:  # "is to meet", "was to have met"
        made.tense = _modal_tense(made, obligation=True)
        made.modal = "be to" if made.tense == "modal" else made.modal or "be to"
    elif made.modal:
        made.tense = _modal_tense(made, obligation=False)
    else:
        made.tense = _tense(made, lowers[verb], tags[verb])


def _is_had(tags: list[str], verb: int, head: int) -> bool:
    """Is the "'d" at `verb` short for "had", a participle behind it ("he'd been", "she'd already met")?"""
    return next((tags[k] in ("VBN", "VBD") for k in range(verb + 1, head + 1) if tags[k] in VERB_TAGS), False)


def _is_has(first: int, head: int, lowers: list[str], tags: list[str]) -> bool:
    """Is the "'s" of a person short for "has", an object behind its participle ("he's met the envoys")?"""
    behind = head + 1
    return (
        first > 0
        and lowers[first - 1] in ("he", "she", "who")
        and lowers[head] not in word_list("takes two objects")
        and behind < len(tags)
        and (tags[behind] in ("DT", "PRP", "PRP$", "NNP") or lowers[behind] in ("that", "with"))
    )


def _is_negated(lowers: list[str], first: int, head: int) -> bool:
    return any(
        lowers[k] in ("not", "n't", "never", "cannot") or (lowers[k] == "longer" and lowers[k - 1] == "no")
        for k in range(first, head)
    )


def _modal_tense(made: Chunk, *, obligation: bool) -> str:
    return "future" if made.modal in _WILL or (obligation and not made.perfect) else "modal"


def _tense(made: Chunk, low: str, tag: str) -> str:
    """The tense of a group without a modal, by its first verb."""
    if not made.finite:
        return _NONFINITE.get(tag, "base")
    if tag == "VBD" or low in _PAST_AUXILIARY or low == "'d":
        return "past"
    return "past" if made.perfect else "present"
