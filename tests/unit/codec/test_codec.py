from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import attrs
import pytest

from eventkit.codec import (
    document_row_from_json,
    document_row_from_row,
    dumps,
    from_json,
    from_row,
    loads,
    loads_document_row,
    to_json,
    to_row,
)
from eventkit.errors import RecordError
from eventkit.records import EVENT_TYPES, FORMATS, AnyEvent
from tests.unit.records.samples import CALL, DAY, EVENTS, FAILED, MEETING, OSLO, POSTPONEMENT, ROW

Data = dict[str, Any]


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.type)
def test_events_come_back_the_same(event: AnyEvent) -> None:
    assert from_json(to_json(event)) == event
    assert loads(dumps(event)) == event
    assert from_row(to_row(event)) == event


@pytest.mark.parametrize("row", [ROW, FAILED], ids=["ok", "failed"])
def test_document_rows_come_back_the_same(row: Any) -> None:
    assert loads_document_row(dumps(row)) == row
    assert document_row_from_json(to_json(row)) == row
    assert document_row_from_row(to_row(row)) == row


def test_the_json_form_is_plain_tagged_and_on_one_line() -> None:
    line = dumps(CALL)
    assert "\n" not in line
    data = json.loads(line)
    assert data == to_json(CALL)
    assert list(data)[:3] == ["event_id", "type", "document_id"]
    assert data["published"] == "2024-05-07"
    assert data["claim"] is None


@pytest.mark.parametrize("new_date", [None, "indefinite", DAY], ids=str)
def test_a_new_date_is_split_in_rows_and_whole_in_json(new_date: Any) -> None:
    event = attrs.evolve(POSTPONEMENT, new_date=new_date)
    row = to_row(event)
    assert row["new_date_indefinite"] is (new_date == "indefinite")
    assert (row["new_date"] is None) is (new_date is None or new_date == "indefinite")
    assert "new_date_indefinite" not in to_json(event)
    assert from_row(row) == from_json(to_json(event)) == event


def test_fields_with_a_default_may_be_left_out() -> None:
    data = to_json(MEETING)
    del data["source"], data["mentions"], data["hedged"], data["participants"][0]["role"]
    read = from_json(data)
    assert (read.source, read.mentions) == (None, ())


def change(*path: Any, to: Any) -> Callable[[Data], None]:
    def apply(data: Data) -> None:
        target: Any = data
        for step in path[:-1]:
            target = target[step]
        target[path[-1]] = to

    return apply


def drop(name: str) -> Callable[[Data], None]:
    return lambda data: data.pop(name) and None


@pytest.mark.parametrize(
    "spoil, problem",
    [
        (change("hedged", to="false"), "must be true or false, not 'false' @ $.hedged"),
        (change("hedged", to=0), "must be true or false, not 0 @ $.hedged"),
        (change("source", to=5), "must be a string, not 5 @ $.source"),
        (change("evidence", to="abc"), "must be a list, not 'abc' @ $.evidence"),
        (change("evidence", to={}), "must be a list, not {} @ $.evidence"),
        (change("trigger", "start", to="52"), "must be an integer, not '52' @ $.trigger.start"),
        (change("trigger", "start", to=52.0), "must be an integer, not 52.0 @ $.trigger.start"),
        (change("trigger", "start", to=True), "must be an integer, not True @ $.trigger.start"),
        (change("trigger", to=None), "must be an object, not None @ $.trigger"),
        (change("trigger", to=[1, 2, "x"]), "must be an object, not [1, 2, 'x'] @ $.trigger"),
        (change("participants", 1, "country", to=3), "must be a string, not 3 @ $.participants[1].country"),
        (change("participants", 0, "extra", to=3), "unknown: extra @ $.participants[0]"),
        (change("participants", 0, to=None), "must be an object, not None @ $.participants[0]"),
        (change("published", to="20240507"), "must be a date as YYYY-MM-DD, not '20240507' @ $.published"),
        (
            change("published", to="2024-02-30"),
            "must be a date as YYYY-MM-DD, not '2024-02-30' @ $.published",
        ),
        (change("published", to=20240507), "must be a date as YYYY-MM-DD, not 20240507 @ $.published"),
        (change("date", "start", to=None), "must be a date as YYYY-MM-DD, not None @ $.date.start"),
        (change("place", "latitude", to="59"), "must be a number, not '59' @ $.place.latitude"),
        (change("format", to="chat"), f"must be one of {', '.join(FORMATS)}, not 'chat' @ $.format"),
        (change("format", to=["talks"]), f"must be one of {', '.join(FORMATS)}, not ['talks'] @ $.format"),
        (change("new", to=1), "unknown: new @ $"),
        (drop("trigger"), "missing @ $.trigger"),
        (change("type", to="party"), f"must be one of {', '.join(EVENT_TYPES)}, not 'party' @ $.type"),
        (drop("type"), f"must be one of {', '.join(EVENT_TYPES)}, not None @ $.type"),
        (change("trigger", "end", to=0), "Span.end: must be an int after start (62), not 0 @ $.trigger"),
    ],
)
def test_nothing_is_coerced_and_the_path_is_named(spoil: Callable[[Data], None], problem: str) -> None:
    data = to_json(MEETING)
    spoil(data)
    with pytest.raises(RecordError) as caught:
        from_json(data)
    assert caught.value.problems == (problem,)


def test_all_faults_are_collected() -> None:
    data = to_json(MEETING)
    data["hedged"] = "yes"
    data["participants"][0]["country"] = 3
    data["participants"][1]["kind"] = "robot"
    data["colour"] = "red"
    with pytest.raises(RecordError) as caught:
        from_json(data)
    paths = {problem.rpartition(" @ ")[2] for problem in caught.value.problems}
    assert paths == {"$", "$.hedged", "$.participants[0].country", "$.participants[1].kind"}


@pytest.mark.parametrize(
    "spoiled, problem",
    [
        ("later", "must be an object, 'indefinite' or null, not 'later' @ $.new_date"),
        ({"start": 1, "end": "2024-06-01"}, "must be a date as YYYY-MM-DD, not 1 @ $.new_date.start"),
    ],
)
def test_a_wrong_new_date_is_named(spoiled: Any, problem: str) -> None:
    with pytest.raises(RecordError) as caught:
        from_json({**to_json(POSTPONEMENT), "new_date": spoiled})
    assert problem in caught.value.problems


@pytest.mark.parametrize(
    "line",
    ["", "{", "[]", "null", "3", '"call"', "{}", b"\xff", "[" * 100_000, '{"type":"call","type":"call"}'],
)
def test_what_is_no_record_is_refused(line: str | bytes) -> None:
    with pytest.raises(RecordError):
        loads(line)


def test_a_whole_number_is_a_number() -> None:
    data = to_json(MEETING)
    data["place"]["latitude"] = 59
    read = from_json(data)
    assert read == attrs.evolve(MEETING, place=attrs.evolve(OSLO, latitude=59.0))
