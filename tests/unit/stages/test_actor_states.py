"""For which state somebody acts: one case a line, on sentences of our own."""

from __future__ import annotations

import datetime as dt

import pytest

from eventkit.lexicons import load_lexicons
from eventkit.stages.actors import Actors, Mention
from eventkit.syntax import Reading
from tests.unit.stages.naming import DAY, actors_of, chunk_at, mention_at


def test_a_place_has_a_state() -> None:
    actors = actors_of("")
    assert actors.country_of_place("Geneva") == "CHE"
    assert actors.country_of_place("Atlantis") is None


@pytest.mark.parametrize(
    "text, word, country",
    [
        ("Norway was hit by a storm. Mayor Kari Lund agreed.", "Mayor", "NOR"),
        ("Norway was hit by a storm. Police chief Kari Lund agreed.", "Kari", "NOR"),
        ("Norway was hit by a storm. Baker Kari Lund agreed.", "Kari", None),
        ("An Iranian journalist agreed.", "journalist", None),
        ("France's actress Claire Dupont agreed.", "actress", None),
        ("A Vatican spokesman came. Spokesman Paolo Rossi agreed.", "Rossi", "VAT"),
        ("A Vatican spokesman came. The spokesman agreed.", "spokesman", "VAT"),
        ("Barack Obama came. His aides agreed.", "aides", "USA"),
        ("Barack Obama came. His critics agreed.", "critics", None),
        ("U.N. Ambassador Vassily Nebenzia agreed.", "Nebenzia", "RUS"),
        ("Seoul looked on. North Korea, North Korea! The ministry agreed.", "ministry", "PRK"),
        ("National Security Council Secretary Aram Petrosyan of Armenia agreed.", "Petrosyan", "ARM"),
        ("Chadian National Security Council Secretary Abo Moss agreed.", "Moss", "TCD"),
        ("National Security Council Secretary Ann Hill agreed.", "Hill", "USA"),
        ("The U.S. envoy agreed.", "envoy", "USA"),
        ("The new Syria envoy agreed.", "envoy", None),
        ("U.S. senators agreed.", "senators", "USA"),
        ("Chad and Chad again. Senator Aru Lomo agreed.", "Senator", "TCD"),
        ("Chad and America. Senator Aru Lomo agreed.", "Senator", "USA"),
        ("Pakistan, Pakistan and India, India and India. The Foreign Office agreed.", "Foreign", "PAK"),
        ("Pakistan, India and India. Foreign Office spokesman Aru Lomo agreed.", "Aru", "PAK"),
        ("The Norwegian Ministry of Defence agreed.", "Norwegian", "NOR"),
        ("Norway's Foreign Ministry looked on. The spokesperson agreed.", "spokesperson", "NOR"),
        ("Norway's Foreign Ministry looked on. Aru Lomo, a spokesman for the ministry, agreed.", "Lomo", "NOR"),
        ("A Chadian official left. He met the official Chadian news agency Ruru. The official agreed.", "official", "TCD"),
        ("White House aides agreed.", "aides", "USA"),
        ("Chadian envoy Aru Lomo Kari came. Mr. Lomo agreed.", "Mr.", "TCD"),
        ("Chadian envoy Aru Lomo da Kari came. Mr. Lomo agreed.", "Mr.", "TCD"),
        ("Chadian envoy Aru Lomo Kari came. Mr. Moss agreed.", "Mr.", None),
        ("Brazilian President Luiz Inacio Lula da Silva came. Lula agreed.", "Lula", "BRA"),
        ("A report spoke of Yemen. In Sanaa, Ali Abdullah Saleh met Houthis in Sanaa. Saleh agreed.", "Saleh", "YEM"),
    ],
)  # fmt: skip
def test_a_state_that_the_phrase_does_not_name(text: str, word: str, country: str | None) -> None:
    found = mention_at(text, word)
    assert found is not None
    assert found.entity.country == country


@pytest.mark.parametrize(
    "text, states",
    [
        ("The presidents of Chad and Mali, Aru Lomo and Beno Kari, met.", ["TCD", "MLI"]),
        ("The Chadian and Malian ministers, Aru Lomo and Beno Kari, met.", ["TCD", "MLI"]),
        ("The Chadian senators, Aru Lomo and Beno Kari, met.", ["TCD", "TCD"]),
        ("Presidents of Chad and Mali Aru Lomo and Beno Kari met.", ["TCD", "MLI"]),
        ("Premier Ana Silva of Chad, federal ministers Aru Lomo, Beno Kari and Sa Moss met.", ["TCD"] * 4),
        ("Premier Ana Silva of Chad, Aru Lomo and Beno Kari met.", ["TCD", None, None]),
        ("The presidents of Chad and Mali met.", ["TCD", "MLI"]),
        ("Premier Ana Silva of Chad and her U.S. and Malian counterparts, Aru Lomo and Beno Kari, met.", ["TCD", "USA", "MLI"]),
    ],
)  # fmt: skip
def test_the_states_of_a_list(text: str, states: list[str | None]) -> None:
    assert [m.entity.country for m in actors_of(text).parties(0, 0)] == states


