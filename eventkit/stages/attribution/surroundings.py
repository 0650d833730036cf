"""Whom a statement is told to, and in what: the phrases around a cue that are no part of the content."""

from __future__ import annotations

from collections.abc import Iterator

from eventkit.stages.attribution.complements import behind
from eventkit.stages.attribution.extent import Piece
from eventkit.stages.attribution.lexicon import CueLexicon, Verb
from eventkit.stages.attribution.marks import ActorSource, Source
from eventkit.stages.attribution.participles import own_words
from eventkit.stages.attribution.view import ADV, COMMA, CONJ, NP, POSS, PREP, QUOTE, REL, SUB, TIME, VG, View
from eventkit.syntax.chunks import COLON

_OWN = frozenset("a an his her its their another".split())
_TITLE = 40  # characters of the longest name of a broadcast
_APPOSED = 10  # chunks that an apposition to the speaker may take
_ADDRESSING = frozenset("speak talk write address".split())
_OPENING = frozenset("ask press question speak write talk appear testify address tell".split())
_SHOWING = frozenset("appear speak post write tweet testify".split())
_STOPS = (COLON, CONJ, SUB, REL)


def medium(view: View, k: int, pieces: list[Piece], words: CueLexicon, actors: ActorSource) -> Piece | None:
    """Offsets of the phrase that says in or through what cue `k` was uttered ("in a statement"), if there is one."""
    issued = own_words(view, k)
    if issued >= 0:
        return view.start(issued), view.end(issued)
    for m in (*_around(view, k, pieces), *_closing(view, pieces)):
        if view.chunks[m].kind == PREP:
            title = _title(view, m + 1) if view.head(m) == "on" else None
            if title is not None:
                return view.start(m), title
            end = _medium_end(view, m, words, actors)
            if end > m:
                return view.start(_outermost(view, m, words, actors)), _with_title(view, end)
    return None


def medium_before(view: View, source: Source, words: CueLexicon, actors: ActorSource) -> Piece | None:
    """What "he" has just been said to speak in: "Lind appeared on television. | He urged …"."""
    i = view.index - 1
    if (
        i < 0
        or source.mention is None
        or source.sentence != view.index
        or not view.chunks[source.chunk].pronoun
    ):
        return None
    clauses = view.reading.clauses(i)
    for v in clauses.verbs:
        verb = clauses.chunks[v]
        if not verb.finite or verb.lemma not in _SHOWING or verb.subject < 0:
            continue
        shown = actors.mention(i, verb.subject)
        if shown is not None and shown.entity is source.mention.entity:
            before = View(view.reading, i, [])
            return medium(before, v, [(before.limit, before.limit)], words, actors)
    return None


def without_medium(
    view: View, first: int, pieces: list[Piece], words: CueLexicon, actors: ActorSource
) -> list[Piece]:
    """The content that is a phrase from chunk `first` on, without the medium behind it: "the attack | in a statement on Monday"."""
    start, end = pieces[-1]
    own = _OWN
    for m in range(first + 1, view.n):
        chunk = view.chunks[m]
        if view.start(m) >= end or view.quoted(m):
            break
        if chunk.kind == VG:
            own = _OWN - {"a", "an", "another"}  # "the deal reached in a meeting"
        if chunk.kind == PREP and _closes(view, m, words, actors, end, own):
            return [*pieces[:-1], (start, view.end(m - 1 - (view.chunks[m - 1].kind == COMMA)))]
    return pieces


def _closes(
    view: View, m: int, words: CueLexicon, actors: ActorSource, end: int, own: frozenset[str]
) -> bool:
    """Does a medium of the speaker's own begin at preposition `m`, with nothing but times between it and `end`?"""
    noun = view.noun_of(m)
    if noun >= view.n or view.chunks[noun].kind != NP or view.head(m - 1) in words.nouns:
        return False
    first = view.lowers[view.chunks[noun].first]
    behind = _medium_end(view, m, words, actors)
    if behind <= m or not (first in own or (own is _OWN and view.chunks[noun].proper)):
        return False
    behind = _behind_participle(view, behind)
    return behind >= view.n or view.start(behind) >= end


