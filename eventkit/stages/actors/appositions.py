"""Who an actor is, said behind a comma: "X, the premier", "the premier, X", "the senators, X and Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventkit.stages.actors.links import (
    past_short_form,
    take_links,
    take_links_behind_parenthesis,
    take_parenthesis,
)
from eventkit.stages.actors.nodes import Node, head_chunk
from eventkit.syntax.chunks import ADV, COMMA, CONJ, NP, PAREN, PREP, STOP, TIME, VG

if TYPE_CHECKING:
    from eventkit.stages.actors.reader import Reader


_TELLS = frozenset("say report tell announce".split())


def take_apposition(reader: Reader, node: Node) -> None:
    """What stands behind a comma and says who it is: ", the French premier", ", Luc Arnaud"."""
    chunks = reader.clauses.chunks
    comma = _past_place(reader, node) if node.form == "role" and not node.plural else node.last_chunk + 1
    if node.form == "group" and chunks[node.last_chunk].kind == PAREN:
        _take_names_within(reader, node)
    if comma + 1 >= len(chunks) or chunks[comma].kind != COMMA or chunks[comma + 1].kind != NP:
        return
    after = comma + 1
    if node.named and all(
        reader.clauses.tags[t] == "CD" for t in range(chunks[after].first, chunks[after].last)
    ):
        if after + 1 < len(chunks) and chunks[after + 1].kind == COMMA:
            node.last_chunk = after
            if after + 2 < len(chunks) and chunks[after + 2].kind == NP:
                _name_then_role(reader, node, after + 2)
        return
    if node.named and not node.plural:
        _name_then_role(reader, node, after)
    elif node.form == "role" and not node.plural:
        _role_then_name(reader, node, after)
    elif node.form == "group":
        _group_then_names(reader, node, after)


def _past_place(reader: Reader, node: Node) -> int:
    """Behind "the ambassador to the council | in Geneva, | X, |", where a name between commas follows; else behind the role."""
    chunks = reader.clauses.chunks
    end = node.last_chunk + 1
    k = end
    if _kind_after(reader, k) != PREP or reader.lowers[chunks[k].head] not in ("in", "on", "at"):
        return end
    while _kind_after(reader, k) == PREP and _kind_after(reader, k + 1) == NP and not chunks[k + 1].temporal:
        k += 2
    k = past_short_form(reader, k)
    name = (
        reader.full(k + 1) if _kind_after(reader, k) == COMMA and _kind_after(reader, k + 1) == NP else None
    )
    if name is None or not name.named or name.title is not None:
        return end
    return k if _kind_after(reader, name.last_chunk + 1) == COMMA else end


def _kind_after(reader: Reader, k: int) -> str:
    chunks = reader.clauses.chunks
    return chunks[k].kind if k < len(chunks) else STOP


def _role_then_name(reader: Reader, node: Node, k: int) -> None:
    behind = reader.full(k)
    if (
        behind is None
        or not behind.named
        or (
            behind.title is not None
            and behind.title.rank != "honorific"
            and not (node.counterpart or _sent(reader, node, behind) or _closed(reader, node, behind))
            and not _one_of_many(reader, node, behind)
        )
    ):
        return
    if _kind_after(reader, behind.last_chunk + 1) == CONJ and len(behind.names) == 1:
        return
    if node.country and behind.country and node.country != behind.country:
        return
    if _subject_behind(reader, behind) and (node.counterpart or _other_acts(reader, node, behind)):
        return
    if node.counterpart:
        node.start = behind.start
        node.title, node.role = behind.title or node.title, behind.role or node.role
        node.weak, node.via = node.weak or behind.weak, behind.via
    node.names, node.form = behind.names, "name"
    node.country = node.country or behind.country
    node.end, node.last_chunk = behind.end, behind.last_chunk
    node.parts = (*node.parts, k)


def _is_teller(reader: Reader, role: Node, *, opens: bool) -> bool:
    """ "met X, a Kremlin aide | said on Thursday", "| told Reuters": who says all this, not who X is.

    Where the name `opens` the sentence only a comma behind tells so: "X, an aide | said, will come".
    """
    v = role.last_chunk + 1
    chunks = reader.clauses.chunks
    told = _kind_after(reader, v) == VG and chunks[v].lemma == "tell" and _kind_after(reader, v + 1) == NP
    return (
        _kind_after(reader, v) == VG
        and chunks[v].finite
        and chunks[v].lemma in _TELLS
        and _kind_after(reader, v + 1 + told) in ((COMMA,) if opens else (COMMA, STOP, TIME, PREP))
        and role.article in ("a", "an", "")
    )


def _sent(reader: Reader, node: Node, behind: Node) -> bool:
    """ "Chad's special envoy, Deputy Minister X": whom a state or head sends holds an office at home as well."""
    sent = node.title is not None and node.title.office == "special envoy" and node.title != behind.title
    k = behind.last_chunk + 1
    listed = CONJ in (_kind_after(reader, k), _kind_after(reader, k + 1))
    return sent and not listed and not _subject_behind(reader, behind)


def _one_of_many(reader: Reader, node: Node, behind: Node) -> bool:
    """ "a visit by an Israeli head of state, | President X, | to Chad": no list, and no clause of its own, follows."""
    after = behind.last_chunk + 1
    after += _kind_after(reader, after) == COMMA
    return (
        node.article in ("a", "an")
        and node.country is not None
        and _kind_after(reader, after) in (PREP, STOP)
    )


def _closed(reader: Reader, node: Node, behind: Node) -> bool:
    """ "The envoy to Chad, former president X, | met": a comma closes what says who the subject is."""
    after = behind.last_chunk + 1
    closed = _kind_after(reader, after) == COMMA and _kind_after(reader, after + 1) == VG
    return closed and bool(node.parts) and reader.clauses.chunks[after + 1].finite


def _other_acts(reader: Reader, node: Node, behind: Node) -> bool:
    """ "After talks with the king, X | said", "Meeting the king, X | said": is the name the subject, and the role none?"""
    chunks = reader.clauses.chunks
    verb = next(c for c in chunks[behind.last_chunk + 1 :] if c.kind == VG)
    if not behind.chunk <= verb.subject <= behind.last_chunk:
        return False
    if chunks[node.chunk].prep >= 0:
        return True
    return any(v < node.chunk and chunks[v].object == node.chunk for v in reader.clauses.verbs)


def _subject_behind(reader: Reader, behind: Node) -> bool:
    """ "After talks with his Russian counterpart, Secretary X | said": the clause's subject is no apposition."""
    chunks = reader.clauses.chunks
    after = behind.last_chunk + 1
    while _kind_after(reader, after) == ADV:
        after += 1
    return _kind_after(reader, after) == VG and chunks[after].finite


