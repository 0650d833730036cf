"""Who is named where: one case a line, on sentences of our own."""

from __future__ import annotations

import datetime as dt

import pytest

from eventkit.lexicons import load_lexicons
from eventkit.rules import load_rules
from eventkit.stages.actors import Actors, Mention
from eventkit.syntax import Reading

_DAY = dt.date(2018, 6, 1)


def _actors(text: str, day: dt.date = _DAY) -> Actors:
    return Actors(Reading(text, published=day), load_lexicons())


def _chunk(actors: Actors, word: str, sentence: int = -1) -> tuple[int, int]:
    """The sentence and chunk of the last token spelt `word`."""
    count = len(actors.reading.sentences)
    for i in range(count - 1, -1, -1) if sentence < 0 else (sentence,):
        clauses = actors.reading.clauses(i)
        at = [t for t, w in enumerate(clauses.tokens.words) if w == word]
        if at:
            return i, clauses.chunk_of[at[-1]]
    raise AssertionError(word)


def _mention(text: str, word: str) -> Mention | None:
    actors = _actors(text)
    return actors.mention(*_chunk(actors, word))


@pytest.mark.parametrize(
    "text, word, mention, country, kind",
    [
        ("He met US Secretary of State Mike Pompeo there.", "US", "US Secretary of State Mike Pompeo", "USA", "person"),
        ("She praised Saudi Crown Prince Mohammed bin Salman.", "Saudi", "Saudi Crown Prince Mohammed bin Salman", "SAU", "person"),
        ("It was Syrian President Bashar al-Assad.", "Syrian", "Syrian President Bashar al-Assad", "SYR", "person"),
        ("New Zealand's prime minister, Jacinda Ardern, agreed.", "prime", "New Zealand's prime minister, Jacinda Ardern", "NZL", "person"),
        ("Alabama Sen. Doug Jones agreed.", "Alabama", "Alabama Sen. Doug Jones", "USA", "person"),
        ("Former President Bill Clinton agreed.", "Former", "Former President Bill Clinton", "USA", "person"),
        ("UN envoy Staffan de Mistura agreed.", "UN", "UN envoy Staffan de Mistura", None, "person"),
        ("Norway's foreign ministry agreed.", "ministry", "Norway's foreign ministry", "NOR", "government"),
        ("The Kremlin agreed.", "Kremlin", "Kremlin", "RUS", "government"),
        ("The European Union agreed.", "European", "European Union", None, "organization"),
        ("Two senior Turkish officials agreed.", "officials", "Two senior Turkish officials", "TUR", "group"),
        ("External Affairs Minister K Natwar Singh agreed.", "Singh", "External Affairs Minister K Natwar Singh", "IND", "person"),
        ("Việt Nam agreed.", "Việt", "Việt Nam", "VNM", "government"),
        ("The president of Finland agreed.", "president", "president of Finland", "FIN", "person"),
        ("Some Republicans agreed.", "Republicans", "Some Republicans", "USA", "group"),
    ],
)  # fmt: skip
def test_a_mention_has_its_words_its_state_and_its_kind(
    text: str, word: str, mention: str, country: str | None, kind: str
) -> None:
    found = _mention(text, word)
    assert found is not None
    assert (found.text, found.entity.country, found.kind) == (mention, country, kind)


@pytest.mark.parametrize(
    "text, word",
    [
        ("They held a meeting at noon.", "meeting"),
        ("The White House meeting was short.", "meeting"),
        ("They signed the Paris Agreement.", "Agreement"),
        ("The report was long.", "report"),
        ("The summit begins on Friday.", "summit"),
        ("They left on Friday evening.", "evening"),
    ],
)
def test_things_and_times_are_no_actors(text: str, word: str) -> None:
    assert _mention(text, word) is None


def test_a_document_is_a_source() -> None:
    actors = _actors("The report said so.")
    found = actors.source(*_chunk(actors, "report"))
    assert found is not None
    assert found.kind == "organization"


def test_short_forms_tie_to_the_fullest_name() -> None:
    text = (
        "Russian Foreign Minister Sergey Lavrov flew home. Mr. Lavrov was tired. The minister slept. He left."
    )
    actors = _actors(text)
    places = [_chunk(actors, "Lavrov", 0), _chunk(actors, "Lavrov", 1), (2, 0), (3, 0)]
    found = [actors.mention(*place) for place in places]
    assert [m and m.entity.name for m in found] == ["Russian Foreign Minister Sergey Lavrov"] * 4
    assert len({id(m.entity) for m in found if m}) == 1


