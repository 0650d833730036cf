from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from eventkit.lexicons import Lexicons, load_lexicons


@pytest.fixture(scope="module")
def lexicons() -> Lexicons:
    return load_lexicons()


@pytest.mark.parametrize(
    "country,office,year,name",
    [
        ("USA", "president", 1989, "George H.W. Bush"),
        ("USA", "president", 2016, "Barack Obama"),
        ("USA", "president", 2025, "Donald Trump"),
        ("USA", "foreign minister", 1998, "Madeleine Albright"),
        ("DEU", "leader", 2010, "Angela Merkel"),
        ("DEU", "prime minister", 1990, "Helmut Kohl"),
        ("RUS", "leader", 2018, "Vladimir Putin"),
        ("PRK", "leader", 2018, "Kim Jong Un"),
        ("GBR", "leader", 2012, "David Cameron"),
        ("GBR", "chancellor", 2018, "Philip Hammond"),
        (None, "un secretary-general", 2000, "Kofi Annan"),
    ],
)
def test_holder(lexicons: Lexicons, country: str | None, office: str, year: int, name: str) -> None:
    held = lexicons.holder(country, office, date(year, 6, 15))
    assert held is not None
    assert held.name == name


def test_nobody_held_an_unknown_office(lexicons: Lexicons) -> None:
    assert lexicons.holder("FRA", "beekeeper", date(2000, 1, 1)) is None


@pytest.mark.parametrize(
    "name,on,country,office",
    [
        ("Putin", date(2005, 1, 1), "RUS", "president"),
        ("Kim", date(2018, 6, 1), "PRK", "leader"),
        ("Rao", date(1992, 1, 1), "IND", "prime minister"),
        ("Bush", date(1990, 1, 1), "USA", "president"),
        ("Ban", date(2005, 3, 1), "KOR", "foreign minister"),
        ("Ban", date(2009, 3, 1), None, "un secretary-general"),
        ("Assad", date(2012, 1, 1), "SYR", "president"),
        ("Joseph R. Biden, Jr.", date(2022, 1, 1), "USA", "president"),
        ("Zelenskyy", date(2023, 1, 1), "UKR", "president"),
        ("Erdoğan", date(2020, 1, 1), "TUR", "president"),
        ("Erdogan", date(2020, 1, 1), "TUR", "president"),
        ("Rice", date(2006, 3, 1), "USA", "foreign minister"),
    ],
)
def test_a_bare_name(lexicons: Lexicons, name: str, on: date, country: str | None, office: str) -> None:
    held = lexicons.holdings_of(name, on)
    assert held is not None
    assert (held.country, held.office) == (country, office)


def test_one_name_of_two_reigning_kings_is_left_open(lexicons: Lexicons) -> None:
    assert lexicons.holdings_of("King Abdullah", date(2010, 1, 1)) is None


def test_an_unknown_name_is_nobody(lexicons: Lexicons) -> None:
    assert lexicons.holdings_of("Xyzzy", date(2010, 1, 1)) is None
    assert lexicons.holdings_of("", date(2010, 1, 1)) is None


def test_one_head_at_a_time(lexicons: Lexicons) -> None:
    terms = sorted(lexicons.by_office["USA", "president"], key=lambda held: held.start)
    assert all(a.end == b.start for a, b in pairwise(terms))