def test_a_publisher_writes_at_home() -> None:
    text = "Governor Ann Hill agreed."
    reading = Reading(text, published=DAY, source="The Washington Post")
    found = Actors(reading, load_lexicons()).mention(0, 0)
    unknown = actors_of(text).mention(0, 0)
    assert found is not None
    assert unknown is not None
    assert (found.entity.country, unknown.entity.country) == ("USA", None)


@pytest.mark.parametrize(
    "text, word, country, day",
    [
        ("Vice President Harris agreed.", "Harris", "USA", dt.date(2021, 6, 1)),
        ("Vice President Harris agreed.", "Harris", "USA", dt.date(2024, 6, 1)),
        ("Taoiseach Harris met Vice President Harris.", "Taoiseach", "IRL", dt.date(2024, 6, 1)),
        ("Taoiseach Harris met Vice President Harris.", "Harris", "USA", dt.date(2024, 6, 1)),
        ("Harris agreed. Vice President Harris left.", "agreed", "USA", dt.date(2024, 6, 1)),
    ],
)
def test_a_title_tells_people_of_one_surname_apart(text: str, word: str, country: str, day: dt.date) -> None:
    actors = actors_of(text, day)
    i, k = chunk_at(actors, word)
    found = actors.mention(i, 0 if word == "agreed" else k)
    assert found is not None
    assert found.entity.country == country


def _at_home(text: str, word: str, source: str) -> Mention | None:
    actors = Actors(Reading(text, published=dt.date(2023, 6, 1), source=source), load_lexicons())
    return actors.mention(*chunk_at(actors, word))


@pytest.mark.parametrize(
    "text, word, country",
    [
        ("Canada is near. River Advisor Ann Hill came.", "Hill", "USA"),
        ("Presidents came. President Okoye of Kenya sat. The President spoke.", "President", "USA"),
        ("Secretary-General Jens Lund spoke.", "Lund", None),
        ("The Foreign Minister of Norway spoke.", "Norway", "NOR"),
    ],
)
def test_a_government_writes_of_its_own_people(text: str, word: str, country: str | None) -> None:
    found = _at_home(text, word, "The White House")
    assert found is not None
    assert found.entity.country == country


def test_a_newspaper_does_not() -> None:
    found = _at_home("President Okoye of Kenya sat. The President spoke.", "President", "The Washington Post")
    assert found is not None
    assert found.entity.country == "KEN"


@pytest.mark.parametrize(
    "text, name, country",
    [
        (
            "Norwegian Foreign Minister Kari Lund met Finnish Foreign Minister Aino Salo. Lund thanked her counterpart.",
            "Finnish Foreign Minister Aino Salo",
            "FIN",
        ),
        ("Norwegian Foreign Minister Kari Lund thanked her counterpart.", "her counterpart", None),
        (
            "Norwegian Foreign Minister Kari Lund thanked her French counterpart.",
            "her French counterpart",
            "FRA",
        ),
    ],
)
def test_a_counterpart_is_of_another_state(text: str, name: str, country: str | None) -> None:
    actors = actors_of(text)
    found = actors.mention(*chunk_at(actors, "counterpart"))
    assert found is not None
    assert (found.entity.name, found.entity.country) == (name, country)


@pytest.mark.parametrize("opening", ["After talks with", "Having met"])
def test_the_subject_behind_a_counterpart_is_another(opening: str) -> None:
    text = f"{opening} his Norwegian counterpart, Secretary of State Mike Pompeo said they would meet."
    found = mention_at(text, "Secretary")
    assert found is not None
    assert (found.text, found.entity.country) == ("Secretary of State Mike Pompeo", "USA")


@pytest.mark.parametrize(
    "text, country",
    [
        ("Peru waited. Ann Hill, president of the republic, agreed.", "PER"),
        ("Peru waited. Ann Hill, president of Better Schools, agreed.", None),
        ("Peru waited. Ann Hill, president and chief executive of the Harbor Trust, agreed.", None),
    ],
)
def test_an_office_at_a_body_is_none_of_the_state(text: str, country: str | None) -> None:
    found = mention_at(text, "Hill")
    assert found is not None
    assert found.entity.country == country


@pytest.mark.parametrize(
    "text, word, mention, country",
    [
        (
            "She met Governor Ann Hill of Florida, and Otto Lind.",
            "Ann",
            "Governor Ann Hill of Florida",
            "USA",
        ),
        ("She met Governor Ann Hill of Georgia.", "Ann", "Governor Ann Hill of Georgia", "USA"),
        ("She met President Ann Hill of Georgia.", "Ann", "President Ann Hill of Georgia", "GEO"),
        ("She met families of Americans.", "families", "families of Americans", None),
    ],
)
def test_of_a_place(text: str, word: str, mention: str, country: str | None) -> None:
    found = mention_at(text, word)
    assert found is not None
    assert (found.text, found.entity.country) == (mention, country)


