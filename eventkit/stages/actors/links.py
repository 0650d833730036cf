"""What belongs to a noun phrase behind its head: parentheses, "of" and other prepositions with their nouns."""

from __future__ import annotations

from eventkit.stages.actors.core import CoreReader
from eventkit.stages.actors.long_titles import is_capitalized, name_ends, take_name
from eventkit.stages.actors.nodes import Node, head_chunk
from eventkit.stages.actors.phrases import COUNTRY, GROUP, PLACE, TITLE
from eventkit.stages.actors.states import suggested_state
from eventkit.stages.actors.units import of_many_states
from eventkit.stages.actors.words import word_list
from eventkit.syntax.chunks import COMMA, CONJ, NP, PAREN, POSS, PREP


def take_parenthesis(reader: CoreReader, node: Node) -> None:
    """A short parenthesis behind the phrase belongs to it: "(WHO)", "(R-S.C.)"."""
    chunks = reader.clauses.chunks
    opening = node.last_chunk + 1
    if (
        opening >= len(chunks)
        or chunks[opening].kind != PAREN
        or reader.lowers[chunks[opening].head] not in "(["
    ):
        return
    for closing in range(opening + 1, min(len(chunks), opening + 10)):
        if chunks[closing].kind == PAREN:
            break
    else:
        return
    inside = reader.lowers[chunks[opening].last : chunks[closing].first]
    if (
        node.title is not None
        and node.title.rank == "legislator"
        and inside
        and inside[0][:2] in ("r-", "d-", "i-", "r", "d")
    ):
        node.country = node.country or "USA"
    if node.named:
        _state_within(reader, node, chunks[opening].last, chunks[closing].first)
    node.last_chunk = closing
    if node.form in ("body", "state") and not node.named:
        _title_after(reader, node, closing + 1)
    elif node.form == "role" and not node.plural and is_capitalized(reader, node):
        _name_after(reader, node, opening, closing)


def _state_within(reader: CoreReader, node: Node, first: int, end: int) -> None:
    """ "X (Norway)", "Y (the United States of America)": the state for which somebody acts."""
    first += reader.lowers[first] == "the"
    unit = reader.units[first] if first < end else None
    if unit is None or unit.last != end or unit.label != COUNTRY or unit.term.sort != "name":
        return
    if node.country is None:
        node.country, node.stateless = unit.term.country, False


def _name_after(reader: CoreReader, node: Node, opening: int, closing: int) -> None:
    """ "Chief of Army Staff (COAS) | General X", "Prime Minister (PM) | X": the short form parts the title from its name."""
    chunks = reader.clauses.chunks
    inside = reader.words[chunks[opening].last : chunks[closing].first]
    k = closing + 1
    if len(inside) != 1 or not inside[0].isupper() or k >= len(chunks) or chunks[k].kind != NP:
        return
    behind = reader.core(k)
    if behind is None or not behind.named or behind.article or chunks[k].owner >= 0:
        return
    if behind.title is None or behind.title.rank in ("honorific", "military"):
        take_name(node, behind, k)
        node.country = node.country or behind.country


def _title_after(reader: CoreReader, node: Node, k: int) -> None:
    """ "World Health Organization (WHO) | Director-General X" """
    chunks = reader.clauses.chunks
    if k >= len(chunks) or chunks[k].kind != NP or reader.units[chunks[k].first].label not in (TITLE, GROUP):
        return
    behind = reader.core(k)
    if behind is not None and behind.title is not None:
        _hold_office(node, behind, k)


def take_topic(reader: CoreReader, node: Node) -> None:
    """ "the Council | on | Farm Safety Chair X": the body's name goes on before its officer's."""
    chunks = reader.clauses.chunks
    k = node.last_chunk + 2
    if (
        k >= len(chunks)
        or chunks[k].kind != NP
        or chunks[k - 1].kind != PREP
        or reader.lowers[chunks[k - 1].head] not in ("on", "for")
    ):
        return
    behind = reader.core(k)
    if behind is None or not behind.named or behind.role is None or behind.article:
        return
    topic = reader.words[chunks[k].first : behind.role[0]]
    if topic and all(w[0].isupper() for w in topic if w != "and"):
        _hold_office(node, behind, k)


def _hold_office(node: Node, behind: Node, k: int) -> None:
    """Make the name of a body, which title and name follow in chunk `k`, theirs."""
    body_country = node.country
    for name in ("form", "kind", "names", "title", "role", "plural", "end", "last_chunk", "weak"):
        setattr(node, name, getattr(behind, name))
    node.country = body_country or behind.country
    node.stateless = node.country is None
    node.parts = (*node.parts, k)


