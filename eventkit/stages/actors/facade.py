"""Who is named where: the door to the actors of one document."""

from __future__ import annotations

import bisect
import re
from collections.abc import Collection
from typing import cast

from eventkit.lexicons import Lexicons, phrase_key
from eventkit.records import Actor
from eventkit.records.vocabulary import ActorKind
from eventkit.stages.actors.coordination import group_at
from eventkit.stages.actors.coref import Coreference
from eventkit.stages.actors.model import Entity, Mention
from eventkit.stages.actors.modifiers import modifying
from eventkit.stages.actors.names import NameIndex
from eventkit.stages.actors.nodes import Node
from eventkit.stages.actors.people import Located, People
from eventkit.stages.actors.phrases import phrase_index
from eventkit.stages.actors.reader import Reader
from eventkit.stages.actors.registry import Registry
from eventkit.stages.actors.units import Units
from eventkit.stages.actors.words import pronouns, word_list
from eventkit.syntax import Reading
from eventkit.syntax.chunks import ADJ, CONJ, NP, REL

_HEADS = ("leaders of ", "presidents of ", "heads of ")
_STATES = re.compile(r"\bof\b|\band\b|,")
_NUMBERS = frozenset(("two", "both"))


class Actors:
    """The actors of a document. Nothing is read before it is asked for; no method raises on any text."""

    __slots__ = (
        "_coref",
        "_index",
        "_lexicons",
        "_listed",
        "_mentions",
        "_names",
        "_readers",
        "_registry",
        "reading",
    )

    def __init__(self, reading: Reading, lexicons: Lexicons) -> None:
        self.reading = reading
        self._lexicons = lexicons
        self._index = phrase_index(lexicons)
        self._names = NameIndex(reading.text, self._index, lexicons)
        self._readers: dict[int, Reader] = {}
        people = People(reading.text, reading.published, self._names, lexicons, self._locate)
        self._registry = Registry(reading, self._names, self._index, lexicons, people)
        self._coref = Coreference(reading, self.listed)
        self._mentions: dict[tuple[int, int], Mention | None] = {}
        self._listed: dict[int, list[Mention]] = {}

    # -- reading

    def reader(self, i: int) -> Reader:
        """The noun phrases of sentence `i`."""
        found = self._readers.get(i)
        if found is None:
            clauses = self.reading.clauses(i)
            found = self._readers[i] = Reader(clauses, Units(clauses, self._index), self._names, self._index)
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
        if (
            expand
            and node.form == "body"
            and node.article == "the"
            and node.end - node.start == 1
            and not node.canonical
        ):
            antecedent = self._coref.body(i, node.chunk, mention.text)
            if antecedent is not None:
                mention.entity = antecedent.entity
        if expand and node.form == "group" and not node.members:
            mention.members = self._members(mention, node, i, reader)
        if expand and node.form == "role" and node.counterpart and not node.plural:
            self._opposite(mention, node, i, reader)
        elif expand and mention.entity.country is None and not node.stateless:
            self._lend_state(mention, node, i, reader)
        return mention

    def _lend_state(self, mention: Mention, node: Node, i: int, reader: Reader) -> None:
        """ "his aides" act for his state; "the spokesman" is he of whom the text has told before."""
        lowers, tags = reader.clauses.tokens.lowers, reader.clauses.tags
        first = reader.clauses.chunks[node.chunk].first
        if node.form in ("role", "group", "body") and "PRP$" in tags[first : node.end]:
            if lowers[node.end - 1] in word_list("own people") or (
                not (node.private or node.counterpart)
                and lowers[node.end - 1] not in word_list("adverse noun")
            ):
                owners = {m.entity.country for m in self.owner(i, node.chunk)}
                mention.entity.country = owners.pop() if len(owners) == 1 else None
            return
        if node.title is None or node.role is None or node.plural or node.via or node.parts:
            return
        noun = " ".join(lowers[node.role[0] : node.role[1]])
        bare = node.form == "role" and node.article == "the" and node.start >= node.role[0]
        if bare or (node.named and not node.private and node.title.rank != "honorific"):
            antecedent = self._coref.role(i, node.chunk, noun)
            if antecedent is not None and bare:
                self._point(mention, antecedent.entity)
            elif antecedent is not None:
                mention.entity.country = antecedent.entity.country
            elif node.named and node.title.rank == "spokesperson" and node.role[0] <= node.start:
                mention.entity.country = self._registry.document_country()

    def _opposite(self, mention: Mention, node: Node, i: int, reader: Reader) -> None:
        """ "his Israeli counterpart" is who holds the same office there; "his counterpart" is of another state."""
        owners = self.owner(i, reader.clauses.chunk_of[node.end - 1])
        if len(owners) != 1:
            return
        own = owners[0].entity
        if mention.entity.country == own.country and (node.country is None or owners[0].form == "state"):
            mention.entity.country = None
        country = mention.entity.country if mention.entity.country != own.country else None
        entity = self._registry.opposite(own, country)
        if entity is not None:
            self._point(mention, entity)

    def _point(self, mention: Mention, entity: Entity) -> None:
        mention.entity = entity
        mention.start, mention.end, mention.text = entity.start, entity.end, entity.name

    def _mention_of(self, node: Node, i: int, reader: Reader) -> Mention:
        located = self._located(node, reader)
        entity = self._registry.entity(located)
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

    def _members(self, mention: Mention, node: Node, i: int, reader: Reader) -> tuple[Mention, ...]:
        if mention.members:
            return mention.members
        lowers = reader.clauses.tokens.lowers
        first = reader.clauses.chunks[node.chunk].first
        noun = lowers[node.end - 1]
        counted = any(word in _NUMBERS for word in lowers[first : node.end])
        bare = node.article == "the" and node.end - node.start == 1 and noun in word_list("bare pair noun")
        if noun in word_list("pair noun") and (counted or bare) and not node.parts:
            found = self._coref.pair(i, node.chunk, noun)
            return tuple(self._pointing(m.entity, i, node.chunk, node.last_chunk) for m in found)
        if mention.text.lower().startswith(_HEADS):
            return tuple(self._pointing(e, i, node.chunk, node.last_chunk) for e in self._heads_of(mention))
        return ()

    def _heads_of(self, mention: Mention) -> list[Entity]:
        """ "the leaders of A and B": the two who held the highest office of those states, where the document names both."""
        states = [
            self._lexicons.countries.get(part.strip().removeprefix("the "))
            for part in _STATES.split(mention.text.lower())[1:]
        ]
        found: list[Entity] = []
        for state in states:
            holding = (
                None
                if state is None
                else self._lexicons.holder(state.alpha3, "leader", self.reading.published)
            )
            if state is None or holding is None or holding.last not in self.reading.text:
                return []
            entity = self._registry.people.resolve((holding.last,), None, mention.start)
            if entity.country != state.alpha3:
                return []
            found.append(entity)
        return found if len(found) > 1 else []

    def _pointing(self, entity: Entity, i: int, first: int, last: int) -> Mention:
        """A mention by pronoun or common noun: its words are those of the fullest mention."""
        made = Mention(entity, i, first, last, entity.start, entity.end, entity.name, form="pronoun")
        made.plural = entity.kind == "group"
        return made

    def _pronoun(self, i: int, k: int) -> Mention | None:
        clauses = self.reading.clauses(i)
        if not 0 <= k < len(clauses.chunks):
            return None
        word = clauses.head(k)
        if word in ("two", "both") and clauses.words(k) in ("the two", "both"):
            return self._the_two(i, k, word)
        if not (clauses.chunks[k].pronoun or clauses.chunks[k].kind == REL) or word not in pronouns():
            return None
        return self._referring(i, k, word)

    def _the_two(self, i: int, k: int, word: str) -> Mention | None:
        found = self._coref.pair(i, k, word)
        if len(found) != 2:
            return None
        made = self._pointing(found[0].entity, i, k, k)
        made.plural = True
        made.members = tuple(self._pointing(m.entity, i, k, k) for m in found)
        return made

    def _referring(self, i: int, k: int, word: str) -> Mention | None:
        found = self._coref.pronoun(i, k, word)
        if not found:
            return self._transcript_speaker(i, k) if pronouns()[word].gender == "s" else None
        made = self._pointing(found[0].entity, i, k, k)
        if len(found) > 1:
            made.plural = True
            made.members = tuple(self._pointing(m.entity, i, k, k) for m in found)
        elif found[0].plural:
            made.plural = True
            made.members = found[0].members
        return made

    def _transcript_speaker(self, i: int, k: int) -> Mention | None:
        span = self._coref.label(i)
        located = self._locate(span[1] - 1) if span is not None else None
        return self._pointing(self._registry.entity(located), i, k, k) if located is not None else None

    # -- groups

    def parties(self, sentence: int, chunk: int, *, stop: Collection[int] = ()) -> list[Mention]:
        """The actors coordinated with the one at a chunk, itself first; `stop` are chunks to end before.

        Empty where the phrase is no actor. A plural whose members are known gives the members.
        """
        found: list[Mention] = []
        for mention in self._shared_noun(group_at(self, sentence, chunk, stop)):
            for one in mention.members or (mention,):
                if all(one.entity is not other.entity for other in found):
                    found.append(one)
        return found

    def _shared_noun(self, group: list[Mention]) -> list[Mention]:
        """ "the US and Chinese presidents": two presidents, not a state and some presidents."""
        last = group[-1] if len(group) > 1 else None
        node = (
            self.reader(last.sentence).full(last.last_chunk)
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
            entity = self._registry.holder(role, mention.start)
            found.append(
                mention
                if entity is None
                else self._pointing(entity, mention.sentence, mention.first_chunk, mention.last_chunk)
            )
        return found

    def another(self, sentence: int, chunk: int, entity: Entity) -> Mention:
        """The actor at a phrase that cannot be `entity`, since it meets it: "the president will meet President Okoye"."""
        clauses = self.reading.clauses(sentence)
        c = clauses.chunks[chunk]
        first = c.first + (clauses.tags[c.first] == "DT" and c.last - c.first > 1)
        start, end = clauses.tokens.starts[first], clauses.tokens.ends[c.last - 1]
        text = self.reading.text[start:end]
        country = self._registry.home()
        made = Entity(text, start, end, kind="person", country=country if country != entity.country else None)
        made.role = text
        return Mention(made, sentence, chunk, chunk, start, end, text, form="role")

    def modifiers(self, sentence: int, chunk: int) -> list[Mention]:
        """The actors inside a noun phrase before its head: "US-China talks", "the Trump-Putin summit"."""
        return modifying(self, self._registry, self._names, sentence, chunk)

    def owner(self, sentence: int, chunk: int) -> list[Mention]:
        """The possessors of a noun phrase: "Israel and Egypt's talks", "his visit"."""
        clauses = self.reading.clauses(sentence)
        if not 0 <= chunk < len(clauses.chunks):
            return []
        c = clauses.chunks[chunk]
        if c.owner >= 0:
            return self.parties(sentence, self._group_start(sentence, c.owner), stop=(c.owner + 1,))
        for t in range(c.first, c.last):
            if clauses.tags[t] == "PRP$":
                found = (
                    self._referring(sentence, chunk, clauses.tokens.lowers[t])
                    if clauses.tokens.lowers[t] in pronouns()
                    else None
                )
                return [] if found is None else list(found.members) or [found]
        return []

    def _group_start(self, i: int, owner: int) -> int:
        chunks = self.reading.clauses(i).chunks
        start = owner
        if chunks[owner].owner >= 0:
            return owner
        while (
            start >= 2
            and chunks[start - 1].kind == CONJ
            and chunks[start - 2].kind == NP
            and self.mention(i, start - 2) is not None
        ):
            start -= 2
        return start

    # -- records

    def actor(self, mention: Mention) -> Actor:
        """The record of a mention."""
        entity = mention.entity
        name = mention.text if mention.form in ("state", "people", "group", "body") else entity.name
        kind = cast("ActorKind", entity.kind)
        return Actor(
            text=mention.text,
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
        term = self._lexicons.countries.get(key)
        return term.alpha3 if term is not None else self._lexicons.places.get(key)


__all__ = ["Actors"]
