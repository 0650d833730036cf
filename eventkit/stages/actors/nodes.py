"""The record of a noun phrase that names an actor, while it is being read."""

from __future__ import annotations

from eventkit.lexicons import Title
from eventkit.stages.actors.words import word_list
from eventkit.syntax import Clauses
from eventkit.syntax.chunks import NP, POSS


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
