"""``find_dates``: every resolvable expression, with the tense guessed from the words around."""

from __future__ import annotations

from datetime import date

import pytest

from eventkit.times import find_dates

PUBLISHED = date(2021, 11, 3)  # a Wednesday


def days_found(text: str, *, published: date = PUBLISHED) -> list[tuple[str, str]]:
    return [(found.text, str(found.date.start)) for found in find_dates(text, published=published)]


@pytest.mark.parametrize(
    "text,day",
    [
        ("The ministers met on Tuesday in Rome.", "2021-11-02"),
        ("The ministers will meet on Tuesday in Rome.", "2021-11-09"),
        ("The ministers are to meet on Tuesday.", "2021-11-09"),
        ("A summit set for Tuesday will be short.", "2021-11-09"),
        ("The talks will be held Tuesday.", "2021-11-09"),
        ("He said Tuesday he would resign.", "2021-11-02"),
        ("They have until 9 a.m. Tuesday to answer.", "2021-11-09"),
        ("They had waited since Tuesday.", "2021-11-02"),
        ("On Tuesday, the court ruled for them.", "2021-11-02"),
        ("On Tuesday, the court will rule on it.", "2021-11-09"),
        ("They will skip Tuesday's annual summit.", "2021-11-09"),
        ("He outlined the plan to all on Tuesday.", "2021-11-02"),
        ("They would ignore Tuesday's ruling.", "2021-11-02"),
        ("He plans to leave Tuesday.", "2021-11-09"),
        ("They left the United States Tuesday.", "2021-11-02"),
        ("GENEVA, Nov 2 (XYZ) -- The talks went on.", "2021-11-02"),
    ],
)
def test_tense_around_decides(text: str, day: str) -> None:
    assert [found for _, found in days_found(text)] == [day]


def test_tense_stays_in_its_sentence() -> None:
    assert [day for _, day in days_found("They will go. Talks ended Tuesday. He will see.")] == ["2021-11-02"]


def test_anchor_is_the_date_told_before() -> None:
    assert days_found("He came in June 1998 and left later that year.") == [
        ("June 1998", "1998-06-01"),
        ("later that year", "1998-01-01"),
    ]


def test_both_ends_of_a_range_are_dates() -> None:
    assert [words for words, _ in days_found("He ruled from 1991 to 1997.")] == ["1991", "1997"]


def test_lengths_seasons_and_open_dates_are_no_dates() -> None:
    text = "For two weeks, over the past month, last summer and indefinitely, in the 1990s."
    assert days_found(text) == []