def _name_then_role(reader: Reader, node: Node, k: int) -> None:
    head = head_chunk(reader.clauses, k)
    role = reader.core(head)
    if role is None or role.form != "role" or role.named:
        return
    take_parenthesis(reader, role)
    take_links(reader, role)
    take_links_behind_parenthesis(reader, role)
    if role.named or (node.country and role.country and node.country != role.country):  # type: ignore[redundant-expr]
        return
    more = _role_and_role(reader, role)
    if (
        _kind_after(reader, role.last_chunk + 1) in (CONJ, PREP)
        and not (role.parts or role.article)
        and more is None
    ):
        return
    if (
        _kind_after(reader, role.last_chunk + 1) == VG
        and _kind_after(reader, role.last_chunk + 2) != COMMA
        and role.article == "the"
    ):
        return
    if _is_teller(reader, role, opens=node.chunk == 0):
        return
    if more is None:
        _take_seat(reader, node, role)
    node.last_chunk = (more or role).last_chunk
    node.bodied = role.bodied or (more is not None and more.bodied)
    node.parts = (*node.parts, *range(head, node.last_chunk + 1))
    if node.country is None and not node.stateless:
        node.country, node.stateless = role.country, role.stateless
        node.via = node.via or role.via
        node.weak = node.weak or role.weak
    if node.title is None or node.title.rank == "honorific":
        node.title, node.role = role.title, (role.start, role.end)


