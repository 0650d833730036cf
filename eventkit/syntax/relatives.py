"""Whom or what a relative pronoun takes up: "a meeting between A and B | that was", "the head of the party, | who"."""

from __future__ import annotations

from eventkit.syntax.chunks import ADV, COLON, COMMA, NP, PAREN, PREP, TIME, VG, Chunk
from eventkit.syntax.lists import word_list
from eventkit.syntax.parsing import Frame, Parsing

_MEMBERS = word_list("member of a body")
_PLURAL_ENDINGS = ("s", "men", "people", "children")
_PLURAL_VERBS = frozenset("have are were 've 're".split())
_TITLES = word_list("personal title")
_WITHIN = frozenset("of in from at to".split())


def open_relative(s: Parsing, k: int, c: Chunk) -> None:
    """Open the clause of the relative pronoun at chunk `k`, with the phrase that it takes up."""
    chunks = s.chunks
    p = k - 1
    while p >= 0 and (chunks[p].kind in (COMMA, COLON, PREP, TIME, ADV) or chunks[p].temporal):
        p -= 1
    if p > 0 and chunks[p].kind == PAREN:
        p = s.before_paren(p)  # "Mr. Lind (D-Utah), who"
    if 0 < p < k - 1 and chunks[p].tense == "participle" and chunks[p - 1].kind == NP:
        p -= 1  # "a paper | drafted a year ago, which"
    if 0 <= p < k - 1 and s.stack[-1].last_any < 0:
        p = s.joined_start(p)
    if s.lowers[c.head] in ("which", "that"):
        p = _past_pair(s, p)
    if s.lowers[c.head] == "which":
        p = _past_person(s, p)
    p = _past_whole(s, k, p)
    s.stack.append(Frame(s.lowers[c.head], p if p >= 0 and chunks[p].kind == NP else -1, k + 1))


def _past_pair(s: Parsing, p: int) -> int:
    """The thing between two: "a meeting | between Silva and Lind that was to open"; else phrase `p`."""
    if p < 0 or s.chunks[p].kind != NP:
        return p
    prep = s.chunks[s.joined_start(p)].prep
    return prep - 1 if prep > 0 and s.word(prep) == "between" and s.chunks[prep - 1].kind == NP else p


def _past_person(s: Parsing, p: int) -> int:
    """The thing before a person: "a meeting | with Mr. Lind, which was held"; else phrase `p`."""
    chunks = s.chunks
    while p >= 2 and chunks[p].kind == NP and chunks[p].prep == p - 1 and chunks[p - 2].kind == NP:
        if s.lowers[chunks[p].first] not in _TITLES and s.lowers[chunks[p].first + 1] not in _TITLES:
            break
        p -= 2
    return p


def _past_whole(s: Parsing, k: int, p: int) -> int:
    """The one told before a place or body: "the head | of the party who", "members of the panel who have"; else `p`."""
    chunks = s.chunks
    first = s.joined_start(p) if p >= 0 else -1
    part = chunks[first].prep - 1 if first >= 0 and chunks[first].kind == NP else -1
    if part < 0 or chunks[part].kind != NP or s.word(part + 1) not in _WITHIN:
        return p
    if s.word(k) == "who" and _TITLES.isdisjoint(s.lowers[chunks[first].first : chunks[p].last]):
        told = s.lowers[chunks[part].first : chunks[part].last]
        if (first == p or told[-1].endswith("s")) and not (_TITLES | _MEMBERS).isdisjoint(told):
            return part
    behind = next((c for c in chunks[k + 1 : k + 3] if c.kind == VG), None)
    many = (
        behind is not None
        and not behind.modal
        and not _PLURAL_VERBS.isdisjoint(s.lowers[behind.first : behind.head + 1])
    )
    one = first == p and not chunks[p].pronoun and not s.word(p).endswith(_PLURAL_ENDINGS)
    return part if many and one and s.word(part).endswith("s") else p
