"""Who speaks in a document that is somebody's own words: "Statement from President X on Y", "G7 Leaders' Statement"."""

from __future__ import annotations

import re
from collections.abc import Container

_STOP = r"(?!(?:On|Ahead|Before|After|During|Following|In|At|To|Regarding|As|Upon|One|Two|Three|\w+ing)\b)"
_NAME = rf"(?:{_STOP}[^\W\d_a-z][\w.’'&-]*|of|the|and|for|,)"
_BY = re.compile(
    rf"\b(?:Statement|Remarks|Letter|Message|Op-Ed|Toast|Speech) (?:by|from|of) (?P<who>{_NAME}(?:,? {_NAME})*)"
)
_OWN = re.compile(
    r"^(?P<who>[^\W\d_a-z][\w. -]{1,40}?s)[’'] (?:Joint )?(?:Statement|Communiqu[eé]|Declaration)\b"
)
_PLURALS = frozenset("Leaders Governments Presidents Ministers Heads Chiefs Chairs Members".split())
_ENDS = re.compile(r"(?:[ ,]+(?:of|the|and|for))+$")
_TAIL = re.compile(r"(?:[ ,]+(?:of|the|and|for))+$|,.*$")


def author(title: str | None, offices: Container[str]) -> tuple[str, bool] | None:
    """The name of the author whom a title tells, and whether they are several; `offices`: words for offices."""
    if title is None:
        return None
    found = _OWN.search(title) or _BY.search(title)
    if found is None:
        return None
    who = found["who"].removeprefix("the ")
    leaders = who.split(" ", 1)[0] in _PLURALS
    name = (_ENDS if leaders else _TAIL).sub("", who).removeprefix("the ").removesuffix("’s").strip()
    first, joined, _ = name.partition(" and ")
    two = bool(joined) and " for " not in first and first.rpartition(" ")[2].lower() not in offices
    several = found.re is _OWN or two or leaders
    return (name, several) if name[:1].isupper() else None


__all__ = ["author"]