def test_two_of_one_family_name_are_kept_apart() -> None:
    text = "President Bill Clinton spoke. Hillary Clinton listened. Clinton agreed."
    actors = _actors(text)
    bill, hillary, plain = (actors.mention(*_chunk(actors, "Clinton", i)) for i in range(3))
    assert bill is not None
    assert hillary is not None
    assert plain is not None
    assert bill.entity is not hillary.entity
    assert plain.entity is hillary.entity


def test_the_president_is_the_writers_own_where_another_is_named_by_his_state() -> None:
    text = "President Trump spoke. Russian President Vladimir Putin listened. The president agreed."
    actors = _actors(text)
    found = actors.mention(2, 0)
    assert found is not None
    assert found.entity.name == "President Trump"


@pytest.mark.parametrize(
    "text, word, names",
    [
        ("Xi Jinping, Moon Jae-in and Shinzo Abe met.", "Xi", ["Xi Jinping", "Moon Jae-in", "Shinzo Abe"]),
        ("Kirill Dmitriev, an envoy of Russia, and Steve Witkoff met.", "Kirill", ["Kirill Dmitriev", "Steve Witkoff"]),
        ("They saw the leaders of Germany and France, Angela Merkel and Emmanuel Macron.", "leaders", ["Angela Merkel", "Emmanuel Macron"]),
        ("He met Xi in Beijing and Putin said so.", "Xi", ["Xi"]),
        ("The talks with Xi failed and Putin left.", "Xi", ["Xi"]),
    ],
)  # fmt: skip
def test_parties_are_coordinated(text: str, word: str, names: list[str]) -> None:
    actors = _actors(text)
    assert [m.text for m in actors.parties(*_chunk(actors, word))] == names


def test_plurals_expand_into_their_members() -> None:
    actors = _actors(
        "French President Emmanuel Macron saw German Chancellor Angela Merkel. The two leaders dined. They laughed."
    )
    found = [m.entity.name for m in actors.parties(1, 0)]
    assert found == ["French President Emmanuel Macron", "German Chancellor Angela Merkel"]


@pytest.mark.parametrize(
    "text, word, names",
    [
        ("The US-China talks failed.", "talks", ["US", "China"]),
        ("The Trump-Putin summit failed.", "summit", ["Trump", "Putin"]),
        ("The Israeli-Palestinian negotiations failed.", "negotiations", ["Israeli", "Palestinian"]),
        ("The six-nation talks failed.", "talks", []),
    ],
)
def test_modifiers_of_an_event(text: str, word: str, names: list[str]) -> None:
    actors = _actors(text)
    assert [m.text for m in actors.modifiers(*_chunk(actors, word))] == names


@pytest.mark.parametrize(
    "text, word, names",
    [
        ("Israel and Egypt's talks failed.", "talks", ["Israel", "Egypt"]),
        ("Theresa May was ill. Her visit was put off.", "visit", ["Theresa May"]),
        ("The visit was put off.", "visit", []),
    ],
)
def test_owners_of_an_event(text: str, word: str, names: list[str]) -> None:
    actors = _actors(text)
    assert [m.entity.name for m in actors.owner(*_chunk(actors, word))] == names


def test_the_record_of_a_mention() -> None:
    actors = _actors("French President Emmanuel Macron left. Macron slept.")
    found = actors.mention(1, 0)
    assert found is not None
    record = actors.actor(found)
    assert (record.text, record.name, record.country, record.kind) == (
        "Macron", "French President Emmanuel Macron", "FRA", "person",
    )  # fmt: skip


def test_a_place_has_a_state() -> None:
    actors = _actors("")
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
        ("A report spoke of Yemen. In Sanaa, Ali Abdullah Saleh met Houthis in Sanaa. Saleh agreed.", "Saleh", "YEM"),
    ],
)  # fmt: skip
def test_a_state_that_the_phrase_does_not_name(text: str, word: str, country: str | None) -> None:
    found = _mention(text, word)
    assert found is not None
    assert found.entity.country == country


