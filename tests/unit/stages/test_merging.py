"""Which mentions tell one event, and which tell two."""

from __future__ import annotations

import datetime as dt

import pytest

from eventkit.parser import Parser
from eventkit.records import Call, Document, Meeting

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


def test_a_meeting_to_come_is_not_the_one_that_was_not_held() -> None:
    text = "Minister Anna Berg has refused to meet Minister Jane Roe of Canada. Berg will meet Roe on Friday."
    document = Document(id="d", text=text, published=_DAY)
    meetings = [e for e in Parser().parse(document).events if isinstance(e, Meeting)]
    assert [e.status for e in meetings] == ["denied", "planned"]


def _statuses(text: str) -> list[str]:
    found = Parser().parse(Document(id="d", text=text, published=_DAY))
    return [e.status for e in found.events if isinstance(e, Meeting)]


def _calls(text: str) -> list[list[str]]:
    found = Parser().parse(Document(id="d", text=text, published=_DAY))
    assert not found.problems
    calls = [e for e in found.events if isinstance(e, Call)]
    assert len({c.event_id for c in calls}) == len(calls)
    return [sorted(p.name for p in c.participants) for c in calls]


def test_calls_with_two_of_different_states_are_two() -> None:
    found = _calls(
        "Prime Minister Anna Berg of Norway held phone calls with French President Luc Arnaud "
        "and Italian Foreign Minister Marco Neri on Tuesday."
    )
    assert len(found) == 2
    assert all(len(parties) == 2 for parties in found)


def test_a_joint_call_is_one() -> None:
    found = _calls(
        "Prime Minister Anna Berg of Norway held a joint phone call with French President Luc Arnaud "
        "and Italian Foreign Minister Marco Neri on Tuesday."
    )
    assert len(found) == 1


def test_states_and_their_presidents_hold_one_summit() -> None:
    found = _meetings(
        "Norway and France ended their summit in Lyon on Tuesday without an agreement. "
        "Norwegian President Anna Berg and French President Luc Arnaud met for six hours at the summit on Tuesday."
    )
    assert found == [{"Norwegian President Anna Berg", "French President Luc Arnaud"}]


def test_an_envoy_without_a_name_is_the_one_named_later() -> None:
    found = _meetings(
        "Norwegian President Anna Berg met with a French envoy on Tuesday. "
        "Her spokesman said that Berg met for an hour with French envoy Luc Arnaud."
    )
    assert len(found) == 1


def test_a_call_that_names_one_of_the_two_is_the_one_told_before() -> None:
    found = _calls(
        "Norwegian President Anna Berg spoke by telephone with French President Luc Arnaud on Tuesday. "
        "Officials in Oslo described a phone call from Arnaud as friendly."
    )
    assert len(found) == 1


def test_the_two_heads_of_state_are_those_named_before() -> None:
    found = _meetings(
        "Norwegian President Anna Berg met French President Luc Arnaud in Oslo on Tuesday. "
        "The two heads of state will meet in Lyon next month."
    )
    assert found == [{"Norwegian President Anna Berg", "French President Luc Arnaud"}] * 2


def test_the_meeting_of_a_body_is_not_that_of_two_of_its_members() -> None:
    found = _meetings(
        "Foreign Minister Anna Berg of Norway met French Foreign Minister Luc Arnaud in Oslo on Tuesday. "
        "Berg had come from Lyon, where she attended the ministers' meeting of the African Union."
    )
    assert {"Foreign Minister Anna Berg of Norway", "French Foreign Minister Luc Arnaud"} in found


def test_his_meeting_with_a_third_is_not_theirs() -> None:
    found = _meetings(
        "President Anna Berg of Norway met President Luc Arnaud of France in Oslo on Tuesday. "
        "After Arnaud's meeting with Polish President Jan Nowak her office spoke of a bad sign."
    )
    assert len(found) == 2


def test_meetings_of_the_same_two_in_two_states_are_two() -> None:
    found = _meetings(
        "French President Luc Arnaud will meet German Chancellor Karl Weiss in Norway. "
        "French President Luc Arnaud will meet German Chancellor Karl Weiss in Chile."
    )
    assert len(found) == 2


def test_what_was_held_last_month_is_not_what_is_planned() -> None:
    found = _meetings(
        "President Anna Berg of Norway and President Luc Arnaud of France plan to hold a summit. "
        "Berg has regretted the outcome of her May summit with Arnaud in Lyon."
    )
    assert len(found) == 2


