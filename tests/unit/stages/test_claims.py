"""Who claims what: events told, denied and hedged, on sentences of our own."""

from __future__ import annotations

import datetime as dt

import pytest

from eventkit.parser import Parser
from eventkit.records import Document, Event, Statement

_PARSER = Parser()
_LEADERS = "French President Luc Arnaud {} German Chancellor Karl Weiss"


def _events(text: str) -> tuple[list[Event], list[Statement]]:
    parsed = _PARSER.parse(Document(id="x", text=text, published=dt.date(2021, 6, 16)))
    assert parsed.problems == ()
    statements = [e for e in parsed.events if isinstance(e, Statement)]
    return [e for e in parsed.events if not isinstance(e, Statement)], statements


@pytest.mark.parametrize(
    "text, speaker",
    [
        (f"The Kremlin said {_LEADERS.format('had met')} on Monday.", "Kremlin"),
        (f"{_LEADERS.format('will meet')} on Friday, the Kremlin said.", "Kremlin"),
        (f"According to the Kremlin, {_LEADERS.format('met')} on Monday.", "Kremlin"),
        (
            f'"{_LEADERS.format("met")} on Monday," Foreign Minister Ana Silva said.',
            "Foreign Minister Ana Silva",
        ),
    ],
)
def test_an_event_told_in_a_statement_carries_the_claim(text: str, speaker: str) -> None:
    (event,), (statement,) = _events(text)
    assert event.claim is not None
    assert (event.claim.statement_id, event.claim.speaker) == (statement.event_id, speaker)
    assert statement.about == (event.event_id,)


@pytest.mark.parametrize(
    "answer",
    [
        'The Kremlin said: "We know nothing." The spokesman said: "This is completely untrue."',
        'The spokesman called Oslo. "We stay," the spokesman told CNN. "There was no meeting."',
        "The spokesman denied media reports.",
        "The reports are false, the spokesman said.",
    ],
)
def test_an_answer_is_about_what_was_told(answer: str) -> None:
    events, statements = _events(f"Reuters said {_LEADERS.format('had met')} on Monday. {answer}")
    assert statements[-1].about == (events[0].event_id,)


def test_a_denial_of_something_else_is_about_no_event() -> None:
    _, statements = _events(
        f"{_LEADERS.format('met')} on Monday. Chile denied reports of torture in its prisons."
    )
    assert statements[-1].about == ()


@pytest.mark.parametrize(
    "opener", ["It was reported that", "There was speculation that", "Reuters said it is believed that"]
)
def test_an_opener_hedges_its_whole_clause(opener: str) -> None:
    events, _ = _events(f"{opener} {_LEADERS.format('had met')} on Monday.")
    assert events[0].hedged


def test_what_the_reporter_tells_has_no_claim() -> None:
    (event,), _ = _events(f'{_LEADERS.format("met")} on Monday. "It went well," Arnaud said.')
    assert event.claim is None


@pytest.mark.parametrize(
    "text",
    [
        f"The spokesman denied that {_LEADERS.format('had met')} on Monday.",
        f"The spokesman denied reports that {_LEADERS.format('had met')} on Monday.",
        f"The spokesman denied that a summit between {_LEADERS.format('and')} had been cancelled.",
    ],
)
def test_what_is_told_only_to_be_denied_is_denied(text: str) -> None:
    events, (statement,) = _events(text)
    assert statement.act == "deny"
    assert [getattr(e, "status", None) for e in events][-1] == "denied"
    assert events[-1].event_id in statement.about


def test_a_meeting_at_which_something_denied_was_said_is_not_denied() -> None:
    text = f"Arnaud denied having lied when {_LEADERS.format('met')} on Monday."
    events, _ = _events(text)
    assert [getattr(e, "status", None) for e in events] == ["held"]


@pytest.mark.parametrize(
    "denial",
    [
        "Kyiv denied that the call took place.",
        "Kyiv denied it.",
        "Kyiv denied that any such conversation had taken place.",
    ],
)
def test_opposed_reports_stay_visible(denial: str) -> None:
    told = "Moscow said Russian President Vladimir Putin spoke by phone with Turkish President Recep Tayyip Erdogan on Monday."
    (call,), statements = _events(f"{told} {denial}")
    assert (getattr(call, "status", None), call.claim and call.claim.speaker) == ("held", "Moscow")
    assert [(s.speaker.name, s.act, s.about) for s in statements] == [
        ("Moscow", "say", (call.event_id,)),
        ("Kyiv", "deny", (call.event_id,)),
    ]


def test_a_hedge_in_a_relative_clause_is_about_something_else() -> None:
    (event, *_), _ = _events(f"{_LEADERS.format('met')}, who reportedly owns a bank.")
    assert not event.hedged
    (event, *_), _ = _events(
        "French President Luc Arnaud, who reportedly met German Chancellor Karl Weiss, is ill."
    )
    assert event.hedged


@pytest.mark.parametrize(
    "verb, hedged",
    [
        ("met", False),
        ("reportedly met", True),
        ("may have met", True),
        ("is said to have met", True),
        ("did not meet", False),
    ],
)
def test_hedges(verb: str, hedged: bool) -> None:
    (event,), _ = _events(f"{_LEADERS.format(verb)} on Monday.")
    assert event.hedged is hedged


def test_a_hedge_in_an_inserted_relative_clause_is_about_something_else() -> None:
    (event, *_), _ = _events(
        "French President Luc Arnaud, who reportedly is ill, met German Chancellor Karl Weiss on Monday."
    )
    assert not event.hedged


@pytest.mark.parametrize(
    "denial", ['"There was no call," {}.', '"It never happened," {}.', "No such call took place, {}."]
)
def test_who_says_that_nothing_was_denies_what_was_told(denial: str) -> None:
    told = f"Moscow said {_LEADERS.format('spoke by phone with')} on Monday. "
    (call, *_), statements = _events(told + denial.format("Foreign Minister Ana Silva said"))
    assert [s.about for s in statements] == [(call.event_id,), (call.event_id,)]


def test_a_denial_points_to_an_event_of_the_kind_that_it_names() -> None:
    told = f"Moscow said {_LEADERS.format('spoke by phone with')} on Monday and that Arnaud met Norwegian Prime Minister Jonas Lind on Friday."
    events, statements = _events(f"{told} Berlin denied the call.")
    (call,) = [e for e in events if e.type == "call"]
    assert statements[-1].about == (call.event_id,)
