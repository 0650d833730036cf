"""Entities for what is no named person: states, bodies, groups, and office-holders named by their office."""

from __future__ import annotations

import re
from functools import lru_cache

from eventkit.stages.actors.document_states import DocumentStates
from eventkit.stages.actors.model import Entity
from eventkit.stages.actors.nodes import Node
from eventkit.stages.actors.office_holders import OfficeHolders
from eventkit.stages.actors.people import Located, People
from eventkit.stages.actors.words import word_list
from eventkit.syntax import Reading

_LISTED = re.compile(r"(?:,|,? and|,? &|,? (?:led|headed) by) (?:the )?$")
_ACRONYM = 6  # letters of the longest acronym that is looked up
_LINK = 16  # characters of the longest link
_STATE_RANKS = frozenset(("head", "minister", "royal"))


class Registry:
    """The entities of one document."""

    __slots__ = ("_entities", "_reading", "offices", "people", "states")

    def __init__(
        self, reading: Reading, *, people: People, states: DocumentStates, offices: OfficeHolders
    ) -> None:
        self._reading = reading
        self.people = people
        people.tell = self._tell
        self.states = states
        self.offices = offices
        self._entities: dict[tuple[str, str], Entity] = {}

    def release(self) -> None:
        """Leave the persons to themselves, so that no cycle is left."""
        del self.people.tell

    def entity(self, located: Located) -> Entity:
        """The entity that a mention stands for."""
        node, start, end = located
        if node.named:
            return self._named(located)
        if node.form == "role":
            return self._office_holder(located)
        text = self._reading.text[start:end]
        key = (
            ("state", node.country or text)
            if node.form == "state"
            else (node.kind, node.canonical or text.lower())
        )
        entity = self._entities.get(key)
        if entity is None:
            text, start = self._full_name(node) or self._spelt_out(text, start) or (text, start)
            end = start + len(text)
            entity = self._entities[key] = Entity(
                text, start, end, kind=node.kind, country=self._country_of(located)
            )
            entity.gender = "n"
        return entity

    def state(self, country: str | None) -> Entity | None:
        """The government of a state, where the document has named it so far."""
        return self._entities.get(("state", country)) if country else None

    def _named(self, located: Located) -> Entity:
        node, start, _ = located
        entity = self.people.resolve(node.names, located, start)
        self._tell(entity, located)
        return entity

    def _tell(self, entity: Entity, located: Located) -> None:
        """What a mention tells of a person of whom it was not known: the state, the office."""
        node = located[0]
        if entity.country is None and not node.stateless and not entity.settled:
            entity.country = node.country or self.people.state_via(node)
            if entity.country is None:
                entity.country = self._untold_state(located)
        if entity.role is None and node.role is not None:
            entity.role = node.title.office if node.title is not None else None

    def _untold_state(self, located: Located) -> str | None:
        """The state of a titled person for whom the text names none."""
        node = located[0]
        own = self.states.own()
        if own is not None and _in_office(node):
            return own
        if not _acts_for_a_state(node) or node.title is None:
            return self._by_name(located)
        known = node.title.rank in _STATE_RANKS
        neighbour = self._by_name(located) or self._neighbour(located)
        if neighbour is not None:
            return neighbour
        if not known:
            return self.states.nearest()
        words = self._reading.text[located[1] : located[2]].lower()
        office = next((o for o in sorted(word_list("office of two ranks")) if o in words), node.title.office)
        return self.states.with_office(office, node.title.rank, node.names)

    def _neighbour(self, located: Located, depth: int = 8) -> str | None:
        """The state of the person listed before: "Chadian Foreign Minister X, | Defense Minister Y and Army Chief Z"."""
        node, start, _ = located
        link = _LISTED.search(self._reading.text, max(0, start - _LINK), start)
        before = self.people.located(link.start() - 1) if link is not None and link.start() else None
        if before is None or node.title is None:
            return None
        if link is not None and "by" in link[0]:
            return before[0].country  # "a Chadian delegation led by X"
        if before[0].title is None or not before[0].named:
            return None
        if (
            before[0].title.office == node.title.office
            or "between" in self._reading.text[max(0, before[1] - 40) : before[1]].split()[-3:]
        ):
            return None
        if before[0].country is not None or before[0].stateless or not depth:
            return before[0].country
        known = self.people.resolve(before[0].names, before, before[1]).country
        return known if known is not None else self._neighbour(before, depth - 1)

    def _country_of(self, located: Located) -> str | None:
        node = located[0]
        if node.country is not None or node.stateless:
            return node.country
        found = self.people.state_via(node)
        if (
            found is None
            and node.form == "group"
            and "opposition" in self._reading.text[located[1] : located[2]]
        ):
            return self._same_state(located) or self.states.leading()
        if found is None and (node.home or (node.form == "body" and node.kind == "government")):
            return self._same_state(located) or self._by_name(located) or self.states.governing()
        return found

    def _by_name(self, located: Located) -> str | None:
        """The state of "the Foreign Office" and its people: that of the few with one which the document names most."""
        text = self._reading.text[located[1] : located[2]].lower()
        return self.states.among(word_list("foreign office")) if "foreign office" in text else None

    def _same_state(self, located: Located) -> str | None:
        """The state of those named before: "the Chadian government and the opposition"."""
        if located[0].form != "group":
            return None
        start = located[1]
        link = _LISTED.search(self._reading.text, max(0, start - _LINK), start)
        before = self.people.located(link.start() - 1) if link is not None and link.start() else None
        return (
            before[0].country if before is not None and before[0].form in ("body", "state", "group") else None
        )

    def _full_name(self, node: Node) -> tuple[str, int] | None:
        """The fullest name of a state or body that the document has."""
        if node.form == "state":
            return self.states.name_of(node.country)
        start = self._reading.text.find(node.canonical) if node.canonical else -1
        return (node.canonical, start) if start >= 0 else None

    def _spelt_out(self, text: str, start: int) -> tuple[str, int] | None:
        """The name before it that an acronym shortens: "the Green Harbour Group … the GHG"."""
        if not (2 < len(text) <= _ACRONYM and text.isupper() and text.isalpha()):
            return None
        found = _full_form(text).search(self._reading.text, 0, start)
        return (found[0], found.start()) if found is not None else None

    def _office_holder(self, located: Located) -> Entity:
        node, start, end = located
        title = node.title
        head = self.offices.head_of_seat(node, start, end) or self.offices.head_of_body(node, start, end)
        if head is not None:
            return head
        if (
            title is not None
            and title.rank in word_list("office rank")
            and node.article not in ("a", "an")
            and not _indefinite(self._reading.text[start:end])
        ):
            known = self.offices.known(node, start, title.office)
            if known is not None:
                return known
        return self._unknown_holder(located)

    def _unknown_holder(self, located: Located) -> Entity:
        node, start, end = located
        country = self._country_of(located) or self._by_name(located)
        rank = node.title.rank if node.title is not None else ""
        if country is None and not node.stateless and node.title is not None:
            if self.states.own() is not None and _in_office(node):
                country = self.states.own()
            elif rank in _STATE_RANKS:
                country = self.states.with_office(node.title.office)
            elif _acts_for_a_state(node):
                country = self.states.leading()
        text = self._reading.text[start:end]
        key = ("role", text.lower())
        entity = self._entities.get(key)
        if entity is None:
            entity = self._entities[key] = Entity(text, start, end, kind="person", country=country)
            entity.role = entity.office = node.title.office if node.title is not None else text
        return entity


@lru_cache(maxsize=1024)
def _full_form(acronym: str) -> re.Pattern[str]:
    """Words that begin with its letters. The first letter leads the pattern, so that the search is for it."""
    word = r"[\w’'-]+"
    opening = rf"{acronym[0]}(?<!\w.){word}"
    return re.compile(
        r"(?: (?:of|the|and|for|on|in))* ".join((opening, *(letter + word for letter in acronym[1:]))) + r"\b"
    )


def _indefinite(text: str) -> bool:
    return text.split(" ", 1)[0].lower() in word_list("indefinite opener")


def _acts_for_a_state(node: Node) -> bool:
    """Is it a title that only a state, a part of one or its politics gives: "Mayor", "Gen.", "candidate"?"""
    title = node.title
    if title is None or (node.bodied and title.office in word_list("office at a body")):
        return False
    return (
        title.rank in _STATE_RANKS
        or title.rank in word_list("state rank")
        or title.office in word_list("state office")
    )


def _in_office(node: Node) -> bool:
    """Is it one of a government's people, of no post that other states and bodies fill as well?"""
    title = node.title
    return (
        title is not None
        and title.rank in word_list("government rank")
        and title.office not in word_list("abroad post")
        and title.office not in word_list("common post")
    )
