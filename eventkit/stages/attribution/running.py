"""Quotations that run on: pieces behind the cue's sentence, and paragraphs without a cue of their own."""

from __future__ import annotations

import re

from attrs import evolve

from eventkit.stages.attribution.extent import Piece
from eventkit.stages.attribution.marks import StatementMark
from eventkit.syntax.reading import Reading
from eventkit.text.quotes import Quotation

_BLANK = re.compile(r"\s*")
_REACH = 5  # pieces of quotation that one cue may gather


def run_on(reading: Reading, quotes: list[Quotation], marks: list[StatementMark]) -> list[StatementMark]:
    """The marks with their quotations completed; a mark without content of its own gets the quotation beside it."""
    out = [_resolved(reading, quotes, mark) for mark in marks]
    found = [mark for mark in out if mark is not None]
    taken = [piece for mark in found for piece in mark.content]
    by_start = {q.start: q for q in quotes}
    return [_completed(reading, by_start, taken, mark) for mark in found]


def _resolved(reading: Reading, quotes: list[Quotation], mark: StatementMark) -> StatementMark | None:
    """Empty pieces stand for the quotation that ends, or begins, there."""
    pieces: list[Piece] = []
    for start, end in mark.content:
        if end > start:
            pieces.append(_whole(quotes, start, end))
            continue
        at = _BLANK.match(reading.text, end)
        behind = at.end() if at is not None else end
        before_it = next((q for q in quotes if q.end == start), None)
        after_it = next((q for q in quotes if q.start == behind), None) if start >= mark.cue[1] else None
        quote = after_it if start >= mark.cue[1] else before_it
        if quote is not None:
            pieces.append((quote.start, quote.end))
    return evolve(mark, content=tuple(pieces)) if pieces else None


def _whole(quotes: list[Quotation], start: int, end: int) -> Piece:
    return (start, end)


def _completed(reading: Reading, by_start: dict[int, Quotation], taken: list[Piece], mark: StatementMark) -> StatementMark:
    start, end = mark.content[-1]
    if not _quoted_at_end(reading.text, end):
        return mark
    at = _behind(reading, mark, end)
    pieces = list(mark.content)
    while len(pieces) < len(mark.content) + _REACH:
        blank = _BLANK.match(reading.text, at)
        quote = by_start.get(blank.end() if blank is not None else at)
        if quote is None or any(s < quote.end and quote.start < e for s, e in taken) or not _stands_alone(reading.text, quote):
            break
        pieces.append((quote.start, quote.end))
        taken.append((quote.start, quote.end))
        at = quote.end
    return evolve(mark, content=tuple(pieces)) if len(pieces) > len(mark.content) else mark


def _quoted_at_end(text: str, end: int) -> bool:
    return text[end - 1 : end] in ("\"", "”", "»", "'", "’")


def _behind(reading: Reading, mark: StatementMark, end: int) -> int:
    """Where the next piece may begin: behind the content, or behind the sentence of a cue that follows it."""
    if mark.cue[0] > end:
        return reading.sentences[mark.sentence].end
    return end


def _stands_alone(text: str, quote: Quotation) -> bool:
    """Whole sentences in quotation marks, with nothing of the reporter's behind them."""
    inner = text[quote.end - 2 : quote.end - 1]
    behind = text[quote.end : quote.end + 2].strip(" ")
    if not quote.closed:
        return True
    return inner in ".?!…" and (not behind or behind[0] in "\n(“\"" or behind[0].isupper() or behind[0].isalnum())