def test_an_undated_call_of_the_same_two_is_one() -> None:
    found = _calls(
        "French President Luc Arnaud will hold a telephone conversation with Norwegian President Anna Berg. "
        "The office described a phone conversation between Arnaud and Berg as a chance for peace."
    )
    assert len(found) == 1


def test_the_summit_in_whose_margin_two_meet_is_no_second_meeting_of_theirs() -> None:
    found = _meetings(
        "Norwegian President Anna Berg and French President Luc Arnaud have agreed to meet "
        "on the sidelines of next month's Northern Trade Forum (NTF) summit in Lima."
    )
    assert found == [{"Norwegian President Anna Berg", "French President Luc Arnaud"}]


def test_what_is_said_of_a_visit_in_the_present_leaves_open_whether_it_was() -> None:
    text = (
        "Minister Anna Berg said in Oslo that French President Luc Arnaud's visit to Norway is important. "
        "Berg said that Arnaud's visit to Norway is scheduled for September."
    )
    found = [
        e
        for e in Parser().parse(Document(id="d", text=text, published=_DAY)).events
        if isinstance(e, Meeting)
    ]
    assert [e.status for e in found] == ["planned"]


def _told(text: str) -> list[tuple[str, str]]:
    found = Parser().parse(Document(id="d", text=text, published=_DAY))
    return [
        (e.type, e.status if isinstance(e, Meeting) else "") for e in found.events if e.type != "statement"
    ]


def test_what_was_put_off_is_the_meeting_that_was_to_be() -> None:
    text = (
        "The row came after a meeting between Minister Anna Berg of Norway and Minister Luc Arnaud of France was postponed. "
        "Berg and Arnaud put off their meeting that was to take place in Rome on Friday."
    )
    assert sorted(_told(text)) == [("meeting", "postponed"), ("postponement", "")]


def test_a_visit_in_its_stead_is_another_one() -> None:
    text = "French President Luc Arnaud called off his visit to Norway. Arnaud would like to visit Norway next year."
    assert [t for t, _ in _told(text)].count("meeting") == 1


def test_visits_to_two_states_are_two() -> None:
    found = _meetings("French President Luc Arnaud arrived in Norway on Monday after a visit to Sweden.")
    assert found == [{"French President Luc Arnaud", "Norway"}, {"French President Luc Arnaud", "Sweden"}]


def test_they_are_the_two_who_met() -> None:
    found = _meetings(
        "French President Luc Arnaud met German Chancellor Karl Weiss on Tuesday. They will meet again on Friday."
    )
    assert found == [{"French President Luc Arnaud", "German Chancellor Karl Weiss"}] * 2


def test_the_visit_of_which_one_names_the_host_the_other_his_state_is_one() -> None:
    found = _meetings(
        "French President Luc Arnaud invited German Chancellor Karl Weiss to Paris. Weiss will visit Paris in July."
    )
    assert found == [{"French President Luc Arnaud", "German Chancellor Karl Weiss"}]


def test_a_visit_the_other_way_is_another_one() -> None:
    found = _meetings(
        "French President Luc Arnaud will visit Norway in July. It follows last year's France visit of important Norwegian officials."
    )
    assert len(found) == 2


def test_an_earlier_round_told_in_passing_is_another_meeting_of_the_two() -> None:
    text = "Norwegian and Swedish officials met on Tuesday after a first round of talks last month failed."
    found = Parser().parse(Document(id="d", text=text, published=_DAY))
    dates = [str(e.date.start) for e in found.events if isinstance(e, Meeting) and e.date is not None]
    assert dates == ["2021-06-15", "2021-05-01"]


def test_separate_talks_are_other_talks() -> None:
    found = _meetings(
        "French President Luc Arnaud held talks with German Chancellor Karl Weiss on Tuesday. "
        "Arnaud held separate talks with Italian Prime Minister Marco Neri."
    )
    assert len(found) == 2


def test_the_same_day_in_other_words_is_the_same_meeting() -> None:
    found = _meetings(
        "French President Luc Arnaud met German Chancellor Karl Weiss on Wednesday. "
        "The two leaders are scheduled to meet again for an hour today. Wednesday's session ends at noon."
    )
    assert len(found) == 1


def test_who_speaks_behind_a_visit_is_no_host_of_it() -> None:
    found = _meetings(
        "Ahead of French President Luc Arnaud's visit to Norway, German Chancellor Karl Weiss praised him."
    )
    assert found == [{"French President Luc Arnaud", "Norway"}]