@pytest.mark.parametrize(
    "text, word, source, country",
    [
        # The one whose office another is known to hold there is of another state.
        ("Foreign Minister Tashi Dorjee met Indian leaders in India. Bhutan and India are close.", "Dorjee", None, "BTN"),
        ("Foreign Minister Aru Lomo met French officials in France. Chad thanked France.", "Lomo", "Chad Herald", "TCD"),
        ("NIAMEY: Trade Minister Aru Lomo met Trade Minister Ode Kira of Mali. Niger and Mali agreed.", "Lomo", None, "NER"),
        ("She met Chadian Foreign Minister Aru Lomo, Trade Minister Ode Kira and Army Chief Ibo Sale.", "Kira", None, "TCD"),
        ("She met Chadian Foreign Minister Aru Lomo, Trade Minister Ode Kira and Army Chief Ibo Sale.", "Sale", None, "TCD"),
        ("They received a Cuban delegation led by Trade Minister Luis Pardo.", "Pardo", "Daily Trust", "CUB"),
        ("Talks between Chadian rebels and government officials began.", "officials", None, "TCD"),
        ("The Chadian government and opposition delegates met.", "delegates", None, "TCD"),
        ("Putin met Luc Enka, deputy chairman of the State Great Hural (Parliament) of Mongolia.", "Enka", None, "MNG"),
        ("They met the chairwoman of the Uzbek Senate.", "chairwoman", None, "UZB"),
        ("Ambassador of the People's Republic of China to Chad Lin Ning left.", "Ambassador", None, "CHN"),
        ("Ambassador Extraordinary and Plenipotentiary of Cuba to Chad Luis Pardo left.", "Pardo", None, "CUB"),
        ("Lavrov met his counterpart from Chad.", "counterpart", None, "TCD"),
        ("Lavrov met the Russian Syria envoy Luis Pardo.", "Pardo", None, "RUS"),
        ("Lavrov met the co-chairs Luis Pardo (Chad) and Ann Roe (the United States of America).", "Pardo", None, "TCD"),
        ("Lavrov met the co-chairs Luis Pardo (Chad) and Ann Roe (the United States of America).", "Roe", None, "USA"),
        ("Lavrov met Luis Pardo, head of the Communist Party of Cuba Central Committee.", "Pardo", None, "CUB"),
        ("She met Russian and Cuban Foreign Ministers Sergey Lavrov and Luis Pardo.", "Lavrov", None, "RUS"),
    ],
)  # fmt: skip
def test_the_state_of_an_official_for_whom_the_text_names_none(
    text: str, word: str, source: str | None, country: str
) -> None:
    actors = Actors(Reading(text, published=DAY, source=source), load_lexicons())
    found = actors.mention(*chunk_at(actors, word))
    assert found is not None
    assert found.entity.country == country


def test_all_behind_a_plural_title_act_for_the_state_of_the_first() -> None:
    actors = actors_of("She met Chadian ministers Aru Lomo, Ode Kira and Ibo Sale.")
    found = actors.parties(*chunk_at(actors, "Lomo"))
    assert [m.entity.country for m in found] == ["TCD", "TCD", "TCD"]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("MANILA: President Marcos met members of the Senate.", "Senate", "PHL"),
        ("MANILA: President Marcos met members of the Senate, American diplomats said.", "Senate", "USA"),
        ("The mayor met members of the Senate.", "Senate", "USA"),
        ("GABORONE: Vice President Odo Kesi met Zambian President Edgar Lungu.", "Kesi", "BWA"),
        ("GABORONE: Vice President Odo Kesi met American traders.", "Kesi", "USA"),
        ("GABORONE: Vice President Odo Kesi met American Ambassador Ann Roe.", "Kesi", "BWA"),
        ("Vice President Odo Kesi met traders.", "Kesi", "USA"),
    ],
)
def test_a_body_or_title_of_many_states_is_that_of_the_dateline(text: str, name: str, country: str) -> None:
    found = mention_at(text, name)
    assert found is not None
    assert found.entity.country == country


@pytest.mark.parametrize(
    "text, country",
    [
        ("Chadian President Aru Lomo met President Ann Berg.", None),
        ("Chadian Foreign Minister Aru Lomo met Foreign Minister Ann Berg.", None),
        ("Chadian Deputy Minister Aru Lomo met Deputy Minister Ann Berg.", "TCD"),
        ("The Chadian president spoke. President Ann Berg was glad.", "TCD"),
    ],
)
def test_two_who_hold_one_office_act_for_two_states(text: str, country: str | None) -> None:
    found = mention_at(text, "Berg")
    assert found is not None
    assert found.entity.country == country
