from __future__ import annotations

import pytest

from eventkit.gazetteer import locate


@pytest.mark.parametrize(
    "name,hint,country,number",
    [
        ("Geneva", None, "CHE", 2660646),
        ("Geneva", "USA", "USA", 4893591),
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