def test_one_of_several_meetings_has_its_own_day() -> None:
    found = _meetings(
        "Minister Anna Berg's two meetings with French Minister Luc Arnaud came to light. Berg met Arnaud on April 5."
    )
    assert len(found) == 2


def test_a_body_and_its_leaders_meet_once() -> None:
    found = _meetings("Leaders of the G7 will meet in Oslo on Friday. The G7 summit will focus on trade.")
    assert found == [{"Leaders of the G7"}]


def test_the_meeting_to_be_held_is_the_one_to_come() -> None:
    text = (
        "French President Luc Arnaud will welcome German Chancellor Karl Weiss on Friday, for the first time since "
        "a 2017 meeting with Italian Prime Minister Marco Neri. The meeting, to be held at the palace, is about trade."
    )
    found = Parser().parse(Document(id="d", text=text, published=_DAY))
    marks = {str(e.date.start): len(e.mentions) for e in found.events if isinstance(e, Meeting) and e.date}
    assert marks == {"2021-06-18": 1, "2017-01-01": 0}


def test_what_is_discussed_at_a_lunch_takes_no_part_in_it() -> None:
    found = _meetings(
        "French President Luc Arnaud will host German Chancellor Karl Weiss at a meeting and working lunch on Friday "
        "at which Syria and North Korea will be discussed."
    )
    assert found == [{"French President Luc Arnaud", "German Chancellor Karl Weiss"}]


def test_who_met_after_all_met_apart_from_what_was_called_off() -> None:
    text = (
        "French President Luc Arnaud called off his meeting with German Chancellor Karl Weiss in Rome. "
        "Arnaud and Weiss met in the corridor all the same. Aides said the cancelled meeting was to last an hour."
    )
    assert sorted(_told(text)) == [("cancellation", ""), ("meeting", "cancelled"), ("meeting", "held")]


def test_sir_and_a_given_name_is_who_was_named_in_full() -> None:
    found = _meetings(
        "Sir Piers Holt of Britain will meet French President Luc Arnaud next week. "
        "Asked about meeting Sir Piers, Arnaud said that they would meet next week."
    )
    assert len(found) == 1


def test_the_meeting_is_the_one_of_which_the_text_tells() -> None:
    text = (
        "French President Luc Arnaud and German Chancellor Karl Weiss will meet on Friday. "
        "The two last met in May. The meeting is a good sign."
    )
    found = Parser().parse(Document(id="d", text=text, published=_DAY))
    told = {str(e.date.start): len(e.mentions) for e in found.events if isinstance(e, Meeting) and e.date}
    assert told == {"2021-06-18": 1, "2021-05-01": 0}


def test_hosting_somebody_for_a_meeting_that_is_to_last_is_one_meeting() -> None:
    text = "French President Luc Arnaud hosted German Chancellor Karl Weiss on Tuesday for a meeting that is expected to be long."
    assert _told(text) == [("meeting", "held")]


def test_a_holder_whom_the_text_spells_otherwise_is_still_one_person() -> None:
    found = _meetings(
        "Israeli Prime Minister Binyamin Netanyahu met Norwegian Prime Minister Anna Berg. "
        "At their meeting Prime Minister Netanyahu thanked Prime Minister Berg."
    )
    assert found == [
        {"Israeli Prime Minister Binyamin Netanyahu", "Norwegian Prime Minister Anna Berg"},
    ]
    found = _meetings(
        "Foreign Minister Makhdoom Shah Mahmood Qureshi met Danish Foreign Minister Lars Holm. "
        "Foreign Minister Qureshi met Holm at the airport."
    )
    assert found == [{"Foreign Minister Makhdoom Shah Mahmood Qureshi", "Danish Foreign Minister Lars Holm"}]


def test_the_wife_of_a_president_is_not_the_president() -> None:
    found = _meetings(
        "Indonesian President Joko Widodo met Prime Minister Anna Berg. Iriana Joko Widodo met Lars Holm."
    )
    assert {"Indonesian President Joko Widodo", "Prime Minister Anna Berg"} in found
    assert not any(
        "Indonesian President Joko Widodo" in parties and "Lars Holm" in parties for parties in found
    )


def test_those_who_lead_a_delegation_are_its_side() -> None:
    found = _meetings(
        "A Norwegian delegation held talks with the Danish government in Lima. "
        "Norwegian Foreign Minister Anna Berg and Danish Foreign Minister Lars Holm held the talks on Monday."
    )
    assert found == [{"Norwegian Foreign Minister Anna Berg", "Danish Foreign Minister Lars Holm"}]


