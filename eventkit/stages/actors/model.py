"""What the stage hands on: mentions in the text, and the entities they stand for."""

from __future__ import annotations


class Entity:
    """One actor of the document; mentions of the same actor share the object.

    `name` is the fullest mention in the document, `start` and `end` its offsets; `country` an ISO alpha-3 code or
    None; `kind` person, government, organization or group; `role` the title or office; `gender` m, f or u.
    `settled` tells that a missing country is known to be none.
    """

    __slots__ = ("country", "end", "gender", "kind", "name", "names", "office", "role", "settled", "start")

    def __init__(self, name: str, start: int, end: int, *, kind: str, country: str | None = None) -> None:
        self.name = name
        self.start = start
        self.end = end
        self.kind = kind
        self.country = country
        self.role: str | None = None
        self.gender = "u"
        self.office: str | None = None
        self.settled = False
        self.names: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"Entity({self.name!r}, {self.country}, {self.kind})"


class Mention:
    """An actor named at chunks `first_chunk` to `last_chunk` (inclusive) of a sentence.

    `start`, `end` and `text` are the exact words of the mention, without leading article; for a pronoun or a common
    noun that was resolved, those of the fullest mention in the document. `members` are the actors that a plural
    mention stands for, where they are known. `form` tells how the text puts it: name, role, group, body, state or
    pronoun.
    """

    __slots__ = (
        "end",
        "entity",
        "first_chunk",
        "form",
        "kind",
        "last_chunk",
        "members",
        "plural",
        "sentence",
        "start",
        "text",
    )

    def __init__(
        self,
        entity: Entity,
        sentence: int,
        first_chunk: int,
        last_chunk: int,
        start: int,
        end: int,
        text: str,
        *,
        form: str,
    ) -> None:
        self.entity = entity
        self.sentence = sentence
        self.first_chunk = first_chunk
        self.last_chunk = last_chunk
        self.start = start
        self.end = end
        self.text = text
        self.form = form
        self.kind = entity.kind
        self.plural = False
        self.members: tuple[Mention, ...] = ()

    def point_to(self, entity: Entity) -> None:
        """Let the mention stand for an actor named elsewhere, with the words of that place."""
        self.entity = entity
        self.start, self.end, self.text = entity.start, entity.end, entity.name

    def __repr__(self) -> str:
        return f"Mention({self.text!r}, {self.entity.country}, {self.kind}, {self.sentence}:{self.first_chunk}-{self.last_chunk})"
