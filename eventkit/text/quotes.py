"""Where quotations stand: quotation marks paired paragraph by paragraph.

Straight, typographic, doubled single (``''), angled and single marks; apostrophes are told from closing
marks; a quotation within a quotation belongs to the outer one. A paragraph that opens with a mark and is not
closed is quoted to its end. An odd mark costs one quotation: nothing is carried over a paragraph.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_MARK = re.compile(r"``|''|[\"″“”„«»‘’'`]")
_PARAGRAPH = re.compile(r"\n\s*\n|\n")
_CUT = re.compile(r" (?:…|\.\.\.)")  # `" … and so we stay"`: quoted from the middle
_BLANK = re.compile(r"\s*")
_OPENERS = frozenset("“„«``")
_CLOSERS = frozenset("”″»''")
_CLOSER_OF = {"“": "”“\"″''", "„": '”“"', "«": "»", "``": "''\"″”", "''": "''", '"': "\"″”''", "″": "″\"”''"}
_ELIDED = re.compile(r"['’‘](?:\d\ds?\b|(?:em|til|tis|twas|cause|bout|n|s|re|ve|ll|d|t|m)\b)", re.IGNORECASE)


_NEVER_BEFORE = frozenset(".,!?;%")  # an opening mark stands behind none of these
_REACH = 100  # how many marks further on, in one paragraph, a partner is sought
_ODD = 1500  # how far, in characters, an odd mark may reach to the end of its paragraph


class Quotation(NamedTuple):
    """One quotation with its marks: offsets into the text, end exclusive.

    `closed`: false where its paragraph ends before a closing mark. `single`: set in single marks.
    """

    start: int
    end: int
    closed: bool
    single: bool


def quotations(text: str) -> list[Quotation]:
    """The outermost quotations of `text`, in order; they do not overlap."""
    if _MARK.search(text) is None:
        return []
    found: list[Quotation] = []
    start = 0
    for gap in _PARAGRAPH.finditer(text):
        _paragraph(text, start, gap.start(), found)
        start = gap.end()
    _paragraph(text, start, len(text), found)
    return found


def last_inside(text: str, quote: Quotation) -> str:
    """The last character of a quotation before its closing mark; empty where there is none."""
    inner = (
        text[quote.start : quote.end].rstrip("\"″”“»'’ ") if quote.closed else text[quote.start : quote.end]
    )
    return inner[-1:]


def _paragraph(text: str, start: int, end: int, found: list[Quotation]) -> None:
    marks = [m for m in _MARK.finditer(text, start, end) if not _apostrophe(text, m.start(), m.group())]
    i = 0
    while i < len(marks):
        mark = marks[i].group()
        at = marks[i].start()
        if mark in "‘'`" and len(mark) == 1:
            j = _close_single(text, marks, i, end) if _can_open(text, at, 1) else -1
        elif mark in _CLOSER_OF and _can_open(text, at, len(mark)):
            j = _close_double(text, marks, i)
            if j < 0:
                i = _unclosed(text, marks, i, (start, end), found)
                continue
        else:
            j = -1
        if j < 0:
            i += 1
            continue
        found.append(Quotation(at, marks[j].end(), True, mark in "‘'`"))
        i = j + 1


def _unclosed(
    text: str, marks: list[re.Match[str]], i: int, paragraph: tuple[int, int], found: list[Quotation]
) -> int:
    """A mark without partner: to the end of a paragraph that it opens, else it is dropped."""
    start, end = paragraph
    at = marks[i].start()
    while end > at and text[end - 1].isspace():
        end -= 1
    if _BLANK.fullmatch(text, start, at) and end > at + 1:
        found.append(Quotation(at, end, False, False))
        return len(marks)
    if (
        i == len(marks) - 1
        and text[end - 1 : end] in ".!?"
        and end - at < _ODD
        and (text[at - 2 : at - 1] in ",:" or _goes_on(text, end))
    ):
        found.append(Quotation(at, end, False, False))
        return len(marks)
    return i + 1


def _goes_on(text: str, end: int) -> bool:
    """Does the next paragraph open with a quotation mark?"""
    behind = text[end : end + 6].lstrip()
    return behind[:1] in ('"', "″", "“", "«") or behind[:2] == "``"


def _apostrophe(text: str, at: int, mark: str) -> bool:
    if mark not in ("'", "’", "‘"):
        return False
    before = text[at - 1 : at].isalnum()
    after = text[at + 1 : at + 2].isalnum()
    if before and after:
        return True
    return not before and after and _ELIDED.match(text, at) is not None


def _can_open(text: str, at: int, width: int) -> bool:
    before = text[at - 1 : at]
    after = text[at + width : at + width + 1]
    blank = after.isspace() and not _CUT.match(text, at + width)
    return bool(after) and not blank and not (before.isalnum() or before in _NEVER_BEFORE)


def _can_close(text: str, at: int, width: int) -> bool:
    before = text[at - 1 : at]
    after = text[at + width : at + width + 1]
    if before == " " and text[at - 2 : at - 1] in ("'", "’"):
        before = "'"
    return not before.isspace() and not (after.isalnum() and before.isalnum())


def _close_double(text: str, marks: list[re.Match[str]], i: int) -> int:
    """Index of the mark that closes mark `i`; nested pairs of the same kind are stepped over."""
    opener = marks[i].group()
    closers = _CLOSER_OF[opener]
    depth = 0
    for j in range(i + 1, min(len(marks), i + _REACH)):
        mark = marks[j].group()
        at = marks[j].start()
        if mark == opener and mark in "“«``" and mark != '"':
            if (
                text[at - 1 : at].isspace()
                and _can_open(text, at, len(mark))
                and _closes_later(marks, j, closers)
            ):
                depth += 1
            elif _can_close(text, at, len(mark)) and mark == "“":
                return j
            continue
        if mark in ("'", "’", "‘", "`") or mark not in closers:
            continue
        if mark == opener == "''" and not _can_close(text, at, 2):
            continue
        if mark == '"' and opener == '"' and not _can_close(text, at, 1) and not _ends_paragraph(text, at):
            continue
        if depth:
            depth -= 1
            continue
        return j
    return -1


def _closes_later(marks: list[re.Match[str]], j: int, closers: str) -> bool:
    """Two closing marks must follow for a second opening one to be nested."""
    return sum(1 for m in marks[j + 1 : j + 5] if m.group() in closers and m.group() not in _OPENERS) >= 2


def _ends_paragraph(text: str, at: int) -> bool:
    return text[at + 1 : at + 2] in ("", "\n")


def _close_single(text: str, marks: list[re.Match[str]], i: int, end: int) -> int:
    """A single quotation closes at a mark after punctuation, or at one that no plural possessive explains."""
    fallback = -1
    for j in range(i + 1, min(len(marks), i + _REACH)):
        mark = marks[j].group()
        at = marks[j].start()
        if mark not in ("'", "’"):
            if mark in ('"', "“") and fallback < 0 and text[marks[i].start()] == "'":
                return -1
            continue
        if not _can_close(text, at, 1) or text[at + 1 : at + 2].isalnum():
            continue
        before = text[at - 1]
        if before != "s" or not re.match(r"\s+[a-z]", text[at + 1 : at + 4]):
            return j
        if fallback < 0:
            fallback = j
    return fallback
