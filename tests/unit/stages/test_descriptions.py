"""Descriptions, heads of bodies, lists with possessors, and occasions told apart, in sentences of our own."""

from __future__ import annotations

import datetime as dt

import pytest

from eventkit import Call, Meeting, parse

MET = [
    (
        "Japanese Prime Minister Kenji Oda flew to Lima. The Japanese leader met President Ann Hill on Friday.",
        ["Japanese Prime Minister Kenji Oda", "President Ann Hill"],
    ),
    (
        "UN envoy Omar Saleh is in Geneva. The veteran diplomat met Russian Foreign Minister Igor Belov on Friday.",
        ["UN envoy Omar Saleh", "Russian Foreign Minister Igor Belov"],
    ),
    (
        "Jens Stoltenberg was in Oslo. The NATO chief met Prime Minister Kari Lund on Tuesday.",
        ["Jens Stoltenberg", "Prime Minister Kari Lund"],
    ),
    (
        "President Ann Hill was in Oslo. The NATO chief met Prime Minister Kari Lund on Tuesday.",
        ["NATO chief", "Prime Minister Kari Lund"],
    ),
    (
        "French President Luc Arnaud was in Oslo. The Russian leader met Prime Minister Kari Lund on Tuesday.",
        ["Russian leader", "Prime Minister Kari Lund"],
    ),
    (
        "The former UN secretary-general met Prime Minister Kari Lund on Tuesday.",
        ["former UN secretary-general", "Prime Minister Kari Lund"],
    ),
    (
        "Hamas rejected the plan. The militant group held talks with Israel on Monday.",
        ["Hamas", "Israel"],
    ),
    (
        "Hamas rejected the plan. The group of lawmakers held talks with Israel on Monday.",
        ["group of lawmakers", "Israel"],
    ),
    ("South Korea said the North had held talks with Japan.", ["North", "Japan"]),
    ("Norway said the North Sea states had held talks with Japan.", ["North Sea states", "Japan"]),
    ("France's Arnaud and Germany's Weiss met on Monday.", ["France's Arnaud", "Germany's Weiss"]),
    (
        "Brazil's Lia Prado met Chile's Tomas Arrieta on Monday.",
        ["Brazil's Lia Prado", "Chile's Tomas Arrieta"],
    ),
]


@pytest.mark.parametrize(("text", "parties"), MET)
def test_who_met(text: str, parties: list[str]) -> None:
    found = [e for e in parse(text, published=dt.date(2024, 5, 15)).events if isinstance(e, Meeting)]
    assert sorted(p.name for p in found[-1].participants) == sorted(parties)


def test_another_occasion_is_another_record() -> None:
    text = "Norwegian Prime Minister Kari Lund held talks with Chilean President Ann Hill. The two leaders also met in July."
    found = [e for e in parse(text, published=dt.date(2024, 5, 15)).events if isinstance(e, Meeting)]
    assert [e.date and e.date.start for e in found] == [None, dt.date(2023, 7, 1)]


def test_the_same_occasion_told_again_is_one_record() -> None:
    text = "Prime Minister Kari Lund phoned President Ann Hill on Monday. She also phoned Hill on Monday, aides said."
    found = [e for e in parse(text, published=dt.date(2024, 5, 15)).events if isinstance(e, Call)]
    assert len(found) == 1


def test_latin_american_is_no_state() -> None:
    (meeting,) = [
        e
        for e in parse(
            "Prime Minister Kari Lund met Latin American leaders on Monday.", published=dt.date(2024, 5, 15)
        ).events
        if isinstance(e, Meeting)
    ]
    assert [p.country for p in meeting.participants][1:] == [None]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Prime Minister K.P. Sharma Oli met Kari Lund on Monday.", "NPL"),
        ("Foreign Minister S. Jaishankar met Kari Lund on Monday.", "IND"),
        ("External Affairs Minister Ravi Nath met Kari Lund on Monday.", "IND"),
    ],
)
def test_initials_and_titles_tell_the_state(text: str, country: str) -> None:
    (meeting,) = [e for e in parse(text, published=dt.date(2021, 5, 15)).events if isinstance(e, Meeting)]
    assert meeting.participants[0].country == country


@pytest.mark.parametrize("who", ["North and South Korea", "The two Koreas", "North Korea and South Korea"])
def test_both_koreas(who: str) -> None:
    (meeting,) = [
        e
        for e in parse(f"{who} held talks on Monday.", published=dt.date(2021, 5, 15)).events
        if isinstance(e, Meeting)
    ]
    assert sorted(str(p.country) for p in meeting.participants) == ["KOR", "PRK"]


def test_it_means_no_event_told_long_before() -> None:
    met = "Prime Minister Kari Lund will meet President Ann Hill on Friday. "
    near = parse(met + "They called it off on Monday.", published=dt.date(2024, 5, 15)).events
    far = parse(
        met + "The sea was calm. " * 8 + "They called it off on Monday.", published=dt.date(2024, 5, 15)
    ).events
    assert [e.type for e in near if e.type == "cancellation"] == ["cancellation"]
    assert [e.type for e in far if e.type == "cancellation"] == []