def _outermost(view: View, m: int, words: CueLexicon, actors: ActorSource) -> int:
    """The preposition of the medium that the one at `m` goes on with: "| in an interview | on CNN"."""
    while m >= 2 and view.chunks[m - 1].kind == NP:
        outer = view.chunks[m - 1].prep
        if outer < 0 or _medium_end(view, outer, words, actors) <= m:
            break
        m = outer
    return m


def _closing(view: View, pieces: list[Piece]) -> Iterator[int]:
    """The preposition right behind the content, if one is there."""
    end = pieces[-1][1]
    m = next((m for m in range(view.n) if view.start(m) >= end), view.n)
    if m < view.n and view.chunks[m].kind == PREP:
        yield m


def addressee(view: View, k: int, verb: Verb, pieces: list[Piece], words: CueLexicon) -> int:
    """The chunk of whom cue `k` is told to where its content stands before it (" …, X told the paper"); else -1."""
    first = behind(view, k, verb)
    for m in _behind(view, k, pieces):
        chunk = view.chunks[m]
        if m < first or chunk.kind in (ADV, QUOTE):
            continue
        if chunk.kind == NP and "addressee" in verb.takes and not chunk.temporal:
            return owned(view, m)
        break
    for m in _around(view, k, pieces):
        if view.head(m) in ("to", "with") and m + 1 < view.n and view.chunks[m + 1].kind == NP and m >= 1:
            before = view.head(m - 1)
            heard = before in (words.media - words.journeys if view.head(m) == "to" else words.dialogues)
            if heard or before in words.addressing:
                return owned(view, m + 1)
    return -1


def _around(view: View, k: int, pieces: list[Piece]) -> Iterator[int]:
    """The chunks of the clause of cue `k` that are no content: behind the cue, then before it, nearest first."""
    yield from _behind(view, k, pieces)
    near: list[int] = []
    for m in range(k - 1, -1, -1):
        chunk = view.chunks[m]
        if _tells(view, m):
            if _trailing(view, k):
                yield from near
            return  # what stands between a verb and the next comma is its own
        if chunk.kind == COMMA or chunk.kind in _STOPS or _told(view.start(m), pieces):
            yield from near
            near.clear()
        if chunk.kind in _STOPS or _told(view.start(m), pieces):
            break
        if not view.quoted(m):
            near.append(m)
    yield from near
    yield from _opening(view)


def _opening(view: View) -> Iterator[int]:
    """The chunks behind a participle of speaking that opens the sentence: "Asked | at a briefing | if …, Lind said"."""
    first = next((m for m in range(min(view.n, 3)) if view.chunks[m].kind not in (ADV, TIME)), view.n)
    if first >= view.n or view.chunks[first].kind != VG or view.chunks[first].lemma not in _OPENING:
        return
    for m in range(first + 1, view.n):
        if view.chunks[m].kind in (*_STOPS, COMMA) or view.quoted(m):
            return
        yield m


def _behind(view: View, k: int, pieces: list[Piece]) -> Iterator[int]:
    after = k
    for m in range(k + 1, view.n):
        if m < after:
            continue
        if view.chunks[m].kind == COMMA and (after := _behind_apposition(view, m)) > m:
            continue
        if _told(view.start(m), pieces) or _tells(view, m) or view.chunks[m].kind in (*_STOPS, COMMA):
            return
        yield m


def _behind_apposition(view: View, comma: int) -> int:
    """The chunk behind "said Lind|, the foreign minister,|" and "said Lind|, | speaking to X"; `comma` where none is."""
    chunks = view.chunks
    if comma + 1 >= view.n or view.quoted(comma):
        return comma
    if chunks[comma + 1].kind == VG:
        return comma + 1 if chunks[comma + 1].lemma in _ADDRESSING else comma
    for p in range(comma + 1, min(view.n - 1, comma + _APPOSED)):
        if chunks[p].kind == VG or view.quoted(p):
            return comma
        if chunks[p].kind == COMMA:
            return p + 1 if chunks[p + 1].kind == PREP else comma
    return comma


