"""When an event happens: which words date it, and which are the day of something else. Read on Wednesday 2021-06-16."""

from __future__ import annotations

import datetime as dt

import pytest

from eventkit.parser import Parser
from eventkit.records import Call, Cancellation, Document, Meeting, Postponement

PARSER = Parser()
A, B = "French President Luc Arnaud", "German Chancellor Karl Weiss"


def dates(text: str) -> list[str | None]:
    """The first days of the calls and meetings that `text` tells, in its order."""
    result = PARSER.parse(Document(id="d", text=text, published=dt.date(2021, 6, 16)))
    return [str(e.date.start) if e.date else None for e in result.events if isinstance(e, Call | Meeting)]


@pytest.mark.parametrize(
    "text",
    [
        f"{A} agreed on Monday to meet {B}.",
        f"{A} and {B} agreed on Monday to hold talks.",
        f"{A} invited {B} on Monday to visit France.",
        f"{A} left on Monday for a meeting with {B}.",
        f"{A} met {B} before Monday's vote.",
        f"{A} met {B} ahead of Monday's vote.",
        f"{A} has met {B} twice since Monday.",
        f"In the evening {A} dined with {B}.",
        f"This would be the eighth meeting between {A} and {B} in two years.",
    ],
)
def test_the_day_of_another_matter_is_no_date(text: str) -> None:
    assert dates(text) == [None]


def test_the_day_of_leaving_is_not_that_of_the_meeting() -> None:
    assert dates(f"{A} leaves today for Berlin to meet {B}.") == ["2021-06-16", None]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (f"{A} will meet {B} on Saturday and Anna Berg the same day.", ["2021-06-19", "2021-06-19"]),
        (f"{A} will meet {B} on Saturday, and Polish Premier Jan Holm will meet {B} the next day.", ["2021-06-19", "2021-06-20"]),
        (f"{A} met {B} on Saturday and held talks with Jan Holm the same day.", ["2021-06-12", "2021-06-12"]),
        (f"{A} said on Monday that he would meet {B} the next day.", ["2021-06-15"]),
    ],
)  # fmt: skip
def test_the_same_day_is_the_day_that_the_sentence_told(text: str, days: list[str]) -> None:
    assert dates(text) == days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{A} agreed on Monday to meet {B} on Friday.", "2021-06-18"),
        (
            f"{A} will receive Anna Berg, Archbishop of Bonn and a friend of Germany, on July 18.",
            "2021-07-18",
        ),
        (f"A week after {A} spoke by phone with {B}, protests go on.", "2021-06-07"),
        (f"On the eve of {A}'s visit to Berlin, the ministry gave a warning on Tuesday.", "2021-06-16"),
        (f"{A} is holding talks with {B}.", "2021-06-16"),
        (
            f"The talks of {A} with {B} in Bonn, Germany, which took place on June 9, were short.",
            "2021-06-09",
        ),
        (f"{A} returned on Friday from two days of talks with {B}.", "2021-06-10"),
        (f"A palace aide leaked the schedule of {A}'s July 3 meeting with {B}.", "2021-07-03"),
        (f"{A} joked before Tuesday's planned meeting with {B}.", "2021-06-15"),
        (f"Much has changed since {A}'s and Weiss's last meeting in August.", "2020-08-01"),
        (
            f"The palace posted a video earlier Monday of the meeting between {A} and {B} on Friday.",
            "2021-06-11",
        ),
        (f"{A} sought a meeting with {B}, who has more power, for Friday.", "2021-06-18"),
        (f"{A} spoke of the talks with {B}, the leader of the party, in Bonn on Monday.", "2021-06-14"),
        (f"The talks of {A} with {B}, who leads the bloc, will take place Friday in Bonn.", "2021-06-18"),
        (f"{A} will meet {B} to discuss trade during a NATO summit on July 3.", "2021-07-03"),
        (f"{A} will fly to Oslo to take part in a forum on July 3, as well as meet the king.", "2021-07-03"),
        (f"The congress is held in early July, when {A} will meet {B}.", "2021-07-01"),
        (f"When the queen opened the fair on Monday, {A} met {B}.", "2021-06-14"),
        (f"{A} will travel to Norway and Spain for talks next week.", "2021-06-21"),
        (f"Norway on Monday hailed a decision by {A} to meet {B} next week.", "2021-06-21"),
        (f"{A} has convened a series of meetings with {B} for Monday.", "2021-06-21"),
    ],
)
def test_the_day_of_the_event(text: str, day: str) -> None:
    assert dates(text)[:1] == [day]


def test_a_time_before_when_is_that_of_both() -> None:
    assert dates(f"It recalls a meeting in May, when {A} hosted {B} in Paris.")[-1] == "2021-05-01"


