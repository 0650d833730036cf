"""Tokens gathered into chunks: noun phrases, verb groups, and the small words between them."""

from __future__ import annotations

from eventkit.syntax.words import word_tables
from eventkit.text.tokens import Tokens

NP, VG, PREP, CONJ, COMMA, SUB, REL, COLON, QUOTE, TIME, ADV, ADJ, PAREN, STOP, POSS = "NVP&,SR:QTDA(.'"
_TEMPORAL = frozenset(
    "week weeks month months year years day days hour hours morning afternoon evening night weekend time times minute minutes moment decade "
    "decades century spring summer autumn winter midnight noon dawn lunchtime season today tomorrow yesterday".split()
)
_WHICH_TIME = frozenset("this last next that earlier".split())  # "this week | Australia"
_OFFICES_OF = frozenset("secretary minister chief head".split())  # "Secretary of State X" is one phrase
_SUFFIXES = frozenset("jr jr. sr sr. ii iii iv".split())
_NEW_PHRASE = frozenset(
    "last next late early earlier later former other more several many few such same own".split()
)
_SUBORDINATORS = frozenset(
    "if because although though while whereas unless that when where why how whenever wherever whether lest".split()
)
_MAYBE_SUBORDINATORS = frozenset("until till since after before as once".split())
_RELATIVES = frozenset("who which whom whose that".split())
VERB_TAGS = _VERB = frozenset(("VB", "VBP", "VBZ", "VBD", "VBN", "VBG", "MD"))
_AUXILIARY = frozenset(
    "be is are was were been being am 're 'm have has had having 've do does did get gets got getting".split()
)
_PARTICLES = frozenset("off up out down back over away forward aside on".split())


class Chunk:
    """A run of tokens `first` to `last` (exclusive) of one kind.

    For a noun phrase, `head` is its last noun, `owner` the index of the noun phrase that possesses it ("Xi" of "Xi's
    visit") or -1, `prep` the index of the preposition that governs it or -1. For a verb group the grammar is spelt
    out: tense, voice, modality, polarity, and, after `analyse`, subject, object, governing verb and clause marker,
    each the index of a chunk or -1.
    """

    # Defaults of the class, not set for each chunk: most chunks keep most of them, and chunks are made by the million.
    owner = prep = subject = object = governor = predicate = antecedent = conjoined = -1
    pronoun = proper = possessive = temporal = False
    finite = passive = perfect = progressive = negated = ambiguous = False
    modal = tense = lemma = marker = ""

    def __init__(self, kind: str, first: int, last: int, head: int) -> None:
        self.kind = kind
        self.first = first
        self.last = last
        self.head = head

    def __repr__(self) -> str:
        return f"{self.kind}[{self.first}:{self.last}]"


# Tags whose words make a chunk of one kind and of one word wherever they stand.
_ALONE = {",": COMMA, ":": COLON, ".": STOP, "Q": QUOTE, "(": PAREN, ")": PAREN, "CC": CONJ, "WRB": SUB}


def chunk(tokens: Tokens, tags: list[str]) -> list[Chunk]:
    """The chunks of one sentence, in order; every token lies in exactly one."""
    lowers = tokens.lowers
    n = len(tags)
    chunks: list[Chunk] = []
    i = 0
    while i < n:
        tag = tags[i]
        kind = _ALONE.get(tag)
        if kind is not None:
            chunks.append(Chunk(kind, i, i + 1, i))
            i += 1
            continue
        if tag in _VERB or ((tag == "TO" or lowers[i] == "to") and _infinitive_follows(tags, lowers, i, n)):
            made = _verb_group(lowers, tags, i, n)
        elif tag == "RB":
            j = i
            while j < n and tags[j] == "RB":
                j += 1
            if j < n and tags[j] in _VERB:
                made = _verb_group(lowers, tags, i, n)
            elif j < n and tags[j] in ("JJ", "CD", "DT", "VBN"):
                made = _noun_phrase(tokens, tags, i, n)
            else:
                made = Chunk(ADV, i, j, i)
        elif tag in ("DT", "PRP$", "JJ", "CD", "NN", "NNS", "NNP", "PRP", "EX"):
            made = _noun_phrase(tokens, tags, i, n)
        elif tag == "TM":
            made = _calendar(tokens, tags, i, n)
        elif tag == "POS":
            made = Chunk(POSS, i, i + 1, i)
            if chunks and chunks[-1].kind == NP:
                chunks[-1].possessive = True
        else:
            made = Chunk(_kind_of_small_word(tag, lowers, tags, i, n, chunks), i, i + 1, i)
        chunks.append(made)
        i = made.last
    return chunks


