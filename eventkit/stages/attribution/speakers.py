"""Whether a noun phrase can speak: people, bodies and texts do, visits and surcharges do not."""

from __future__ import annotations

from eventkit.stages.attribution.lexicon import CueLexicon
from eventkit.stages.attribution.marks import ActorSource, Source, StatementMark
from eventkit.stages.attribution.sources import source_at
from eventkit.stages.attribution.view import CONJ, NP, POSS, PREP, REL, SUB, VG, View

_ARTICLES = frozenset("the a an most".split())
_POINTING = frozenset("this these that".split())
_NOBODY = frozenset("no neither nobody none nothing".split())
_NEAR = 6  # chunks within which another speaker is looked for


def can_speak(view: View, source: Source, words: CueLexicon, *, clause: bool) -> bool:
    """Can the source be one? `clause`: a clause or quotation is said, which makes an unknown noun a likely speaker."""
    if source.mention is not None or source.members or source.sentence != view.index:
        return True  # named, or heard in an earlier sentence
    chunk = view.chunks[source.chunk]
    if chunk.pronoun and view.lowers[chunk.head] in _ARTICLES:
        return False  # "the | pressing needs of the city"
    if chunk.pronoun:
        return source.word is not None or view.lowers[chunk.first] not in _POINTING
    if chunk.temporal and not chunk.proper:
        return False
    noun = view.head(source.chunk)
    if noun in words.documents or noun in words.speakers:
        return True
    if chunk.proper:
        return noun not in words.mute
    if is_mute(noun, words):
        return False
    return clause or _human(noun, words)


def is_mute(noun: str, words: CueLexicon) -> bool:
    """Is it a noun for something that neither speaks nor hears ("the development")?"""
    return noun in words.mute or _single(noun) in words.mute or _abstract(noun, words)


def is_nobody(view: View, source: Source) -> bool:
    """Is it "neither adviser", "nobody"? Inside what another one says that is no statement of theirs."""
    if source.sentence != view.index:
        return False
    chunk = view.chunks[source.chunk]
    return (
        view.lowers[chunk.first] in _NOBODY
        and not view.lowers[min(chunk.first + 1, chunk.last - 1)].isdigit()
    )


def another(
    view: View, k: int, subject: int, actors: ActorSource, marks: list[StatementMark]
) -> Source | None:
    """The actor before cue `k` that speaks where the nearest noun cannot: "the minister of X, the day's guest, said"."""
    nearest = range(subject - 1, max(-1, subject - _NEAR), -1)
    for m in (view.chunks[k].subject, *nearest):
        if m < 0 or m == subject or view.quoted(m) or not _free(view, m):
            continue
        source = source_at(view, m, actors, marks)
        if source is not None and source.mention is not None:
            return source
    return None


def _free(view: View, m: int) -> bool:
    """Is chunk `m` a noun phrase that belongs to no other: behind no preposition, and no owner?"""
    chunk = view.chunks[m]
    return chunk.kind == NP and chunk.prep < 0 and not (m + 1 < view.n and view.chunks[m + 1].kind == POSS)


def _single(noun: str) -> str:
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    return noun.removesuffix("s")


def _abstract(noun: str, words: CueLexicon) -> bool:
    return len(noun) > 5 and _single(noun).endswith(tuple(words.mute_endings))


def _human(noun: str, words: CueLexicon) -> bool:
    return _single(noun).endswith(tuple(words.human_endings))


def told_infinitive(view: View, k: int, words: CueLexicon) -> bool:
    """Does the infinitive at `k` tell an utterance, and not what somebody must, may or can say?"""
    chunks = view.chunks
    c = chunks[k]
    if c.governor >= 0 and (chunks[c.governor].negated or chunks[c.governor].lemma in words.unsaid):
        return False
    p = k - 1
    if p >= 0 and chunks[p].kind in (REL, SUB):
        return False  # "whether to call on them"
    if p < 0 or chunks[p].kind != NP:
        return True
    if p >= 1 and chunks[p - 1].kind == PREP and view.head(p - 1) == "for":
        return False  # "a process for borrowers to claim relief"
    owned = p >= 1 and chunks[p - 1].kind == POSS
    return view.head(p) not in words.powers or (chunks[p].last - chunks[p].first == 1 and not owned)


def reduced(view: View, k: int, subject: int, words: CueLexicon) -> bool:
    """Is the verb at `k` a participle that tells what its noun is: "divert people | charged with theft | to clinics"?"""
    chunks = view.chunks
    if not chunks[k].ambiguous or not 0 < subject < k or k - subject > 1:
        return False
    first = view.group_start(subject)
    while first >= 2 and chunks[first - 1].kind == CONJ and chunks[first - 2].kind == NP:
        first = view.group_start(first - 2)
    v = first - 1
    if v < 0 or chunks[v].kind != VG or chunks[v].passive or chunks[v].lemma in words.verbs:
        return False
    bare = chunks[v].object < 0 <= chunks[v].subject and not chunks[v].marker
    return bare or chunks[v].object in (first, subject)


def attributive(view: View, k: int, words: CueLexicon) -> bool:
    """Is the gerund at `k` an adjective of the noun behind it, that a verb has for its object: "face | pressing needs"?"""
    chunks = view.chunks
    if chunks[k].tense != "gerund" or k < 1 or k + 1 >= view.n or chunks[k + 1].kind != NP:
        return False
    before = chunks[k - 1]
    return before.kind == VG and before.lemma not in words.aspects and not before.passive
