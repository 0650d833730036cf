"""The subject behind a fronted phrase: "After signing a pact in Rome, | the envoys of Peru and Chad met"."""

from __future__ import annotations

from eventkit.syntax.chunks import ADV, COMMA, CONJ, NP, PAREN, POSS, PREP, TIME, VG
from eventkit.syntax.lists import word_list
from eventkit.syntax.parsing import Frame, Parsing

_OPENERS = word_list("subject opener")
_SKIPPED = (ADV, TIME, CONJ)


def behind_fronted(s: Parsing, frame: Frame, k: int, usable: list[int]) -> int:
    """The subject of the first finite verb, at chunk `k`, behind a fronted phrase and a comma; -1 where none is fronted.

    `usable` are the phrases that may be subjects.
    """
    chunks = s.chunks
    first = _skip(s, frame.start)
    if first >= k or not (
        chunks[first].kind == PREP or (chunks[first].kind == VG and not chunks[first].finite)
    ):
        return -1
    commas = [m for m in range(first + 1, k) if chunks[m].kind == COMMA]
    if not commas or _has_subject_before(s, commas[0], usable):
        return -1
    starts = {s.phrase_start(x): x for x in usable}
    opened = [starts[m] for c in commas if (m := _skip(s, c + 1)) in starts]
    if not opened:
        return -1
    if commas[-1] == k - 1:
        return opened[0]  # "In Rome, Lind, the envoy, | met"
    plain = (x for x in opened if s.lowers[chunks[s.phrase_start(x)].first] in _OPENERS and _reaches(s, x, k))
    subject = next(plain, -1)
    if subject < 0:
        subject = _first_of_list(s, opened)
    titled = usable[-1] > subject and chunks[s.phrase_start(usable[-1]) - 1].kind == PAREN
    return usable[-1] if titled else subject  # "In Rome, the Foreign Ministry (MFA) | envoy Lind met"


def _skip(s: Parsing, m: int) -> int:
    while m < len(s.chunks) and s.chunks[m].kind in _SKIPPED:
        m += 1
    return m


def _has_subject_before(s: Parsing, comma: int, usable: list[int]) -> bool:
    """Does a subject stand before the first comma: "On Monday Lind, the envoy, met"?"""
    objects = {c.object for c in s.chunks[:comma] if c.kind == VG}
    return any(x < comma and x not in objects and s.chunks[s.joined_start(x)].prep < 0 for x in usable)


def _first_of_list(s: Parsing, opened: list[int]) -> int:
    """The first of "In Rome, | Lind, Silva and Berg met", but not the land of "In Oslo, Norway, | Lind and Berg met"."""
    chunks = s.chunks
    x = opened[-1]
    if CONJ not in (chunks[s.phrase_start(x) - 1].kind, chunks[x + 1].kind):
        return x
    while chunks[x].conjoined in opened and not _is_land(s, chunks[x].conjoined):
        x = chunks[x].conjoined
    return x


def _is_land(s: Parsing, x: int) -> bool:
    """Is it one name right behind another one and a comma, as "Norway" is behind "Oslo"?"""
    c, before = s.chunks[x], s.chunks[s.chunks[x].conjoined]
    return c.proper and before.proper and c.last - c.first == 1 and before.prep >= 0


def _reaches(s: Parsing, x: int, k: int) -> bool:
    """Does phrase `x`, with what hangs on it, go on to the verb: "the envoys of Peru, Chad and Mali | met"?"""
    chunks = s.chunks
    m = x + 1
    while m < k:
        kind = chunks[m].kind
        listed = kind == COMMA and chunks[m - 1].proper and chunks[m + 1].proper and chunks[m - 1].prep != -1
        if not (listed or kind in (NP, PREP, POSS, CONJ, ADV, TIME)):
            return False
        m += 1
    return True