def test_a_publisher_writes_at_home() -> None:
    text = "Governor Ann Hill agreed."
    reading = Reading(text, published=_DAY, source="The Washington Post")
    found = Actors(reading, load_lexicons()).mention(0, 0)
    unknown = _actors(text).mention(0, 0)
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
    actors = _actors(text, day)
    i, k = _chunk(actors, word)
    found = actors.mention(i, 0 if word == "agreed" else k)
    assert found is not None
    assert found.entity.country == country


@pytest.mark.parametrize(
    "text, word, mention",
    [
        ("He met Prime Minister and Crown Prince Omar bin Said.", "Omar", "Prime Minister and Crown Prince Omar bin Said"),
        ("She met Under Secretary for Forests and Rivers Robert Moss.", "Moss", "Under Secretary for Forests and Rivers Robert Moss"),
        (
            "She met Deputy Assistant to the President and Coordinator for the Sahara Peter Moss.",
            "Moss",
            "Deputy Assistant to the President and Coordinator for the Sahara Peter Moss",
        ),
        ("She met Counselor to the President Peter Moss.", "Moss", "Counselor to the President Peter Moss"),
        ("She met Director of the River Policy Council Jane Roe.", "Roe", "Director of the River Policy Council Jane Roe"),
        ("Ann Hill met her Norwegian counterpart, Foreign Minister Kari Lund.", "Kari", "Foreign Minister Kari Lund"),
        ("He met an adviser to the President Joe Biden.", "Biden", "adviser to the President Joe Biden"),
    ],
)  # fmt: skip
def test_a_long_title_is_one_person(text: str, word: str, mention: str) -> None:
    actors = _actors(text)
    found = actors.parties(*_chunk(actors, word))
    assert [m.text for m in found] == [mention]


@pytest.mark.parametrize(
    "text, word, count",
    [
        ("He met President and First Lady Ann Hill.", "President", 2),
        ("He met the president and Prime Minister Ann Hill.", "president", 2),
        ("He met the French president and German Chancellor Ann Hill.", "French", 2),
        ("He met John Roe, Archbishop of Oslo and President of the Synod.", "John", 1),
        ("He met John Roe, president of Norway, and Kari Lund.", "John", 2),
    ],
)
def test_one_person_or_two(text: str, word: str, count: int) -> None:
    actors = _actors(text)
    assert len(actors.parties(*_chunk(actors, word))) == count


def _at_home(text: str, word: str, source: str) -> Mention | None:
    actors = Actors(Reading(text, published=dt.date(2023, 6, 1), source=source), load_lexicons())
    return actors.mention(*_chunk(actors, word))


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
    "text, word, mention",
    [
        ("They made pledges President Joe Biden liked.", "Biden", "President Joe Biden"),
        ("She is glad President Joe Biden came.", "Biden", "President Joe Biden"),
        ("A visit to China President Joe Biden made.", "Biden", "President Joe Biden"),
        ("He said outgoing Secretary Ann Hill came.", "Hill", "outgoing Secretary Ann Hill"),
        ("• NATO agreed.", "NATO", "NATO"),
        ("The Departments of Labor, Energy, and Justice agreed.", "Departments", "Departments of Labor, Energy, and Justice"),
        ("The Summit of the Americas opened.", "Americas", None),
    ],
)  # fmt: skip
def test_what_stands_beside_a_name_is_no_part_of_it(text: str, word: str, mention: str | None) -> None:
    found = _mention(text, word)
    assert (found.text if found is not None else None) == mention


@pytest.mark.parametrize(
    "text, word, names",
    [
        ("The XYZ leaders meeting began.", "meeting", ["XYZ leaders"]),
        ("The G7 Foreign Ministers Meeting began.", "Meeting", ["G7 Foreign Ministers"]),
        ("The White House dinner began.", "dinner", []),
        ("His White House visit began.", "visit", ["White House"]),
    ],
)
def test_a_seat_is_where_and_not_who(text: str, word: str, names: list[str]) -> None:
    actors = _actors(text)
    assert [m.text for m in actors.modifiers(*_chunk(actors, word))] == names


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
    actors = _actors(text)
    found = actors.mention(*_chunk(actors, "counterpart"))
    assert found is not None
    assert (found.entity.name, found.entity.country) == (name, country)


