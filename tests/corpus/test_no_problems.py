"""No document of real news makes a stage stumble: an exception there would lose all that the document tells."""

from __future__ import annotations

import datetime as dt
import gzip
import itertools
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from eventkit import Document, Parser
from tests.corpus.gold import load

FOLDER = Path(__file__).parent / "engagements"
EVERY = 20  # one in so many documents of the archive


def _troubled(documents: Iterator[Document]) -> list[tuple[str, str]]:
    parser = Parser()
    return [(d.id, p.reason) for d in documents for p in parser.parse(d).problems]


@pytest.mark.parametrize("half", sorted(path.stem for path in FOLDER.glob("*.jsonl")))
def test_in_the_corpus(half: str) -> None:
    assert _troubled(sample.document for sample in load(FOLDER / f"{half}.jsonl")) == []


@pytest.mark.parametrize("name", ["events-tune", "events-check", "polnear-tune", "polnear-check"])
def test_in_the_gold_texts(shared: Path, name: str) -> None:
    """The texts are parsed and not looked at."""
    lines = map(json.loads, (shared / "gold" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines())
    documents = (
        Document(id=row["id"], text=row["text"], published=dt.date.fromisoformat(row["date"]))
        for row in lines
    )
    assert _troubled(documents) == []


def test_in_the_archive(shared: Path) -> None:
    with gzip.open(shared / "archive" / "whitehouse.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = map(json.loads, itertools.islice(lines, 0, None, EVERY))
        documents = (
            Document(id=str(row["id"]), text=row["text"], published=dt.date.fromisoformat(row["date"]))
            for row in rows
        )
        assert _troubled(documents) == []