def _trailing(view: View, k: int) -> bool:
    """Is cue `k` a participle that goes on with the clause before it: "vented his anger on television, | saying"?"""
    return view.chunks[k].tense == "gerund" and k >= 1 and view.chunks[k - 1].kind == COMMA


def _tells(view: View, m: int) -> bool:
    """Is it the verb of a clause, and no participle ("a statement released on Sunday")?"""
    chunk = view.chunks[m]
    return chunk.kind == VG and chunk.finite and (chunk.subject >= 0 or bool(chunk.marker))


def _told(offset: int, pieces: list[Piece]) -> bool:
    return any(start <= offset < end for start, end in pieces)


def _medium_end(view: View, m: int, words: CueLexicon, actors: ActorSource) -> int:
    """The chunk behind the phrase of preposition `m` if it names a medium, else `m`."""
    p = view.noun_of(m)
    if view.head(m) == "on" and p < view.n and view.chunks[p].kind == TIME:
        return m  # "On Friday | Haaretz told"
    while p < view.n and view.chunks[p].kind == TIME:
        p += 1
    if p >= view.n or view.chunks[p].kind != NP or view.head(m) not in words.media_links:
        return m
    p = owned(view, p)
    noun = view.head(p)
    bare = view.chunks[p].last - view.chunks[p].first == 1
    aired = view.head(m) == "on" and actors.is_outlet(view.index, p)
    return _attached(view, p + 1) if aired or _carries(view.head(m), noun, words, bare=bare) else m


def _carries(link: str, noun: str, words: CueLexicon, *, bare: bool) -> bool:
    """Is it a medium that the preposition goes with: "by phone", "on television", "in a statement", "at a rally"?"""
    if link in ("by", "over", "with"):
        return noun in words.wires or (bare and link == "by" and noun in words.media)
    if link == "on":
        return noun in words.wires
    if noun not in words.media or noun in words.journeys:
        return False
    return not (link == "at" and noun in words.documents)


def _attached(view: View, end: int) -> int:
    """Behind what belongs to the noun: "of", "with X", "to X", "on Telegram"."""
    chunks = view.chunks
    while end + 1 < view.n and chunks[end].kind == PREP and chunks[end + 1].kind == NP:
        link = view.head(end)
        if (
            not (link in ("of", "with", "to") or (link == "on" and chunks[end + 1].proper))
            or chunks[end + 1].temporal
        ):
            break
        end = owned(view, end + 1) + 1
    return _behind_participle(view, end + 1) if end < view.n and view.tells_of(end) else end


def _behind_participle(view: View, end: int) -> int:
    """Behind the times and phrases of "a statement released | on Sunday in Oslo"."""
    chunks = view.chunks
    while end < view.n:
        if chunks[end].kind == TIME or chunks[end].temporal:
            end += 1
        elif chunks[end].kind == PREP and end + 1 < view.n and chunks[end + 1].kind in (NP, TIME):
            end = owned(view, end + 1) + 1
        else:
            break
    return end


def owned(view: View, m: int) -> int:
    """The noun phrase that `m` owns, or `m` ("CNN's anchor" is the anchor)."""
    while m + 2 < view.n and view.chunks[m + 1].kind == POSS and view.chunks[m + 2].kind == NP:
        m += 2
    return m


def _with_title(view: View, end: int) -> int:
    """The end of the phrase before chunk `end`, with the title in quotation marks behind it ("on CBS's “This Day”")."""
    last = end - 1
    if end + 1 < view.n and view.chunks[end].kind in (POSS, QUOTE) and view.opens_quote(end) is None:
        last, end = end, end + 1
    return _title(view, end) or view.end(last)


def _title(view: View, k: int) -> int | None:
    """The end of a name in quotation marks that begins with chunk `k`."""
    quote = view.opens_quote(k) if k < view.n else None
    return quote.end if quote is not None and quote.end - quote.start <= _TITLE else None


__all__ = ["addressee", "medium", "medium_before", "owned", "without_medium"]