def test_parts_of_a_day_count_from_the_day_told_before() -> None:
    text = f"{A} met Prime Minister Anna Berg of Norway on Monday. In the evening he dined with {B}."
    assert dates(text) == ["2021-06-14", "2021-06-14"]


def test_what_is_put_off_to_another_day_is_planned_for_it() -> None:
    text = f"{A} was to meet {B} on Friday. The meeting has been moved to June 25."
    result = PARSER.parse(Document(id="d", text=text, published=dt.date(2021, 6, 16)))
    meeting = next(e for e in result.events if isinstance(e, Meeting))
    assert (meeting.status, str(meeting.date and meeting.date.start)) == ("planned", "2021-06-25")


def test_what_is_denied_since_a_call_is_not_that_call() -> None:
    text = f"{A}, who has not spoken with {B} since a phone call on June 9, is silent."
    result = PARSER.parse(Document(id="d", text=text, published=dt.date(2021, 6, 16)))
    told = {e.status: e.date and str(e.date.start) for e in result.events if isinstance(e, Call)}
    assert told == {"denied": None, "held": "2021-06-09"}


def spans(text: str) -> list[tuple[str, str] | None]:
    """First and last days of the calls and meetings that `text` tells."""
    result = PARSER.parse(Document(id="d", text=text, published=dt.date(2021, 6, 16)))
    events = [e for e in result.events if isinstance(e, Call | Meeting)]
    return [(str(e.date.start)[5:], str(e.date.end)[5:]) if e.date else None for e in events]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (f"{A} arrived in Norway on Monday for a three-day visit.", ("06-14", "06-16")),
        (f"{A} arrived in Norway on Monday. The two-day visit is his first.", ("06-14", "06-15")),
        (f"{A} is to pay a two-day visit to Norway on Friday.", ("06-18", "06-19")),
        (f"{A} is on a two-day visit to Norway beginning Tuesday.", ("06-15", "06-16")),
        (f"{A} paid a two-day visit to Norway starting on Monday.", ("06-14", "06-15")),
        (
            f"{A} will visit Norway from June 21 to June 23. He arrives in Oslo on June 21.",
            ("06-21", "06-23"),
        ),
        (f"{A} paid a two-day visit to Norway this month.", ("06-01", "06-30")),
    ],
)
def test_days_told_are_counted_from_the_first(text: str, days: tuple[str, str]) -> None:
    assert spans(text)[:1] == [days]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            f"{A} will join a meeting of ministers with {B}, scheduled to take place in Oslo on June 21.",
            "06-21",
        ),
        (f"{A} spoke by phone with {B} on Tuesday, one day before his meeting with Anna Berg.", "06-16"),
        (f"{A} will hold talks with {B} on Friday before heading to India for the G20 summit.", None),
        (f"{A} is in Oslo on Friday, where he is due to meet {B}.", "06-18"),
        (f"{A} arrived in Oslo on Monday, where he would meet {B}.", None),
        (f"It follows the visit to Oslo last Friday by {A}, who held a summit with {B}.", "06-11"),
        (f"On Monday, Anna Berg, the envoy, said {A} would meet {B}.", None),
        (f"{A}, who fell ill on Monday, has met {B}.", None),
        (f"The call between {A} and {B} was their eighth this year.", None),
        (f"{A} met {B} on Monday, hours after talks with Anna Berg.", "06-14"),
        (f"{A} met Anna Berg on Monday. Shortly afterwards he met {B}.", "06-14"),
        (f"{A} met Anna Berg on Monday. He also met {B}.", None),
        (f"{A} met {B} for the first time since a war broke out in May.", None),
        (f"{A} will travel to Oslo on Saturday to host with Anna Berg a meeting with {B}.", "06-19"),
        (f"{A} and Anna Berg will speak after they conclude their talks on Saturday.", "06-19"),
        (f"Anna Berg met reporters on Monday to discuss a meeting of {A} and {B}.", None),
        (f"{A} will hold talks with {B} on Friday ahead of next week's vote.", "06-18"),
        (f"{A} will visit Norway from June 21 to June 23. While there he is to meet {B}.", None),
        (f"Monday's vote followed a call between {A} and {B}.", None),
        (f"From May until this week, aides refused a meeting of {A} and {B}.", None),
        (f"A new round of talks between {A} and {B} will begin on Friday.", "06-18"),
    ],
)
def test_the_last_event_told(text: str, day: str | None) -> None:
    found = spans(text)[-1]
    assert (found and found[0]) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{A} plans to meet {B} on the sidelines of a ministers' summit starting in Oslo on Friday.", None),
        (f"Oslo (NTB) June 15, 2021 {A} and {B} have held a meeting here.", None),
        (f"OSLO (NTB / Agency - 15th June, 2021) {A} met {B} on Monday.", "06-14"),
        (f"Oslo, June 15, (ntb) - {A} met {B} Monday evening.", "06-14"),
        (f"{A} and {B} will hold talks on gas. Aides suggested talks would resume on Friday.", "06-18"),
        (
            f"{A} will join the German ministers' meeting and a second meeting of bankers next Thursday.",
            "06-24",
        ),
        (
            f"{A} will meet {B} at this week's G20 summit. The meeting in Oslo would start on Friday, aides said.",
            "06-18",
        ),
    ],
)
def test_the_first_event_told(text: str, day: str | None) -> None:
    found = spans(text)[0]
    assert (found and found[0]) == day