def _take_seat(reader: Reader, node: Node, role: Node) -> None:
    """ "X, senior director for Asia | at the National Security Council, | and": the body where he is so."""
    chunks = reader.clauses.chunks
    k = role.last_chunk + 1
    if _kind_after(reader, k) != PREP or reader.lowers[chunks[k].head] != "at":
        return
    body = reader.full(k + 1) if _kind_after(reader, k + 1) == NP else None
    if body is None or body.form != "body" or _kind_after(reader, body.last_chunk + 1) != COMMA:
        return
    role.last_chunk, role.bodied = body.last_chunk, True
    if role.country is None and not role.stateless:
        role.country, role.stateless = body.country, body.country is None


def _role_and_role(reader: Reader, role: Node) -> Node | None:
    """ "X, Archbishop of A | and | President of B": the second office, where the first goes on to one."""
    chunks = reader.clauses.chunks
    k = role.last_chunk + 2
    if k >= len(chunks) or chunks[k].kind != NP or reader.lowers[chunks[k - 1].head] not in ("and", "&"):
        return None
    more = reader.full(k)
    unnamed = more is not None and more.form == "role" and not (more.named or more.article or more.plural)
    return more if unnamed else None


def _group_then_names(reader: Reader, node: Node, k: int) -> None:
    """The names of those in office: "the ministers, A and B", "the presidents of Chad, A, and Mali, B"."""
    members = _one_a_state(reader, node, k) or _names_from(reader, k)
    if len(members) > 1 and node.title is not None and not any(m.title for m in members):
        node.members = tuple(members)
        node.last_chunk = members[-1].last_chunk
        node.parts = (*node.parts, *(m.chunk for m in members))


def _names_from(reader: Reader, at: int) -> list[Node]:
    """The names side by side from chunk `at` on."""
    members: list[Node] = []
    while (member := _name_at(reader, at)) is not None:
        members.append(member)
        at = _past_joints(reader, member.last_chunk + 1)
        if at == member.last_chunk + 1:
            break
    return members


def _one_a_state(reader: Reader, node: Node, at: int) -> list[Node]:
    """A and B in "the presidents of Chad, | A, and Mali, B", each with the state before it."""
    members: list[Node] = []
    state = node.country
    while state is not None and (member := _name_at(reader, at)) is not None:
        member.country = state
        members.append(member)
        k = _past_joints(reader, member.last_chunk + 1)
        behind = reader.core(k) if k > member.last_chunk + 1 and _kind_after(reader, k) == NP else None
        if behind is None or behind.form != "state" or _kind_after(reader, behind.last_chunk + 1) != COMMA:
            break
        state, at = behind.country, behind.last_chunk + 2
    return members if len(members) > 1 else []


def _name_at(reader: Reader, k: int) -> Node | None:
    member = reader.core(k) if _kind_after(reader, k) == NP else None
    return member if member is not None and member.named else None


def _past_joints(reader: Reader, k: int) -> int:
    while _kind_after(reader, k) in (COMMA, CONJ):
        k += 1
    return k


def _take_names_within(reader: Reader, node: Node) -> None:
    """ "the ministers of Chad and Mali (A and B)" """
    chunks, end = reader.clauses.chunks, node.last_chunk
    opening = next((k for k in range(end - 1, node.chunk, -1) if chunks[k].kind == PAREN), end)
    members = _names_from(reader, opening + 1) if opening < end else []
    if len(members) > 1 and members[-1].last_chunk == end - 1 and node.title is not None:
        node.members = tuple(members)
        node.parts = (*node.parts, *(m.chunk for m in members))
