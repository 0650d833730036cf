from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import attrs
import pytest

from eventkit.errors import RecordError
from eventkit.records import (
    EVENT_CLASSES,
    EVENT_TYPES,
    Actor,
    Call,
    Document,
    Meeting,
    Place,
    Postponement,
    Range,
    Span,
    Subject,
    When,
    make_document_id,
    make_event_id,
)
from tests.unit.records.samples import CALL, EVENTS, MEETING, POSTPONEMENT, PUBLISHED

SPAN = Span(start=0, end=3, text="met")


def changed(record: Any, **changes: Any) -> Any:
    return attrs.evolve(record, **changes)


def call(**changes: Any) -> Call:
    return Call(
        **{
            "event_id": "e",
            "document_id": "d",
            "published": PUBLISHED,
            "trigger": SPAN,
            "status": "held",
            **changes,
        }
    )


def test_a_record_by_hand_needs_only_what_has_no_sensible_default() -> None:
    made = call()
    assert made.participants == ()
    assert made.date is None
    assert not made.hedged
    assert made.rule == "manual"
    assert Actor(text="Li", start=0, end=2).name == "Li"


def test_every_type_has_its_class_and_tag() -> None:
    assert tuple(cls.type for cls in EVENT_CLASSES) == EVENT_TYPES
    assert tuple(event.type for event in EVENTS) == EVENT_TYPES


@pytest.mark.parametrize(
    "make, message",
    [
        (lambda: Span(start=-1, end=2, text="abc"), "Span.start: must be an offset (int, 0 or more), not -1"),
        (
            lambda: Span(start=True, end=2, text="a"),
            "Span.start: must be an offset (int, 0 or more), not True",
        ),
        (lambda: Span(start=2, end=2, text=""), "Span.end: must be an int after start (2), not 2"),
        (lambda: Range(start=2, end=1), "Range.end: must be an int after start (2), not 1"),
        (
            lambda: Span(start=0, end=2, text="abc"),
            "Span.text: must be a string of 2 characters (end - start), not 'abc'",
        ),
        (
            lambda: Actor(text="Li", start=0, end=2, country="China"),
            "Actor.country: must be an ISO 3166-1 alpha-3 code such as 'USA', or None, not 'China'",
        ),
        (
            lambda: Actor(text="Li", start=0, end=2, name=""),
            "Actor.name: must be a string that is not empty, not ''",
        ),
        (
            lambda: When(start=date(2024, 2, 2), end=date(2024, 2, 1)),
            "When.end: must be a datetime.date not before start (2024-02-02), not datetime.date(2024, 2, 1)",
        ),
        (
            lambda: When(start=datetime(2024, 2, 2), end=date(2024, 2, 3)),  # noqa: DTZ001
            "When.start: must be a datetime.date, not datetime.datetime(2024, 2, 2, 0, 0)",
        ),
        (
            lambda: Place(text="Oslo", start=0, end=4, latitude=91.0),
            "Place.latitude: must be a float from -90 to 90, not 91.0",
        ),
        (
            lambda: call(status="done"),
            "Call.status: must be one of held, planned, proposed, denied, postponed, cancelled, not 'done'",
        ),
        (lambda: call(status=["held"]), "Call.status: must be one of"),
        (lambda: call(participants=[]), "Call.participants: must be a tuple of Actor, not []"),
        (lambda: call(evidence=(SPAN, "x")), "Call.evidence: must be a tuple of Span"),
        (lambda: call(hedged=1), "Call.hedged: must be True or False, not 1"),
        (lambda: call(published=None), "Call.published: must be a datetime.date, not None"),
        (lambda: call(duration_minutes=-5), "Call.duration_minutes: must be an int, 0 or more, not -5"),
        (
            lambda: changed(POSTPONEMENT, new_date="later"),
            "Postponement.new_date: must be a When, the word 'indefinite' or None, not 'later'",
        ),
        (lambda: Subject(type="visit"), "Subject.type: must be one of call, meeting, not 'visit'"),  # type: ignore[arg-type]
        (lambda: Document(text=b"x", published=None), "Document.text: must be a string, not b'x'"),  # type: ignore[arg-type]
    ],
)
def test_a_wrong_value_is_refused_with_field_and_value(make: Callable[[], object], message: str) -> None:
    with pytest.raises(RecordError) as caught:
        make()
    assert str(caught.value).startswith(message)


def test_long_values_are_cut_in_messages() -> None:
    with pytest.raises(RecordError) as caught:
        call(status="x" * 10_000)
    assert len(str(caught.value)) < 250


def test_records_are_frozen_slotted_and_keyword_only() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        MEETING.status = "held"  # type: ignore[misc]
    assert not hasattr(MEETING, "__dict__")
    with pytest.raises(TypeError):
        Range(1, 2)  # type: ignore[call-arg]


def test_equal_records_are_equal_and_hash_alike() -> None:
    twin = attrs.evolve(MEETING)
    assert twin == MEETING
    assert hash(twin) == hash(MEETING)
    assert attrs.evolve(MEETING, hedged=True) != MEETING
    assert len({*EVENTS, twin}) == len(EVENTS)


def test_reprs_are_short() -> None:
    long = "x" * 5000
    many = attrs.evolve(CALL, evidence=(Span(start=0, end=5000, text=long),) * 9)
    assert repr(many) == "Call('phoned', held, 2024-05-06, 'Foreign Minister Ana Lopez' ESP + 'Li Wen' CHN)"
    assert repr(POSTPONEMENT).startswith(
        "Postponement('put off', meeting, 2024-06-01..2024-06-30, -> indefinite"
    )
    assert len(repr(Document(text=long, published=None))) < 80


def test_ids_depend_on_everything_given_and_on_nothing_else() -> None:
    one = make_event_id("d", "call", 3, 9)
    assert one == make_event_id("d", "call", 3, 9) == "7679cdad410a97271ea3b953"
    others = {
        make_event_id("d", "meeting", 3, 9),
        make_event_id("d1", "call", 3, 9),
        make_event_id("d", "call", 39, 9),
        make_event_id("d", "call", 3, 10),
        make_event_id("d", "call", 3, 9, "second"),
        make_event_id("d", "call", 3, 9, "sec", "ond"),
    }
    assert len(others - {one}) == 6
    assert len(one) == 24


def test_a_document_without_id_is_named_by_its_text() -> None:
    document = Document(text="Any text, even \ud800.", published=None)
    assert document.id == make_document_id(document.text)
    assert document.id != Document(text="Other.", published=None).id


def test_names_that_no_file_can_hold_are_mended_but_never_the_text() -> None:
    document = Document(text="a\ud800b", published=None, title="t\udcff", source="s")
    assert document.title == "t\ufffd"
    assert document.text == "a\ud800b"


def test_the_bases_cannot_stand_for_other_parts() -> None:
    with pytest.raises(RecordError, match=r"Meeting\.place"):
        changed(MEETING, place="Oslo")
    with pytest.raises(RecordError, match=r"Postponement\.subject"):
        changed(POSTPONEMENT, subject=None)
    assert isinstance(POSTPONEMENT, Postponement)
    assert isinstance(MEETING, Meeting)
