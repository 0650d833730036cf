"""Who of the document's people holds an office that a phrase names: "the president", "the Kremlin chief"."""

from __future__ import annotations

import bisect
from operator import itemgetter

from eventkit.lexicons import Lexicons
from eventkit.stages.actors.document_states import DocumentStates
from eventkit.stages.actors.model import Entity
from eventkit.stages.actors.names import NameIndex
from eventkit.stages.actors.nodes import Node
from eventkit.stages.actors.people import People
from eventkit.stages.actors.words import word_list
from eventkit.syntax import Reading

_NEAR = 300  # people with a title, before and behind

_NO_TITLE = "head of state"


class OfficeHolders:
    """The office-holders of one document."""

    __slots__ = ("_lexicons", "_names", "_people", "_reading", "_states", "_titled")

    def __init__(
        self, reading: Reading, names: NameIndex, lexicons: Lexicons, people: People, states: DocumentStates
    ) -> None:
        self._reading = reading
        self._names = names
        self._lexicons = lexicons
        self._people = people
        self._states = states
        self._titled: dict[str, list[tuple[int, Entity]]] = {}

    def head_of_seat(self, node: Node, start: int, end: int) -> Entity | None:
        """ "the head of the White House", "the Kremlin chief": who leads the state from there, if the text names him."""
        low = self._reading.text[start:end].lower()
        seat = low.removeprefix("head of the ")
        if seat == low:
            seat, _, noun = low.rpartition(" ")
            if noun not in ("chief", "head", "boss"):
                return None
        if seat not in word_list("seat of a leader") or node.country is None:
            return None
        holding = self._lexicons.holder(node.country, "leader", self._reading.published)
        return self._people.by_holding(holding) if holding is not None else None

    def head_of_body(self, node: Node, start: int, end: int) -> Entity | None:
        """ "the NATO chief": who leads the body, if the text names him."""
        if node.title is None or not node.stateless or node.article != "the":
            return None
        words = self._reading.text[start:end].lower().replace(".", "").split()
        office = node.title.office
        for name in (office, *(f"{' '.join(words[:n])} {office.removeprefix('bank ')}" for n in (1, 2))):
            holding = self._lexicons.holder(None, name, self._reading.published)
            if holding is not None:
                return self._people.by_holding(holding)
        return None

    def known(self, node: Node, start: int, office: str) -> Entity | None:
        """The person in the document who holds the office that `node`, at an offset, names; None where nobody is known."""
        country = node.country or (None if node.stateless else self._people.state_via(node))
        titled = _around(self._titled_as(office), start)
        if country is None and not node.stateless:
            country = self._spoken_for(start)
        if country is None and not node.stateless:
            own = self._states.own()
            if own is not None and (
                any(e.country == own for _, e in titled) or self._states.has_office(own, office)
            ):
                country = own
        if country is not None:
            fitting = [(o, e) for o, e in titled if e.country == country]
            if fitting:
                return self._in_office(_nearest(fitting, start), fitting, country, office)
            holding = self._lexicons.holder(country, office, self._reading.published)
            return self._people.by_holding(holding) if holding is not None else None
        if node.stateless:
            return None
        if not titled and node.title is not None and node.title.rank != "head":
            titled = _around(self.titled("~" + office), start)
        if titled and titled[0][0] <= start:
            return self._nearest_home(titled, start)
        untitled = self._holding_untitled(office)
        if titled and (untitled is None or untitled.start > start):
            return self._nearest_home(titled, start)
        return untitled

    def _in_office(
        self, nearest: Entity, titled: list[tuple[int, Entity]], country: str, office: str
    ) -> Entity:
        """Whom "the president" means in a government's text: not one of old, where the lexicons know only who is in office."""
        known = nearest.names and self._names.held(nearest.names[-1].lower(), office)
        if known or country != self._states.own():
            return nearest
        holding = self._lexicons.holder(country, office, self._reading.published)
        holder = self._people.by_holding(holding) if holding is not None else None
        return holder if holder is not None and any(e is holder for _, e in titled) else nearest

    def _spoken_for(self, offset: int) -> str | None:
        """ "The president will go," Kremlin spokesman X said: the state for which he speaks who says the sentence."""
        speakers = _around(self.titled("spokesperson"), offset)
        if not speakers:
            return None
        span = self._reading.sentences[self._reading.sentence_at(offset)]
        text = self._reading.text
        found = {
            e.country
            for _, e in speakers
            if e.country is not None and e.names and text.find(e.names[-1], span.start, span.end) >= 0
        }
        return found.pop() if len(found) == 1 else None

    def _nearest_home(self, titled: list[tuple[int, Entity]], start: int) -> Entity:
        home = [(o, e) for o, e in titled if not self._states.is_foreign(o)]
        return _nearest(home or titled, start)

    def _holding_untitled(self, office: str) -> Entity | None:
        """Who holds the office though the document does not say so: "Sir X arrived. The prime minister …"."""
        for country in self._states.ranked():
            holding = self._lexicons.holder(country, office, self._reading.published)
            known = self._people.by_holding(holding) if holding is not None else None
            if known is not None:
                return known
        return None

    def _titled_as(self, office: str) -> list[tuple[int, Entity]]:
        """Those titled so, or, where no name carries the word ("head of state"), those of an office that it means."""
        found = self.titled(office)
        if found or office != _NO_TITLE:
            return found
        meant = self._lexicons.equivalents.get((office, "*"), ())
        return next((titled for o in meant if (titled := self.titled(o))), [])

    def titled(self, office: str) -> list[tuple[int, Entity]]:
        """The people whom the document names with this office, with offsets."""
        found = self._titled.get(office)
        if found is None:
            found = self._titled[office] = []
            for start, name in self._names.by_office().get(office, ()):
                entity = self._people.at(name)
                if entity is not None:
                    found.append((start, entity))
        return found

    def opposite(self, own: Entity, country: str | None) -> Entity | None:
        """The one person of the document who holds the office of `own` for another state (for `country`, if given)."""
        found = {
            id(entity): entity
            for _, entity in (self.titled(own.office) if own.office is not None else ())
            if entity.country not in (None, own.country) and country in (None, entity.country)
        }
        return next(iter(found.values())) if len(found) == 1 else None


def _around(titled: list[tuple[int, Entity]], offset: int) -> list[tuple[int, Entity]]:
    """Of very many, those nearest to a place: a long document must not be gone through for every "the president"."""
    if len(titled) <= _NEAR:
        return titled
    at = bisect.bisect_right(titled, offset, key=itemgetter(0))
    return titled[max(0, at - _NEAR) : at + _NEAR]


def _nearest(titled: list[tuple[int, Entity]], offset: int) -> Entity:
    before = [entry for entry in titled if entry[0] <= offset]
    return max(before, key=lambda e: e[0])[1] if before else min(titled, key=lambda e: e[0])[1]
