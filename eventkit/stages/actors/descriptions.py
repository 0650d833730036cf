"""Whom a description means: "the Japanese leader", "the veteran diplomat", "the former prime minister"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from eventkit.stages.actors.model import Entity, Mention
from eventkit.stages.actors.names import name_keys
from eventkit.stages.actors.nodes import Node
from eventkit.stages.actors.reader import Reader
from eventkit.stages.actors.words import word_list

if TYPE_CHECKING:
    from eventkit.stages.actors.facade import Actors

_AFTER = 1000  # characters in which somebody told by office is named
_BACK = 3  # sentences with people in them
_SHORT = 2  # words of "the militant group"


def point_to_described(actors: Actors, mention: Mention, node: Node, i: int, reader: Reader) -> None:
    """Let a description stand for the person whom the sentences before are about, where it fits that person."""
    if node.plural or node.counterpart or (node.title is None and node.country is None):
        return
    seen = 0
    for j in range(i - 1, max(-1, i - 1 - 2 * _BACK), -1):
        people = [m for m in actors.listed(j) if m.kind == "person" and m.form == "name" and not m.plural]
        if not people:
            continue
        seen += 1
        leading = actors.coref.leading(j, people)
        fitting = [m for m in people if _fits(actors, m.entity, mention, node)]
        if leading is not None and leading in fitting and (node.country is not None or seen == 1):
            mention.point_to(leading.entity)
            return
        if node.country is not None and len({id(m.entity) for m in fitting}) == 1:
            mention.point_to(fitting[0].entity)
            return
        if seen == _BACK or node.country is None:
            return


def point_to_band(actors: Actors, mention: Mention, node: Node, i: int, reader: Reader) -> None:
    """ "The Taliban met X. | The militant group | has called off the talks": the body of no government named last."""
    words, end = reader.clauses.tokens.words, node.end
    if node.article != "the" or node.named or words[end - 1] not in word_list("band named before"):
        return
    if node.last_chunk != node.chunk or end - node.start > _SHORT or words[end : end + 1] == ["of"]:
        return
    for j in range(i, max(-1, i - 1 - _BACK), -1):
        for named in reversed(actors.listed(j)):
            if (j < i or named.last_chunk < node.chunk) and _is_band(actors, named, mention.entity.country):
                mention.point_to(named.entity)
                return


def _is_band(actors: Actors, named: Mention, country: str | None) -> bool:
    """Is it a body of a state by its own name that is no government, of the state that is told, if one is?"""
    entity = named.entity
    if named.form != "body" or entity.kind != "organization" or not named.text[0].isupper():
        return False
    fits = entity.country is not None and country in (None, entity.country)
    return fits and named.text.lower() not in actors.lexicons.outlets


def point_to_named_later(actors: Actors, mention: Mention, node: Node, reader: Reader) -> None:
    """ "met a senior Chadian official. The official, Aru Lomo, …": who the text names afterwards by the same noun."""
    if node.plural or node.counterpart or node.role is None or node.article not in ("a", "an"):
        return
    noun = reader.clauses.tokens.lowers[node.role[1] - 1]
    text = actors.reading.text
    told = re.compile(rf"\b[Tt]he {re.escape(noun)}, (?=[^\W\d_a-z])").search(
        text, mention.end, mention.end + _AFTER
    )
    person = actors.registry.people.at(told.end()) if told is not None else None
    if person is not None and person.kind == "person" and person.country in (None, mention.entity.country):
        person.country = person.country or mention.entity.country
        mention.point_to(person)


def _fits(actors: Actors, person: Entity, mention: Mention, node: Node) -> bool:
    """May the description be of this person, by state and office?"""
    if person is mention.entity or mention.entity.country not in (None, person.country):
        return False
    title = node.title
    if title is None:
        return True
    if re.split(r"\W", mention.text.lower(), maxsplit=1)[0] in word_list("former prefix"):
        return _held(actors, person, title.office)
    if title.rank not in word_list("describing rank") and not node.stateless:
        return False
    if person.office is None and node.country is None and title.rank in word_list("office of state"):
        return _held(actors, person, title.office)
    if person.office is None:
        return not node.stateless or title.rank in word_list("private rank") or not person.settled
    for noun in ("leader", "diplomat"):
        if noun in (title.office, title.rank):
            return person.office in word_list(f"office of a {noun}")
    if title.office == "minister" and node.country is not None:
        return person.office.endswith(" minister")
    return person.office == title.office and not node.stateless


def _held(actors: Actors, person: Entity, office: str) -> bool:
    """Did the person hold the office at some time?"""
    name = " ".join(name_keys(person.names))
    return any(h.office == office for h in actors.lexicons.offices.get(name, ()))
