from __future__ import annotations

import copy
import json
import pickle
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from eventkit.codec import dumps, from_json, from_row, loads, loads_document_row, to_json, to_row
from eventkit.errors import RecordError
from eventkit.json_schema import json_schema
from eventkit.records import AnyEvent, DocumentRow, verify
from tests.property import strategies as some
from tests.property.schema_check import faults

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(some.events)
def test_every_event_comes_back_the_same(event: AnyEvent) -> None:
    line = dumps(event)
    assert loads(line) == event
    assert loads(line.encode("utf-8")) == event
    assert from_row(to_row(event)) == event
    assert "\n" not in line


@given(some.document_rows)
def test_every_document_row_comes_back_the_same(row: DocumentRow) -> None:
    assert loads_document_row(dumps(row)) == row


@given(some.events)
def test_equal_events_give_equal_bytes(event: AnyEvent) -> None:
    twin = pickle.loads(pickle.dumps(event))  # noqa: S301
    assert twin == event
    assert hash(twin) == hash(event)
    assert dumps(twin) == dumps(event)


@given(some.texts_with_events())
def test_what_is_anchored_is_verified(pair: tuple[str, tuple[AnyEvent, ...]]) -> None:
    text, events = pair
    for event in events:
        verify(event, text)
        assert len(repr(event)) < 900


@given(some.events)
def test_every_event_fits_its_schema(event: AnyEvent) -> None:
    assert faults(to_json(event), json_schema(event.type)) == []


@given(some.events, json_values, st.data())
def test_whatever_is_put_anywhere_is_kept_or_refused_but_never_changed(
    event: AnyEvent, value: Any, data: st.DataObject
) -> None:
    spoiled = copy.deepcopy(to_json(event))
    target: Any = spoiled
    while True:
        key = data.draw(st.sampled_from(sorted(target) if isinstance(target, dict) else range(len(target))))
        if not isinstance(target[key], dict | list) or not target[key] or data.draw(st.booleans()):
            break
        target = target[key]
    target[key] = value
    try:
        read = from_json(spoiled)
    except RecordError as error:
        refused = error
    else:
        # By `==`, since a whole number where a number is due is the one other spelling of a value.
        assert to_json(read) == spoiled
        assert faults(spoiled, json_schema(event.type)) == []
        return
    assert all(" @ $" in problem for problem in refused.problems)


@given(json_values)
def test_any_json_is_read_or_refused(value: Any) -> None:
    for text in (json.dumps(value), str(value)):
        try:
            loads(text)
        except RecordError:
            continue


@given(st.binary())
def test_any_bytes_are_read_or_refused(line: bytes) -> None:
    try:
        loads(line)
    except RecordError:
        return
