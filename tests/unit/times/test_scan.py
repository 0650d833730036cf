"""Marks: offsets in the document, default tense, anchors, inner expressions, and the parts of a range."""

from __future__ import annotations

from datetime import date

import pytest

from eventkit.records import When
from eventkit.text.tokens import lowered
from eventkit.times import scan

PUBLISHED = date(2021, 11, 3)  # a Wednesday


def test_offsets_are_those_of_the_document() -> None:
    text = "İstanbul, Nov. 2. They met in June and spoke on Monday."
    start = text.index("They")
    marks = scan(text, start, len(text), published=PUBLISHED)
    assert [mark.text for mark in marks] == ["June", "Monday"]
    assert all(text[mark.start : mark.end] == mark.text for mark in marks)


def test_tense_of_the_scan_is_the_default_and_can_be_overruled() -> None:
    (mark,) = scan("Tuesday", 0, 7, published=PUBLISHED, tense="future")
    assert mark.resolve() == When(
        start=date(2021, 11, 9), end=date(2021, 11, 9), granularity="day", text="Tuesday"
    )
    past = mark.resolve("past")
    assert past is not None
    assert past.start == date(2021, 11, 2)


@pytest.mark.parametrize("tense", ["past", "future", "present", None])
def test_own_weekday_is_the_documents_day(tense: object) -> None:
    (mark,) = scan("Wednesday", 0, 9, published=PUBLISHED)
    when = mark.resolve(tense)  # type: ignore[arg-type]
    assert when is not None
    assert when.start == PUBLISHED


def test_without_tense_the_nearest_counts() -> None:
    text = "Monday, Friday, Sunday"
    found = [mark.resolve() for mark in scan(text, 0, len(text), published=PUBLISHED)]
    assert [when.start.day for when in found if when] == [1, 5, 31]


def test_anchored_marks_need_an_anchor() -> None:
    text = "They left two days later."
    (mark,) = scan(text, 0, len(text), published=PUBLISHED)
    assert mark.sort == "anchored"
    assert mark.resolve("past") is None
    when = mark.resolve("past", anchor=date(2021, 10, 30))
    assert when is not None
    assert when.start == date(2021, 11, 1)


def test_expression_inside_another_is_kept() -> None:
    text = "They met a day before Thursday's summit."
    (mark,) = scan(text, 0, len(text), published=PUBLISHED, tense="future")
    (inner,) = mark.inner
    assert (inner.text, text[inner.start : inner.end]) == ("Thursday", "Thursday")
    assert [when.start.day for when in (mark.resolve(), inner.resolve()) if when] == [3, 4]


def test_parts_give_the_ends_of_a_range() -> None:
    text = "from Monday to Wednesday, May 3-5"
    whole = [mark.text for mark in scan(text, 0, len(text), published=PUBLISHED)]
    parts = [mark.text for mark in scan(text, 0, len(text), published=PUBLISHED, parts=True)]
    assert "Monday to Wednesday" in whole
    assert parts[0] == "Monday"


def test_indefinite_marks_have_no_date() -> None:
    text = "The talks were postponed indefinitely."
    (mark,) = scan(text, 0, len(text), published=PUBLISHED)
    assert (mark.sort, mark.resolve("future")) == ("indefinite", None)


def test_lines_may_break_inside_an_expression_but_paragraphs_may_not() -> None:
    text = "They met on Nov.\n2 in May\n\n2020 was long. last\nweek"
    assert [mark.text for mark in scan(text, 0, len(text), published=PUBLISHED)] == [
        "Nov.\n2",
        "May",
        "2020",
        "last\nweek",
    ]


@pytest.mark.parametrize("text", ["February 30", "Feb. 29, 2021", "9999-12-32", "32 May", "next year"])
def test_days_beyond_the_calendar_resolve_to_nothing(text: str) -> None:
    marks = scan(text, 0, len(text), published=date(9999, 12, 31))
    assert [mark.resolve() for mark in marks if mark.sort != "month"] in ([None], [])


@pytest.mark.parametrize(
    "text", ["The march sat in May's way; a second fall.", "He is 44, one of 250 people.", ""]
)
def test_words_that_only_look_like_times_are_left(text: str) -> None:
    assert scan(text, 0, len(text), published=PUBLISHED) == []


def test_lowering_keeps_length_where_a_letter_would_grow() -> None:
    assert lowered("İN MAY ẞ") == "İn may ß"
