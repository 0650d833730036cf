"""Where sentences begin and end.

Blank lines always end a sentence. A single line break does unless the text is hard-wrapped there. A full stop does
not after an abbreviation or an initial, and after "U.S." or "Inc." only before a word that typically opens a sentence.
"""

from __future__ import annotations

import re
from typing import NamedTuple

# One class of letters first, which is found at full speed; then what must stand behind or before it. Not from the middle of
# a run of full stops: each would look through all the rest of it.
_BOUNDARY = re.compile(
    r"[.!?…'\"″”’»\n](?:(?<=\n)|(?<=['\"″”’»])(?=\s*\n)|(?<=[.!?…])(?<![.!?…]{2})[.!?…]*[\"″'”’»)\]]*(?=\s))"
)
_NEXT = re.compile(r"\s*(?:[(\[]\s*)?[\"″'“‘«`]*\s*([^\W_]+)?")
_JOINED = re.compile(r"[ \t]*[–—&/-]")
_GOES_ON = re.compile(r"[ \t]*[–—-]+[ \t]*[a-z]")  # "(D-Calif.) — will meet"
_NEVER = frozenset(
    "mr mrs ms dr prof gen col lt sgt maj capt adm brig cmdr gov sen sens rep reps pres st mt ft vs etc hon rev "
    "amb msgr jan feb mar apr jun jul aug sept sep oct nov dec calif fla ariz mass mich minn penn tenn tex va wash wis "
    "ont que messrs mme mlle supt det insp cpl pfc e.g i.e ave blvd rd dept".split()
)
_NUMBERED = frozenset("no nos fig vol art sec".split())  # never before a number
_SELDOM = frozenset(
    "u.s u.n u.k u.s.a e.u a.m p.m d.c inc corp ltd co jr sr bros ph.d m.d b.a m.a al l.a".split()
)
_OPENERS = frozenset(
    "the a an he she it they we i you but and in on at this that these those his her its their our my as for after before "
    "if when while since although though however meanwhile there here what who why how where both most many some several "
    "all no not so then now also still yet even with without under over from to by until once earlier later last next".split()
)
_QUOTED_SPEECH = re.compile(
    r"\s*[^.!?\n]{0,60}?\b(?:said|says|asked|asks|told|added|wrote|tweeted|replied|shouted|exclaimed)\b"
)
_WRAPPED_LINE = 55  # a line shorter than this that ends without punctuation is a heading, not a wrapped line

_LONGEST = 4000
"""Characters: in an archive of 200,000 sentences one was longer. Such are tables, or no text."""


class SentenceSpan(NamedTuple):
    """One sentence: offsets into the text (end exclusive, outer blanks trimmed) and the number of its paragraph."""

    start: int
    end: int
    paragraph: int


def _word_before(text: str, at: int, floor: int) -> str:
    start = at
    while start > floor and (text[start - 1].isalnum() or text[start - 1] in ".-"):
        start -= 1
    return text[start:at].lower().lstrip("-.")


def _ends_here(text: str, match: re.Match[str], floor: int) -> bool:
    mark = match.group()
    following = _NEXT.match(text, match.end())
    word = following.group(1) if following else None
    if word is None:
        if _GOES_ON.match(text, match.end()) is not None:
            return False
        joined = mark == "." and _JOINED.match(text, match.end()) is not None  # "the U.S. – Africa summit"
        return not joined or _word_before(text, match.start(), floor) not in _SELDOM
    if word[0].islower():
        return False
    if mark == ".":
        before = _word_before(text, match.start(), floor)
        if before in _NEVER or (len(before) == 1 and before.isalpha() and before != "i"):
            return False
        if before in _NUMBERED and word[0].isdigit():
            return False
        if before in _SELDOM or "." in before:
            return word.lower() in _OPENERS
    if mark[0] in "?!" and len(mark) > 1 and _QUOTED_SPEECH.match(text, match.end()):
        return False
    return not mark.startswith("..") or word[0].isupper()


def _breaks_line(text: str, at: int, line_start: int) -> bool:
    following = text[at + 1 : at + 2]
    if following.isspace() or not following:
        return True
    line = text[line_start:at].rstrip()
    return len(line) < _WRAPPED_LINE or line[-1:] in ".!?:;\"”’'"


def sentences(text: str) -> list[SentenceSpan]:
    """Split `text` into sentences; every character that is not white space lies in exactly one of them.

    What goes on for more than 4,000 characters without an end is cut at a blank, so that the stages behind, which
    look from every word to others of its sentence, take time in proportion to the text.
    """
    found: list[SentenceSpan] = []
    start = 0
    line_start = 0
    paragraph = 0
    for match in _BOUNDARY.finditer(text):
        newline = match.group() == "\n"
        if newline:
            ends = _breaks_line(text, match.start(), line_start)
            line_start = match.end()
        else:
            ends = text[match.start()] in ".!?…" and _ends_here(text, match, start)
        if ends:
            _add(found, text, start, match.end(), paragraph)
            start = match.end()
            paragraph += newline
    _add(found, text, start, len(text), paragraph)
    return found


def _add(found: list[SentenceSpan], text: str, start: int, end: int, paragraph: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > _LONGEST:
        cut = _last_blank(text, start, start + _LONGEST)
        if cut < 0:
            break
        _add(found, text, start, cut, paragraph)
        start = cut + 1
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        found.append(SentenceSpan(start, end, paragraph))


def _last_blank(text: str, start: int, end: int) -> int:
    return max(text.rfind(" ", start + 1, end), text.rfind("\n", start + 1, end))
