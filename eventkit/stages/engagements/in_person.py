"""Whether those who spoke were in one place: "met virtually" tells a call, "spoke on the sidelines" a meeting."""

from __future__ import annotations

from eventkit.stages.engagements.grammar import owned, prepositions_after
from eventkit.stages.engagements.marks import EventMark
from eventkit.stages.engagements.outlook import MARGINS
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Clauses
from eventkit.syntax.chunks import PREP

_REMOTE = word_list("remote medium")
_VIRTUAL = frozenset("virtually remotely online".split())
_ROUNDS = frozenset(("round", "session", "sidelines", "margins"))
_ROOMS = word_list("room")
_IN_PERSON = ("in person", "face to face", "face-to-face", "informally")
_OCCASIONS = word_list("occasion in person")
_COMES = frozenset("stop come travel fly arrive drive visit".split())
_PARTNER = frozenset(("with", "to", "between", "for"))


def is_virtual(clauses: Clauses, mark: EventMark) -> bool:
    """ "met virtually", "hosted by secure video": a call by the codebook."""
    tokens = clauses.tokens
    c = clauses.chunks[mark.chunk]
    if not _VIRTUAL.isdisjoint(tokens.lowers[max(0, c.first - 1) : c.last + 1]) and mark.verbal:
        return True
    return any(
        prep in ("by", "via", "over", "through")
        and not _REMOTE.isdisjoint(tokens.lowers[clauses.chunks[k].first : clauses.chunks[k].last])
        for prep, k in prepositions_after(clauses, mark.chunk)
    )


def is_in_person(clauses: Clauses, mark: EventMark) -> bool:
    """ "had a brief conversation with X in Rome" tells no call; "spoke with X about the war in Syria" names no place."""
    if _at_occasion(clauses, mark) or _came_to(clauses, mark.chunk):
        return True
    if mark.place is None:
        return False
    return mark.place[0] < mark.start or all(
        prep in _PARTNER or clauses.tokens.starts[clauses.chunks[k].first] >= mark.place[0]
        for prep, k in prepositions_after(clauses, mark.chunk)
    )


def _came_to(clauses: Clauses, k: int) -> bool:
    """ "stopped in Cairo | to speak with X": who came for it speaks in person."""
    c = clauses.chunks[k]
    return c.tense == "infinitive" and 0 <= c.governor < k and clauses.chunks[c.governor].lemma in _COMES


def _at_occasion(clauses: Clauses, mark: EventMark) -> bool:
    """ "spoke with X on the sidelines of the summit", "talked face to face with X": where both are."""
    c = clauses.chunks[mark.chunk]
    behind = " ".join(clauses.tokens.lowers[c.first : c.last + 3])
    if any(words in behind for words in _IN_PERSON):
        return True
    heads = ((prep, clauses.head(k)) for prep, k in prepositions_after(clauses, mark.chunk))
    return _opens_at_occasion(clauses, mark) or any(
        (prep == "at" and head in _OCCASIONS) or head in MARGINS or (prep == "in" and head in _ROOMS)
        for prep, head in heads
    )


def _opens_at_occasion(clauses: Clauses, mark: EventMark) -> bool:
    """ "At the summit, X spoke with Y", "In the third round of talks, …": where both are."""
    first = next((v for v in clauses.verbs if clauses.chunks[v].finite), mark.chunk)
    if clauses.chunks[0].kind != PREP or mark.chunk > first + 1:
        return False
    head = clauses.head(owned(clauses, 1)) if len(clauses.chunks) > 1 else ""
    return clauses.head(0) in ("in", "at", "during") and head in _OCCASIONS | _ROUNDS
