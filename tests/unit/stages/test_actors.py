"""Who is named where: one case a line, on sentences of our own."""

from __future__ import annotations

import datetime as dt

import pytest

from eventkit.rules import load_rules
from tests.unit.stages.naming import actors_of, chunk_at, mention_at


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
    found = mention_at(text, word)
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
    assert mention_at(text, word) is None


def test_a_document_is_a_source() -> None:
    actors = actors_of("The report said so.")
    found = actors.source(*chunk_at(actors, "report"))
    assert found is not None
    assert found.kind == "organization"


def test_short_forms_tie_to_the_fullest_name() -> None:
    text = (
        "Russian Foreign Minister Sergey Lavrov flew home. Mr. Lavrov was tired. The minister slept. He left."
    )
    actors = actors_of(text)
    places = [chunk_at(actors, "Lavrov", 0), chunk_at(actors, "Lavrov", 1), (2, 0), (3, 0)]
    found = [actors.mention(*place) for place in places]
    assert [m and m.entity.name for m in found] == ["Russian Foreign Minister Sergey Lavrov"] * 4
    assert len({id(m.entity) for m in found if m}) == 1


def test_two_of_one_family_name_are_kept_apart() -> None:
    text = "President Bill Clinton spoke. Hillary Clinton listened. Clinton agreed."
    actors = actors_of(text)
    bill, hillary, plain = (actors.mention(*chunk_at(actors, "Clinton", i)) for i in range(3))
    assert bill is not None
    assert hillary is not None
    assert plain is not None
    assert bill.entity is not hillary.entity
    assert plain.entity is hillary.entity


def test_the_president_is_the_writers_own_where_another_is_named_by_his_state() -> None:
    text = "President Trump spoke. Russian President Vladimir Putin listened. The president agreed."
    actors = actors_of(text)
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
    actors = actors_of(text)
    assert [m.text for m in actors.parties(*chunk_at(actors, word))] == names


def test_plurals_expand_into_their_members() -> None:
    actors = actors_of(
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
        ("The Farm Safety Summit opened.", "Summit", []),
        ("They held a U.S.-Chad High-Level Security Dialogue.", "Dialogue", ["U.S.", "Chad"]),
        ("They held a Chad-U.S. High-Level Security Dialogue.", "Dialogue", ["Chad", "U.S."]),
    ],
)
def test_modifiers_of_an_event(text: str, word: str, names: list[str]) -> None:
    actors = actors_of(text)
    assert [m.text for m in actors.modifiers(*chunk_at(actors, word))] == names


@pytest.mark.parametrize(
    "text, word, names",
    [
        ("Israel and Egypt's talks failed.", "talks", ["Israel", "Egypt"]),
        ("Theresa May was ill. Her visit was put off.", "visit", ["Theresa May"]),
        ("The visit was put off.", "visit", []),
    ],
)
def test_owners_of_an_event(text: str, word: str, names: list[str]) -> None:
    actors = actors_of(text)
    assert [m.entity.name for m in actors.owner(*chunk_at(actors, word))] == names


def test_the_record_of_a_mention() -> None:
    actors = actors_of("French President Emmanuel Macron left. Macron slept.")
    found = actors.mention(1, 0)
    assert found is not None
    record = actors.actor(found)
    assert (record.text, record.name, record.country, record.kind) == (
        "Macron", "French President Emmanuel Macron", "FRA", "person",
    )  # fmt: skip


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
        (
            "The White House Council on Farm Safety Chair Ann Hill agreed.",
            "Hill",
            "White House Council on Farm Safety Chair Ann Hill",
        ),
    ],
)  # fmt: skip
def test_a_long_title_is_one_person(text: str, word: str, mention: str) -> None:
    actors = actors_of(text)
    found = actors.parties(*chunk_at(actors, word))
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
    actors = actors_of(text)
    assert len(actors.parties(*chunk_at(actors, word))) == count


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
        ("On his Asian tour Putin met Merkel.", "Putin", "Putin"),
    ],
)  # fmt: skip
def test_what_stands_beside_a_name_is_no_part_of_it(text: str, word: str, mention: str | None) -> None:
    found = mention_at(text, word)
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
    actors = actors_of(text)
    assert [m.text for m in actors.modifiers(*chunk_at(actors, word))] == names


def test_a_holder_with_an_initial_is_found() -> None:
    actors = actors_of("George W. Bush came to Iraq. The US leader agreed.", dt.date(2006, 12, 19))
    found = actors.mention(*chunk_at(actors, "leader"))
    assert found is not None
    assert found.entity.name == "George W. Bush"


def test_a_list_behind_an_opening_phrase_keeps_its_first() -> None:
    actors = actors_of("On the way to the coast, President Joe Biden, Kari Lund, and Ann Hill met the king.")
    i, k = chunk_at(actors, "met")
    subject = actors.reading.clauses(i).chunks[k].subject
    assert [m.text for m in actors.parties(i, subject)] == ["President Joe Biden", "Kari Lund", "Ann Hill"]


@pytest.mark.parametrize(
    "text, word",
    [("The AI Safety accord failed.", "Safety"), ("The Nordic Leaders Summit opened.", "Summit")],
)
def test_things_are_nobody(text: str, word: str) -> None:
    found = mention_at(text, word)
    assert found is None


_TWICE = (
    "Sani smiled. Luc Sani, the foreign minister of Chad, and Ann Lind arrived in Oslo. "
    "Lind spoke. Sani left before Norwegian Trade Minister Ann Lind did."
)


@pytest.mark.parametrize(
    "sentence, word", [(0, "Sani"), (1, "Sani"), (3, "Sani"), (1, "Lind"), (2, "Lind"), (3, "Lind")]
)
def test_who_somebody_is_does_not_depend_on_which_mention_is_asked(sentence: int, word: str) -> None:
    actors = actors_of(_TWICE)
    found = actors.mention(*chunk_at(actors, word, sentence))
    assert found is not None
    assert (found.entity.name, found.entity.country, found.entity.role) == {
        "Sani": ("Luc Sani", "TCD", "foreign minister"),
        "Lind": ("Norwegian Trade Minister Ann Lind", "NOR", "trade minister"),
    }[word]


def test_a_continent_is_no_person() -> None:
    found = mention_at("Europe met Iran on Monday.", "Europe")
    assert found is not None
    assert (found.kind, found.entity.country) == ("organization", None)


def test_an_airport_is_no_person() -> None:
    assert mention_at("Putin greeted Bush at Vnukovo Airport.", "Airport") is None


def test_where_somebody_is_found_he_may_be_there() -> None:
    """The question that saves naming somebody never says no where somebody is named."""
    missed = []
    for example in (e for trigger in load_rules().triggers for e in trigger.examples):
        actors = actors_of(example.text)
        for i in range(len(actors.reading.sentences)):
            for k in range(len(actors.reading.clauses(i).chunks)):
                may, person = actors.may_be(i, k), actors.may_be(i, k, person=True)
                found = {m.kind for m in actors.parties(i, k)}
                if found and not (person if found <= {"person", "group"} else may):
                    missed.append((example.text, actors.reading.clauses(i).words(k)))
    assert not missed


def test_a_thing_is_nobody_and_a_body_no_person() -> None:
    actors = actors_of("The firm welcomed the plan. The World Bank hosted it.")
    assert not actors.may_be(*chunk_at(actors, "plan"))
    bank = chunk_at(actors, "Bank")
    assert actors.may_be(*bank)
    assert not actors.may_be(*bank, person=True)
