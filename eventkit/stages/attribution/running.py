"""Quotations that run on: pieces behind the cue's sentence, and paragraphs without a cue of their own."""

from __future__ import annotations

import bisect
import re

from attrs import evolve

from eventkit.stages.attribution.extent import Piece
from eventkit.stages.attribution.marks import StatementMark
from eventkit.syntax.reading import Reading
from eventkit.text.quotes import Quotation, last_inside

_BLANK = re.compile(r"\s*")
_SPEECH = 30  # characters from which words in single marks are speech and no name
_GAP = re.compile(r"(?:\s|\([^()\n]{0,80}\))*")


def run_on(reading: Reading, quotes: list[Quotation], marks: list[StatementMark]) -> list[StatementMark]:
    """The marks with their quotations completed; one without content gets the quotation beside it."""
    resolved = [_resolved(reading, quotes, mark) for mark in marks]
    found = [mark for mark in resolved if mark is not None]
    if not found or not quotes:
        return found
    contents = [list(mark.content) for mark in found]
    ends = _ends(reading, found)
    taken = sorted(piece for content in contents for piece in content)
    for quote in quotes:
        if _is_taken(quote, taken) or not _stands_alone(reading.text, quote):
            continue
        before = _behind_word(reading.text, quote.start)
        owner = _owner(found, contents, ends.get(before, ()), quotes)
        if owner >= 0:
            contents[owner].append((quote.start, quote.end))
            ends.setdefault(quote.end, []).insert(0, owner)
    return [
        mark if len(content) == len(mark.content) else evolve(mark, content=tuple(content))
        for mark, content in zip(found, contents, strict=True)
    ]


def _behind_word(text: str, at: int) -> int:
    """The end of what stands before `at`, blanks left out."""
    while at and text[at - 1].isspace():
        at -= 1
    return at


def _resolved(reading: Reading, quotes: list[Quotation], mark: StatementMark) -> StatementMark | None:
    """Empty pieces stand for the quotation that ends, or begins, there."""
    pieces: list[Piece] = []
    for start, end in mark.content:
        if end > start:
            pieces.append((start, end))
            continue
        if start >= mark.cue[1]:
            blank = _BLANK.match(reading.text, end)
            behind = blank.end() if blank is not None else end
            at = bisect.bisect_left(quotes, (behind,))
            quote = quotes[at] if at < len(quotes) and quotes[at].start == behind else None
        else:
            at = bisect.bisect_left(quotes, (start,)) - 1
            quote = quotes[at] if at >= 0 and quotes[at].end == start else None
        if quote is not None:
            pieces.append((quote.start, quote.end))
    return evolve(mark, content=tuple(pieces)) if pieces else None


def _ends(reading: Reading, marks: list[StatementMark]) -> dict[int, list[int]]:
    """Offset at which a statement, or the sentence of its cue, ends -> the statements, last first."""
    ends: dict[int, list[int]] = {}
    for n, mark in enumerate(marks):
        last = max(end for _, end in mark.content)
        for end in {
            reading.sentences[mark.sentence].end,
            last,
            reading.sentences[reading.sentence_at(last - 1)].end,
        }:
            ends.setdefault(end, []).insert(0, n)
    return ends


def _owner(
    marks: list[StatementMark],
    contents: list[list[Piece]],
    candidates: list[int] | tuple[()],
    quotes: list[Quotation],
) -> int:
    """Whose statement goes on: one that ends in a quotation, else the last that no other one tells."""
    if not candidates:
        return -1
    spoken = [n for n in candidates if _quoted(contents[n][-1], quotes)]
    if spoken:
        return spoken[0]
    for n in candidates:
        cue = marks[n].cue
        if not any(start <= cue[0] < end for m in candidates if m != n for start, end in contents[m]):
            return n
    return -1


def _quoted(piece: Piece, quotes: list[Quotation]) -> bool:
    at = bisect.bisect_left(quotes, (piece[1],)) - 1
    return at >= 0 and quotes[at].end == piece[1]


def _is_taken(quote: Quotation, taken: list[Piece]) -> bool:
    at = bisect.bisect_left(taken, (quote.end,))
    return any(start < quote.end and quote.start < end for start, end in taken[max(0, at - 12) : at])


def _stands_alone(text: str, quote: Quotation) -> bool:
    """Whole sentences in quotation marks, with nothing of the reporter's around them."""
    if quote.single and quote.end - quote.start < _SPEECH:
        return False
    at = quote.start
    while at and text[at - 1] == " ":
        at -= 1
    lead = text[at - 1 : at]
    if lead and lead not in "\n.!?)\"”’'":
        return False
    if not quote.closed:
        return True
    behind = text[quote.end : quote.end + 2].strip(" ")
    return last_inside(text, quote) in ".?!…" and (
        not behind or behind[0] in "\n(“\"″'[—-" or (behind[0].isalnum() and not behind[0].islower())
    )
