"""Why a plan is changed, on sentences of our own."""

from __future__ import annotations

import datetime as dt

import pytest

from eventkit import Cancellation, Document, Meeting, Parser, Postponement

_PARSER = Parser()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Norway cancelled talks with Sweden because of a storm.", "a storm"),
        (
            "Norwegian leader Lars Holm has postponed a trip to Sweden to recover from flu.",
            "to recover from flu",
        ),
        (
            "After the king fell ill, Norwegian leader Lars Holm cancelled a trip to Sweden.",
            "the king fell ill",
        ),
        ('Norway cancelled talks with Sweden in reaction to "rude" remarks.', '"rude" remarks'),
        ("Norway cancelled a summit with Sweden to discuss fish.", None),
        ("Following the talks, Oslo said Norway had cancelled a summit with Sweden.", None),
    ],
)
def test_the_reason_of_a_change_is_read_where_the_sentence_tells_it(text: str, reason: str | None) -> None:
    parsed = _PARSER.parse(Document(id="reason", text=text, published=dt.date(2021, 6, 16)))
    changes = [e for e in parsed.events if isinstance(e, Cancellation | Postponement)]
    assert [c.reason.text if c.reason is not None else None for c in changes] == [reason]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Norway postponed a summit with Sweden and a meeting with Danish Prime Minister Lise Holm.",
            [["Sweden", "Norway"], ["Danish Prime Minister Lise Holm", "Norway"]],
        ),
        (
            "Norway cancelled a summit with Sweden after a dinner with Lise Holm of Denmark and talks with Finland.",
            [["Sweden", "Norway"]],
        ),
        ("Talks between Norway and Sweden were due on Monday. They were postponed.", [["Norway", "Sweden"]]),
        ("Talks between Norway and Sweden were due on Monday. They were delayed by traffic.", []),
    ],
)
def test_one_verb_changes_all_that_it_governs(text: str, parties: list[list[str]]) -> None:
    parsed = _PARSER.parse(Document(id="joined", text=text, published=dt.date(2021, 6, 16)))
    changes = [e for e in parsed.events if isinstance(e, Cancellation | Postponement)]
    assert [[p.text for p in c.participants] for c in changes] == parties
    assert len({c.event_id for c in changes}) == len(changes)


@pytest.mark.parametrize("said", ["despite threats to cancel it", "after calls to cancel it"])
def test_what_is_only_threatened_is_no_change(said: str) -> None:
    text = f"French President Luc Arnaud will meet German Chancellor Karl Weiss on Friday, {said}."
    result = _PARSER.parse(Document(id="d", text=text, published=dt.date(2021, 6, 16)))
    assert [e.type for e in result.events] == ["meeting"]


@pytest.mark.parametrize(
    ("text", "planned", "new"),
    [
        (
            "Norway is cancelling a meeting with Sweden. Friday's meeting was cancelled, aides said.",
            "2021-06-18",
            None,
        ),
        ("Norway broke off the talks with Sweden, which began on Monday.", "2021-06-14", None),
        ("Norway and Sweden put off a summit from June to September.", "2021-06-01", "2021-09-01"),
        ("A meeting of Norway and Sweden was postponed until the weekend.", None, "2021-06-19"),
        (
            (
                "Talks between Norway and Sweden planned for this week have been postponed. "
                "The talks planned for Friday, June 18, were postponed for a storm."
            ),
            "2021-06-18",
            None,
        ),
    ],
)
def test_the_day_planned_and_the_new_one(text: str, planned: str | None, new: str | None) -> None:
    result = _PARSER.parse(Document(id="d", text=text, published=dt.date(2021, 6, 16)))
    change = next(e for e in result.events if isinstance(e, Cancellation | Postponement))
    told = change.subject.date
    assert (told and str(told.start)) == planned
    moved = change.new_date if isinstance(change, Postponement) else None
    assert (None if moved is None or isinstance(moved, str) else str(moved.start)) == new


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A summit between Norway and Sweden cannot be postponed.", "planned"),
        ("The talks between Norway and Sweden will not be called off.", "planned"),
        ("Norway did not cancel its talks with Sweden.", "planned"),
    ],
)
def test_what_is_not_changed_stays_planned(text: str, status: str) -> None:
    result = _PARSER.parse(Document(id="d", text=text, published=dt.date(2021, 6, 16)))
    assert [(e.type, getattr(e, "status", None)) for e in result.events] == [("meeting", status)]


