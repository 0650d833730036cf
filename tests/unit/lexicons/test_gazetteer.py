from __future__ import annotations

import pycountry
import pytest

from eventkit import gazetteer
from eventkit.gazetteer import locate


@pytest.mark.parametrize(
    "name,hint,country,number",
    [
        ("Geneva", None, "CHE", 2660646),
        ("Birmingham", "USA", "USA", 4049979),
        ("Kiev", None, "UKR", 703448),
        ("Washington", None, "USA", 4140963),
        ("São Paulo", None, "BRA", 3448439),
    ],
)
def test_a_city(name: str, hint: str | None, country: str, number: int) -> None:
    place = locate(name, hint)
    assert place is not None
    assert (place.country, place.geonames_id) == (country, number)
    assert place.latitude is not None
    assert -90 <= place.latitude <= 90


def test_the_larger_of_two_in_one_country_is_meant() -> None:
    place = locate("Springfield", "USA")
    assert place is not None
    assert (
        place.geonames_id == 4409896
    )  # of Missouri, with more people than that of Massachusetts or Illinois


def test_a_name_of_several_countries_is_left_open() -> None:
    assert locate("Victoria", "CAN") is not None
    assert locate("Hyderabad", "PAK") != locate("Hyderabad", "IND")
    assert locate("Santa Rosa") is None


@pytest.mark.parametrize("name", ["Oregon", "Delaware", "Kansas"])
def test_a_state_of_the_union_is_no_town(name: str) -> None:
    assert locate(name) is None


def test_a_country_has_no_point() -> None:
    place = locate("France")
    assert place is not None
    assert (place.country, place.latitude) == ("FRA", None)


def test_a_known_place_is_sought_in_its_own_country() -> None:
    place = locate("Bali")
    assert place is None or place.country == "IDN"


def test_unknown_names() -> None:
    assert locate("Xyzzy") is None
    assert locate("Cairo", "FRA") is None
    assert locate("") is None


def test_every_row_has_a_code_and_a_point_on_earth() -> None:
    known = {country.alpha_3 for country in pycountry.countries} | {"XKX", "ANT", "SCG"}
    table = gazetteer._table()
    assert set(table.countries) <= known
    assert len(table.countries) > 240
    places = {place for places in table.cities.values() for place in places}
    assert len(places) > 6000
    for place in places:
        assert place.country in known
        assert place.latitude is not None
        assert place.longitude is not None
        assert -90 <= place.latitude <= 90
        assert -180 <= place.longitude <= 180
