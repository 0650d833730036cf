"""One test drives the examples of every cue: what must be found in a sentence, and where nothing may be."""

from __future__ import annotations

import datetime as dt

import pytest

from eventkit.lexicons import load_lexicons
from eventkit.records import Document, Statement
from eventkit.stages.actors import Actors
from eventkit.stages.attribution import attribute, cue_lexicon, statement_records
from eventkit.stages.attribution.lexicon import CueExample
from eventkit.syntax import Reading

DAY = dt.date(2024, 5, 14)
EXAMPLES = cue_lexicon().examples


def _found(text: str) -> list[Statement]:
    reading = Reading(text, published=DAY)
    actors = Actors(reading, load_lexicons())
    document = Document(text=text, published=DAY)
    return statement_records(attribute(reading, actors), document=document, reading=reading, actors=actors)


def _field(record: Statement, name: str) -> object:
    if name == "content":
        return " ... ".join(piece.text for piece in record.content)
    if name in ("speaker", "addressee"):
        actor = getattr(record, name)
        return None if actor is None else actor.name
    if name in ("cue", "medium"):
        span = getattr(record, name)
        return None if span is None else span.text
    return getattr(record, name)


@pytest.mark.parametrize("example", [e for e in EXAMPLES if e.right], ids=lambda e: f"{e.rule}-{e.text[:40]}")
def test_right(example: CueExample) -> None:
    records = [r for r in _found(example.text) if r.rule == example.rule]
    got = [{name: _field(r, name) for name, _ in example.expect} for r in records]
    assert dict(example.expect) in got


@pytest.mark.parametrize(
    "example", [e for e in EXAMPLES if not e.right], ids=lambda e: f"{e.rule}-{e.text[:40]}"
)
def test_wrong(example: CueExample) -> None:
    assert _found(example.text) == []


def test_every_cue_has_a_right_and_a_wrong_example() -> None:
    rules = {e.rule for e in EXAMPLES}
    assert [r for r in sorted(rules) if {e.right for e in EXAMPLES if e.rule == r} != {True, False}] == []
