"""The state of somebody that other words of the text tell: whose aides they are, whose counterpart, what was said before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from eventkit.stages.actors.model import Mention
from eventkit.stages.actors.nodes import Node
from eventkit.stages.actors.reader import Reader
from eventkit.stages.actors.words import word_list

_BACK = 4  # sentences back to a body that has spoken
_NEAR = 50  # characters behind a name in which its office stands
_FOR_BODY = re.compile(r"spokes\w+ (?:for|of|at|from) the (\w+)\b")

if TYPE_CHECKING:
    from eventkit.stages.actors.facade import Actors


def lend_state(actors: Actors, mention: Mention, node: Node, i: int, reader: Reader) -> None:
    """ "his aides" act for his state; "the spokesman" is he of whom the text has told before."""
    lowers, tags = reader.clauses.tokens.lowers, reader.clauses.tags
    first = reader.clauses.chunks[node.chunk].first
    if node.form in ("role", "group", "body") and "PRP$" in tags[first : node.end]:
        if lowers[node.end - 1] in word_list("own people") or (
            not (node.private or node.counterpart) and lowers[node.end - 1] not in word_list("adverse noun")
        ):
            mention.entity.country = _owners_state(actors, node, i)
        return
    if _is_of_somebody(node, reader):
        if mention.entity.country is None:
            mention.entity.country = _owners_state(actors, node, i)
        return
    if node.title is None or node.role is None or node.plural or node.via:
        return
    if node.title.rank == "spokesperson":
        mention.entity.country = _state_of_body(actors, mention, node, i)
    if mention.entity.country is not None or node.parts:
        return
    noun = " ".join(lowers[node.role[0] : node.role[1]])
    bare = node.form == "role" and node.article == "the" and node.start >= node.role[0]
    if bare or (node.named and not node.private and node.title.rank != "honorific"):
        antecedent = actors.coref.role(i, node.chunk, noun)
        if antecedent is not None and bare:
            mention.point_to(antecedent.entity)
        elif antecedent is not None:
            if antecedent.form == "role" or not _held_by_one(node):
                mention.entity.country = antecedent.entity.country
        elif node.named and node.title.rank == "spokesperson" and node.role[0] <= node.start:
            mention.entity.country = actors.registry.states.leading()
        elif node.title.rank == "spokesperson" and not node.named:
            mention.entity.country = _state_spoken_for(actors, i)


def _state_spoken_for(actors: Actors, i: int) -> str | None:
    """ "The Foreign Ministry said A. | The spokesperson said B": the state of the government's body that spoke last."""
    for j in range(i - 1, max(-1, i - 1 - _BACK), -1):
        for body in reversed(actors.listed(j)):
            if body.form == "body" and body.entity.country is not None:
                return body.entity.country if body.kind == "government" else None
    return None


def _state_of_body(actors: Actors, mention: Mention, node: Node, i: int) -> str | None:
    """ "X, a spokesperson for | the ministry": the state of the body that was called so before."""
    found = _FOR_BODY.search(actors.reading.text, mention.start, mention.end + _NEAR)
    body = actors.coref.body(i, node.chunk, found[1].lower()) if found is not None else None
    return body.entity.country if body is not None else None


def _held_by_one(node: Node) -> bool:
    """An office of which a state has one: "French President X met | President Y" tells of two states."""
    return node.title is not None and node.title.office in word_list("office of one")


def state_of_owner(actors: Actors, node: Node, i: int, reader: Reader) -> str | None:
    """ "its foreign minister": the state that "its" means, of an office that every state has."""
    first = reader.clauses.chunks[node.chunk].first
    if node.title is None or node.country is not None or node.stateless or node.counterpart or node.via:
        return None
    if reader.clauses.tokens.lowers[first] != "its" or node.title.rank not in word_list("office rank"):
        return None
    return _owners_state(actors, node, i)


def _is_of_somebody(node: Node, reader: Reader) -> bool:
    """ "his envoy, X": is it somebody's, whom a pronoun tells?"""
    if not node.named or node.role is None or node.private or node.counterpart:
        return False
    first = reader.clauses.chunks[node.chunk].first
    return "PRP$" in reader.clauses.tags[first : node.role[1]]


def _owners_state(actors: Actors, node: Node, i: int) -> str | None:
    owners = {m.entity.country for m in actors.owner(i, node.chunk)}
    return owners.pop() if len(owners) == 1 else None


def point_to_opposite(actors: Actors, mention: Mention, node: Node, i: int, reader: Reader) -> None:
    """ "his Israeli counterpart" is who holds the same office there; "his counterpart" is of another state."""
    owners = actors.owner(i, reader.clauses.chunk_of[node.end - 1])
    if len(owners) != 1:
        return
    own = owners[0].entity
    if mention.entity.country == own.country and (node.country is None or owners[0].form == "state"):
        mention.entity.country = None
    country = mention.entity.country if mention.entity.country != own.country else None
    entity = actors.registry.offices.opposite(own, country)
    if entity is not None:
        mention.point_to(entity)