def _infinitive_follows(tags: list[str], lowers: list[str], i: int, n: int) -> bool:
    j = i + 1
    while j < n and tags[j] == "RB":
        j += 1
    return j < n and tags[j] == "VB"


def _verb_group(lowers: list[str], tags: list[str], i: int, n: int) -> Chunk:
    j = i
    last_verb = i
    infinitive = False
    while j < n:
        tag = tags[j]
        if tag in _VERB:
            if (
                j > i
                and last_verb >= i
                and tags[last_verb] in _VERB
                and lowers[last_verb] not in _AUXILIARY
                and tags[last_verb] != "MD"
            ):
                break
            if (
                j > i
                and tag in ("VBZ", "VBD", "VBP")
                and lowers[j] not in _AUXILIARY
                and tags[last_verb] in _VERB
                and not (lowers[last_verb] in _AUXILIARY and tag == "VBD")
            ):
                break
            last_verb = j
            j += 1
        elif tag == "RB" and j + 1 < n:
            k = j
            while k < n and tags[k] == "RB":
                k += 1
            if k < n and (tags[k] in _VERB or (lowers[k] == "to" and j == i)):
                j = k
            else:
                break
        elif (
            lowers[j] == "to"
            and (
                j == i
                or (
                    j
                    and tags[last_verb] in _VERB
                    and lowers[last_verb] in ("is", "are", "was", "were", "has", "have", "had")
                )
            )
            and _infinitive_follows(tags, lowers, j, n)
        ):
            infinitive = j == i or (tags[i] == "RB" and last_verb == i)
            j += 1
        else:
            break
    if tags[last_verb] not in _VERB:
        last_verb = max(i, j - 1)
    end = last_verb + 1
    made = Chunk(VG, i, end, last_verb)
    _grammar(made, lowers, tags, infinitive)
    if (
        end < n
        and lowers[end] in _PARTICLES
        and tags[end] in ("RB", "IN")
        and _is_particle(lowers, tags, end, n)
    ):
        made.last = end + 1
    return made


def _is_particle(lowers: list[str], tags: list[str], at: int, n: int) -> bool:
    if tags[at] == "RB" and lowers[at] not in ("on", "over"):
        return True
    return lowers[at] in ("off", "out", "back", "away", "aside", "up", "down", "forward")


def _grammar(made: Chunk, lowers: list[str], tags: list[str], infinitive: bool) -> None:
    head = made.head
    tag = tags[head]
    made.lemma = word_tables().lemmas.get(lowers[head], lowers[head])
    if made.first == head:
        _grammar_of_one(made, lowers[head], tag)
        return
    inner = range(made.first, head)
    made.modal = next((lowers[k] for k in inner if tags[k] == "MD"), "")
    made.negated = any(
        lowers[k] in ("not", "n't", "never") or (lowers[k] == "longer" and lowers[k - 1] == "no")
        for k in inner
    )
    last_aux = next((lowers[k] for k in reversed(inner) if lowers[k] in _AUXILIARY), "")
    be = last_aux in _BE_FORMS or last_aux in ("get", "gets", "got", "getting")
    made.passive = tag == "VBN" and be
    made.progressive = tag == "VBG" and be
    made.perfect = any(lowers[k] in _HAVE_FORMS for k in inner)
    first_verb = next((k for k in range(made.first, head + 1) if tags[k] in _VERB), head)
    finite = tags[first_verb] in ("MD", "VBZ", "VBP", "VBD") or (lowers[first_verb] in _FINITE_AUX)
    made.finite = finite and not infinitive
    obligation = (
        lowers[first_verb] in _BE_FORMS and any(lowers[k] == "to" for k in inner) and not infinitive
    )  # "is to meet"
    if infinitive:
        made.tense = "infinitive"
    elif made.modal in ("will", "shall", "wo", "'ll") or (obligation and not made.perfect):
        made.tense = "future"
        made.modal = made.modal or "be to"
    elif obligation and made.perfect:
        made.tense, made.modal = "modal", "be to"  # "was to have met"
    elif made.modal:
        made.tense = "modal"
    elif not made.finite:
        made.tense = (
            "gerund" if tags[first_verb] == "VBG" else "participle" if tags[first_verb] == "VBN" else "base"
        )
    elif tags[first_verb] == "VBD" or lowers[first_verb] in ("was", "were", "had", "did", "got"):
        made.tense = "past"
    else:
        made.tense = "past" if made.perfect else "present"
    made.ambiguous = tag == "VBD" and head == first_verb and "VBN" in word_tables().tags.get(lowers[head], ())