def test_a_group_told_by_its_state_alone_is_the_one_told_before() -> None:
    found = _meetings(
        "Prime Minister Anna Berg met a senior Danish trade delegation on Tuesday. Berg met the Danish delegation in Oslo. "
        "On Monday she met a Danish rebel."
    )
    assert {"Prime Minister Anna Berg", "senior Danish trade delegation"} in found
    assert not any("Danish delegation" in parties for parties in found)


def test_groups_of_two_states_are_two() -> None:
    found = _meetings(
        "Prime Minister Anna Berg met a Danish delegation. Later Berg met a Peruvian delegation."
    )
    assert len(found) == 2


def test_a_dinner_after_the_talks_is_another_meeting() -> None:
    found = _meetings(
        "President Anna Berg had talks with Danish Prime Minister Lars Holm on Monday. The mood was good. "
        "President Berg also hosted a dinner for Prime Minister Holm."
    )
    assert found == [{"President Anna Berg", "Danish Prime Minister Lars Holm"}] * 2


def test_who_met_at_dinner_met_once() -> None:
    found = _meetings(
        "Prime Minister Anna Berg had dinner with Danish Prime Minister Lars Holm in Oslo. "
        "Berg met Holm on Friday, and they talked about fish."
    )
    assert len(found) == 1


def test_talks_held_are_not_those_to_come() -> None:
    found = _statuses(
        "President Anna Berg will meet Danish Prime Minister Lars Holm in Oslo on Friday. "
        "She said that her talks with Holm in Rome were useful."
    )
    assert found == ["planned", "held"]


def test_their_last_meeting_is_another_one() -> None:
    text = (
        "President Anna Berg met Danish Prime Minister Lars Holm. "
        "Their previous meeting took place in May. At the talks they signed a treaty."
    )
    found = Parser().parse(Document(id="d", text=text, published=_DAY))
    meetings = [e for e in found.events if isinstance(e, Meeting)]
    assert [(len(e.mentions), e.date is None) for e in meetings] == [(1, True), (0, False)]


def test_a_body_and_those_who_speak_for_it_are_one_party() -> None:
    found = _meetings(
        "Envoy Anna Berg of Norway held talks with Taliban representatives in Doha. "
        "A spokesman did not comment on the meeting with the Taliban."
    )
    assert len(found) == 1


def test_who_are_met_in_separate_meetings_are_not_met_again_together() -> None:
    text = (
        "Prime Minister Anna Berg met French President Luc Arnaud and Italian Foreign Minister Marco Neri "
        "in separate meetings on Tuesday."
    )
    found = Parser().parse(Document(id="d", text=text, published=_DAY))
    meetings = [e for e in found.events if isinstance(e, Meeting)]
    assert [len(e.participants) for e in meetings] == [2, 2]
    assert all(e.date is not None for e in meetings)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Danish Foreign Minister Lars Holm was due to visit Peru. Holm arrived in Lima on Monday.", "held"),
        (
            "Minister Anna Berg will not meet Danish Minister Lars Holm. Berg was due to meet Holm on Friday.",
            "denied",
        ),
    ],
)
def test_a_plan_and_what_became_of_it_are_one_event(text: str, status: str) -> None:
    assert _statuses(text) == [status]


def test_talks_told_by_one_side_in_other_words_are_those_told_before() -> None:
    found = _meetings(
        "Danish Prime Minister Lars Holm will hold talks with President Anna Berg of Peru. "
        "The Danes said that the talks would be useful. Berg's office wants the Danish government to end the talks."
    )
    assert found == [{"Danish Prime Minister Lars Holm", "President Anna Berg of Peru"}]


@pytest.mark.parametrize(
    "text",
    [
        "Peru said that it had no discussions or negotiations with Denmark.",
        "President Anna Berg will hold talks and meetings with Danish Prime Minister Lars Holm on Friday.",
    ],
)
def test_two_nouns_with_one_partner_tell_one_event(text: str) -> None:
    assert [len(parties) for parties in _meetings(text)] == [2]


def test_the_sunday_before_a_week_is_of_that_week() -> None:
    text = (
        "Danish President Anna Berg will meet Peruvian President Luis Roca next week. "
        "Berg and Roca will meet on Sunday."
    )
    found = Parser().parse(Document(id="d", text=text, published=_DAY))
    dates = [e.date for e in found.events if isinstance(e, Meeting)]
    assert [date and date.start for date in dates] == [dt.date(2021, 6, 20)]
