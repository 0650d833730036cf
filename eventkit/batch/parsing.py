"""The parser as the batch needs it, built once a worker."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventkit.records import Document, Event, Problem

__all__ = ["ParsedLike", "ParserLike", "build_parser", "worker_parser"]


class ParsedLike(Protocol):
    """What a parser makes of one document."""

    @property
    def events(self) -> Sequence[Event]:
        """The records found, in text order."""

    @property
    def problems(self) -> Sequence[Problem]:
        """What went wrong without stopping the rest."""

    @property
    def sentences(self) -> int:
        """Number of sentences."""


class ParserLike(Protocol):
    """`eventkit.Parser`, or one's own in its place."""

    @property
    def fingerprint(self) -> str:
        """A hash of all that decides its results besides the version: rules and lexicons."""

    def parse(self, document: Document, /) -> ParsedLike:
        """Find the events of a document."""


def build_parser(rules: str | None) -> ParserLike:
    """Make the parser of the built-in rules, or of those in the folder `rules`."""
    from eventkit.parser import Parser

    if rules is None:
        return Parser()
    from eventkit.rules import load_rules

    return Parser(rules=load_rules(rules))


@lru_cache(maxsize=4)
def worker_parser(factory: Callable[[str | None], ParserLike], rules: str | None) -> ParserLike:
    """Build a parser once a process, however many partitions it is given."""
    return factory(rules)
