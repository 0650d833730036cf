"""Persons: which of the document's people a name means, and the fullest mention of each."""

from __future__ import annotations

import bisect
import datetime as dt
from collections.abc import Callable, Iterator
from operator import itemgetter

from eventkit.lexicons import Holding, Lexicons
from eventkit.stages.actors.model import Entity
from eventkit.stages.actors.names import FullName, NameIndex, name_keys
from eventkit.stages.actors.nodes import Node
from eventkit.stages.actors.words import word_list

Located = tuple[Node, int, int]  # a node with the document offsets of its text
Locate = Callable[[int], Located | None]
Tell = Callable[[Entity, Located], None]
_TRIES = 3
_LONG = 3  # words of a name that may begin with what is none of it ("Iriana Joko Widodo" is not Joko)


class People:
    """The persons of one document, made when first named."""

    __slots__ = ("_at", "_entities", "_lexicons", "_locate", "_names", "_on", "_text", "tell")

    def __init__(self, text: str, on: dt.date, names: NameIndex, lexicons: Lexicons, locate: Locate) -> None:
        self._text = text
        self._on = on
        self._names = names
        self._lexicons = lexicons
        self._locate = locate
        self._entities: dict[str, Entity] = {}
        self.tell: Tell = _nothing  # what a mention tells of a person, besides the name
        self._at: tuple[int, tuple[str, ...]] = (0, ("",))  # where the name stands that is being resolved

    def resolve(self, names: tuple[str, ...], located: Located | None, offset: int) -> Entity:
        """The person that `names`, standing at `offset`, means."""
        keys = name_keys(names) or (names[-1].lower(),)
        self._at = (offset, names)
        if len(keys) == 1 and len(full := self._by_given_name(keys[0], located)) > 1:
            keys = full
        if len(keys) == 1:
            return self._bare(keys[0], located, offset)
        return self._entity(self._identity(keys), keys, located)

    def _by_given_name(self, key: str, located: Located | None) -> tuple[str, ...]:
        """The full name of one called by title and given name alone: "Sir Keir", "Prince Mohammed"."""
        title = located[0].title if located is not None else None
        if title is None or title.office not in word_list("title of a given name"):
            return ()
        return () if self._names.full_names(key) else self._names.begun_by(key)

    def at(self, offset: int) -> Entity | None:
        """The person named at an offset, if one is."""
        located = self._locate(offset)
        if located is None or not located[0].named:
            return None
        return self.resolve(located[0].names, located, located[1])

    def located(self, offset: int) -> Located | None:
        """The actor named at an offset."""
        return self._locate(offset)

    def by_holding(self, holding: Holding) -> Entity | None:
        """The holder of an office, where the document names them."""
        keys = name_keys(tuple(holding.name.split()))
        for key in dict.fromkeys((*name_keys(tuple(holding.last.split())), *keys[-1:])):
            offsets = self._names.occurrences(key)
            fulls = [full.keys for full in self._names.full_names(key)] if offsets else []
            if offsets and (not fulls or any(self._may_be(full, holding, keys) for full in fulls)):
                self._at = (offsets[-1], (key,))
                return self._bare(key, None, offsets[-1])
        return None

    def _may_be(self, full: tuple[str, ...], holding: Holding, keys: tuple[str, ...]) -> bool:
        """Is it the holder's full name? Two of one family with initials between ("George W. Bush") look alike."""
        return self._identity(full) == "=" + holding.name or (full[0], full[-1]) == (keys[0], keys[-1])

    def state_via(self, node: Node) -> str | None:
        """The state of the person through whom that of `node` is known ("Trump adviser"), or what its title suggests."""
        for names in (node.via, node.via[:1]) if node.via else ():
            found = self.resolve(names, None, len(self._text)).country
            if found is not None:
                return found
        return node.weak

    # -- who is meant

    def _identity(self, keys: tuple[str, ...]) -> str:
        for spelling in _spellings(keys):
            holding = self._lexicons.offices.get(spelling)
            if holding:
                return "=" + holding[0].name
        if keys[0] in word_list("family first"):
            return " ".join(keys)
        return f"{self._with_first(keys)} {keys[-1]}"

    def _with_first(self, keys: tuple[str, ...]) -> str:
        """The given name, or that before it where the document tells more: "Javad Zarif" is "Muhammad Javad Zarif"."""
        longer = (f.keys for f in self._names.full_names(keys[-1]) if len(f.keys) > len(keys))
        return next((k[0] for k in longer if k[-len(keys) :] == keys), keys[0])

    def _bare(self, key: str, located: Located | None, offset: int) -> Entity:
        fulls = [f for f in self._names.full_names(key) if self._fits(f, located)]
        identities: dict[str, list[FullName]] = {}
        for full in fulls:
            identities.setdefault(self._identity(self._whole(full)), []).append(full)
        office, country = self._asked(key, located)
        holder = self._lexicons.holdings_of(key, self._on, office=office, country=country)
        if holder is not None and (holder.covers(self._on) or holder.office == office):
            if "=" + holder.name in identities:
                return self._entity("=" + holder.name, identities["=" + holder.name][0].keys, located)
            if not identities or (
                holder.office in self._names.offices_of(key) and not self._called(identities, holder.office)
            ):
                return self._entity("=" + holder.name, (key,), located)
        if not identities:
            return self._entity(key, (key,), located)
        best = self._last_named(identities, offset)
        return self._entity(best, self._whole(identities[best][0]), located)

    def _called(self, identities: dict[str, list[FullName]], office: str) -> bool:
        """Does the text give the office to all whose full names it has, which the lexicons may only spell otherwise?"""
        return all(
            any(office == self._names.office_before(full.offsets[0]) for full in fulls)
            for fulls in identities.values()
        )

    def _whole(self, full: FullName) -> tuple[str, ...]:
        """ "Luiz Lula da Silva" for "Luiz Lula", where a name by which somebody is called is not the last one."""
        located = self._locate(full.offsets[0])
        if located is None or not located[0].named:
            return full.keys
        whole = name_keys(located[0].names)
        return whole if whole[: len(full.keys)] == full.keys else full.keys

    def _asked(self, key: str, located: Located | None) -> tuple[str | None, str | None]:
        """The office and state by which the text calls somebody of this name here, else wherever it does."""
        node = located[0] if located is not None else None
        if node is not None and node.title is not None and node.title.rank != "honorific":
            return node.title.office, node.country or node.weak
        held = {h.office for h in self._lexicons.offices.get(key, ())}
        offices = held & self._names.offices_of(key) if len(held) > 1 else held
        return (offices.pop() if len(offices) == 1 else None), None

    def _other(self, node: Node, have: tuple[str, ...], identity: str) -> bool:
        """Is it somebody else of this surname, by the title: "Taoiseach Harris", not "Vice President Harris"?"""
        if node.title is None or len(have) > 1 or identity[:1] != "=":
            return False
        office, country = node.title.office, node.country or node.weak
        holder = self._lexicons.holdings_of(have[0], self._on, office=office, country=country)
        return holder is not None and holder.office == office and "=" + holder.name != identity

    def _fits(self, full: FullName, located: Located | None) -> bool:
        """ "Mrs. Clinton" is not Bill."""
        if located is None:
            return True
        asked = title_gender(self._text[located[1] : located[2]].lower())
        known = self._names.given_names.get(full.keys[0], "u")
        return asked == "u" or known == "u" or asked == known

    def _last_named(self, identities: dict[str, list[FullName]], offset: int) -> str:
        def order(identity: str) -> tuple[bool, int]:
            # The offsets of a name ascend.
            places = [full.offsets for full in identities[identity]]
            before = [own[at - 1] for own in places if (at := bisect.bisect_right(own, offset))]
            return (True, max(before)) if before else (False, -min(own[0] for own in places))

        return max(identities, key=order)

    # -- the entity

    def _entity(self, identity: str, keys: tuple[str, ...], located: Located | None) -> Entity:
        entity = self._entities.get(identity)
        if entity is None:
            found = self._found(identity, keys, located)
            entity = self._entities[identity] = self._make(identity, keys, found)
            # Whoever is asked for first, the person is the one whom the chosen mentions tell.
            for each in sorted(found, key=itemgetter(1)):
                self.tell(entity, each)
        return entity

    def _found(self, identity: str, keys: tuple[str, ...], located: Located | None) -> list[Located]:
        """The mentions of a person that tell who it is."""
        found = self._told(self._candidates(identity, keys), identity, keys)
        if not found:  # all full names are misread, or stand for somebody else
            found = self._told(self._names.titled_offsets(_family(keys))[:_TRIES], identity, keys)
        if located is not None and located[0].named:
            found.append(located)
        return found

    def _told(self, offsets: list[int], identity: str, keys: tuple[str, ...]) -> list[Located]:
        tried = (self._try(offset, keys) for offset in offsets)
        return [x for x in tried if x is not None and not self._other(x[0], name_keys(x[0].names), identity)]

    def _make(self, identity: str, keys: tuple[str, ...], found: list[Located]) -> Entity:
        if not found:
            start = next(iter(self._names.occurrences(keys[-1])), self._at[0])
            end = min(len(self._text), start + max(1, len(self._at[1][-1])))
            start = max(0, min(start, end - 1))
            entity = Entity(self._text[start:end], start, end, kind="person")
            self._state(entity, [], identity, keys)
            return entity
        node, start, end = max(found, key=_fullness)
        entity = Entity(self._text[start:end], start, end, kind="person")
        entity.names = node.names
        titled = (
            node if node.title is not None else next((x[0] for x in found if x[0].title is not None), node)
        )
        entity.office = titled.title.office if titled.title is not None else None
        self._state(entity, [x[0] for x in found], identity, keys)
        return entity

    def _candidates(self, identity: str, keys: tuple[str, ...]) -> list[int]:
        family = _family(keys)
        fulls = self._names.full_names(family)
        offsets = [o for f in fulls if self._identity(f.keys) == identity for o in f.offsets]
        offsets = sorted(offsets, key=lambda o: (not self._names.title_before(o), o))[:_TRIES]
        if offsets and len({self._identity(f.keys) for f in fulls}) > 1:
            return offsets
        others = self._names.titled_offsets(family) or ([] if offsets else self._names.occurrences(family))
        return offsets + [o for o in others[: _TRIES - 1] if o not in offsets]

    def _try(self, offset: int, keys: tuple[str, ...]) -> Located | None:
        located = self._locate(offset)
        if located is None or not located[0].named:
            return None
        have = name_keys(located[0].names)
        if not have or (len(have) > 1 and len(keys) > 1 and have[0] != keys[0] and have[-1] != keys[-1]):
            return None
        if len(have) > 1 and len(keys) > 1 and self._identity(have) != self._identity(keys):
            return None
        return located

    def _holding(
        self, identity: str, keys: tuple[str, ...], office: str | None, country: str | None
    ) -> Holding | None:
        """The office of this person that fits the title and state that the text gives."""
        name = identity[1:] if identity[:1] == "=" else " ".join(keys)
        found = self._lexicons.holdings_of(name, self._on)
        if (found is None or found.office != office) and identity[:1] != "=":
            fitting = [
                h
                for h in self._lexicons.offices.get(name, ())
                if h.office == office and country in (None, h.country)
            ]
            return max(
                (h for h in fitting if h.start <= self._on and (found is not None or h.covers(self._on))),
                key=lambda h: h.start,
                default=found if country is None else None,
            )
        return found

    def _state(self, entity: Entity, nodes: list[Node], identity: str, keys: tuple[str, ...]) -> None:
        entity.country = next((n.country for n in nodes if n.country is not None), None)
        weak = next((n.weak for n in nodes if n.weak is not None), None)
        holding = self._holding(identity, keys, entity.office, entity.country or weak)
        stateless = any(n.stateless and (holding is None or n.title is not None) for n in nodes)
        if entity.country is None and not stateless:
            entity.country = holding.country if holding is not None else weak
            entity.settled = holding is not None
        entity.settled = entity.settled or stateless
        if holding is not None:
            entity.gender = holding.gender
            entity.office = entity.office or (holding.office if holding.covers(self._on) else None)
        if entity.gender == "u":
            gender = title_gender(entity.name.lower())
            given = self._names.given_names.get(keys[0], "u") if len(keys) > 1 else "u"
            entity.gender = gender if gender != "u" else given


def _family(keys: tuple[str, ...]) -> str:
    return keys[0] if keys[0] in word_list("family first") else keys[-1]


def _nothing(entity: Entity, located: Located) -> None:
    """Tells nothing."""


def _spellings(keys: tuple[str, ...]) -> Iterator[str]:
    """How a list of office-holders may spell the name: with or without the name or initial that it begins with."""
    yield " ".join(keys)
    yield f"{keys[0]} {keys[-1]}"
    if len(keys) > _LONG or (len(keys) > 2 and (len(keys[0]) == 1 or "." in keys[0])):
        yield " ".join(keys[1:])


def _fullness(located: Located) -> tuple[bool, int, bool, int]:
    node, start, end = located
    titled = node.title is not None and node.title.rank != "honorific"
    return (len(node.names) > 1, titled + (node.country is not None and titled), len(node.names) > 2, -start)


def title_gender(text: str) -> str:
    """M or f where a title in the lower-case text tells, else u."""
    for word in text.split():
        if word in word_list("honorific woman"):
            return "f"
        if word in word_list("honorific man"):
            return "m"
    return "u"
