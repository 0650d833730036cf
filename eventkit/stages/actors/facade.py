"""Who is named where: the door to the actors of one document."""

from __future__ import annotations

import bisect
from collections.abc import Collection
from typing import cast

from eventkit.lexicons import Lexicons, phrase_key
from eventkit.records import Actor
from eventkit.records.vocabulary import ActorKind
from eventkit.stages.actors.authors import author
from eventkit.stages.actors.containers import container
from eventkit.stages.actors.coordination import group_at
from eventkit.stages.actors.coref import Coreference
from eventkit.stages.actors.descriptions import (
    point_to_band,
    point_to_described,
    point_to_named_later,
)
from eventkit.stages.actors.document_states import DocumentStates
from eventkit.stages.actors.lent_states import lend_state, point_to_opposite, state_of_owner
from eventkit.stages.actors.model import Entity, Mention
from eventkit.stages.actors.modifiers import modifying, twins_of
from eventkit.stages.actors.names import NameIndex
from eventkit.stages.actors.nodes import Node
from eventkit.stages.actors.office_holders import OfficeHolders
from eventkit.stages.actors.people import Located, People
from eventkit.stages.actors.phrases import phrase_index
from eventkit.stages.actors.plurals import lend_to_members, members_of, part_shared_noun
from eventkit.stages.actors.possessors import owners_of
from eventkit.stages.actors.reader import Reader
from eventkit.stages.actors.registry import Registry
from eventkit.stages.actors.units import Units
from eventkit.stages.actors.words import pronouns
from eventkit.syntax import Reading
from eventkit.syntax.chunks import ADJ, NP, REL

_COUNTED = frozenset(("two", "both"))


