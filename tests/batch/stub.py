"""A parser that finds the word "met" and misbehaves on request; importable, for worker processes."""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Sequence
from pathlib import Path

from attrs import frozen

from eventkit.records import Document, Event, Meeting, Problem, Span, make_event_id

_MET = re.compile(r"\bmet\b")
_DIE_ONCE = re.compile(r"DIE ONCE (\S+)")


@frozen(kw_only=True)
class Parsed:
    events: Sequence[Event]
    sentences: int
    problems: Sequence[Problem] = ()


class StubParser:
    """Deterministic but for what a text orders: BOOM, SLOW, LIE (wrong offsets), DIE, DIE ONCE path."""

    fingerprint = "stub-1"

    def parse(self, document: Document, /) -> Parsed:
        _misbehave(document.text)
        events = [_meeting(document, match) for match in _MET.finditer(document.text)]
        return Parsed(events=events, sentences=document.text.count("."))


class OtherRules(StubParser):
    """The same parser, but for its rules."""

    fingerprint = "stub-2"


def make_stub(rules: str | None) -> StubParser:
    return StubParser()


def make_other(rules: str | None) -> OtherRules:
    return OtherRules()


def _meeting(document: Document, match: re.Match[str]) -> Meeting:
    assert document.published is not None
    wrong = 1 if "LIE" in document.text else 0
    return Meeting(
        event_id=make_event_id(document.id, "meeting", match.start(), match.end()),
        document_id=document.id,
        published=document.published,
        source=document.source,
        trigger=Span(start=match.start() + wrong, end=match.end() + wrong, text=match[0]),
        status="held",
    )


def _misbehave(text: str) -> None:
    if "BOOM" in text:
        raise ZeroDivisionError(f"at {object()!r}")
    if "SLOW" in text:
        while True:
            sum(range(1000))
    if flag := _DIE_ONCE.search(text):
        path = Path(flag[1])
        if not path.exists():
            path.write_text("died", encoding="utf-8")
            os.kill(os.getpid(), signal.SIGKILL)
    elif "DIE" in text:
        os.kill(os.getpid(), signal.SIGKILL)
