"""Events whose parties only the text before names."""

from __future__ import annotations

import datetime as dt

import pytest

from eventkit.parser import Parser
from eventkit.records import Document, Meeting

_DAY = dt.date(2021, 6, 16)


def _meetings(text: str) -> list[Meeting]:
    events = Parser().parse(Document(id="d", text=text, published=_DAY)).events
    return [e for e in events if isinstance(e, Meeting)]


@pytest.mark.parametrize(
    "again",
    [
        "The two sides agreed to meet again next Saturday.",
        "The second round will be held in Oslo on Friday.",
        "Talks are to resume in Oslo on Friday.",
    ],
)
def test_another_meeting_on_another_day_is_of_those_who_met_before(again: str) -> None:
    meetings = _meetings(f"Norway and Germany held talks in Oslo on Monday. {again}")
    assert [{p.name for p in e.participants} for e in meetings] == [{"Norway", "Germany"}] * 2


def test_two_sides_of_one_state_meet_for_another_round() -> None:
    meetings = _meetings(
        "The Norwegian government and the rebels held talks in Oslo on Monday. Talks will resume on Friday."
    )
    assert [e.status for e in meetings] == ["held", "planned"]
    assert len({frozenset(p.name for p in e.participants) for e in meetings}) == 1


@pytest.mark.parametrize("again", ["The two men are to", "The two leaders agreed that they would"])
def test_two_persons_meet_again_on_a_day_to_come(again: str) -> None:
    text = f"Norwegian Premier Anna Berg met Chilean President Tomas Vela on Monday. {again} meet again on Friday."
    told = _meetings(text)
    assert [e.status for e in told] == ["held", "planned"]
    assert len({frozenset(p.name for p in e.participants) for e in told}) == 1


@pytest.mark.parametrize(
    "again",
    ["The negotiating teams will meet again", "The parties will reconvene", "They agreed to meet again"],
)
def test_those_of_no_state_are_meant_too(again: str) -> None:
    text = f"French President Luc Arnaud met rebel leaders on Monday. {again} on Friday."
    told = _meetings(text)
    assert [{p.name for p in e.participants} for e in told] == [
        {"French President Luc Arnaud", "rebel leaders"}
    ] * 2


def test_who_met_the_two_leaders_is_none_of_them() -> None:
    text = (
        "Norwegian Premier Anna Berg and Chilean President Tomas Vela refused to sign. "
        "French President Luc Arnaud met separately with the two leaders on Monday."
    )
    told = [{p.name for p in e.participants} for e in _meetings(text)]
    assert [names - {"French President Luc Arnaud"} for names in sorted(told, key=sorted)] == [
        {"Chilean President Tomas Vela"},
        {"Norwegian Premier Anna Berg"},
    ]


def test_an_envoy_meets_the_two_sides_of_the_talks_before() -> None:
    text = (
        "Norwegian delegates and the rebels are in Geneva for talks. "
        "U.N. envoy Luc Arnaud met the two sides on Monday."
    )
    told = [{p.name for p in e.participants} for e in _meetings(text)]
    assert told[-1] == {"U.N. envoy Luc Arnaud", "Norwegian delegates", "rebels"}