def test_days_count_from_the_dateline_of_a_report_printed_later() -> None:
    assert spans(f"OSLO, June 14 (NTB) - {A} met {B} today.") == [("06-14", "06-14")]
    assert spans(f"OSLO, June 1 (NTB) - {A} met {B} today.") == [("06-16", "06-16")]


def test_what_happens_at_an_event_has_its_day() -> None:
    assert dates(f"{A} will meet {B} during a NATO summit on Friday.") == ["2021-06-18"] * 2


def test_what_happens_meanwhile_has_the_same_day() -> None:
    assert dates(f"{A} visited Spain on Monday, also meeting the emir of Qatar.") == ["2021-06-14"] * 2
    assert dates(f"{A} met {B} on Monday as he visited Norway.") == ["2021-06-14"] * 2
    assert dates(f"When {A} visited Norway on Monday, he met {B}.") == ["2021-06-14"] * 2
    assert dates(f"{A} met {B} on Monday before he visited Norway.")[1] is None


def test_an_event_has_the_day_of_what_happens_at_it() -> None:
    assert dates(f"{A} met {B} on Monday on the sidelines of a NATO summit in Oslo.") == ["2021-06-14"] * 2
    assert dates(f"{A} met {B} on Monday before a NATO summit in Oslo.") == ["2021-06-14", None]


def test_the_day_on_which_talks_broke_off_is_behind() -> None:
    text = f"Norway mediated the talks between {A} and {B} that broke down in August."
    result = PARSER.parse(Document(id="d", text=text, published=dt.date(2021, 6, 16)))
    found = next(e for e in result.events if isinstance(e, Cancellation))
    assert found.date is not None
    assert str(found.date.start) == "2020-08-01"


def test_who_is_met_on_a_visit_is_met_on_its_day() -> None:
    visit, talk = f"{A} visited Germany on Monday.", f"{A} held talks with {B}."
    between = "Trade was the topic. The weather was fine. Prices rose. Nobody was hurt."
    assert dates(f"{visit} {between} {talk}") == ["2021-06-14"] * 2
    assert dates(f"{visit} {between} {A} held talks with {B} in Oslo.") == ["2021-06-14", None]
    assert dates(f"{A} visited Germany in May. {between} {talk}") == ["2021-05-01", None]
    assert dates(f"{visit} {A} visited Germany on June 1. {between} {talk}")[2] is None


def test_a_month_to_come_is_not_that_of_the_change() -> None:
    text = f"Aides spoke of the postponement of the visit by {A} to Spain end of this month."
    result = PARSER.parse(Document(id="d", text=text, published=dt.date(2021, 6, 16)))
    assert [e.date for e in result.events if isinstance(e, Postponement)] == [None]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"On Monday, {A} praised the plan. He met {B}.", "2021-06-14"),
        (f"{A} spoke of trade on Monday. At a meeting with {B}, Arnaud said no.", "2021-06-14"),
        (f"{A} praised the plan on Monday. The crowd cheered. He held talks with {B}.", "2021-06-14"),
        (f"{A} said on Monday that wheat was dear. He met {B}.", None),  # told on Monday, not met then
        (f"On Monday, {A} praised the plan. He has met {B}.", None),
        (f"On Monday, {A} praised the plan. Earlier, he met {B}.", None),
        (f"On Monday, the emir of Qatar praised the plan. {A} met {B}.", None),
        (f"On Monday, {A} praised the plan. In May wheat was dear. He met {B}.", None),
        (f"On Monday, {A} praised the plan. He will meet {B}.", None),
    ],
)
def test_a_day_holds_on_while_the_same_actor_acts(text: str, day: str | None) -> None:
    assert dates(text)[-1] == day


def test_the_day_of_another_clause_is_not_that_of_the_event() -> None:
    assert dates(f"{A}'s trip to Oslo was announced on Monday.") == [None]
    assert dates(f"{A}'s trip to Oslo was announced for Monday.") == ["2021-06-21"]
    assert dates(f"{A} met {B} at a NATO summit in Oslo, which ended on Friday.")[0] is None
    assert dates(f"{A} was so weak in May that he met {B} at home.") == [None]


