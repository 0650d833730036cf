"""What the attribution stage finds: statements as marks, before they are records."""

from __future__ import annotations

from typing import Protocol

from attrs import frozen

from eventkit.records import Actor
from eventkit.records.vocabulary import Act, Quotation
from eventkit.stages.actors import Mention


class ActorSource(Protocol):
    """What this stage needs of the actors stage."""

    def mention(self, sentence: int, chunk: int) -> Mention | None:
        """The mention at a noun phrase, or None where it names no actor."""

    def source(self, sentence: int, chunk: int) -> Mention | None:
        """The same, where a document is an actor too."""

    def is_outlet(self, sentence: int, chunk: int) -> bool:
        """Does the noun phrase name an agency, paper or broadcaster?"""

    def owner(self, sentence: int, chunk: int) -> list[Mention]:
        """The possessors of a noun phrase."""

    def actor(self, mention: Mention) -> Actor:
        """The mention resolved."""


@frozen(kw_only=True)
class Source:
    """Who speaks: a noun phrase, and the actors stage's mention there, if it knows one.

    `sentence` and `chunk` tell where; `start` and `end` are offsets of the noun phrase without its article;
    `members` are set where several speak as one; `word` is the relative pronoun that stands for it.
    """

    sentence: int
    chunk: int
    start: int
    end: int
    mention: Mention | None = None
    members: tuple[Mention, ...] = ()
    word: tuple[int, int] | None = None


@frozen(kw_only=True)
class StatementMark:
    """One statement. Spans are pairs of document offsets, end exclusive.

    `sentence` holds the cue; `evidence` are the sentences with source, cue and content, the cue's first.
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
