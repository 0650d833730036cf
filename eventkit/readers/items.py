"""What a reader gives: documents, what was set aside, and what is worth knowing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from attrs import frozen

from eventkit.records import Document, Origin

EXCERPT_CHARACTERS = 200


@frozen(kw_only=True)
class Reason:
    """One cause for setting something aside: stable words to count by, and what the user can do."""

    text: str
    remedy: str

    def reject(
        self,
        origin: Origin,
        *,
        detail: str | None = None,
        document_id: str | None = None,
        excerpt: str | None = None,
    ) -> Rejected:
        """Return the piece of input at `origin` as set aside for this reason."""
        return Rejected(
            origin=origin,
            reason=self.text,
            remedy=self.remedy,
            detail=None if detail is None else _encodable(detail),
            document_id=None if document_id is None else _encodable(document_id),
            excerpt=None if excerpt is None else _encodable(excerpt[:EXCERPT_CHARACTERS]),
        )


@frozen(kw_only=True)
class Rejected:
    """A piece of input that gave no document: never lost, never guessed at.

    `reason` holds the same words for the same cause everywhere, so that reasons can be counted; what differs
    from case to case stands in `detail`. `excerpt` is the beginning of the raw input where that helps.
    All strings can be encoded as UTF-8.
    """

    origin: Origin
    reason: str
    remedy: str
    detail: str | None = None
    document_id: str | None = None
    excerpt: str | None = None

    def __str__(self) -> str:
        detail = "" if self.detail is None else f": {self.detail}"
        return f"{self.origin}: {self.reason}{detail} ({self.remedy})"


@frozen(kw_only=True)
class Notice:
    """Something the user should know of an input from which nothing was lost."""

    origin: Origin
    message: str

    def __str__(self) -> str:
        return f"{self.origin}: {self.message}"


Item: TypeAlias = Document | Rejected | Notice


@frozen
class Unit:
    """One step through a file: a line, a row, a batch of rows, a member.

    Taking a unit costs little; `items` does the work. Call it before the next unit is taken, or never: a unit
    of a stream is gone once the stream has moved on.
    """

    items: Callable[[], Iterable[Item]]
    size: int = 0
    """Bytes it stands for, as stored or more; 0 for a notice."""
    rows: int = 1
    """How many documents it is likely to give."""


def single(item: Item) -> Unit:
    """Return a unit that gives one item known beforehand."""
    return Unit(lambda: (item,))


def _encodable(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
