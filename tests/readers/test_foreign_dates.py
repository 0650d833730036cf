"""Dates of documents in languages that the caller states."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventkit.errors import ReadError
from eventkit.readers import ReadOptions, plan
from eventkit.readers.dates import read_date
from tests.readers.material import documents, rejected

pytest.importorskip("dateparser", reason="needs the extra dates")
STATED = ReadOptions(date_languages=("fr", "es", "de", "ru"))


@pytest.mark.parametrize(
    "text, day",
    [
        ("3 novembre 2021", date(2021, 11, 3)),
        ("mercredi 3 novembre 2021 à 10h30", date(2021, 11, 3)),
        ("1er mai 2020", date(2020, 5, 1)),
        ("3. Oktober 2021", date(2021, 10, 3)),
        ("3 de noviembre de 2021", date(2021, 11, 3)),
        ("3 ноября 2021 г.", date(2021, 11, 3)),
        ("Tue, 02 Nov 2021 23:30 -0500", date(2021, 11, 2)),
    ],
)
def test_a_whole_day_is_read(text: str, day: date) -> None:
    assert read_date(text, STATED) == day


@pytest.mark.parametrize(
    "text",
    [
        "10/11/2021",
        "12 12 2021",
        "novembre 2021",
        "3 novembre",
        "3 novembre 21",
        "31 février 2021",
        "hier",
        "il y a 3 jours",
        "lundi",
        "3 novembre 2021" + " " * 100 + "x",
    ],
)
def test_nothing_is_filled_in_or_guessed(text: str) -> None:
    assert read_date(text, STATED) is None


def test_no_language_is_tried_that_is_not_stated() -> None:
    assert read_date("3 novembre 2021", ReadOptions()) is None
    assert read_date("3 novembre 2021", ReadOptions(date_languages=("de",))) is None


def test_a_stated_form_is_the_only_one() -> None:
    stated = ReadOptions(date_languages=("fr",), date_format="%Y")
    assert read_date("3 novembre 2021", stated) is None


@given(st.text(alphabet="0123456789 /-.:,amjourféviJn", max_size=20))
def test_what_is_read_stands_in_the_text(text: str) -> None:
    day = read_date(text, STATED)
    assert day is None or str(day.year) in text


def test_documents_get_their_dates(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text('{"text": "The envoy left.", "date": "3 novembre 2021"}', encoding="utf-8")
    (aside,) = rejected(path)
    assert "--date-language" in aside.remedy
    assert documents(path, date_languages=("fr",))[0].published == date(2021, 11, 3)


def test_an_unknown_language_is_said_before_the_work_begins(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text('{"text": "The envoy left.", "date": "3 novembre 2021"}', encoding="utf-8")
    with pytest.raises(ReadError, match="xx"):
        plan([str(path)], options=ReadOptions(date_languages=("xx",)))
    with pytest.raises(ValueError, match="date_languages: 'French'"):
        ReadOptions(date_languages=("French",))