def _grammar_of_one(made: Chunk, low: str, tag: str) -> None:
    """As `_grammar`, of a verb that stands alone: no auxiliary, no "not", no "to"."""
    made.finite = tag in _FINITE_TAGS or low in _FINITE_AUX
    if not made.finite:
        made.tense = "gerund" if tag == "VBG" else "participle" if tag == "VBN" else "base"
    else:
        made.tense = "past" if tag == "VBD" or low in _PAST_AUX else "present"
    made.ambiguous = tag == "VBD" and "VBN" in word_tables().tags.get(low, ())


_FINITE_TAGS = frozenset(("MD", "VBZ", "VBP", "VBD"))
_PAST_AUX = frozenset(("was", "were", "had", "did", "got"))
_BE_FORMS = frozenset("be is are was were been being am 're 'm 's".split())
_HAVE_FORMS = frozenset("have has had having 've".split())
_FINITE_AUX = frozenset("is are was were am 're 'm 's has had have do does did 've 'd".split())


def _noun_phrase(tokens: Tokens, tags: list[str], i: int, n: int) -> Chunk:
    lowers = tokens.lowers
    j = i
    head = -1
    while j < n:
        tag = tags[j]
        if tag in ("NN", "NNS", "NNP"):
            if head >= 0 and (
                tags[head] == "PRP"
                or (tag == "NNP" and lowers[i] in _WHICH_TIME and lowers[head] in _TEMPORAL)
            ):
                break
            head = j
        elif tag == "PRP":
            if j > i and (head >= 0 or tags[j - 1] in ("DT", "PRP$")) and lowers[j] != "one":
                break
            head = j
            j += 1
            break
        elif tag in ("DT", "PRP$", "EX"):
            if head >= 0 or (j > i and tags[j - 1] == "PRP$"):
                break
            if tag == "EX":
                head = j
                j += 1
                break
        elif tag == "CD":
            if head >= 0 and tags[head] != "NNP":
                break
        elif tag == "JJ" or (
            tag in ("VBN", "VBG")
            and head < 0
            and j > i
            and tags[i] != "PRP"
            and j + 1 < n
            and tags[j + 1] in ("NN", "NNS", "NNP", "JJ")
        ):
            if head >= 0 and not (
                tags[head] == "NNP"
                and j + 1 < n
                and tags[j + 1] in ("NN", "NNS", "JJ")
                and lowers[j] not in _NEW_PHRASE
            ):
                break
        elif (tag == "RB" and head < 0 and j + 1 < n and tags[j + 1] in ("JJ", "CD", "VBN", "DT")) or (
            tag == "CC"
            and head < 0
            and 0 < j < n - 1
            and j > i
            and tags[j - 1] == "JJ"
            and tags[j + 1] == "JJ"
        ):
            pass
        elif tag == "Q" and head < 0 and j > i and (close := _closing(tags, j, n)) > 0:
            head = close - 1 if tags[close - 1] in ("NN", "NNS", "NNP") else head
            j = close
        elif tag == "-" and 0 < j < n - 1 and head == j - 1 and tags[j + 1] in ("NNP", "NN"):
            pass
        elif tag == "-" and 0 < j < n - 1 and head < 0 and tags[j - 1] == tags[j + 1] == "CD":
            pass  # "his Sept. 2-3 visit"
        elif (
            tag == "TM"
            and j > i
            and (head < 0 or tags[i] in ("DT", "PRP$"))
            and (after := _past_calendar(tags, j, n)) < n
            and tags[after] in ("NN", "NNS")
        ):
            if lowers[after] in _TEMPORAL:
                break
        elif (
            lowers[j] == "of"
            and head == j - 1
            and j + 1 < n
            and lowers[j - 1] in _OFFICES_OF
            and tags[j + 1] in ("NNP", "NN")
        ):
            if lowers[j - 1] in ("chief", "head") and lowers[j + 1] not in (
                "staff",
                "state",
                "government",
                "mission",
            ):
                break
        elif tag == "CC" and lowers[j] == "&" and head == j - 1:
            pass
        elif tag == "," and head == j - 1 and j + 1 < n and lowers[j + 1] in _SUFFIXES:
            j += 2
            head = j - 1
            continue
        else:
            break
        j += 1
    j = max(j, i + 1)
    while j > i + 1 and tags[j - 1] in ("-", "CC"):
        j -= 1
    if head < 0:
        kind = ADJ if tags[j - 1] in ("JJ", "VBN") and tags[i] not in ("DT", "PRP$") else NP
        head = j - 1
    else:
        kind = NP
    made = Chunk(kind, i, j, head)
    made.pronoun = tags[head] in ("PRP", "EX") or (head == i and tags[i] in ("DT", "PRP$"))
    made.proper = tags[head] == "NNP"
    made.temporal = lowers[head] in _TEMPORAL and tags[head] != "NNP"
    return made