def take_suffix(reader: CoreReader, node: Node) -> None:
    """ "Joseph R. Biden | , | Jr." """
    chunks = reader.clauses.chunks
    k = node.last_chunk + 2
    if (
        k < len(chunks)
        and chunks[k - 1].kind == COMMA
        and reader.lowers[chunks[k].head] in word_list("name suffix")
    ):
        node.last_chunk, node.end = k, chunks[k].last


def take_state(reader: CoreReader, node: Node) -> None:
    """ "Foreign Minister X | of | France" """
    chunks = reader.clauses.chunks
    k = node.last_chunk + 2
    if (
        k >= len(chunks)
        or chunks[k - 1].kind != PREP
        or reader.lowers[chunks[k - 1].head] != "of"
        or chunks[k].kind != NP
    ):
        return
    behind = reader.core(k)
    told = node.country if not _of_common_body(reader, node) else None
    if behind is not None and behind.form == "state" and told in (None, behind.country):
        region = reader.lowers[behind.end - 1] in word_list("region or state") and _regional(node)
        node.country = told or ("USA" if region else behind.country)
        node.last_chunk, node.end = behind.last_chunk, behind.end
        node.stateless = False
        return
    place = reader.units[chunks[k].last - 1]
    if behind is None and place.label == PLACE and node.title is not None:
        node.country = node.country or place.term.country
        node.last_chunk, node.end = k, chunks[k].last


def _of_common_body(reader: CoreReader, node: Node) -> bool:
    """ "National Security Council Secretary X of Chad": does the state come from a body that many states have?"""
    return of_many_states(reader.units[node.start], reader.lowers)


def take_links(reader: CoreReader, node: Node) -> None:
    """What prepositions tie to the phrase belongs to it: "of France", "for foreign affairs", "to the UN"."""
    chunks = reader.clauses.chunks
    for _ in range(3):
        prep = node.last_chunk + 1
        if prep + 1 >= len(chunks) or chunks[prep].kind != PREP or chunks[prep + 1].kind != NP:
            return
        link = reader.lowers[chunks[prep].head]
        k = head_chunk(reader.clauses, prep + 1)
        if chunks[k].temporal or chunks[k].pronoun:
            return
        if link == "for" and reader.lowers[chunks[k].head] in word_list("event to meet for"):
            return  # "met the minister | for talks"
        if not (_links(reader, node, link) or (link == "for" and _is_field(reader, node, prep + 1))):
            return
        behind = reader.core(k)
        if behind is None and k != prep + 1 and link == "of":  # "of | the People | 's | Republic of China"
            behind = reader.core(prep + 1)
        if link in ("to", "in", "from", "on") and (
            behind is None or (link == "on" and behind.form != "state")
        ):
            return
        _absorb(reader, node, behind, k, link)
        if node.named:
            return


def take_links_behind_parenthesis(reader: CoreReader, node: Node) -> None:
    """ "deputy chairman of the State Hural | (Parliament) | of Mongolia" """
    end = node.last_chunk
    take_parenthesis(reader, node)
    if node.last_chunk > end and not node.named:
        take_links(reader, node)


def _is_field(reader: CoreReader, node: Node, k: int) -> bool:
    """Is phrase `k` what the office is for: "Assistant Secretary of State for | European Affairs Philip Gordon"?"""
    if node.form != "role" or node.title is None or not is_capitalized(reader, node):
        return False
    c = reader.clauses.chunks[k]
    follows = reader.clauses.chunks[k + 1].kind if k + 1 < len(reader.clauses.chunks) else ""
    return follows != POSS and all(
        reader.words[t][0].isupper() or t == c.first for t in range(c.first, c.last)
    )


def _links(reader: CoreReader, node: Node, link: str) -> bool:
    head = reader.lowers[node.end - 1] if node.last_chunk == reader.clauses.chunk_of[node.end - 1] else ""
    if node.parts:
        return link == "of" or (link in ("for", "to", "on") and node.form == "role")
    if link == "of":
        return True
    if link in ("for", "to", "on"):
        return head in word_list(link + " title")
    if link == "in" and (node.country or node.stateless):
        return False  # "Canadian opposition leaders | in Rome": where they are, not whom they lead
    return link in ("from", "in") and head in word_list(link + " noun")


