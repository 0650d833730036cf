"""The host country of a visit: the state in which the place visited lies."""

from __future__ import annotations

from eventkit.lexicons import Lexicons
from eventkit.stages.actors import Actors, Entity, Mention
from eventkit.stages.actors.containers import container
from eventkit.stages.engagements.grammar import Role, prepositions_after
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Clauses
from eventkit.syntax.chunks import COMMA, CONJ, NP
from eventkit.syntax.dateline import place_of_report

_EVENTS = word_list("event noun")
_PRIVATE = word_list("private host")
_LEAVES = frozenset(("leave", "depart", "return"))
_SETTLEMENTS = word_list("settlement")
_STAYS = frozenset(("be", "arrive", "come", "stay", "remain"))


class Hosts:
    """Finds host states; one entity a state, so that two mentions of France are one host."""

    __slots__ = ("actors", "known", "lexicons")

    def __init__(self, actors: Actors, lexicons: Lexicons) -> None:
        self.actors = actors
        self.lexicons = lexicons
        self.known: dict[str, Entity] = {}

    def at(self, sentence: int, clauses: Clauses, k: int) -> list[Mention]:
        """The hosts that begin at phrase `k`: persons and states as the actors stage knows them, states of cities besides."""
        found: list[Mention] = []
        chunks = clauses.chunks
        while k < len(chunks) and chunks[k].kind == NP:
            mention = self._one(sentence, clauses, k)
            if mention is None:
                break
            found.append(mention)
            k = max(mention.last_chunk, self._container_end(clauses, k)) + 1
            step = 0
            while k + step < len(chunks) and chunks[k + step].kind in (COMMA, CONJ):
                step += 1
            if (
                not step
                or k + step >= len(chunks)
                or chunks[k + step].kind != NP
                or not _named(clauses, k + step)
                or _acts(clauses, k + step)
            ):
                break
            k += step
        return found

    def may_be_at(self, sentence: int, clauses: Clauses, k: int) -> bool:
        """Could phrase `k` name a host? Asked of its own words alone: nobody becomes known."""
        if clauses.head(k) in _SETTLEMENTS:
            return True
        return self._place(clauses, k)[0] is not None or self.actors.may_be(sentence, k)

    def here(self, sentence: int, clauses: Clauses, v: int) -> list[Mention]:
        """ "arrived here", outside quotations: the state in which the report is written, by the place that opens it."""
        if clauses.tokens.lowers[clauses.chunks[v].last : clauses.chunks[v].last + 2].count("here") == 0:
            return []
        text = self.actors.reading.text
        place = place_of_report(text)
        country = self.actors.country_of_place(place)
        if country is None or self.actors.coref.quoted(clauses.span(v)[0]):
            return []
        start = text.index(place)
        return [self.state(country, sentence, v, start, start + len(place))]

    def _one(self, sentence: int, clauses: Clauses, k: int) -> Mention | None:
        country, start, end = self._place(clauses, k)
        if country is not None:
            country = self.actors.country_at(start, end) or country
            return self.state(country, sentence, k, start, end)
        if clauses.head(k) in _SETTLEMENTS and (seat := self._seat(sentence, clauses, k)) is not None:
            return seat
        mention = self.actors.mention(sentence, k)
        if mention is None or clauses.head(k) in _PRIVATE:
            return None
        known = mention.entity.country is not None
        fits = mention.kind == "person" or (mention.kind in ("government", "group") and known)
        if fits or known or clauses.chunks[mention.last_chunk + 1 : mention.last_chunk + 2] == []:
            return mention if fits else None
        alone = clauses.chunks[mention.last_chunk + 1].kind != NP
        return mention if alone and self._international(mention) else None

    def _seat(self, sentence: int, clauses: Clauses, k: int) -> Mention | None:
        """ "the Swiss city of Geneva", "the Norwegian capital, Oslo": the state whose place it is, by its name or the word before."""
        chunks = clauses.chunks
        named = k + 2 < len(chunks) and chunks[k + 2].kind == NP
        of = named and clauses.words(k + 1) == "of"
        country, start, end = self._place(clauses, k + 2) if of else (None, *clauses.span(k))
        if country is None:
            words = clauses.tokens.lowers[chunks[k].first : chunks[k].head]
            known = (self.lexicons.countries.get(w) for w in words)
            country = next((state.alpha3 for state in known if state is not None), None)
            if of:
                start, end = clauses.span(k + 2)
            elif named and chunks[k + 1].kind == COMMA and self._place(clauses, k + 2)[0] == country:
                k += 2
                _, start, end = self._place(clauses, k)
            else:
                start = clauses.tokens.starts[chunks[k].first + (clauses.tags[chunks[k].first] == "DT")]
        return self.state(country, sentence, k, start, end) if country is not None else None

    def _container_end(self, clauses: Clauses, k: int) -> int:
        """The phrase that tells where the city at phrase `k` lies: "Athens, | Georgia"; else `k`."""
        if self._place(clauses, k)[0] is None:
            return k
        around = container(self.actors.reading.text, clauses.span(k)[1], self.lexicons)
        if around is None or k + 2 >= len(clauses.chunks) or clauses.chunks[k + 2].kind != NP:
            return k
        return k + 2 if clauses.span(k + 2)[0] < around.end else k

    def _international(self, mention: Mention) -> bool:
        """A body of states, of those that are known: "a visit to the United Nations"."""
        return mention.kind == "organization" and mention.text.lower() in self.lexicons.organizations

    def _place(self, clauses: Clauses, k: int) -> tuple[str | None, int, int]:
        tokens = clauses.tokens
        c = clauses.chunks[k]
        first = c.first
        while first < c.head and tokens.words[first][0].islower():
            first += 1
        for begin in (first, c.head):
            words = " ".join(tokens.lowers[begin : c.head + 1])
            if begin > first and words == "america":
                break  # "Latin America" is no state
            known = self.lexicons.countries.get(words)
            if known is not None and known.sort != "demonym" and tokens.words[begin][0].isupper():
                return known.alpha3, tokens.starts[begin], tokens.ends[c.head]
            place = self.lexicons.places.get(words)
            if place and tokens.words[begin][0].isupper():
                return place, tokens.starts[begin], tokens.ends[c.head]
        return None, 0, 0

    def state(self, country: str, sentence: int, k: int, start: int, end: int) -> Mention:
        """The state as it is named by the place at these offsets."""
        text = self.actors.reading.text[start:end]
        mention = self.actors.mention(sentence, k)
        if mention is not None and mention.kind == "government" and mention.entity.country == country:
            return mention
        entity = self.known.get(country)
        if entity is None:
            entity = self.known[country] = Entity(text, start, end, kind="government", country=country)
        return Mention(entity, sentence, k, k, start, end, text, form="state")


