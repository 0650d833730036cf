"""Whom "he said" means: the one who spoke last, unless another has since become the subject."""

from __future__ import annotations

from attrs import evolve

from eventkit.stages.actors import Mention
from eventkit.stages.attribution.marks import ActorSource, Source, StatementMark
from eventkit.stages.attribution.view import COMMA, NP, VG, View
from eventkit.syntax.reading import Reading

_GENDER = {"he": "m", "she": "f"}
_PERSON = ("person",)
_BODY = ("organization", "government", "group")
_MANY = ("group", "government", "organization")
_NOUN = "statement.noun"  # "X's claim that": who is named in passing does not go on speaking
_ASKING = frozenset(("ask", "press"))  # who asks does not go on to answer
_BACK = 6  # sentences within which the last speaker may be meant


def resolve(view: View, chunk: int, marks: list[StatementMark], actors: ActorSource) -> Source:
    """Whom the pronoun at `chunk`, the subject of a cue, stands for: with no mention where that is not known."""
    word = view.lowers[view.chunks[chunk].head]
    source = Source(sentence=view.index, chunk=chunk, start=view.start(chunk), end=view.end(chunk))
    last = None
    if word in ("he", "she", "it", "they"):
        last = next((m for m in reversed(marks) if m.rule != _NOUN and _fits(m.speaker, word)), None)
    if last is None or view.index - last.sentence > _BACK:
        return _meaning(source, actors.mention(view.index, chunk))
    asked = last.addressee.mention if last.act == "ask" and last.addressee is not None else None
    if asked is not None and last.sentence < view.index and fitting(asked, word):
        return _meaning(source, asked)  # "The reporter asked Lind whether … "Yes," | he said"
    spoke = last.sentence == view.index and last.cue[0] < view.start(chunk)
    rival = None if spoke else _rival(view, chunk, last, word, actors)
    if rival is None and last.speaker.members:
        return evolve(last.speaker, word=(source.start, source.end))
    return _meaning(source, rival or last.speaker.mention)


def _meaning(source: Source, mention: Mention | None) -> Source:
    return evolve(source, mention=mention, members=mention.members if mention else ())


def last_unnamed(view: View, chunk: int, marks: list[StatementMark]) -> Source | None:
    """The last speaker where nobody named can be meant: "A spokeswoman said … | She added …"."""
    last = next((m for m in reversed(marks) if not m.weak), None)
    if (
        view.lowers[view.chunks[chunk].head] not in _GENDER
        or last is None
        or view.index - last.sentence > _BACK
    ):
        return None
    source = last.speaker
    phrase = view.reading.clauses(source.sentence).chunks[source.chunk]
    unnamed = source.mention is None and not source.members and not phrase.pronoun and not phrase.proper
    return evolve(source, word=(view.start(chunk), view.end(chunk))) if unnamed else None


def _fits(source: Source, word: str) -> bool:
    if source.members:
        return word == "they"
    return source.mention is not None and fitting(source.mention, word)


def fitting(mention: Mention, word: str) -> bool:
    """Can the pronoun `word` stand for the actor?"""
    entity = mention.entity
    if word in _GENDER:
        return entity.kind in _PERSON and entity.gender in ("u", _GENDER[word])
    if word == "it":
        return entity.kind in _BODY and not mention.plural
    return mention.plural or entity.kind in _MANY


def _rival(view: View, chunk: int, last: StatementMark, word: str, actors: ActorSource) -> Mention | None:
    """A subject since the last speaker's sentence for which the pronoun could stand: the latest."""
    reading = view.reading
    own = None if _is_tag(view, chunk) else _main_subject(reading, view.index, chunk, word, actors)
    if own is not None:
        return own
    for i in range(view.index - 1, last.sentence, -1):
        if _said(reading, i, last):
            continue
        found = _main_subject(reading, i, 1 << 30, word, actors)
        if found is not None:
            return found
    return None


def _is_tag(view: View, chunk: int) -> bool:
    """Does what is said stand before the pronoun: "The king will come on Monday, | he added"?"""
    before = view.chunks[chunk - 1] if chunk else None
    return before is not None and (before.kind == COMMA or view.closes_quote(chunk - 1) is not None)


def _said(reading: Reading, i: int, last: StatementMark) -> bool:
    """Does sentence `i` belong to what the last speaker said?"""
    span = reading.sentences[i]
    return any(start < span.end and span.start < end for start, end in last.content)


def _main_subject(reading: Reading, i: int, limit: int, word: str, actors: ActorSource) -> Mention | None:
    """The first subject of a main clause of sentence `i` that the pronoun fits."""
    clauses = reading.clauses(i)
    chunks = clauses.chunks
    for k in clauses.verbs:
        c = chunks[k]
        if (
            c.kind == VG
            and c.finite
            and not c.marker
            and 0 <= c.subject < min(limit, k)
            and chunks[c.subject].kind == NP
            and c.lemma not in _ASKING
        ):
            mention = actors.mention(i, c.subject)
            if mention is not None and fitting(mention, word):
                return mention
    return None
