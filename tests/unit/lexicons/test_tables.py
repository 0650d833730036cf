from __future__ import annotations

from collections.abc import Iterable

import pycountry
import pytest

from eventkit.lexicons import Lexicons, load_lexicons
from eventkit.lexicons.tables import built_in
from eventkit.text.tokens import tokenize


@pytest.fixture(scope="module")
def lexicons() -> Lexicons:
    return load_lexicons()


def keyed(lexicons: Lexicons) -> Iterable[str]:
    for table in (
        lexicons.countries,
        lexicons.places,
        lexicons.titles,
        lexicons.organizations,
        lexicons.groups,
    ):
        yield from table
    yield from lexicons.given_names
    yield from lexicons.outlets


def test_built_in_tables_are_read_once() -> None:
    assert load_lexicons() is load_lexicons()


def test_every_state_of_the_standard_has_a_name(lexicons: Lexicons) -> None:
    named = {term.alpha3 for term in lexicons.countries.values() if term.sort == "name"}
    assert {country.alpha_3 for country in pycountry.countries} <= named


def test_every_code_is_a_state(lexicons: Lexicons) -> None:
    known = {country.alpha_3 for country in pycountry.countries} | {"XKX"}
    used = {term.alpha3 for term in lexicons.countries.values()} | set(lexicons.places.values())
    used |= {term.country for term in lexicons.organizations.values() if term.country}
    used |= {h.country for held in lexicons.offices.values() for h in held if h.country}
    assert used <= known


def test_keys_are_what_the_tokenizer_sees(lexicons: Lexicons) -> None:
    wrong = [key for key in keyed(lexicons) if " ".join(tokenize(key + " ").lowers).split() != key.split()]
    initials = [key for key in wrong if "." not in key]
    assert initials == []


@pytest.mark.parametrize(
    "phrase,country,sort",
    [
        ("north korea", "PRK", "name"),
        ("u.s.", "USA", "name"),
        ("soviet union", "RUS", "name"),
        ("pakistanis", "PAK", "demonym"),
        ("kremlin", "RUS", "metonym"),
        ("beijing", "CHN", "capital"),
        ("peking", "CHN", "capital"),
        ("elysee", "FRA", "metonym"),
        ("élysée", "FRA", "metonym"),
    ],
)
def test_country_words(lexicons: Lexicons, phrase: str, country: str, sort: str) -> None:
    assert (lexicons.countries[phrase].alpha3, lexicons.countries[phrase].sort) == (country, sort)


@pytest.mark.parametrize(
    "phrase,kind,country",
    [
        ("un", "organization", None),
        ("congress", "organization", "USA"),
        ("pentagon", "government", "USA"),
        ("hamas", "organization", "PSE"),
        ("knesset", "organization", "ISR"),
    ],
)
def test_organizations(lexicons: Lexicons, phrase: str, kind: str, country: str | None) -> None:
    assert (lexicons.organizations[phrase].kind, lexicons.organizations[phrase].country) == (kind, country)


def test_one_body_has_one_canonical_name(lexicons: Lexicons) -> None:
    names = {
        lexicons.organizations[phrase].canonical
        for phrase in ("imf", "i.m.f.", "international monetary fund")
    }
    assert names == {"IMF"}


def test_words_that_are_also_acronyms_need_capitals(lexicons: Lexicons) -> None:
    assert lexicons.acronyms["us"] == "US"
    assert lexicons.acronyms["who"] == "WHO"
    assert "nato" not in lexicons.acronyms


def test_documents_are_organizations(lexicons: Lexicons) -> None:
    assert "report" in lexicons.documents
    assert {lexicons.groups[noun] for noun in lexicons.documents} == {"organization"}


def test_titles_name_the_office_of_the_holders(lexicons: Lexicons) -> None:
    assert lexicons.titles["secretary of state"].office == "foreign minister"
    assert lexicons.titles["premier"].office == "prime minister"
    assert lexicons.titles["sen."].rank == "legislator"
    assert not lexicons.titles["senior official"].precedes


@pytest.mark.parametrize(
    "name",
    [
        "countries",
        "places",
        "offices",
        "titles",
        "organizations",
        "groups",
        "given_names",
        "outlets",
        "equivalents",
    ],
)
def test_every_table_names_its_sources(name: str) -> None:
    comment = [line for line in built_in(f"{name}.tsv").text.splitlines() if line.startswith("#")]
    assert "ompiled by the project" in " ".join(comment)
