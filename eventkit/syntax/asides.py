"""Asides between dashes behind the verb: "met the ministers — A, B and C — in Oslo" goes on behind them."""

from __future__ import annotations

DASHES = frozenset("— – ― -- --- -".split())
_LONGEST = 40  # words that an aside may have: some seven names with their titles
_FINITE = frozenset(("VBZ", "VBP", "VBD", "MD"))


def close_asides(words: list[str], tags: list[str]) -> None:
    """Tag pairs of dashes that enclose no clause as parentheses."""
    opening, told = -1, False
    for i, tag in enumerate(tags):
        if tag in _FINITE:
            opening, told = -1, True
        elif tag == ":" and words[i] in DASHES:
            if opening >= 0 and 1 < i - opening <= _LONGEST:
                tags[opening], tags[i] = "(", ")"
                opening = -1
            else:
                opening = i if told else -1
