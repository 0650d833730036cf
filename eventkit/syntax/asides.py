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


def join_insertions(words: list[str], tags: list[str]) -> None:
    """Let what an editor puts before a name or title belong to its phrase: "met | [Chadian] President X"."""
    for i, word in enumerate(words):
        if word not in ("(", "[") or (i and tags[i - 1] in _CLOSES_PHRASE):
            continue
        end = next(
            (k for k in range(i + 2, min(i + _LONGEST_INSERTION, len(words) - 1)) if words[k] in ")]"), 0
        )
        inside = range(i + 1, end)
        if not end or tags[end + 1] not in _OPENS_PHRASE:
            continue
        if all(tags[k] in ("NNP", "JJ") and words[k][:1].isupper() for k in inside):
            tags[i : end + 1] = ["JJ"] * (end + 1 - i)


_LONGEST_INSERTION = 5
_CLOSES_PHRASE = frozenset(("NN", "NNS", "NNP", "CD", "PRP", ")", "TM"))
_OPENS_PHRASE = frozenset(("NNP", "NN", "NNS", "JJ"))
