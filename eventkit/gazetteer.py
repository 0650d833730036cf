"""Where a place is: states, and cities of 100,000 people and more, from GeoNames.

The table is read when first asked, in some hundredths of a second, and kept for the process.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from attrs import frozen

from eventkit.lexicons import load_lexicons, phrase_key
from eventkit.lexicons.names import plain
from eventkit.lexicons.tables import Row, built_in, read_rows

__all__ = ["GazetteerPlace", "locate"]

_COLUMNS = ("names", "country", "latitude", "longitude", "geonames_id")


@frozen
class GazetteerPlace:
    """A place as the gazetteer knows it.

    ``latitude`` and ``longitude`` are WGS 84 degrees, None for a whole country; ``country`` is an
    ISO 3166-1 alpha-3 code; ``geonames_id`` is the number in the place's GeoNames address.
    """

    name: str
    country: str
    latitude: float | None
    longitude: float | None
    geonames_id: int


@lru_cache(maxsize=4096)
def locate(name: str, country_hint: str | None = None) -> GazetteerPlace | None:
    """The city or country of that name; of several cities in one country the largest.

    Without a hint the lexicons' own places and capitals tell the country. None where the name is
    unknown, is known only in other countries than the hint, or where cities of several countries bear it
    and nothing tells which is meant.
    """
    key = phrase_key(name)
    lexicons = load_lexicons()
    term = lexicons.countries.get(key)
    table = _table()
    if term is not None and term.sort == "name":
        return table.countries.get(term.alpha3)
    state = country_hint or (term.alpha3 if term else lexicons.places.get(key))
    found = table.cities.get(key) or table.cities.get(plain(key), ())
    if state is None:
        return found[0] if len(found) == 1 else None
    return next((city for city in found if city.country == state), None)


@frozen
class _Table:
    """States by code, and cities by name, of each country the largest."""

    countries: Mapping[str, GazetteerPlace]
    cities: Mapping[str, tuple[GazetteerPlace, ...]]


@cache
def _table() -> _Table:
    countries: dict[str, GazetteerPlace] = {}
    cities: dict[str, tuple[GazetteerPlace, ...]] = {}
    for row in read_rows(built_in("cities.tsv"), _COLUMNS, len(_COLUMNS)):
        place = _place(row)
        if place.latitude is None:
            countries[place.country] = place
            continue
        for name in row.cells[0].split("|"):
            key = phrase_key(name)
            others = cities.get(key, ())
            if all(other.country != place.country for other in others):
                cities[key] = (*others, place)
    return _Table(countries, cities)


def _place(row: Row) -> GazetteerPlace:
    names, country, latitude, longitude, number = row.cells
    try:
        return GazetteerPlace(
            name=names.partition("|")[0],
            country=country,
            latitude=float(latitude) if latitude else None,
            longitude=float(longitude) if longitude else None,
            geonames_id=int(number),
        )
    except ValueError as error:
        raise row.error(str(error), "make the table again with tools/city_table.py") from error