def _past_calendar(tags: list[str], at: int, n: int) -> int:
    """The token behind a date that stands before a noun: "his Sept. 2-3 | visit"."""
    j = at + 1
    while j < min(n, at + 4) and tags[j] in ("CD", "-"):
        j += 1
    return j


def _closing(tags: list[str], at: int, n: int) -> int:
    """The token of the mark that closes scare quotes opened at `at` ("an "urgent" call"), or 0."""
    j = at + 1
    while j < n and j < at + 5 and tags[j] in ("JJ", "NN", "NNS", "RB", "VBN", "VBG", "NNP"):
        j += 1
    return j if at + 1 < j < n and tags[j] == "Q" else 0


def _calendar(tokens: Tokens, tags: list[str], i: int, n: int) -> Chunk:
    j = i
    while j < n and (
        tags[j] in ("TM", "CD") or (tags[j] == "," and j + 1 < n and tags[j + 1] in ("TM", "CD") and j > i)
    ):
        j += 1
    if j < n and tokens.lowers[j] in ("night", "morning", "evening", "afternoon") and tags[j] == "NN":
        j += 1
    if j < n and tags[j] in ("NN", "NNS", "JJ") and tags[j - 1] == "TM":
        made = _noun_phrase_after_calendar(tokens, tags, i, j, n)
        if made is not None:
            return made
    made = Chunk(TIME, i, j, i)
    made.temporal = True
    return made


def _noun_phrase_after_calendar(tokens: Tokens, tags: list[str], i: int, j: int, n: int) -> Chunk | None:
    made = _noun_phrase(tokens, tags, j, n)
    if made.kind != NP or made.pronoun:
        return None
    made.first = i
    return made


def _kind_of_small_word(
    tag: str, lowers: list[str], tags: list[str], i: int, n: int, chunks: list[Chunk]
) -> str:
    low = lowers[i]
    if tag == "WP":
        return REL if low in _RELATIVES and chunks and chunks[-1].kind in (NP, COMMA, PREP, TIME) else SUB
    if low == "that":
        return REL if chunks and chunks[-1].kind == NP and i + 1 < n and tags[i + 1] in _VERB else SUB
    if low in _SUBORDINATORS:
        return SUB
    if tag in ("IN", "TO"):
        return SUB if low in _MAYBE_SUBORDINATORS and _clause_follows(lowers, tags, i, n) else PREP
    return ADV


def _clause_follows(lowers: list[str], tags: list[str], i: int, n: int) -> bool:
    """Does a subject with a finite verb follow, before the clause can end?"""
    j = i + 1
    seen_noun = False
    while j < n and j < i + 14:
        tag = tags[j]
        if tag in ("VBZ", "VBP", "VBD", "MD"):
            return seen_noun
        if tag in ("VBG", ",", ".", ":", "WP", "Q") and not (tag == "VBG" and seen_noun):
            return False
        seen_noun = seen_noun or tag in ("NN", "NNS", "NNP", "PRP", "EX", "DT")
        j += 1
    return False