def _absorb(reader: CoreReader, node: Node, behind: Node | None, k: int, link: str) -> None:
    chunks = reader.clauses.chunks
    node.last_chunk = behind.last_chunk if behind is not None else k
    node.end = max(behind.end, chunks[k].last) if behind is not None else chunks[k].last
    node.bodied = behind is None or not (behind.home or behind.country or behind.kind == "government")
    if behind is None:
        node.parts = (*node.parts, -1)
        _phrase_state(reader, node)
        return
    if node.form == "role" and behind.form == "name" and name_ends(reader, node, behind, k, link):
        take_name(node, behind, k)
    elif link in ("of", "from") and behind.form == "state":
        states = _more_states(reader, node, behind)
        if len(states) > 1:
            countries = [s.country for s in states]
            node.country = node.country if node.country in countries else None
            node.members = tuple(states) if link == "from" else ()
            node.stateless = node.country is None
            return
    if (
        node.country is None
        and not node.stateless
        and link != "on"
        and (link != "to" or behind.named or behind.kind == "person")
        and not (node.private and behind.form == "state")
        and not _sent_there(node, behind, link)
        and not (link == "in" and behind.country in word_list("state of conferences"))
        and not (node.form == "group" and reader.lowers[_head_of(reader, node)] in word_list("kin"))
    ):
        node.country, node.stateless = behind.country, behind.stateless
        node.stateless = node.stateless or (
            behind.kind == "organization" and behind.country is None and bool(behind.canonical)
        )
        node.via = node.via or (() if node.named else behind.names) or behind.via
        node.weak = node.weak or behind.weak
    node.parts = node.parts or (-1,)
    _phrase_state(reader, node)
    if link == "from" and node.form == "group" and behind.kind == "government":
        _take_more_bodies(reader, node, behind)


def _take_more_bodies(reader: CoreReader, node: Node, behind: Node) -> None:
    """ "officials from the Treasury, the FBI | and | the Navy": one group from several offices of one state."""
    chunks = reader.clauses.chunks
    k, last, joined = behind.last_chunk, behind, False
    while not joined and k + 2 < len(chunks) and chunks[k + 1].kind in (COMMA, CONJ):
        joined = chunks[k + 1].kind == CONJ or chunks[k + 2].kind == CONJ
        k += 2 + (chunks[k + 1].kind == COMMA and joined)
        more = reader.core(k) if k < len(chunks) else None
        if more is None or more.kind != "government" or more.country != behind.country:
            return
        take_links(reader, more)
        k, last = more.last_chunk, more
    if joined:
        node.parts = (*node.parts, *range(node.last_chunk + 1, last.last_chunk + 1))
        node.end, node.last_chunk = last.end, last.last_chunk


def _sent_there(node: Node, behind: Node, link: str) -> bool:
    """ "special envoy for Syria", "envoy to Syria | Ana Silva": the state to which others send him."""
    sent = node.title is not None and node.title.office in word_list("abroad post") and link in ("for", "to")
    return sent and (behind.form == "state" or (behind.named and behind.title is None))


def _regional(node: Node) -> bool:
    """Does the title belong to a part of a state: "Governor X of Georgia"?"""
    return node.title is not None and node.title.office in word_list("regional office")


def _head_of(reader: CoreReader, node: Node) -> int:
    return reader.clauses.chunks[node.chunk].last - 1


def _phrase_state(reader: CoreReader, node: Node) -> None:
    if node.role is not None and node.weak is None:
        node.weak = suggested_state(reader, " ".join(reader.lowers[node.role[0] : node.end]))


def past_short_form(reader: CoreReader, k: int) -> int:
    """Behind "(DR Congo)"."""
    chunks = reader.clauses.chunks
    if k + 2 < len(chunks) and chunks[k].kind == PAREN and chunks[k + 2].kind == PAREN:
        return k + 3
    return k


def _more_states(reader: CoreReader, node: Node, behind: Node) -> list[Node]:
    """ "the leaders of Germany, France and Italy": all of them, swallowed by the phrase."""
    chunks = reader.clauses.chunks
    states = [behind]
    closed = False  # by "and": "the leaders of A, B and C, | D said"
    while True:
        start = k = past_short_form(reader, node.last_chunk + 1)
        while k < len(chunks) and chunks[k].kind in (COMMA, CONJ):
            k += 1
        if k == start or k >= len(chunks) or chunks[k].kind != NP or not (node.plural or k == start + 1):
            return states
        joined = any(c.kind == CONJ for c in chunks[start:k])
        if closed and not joined:
            return states
        closed = joined
        more = reader.core(k)
        if more is None or more.form != "state" or not node.plural:
            return states
        states.append(more)
        node.last_chunk, node.end = more.last_chunk, more.end
