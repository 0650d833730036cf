"""Titles of several phrases before one name: "Under Secretary for Farms and Fisheries X", "Premier and Crown Prince X"."""

from __future__ import annotations

from collections.abc import Callable

from eventkit.stages.actors.bounds import content
from eventkit.stages.actors.core import CoreReader
from eventkit.stages.actors.name_runs import is_given_name
from eventkit.stages.actors.names import name_key, name_keys
from eventkit.stages.actors.nodes import Node
from eventkit.stages.actors.phrases import COUNTRY, GROUP, NAME, ORG, OUTLET, PLACE, WORD
from eventkit.stages.actors.units import Unit
from eventkit.stages.actors.words import word_list
from eventkit.syntax.chunks import COMMA, CONJ, NP

_FOR = frozenset(("of", "for"))
_TITLES = 3  # titles before a name
_STEPS = 8  # chunks from the end of a title to the last noun of "for A, B, and C"


def name_ends(reader: CoreReader, node: Node, behind: Node, k: int, link: str) -> bool:
    """Does the name in chunk `k` belong to the title before it: "Director of | the Policy Council Jane Roe"?"""
    if not behind.named or node.article in ("a", "an"):
        return False
    if behind.title is None:
        return _after_proper_words(reader, behind, k)
    if reader.lowers[reader.clauses.chunks[k].first] == "representatives":
        return True  # "Speaker of the House of | Representatives Ivo Lind"
    return (
        link == "to"
        and not node.article
        and behind.article == "the"
        and is_capitalized(reader, node)
        and behind.title.rank in ("head", "minister")
        and not _holds(reader, behind)
    )


def _holds(reader: CoreReader, named: Node) -> bool:
    """Is the name that of a holder of the office before it: "adviser to the President Joe Biden"?"""
    keys = name_keys(named.names)
    return named.title is not None and any(
        reader.names.held(key, named.title.office) for key in (" ".join(keys), keys[-1] if keys else "")
    )


def _after_proper_words(reader: CoreReader, behind: Node, k: int) -> bool:
    c = reader.clauses.chunks[reader.clauses.chunk_of[behind.end - 1]]
    units = reader.units.between(content(reader, c), _name_at(behind))
    given = name_key(behind.names[0])
    if reader.names.common(given) and given not in reader.names.given_names:
        return False  # "of the State | Great Hural"
    return bool(units) and all(_proper(reader, unit) for unit in units)


def _name_at(named: Node) -> int:
    return named.end - len(named.names)


def _proper(reader: CoreReader, unit: Unit) -> bool:
    if unit.label == GROUP:
        return unit.term.title is None and unit.term.kind in ("organization", "government")
    if unit.label in (NAME, WORD):
        return reader.words[unit.first][0].isupper() and not is_given_name(reader, unit)
    return unit.label in (COUNTRY, ORG, OUTLET, PLACE)


def is_capitalized(reader: CoreReader, node: Node) -> bool:
    """Does the title begin with a capital?"""
    return reader.words[node.start][0].isupper()


def take_name(node: Node, behind: Node, k: int) -> None:
    """Give a title the name that stands behind it, in chunk `k`."""
    node.names, node.form, node.kind = behind.names, "name", "person"
    node.end, node.last_chunk = behind.end, max(behind.last_chunk, k)
    node.parts = (*node.parts, *range(node.chunk + 1, k + 1))


def take_name_after_list(reader: CoreReader, node: Node) -> None:
    """The name may stand in the last of several nouns that the title governs."""
    chunks = reader.clauses.chunks
    joined = False
    for k in range(node.last_chunk + 1, min(len(chunks), node.last_chunk + _STEPS)):
        kind = chunks[k].kind
        if kind == CONJ and reader.lowers[chunks[k].head] in ("and", "&"):
            joined = True
        elif kind == NP:
            behind = reader.core(k)
            if joined and _ends_field(reader, k):
                node.parts = (*node.parts, *range(node.last_chunk + 1, k + 1))
                node.end, node.last_chunk = chunks[k].last, k
                return
            if joined and behind is not None and behind.named and behind.title is None:
                if _after_proper_words(reader, behind, k):
                    take_name(node, behind, k)
                return
            if joined or behind is not None:
                return
        elif kind != COMMA:
            return


