"""What holds for calendar expressions in any text."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from eventkit.text.tokens import lowered
from eventkit.times import Tense, find_dates, scan

_WORDS = """Feb. 30; February 29; May 0; 30 February 2021; 9999-12-31; 0001-01-01; 2021-13-45; 31.12.9999
13/13/2021; Tuesday; last Tuesday; Tuesday next week; last year; next year; next month
two weeks ago; 999 years ago; nov 31; a hundred years ago; a day before Monday; the next day
a year later; in 100 years; the weekend; last weekend; Christmas; last Easter; next Thanksgiving
Dec. 30 to Jan. 2; May 30-2; Monday to Wednesday; the winter of 9999; last winter; next spring
2099; 1500; 1994 to 1997; the first week of December; the week of Dec. 31; the past year; Q4 9999
indefinitely; İ; ß; ſt; Nov; 3; of; and; may; March; -; ,; 2021; day; the"""
_WORDS_LIST = ["\n", *_WORDS.replace("\n", "; ").split("; ")]
texts = st.lists(st.sampled_from(_WORDS_LIST) | st.text(max_size=4), max_size=14).map(" ".join)
days = st.dates() | st.sampled_from(
    [date.min, date.max, date(2020, 2, 29), date(2021, 1, 1), date(9999, 12, 30)]
)
tenses: st.SearchStrategy[Tense | None] = st.sampled_from(["past", "future", "present", None])


@given(text=texts, published=days, tense=tenses, anchor=st.none() | days)
def test_marks_prove_their_offsets_and_never_raise(
    text: str, published: date, tense: Tense | None, anchor: date | None
) -> None:
    reached = 0
    for mark in scan(text, 0, len(text), published=published, tense=tense):
        assert text[mark.start : mark.end] == mark.text
        assert reached <= mark.start < mark.end
        reached = mark.end
        when = mark.resolve(anchor=anchor)
        assert when is None or (when.start <= when.end and when.text == mark.text)
        assert when is None or mark.sort != "indefinite"


@given(text=texts, published=days)
def test_found_dates_prove_their_offsets_and_never_raise(text: str, published: date) -> None:
    for found in find_dates(text, published=published):
        assert text[found.start : found.end] == found.text == found.date.text


@given(before=st.text(max_size=20), text=texts, published=days)
def test_offsets_are_those_of_the_document(before: str, text: str, published: date) -> None:
    whole = before + "\n" + text
    at = len(before) + 1
    alone = [(mark.start + at, mark.end + at) for mark in scan(text, 0, len(text), published=published)]
    assert [(mark.start, mark.end) for mark in scan(whole, at, len(whole), published=published)] == alone


@given(text=st.text())
def test_lowering_keeps_every_offset(text: str) -> None:
    assert len(lowered(text)) == len(text)