@pytest.mark.parametrize("opening", ["After talks with", "Having met"])
def test_the_subject_behind_a_counterpart_is_another(opening: str) -> None:
    text = f"{opening} his Norwegian counterpart, Secretary of State Mike Pompeo said they would meet."
    found = _mention(text, "Secretary")
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
    found = _mention(text, "Hill")
    assert found is not None
    assert found.entity.country == country


def test_a_holder_with_an_initial_is_found() -> None:
    actors = _actors("George W. Bush came to Iraq. The US leader agreed.", dt.date(2006, 12, 19))
    found = actors.mention(*_chunk(actors, "leader"))
    assert found is not None
    assert found.entity.name == "George W. Bush"


def test_a_list_behind_an_opening_phrase_keeps_its_first() -> None:
    actors = _actors("On the way to the coast, President Joe Biden, Kari Lund, and Ann Hill met the king.")
    i, k = _chunk(actors, "met")
    subject = actors.reading.clauses(i).chunks[k].subject
    assert [m.text for m in actors.parties(i, subject)] == ["President Joe Biden", "Kari Lund", "Ann Hill"]


@pytest.mark.parametrize(
    "text, word",
    [("The AI Safety accord failed.", "Safety"), ("The Nordic Leaders Summit opened.", "Summit")],
)
def test_things_are_nobody(text: str, word: str) -> None:
    found = _mention(text, word)
    assert found is None


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
    found = _mention(text, word)
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
    actors = Actors(Reading(text, published=_DAY, source=source), load_lexicons())
    found = actors.mention(*_chunk(actors, word))
    assert found is not None
    assert found.entity.country == country


def test_all_behind_a_plural_title_act_for_the_state_of_the_first() -> None:
    actors = _actors("She met Chadian ministers Aru Lomo, Ode Kira and Ibo Sale.")
    found = actors.parties(*_chunk(actors, "Lomo"))
    assert [m.entity.country for m in found] == ["TCD", "TCD", "TCD"]


_TWICE = (
    "Sani smiled. Luc Sani, the foreign minister of Chad, and Ann Lind arrived in Oslo. "
    "Lind spoke. Sani left before Norwegian Trade Minister Ann Lind did."
)


@pytest.mark.parametrize(
    "sentence, word", [(0, "Sani"), (1, "Sani"), (3, "Sani"), (1, "Lind"), (2, "Lind"), (3, "Lind")]
)
def test_who_somebody_is_does_not_depend_on_which_mention_is_asked(sentence: int, word: str) -> None:
    actors = _actors(_TWICE)
    found = actors.mention(*_chunk(actors, word, sentence))
    assert found is not None
    assert (found.entity.name, found.entity.country, found.entity.role) == {
        "Sani": ("Luc Sani", "TCD", "foreign minister"),
        "Lind": ("Norwegian Trade Minister Ann Lind", "NOR", "trade minister"),
    }[word]


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
    found = _mention(text, name)
    assert found is not None
    assert found.entity.country == country


def test_a_continent_is_no_person() -> None:
    found = _mention("Europe met Iran on Monday.", "Europe")
    assert found is not None
    assert (found.kind, found.entity.country) == ("organization", None)


def test_an_airport_is_no_person() -> None:
    assert _mention("Putin greeted Bush at Vnukovo Airport.", "Airport") is None


def test_where_somebody_is_found_he_may_be_there() -> None:
    """The question that saves naming somebody never says no where somebody is named."""
    missed = []
    for example in (e for trigger in load_rules().triggers for e in trigger.examples):
        actors = _actors(example.text)
        for i in range(len(actors.reading.sentences)):
            for k in range(len(actors.reading.clauses(i).chunks)):
                may, person = actors.may_be(i, k), actors.may_be(i, k, person=True)
                found = {m.kind for m in actors.parties(i, k)}
                if found and not (person if found <= {"person", "group"} else may):
                    missed.append((example.text, actors.reading.clauses(i).words(k)))
    assert not missed


def test_a_thing_is_nobody_and_a_body_no_person() -> None:
    actors = _actors("The firm welcomed the plan. The World Bank hosted it.")
    assert not actors.may_be(*_chunk(actors, "plan"))
    bank = _chunk(actors, "Bank")
    assert actors.may_be(*bank)
    assert not actors.may_be(*bank, person=True)
