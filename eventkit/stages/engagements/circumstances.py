"""Where an event happens and how long a call lasts."""

from __future__ import annotations

import re

from eventkit.lexicons import Lexicons
from eventkit.stages.engagements.grammar import prepositions_after, representative
from eventkit.stages.engagements.marks import EventMark
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Clauses
from eventkit.syntax.chunks import NP, PREP, VG

_NUMBERS = {
    "one": 1,
    "an": 1,
    "a": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "half": 0,
}
_NUMBER_WORDS = "twenty thirty forty fifty sixty ninety".split()
_DURATION = re.compile(
    r"\b(\d+(?:\.\d+)?|half|an?|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|ninety)"
    r"(?:-|\s)(?:an?\s|and-a-half[-\s]|and\sa\shalf\s)?(minute|hour)s?\b(?!\s+(?:ago|later|before|after|earlier))"
)
_PLACE_PREPOSITIONS = frozenset(("in", "at", "aboard"))


def duration_minutes(text: str) -> int | None:
    """The length told in `text` ("a two-hour call", "for 45 minutes"), in minutes, or None."""
    match = _DURATION.search(text.lower())
    if match is None:
        return None
    word, unit = match.group(1), match.group(2)
    if word == "half":
        return 30 if unit == "hour" else None
    if word in _NUMBER_WORDS:
        number = float((20, 30, 40, 50, 60, 90)[_NUMBER_WORDS.index(word)])
    else:
        number = float(_NUMBERS[word]) if word in _NUMBERS else float(word)
    if "half" in match.group(0)[len(word) :]:
        number += 0.5
    minutes = round(number * (60 if unit == "hour" else 1))
    return minutes if 0 < minutes < 3000 else None


def number_of(word: str) -> int:
    """The whole number that a word or figure tells, else 0."""
    return int(word) if word.isdecimal() and len(word) < 4 else _NUMBERS.get(word, 0)


def place_of(mark: EventMark, clauses: Clauses, lexicons: Lexicons) -> tuple[int, int] | None:
    """Offsets of the city, country or venue where the event happens, or None."""
    starts = [mark.chunk] if mark.verbal else [representative(clauses, mark.chunk)]
    if not mark.verbal:
        starts += [
            v
            for v in clauses.verbs
            if clauses.chunks[v].subject in (mark.chunk, starts[0])
            or clauses.chunks[v].object in (mark.chunk, starts[0])
        ]
    for start in starts:
        for prep, k in prepositions_after(clauses, start):
            if prep in _PLACE_PREPOSITIONS or (
                mark.format == "visit" and (prep == "to" or (prep == "for" and mark.verbal))
            ):
                found = _place_phrase(clauses, k, lexicons)
                if found is not None:
                    return found
    before = -1 if mark.verbal else place_before(clauses, starts[0])
    if before >= 0 and (found := _place_phrase(clauses, before, lexicons)) is not None:
        return found
    visited = clauses.chunks[mark.chunk].object if mark.format == "visit" and mark.verbal else -1
    if visited >= 0 and not any(
        m.kind == "person" and m.first_chunk <= visited <= m.last_chunk for m in mark.host
    ):
        found = _place_phrase(clauses, visited, lexicons)
        if found is not None:
            return found
    return _opening(clauses, mark, lexicons)


def place_before(clauses: Clauses, k: int) -> int:
    """The phrase of the place in "is in | Moscow for talks", "In | Moscow for talks, X said"; -1 for none."""
    chunks = clauses.chunks
    p = chunks[k].prep
    if p < 2 or clauses.head(p) != "for" or chunks[p - 1].kind != NP or not chunks[p - 1].proper:
        return -1
    at = chunks[p - 1].prep
    return p - 1 if at >= 0 and clauses.head(at) == "in" else -1


def _opening(clauses: Clauses, mark: EventMark, lexicons: Lexicons) -> tuple[int, int] | None:
    """ "In Paris, X met Y": a place before the main verb."""
    for k, c in enumerate(clauses.chunks[: mark.chunk]):
        if c.kind == VG:
            return None
        if (
            c.kind == PREP
            and clauses.tokens.lowers[c.head] in ("in", "at")
            and k + 1 < mark.chunk
            and clauses.chunks[k + 1].kind == NP
        ):
            return _place_phrase(clauses, k + 1, lexicons)
    return None


def _place_phrase(clauses: Clauses, k: int, lexicons: Lexicons) -> tuple[int, int] | None:
    c = clauses.chunks[k]
    tokens = clauses.tokens
    if c.kind != NP or c.temporal or c.pronoun or c.possessive or not c.proper:
        return None
    first = c.first
    while first < c.head and tokens.words[first][0].islower():
        first += 1
    words = " ".join(tokens.lowers[first : c.head + 1])
    known = lexicons.countries.get(words)
    if known is not None and known.sort == "demonym":
        return None
    if words in lexicons.organizations and words not in lexicons.places:
        return None
    if tokens.lowers[c.head] in lexicons.titles or tokens.lowers[c.head] in _NO_PLACES:
        return None
    end = _end_of_name(clauses, k)
    if end == c.head and tokens.lowers[end] == "republic":
        return None
    return tokens.starts[first], tokens.ends[end]


def _end_of_name(clauses: Clauses, k: int) -> int:
    """The last token of the name: "the Republic of Korea", "Washington, D.C."."""
    chunks = clauses.chunks
    tokens = clauses.tokens
    end = chunks[k].head
    if (
        tokens.lowers[end]
        in ("republic", "state", "kingdom", "islands", "bay", "house", "palace", "university")
        and k + 2 < len(chunks)
        and chunks[k + 1].kind == PREP
        and tokens.lowers[chunks[k + 1].head] == "of"
        and chunks[k + 2].kind == NP
        and chunks[k + 2].proper
    ):
        return chunks[k + 2].head
    if tokens.lowers[end + 1 : end + 2] == [","] and tokens.lowers[end + 2 : end + 3] in (["dc"], ["d.c."]):
        return end + 2
    return end


_NO_PLACES = word_list("no place")
