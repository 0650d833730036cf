"""Which mentions tell one event, and which tell two."""

from __future__ import annotations

import datetime as dt

from eventkit.parser import Parser
from eventkit.records import Document, Meeting

_DAY = dt.date(2021, 6, 16)


def _meetings(text: str) -> list[set[str]]:
    document = Document(id="d", text=text, published=_DAY)
    return [
        {p.name for p in e.participants} for e in Parser().parse(document).events if isinstance(e, Meeting)
    ]


def test_a_meeting_at_the_summit_of_a_body_is_not_that_summit() -> None:
    found = _meetings(
        "French President Luc Arnaud called German Chancellor Karl Weiss. "
        "The two leaders agreed to meet at the coming G20 summit in Rome."
    )
    assert {"French President Luc Arnaud", "German Chancellor Karl Weiss"} in found


def test_his_meeting_with_somebody_else_is_another_one() -> None:
    found = _meetings(
        "Minister Anna Berg met Canadian Minister Jane Roe. "
        "Minister Berg held her second meeting with Foreign Minister Marco Neri of Italy."
    )
    assert len(found) == 2