def _acts(clauses: Clauses, k: int) -> bool:
    """Is the phrase the subject of a verb behind it: "after a visit to Norway, | President Lind | said"?"""
    verbs = (clauses.chunks[v] for v in clauses.verbs if v > k)
    return any(c.subject == k and c.finite and c.antecedent < 0 for c in verbs)


def _named(clauses: Clauses, k: int) -> bool:
    """Is the phrase a name, or does one open it: "the Palestinian territories"?"""
    c = clauses.chunks[k]
    first = c.first + (clauses.tags[c.first] == "DT" and c.last - c.first > 1)
    return c.proper or clauses.tokens.words[first][0].isupper()


def seat_of(clauses: Clauses, k: int) -> int:
    """The place right behind the event at phrase `k`, or behind whose event it is; else `k`: "the summit in | Bonn"."""
    if clauses.head(k) not in _EVENTS:
        return k
    at = k
    for prep, n in prepositions_after(clauses, k):
        if clauses.chunks[n].prep != at + 1:
            break
        if prep in ("in", "at"):
            return n
        if prep != "of":
            break
        at = n
    return k


def visited_places(clauses: Clauses, role: Role) -> list[int]:
    """The phrases beside the verb of a visit that tell where it is: "in | Rome for a visit", "is in | Rome on a visit", "left | Norway after a visit"."""
    verb = clauses.chunks[role.verb]
    if role.prep == "for" or (role.prep == "on" and verb.lemma in _STAYS):
        return [n for prep, n in prepositions_after(clauses, role.verb) if prep in ("in", "to")]
    if role.prep not in ("after", "following") or verb.lemma not in _LEAVES:
        return []
    left = [verb.object] if verb.object >= 0 and verb.lemma != "return" else []
    return left or [n for prep, n in prepositions_after(clauses, role.verb) if prep == "from"]
