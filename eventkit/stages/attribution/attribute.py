"""Statements of a document: each cue tied to its source and its content."""

from __future__ import annotations

import bisect
from collections.abc import Iterable

from attrs import evolve

from eventkit.records.vocabulary import Quotation as Quoting
from eventkit.stages.attribution.cues import Sentence
from eventkit.stages.attribution.extent import Piece
from eventkit.stages.attribution.lexicon import CueLexicon, cue_lexicon
from eventkit.stages.attribution.marks import ActorSource, StatementMark
from eventkit.stages.attribution.running import run_on
from eventkit.stages.attribution.screen import may_tell
from eventkit.stages.attribution.view import View
from eventkit.syntax.reading import Reading
from eventkit.text.quotes import Quotation, quotations

_STRETCH = 1000
_LABEL = 60  # characters within which a source before a colon must end


def attribute(reading: Reading, actors: ActorSource, words: CueLexicon | None = None) -> list[StatementMark]:
    """The statements of a document, in the order of their cues; `words`: the built-in cues by default."""
    words = cue_lexicon() if words is None else words
    quotes = quotations(reading.text)
    marks: list[StatementMark] = []
    for i in _candidates(reading, words):
        crossing = _crossing(reading, i, quotes)
        if not may_tell(reading.clauses(i), i, crossing, words):
            continue
        view = View(reading, i, crossing)
        marks.extend(Sentence(view, words, actors, marks).statements())
    marks = _outer(run_on(reading, quotes, marks))
    return [_labelled(reading, quotes, mark) for mark in marks]


def _outer(marks: list[StatementMark]) -> list[StatementMark]:
    """Without weak cues inside what another statement says."""
    if not any(mark.weak for mark in marks):
        return marks
    told: dict[
        int, list[tuple[Piece, StatementMark]]
    ] = {}  # by stretch of the text, so that few are looked at
    for mark in marks:
        for start, end in mark.content:
            for stretch in range(start // _STRETCH, end // _STRETCH + 1):
                told.setdefault(stretch, []).append(((start, end), mark))
    return [m for m in marks if not (m.weak and _is_told(m, told.get(m.cue[0] // _STRETCH, ())))]


def _is_told(mark: StatementMark, told: Iterable[tuple[Piece, StatementMark]]) -> bool:
    at = mark.cue[0]
    return any(start <= at < end for (start, end), other in told if other is not mark)


def _candidates(reading: Reading, words: CueLexicon) -> list[int]:
    """The sentences that hold a form of a cue."""
    forms = words.forms
    found: list[int] = []
    for i, span in enumerate(reading.sentences):
        labelled = reading.low.find(":", span.start, min(span.end, span.start + _LABEL)) >= 0
        if labelled or not forms.isdisjoint(reading.words[i]):
            found.append(i)
    return found


def _crossing(reading: Reading, i: int, quotes: list[Quotation]) -> list[Quotation]:
    span = reading.sentences[i]
    at = bisect.bisect_left(quotes, (span.start,))
    if at and quotes[at - 1].end > span.start:
        at -= 1
    found = []
    while at < len(quotes) and quotes[at].start < span.end:
        found.append(quotes[at])
        at += 1
    return found


def _labelled(reading: Reading, quotes: list[Quotation], mark: StatementMark) -> StatementMark:
    """With quotation and evidence, which follow from the pieces."""
    sentences = {mark.sentence}
    for start, end in mark.content:
        sentences.update(range(reading.sentence_at(start), reading.sentence_at(max(start, end - 1)) + 1))
    evidence = (mark.sentence, *sorted(sentences - {mark.sentence}))
    return evolve(mark, quotation=_quoting(quotes, mark.content), evidence=evidence)


def _quoting(quotes: list[Quotation], content: tuple[Piece, ...]) -> Quoting:
    direct = 0
    touched = False
    for start, end in content:
        at = max(0, bisect.bisect_left(quotes, (start,)) - 1)
        inside = [q for q in quotes[at : at + 40] if q.start < end and start < q.end]
        touched = touched or bool(inside)
        direct += any(q.start <= start and end <= q.end for q in inside)
    if direct == len(content):
        return "direct"
    return "mixed" if touched else "indirect"
