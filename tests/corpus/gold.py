"""The corpus' documents, and how well the parser finds the calls, meetings and changes of plan in them."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import attrs

from eventkit import Document, Parser
from eventkit.records import Actor, Call, Cancellation, Event, Meeting, Postponement, Range, Span

ENGAGEMENTS = ("call", "meeting", "postponement", "cancellation")
Engagement = Call | Meeting | Postponement | Cancellation
_COMMON = frozenset(
    "president minister foreign prime secretary leader government mr mrs ms the of and".split()
)


@attrs.frozen
class Party:
    """One party of a coded event."""

    text: str
    country: str | None
    kind: str


@attrs.frozen
class Coded:
    """One event as a person coded it; offsets are (start, end) in the document's text."""

    type: str
    trigger: tuple[int, int]
    evidence: tuple[tuple[int, int], ...]
    optional: bool
    parties: tuple[Party, ...]
    raw: dict[str, Any]


@attrs.frozen
class Sample:
    """One document of the corpus with its coded events."""

    document: Document
    events: tuple[Coded, ...]


@attrs.define
class Tally:
    """Right, spurious and missed records of one type."""

    right: int = 0
    spurious: int = 0
    missed: int = 0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        found, coded = self.right + self.spurious, self.right + self.missed
        return 2 * self.right / (found + coded) if found + coded else 1.0


def load(path: Path) -> Iterator[Sample]:
    """Read one half of the corpus."""
    for line in path.read_text("utf-8").splitlines():
        raw = json.loads(line)
        document = Document(
            id=raw["id"],
            text=raw["text"],
            published=dt.date.fromisoformat(raw["date"]),
            title=raw["title"],
            source=raw["source"],
        )
        yield Sample(document, tuple(map(_coded, raw["events"])))


def _coded(raw: dict[str, Any]) -> Coded:
    return Coded(
        type=raw["type"],
        trigger=(raw["trigger"][0], raw["trigger"][1]),
        evidence=tuple((start, end) for start, end in raw["evidence"]),
        optional=raw["optional"],
        parties=tuple(Party(p["text"], p["country"], p["kind"]) for p in raw["participants"]),
        raw=raw,
    )


def detection(samples: Iterable[Sample], parser: Parser) -> dict[str, Tally]:
    """Parse every sample and count per type what was found, what was not there, and what was missed."""
    tallies = {name: Tally() for name in ENGAGEMENTS}
    for sample in samples:
        events = parser.parse(sample.document).events
        for name, tally in tallies.items():
            coded = [e for e in sample.events if e.type == name]
            _count([e for e in events if e.type == name], coded, tally)
    return tallies


def _count(found: list[Event], coded: list[Coded], tally: Tally) -> None:
    """Pair records one to one, the likest first; optional events neither help nor harm."""
    scored = [(_likeness(e, c), i, j) for i, e in enumerate(found) for j, c in enumerate(coded)]
    free, open_ = set(range(len(found))), set(range(len(coded)))
    for likeness, i, j in sorted(scored, key=lambda s: (-s[0], s[1], s[2])):
        if likeness and i in free and j in open_:
            free.discard(i)
            open_.discard(j)
            tally.right += not coded[j].optional
    tally.missed += sum(not coded[j].optional for j in open_)
    tally.spurious += sum(not any(_likeness(found[i], c) for c in coded if c.optional) for i in free)


def _likeness(event: Event, coded: Coded) -> float:
    """Zero where the two cannot be the same event."""
    if not isinstance(event, Engagement):
        return 0.0
    spans: list[Span | Range] = [event.trigger, *event.mentions]
    if not any(
        s.start < end and start < s.end for s in spans for start, end in (*coded.evidence, coded.trigger)
    ):
        return 0.0
    shared = sum(any(_same(actor, party) for actor in event.participants) for party in coded.parties)
    if event.participants and coded.parties and not shared:
        return 0.0
    start, end = coded.trigger
    exact = event.trigger.start < end and start < event.trigger.end
    extra = abs(len(event.participants) - len(coded.parties))
    return 1.0 + 4 * shared + 2 * exact - extra / 100


def _same(actor: Actor, party: Party) -> bool:
    if actor.kind == party.kind == "government" and actor.country:
        return actor.country == party.country
    return any(_agree(_words(name), _words(party.text)) for name in (actor.text, actor.name) if name)


def _agree(a: list[str], b: list[str]) -> bool:
    """One name holds the other, or both end in the same surname."""
    if not a or not b:
        return False
    return set(a) <= set(b) or set(b) <= set(a) or (a[-1] == b[-1] and len(a[-1]) > 2)


def _words(text: str) -> list[str]:
    for mark in ("'s", "’s", ".", ","):
        text = text.replace(mark, "")
    words = text.lower().split()
    return [word for word in words if word not in _COMMON] or words