class Actors:
    """The actors of a document. Nothing is read before it is asked for; no method raises on any text."""

    __slots__ = (
        "_author",
        "_index",
        "_listed",
        "_mentions",
        "_readers",
        "coref",
        "lexicons",
        "names",
        "reading",
        "registry",
    )

    def __init__(self, reading: Reading, lexicons: Lexicons) -> None:
        self.reading = reading
        self.lexicons = lexicons
        self._index = phrase_index(lexicons)
        self.names = NameIndex(reading.text, self._index, lexicons)
        self._readers: dict[int, Reader] = {}
        people = People(reading.text, reading.published, self.names, lexicons, self._locate)
        states = DocumentStates(reading, self.names, self._index, lexicons)
        offices = OfficeHolders(reading, self.names, lexicons, people, states)
        self.registry = Registry(reading, people=people, states=states, offices=offices)
        self.coref = Coreference(reading, self.listed)
        self._mentions: dict[tuple[int, int], Mention | None] = {}
        self._listed: dict[int, list[Mention]] = {}
        self._author: Entity | None = None

    def release(self) -> None:
        """Part what points at one another; nothing can be asked afterwards.

        A document is then freed at once: left to the collector of cycles, its thousands of objects take 10 % of the time.
        """
        self.registry.release()
        del self.coref, self.registry

    # -- reading

    def reader(self, i: int) -> Reader:
        """The noun phrases of sentence `i`."""
        found = self._readers.get(i)
        if found is None:
            clauses = self.reading.clauses(i)
            found = self._readers[i] = Reader(
                clauses, Units(clauses, self._index, self.registry.states), self.names, self._index
            )
        return found

    def _locate(self, offset: int) -> Located | None:
        if not self.reading.sentences:
            return None
        i = self.reading.sentence_at(offset)
        reader = self.reader(i)
        starts = reader.clauses.tokens.starts
        token = bisect.bisect_right(starts, offset) - 1
        if token < 0 or not reader.clauses.chunk_of:
            return None
        node = reader.covering(reader.clauses.chunk_of[token])
        return self._located(node, reader) if node is not None else None

    def _located(self, node: Node, reader: Reader) -> Located:
        tokens = reader.clauses.tokens
        return node, tokens.starts[node.start], tokens.ends[node.end - 1]

    # -- mentions

    def mention(self, sentence: int, chunk: int) -> Mention | None:
        """The actor named by the noun phrase at a chunk; None where it names a thing, event, time or abstract.

        Pronouns and common nouns are resolved; those that mean several known actors carry them as `members`.
        """
        key = (sentence, chunk)
        if key not in self._mentions:
            self._mentions[key] = None
            found = self._pronoun(sentence, chunk) or self._named(sentence, chunk)
            self._mentions[key] = found if found is None or found.form != "document" else None
        return self._mentions[key]

    def may_be(self, sentence: int, chunk: int, *, person: bool = False) -> bool:
        """Could `parties` find anybody there, or a person? Asked of the phrase's own words: nobody becomes known."""
        clauses = self.reading.clauses(sentence)
        chunk = clauses.counted(chunk)
        c = clauses.chunks[chunk]
        if c.pronoun or c.kind == REL or clauses.head(chunk) in _COUNTED:
            return True
        node = self.reader(sentence).covering(chunk) if c.kind in (NP, ADJ) else None
        if node is None or node.form == "document":
            return False
        return not (person and node.form == "body" and not node.members)

    def source(self, sentence: int, chunk: int) -> Mention | None:
        """As `mention`, but a document is an actor too: "the report", "the poll", "a statement"."""
        return self.mention(sentence, chunk) or self._named(sentence, chunk)

    def listed(self, sentence: int) -> list[Mention]:
        """The actors of a sentence that are no pronouns, in order, none inside another."""
        found = self._listed.get(sentence)
        if found is None:
            found = []
            self._listed[sentence] = found
            last = -1
            for k in self.reading.clauses(sentence).phrases:
                if k <= last:
                    continue
                mention = self._named(sentence, k, expand=False)
                if mention is not None and mention.last_chunk > last and mention.form != "document":
                    found.append(mention)
                    last = max(last, k)
                    node = self.reader(sentence).full(k)
                    if node is not None and (node.named or node.members):
                        last = max(last, node.last_chunk)
        return found

    def _named(self, i: int, k: int, *, expand: bool = True) -> Mention | None:
        reader = self.reader(i)
        if not 0 <= k < len(reader.clauses.chunks) or reader.clauses.chunks[k].kind not in (NP, ADJ):
            return None
        node = reader.covering(k)
        if node is None:
            return None
        mention = self._mention_of(node, i, reader)
        if expand and node.form == "role" and (state := state_of_owner(self, node, i, reader)) is not None:
            node.country = state
            mention = self._mention_of(node, i, reader)
            mention.entity.country = state
        if (
            expand
            and node.form == "body"
            and node.article == "the"
            and node.end - node.start == 1
            and not node.canonical
        ):
            antecedent = self.coref.body(i, node.chunk, mention.text)
            if antecedent is not None:
                mention.entity = antecedent.entity
        if expand and node.form == "group" and node.article == "the" and node.end - node.start == 1:
            told = self.coref.group(i, node.chunk, mention.text.lower())
            if told is not None:
                mention.point_to(told.entity)
        if expand and node.form in ("group", "body"):
            point_to_band(self, mention, node, i, reader)
        if expand and node.form == "group" and node.members:
            lend_to_members(self, mention, node, i)
        elif expand and node.form == "group":
            mention.members = members_of(self, mention, node, i, reader)
        if expand and node.form == "role" and node.counterpart and not node.plural:
            point_to_opposite(self, mention, node, i, reader)
        elif expand and mention.entity.country is None and not node.stateless:
            lend_state(self, mention, node, i, reader)
        if expand and node.form == "role":
            point_to_named_later(self, mention, node, reader)
        if expand and node.form == "role" and node.article == "the" and not mention.entity.names:
            point_to_described(self, mention, node, i, reader)
        return mention

    def _mention_of(self, node: Node, i: int, reader: Reader) -> Mention:
        located = self._located(node, reader)
        entity = self.registry.entity(located)
        _, start, end = located
        made = Mention(
            entity,
            i,
            node.chunk,
            max(node.last_chunk, node.chunk),
            start,
            end,
            self.reading.text[start:end],
            form=node.form,
        )
        made.plural = node.plural
        if node.form == "role" and entity.names:
            made.start, made.end, made.text = entity.start, entity.end, entity.name
        made.members = tuple(self._mention_of(member, i, reader) for member in node.members)
        return made

    def state(self, country: str, i: int, chunk: int, start: int, end: int) -> Mention:
        """A state of which the text gives only a part of the name, at `start` to `end`."""
        node = Node("state", "government", chunk, start, end)
        node.country = country
        entity = self.registry.entity((node, start, end))
        text = self.reading.text[start:end]
        return Mention(entity, i, chunk, chunk, start, end, text, form="pronoun")

    def pointing(self, entity: Entity, i: int, first: int, last: int) -> Mention:
        """A mention by pronoun or common noun: its words are those of the fullest mention."""
        made = Mention(entity, i, first, last, entity.start, entity.end, entity.name, form="pronoun")
        made.plural = entity.kind == "group"
        return made

    def _pronoun(self, i: int, k: int) -> Mention | None:
        clauses = self.reading.clauses(i)
        if not 0 <= k < len(clauses.chunks):
            return None
        word = clauses.head(k)
        if word in _COUNTED and clauses.words(k) in ("the two", "both"):
            return self._the_two(i, k, word)
        if not (clauses.chunks[k].pronoun or clauses.chunks[k].kind == REL) or word not in pronouns():
            return None
        return self.referring(i, k, word)

    def _the_two(self, i: int, k: int, word: str) -> Mention | None:
        found = self.coref.pair(i, k, word)
        if len(found) != 2:
            return None
        made = self.pointing(found[0].entity, i, k, k)
        made.plural = True
        made.members = tuple(self.pointing(m.entity, i, k, k) for m in found)
        return made

    def referring(self, i: int, k: int, word: str) -> Mention | None:
        """The actor whom the pronoun `word` at a chunk means."""
        own = self._first_person(i, k, word) if pronouns()[word].gender == "s" else None
        if own is not None:
            return own
        found = self.coref.pronoun(i, k, word)
        if not found:
            return None
        made = self.pointing(found[0].entity, i, k, k)
        if len(found) > 1:
            made.plural = True
            made.members = tuple(self.pointing(m.entity, i, k, k) for m in found)
        elif found[0].plural:
            made.plural = True
            made.members = found[0].members
        return made

    def _first_person(self, i: int, k: int, word: str) -> Mention | None:
        """Whom "I" and "we" mean outside quotations: the speaker of a transcript, or the author in the title."""
        start = self.reading.clauses(i).span(k)[0]
        if self.coref.quoted(start):
            return None
        label = self.coref.label(i)
        told = author(self.reading.title, self.lexicons.titles)
        if label is None:
            return self._author_as(told, i, k, word) if told is not None else None
        words = self.reading.text[label[0] : label[1]].lower().removeprefix("the ")
        if len(words) == 1:
            return None  # "Q": one of the reporters asks
        if told is not None and told[0].lower().startswith(f"{words} "):
            return self._author_as(told, i, k, word)  # "THE PRESIDENT:" in "Remarks by President X"
        located = self._locate(label[1] - 1)
        return self.pointing(self.registry.entity(located), i, k, k) if located is not None else None

    def _author_as(self, told: tuple[str, bool], i: int, k: int, word: str) -> Mention | None:
        name, several = told
        if several and pronouns()[word].number != "many":
            return None
        start, end = self.reading.clauses(i).span(k)
        if self._author is None:
            country = None if several else self.registry.states.own()
            self._author = Entity(name, start, end, kind="group" if several else "person", country=country)
        made = Mention(self._author, i, k, k, start, end, self.reading.text[start:end], form="pronoun")
        made.plural = several
        return made

    # -- groups

    def parties(self, sentence: int, chunk: int, *, stop: Collection[int] = ()) -> list[Mention]:
        """The actors coordinated with the one at a chunk, itself first; `stop` are chunks to end before.

        Empty where the phrase is no actor. A plural whose members are known gives the members.
        """
        found: list[Mention] = []
        chunk = self.reading.clauses(sentence).counted(chunk)
        for mention in part_shared_noun(self, group_at(self, sentence, chunk, stop)):
            for one in mention.members or (mention,):
                if all(one.entity is not other.entity for other in found):
                    found.append(one)
        return found

    def another(self, sentence: int, chunk: int, entity: Entity) -> Mention:
        """The actor at a phrase that cannot be `entity`, since it meets it: "the president will meet President Okoye"."""
        clauses = self.reading.clauses(sentence)
        c = clauses.chunks[chunk]
        first = c.first + (clauses.tags[c.first] == "DT" and c.last - c.first > 1)
        start, end = clauses.tokens.starts[first], clauses.tokens.ends[c.last - 1]
        text = self.reading.text[start:end]
        country = self.registry.states.home()
        made = Entity(text, start, end, kind="person", country=country if country != entity.country else None)
        made.role = text
        return Mention(made, sentence, chunk, chunk, start, end, text, form="role")

    def modifiers(self, sentence: int, chunk: int) -> list[Mention]:
        """The actors inside a noun phrase before its head: "US-China talks", "the Trump-Putin summit"."""
        return modifying(self, self.registry, self.names, sentence, chunk)

    def twins(self, sentence: int, chunk: int) -> list[Mention]:
        """Both states of "the inter-Korean talks"."""
        return twins_of(self, sentence, chunk)

    def owner(self, sentence: int, chunk: int) -> list[Mention]:
        """The possessors of a noun phrase: "Israel and Egypt's talks", "his visit"."""
        return owners_of(self, sentence, chunk)

    def is_outlet(self, sentence: int, chunk: int) -> bool:
        """Does the noun phrase name an agency, paper or broadcaster?"""
        words = self.reading.clauses(sentence).words(chunk)
        return words.removeprefix("the ") in self.lexicons.outlets

    # -- records

    def actor(self, mention: Mention) -> Actor:
        """The record of a mention."""
        entity = mention.entity
        own = mention.form in ("state", "people", "group", "body") and not _is_acronym(mention)
        name = mention.text if own else entity.name
        kind = cast("ActorKind", entity.kind)
        return Actor(
            text=self.reading.original[mention.start : mention.end],
            start=mention.start,
            end=mention.end,
            name=name,
            country=entity.country,
            kind=kind,
            role=entity.role,
        )

    def country_of_place(self, text: str) -> str | None:
        """The state in which a place lies, or which it is; None where the lexicons do not know it."""
        key = phrase_key(text)
        term = self.lexicons.countries.get(key)
        return term.alpha3 if term is not None else self.lexicons.places.get(key)

    def country_at(self, start: int, end: int) -> str | None:
        """The state of the place named there, by what stands behind a comma ("Athens, Georgia") or by its own name."""
        around = container(self.reading.text, end, self.lexicons)
        return around.country if around is not None else self.country_of_place(self.reading.text[start:end])


def _is_acronym(mention: Mention) -> bool:
    """Is it a body by its letters ("the ICG"), so that the name is elsewhere?"""
    return mention.form == "body" and mention.text.isupper() and len(mention.text) <= 6


__all__ = ["Actors"]