def test_a_dinner_planned_on_a_visit_falls_with_it() -> None:
    text = (
        "French President Luc Arnaud cancelled his trip to Norway. "
        "In Oslo, Arnaud was due to have a dinner with German Chancellor Karl Weiss."
    )
    result = _PARSER.parse(Document(id="d", text=text, published=dt.date(2021, 6, 16)))
    assert {getattr(e, "status", "") for e in result.events if e.type == "meeting"} == {"cancelled"}


def test_who_speaks_for_a_ministry_moves_no_meeting() -> None:
    text = '"We look forward to rescheduling the talks between Norway and Sweden," spokesman Ole Ask said.'
    result = _PARSER.parse(Document(id="d", text=text, published=dt.date(2021, 6, 16)))
    change = next(e for e in result.events if isinstance(e, Postponement))
    assert [p.text for p in change.participants] == ["Norway", "Sweden"]


def test_a_change_that_is_denied_is_none() -> None:
    text = "Oslo dismissed reports that the talks between Norway and Sweden had been delayed."
    result = _PARSER.parse(Document(id="d", text=text, published=dt.date(2021, 6, 16)))
    assert not [e for e in result.events if isinstance(e, Cancellation | Postponement)]


@pytest.mark.parametrize(
    "text",
    [
        "There was a chance that French President Luc Arnaud would meet German Chancellor Karl Weiss.",
        "French President Luc Arnaud is ready to meet German Chancellor Karl Weiss.",
        "French President Luc Arnaud voiced readiness to hold talks with German Chancellor Karl Weiss.",
    ],
)
def test_what_may_come_is_proposed(text: str) -> None:
    result = _PARSER.parse(Document(id="d", text=text, published=dt.date(2021, 6, 16)))
    assert [getattr(e, "status", None) for e in result.events if e.type == "meeting"] == ["proposed"]


def test_a_part_of_the_world_hosts_nobody() -> None:
    text = "Norwegian Foreign Minister Lars Holm cancelled a planned trip to Latin America."
    result = _PARSER.parse(Document(id="d", text=text, published=dt.date(2021, 6, 16)))
    change = next(e for e in result.events if isinstance(e, Cancellation))
    assert [p.text for p in change.participants] == ["Norwegian Foreign Minister Lars Holm"]


def test_the_head_of_state_is_the_president_named() -> None:
    text = "French President Luc Arnaud is ill. Paris said the head of state has cancelled a trip to Norway."
    result = _PARSER.parse(Document(id="d", text=text, published=dt.date(2021, 6, 16)))
    change = next(e for e in result.events if isinstance(e, Cancellation))
    assert [p.name for p in change.participants] == ["French President Luc Arnaud", "Norway"]


@pytest.mark.parametrize(
    "again",
    [
        "The Elysee cancelled the meeting because of a storm.",
        "Paris said that the two countries had cancelled the meeting.",
    ],
)
def test_who_acts_for_a_party_cancels_the_same_meeting(again: str) -> None:
    text = f"French President Luc Arnaud cancelled a meeting with German Chancellor Karl Weiss. {again}"
    result = _PARSER.parse(Document(id="d", text=text, published=dt.date(2021, 6, 16)))
    change = next(e for e in result.events if isinstance(e, Cancellation))
    assert len(change.mentions) == 1
    assert {p.country for p in change.participants} == {"FRA", "DEU"}


