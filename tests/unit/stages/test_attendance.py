"""Who is told, in a sentence of its own, to have been at a meeting."""

from __future__ import annotations

import datetime as dt

import pytest

from eventkit.parser import Parser
from eventkit.records import Document, Meeting

_MET = "Chilean President Ana Ruiz received Peruvian envoy Luis Pardo on Monday. "
_TWO = {"Chilean President Ana Ruiz", "Peruvian envoy Luis Pardo"}


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("Chilean minister Juan Vega participated in the meeting.", 1),
        ("Chilean minister Juan Vega also took part in the talks.", 1),
        ("Chilean minister Juan Vega was also present at the meeting.", 1),
        ("Also present at the talks were Chilean minister Juan Vega and Chilean lawmaker Rosa Diaz.", 2),
        ("Chilean minister Juan Vega and Chilean lawmaker Rosa Diaz sat in on the meeting.", 2),
        ("Ruiz was accompanied at the meeting by Chilean minister Juan Vega.", 1),
        ("The talks included Chilean minister Juan Vega.", 1),
        ("Chilean minister Juan Vega was not present at the meeting.", 0),
        ("Chilean minister Juan Vega was satisfied with the meeting.", 0),
    ],
)
def test_who_was_at_the_meeting_is_a_party(text: str, more: int) -> None:
    document = Document(id="d", text=_MET + text, published=dt.date(2021, 6, 16))
    found = [e for e in Parser().parse(document).events if isinstance(e, Meeting)]
    assert len(found) == 1
    names = {p.name for p in found[0].participants}
    assert names >= _TWO
    assert len(names) == 2 + more


@pytest.mark.parametrize(
    "text",
    [
        "A Chilean delegation met Peruvian envoy Luis Pardo on Monday. The delegation was led by Ana Ruiz.",
        "A Chilean delegation met Peruvian envoy Luis Pardo on Monday. Ana Ruiz headed the delegation.",
        "A Chilean delegation led by Ana Ruiz met Peruvian envoy Luis Pardo on Monday.",
    ],
)
def test_the_leader_stands_for_the_delegation(text: str) -> None:
    document = Document(id="d", text=text, published=dt.date(2021, 6, 16))
    found = [e for e in Parser().parse(document).events if isinstance(e, Meeting)]
    assert [{p.name for p in e.participants} for e in found] == [{"Ana Ruiz", "Peruvian envoy Luis Pardo"}]


@pytest.mark.parametrize(
    "text, count",
    [
        ("President Luc Arnaud will go on a trip on Friday.", 0),
        ("President Luc Arnaud will go on a trip to Africa on Friday.", 1),
        ("President Luc Arnaud will go on a trip to Chad on Friday.", 1),
    ],
)
def test_a_government_tells_of_no_trips_at_home(text: str, count: int) -> None:
    told = Document(text=text, published=dt.date(2021, 6, 1), source="White House")
    assert len([e for e in Parser().parse(told).events if e.type == "meeting"]) == count
