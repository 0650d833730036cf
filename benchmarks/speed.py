"""The table of speeds and ratios."""

from __future__ import annotations

import statistics
from pathlib import Path
from typing import Any

from benchmarks.clock import interleaved, on_one_core
from benchmarks.contenders import contenders


def report(rows: list[dict[str, Any]], folder: Path, *, rounds: int, spacy: bool) -> None:
    """Measure and print."""
    core = on_one_core()
    size = sum(len(row["text"]) for row in rows)
    print(f"\n## Speed: {len(rows)} documents, {size:,} characters, core {core}, {rounds} rounds\n")
    if not spacy:
        print("spaCy or its model is not installed here: `nox -s bench` makes an environment that has it.\n")
    field = contenders(rows, folder, spacy=spacy)
    taken = interleaved(field, rounds=rounds)
    rates = {each.name: each.characters / min(taken[each.name]) for each in field}
    print(f"| {'on one core':<25} | {'s best':>8} | {'s median':>8} | {'MB/s':>8} | {'ms/document':>11} |")
    print(f"|{'-' * 27}|{'-' * 9}:|{'-' * 9}:|{'-' * 9}:|{'-' * 12}:|")
    for each in field:
        times = taken[each.name]
        share = size / each.characters
        milliseconds = min(times) * share / len(rows) * 1000
        print(
            f"| {each.name:<25} | {min(times):>8.2f} | {statistics.median(times):>8.2f} "
            f"| {rates[each.name] / 1e6:>8.3f} | {milliseconds:>11.2f} |"
        )
    _print_ratios(rates)


def _print_ratios(rates: dict[str, float]) -> None:
    own = rates["eventkit"]
    print()
    tuned = [rate for name, rate in rates.items() if name.startswith("spaCy")]
    if tuned:
        print(
            f"eventkit is {own / max(tuned):.1f} times as fast as spaCy's best setting (target 50, aim 100)"
        )
    print(
        f"eventkit is {own / rates['dateparser.search_dates']:.1f} times as fast as dateparser.search_dates"
    )
    print(f"eventkit takes {rates['floor'] / own:.1f} times as long as the floor (target: at most 5)")