@pytest.mark.parametrize(
    "text",
    [
        "Norway's negotiators would walk out of the talks with Sweden unless the raids stopped.",
        "Finland kept Norway from walking away from the talks with Sweden.",
        "Norway made an effort to reschedule the talks with Sweden.",
        "Norway heard talk of cancelling the summit with Sweden.",
        "Norway will call off the summit with Sweden if the strike goes on.",
        "Norway put off a decision on whether to meet the Swedish envoy.",
        "Norway dropped the idea of postponing the talks with Sweden.",
    ],
)
def test_what_is_conditional_prevented_or_tried_is_no_change(text: str) -> None:
    result = _PARSER.parse(Document(id="d", text=text, published=dt.date(2021, 6, 16)))
    assert not [e for e in result.events if isinstance(e, Cancellation | Postponement)]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("The talks between Norway and Sweden were cancelled after an attack by Finland.", None),
        ("The talks between Norway and Sweden were cancelled at a request by Finland.", None),
        ("The talks between Norway and Sweden were cancelled on Monday by Finland.", "Finland"),
    ],
)
def test_who_decided_stands_behind_the_verb(text: str, by: str | None) -> None:
    result = _PARSER.parse(Document(id="d", text=text, published=dt.date(2021, 6, 16)))
    change = next(e for e in result.events if isinstance(e, Cancellation))
    assert (change.decided_by and change.decided_by.text) == by


def test_the_president_is_that_of_the_spokesman() -> None:
    text = (
        "French President Luc Arnaud was to visit Norway. German President Otto Braun was there. "
        "Elysee spokesman Jean Petit said the president had cancelled his trip."
    )
    result = _PARSER.parse(Document(id="d", text=text, published=dt.date(2021, 6, 16)))
    change = next(e for e in result.events if isinstance(e, Cancellation))
    assert [p.name for p in change.participants] == ["French President Luc Arnaud", "Norway"]


def test_one_meeting_put_off_by_peoples_and_by_persons() -> None:
    text = (
        "Norwegians and Swedes have delayed a meeting. Aides said the meeting between Norwegian Prime Minister "
        "Lars Holm and Swedish Prime Minister Sven Berg had been deferred."
    )
    result = _PARSER.parse(Document(id="d", text=text, published=dt.date(2021, 6, 16)))
    assert [e.type for e in result.events if e.type == "postponement"] == ["postponement"]


@pytest.mark.parametrize(
    ("purpose", "statuses"),
    [
        ("to meet German Chancellor Karl Weiss", {"postponed"}),
        ("for talks with German Chancellor Karl Weiss", {"postponed"}),
        ("to attend a summit of Nordic leaders", {"planned"}),
        ("after talks with German Chancellor Karl Weiss", {"held"}),
    ],
)
def test_what_a_visit_put_off_was_for_is_not_held(purpose: str, statuses: set[str]) -> None:
    text = f"French President Luc Arnaud put off a trip to Norway {purpose}."
    result = _PARSER.parse(Document(id="d", text=text, published=dt.date(2021, 6, 16)))
    assert {getattr(e, "status", "") for e in result.events if e.type == "meeting"} == statuses


