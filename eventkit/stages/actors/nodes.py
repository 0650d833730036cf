"""One noun phrase read as an actor: its head, its name, its title, and the state it names."""

from __future__ import annotations

from eventkit.lexicons import Title
from eventkit.stages.actors.names import NameIndex, name_key, name_keys
from eventkit.stages.actors.phrases import (
    COUNTRY,
    GIVEN,
    GROUP,
    MARK,
    NAME,
    ORG,
    OUTLET,
    PLACE,
    TITLE,
    WORD,
    PhraseIndex,
)
from eventkit.stages.actors.units import Unit, Units
from eventkit.stages.actors.words import state_terms, word_list
from eventkit.syntax import Chunk, Clauses
from eventkit.syntax.chunks import NP, POSS, VG

_ARTICLES = frozenset("the a an this that these those".split())
_MOST_OWNERS = 20  # "A's B's C": how many are gone through
_EMPTY = _ARTICLES | {"both", "either"}
_TEMPORAL = frozenset(
    "morning afternoon evening night week month year today yesterday tomorrow weekend".split()
)
_NAMES = frozenset((NAME, GIVEN))
_SINGLE_PROPER = frozenset((COUNTRY, PLACE, ORG, OUTLET, TITLE, GROUP))


class Node:
    """A noun phrase that names an actor. Token numbers are those of its sentence, ends exclusive.

    `form` is name, role, group, body, state or people ("Russians"); `names` the words of a person's name; `via` the
    name of a person through whom the state is known ("Trump adviser"); `stateless` tells that the actor acts for no
    state ("UN envoy"), `bodied` that its office is one at some body ("president of the club"), `home` that it is the document's own ("voters"); `weak` is the state its title suggests.
    """

    __slots__ = (
        "article", "bodied", "canonical", "chunk", "country", "end", "form", "home", "kind", "last_chunk", "members", "names", "owner_token", "parts", "plural",
        "role", "sort", "start", "stateless", "title", "via", "weak",
    )  # fmt: skip

    def __init__(self, form: str, kind: str, chunk: int, start: int, end: int) -> None:
        self.form = form
        self.kind = kind
        self.chunk = self.last_chunk = chunk
        self.start = start
        self.end = end
        self.article = ""
        self.canonical = ""
        self.sort = ""
        self.home = False
        self.country: str | None = None
        self.weak: str | None = None
        self.stateless = False
        self.names: tuple[str, ...] = ()
        self.via: tuple[str, ...] = ()
        self.title: Title | None = None
        self.role: tuple[int, int] | None = None
        self.plural = False
        self.owner_token = -1
        self.members: tuple[Node, ...] = ()
        self.parts: tuple[int, ...] = ()
        self.bodied = False

    @property
    def private(self) -> bool:
        """Is it a calling that acts for no state, though its phrase names one: "Iranian journalist"?"""
        return self.title is not None and self.title.rank in word_list("private rank")

    @property
    def counterpart(self) -> bool:
        """Is it somebody else's opposite number?"""
        return self.title is not None and self.title.office == "counterpart"

    @property
    def named(self) -> bool:
        """Does it give a person's name?"""
        return bool(self.names)


