"""The offset proof: every stored text equals the document's text at its offsets."""

from __future__ import annotations

from collections.abc import Iterator

from eventkit.errors import RecordError
from eventkit.records.events import Call, Cancellation, Event, Meeting, Postponement, Statement
from eventkit.records.parts import Actor, Place, Span, short

Anchored = Span | Actor | Place


def verify(event: Event, text: str) -> None:
    """Check `event` against the document's `text`.

    Raises RecordError naming every field whose words are not `text[start:end]`.
    """
    problems = [
        f"{event.type}.{name}: {short(part.text)} is not text[{part.start}:{part.end}]"
        f" = {short(text[part.start : part.end])}"
        for name, part in anchored(event)
        if text[part.start : part.end] != part.text
    ]
    size = len(text)
    problems += [
        f"{event.type}.mentions[{index}]: end {mention.end} is behind the text's {size} characters"
        for index, mention in enumerate(event.mentions)
        if mention.end > size
    ]
    if problems:
        raise RecordError(*problems)


def anchored(event: Event) -> Iterator[tuple[str, Anchored]]:
    """Every part of `event` that carries offsets and words, with the name of its field."""
    yield "trigger", event.trigger
    yield from _many("evidence", event.evidence)
    if isinstance(event, Statement):
        yield from _of_statement(event)
    elif isinstance(event, Call | Meeting | Postponement | Cancellation):
        yield from _many("participants", event.participants)
        yield from _one("place", event.place)
    if isinstance(event, Postponement | Cancellation):
        yield from _one("decided_by", event.decided_by)
        yield from _one("reason", event.reason)


def _of_statement(event: Statement) -> Iterator[tuple[str, Anchored]]:
    yield "speaker", event.speaker
    yield from _one("addressee", event.addressee)
    yield "cue", event.cue
    yield from _many("content", event.content)
    yield from _one("medium", event.medium)


def _one(name: str, part: Anchored | None) -> Iterator[tuple[str, Anchored]]:
    if part is not None:
        yield name, part


def _many(name: str, parts: tuple[Anchored, ...]) -> Iterator[tuple[str, Anchored]]:
    for index, part in enumerate(parts):
        yield f"{name}[{index}]", part
