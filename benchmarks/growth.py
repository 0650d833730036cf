"""How time grows with the number of documents and with the length of one."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from benchmarks import sample as samples
from benchmarks.clock import once
from eventkit.parser import Parser
from eventkit.records import Document

MOST = 2.6
"""Doubling may cost so much at most: twice, and something for noise and caches."""
_DAY = date(2021, 6, 16)


def report(rows: list[dict[str, Any]]) -> bool:
    """Print seconds for sizes that double; tell whether all grow linearly."""
    print("\n## Growth: seconds for sizes that double\n")
    print(f"| {'what':<34} | {'1/4':>7} | {'1/2':>7} | {'1':>7} | {'last doubling':>13} |")
    print(f"|{'-' * 36}|{'-' * 8}:|{'-' * 8}:|{'-' * 8}:|{'-' * 14}:|")
    parser = Parser()
    parser.parse(samples.document(rows[0]))
    documents = [samples.document(row) for row in rows]
    good = _line("documents of the sample", lambda share: documents[: len(documents) * share // 4], parser)
    for name, make in _single_documents(rows):
        good &= _line(name, lambda share, make=make: [_document(make(share))], parser)  # type: ignore[misc]
    return good


def _document(text: str) -> Document:
    return Document(text=text, published=_DAY)


def _parse_all(parser: Parser, documents: list[Document]) -> None:
    for document in documents:
        parser.parse(document)


def _line(name: str, make: Callable[[int], list[Document]], parser: Parser) -> bool:
    seconds = []
    for share in (1, 2, 4):
        run = partial(_parse_all, parser, make(share))
        seconds.append(min(once(run), once(run)))
    doubling = seconds[2] / max(seconds[1], 1e-3)
    good = doubling <= MOST or seconds[2] < 0.05
    told = f"{doubling:.2f}" + ("" if good else " !")
    print(
        f"| {name:<34} | {seconds[0]:>7.2f} | {seconds[1]:>7.2f} | {seconds[2]:>7.2f} | {told:>13} |",
        flush=True,
    )
    return good


def _single_documents(rows: list[dict[str, Any]]) -> list[tuple[str, Callable[[int], str]]]:
    news = "\n\n".join(row["text"] for row in rows)
    news = (news * (5_000_000 // len(news) + 1))[:5_000_000]
    return [
        ("one document of 5 MB, real news", lambda share: news[: len(news) * share // 4]),
        ("5 MB of short sentences", lambda share: "They met in Bergen on Monday. " * (41_667 * share)),
        ("sentences opened by other words", lambda share: _opened(news, 2500 * share)),
        ("1 MB without an end of sentence", lambda share: "the minister met " * (14_706 * share)),
        ("a million quotation marks", lambda share: '"' * (250_000 * share)),
        ("a million curly ones, opening only", lambda share: "“" * (250_000 * share)),
        ("one word of 1 MB", lambda share: "a" * (250_000 * share)),
        ("1 MB of capitals", lambda share: "Aa " * (83_333 * share)),
        ("brackets, 500,000 deep", lambda share: "(" * (125_000 * share) + "met" + ")" * (125_000 * share)),
        (
            "quotations, 20,000 deep",
            lambda share: 'He said "' * (5000 * share) + "met" + '"' * (5000 * share),
        ),
        ("a million line ends", lambda share: "\n" * (250_000 * share)),
        ("a million full stops", lambda share: "." * (250_000 * share)),
        ("1 MB of digits", lambda share: "1" * (250_000 * share)),
    ]


def _opened(news: str, count: int) -> str:
    """So many sentences, each opened by another word of the news."""
    words = itertools.islice(dict.fromkeys(re.findall(r"[a-z]{4,}", news)), count)
    return " ".join(f"{w.capitalize()} met the king on Monday. He was joined by Ana Silva." for w in words)
