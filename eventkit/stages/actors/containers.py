"""Where a city lies by the words behind it: "Manchester, New Hampshire", "Cordoba, Argentina"."""

from __future__ import annotations

import re
from typing import NamedTuple

from eventkit.lexicons import Lexicons
from eventkit.stages.actors.words import word_list

_BEHIND = re.compile(r",\s((?:[A-Z]\.){2}|[A-Z][a-z]+(?:\.|(?: [A-Z][a-z]+){0,2}))")
_LIST_GOES_ON = re.compile(r",? (?:and|or) |, (?:the )?[A-Z]")


class Container(NamedTuple):
    """The region or state behind a comma: its country, and the offset of its end."""

    country: str
    end: int


def container(text: str, end: int, lexicons: Lexicons) -> Container | None:
    """The region of the United States, or the state, that stands behind the place ending at `end`; None where none does."""
    found = _BEHIND.match(text, end)
    if found is None:
        return None
    words = found[1].split(" ")
    for n in range(len(words), 0, -1):
        name = " ".join(words[:n])
        last = found.start(1) + len(name)
        if name.lower() in word_list("american state"):
            return Container("USA", last)
        term = lexicons.countries.get(name.lower())
        if term is not None and term.sort == "name" and _LIST_GOES_ON.match(text, last) is None:
            return Container(term.alpha3, last)
    return None