def test_a_word_that_opens_a_sentence_is_no_party() -> None:
    text = "Secret meetings with rebel leaders planned by Norway were called off. Stalled talks with Sweden were, too."
    result = _PARSER.parse(Document(id="d", text=text, published=dt.date(2021, 6, 16)))
    change = next(e for e in result.events if isinstance(e, Cancellation))
    assert "Secret" not in [p.text for p in change.participants]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Norway cancelled talks between its foreign minister and his German counterpart.",
            [("its foreign minister", "NOR"), ("his German counterpart", "DEU")],
        ),
        (
            "Prime Minister Lars Holm of Norway praised his Swedish counterpart, but a meeting of the two leaders won't happen.",
            [("Prime Minister Lars Holm of Norway", "NOR"), ("his Swedish counterpart", "SWE")],
        ),
        (
            "French President Luc Arnaud called off a trip to Norway this week due to his duty to Sweden.",
            [("French President Luc Arnaud", "FRA"), ("Norway", "NOR")],
        ),
        (
            "Norwegian premier Lars Holm met US envoy Ana Moe after talks broke down in May between Sweden and Finland.",
            [("Sweden", "SWE"), ("Finland", "FIN")],
        ),
        (
            "Norway said a visit by French President Luc Arnaud had been called off.",
            [("French President Luc Arnaud", "FRA"), ("Norway", "NOR")],
        ),
        (
            "The pandemic forced French President Luc Arnaud to call off a summit.",
            [("French President Luc Arnaud", "FRA")],
        ),
        ("Norway called off talks with Sweden at 11:30 p.m.", [("Sweden", "SWE"), ("Norway", "NOR")]),
    ],
)
def test_whose_meeting_is_dropped(text: str, parties: list[tuple[str, str]]) -> None:
    result = _PARSER.parse(Document(id="d", text=text, published=dt.date(2021, 6, 16)))
    change = next(e for e in result.events if isinstance(e, Cancellation))
    assert [(p.text, p.country) for p in change.participants] == parties


def test_a_day_between_auxiliary_and_verb_is_that_of_the_change() -> None:
    text = "A summit of Norway and Sweden was on Monday cancelled."
    result = _PARSER.parse(Document(id="d", text=text, published=dt.date(2021, 6, 16)))
    change = next(e for e in result.events if isinstance(e, Cancellation))
    assert change.date is not None
    assert str(change.date.start) == "2021-06-14"
    assert change.subject.date is None


def test_a_round_of_talks_put_off_is_one_meeting() -> None:
    text = "A second round of talks between Norway and Sweden, due to start on Monday, was postponed."
    result = _PARSER.parse(Document(id="d", text=text, published=dt.date(2021, 6, 16)))
    assert [e.type for e in result.events] == ["postponement"]


def test_a_summit_at_which_a_meeting_is_cancelled_is_to_come() -> None:
    text = "French President Luc Arnaud has cancelled a meeting with German Chancellor Karl Weiss at the G20 summit."
    result = _PARSER.parse(Document(id="d", text=text, published=dt.date(2021, 6, 16)))
    assert [getattr(e, "status", "") for e in result.events if e.type == "meeting"] == ["planned"]


def test_a_meeting_dropped_at_a_summit_has_not_its_body() -> None:
    text = "German Chancellor Karl Weiss cancelled a planned meeting at the EU summit in Malta."
    result = _PARSER.parse(Document(id="d", text=text, published=dt.date(2021, 6, 16)))
    change = next(e for e in result.events if isinstance(e, Cancellation))
    assert [p.text for p in change.participants] == ["German Chancellor Karl Weiss"]


def test_a_minister_cancels_the_meeting_of_his_state() -> None:
    text = (
        'Norway cancelled a planned meeting with Sweden. "We have decided to cancel the meeting," Foreign Minister '
        "Lars Holm told reporters. The meeting was to have taken place in Oslo."
    )
    result = _PARSER.parse(Document(id="d", text=text, published=dt.date(2021, 6, 16)))
    told = [
        (e.type, {p.text for p in e.participants})
        for e in result.events
        if isinstance(e, Cancellation | Meeting)
    ]
    assert told == [("cancellation", {"Norway", "Sweden"}), ("meeting", {"Norway", "Sweden"})]


def test_who_answers_in_a_briefing_moves_no_meeting() -> None:
    text = (
        "Q: President Joe Biden postponed his trip to Norway. Is it off?\n\n"
        "MS. LINDHOLM: I think we have stated that we are going to be rescheduling the trip."
    )
    result = _PARSER.parse(Document(id="d", text=text, published=dt.date(2021, 6, 16)))
    told = [[p.text for p in e.participants] for e in result.events if isinstance(e, Postponement)]
    assert told == [["President Joe Biden", "Norway"]]