def _ends_field(reader: CoreReader, k: int) -> bool:
    """ "Director for Farms and | Enlargement Negotiations, | Jan Roe": the capitalized last field, closed by a comma."""
    chunks = reader.clauses.chunks
    c = chunks[k]
    closed = k + 1 < len(chunks) and chunks[k + 1].kind == COMMA
    field = reader.lowers[c.last - 1] in word_list("end of a field")
    return closed and field and all(reader.words[t][0].isupper() for t in range(c.first, c.last))


def take_fields(reader: CoreReader, node: Node) -> bool:
    """ "the Departments of State, Labor, and Justice": one phrase; whether it went on."""
    chunks = reader.clauses.chunks
    head = range(node.start, chunks[node.chunk].last)
    if "of" not in reader.lowers[node.start : node.end] or not any(
        reader.lowers[t] in word_list("plural body") for t in head
    ):
        return False
    joined = False
    for k in range(node.last_chunk + 1, min(len(chunks), node.last_chunk + _STEPS * 2)):
        if chunks[k].kind == CONJ and reader.lowers[chunks[k].head] in ("and", "&"):
            joined = True
        elif chunks[k].kind == NP and _field(reader, k):
            if joined:
                node.parts = (*node.parts, *range(node.last_chunk + 1, k + 1))
                node.end, node.last_chunk = chunks[k].last, k
                return True
        elif chunks[k].kind != COMMA:
            return False
    return False


def _field(reader: CoreReader, k: int) -> bool:
    """Is it the bare name of what a department is for?"""
    c = reader.clauses.chunks[k]
    core = reader.core(k)
    named = core is not None and (core.named or core.form in ("state", "group"))
    return not named and all(reader.words[t][0].isupper() for t in range(c.first, c.last))


def joins(reader: CoreReader, node: Node, behind: Node | None, k: int) -> bool:
    """Are two titles without an article one person's?"""
    if behind is None or behind.title is None or node.title is None or behind.plural or behind.article:
        return False
    if node.article or is_capitalized(reader, node) != is_capitalized(reader, behind):
        return False
    if behind.title.rank == "honorific":
        return False
    if " ".join(reader.lowers[behind.role[0] : behind.role[1]] if behind.role else ()) in word_list(
        "consort"
    ):
        return False
    return node.country is None or behind.country in (None, node.country)


def take_titles(reader: CoreReader, node: Node, full: Callable[[int], Node | None]) -> None:
    """ "Party Member, | Director of the Office, | and | Foreign Minister X": a list of one man's titles before his name."""
    chunks = reader.clauses.chunks
    k, joined = node.last_chunk, False
    for _ in range(_TITLES):
        if node.title is None or node.title.office in word_list("office of one") or k + 2 >= len(chunks):
            return
        joined = chunks[k + 2].kind == CONJ
        if chunks[k + 1].kind != COMMA or chunks[k + 2 + joined : k + 3 + joined] == []:
            return
        k += 2 + joined
        behind = full(k) if chunks[k].kind == NP else None
        if behind is None or not joins(reader, node, behind, k):
            return
        if behind.named:
            if joined or behind.last_chunk > k:
                take_name(node, behind, behind.last_chunk)
                node.country = node.country or behind.country
            return
        if behind.title is None or behind.title.office in word_list("office of one"):
            return
        k = behind.last_chunk


def take_portfolios(reader: CoreReader, node: Node) -> None:
    """ "Minister of Foreign Affairs | and | Trade", "and | Tourism X": the second thing that a minister is for, and his name."""
    chunks = reader.clauses.chunks
    k = node.last_chunk + 2
    if (
        node.title is None
        or node.title.rank != "minister"
        or k >= len(chunks)
        or chunks[k].kind != NP
        or reader.lowers[chunks[k - 1].head] not in ("and", "&")
        or _FOR.isdisjoint(reader.lowers[node.start : node.end])
    ):
        return
    behind = reader.core(k)
    if behind is not None and behind.title is not None:
        return  # "the ministers of trade and | Finance Minister X"
    first, last = chunks[k].first, chunks[k].last
    end = next((t for t in range(first, last) if reader.lowers[t] not in word_list("portfolio")), last)
    if end == first:
        return
    node.parts = (*node.parts, *range(node.last_chunk + 1, k + 1))
    node.end, node.last_chunk = end, k
    if end < last and reader.words[end][0].isupper():
        node.names, node.form, node.kind = tuple(reader.words[end:last]), "name", "person"
        node.end = last