def test_the_object_behind_the_day_is_no_thing_of_that_day() -> None:
    assert dates(f"{A} and {B} discussed on Saturday issues of trade in a phone call.") == ["2021-06-12"]


def test_an_event_before_another_counts_from_the_day_told_of_it() -> None:
    first = f"{A} and {B} met on Monday."
    assert dates(f"{first} The meeting came two days after {A} called the emir of Qatar.")[-1] == "2021-06-12"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (f"{A} left for Paris on Friday at the end of a four-day visit to Norway.", ("06-08", "06-11")),
        (f"{A} returned on Tuesday after a three-day visit to Norway.", ("06-13", "06-15")),
        (
            f"{A} arrived in Paris on Friday after concluding his three-day visit to Norway.",
            ("06-09", "06-11"),
        ),
        (f"{A} wound up a two-day visit to Norway on Saturday.", ("06-11", "06-12")),
        (f"{A} arrived on Friday for a two-day visit to Norway.", ("06-11", "06-12")),
        (f"{A}'s 3 day trip to China, which began on Friday, was his first.", ("06-11", "06-13")),
        (f"The two-day visit of {A} to Norway wrapped up on Friday.", ("06-10", "06-11")),
    ],
)
def test_days_of_a_visit_count_back_from_its_end(text: str, days: tuple[str, str]) -> None:
    assert spans(text) == [days]


def test_a_visit_of_no_told_length_does_not_begin_on_the_day_of_leaving() -> None:
    assert dates(f"{A} left Norway on Tuesday after a visit.") == [None]


def test_what_is_told_behind_the_end_of_a_visit_has_no_day() -> None:
    end = f"{A} ended his visit to Germany on Friday."
    assert spans(f"{end} The three-day visit was his first.") == [("06-09", "06-11")]
    assert dates(f"{end} During the three-day visit, he met {B}.") == ["2021-06-09", None]


def test_what_is_told_behind_a_leaving_has_no_day() -> None:
    assert dates(f"{A} left for home on Saturday. In Greece, he met separately with {B}.")[-1] is None


def test_a_day_holds_on_over_what_is_told_of_it() -> None:
    between = "The talks were held at a hotel. They reviewed trade. They called for calm."
    assert dates(f"{A} met the emir of Qatar on Monday. {between} {A} then met {B}.")[-1] == "2021-06-14"


def test_until_tells_how_long_and_not_when() -> None:
    assert dates(f"During his tour until Friday, {A} will meet {B}.")[-1] is None
    assert dates(f"{A}, who will be in Oslo until tomorrow, is to meet {B}.") == [None]


def test_what_another_event_is_to_do_has_a_day_of_its_own() -> None:
    held = f"{A}'s meeting with {B} will mark a stage in preparing for an EU summit to be held on June 30."
    assert dates(held) == [None, "2021-06-30"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (f"{A} met {B} ahead of a summit on Friday.", [None]),
        (f"{A} met {B} ahead of a summit next week.", [None]),
        (f"{A} met {B} in the run-up to a vote on Friday.", [None]),
        (f"Ahead of an EU summit on Friday, {A} met {B}.", ["2021-06-18", None]),
        (f"At an EU summit on Friday, {A} met {B}.", ["2021-06-11", "2021-06-11"]),
        (f"In preparation for the EU summit in Lima, in July, {A} will meet {B}.", ["2021-07-01", None]),
    ],
)
def test_the_day_of_an_occasion_to_come_is_its_own(text: str, days: list[str | None]) -> None:
    assert dates(text) == days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{A} announced his visit to Norway in a news conference on Monday.", None),
        (f"{A} on Monday announced the itinerary for his visit to Norway.", None),
        (f"{A} on Monday announced the itinerary for his visit to Norway from next Friday.", "2021-06-25"),
        (f"{A} will visit Norway, from June 17-18, at the invitation of its king, aides said.", "2021-06-17"),
        (f"{A} will visit Norway, and on Friday, its king said so.", None),
        (f"{A} spoke ahead of Friday's dinner with {B}.", "2021-06-18"),
        (f"{A} spoke ahead of Tuesday's dinner with {B}.", "2021-06-15"),
    ],
)
def test_what_is_told_of_an_event_has_a_day_of_its_own(text: str, day: str | None) -> None:
    assert dates(text) == [day]


def test_a_day_before_an_event_is_not_its_day() -> None:
    text = f"{A} had planned to meet {B} a day before Friday's summit with Swedish Prime Minister Ole Dahl."
    assert dates(text) == ["2021-06-17", "2021-06-18"]
