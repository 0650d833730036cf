"""Identifiers made of content, never of chance."""

from __future__ import annotations

from hashlib import sha256

from eventkit.records.vocabulary import EventType


def _digest(*parts: str) -> str:
    framed = "".join(f"{len(part)}:{part}" for part in parts)
    return sha256(framed.encode("utf-8", "surrogatepass")).hexdigest()


def make_event_id(document_id: str, type: EventType, start: int, end: int, *more: str) -> str:
    """The id of an event: 24 hexadecimal digits of a hash over document, type and trigger offsets.

    `more` tells apart events that share one trigger, such as two meetings told by one "met".
    """
    return _digest(document_id, type, str(start), str(end), *more)[:24]


def make_document_id(text: str) -> str:
    """The id of a document that brings none: 24 hexadecimal digits of a hash over its text."""
    return _digest(text)[:24]
