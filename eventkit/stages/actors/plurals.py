"""Who is meant by a plural: "the two leaders", "the leaders of A and B", "the US and Chinese presidents"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from eventkit.stages.actors.model import Entity, Mention
from eventkit.stages.actors.nodes import Node
from eventkit.stages.actors.phrases import COUNTRY, ORG, Term
from eventkit.stages.actors.reader import Reader
from eventkit.stages.actors.words import word_list

if TYPE_CHECKING:
    from eventkit.stages.actors.facade import Actors

_HEADS = ("leaders of ", "presidents of ", "heads of ")
_STATES = re.compile(r"\bof\b|\band\b|,")
_LISTED = re.compile(r",? and |, ")
_NUMBERS = frozenset(("two", "both"))


def members_of(actors: Actors, mention: Mention, node: Node, i: int, reader: Reader) -> tuple[Mention, ...]:
    """The actors whom a plural stands for, where the document tells."""
    if mention.members:
        return mention.members
    lowers = reader.clauses.tokens.lowers
    first = reader.clauses.chunks[node.chunk].first
    noun = lowers[node.end - 1]
    counted = any(word in _NUMBERS for word in lowers[first : node.end])
    bare = node.article == "the" and node.end - node.start == 1 and noun in word_list("bare pair noun")
    if noun in word_list("pair noun") and (counted or bare) and not node.parts:
        office = " ".join(lowers[node.end - 2 : node.end])
        found = actors.coref.pair(i, node.chunk, office if office in word_list("pair noun") else noun)
        return tuple(actors.pointing(m.entity, i, node.chunk, node.last_chunk) for m in found)
    twins = sorted(word_list(f"the two {noun}")) if mention.text.count(" ") < 2 else ()
    if twins:
        return tuple(actors.state(t, i, node.chunk, mention.start, mention.end) for t in twins)
    if mention.text.lower().startswith(_HEADS) and (heads := _heads_of(actors, mention)):
        return tuple(actors.pointing(e, i, node.chunk, node.last_chunk) for e in heads)
    if lowers[first] == "their" and noun in word_list("pair noun"):
        return _owners_of(actors, node, i)
    if node.title is not None and (tied := _tied(actors, mention, node, i, reader)):
        return tied
    return _states_of(actors, mention, node, i)


def _tied(actors: Actors, mention: Mention, node: Node, i: int, reader: Reader) -> tuple[Mention, ...]:
    """ "The Chad-Mali | ministers": the states or bodies that a hyphen ties, whose people they are."""
    *names, last = mention.text.split("-")
    if not names:
        return ()
    words = last.split(" ")
    ends = (" ".join(words[:n]) for n in (2, 1))
    names.append(next((name for name in ends if _state_or_body(reader, name)), ""))
    found: list[Mention] = []
    at = 0
    for name in names:
        term = _state_or_body(reader, name)
        if term is None:
            return ()
        at = mention.text.index(name, at)
        found.append(_of_term(actors, term, i, node.chunk, mention.start + at, name))
    return tuple(found)


def _state_or_body(reader: Reader, name: str) -> Term | None:
    term = reader.index.terms.get(name.lower())
    known = term is not None and (term.label == ORG or (term.label == COUNTRY and term.sort == "name"))
    return term if known else None


def _of_term(actors: Actors, term: Term, i: int, chunk: int, start: int, name: str) -> Mention:
    node = Node("state" if term.label == COUNTRY else "body", term.kind, chunk, 0, 0)
    node.country, node.canonical, node.stateless = term.country, term.canonical, term.country is None
    end = start + len(name)
    entity = actors.registry.entity((node, start, end))
    return Mention(entity, i, chunk, chunk, start, end, name, form=node.form)


def _owners_of(actors: Actors, node: Node, i: int) -> tuple[Mention, ...]:
    """ "Chad and Mali agreed that | their leaders would meet": the states whose leaders they are."""
    owners = actors.owner(i, node.chunk)
    if len(owners) < 2 or any(m.kind != "government" for m in owners):
        return ()
    return tuple(actors.pointing(m.entity, i, node.chunk, node.last_chunk) for m in owners)


def lend_to_members(actors: Actors, mention: Mention, node: Node, i: int) -> None:
    """ "the Chadian senators, A and B" act for their state, "the presidents of Chad and Mali, A and B" for one each."""
    states = [m.entity.country for m in _states_of(actors, mention, node, i)]
    _act_for(mention.members, states or [mention.entity.country] * len(mention.members), None)


def _act_for(members: tuple[Mention, ...], states: list[str | None], taken: str | None) -> None:
    """Give each its state, where none is known of it but the one `taken` from the noun that they share."""
    if len(states) != len(members):
        return
    for member, state in zip(members, states, strict=True):
        if member.entity.country in (None, taken) and not member.entity.settled:
            member.entity.country = state


def _heads_of(actors: Actors, mention: Mention) -> list[Entity]:
    """ "the leaders of A and B": the two who held the highest office of those states, where the document names both."""
    states = [
        actors.lexicons.countries.get(part.strip().removeprefix("the "))
        for part in _STATES.split(mention.text.lower())[1:]
    ]
    found: list[Entity] = []
    for state in states:
        holding = (
            None
            if state is None
            else actors.lexicons.holder(state.alpha3, "leader", actors.reading.published)
        )
        if state is None or holding is None or holding.last not in actors.reading.text:
            return []
        entity = actors.registry.people.resolve((holding.last,), None, mention.start)
        if entity.country != state.alpha3:
            return []
        found.append(entity)
    return found if len(found) > 1 else []


def _states_of(actors: Actors, mention: Mention, node: Node, i: int) -> tuple[Mention, ...]:
    """ "the foreign ministers of A and B": the states, where the document does not name who stands for them."""
    low = mention.text.lower()
    office, of, _ = low.partition(" of ")
    if not of or office.rpartition(" ")[2] not in word_list("pair noun") or node.private:
        return ()
    found: list[Mention] = []
    at = len(office) + len(of)
    for part in _LISTED.split(mention.text[at:]):
        start = mention.start + mention.text.index(part, at)
        at = start - mention.start + len(part)
        name = part.strip().removeprefix("the ")
        state = actors.lexicons.countries.get(name.lower())
        if state is None or state.sort not in ("name", "demonym"):
            return ()
        start += part.index(name)
        found.append(actors.state(state.alpha3, i, node.chunk, start, start + len(name)))
    return tuple(found) if len({m.entity.country for m in found}) > 1 else ()


def _adjective(mention: Mention) -> bool:
    """ "Chadian", or "U.S.", which may stand for it."""
    return mention.form == "people" or (mention.form == "state" and mention.text.isupper())


def part_shared_noun(actors: Actors, group: list[Mention]) -> list[Mention]:
    """ "the US and Chinese presidents": two presidents, not a state and some presidents."""
    last = group[-1] if len(group) > 1 else None
    many = len(last.members) if last is not None else 0
    if last is not None and 1 < many <= len(group) and all(map(_adjective, group[-many:-1])):
        _act_for(last.members, [m.entity.country for m in group[-many:]], last.entity.country)
        return [*group[:-many], last]  # "X and his Japanese and | Chinese counterparts, A and B"
    node = (
        actors.reader(last.sentence).full(last.last_chunk)
        if last is not None and last.form == "group"
        else None
    )
    if (
        last is None
        or node is None
        or node.title is None
        or any(m.form not in ("state", "people") for m in group[:-1])
    ):
        return group
    found = []
    for mention in group:
        role = Node("role", "person", node.chunk, node.start, node.end)
        role.title, role.country, role.article = node.title, mention.entity.country, "the"
        entity = actors.registry.offices.known(role, mention.start, node.title.office)
        found.append(
            mention
            if entity is None
            else actors.pointing(entity, mention.sentence, mention.first_chunk, mention.last_chunk)
        )
    return found
