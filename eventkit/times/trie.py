"""Alternations of many words as one pattern in which common beginnings are matched once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

__all__ = ["trie"]


def trie(starts: Iterable[str]) -> str:
    """A pattern for the words, the longest first; a blank in a word may be any white space."""
    tree: dict[str, Any] = {}
    for word in sorted(starts):
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _branches(tree)


def _branches(node: dict[str, Any]) -> str:
    found = [_letter(letter) + _branches(below) for letter, below in node.items() if letter]
    if not found:
        return ""
    body = found[0] if len(found) == 1 else f"(?:{'|'.join(found)})"
    return f"(?:{body})?" if "" in node else body


def _letter(letter: str) -> str:
    return r"\s" if letter == " " else re.escape(letter)
