"""Actors side by side: "A, B and C"."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from eventkit.stages.actors.model import Mention
from eventkit.stages.actors.nodes import Node, head_chunk
from eventkit.stages.actors.phrases import GROUP
from eventkit.stages.actors.reader import Reader
from eventkit.stages.actors.words import word_list
from eventkit.syntax import Clauses
from eventkit.syntax.chunks import ADJ, ADV, COLON, COMMA, CONJ, NP, PAREN, QUOTE, REL, VG

if TYPE_CHECKING:
    from eventkit.stages.actors.facade import Actors

_RELATIVE = 20  # chunks of the longest relative clause within a list


def group_at(actors: Actors, i: int, k: int, stop: Collection[int]) -> list[Mention]:
    """The mentions coordinated from chunk `k` on."""
    first = actors.mention(i, k)
    if first is None:
        return []
    clauses = actors.reading.clauses(i)
    found = [*_twin(actors, first, i), first]
    pending: list[Mention] = []
    at = _behind(first, k)
    while True:
        step, closed = _step(clauses, at)
        if step < 0 or step in stop or any(x in stop for x in range(at, step + 1)):
            break
        head = head_chunk(clauses, step)
        nxt = (actors.mention(i, head) if head != step else None) or actors.mention(i, step)
        if nxt is None and (pair := _pair_at(actors, i, step)):
            pending += pair[:1]
            step, closed, nxt = step + 2, True, pair[1]
        if nxt is None or nxt.last_chunk < step:
            break
        if closed and len(found) + len(pending) >= 1 and _opens_clause(clauses, nxt, k):
            break
        pending.append(nxt)
        if closed:
            found += pending
            pending = []
        at = max(_behind(nxt, step), step + 1)
    if pending and _verb_goes_on(clauses, at) and all(m.form == "name" for m in (first, *pending)):
        found += pending
    else:
        found += _behind_relative(actors, found[-1], i, at, stop)
    _share_state(actors, found, i)
    return _of_two_states(actors, found, i)


def _behind_relative(
    actors: Actors, before: Mention, i: int, at: int, stop: Collection[int]
) -> list[Mention]:
    """B in "met A, who leads the army, and B, who arrived": the list goes on behind what is told of a person."""
    chunks = actors.reading.clauses(i).chunks
    if before.form != "name" or [c.kind for c in chunks[at : at + 2]] != [COMMA, REL]:
        return []
    for k in range(at + 2, min(len(chunks) - 2, at + _RELATIVE)):
        if chunks[k].kind in (REL, COLON, QUOTE):
            break
        if [c.kind for c in chunks[k : k + 3]] == [COMMA, CONJ, NP]:
            return _goes_on(actors, i, k + 2, at, stop)
    return []


def _goes_on(actors: Actors, i: int, k: int, at: int, stop: Collection[int]) -> list[Mention]:
    clauses = actors.reading.clauses(i)
    named = actors.mention(i, k)
    inside = actors.mention(i, k - 3)
    if named is None or named.form != "name" or named.kind != "person" or named.first_chunk != k:
        return []
    if (inside is not None and inside.form == "name") or any(x in stop for x in range(at, k + 1)):
        return []  # "who met C, D, and B"
    after = named.last_chunk + 1
    speaks = after < len(clauses.chunks) and clauses.chunks[after].kind == VG
    return [] if speaks else group_at(actors, i, k, stop)


def _of_two_states(actors: Actors, found: list[Mention], i: int) -> list[Mention]:
    """The two persons of "Chadian and Malian ministers A and B", "ministers of Chad and Mali A and B", with their states."""
    if len(found) != 3 or not all(m.form == "name" for m in found[1:]):
        return found
    reader = actors.reader(i)
    node = reader.full(found[1].first_chunk)
    if node is None or not (
        _behind_adjectives(reader, node, found[0]) or _behind_states(reader, node, found[0])
    ):
        return found
    states = found[0].entity.country, node.country
    if found[0].form == "group":
        _strip_state(reader, node, found[1])
    for mention, state in zip(found[1:], states, strict=True):
        if not mention.entity.settled and mention.entity.country in (None, node.country):
            mention.entity.country = state
    return found[1:]


def _behind_adjectives(reader: Reader, node: Node, first: Mention) -> bool:
    """ "Chadian | and Malian ministers A": does a plural title lead to the first name?"""
    return first.form == "people" and node.role is not None and reader.units[node.role[1] - 1].label == GROUP


def _behind_states(reader: Reader, node: Node, first: Mention) -> bool:
    """ "The ministers of Chad | and Mali A": does nothing but the second state stand before the first name?"""
    if first.form != "group" or " of " not in first.text or node.role is not None:
        return False
    unit = reader.units[node.start]
    return unit.term.sort == "name" and unit.last == node.end - len(node.names)


def _strip_state(reader: Reader, node: Node, mention: Mention) -> None:
    """Let "Mali A" be called "A"."""
    entity, tokens = mention.entity, reader.clauses.tokens
    was, start = mention.start, tokens.starts[node.end - len(node.names)]
    mention.start, mention.text = start, mention.text[start - was :]
    if entity.start == was:
        entity.start, entity.name, entity.settled = start, mention.text, False


def _share_state(actors: Actors, found: list[Mention], i: int) -> None:
    """ "Chadian ministers A, B and C": all of them act for the state of the first."""
    reader = actors.reader(i)
    leader: Mention | None = None
    for mention in found if len(found) > 1 else ():
        node = reader.full(mention.first_chunk)
        if node is None or not node.named:
            leader = None
        elif node.role is not None:
            leader = mention if reader.units[node.role[1] - 1].label == GROUP else None
        elif leader is not None and mention.form == "name":
            entity = mention.entity
            if entity.country is None and not entity.settled and entity.role is None:
                entity.country = leader.entity.country


def _verb_goes_on(clauses: Clauses, at: int) -> bool:
    """Does the list end where a verb of all of them begins: "met A, B | and discussed", in headlines "A, B | meet"?"""
    chunks = clauses.chunks[at : at + 2]
    if chunks and chunks[0].kind == VG and clauses.tags[chunks[0].head] == "VBP" and chunks[0].finite:
        return True
    return [c.kind for c in chunks] == [CONJ, VG] and chunks[1].finite and not chunks[1].passive


def _twin(actors: Actors, mention: Mention, i: int) -> list[Mention]:
    """ "North and South Korea": the state of which only the first word is told, before the one named in full."""
    clauses = actors.reading.clauses(i)
    lowers, t = clauses.tokens.lowers, clauses.chunks[mention.first_chunk].first
    if t < 2 or lowers[t - 1] != "and" or lowers[t - 2] not in word_list("compass point"):
        return []
    name = " ".join([lowers[t - 2], *mention.text.lower().split()[1:2]])
    state = actors.lexicons.countries.get(name)
    if state is None or state.alpha3 == mention.entity.country or lowers[t] not in word_list("compass point"):
        return []
    return [
        actors.state(
            state.alpha3, i, mention.first_chunk, clauses.tokens.starts[t - 2], clauses.tokens.ends[t - 2]
        )
    ]


def _pair_at(actors: Actors, i: int, k: int) -> list[Mention]:
    """Both states of "Japan and | North | and | South Korea", where chunk `k` is the first word of one; else none."""
    clauses = actors.reading.clauses(i)
    if clauses.head(k) not in word_list("compass point") or k + 2 >= len(clauses.chunks):
        return []
    full = actors.mention(i, k + 2)
    return [*_twin(actors, full, i), full] if full is not None and _twin(actors, full, i) else []


def _behind(mention: Mention, k: int) -> int:
    return max(mention.last_chunk, k) + 1


def _step(clauses: Clauses, at: int) -> tuple[int, bool]:
    """The noun phrase that goes on the list at `at`, and whether a conjunction leads to it; -1 where the list ends."""
    chunks = clauses.chunks
    n = len(chunks)
    closed = False
    at = _past_paren(clauses, at)
    k = at
    while k < n and k < at + 5:
        c = chunks[k]
        if c.kind == CONJ and clauses.head(k) in word_list("coordinator"):
            closed = True
        elif (c.kind == ADV and closed) or (c.kind == COMMA and (not closed or _about_adverb(clauses, k))):
            pass
        elif not closed and (width := _along_with(clauses, k)):
            closed = True
            k += width - 1
        else:
            break
        k += 1
    if k == at or k >= n or chunks[k].kind not in (NP, ADJ):
        return -1, False
    return k, closed


def _about_adverb(clauses: Clauses, k: int) -> bool:
    """ "and, later, X": a comma before or behind an adverb."""
    return any(c.kind == ADV for c in (*clauses.chunks[k - 1 : k], *clauses.chunks[k + 1 : k + 2]))


def _along_with(clauses: Clauses, k: int) -> int:
    """How many chunks "as well as", "along with" or "together with" take at chunk `k`; 0 where none stands."""
    at = clauses.chunks[k].first
    words = clauses.tokens.lowers[at : at + 3]
    width = (
        3
        if words == ["as", "well", "as"]
        else 2
        if words[:2] in (["along", "with"], ["together", "with"])
        else 0
    )
    return width if k + width <= len(clauses.chunks) else 0


def _past_paren(clauses: Clauses, at: int) -> int:
    """Behind a short parenthesis or a nickname that says more of the last name: "of Korea (ROK) | and"."""
    chunks = clauses.chunks
    if [c.kind for c in chunks[at : at + 3]] == [QUOTE, NP, QUOTE]:
        return at + 3
    if at >= len(chunks) or chunks[at].kind != PAREN:
        return at
    for k in range(at + 1, min(len(chunks), at + 5)):
        if chunks[k].kind == PAREN:
            return k + 1
        if chunks[k].kind == VG:
            break
    return at


def _opens_clause(clauses: Clauses, mention: Mention, start: int) -> bool:
    """Is the phrase the subject of a clause of its own: "met Xi and | Putin said"?"""
    chunks = clauses.chunks
    after = mention.last_chunk + 1
    while after < len(chunks) and chunks[after].kind == ADV:
        after += 1
    if after >= len(chunks) or chunks[after].kind != VG or not chunks[after].finite:
        return False
    return mention.first_chunk <= chunks[after].subject <= mention.last_chunk


__all__ = ["group_at"]