class CoreReader:
    """Reads single noun phrases, without what follows them."""

    __slots__ = ("_owners", "clauses", "index", "lowers", "names", "units", "words")

    def __init__(self, clauses: Clauses, units: Units, names: NameIndex, index: PhraseIndex) -> None:
        self.clauses = clauses
        self._owners = 0
        self.units = units
        self.names = names
        self.index = index
        self.words = clauses.tokens.words
        self.lowers = clauses.tokens.lowers

    def core(self, k: int) -> Node | None:
        """The actor that chunk `k` names, with its possessor; None for things and for chunks inside another phrase."""
        chunks = self.clauses.chunks
        c = chunks[k]
        if c.kind not in "NA(" or c.temporal:
            return None
        first = self._content(c)
        if first >= c.last:
            return None
        found = self._stretch(c, first)
        if not found:
            return None
        node = self._classify(k, found)
        if node is None:
            return None
        node.last_chunk = self.clauses.chunk_of[node.end - 1]
        node.start = self._start_of(node, c, first)
        node.article = self.lowers[c.first] if first > c.first else ""
        if c.owner >= 0:
            self._possess(node, c.owner)
        return node

    def _content(self, c: Chunk) -> int:
        first = c.first
        tags = self.clauses.tags
        if c.last - first > 2 and tags[first] == "RB" and tags[first + 1] == "DT":
            first += 1
        while first < c.last and (tags[first] in ("DT", "PRP$", "EX") or self._empty(first)):
            first += 1
            if first + 1 < c.last and tags[first] == "RB" and tags[first + 1] == "DT":
                first += 1
        return first

    def _empty(self, token: int) -> bool:
        return self.lowers[token] in _EMPTY or not self.words[token][0].isalnum()

    def _with_quantifier(self, c: Chunk, first: int) -> int:
        start = c.first
        while start < first and (
            self.lowers[start] in _ARTICLES
            or self.clauses.tags[start] == "RB"
            or not self.words[start][0].isalnum()
        ):
            start += 1
        return start

    def _start_of(self, node: Node, c: Chunk, first: int) -> int:
        """Where the words of the mention begin: behind the article, for a person also behind "his" and "this morning"."""
        if not node.named:
            start = self._with_quantifier(c, first)
            return first if node.form == "state" else start
        start = first
        for token in range(first, node.start):
            if self.lowers[token] in _TEMPORAL or self.clauses.tags[token] in (
                "VBG",
                "VBZ",
                "VBD",
                "VBP",
                "TM",
            ):
                start = token + 1
        start = max(start, self._glued(node, first))
        while start == c.first and start > 0 and self.lowers[start - 1] in word_list("before title"):
            start -= 1
            break
        return start

    def _glued(self, node: Node, first: int) -> int:
        """Where a person's words begin behind others that only stand before them: "made pledges | President X"."""
        start = first
        opens = node.role[0] if node.role is not None and node.role[0] < node.start else node.start
        tags = self.clauses.tags
        before = self.clauses.chunks[node.chunk - 1] if node.chunk else None
        predicate = before is not None and before.kind == VG and before.lemma == "be"
        for token in range(first, opens):
            low = self.words[token][0].islower() and not self.words[token + 1][0].islower()
            if low and (tags[token] == "NNS" or (predicate and self._predicate(token))):
                start = token + 1
        if start == first and opens > first and self._other_state(node, first, opens):
            node.country, start = None, opens
        return start

    def _predicate(self, token: int) -> bool:
        return self.clauses.tags[token] == "JJ" and self.lowers[token] not in word_list("adjunct")

    def _other_state(self, node: Node, first: int, opens: int) -> bool:
        """Does the name of a state stand before a known office-holder of another: "visits China | President Biden"?"""
        unit = self.units.units[self.units.at[first]]
        if node.title is None or unit.label != COUNTRY or unit.term.sort == "demonym" or unit.last != opens:
            return False
        return self.names.held_elsewhere(name_keys(node.names), node.title.office, unit.term.country)

    def _stretch(self, c: Chunk, first: int) -> list[Unit]:
        """The units from `first` to the end of the phrase, which may reach into later chunks ("Secretary of State X")."""
        units, at = self.units.units, self.units.at
        u = at[first]
        if units[u].first < first:
            return []
        end = c.last
        found: list[Unit] = []
        while u < len(units) and units[u].first < end:
            unit = units[u]
            found.append(unit)
            if unit.last > end:
                end = self.clauses.chunks[self.clauses.chunk_of[unit.last - 1]].last
            u += 1
            if unit.last >= end:
                end = self._name_goes_on(unit, u, end)
        while found and found[-1].label == MARK:
            found.pop()
        return found

    def _name_goes_on(self, unit: Unit, u: int, end: int) -> int:
        """Where a name or title runs on past its chunk: "Staffan | de Mistura", "Bashar | al-Assad"."""
        units = self.units.units
        if unit.label not in _NAMES and unit.label != TITLE:
            return end
        if u >= len(units):
            return end
        following = units[u]
        if following.label == NAME and self.words[following.first][0].islower():
            return self._chunk_end(following.first)
        particle = word_list("particle")
        v = u
        while (
            v < len(units)
            and v < u + 3
            and self.lowers[units[v].first] in particle
            and units[v].last - units[v].first == 1
        ):
            v += 1
        if (
            u < v < len(units)
            and units[v].label in _NAMES
            and unit.label in _NAMES
            and self._joined(units[u].first, units[v].first)
        ):
            return self._chunk_end(units[v].first)
        return end

    def _joined(self, a: int, b: int) -> bool:
        return self.lowers[a] not in ("y", "e", "a", "as") and self.words[b][0].isupper()

    def _chunk_end(self, token: int) -> int:
        return self.clauses.chunks[self.clauses.chunk_of[token]].last

    # -- what it is

    def _classify(self, k: int, found: list[Unit]) -> Node | None:
        last = found[-1]
        j = self._name_start(found)
        if j < len(found):
            j = self._behind_common(found, j)
            return self._named(k, found[:j], found[j:])
        of = next((i for i, u in enumerate(found) if i and self.lowers[u.first] == "of"), 0)
        if of and last.label in (COUNTRY, ORG, PLACE) and found[of - 1].label == TITLE:
            return self._role_of(k, found, of)
        builders = {
            TITLE: self._role,
            GROUP: self._noun,
            COUNTRY: self._state,
            ORG: self._body,
            OUTLET: self._body,
        }
        builder = builders.get(last.label)
        return builder(k, found[:-1], last) if builder else None

    def _name_start(self, found: list[Unit]) -> int:
        """Index of the first unit of the name that ends the phrase; their number where none does."""
        j = len(found)
        last = found[-1]
        particle = word_list("particle")
        if last.label not in _NAMES:
            if (
                len(found) < 2
                or last.label not in _SINGLE_PROPER
                or not self._surname_after_given(found, last)
            ):
                return j
            j -= 1
        while j > 0:
            unit = found[j - 1]
            if (
                unit.label in _NAMES
                or self._initial(unit)
                or (
                    j < len(found)
                    and j > 1
                    and self.lowers[unit.first] in particle
                    and found[j - 2].label in _NAMES | {WORD}
                )
                or (j < len(found) and self._given(unit) and unit.label != TITLE and unit.label != GROUP)
            ):
                j -= 1
            else:
                break
        return j

    def _behind_common(self, found: list[Unit], j: int) -> int:
        """Where the name begins behind capitalized common nouns, or behind "the": "the Arctic | Robert Moss"."""
        start = j
        article = self.lowers[found[0].first - 1] == "the" if found[0].first else False
        while len(found) - start > 2 and (
            self._common(found[start]) or (article and not self._given(found[start]))
        ):
            start += 1
        first = self.words[found[start].first]
        sure = (
            found[start].label == GIVEN or self._given(found[start]) or not self.names.common(name_key(first))
        )
        return start if start > j and sure else j

    def _common(self, unit: Unit) -> bool:
        key = name_key(self.words[unit.first])
        return (
            unit.label == NAME
            and unit.last - unit.first == 1
            and not self._given(unit)
            and self.names.common(key)
            and key not in word_list("family first")
            and key not in word_list("particle")
        )

    def _surname_after_given(self, found: list[Unit], last: Unit) -> bool:
        before = found[-2]
        titled = (
            len(found) > 2
            and found[-3].label == TITLE
            and before.label in _NAMES
            and last.label in (COUNTRY, PLACE, ORG)
        )
        single = last.last - last.first == 1 and self.words[last.first][0].isupper()
        given = (
            titled
            or before.label == GIVEN
            or self._initial(before)
            or (before.label != TITLE and self._given(before))
        )
        return (
            single
            and given
            and (
                last.label != GROUP or self.names.known_full(self.words[before.first], self.words[last.first])
            )
        )

    def _given(self, unit: Unit) -> bool:
        return (
            unit.last - unit.first == 1
            and self.words[unit.first][0].isupper()
            and self.lowers[unit.first] in self.names.given_names
        )

    def _initial(self, unit: Unit) -> bool:
        word = self.words[unit.first]
        return unit.last - unit.first == 1 and len(word) == 2 and word[1] == "." and word[0].isupper()

    def _named(self, k: int, before: list[Unit], run: list[Unit]) -> Node | None:
        start, end = run[0].first, self._end_of_name(run)
        names = tuple(self.words[start:end])
        title = before[-1] if before and before[-1].term.title is not None else None
        plural = title is not None and title.label == GROUP and self.names.thing(name_key(names[-1]))
        kind = "person" if title else self.names.kind_of(names, self._place_like(k, before))
        if plural:
            return None
        if kind == "":
            return None
        node = Node("name" if kind == "person" else "body", kind, k, start, end)
        if kind == "person":
            node.names = names
            if title is not None:
                node.title = title.term.title
                node.plural = title.label == GROUP and len(before) == 1
                self._describe(node, before)
            elif before and before[-1].label == GROUP:
                node.role = (before[-1].first, before[-1].last)
        elif before and before[-1].label == TITLE:
            return None
        self._state_of(node, before)
        return node

    def _end_of_name(self, run: list[Unit]) -> int:
        """A headline's verb may look like a name: "Trump | Disparages"."""
        end = run[-1].last
        if end - run[0].first == 2 and run[0].label != GIVEN:
            first, second = self.words[run[0].first], self.words[end - 1]
            if (
                second.endswith("s")
                and self.names.is_person(name_key(first))
                and not self.names.full_names(name_key(second))
            ):
                return run[0].last
        return end

    def _place_like(self, k: int, before: list[Unit]) -> bool:
        c = self.clauses.chunks[k]
        return (
            not before
            and c.prep >= 0
            and self.lowers[self.clauses.chunks[c.prep].head] in word_list("place preposition")
        )

    def _role(self, k: int, before: list[Unit], last: Unit) -> Node | None:
        title = last.term.title
        if title is None or title.rank == "honorific":
            return None
        node = Node("role", "person", k, last.first, last.last)
        node.title = title
        self._describe(node, [*before, last])
        self._state_of(node, [*before, last])
        state = word_list("state noun")
        node.home = (
            title.rank == "legislator"
            or self._official(before)
            or self._domestic(before, last)
            or any(low in state for low in self.lowers[last.first : last.last])
        )
        return node

    def _role_of(self, k: int, found: list[Unit], of: int) -> Node | None:
        """ "Prime Minister of Sweden", where it is one phrase."""
        node = self._role(k, found[: of - 1], found[of - 1])
        if node is not None:
            node.end = found[-1].last
            if node.country is None and not node.stateless:
                self._state_of(node, found[of + 1 :])
        return node

    def _official(self, before: list[Unit]) -> bool:
        """Of a government that the text need not name: "foreign ministry spokesman"."""
        return any(u.label == GROUP and u.term.kind == "government" for u in before)

    def _domestic(self, before: list[Unit], last: Unit) -> bool:
        """Of some state's own: "federal prosecutors", "administration officials"."""
        return bool(before) and self.lowers[last.first - 1] in word_list("domestic modifier")

    def _describe(self, node: Node, units: list[Unit]) -> None:
        """Fill in the role, and the state that the title alone suggests."""
        first = len(units)
        while first > 0 and units[first - 1].term.title is not None:
            first -= 1
        for start in range(max(0, first - 1), len(units)):
            phrase = " ".join(self.lowers[units[start].first : units[-1].last])
            node.weak = node.weak or state_terms().get(phrase)
        titles = [u for u in units[first:] if u.term.title is not None and u.term.title.rank != "honorific"]
        if titles:
            node.role = (titles[0].first, titles[-1].last)
            node.title = titles[0].term.title

    def _noun(self, k: int, before: list[Unit], last: Unit) -> Node | None:
        kind = last.term.kind
        form = {"person": "role", "group": "group", "document": "document"}.get(kind, "body")
        node = Node(form, "organization" if kind == "document" else kind, k, last.first, last.last)
        node.plural = kind == "group"
        node.title = last.term.title
        if form == "role":
            node.role = (last.first, last.last)
        self._state_of(node, [*before, last])
        if node.country is None and not node.stateless and last.term.sort == "party":
            node.country = last.term.country
        node.home = (
            " ".join(self.lowers[last.first : last.last]) in word_list("domestic noun")
            or self._official(before)
            or self._domestic(before, last)
        )
        if form == "body" and kind == "organization" and self.lowers[last.first] in word_list("state noun"):
            node.kind = "government"
        return node

    def _state(self, k: int, before: list[Unit], last: Unit) -> Node | None:
        term = last.term
        if before and before[-1].label in _NAMES and not self._given(before[-1]):
            return None
        if term.sort != "demonym":
            node = Node("state", "government", k, last.first, last.last)
        elif self.lowers[last.last - 1].endswith("s") and not self.lowers[last.last - 1].endswith("ss"):
            node = Node("people", "group", k, last.first, last.last)
            node.plural = True
        elif before and before[-1].label == WORD:
            node = Node("role", "person", k, last.first, last.last)
        else:
            node = Node("people", "group", k, last.first, last.last)
            node.plural = True
            node.sort = "adjective"
        node.country = term.country
        node.sort = node.sort or term.sort
        return node

    def _body(self, k: int, before: list[Unit], last: Unit) -> Node | None:
        term = last.term
        node = Node("body", term.kind, k, last.first, last.last)
        node.canonical = term.canonical
        node.country = term.country
        if term.sort == "party":
            if self.lowers[last.last - 1].endswith("s"):
                node.form, node.kind, node.plural = "group", "group", True
            elif before or self.clauses.chunks[k].first < last.first:
                node.form, node.kind = "role", "person"
            elif self.lowers[last.last - 1] in ("democratic", "congressional"):
                return None
        if term.country is None:
            self._state_of(node, [u for u in before if u.label != OUTLET])
        return node

    # -- the state it acts for

    def _state_of(self, node: Node, before: list[Unit]) -> None:
        states: list[str | None] = []
        for unit in reversed(before):
            if (unit.term.sort == "owned" and not (unit.term.country is None and self._posted(node))) or (
                unit.label in (COUNTRY, PLACE) and not node.private
            ):
                states.append(unit.term.country)
            elif unit.label in (ORG, OUTLET):
                node.stateless = node.stateless or (
                    unit.term.country is None and not states and not self._posted(node)
                )
                if unit.term.country is not None:
                    states.append(unit.term.country)
            elif unit.label == WORD and "-" in self.words[unit.first] and not states:
                states.extend(self._hyphenated(unit))
        if states and not node.stateless:
            node.country = states[0] if node.form in ("name", "role") or len(set(states)) == 1 else None
            node.stateless = node.country is None
        if not states and not node.stateless and node.form != "name":
            node.via = self._modifying_name(before)
        elif not states and node.title is not None:
            node.via = self._modifying_name(before[:-1])

    def _posted(self, node: Node) -> bool:
        """ "U.N. Ambassador": a body to which a state sends its people."""
        return node.title is not None and node.title.office in word_list("post at a body")

    def _hyphenated(self, unit: Unit) -> list[str | None]:
        return []

    def _modifying_name(self, before: list[Unit]) -> tuple[str, ...]:
        names = [i for i, u in enumerate(before) if u.label in _NAMES]
        if not names:
            return ()
        last = names[-1]
        first = last
        while first > 0 and before[first - 1].label in _NAMES:
            first -= 1
        return tuple(self.words[before[first].first : before[last].last])

    def _possess(self, node: Node, owner: int) -> None:
        if self._owners > _MOST_OWNERS:
            return
        self._owners += 1
        possessor = self.core(owner)
        self._owners -= 1
        chunk = self.clauses.chunks[owner]
        first = self._with_quantifier(chunk, self._content(chunk))
        if not node.named or (possessor is not None and possessor.kind != "person"):
            node.start = min(node.start, possessor.start if possessor is not None else first)
        node.chunk = owner if chunk.owner < 0 else chunk.owner
        if possessor is None:
            return
        if (node.private and possessor.form in ("state", "people")) or self.lowers[node.end - 1] in word_list(
            "adverse noun"
        ):
            return
        if node.counterpart:
            return  # whose it is tells whom it does not act for
        if node.country is None and not node.stateless:
            node.country, node.stateless = possessor.country, possessor.stateless
            if possessor.kind == "organization" and possessor.country is None:
                node.stateless = True
            node.via = node.via or possessor.names or possessor.via
            node.weak = node.weak or possessor.weak


def head_chunk(clauses: Clauses, k: int) -> int:
    """The chunk of the possessed noun, where chunk `k` is a possessor ("France | 's | minister"), else `k`."""
    chunks = clauses.chunks
    while (
        k + 2 < len(chunks)
        and chunks[k].kind == NP
        and chunks[k + 1].kind == POSS
        and chunks[k + 2].kind == NP
    ):
        k += 2
    return k
