"""What the attribution stage finds: statements as marks, before they are records."""

from __future__ import annotations

from typing import Any, Protocol

from attrs import frozen

from eventkit.records import Actor
from eventkit.records.vocabulary import Act, Quotation


class Mention(Protocol):
    """A mention of an actor, as the actors stage marks it."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def text(self) -> str: ...


class ActorSource(Protocol):
    """What this stage needs of the actors stage."""

    def mention(self, sentence: int, chunk: int) -> Any:
        """The mention at a noun phrase, or None where it names no actor."""

    def actor(self, mention: Any) -> Actor:
        """The mention resolved."""


@frozen(kw_only=True)
class Source:
    """Who speaks: a noun phrase, and the actors stage's mention there, if it knows one.

    `sentence` and `chunk` tell where; `start` and `end` are offsets of the whole noun phrase without its article.
    """

    sentence: int
    chunk: int
    start: int
    end: int
    mention: Any = None


@frozen(kw_only=True)
class StatementMark:
    """One statement. Spans are pairs of document offsets, end exclusive.

    `sentence` holds the cue; `evidence` are the numbers of all sentences with source, cue and content, the cue's first.
    `weak`: a cue that often is none.
    """

    sentence: int
    cue: tuple[int, int]
    content: tuple[tuple[int, int], ...]
    speaker: Source
    addressee: Source | None = None
    medium: tuple[int, int] | None = None
    quotation: Quotation = "indirect"
    act: Act = "say"
    hedged: bool = False
    rule: str = "statement.say"
    evidence: tuple[int, ...] = ()
    weak: bool = False
