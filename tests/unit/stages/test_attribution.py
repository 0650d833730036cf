"""Statements in made-up sentences: orders, breaks, ends, pronouns and what is none."""

from __future__ import annotations

import datetime as dt

import pytest

from eventkit.lexicons import load_lexicons
from eventkit.records import Document, Statement
from eventkit.stages.actors import Actors
from eventkit.stages.attribution import attribute, statement_records
from eventkit.syntax import Reading

DAY = dt.date(2024, 5, 14)


def found(text: str, title: str | None = None) -> list[Statement]:
    reading = Reading(text, published=DAY, title=title)
    actors = Actors(reading, load_lexicons())
    document = Document(text=text, published=DAY)
    return statement_records(attribute(reading, actors), document=document, reading=reading, actors=actors)


def told(text: str) -> list[tuple[str, str, list[str]]]:
    return [(s.speaker.text, s.cue.text, [p.text for p in s.content]) for s in found(text)]


ONE = [
    ("``We stay,″ Lind said.", "Lind", "said", ["``We stay,″"]),
    ('"We stay," the Daily Herald reports.', "Daily Herald", "reports", ['"We stay,"']),
    (
        "Norway, Chad and Peru warned Lind that closing the strait would be wrong.",
        "Norway, Chad and Peru",
        "warned",
        ["closing the strait would be wrong"],
    ),
    (
        'Silva said the plan of Lind and Moe "was a mistake."',
        "Silva",
        "said",
        ['the plan of Lind and Moe "was a mistake."'],
    ),
    (
        "Ana Silva, head of the Norwegian ministry said on Monday that the strait is open.",
        "Ana Silva",
        "said",
        ["the strait is open"],
    ),
    (
        "Silva, seen here in Bergen, Vestland, in May 2019, said the strait is open.",
        "Silva",
        "said",
        ["the strait is open"],
    ),
    ("Silva urged the rebels not to shoot.", "Silva", "urged", ["not to shoot"]),
    ("Silva vowed never to leave.", "Silva", "vowed", ["never to leave"]),
    ("Silva said that, “frankly, we stay.”", "Silva", "said", ["“frankly, we stay.”"]),
    ("“We stay,” Silva said after talks with envoys that open today.", "Silva", "said", ["“We stay,”"]),
    (
        "'We stay,' Silva said. 'I am not at all certain, but we will see.'",
        "Silva",
        "said",
        ["'We stay,'", "'I am not at all certain, but we will see.'"],
    ),
    (
        "Officials say the meeting in Bergen, Norway, including a session and a lunch, is over.",
        "Officials",
        "say",
        ["the meeting in Bergen, Norway, including a session and a lunch, is over"],
    ),
    ("It began without envoys, who sources said were ill.", "sources", "said", ["were ill"]),
    (
        "Foreign Minister Ana Silva said the strait is open.",
        "Foreign Minister Ana Silva",
        "said",
        ["the strait is open"],
    ),
    (
        "The strait is open, said Foreign Minister Ana Silva.",
        "Foreign Minister Ana Silva",
        "said",
        ["The strait is open"],
    ),
    ("The strait is open, Silva said on Monday.", "Silva", "said", ["The strait is open"]),
    (
        "Silva told reporters in Oslo on Friday that the strait is open.",
        "Silva",
        "told",
        ["the strait is open"],
    ),
    ('"We stay," said Lind. "All of us."', "Lind", "said", ['"We stay,"', '"All of us."']),
    ('"We stay," Lind said, "but not for long."', "Lind", "said", ['"We stay,"', '"but not for long."']),
    ('Lind said: "We stay."', "Lind", "said", ['"We stay."']),
    (
        "At the very least, Silva said, the envoys will be heard.",
        "Silva",
        "said",
        ["At the very least", "the envoys will be heard"],
    ),
    ("According to the report, the strait is open.", "report", "According to", ["the strait is open"]),
    (
        "The strait is open, according to two senior officials.",
        "two senior officials",
        "according to",
        ["The strait is open"],
    ),
    ("Silva, who visited Oslo last week, said the strait is open.", "Silva", "said", ["the strait is open"]),
    (
        "Silva accused the rebels of breaking the truce.",
        "Silva",
        "accused",
        ["the rebels of breaking the truce"],
    ),
    ("Silva called on the rebels to leave the island.", "Silva", "called on", ["to leave the island"]),
    ("Silva called the attack a crime.", "Silva", "called", ["the attack a crime"]),
    ("Silva denied closing the strait.", "Silva", "denied", ["closing the strait"]),
    ("Lind was told by a reporter that the strait is open.", "reporter", "told", ["the strait is open"]),
    ("Senator Lind (R-Utah) said the strait is open.", "Senator Lind", "said", ["the strait is open"]),
    ("Silva stayed away, telling reporters that she was ill.", "Silva", "telling", ["she was ill"]),
    ('Lind took to Twitter, writing: "We stay."', "Lind", "writing", ['"We stay."']),
    ('Lind replied, with a smile: "We stay."', "Lind", "replied", ['"We stay."']),
    (
        "Silva said leaving the strait had been a mistake.",
        "Silva",
        "said",
        ["leaving the strait had been a mistake"],
    ),
    ("Silva said Monday's vote will be close.", "Silva", "said", ["Monday's vote will be close"]),
    ("Silva said late Wednesday that the strait is open.", "Silva", "said", ["the strait is open"]),
    ("Silva said because Lind is ill, he will stay.", "Silva", "said", ["because Lind is ill, he will stay"]),
    ("They saw a strike that officials said could last weeks.", "officials", "said", ["could last weeks"]),
    ('Silva told the mayors who had come to Oslo, "We stay."', "Silva", "told", ['"We stay."']),
    (
        "Silva and Lind both stressed that the strait is open.",
        "Silva and Lind",
        "stressed",
        ["the strait is open"],
    ),
    ("Silva has since stressed that the strait is open.", "Silva", "stressed", ["the strait is open"]),
    (
        "Owners, who lost much last year, say the strait is open.",
        "Owners",
        "say",
        ["the strait is open"],
    ),
    (
        "According to officials, the ship that she used was sold.",
        "officials",
        "According to",
        ["the ship that she used was sold"],
    ),
    ("They doubted Lind's claim that the strait is open.", "Lind", "claim", ["the strait is open"]),
    (
        "Lind's claim Monday that the strait is open was wrong.",
        "Lind",
        "claim",
        ["the strait is open"],
    ),
    ('"We stay," Silva was quoted as saying.', "Silva", "saying", ['"We stay,"']),
    ("The paper quoted Silva as saying that the strait is open.", "Silva", "saying", ["the strait is open"]),
    ("Silva condemned the attack, which killed five people.", "Silva", "condemned", ["the attack"]),
    ("Silva said the strait is open, but did not take questions.", "Silva", "said", ["the strait is open"]),
]


@pytest.mark.parametrize("text, speaker, cue, content", ONE, ids=[c[0][:50] for c in ONE])
def test_one_statement(text: str, speaker: str, cue: str, content: list[str]) -> None:
    assert told(text) == [(speaker, cue, content)]


def test_two_cues_of_one_speaker() -> None:
    assert told("Silva said the strait is open, adding that no ship had been stopped.") == [
        ("Silva", "said", ["the strait is open"]),
        ("Silva", "adding", ["no ship had been stopped"]),
    ]
    assert told("Silva condemned the attack and urged the rebels to leave.") == [
        ("Silva", "condemned", ["the attack"]),
        ("Silva", "urged", ["to leave"]),
    ]


def test_a_paragraph_of_quotation_continues_the_record() -> None:
    text = "“We stay,” Lind said.\n\n“We have no choice.\n\n“We never had.”\n\nThe ships left at noon."
    assert told(text) == [("Lind", "said", ["“We stay,”", "“We have no choice.", "“We never had.”"])]


def test_a_quotation_with_a_cue_of_its_own_does_not() -> None:
    assert told('"We stay," Lind said.\n\n"We go," Okoye said.') == [
        ("Lind", "said", ['"We stay,"']),
        ("Okoye", "said", ['"We go,"']),
    ]


def test_a_pronoun_is_the_last_speaker() -> None:
    text = (
        "Foreign Minister Ana Silva said the strait is open. It is wide. She added that no ship was stopped."
    )
    last = found(text)[-1]
    assert (last.speaker.text, last.speaker.name) == ("She", "Foreign Minister Ana Silva")


def test_who_is_the_mention_and_its_antecedent_the_name() -> None:
    [record] = found("The strait was crossed by Ana Silva, who said it is open.")
    assert (record.speaker.text, record.speaker.name) == ("who", "Ana Silva")


def test_they_are_the_joint_speakers_before_and_it_is_none_of_them() -> None:
    """Also a state named beside others in the sentence itself is not who tells of them."""
    found_ = found("The Xinhua news agency reported a plan. Norway and Chad rejected the plan, it said.")
    names = [(s.cue.text, s.speaker.name, s.speaker.kind) for s in found_]
    assert ("said", "Xinhua news agency", "organization") in names
    both = found("Norway and Chad rejected the plan. They said it was bad.")
    assert [s.speaker.name for s in both] == ["Norway and Chad", "Norway and Chad"]


def test_joint_speakers_are_a_group() -> None:
    [record] = found("Foreign Minister Ana Silva and Prime Minister Juha Lind said the strait is open.")
    assert record.speaker.kind == "group"
    assert record.speaker.text == "Foreign Minister Ana Silva and Prime Minister Juha Lind"


@pytest.mark.parametrize(
    "text, quotation",
    [
        ('"We stay," Lind said.', "direct"),
        ("Lind said that they stay.", "indirect"),
        ('Lind said that they "would rather stay" than leave.', "mixed"),
    ],
)
def test_quotation(text: str, quotation: str) -> None:
    assert [r.quotation for r in found(text)] == [quotation]


@pytest.mark.parametrize(
    "text",
    [
        "Silva believes that the strait is open.",
        "That said, the strait is open.",
        "Silva called off the talks.",
        "Silva called a meeting of the council.",
        "The strait is said to be open.",
        "Silva added sugar to her coffee.",
        'The "open" strait was closed.',
        "The report is 90 pages long.",
        "His remarks were short.",
    ],
)
def test_no_statement(text: str) -> None:
    assert told(text) == []


AROUND = [
    (
        "Silva told reporters at a news conference that the strait is open.",
        "reporters",
        "at a news conference",
    ),
    (
        "In a statement released on Sunday, Silva said the strait is open.",
        None,
        "In a statement released on Sunday",
    ),
    ('"The strait is open," Silva told Lind by phone.', "Lind", "by phone"),
    ('"The strait is open," Silva told me.', "me", None),
    (
        "Silva, in an interview with the Oslo Herald, said the strait is open.",
        None,
        "in an interview with the Oslo Herald",
    ),
    ('"The strait is open," Silva said on CNN.', None, "on CNN"),
    ('Silva wrote in a letter to Lind: "The strait is open."', "Lind", "in a letter to Lind"),
    ("The strait is open, Silva said during a visit to Oslo.", None, None),
    ("Silva said the statement to Lind was lost.", None, None),
    ("Silva issued a statement saying the strait is open.", None, "a statement"),
    ("Silva vented her anger on television, saying the strait is open.", None, "on television"),
    ('"We stay," said Ana Silva, director at Green Watch, in the statement.', None, "in the statement"),
    ('"We stay," said Silva, speaking with Jonas Lind on Sunday.', "Jonas Lind", None),
    ("Lind was told by Silva that the strait is open.", "Lind", None),
    ("Silva said in a phone call with Lind that the strait is open.", "Lind", "in a phone call with Lind"),
    ("Silva thanked Lind for the truce.", "Lind", None),
    ("Silva pressed her demands.", None, None),
    ("Lind appeared on television. He urged Norwegians to stay.", "Norwegians", "on television"),
    ("Silva came. Lind appeared on television. Silva urged Norwegians to stay.", "Norwegians", None),
    ("Silva rebuked Lind for the war.", "Lind", None),
    ("Silva confirmed the report during a briefing on Monday.", None, "during a briefing"),
    ("Silva welcomed the progress made in a report on Norway.", None, None),
    ("On Friday CNN said the strait is open.", None, None),
    ("Silva agreed to the plan and said the strait is open.", None, None),
    ("Silva, who spoke by phone with Lind, said the strait is open.", None, None),
]


@pytest.mark.parametrize(("text", "addressee", "medium"), AROUND)
def test_addressee_and_medium(text: str, addressee: str | None, medium: str | None) -> None:
    (statement,) = found(text)
    assert (statement.addressee and statement.addressee.text) == addressee
    assert (statement.medium and statement.medium.text) == medium


def test_ids_differ_and_evidence_begins_with_the_cue() -> None:
    text = '"We stay," Lind said. "All of us." Okoye said they would go.'
    records = found(text)
    assert len({r.event_id for r in records}) == len(records) == 2
    assert [e.text for e in records[0].evidence] == ['"We stay," Lind said.', '"All of us."']


@pytest.mark.parametrize(
    ("title", "text", "speaker", "kind"),
    [
        (
            "Statement from President Ana Silva on the Strait",
            "I welcome the truce.",
            "President Ana Silva",
            "person",
        ),
        (
            "Statement by Envoy Jonas Lind Marking the Truce",
            "We welcome the truce.",
            "Envoy Jonas Lind",
            "person",
        ),
        ("G7 Leaders’ Statement", "We condemn the attack.", "G7 Leaders", "group"),
        (
            "Joint Statement from the Leaders of Norway, Chile, and Peru",
            "We hail peace.",
            "Leaders of Norway, Chile, and Peru",
            "group",
        ),
        ("Joint Statement of Norway and Chile", "We condemn the attack.", "Norway and Chile", "group"),
        ("Strait open again", "We condemn the attack.", "We", "group"),
    ],
)
def test_i_and_we_are_the_author_that_the_title_tells(title: str, text: str, speaker: str, kind: str) -> None:
    (statement,) = found(text, title)
    assert (statement.speaker.name, statement.speaker.kind) == (speaker, kind)


TRANSCRIPT = """MODERATOR: Thank you all.

SENIOR OFFICIAL: I note that the strait is open.

Q I want to say that we doubt it.

MS. LIND: We welcome the truce."""


def test_a_label_names_the_speaker_and_a_reporter_has_none() -> None:
    names = [r.speaker.name for r in found(TRANSCRIPT)]
    assert names == ["SENIOR OFFICIAL", "I", "MS. LIND"]


def test_a_misread_subject_gives_way_to_the_one_that_speaks() -> None:
    (statement,) = found("Lind sent two letters this week urging Okoye to open the strait.")
    assert statement.speaker.name == "Lind"


def test_a_gerund_behind_a_letter_is_its_authors() -> None:
    (statement,) = found("Lind sent a letter to governors across the country urging them to open the strait.")
    assert statement.speaker.name == "Lind"


def test_a_noun_with_its_owner_promises() -> None:
    (statement,) = found("Lind's promise to open the strait came late.")
    assert [statement.act, statement.content[0].text] == ["promise", "to open the strait"]


def test_an_acronym_has_the_name_that_it_shortens() -> None:
    assert (
        found("The Green Harbour Group met. The GHG said the strait is open.")[-1].speaker.name
        == "Green Harbour Group"
    )


NOT_SPOKEN = [
    "Courts divert people charged with theft to clinics.",
    "The club unites firms committed to trade.",
    "They can call the office at noon.",
    "They will decide whether to call on Okoye to resign.",
    "This includes urging Okoye to resign.",
    "The storm will claim many lives.",
    "The army defends itself.",
    "When the pact was first announced, prices fell.",
]


@pytest.mark.parametrize("text", NOT_SPOKEN)
def test_what_nobody_says_is_no_statement(text: str) -> None:
    assert found(text) == []


def test_he_is_the_unnamed_speaker_before() -> None:
    text = "A shop owner said the strait is open. He insisted neither ship was suggesting a delay. He added that he was sad."
    assert {s.speaker.name for s in found(text)} == {"shop owner"}


def test_a_gerund_that_names_sources_is_no_content() -> None:
    first = found("On Monday Lind left Oslo, two papers, including the Post, reported citing a source.")[0]
    assert [p.text for p in first.content] == ["On Monday Lind left Oslo"]


def test_the_quotation_before_is_not_taken_twice() -> None:
    text = "Okoye said: “They want war. We stay.” Lind said “the last thing” he wanted was a war."
    assert [len(s.content) for s in found(text)] == [1, 1]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "We welcome peace in support of a free and open strait.",
            "peace in support of a free and open strait",
        ),
        ("We call on all states to declare and maintain a truce.", "to declare and maintain a truce"),
        ("We reaffirm our support for peace and we will act.", "our support for peace"),
        ("Lind announced plans for an urban and connected world.", "plans for an urban and connected world"),
        ("Lind condemned the attack and opened a bridge.", "the attack"),
        ("Lind stressed that the ships will stay and examined the plan.", "the ships will stay"),
        ("Lind said he left Oslo and visited Rome.", "he left Oslo and visited Rome"),
    ],
)
def test_where_a_content_ends_before_and(text: str, content: str) -> None:
    assert [p.text for p in found(text)[0].content] == [content]


def test_the_president_of_a_transcript_is_the_one_in_its_title() -> None:
    text = "THE PRESIDENT: I want to thank President Obama. I call on all to act, as Okoye said."
    names = {
        s.speaker.name
        for s in found(text, "Remarks by President Silva on the Strait")
        if s.speaker.text == "I"
    }
    assert names == {"President Silva"}


def test_who_goes_on_in_a_sentence_speaks_through_the_same_medium() -> None:
    records = found("Lind said in a speech that the strait was open and warned that it might close.")
    assert [s.medium and s.medium.text for s in records] == ["in a speech", "in a speech"]


def test_a_speaker_of_an_earlier_sentence_is_not_looked_up_in_this_one() -> None:
    """A short sentence behind a long one has fewer chunks than the earlier speaker's place."""
    text = (
        "On Monday, at the end of a long day in the capital of the north, Ana Silva and Jonas Lind said it was over. "
        "They left, they said."
    )
    assert [s.speaker.name for s in found(text)] == ["Ana Silva and Jonas Lind", "Ana Silva and Jonas Lind"]


def test_an_office_speaks_for_the_state_of_its_owner() -> None:
    (record,) = found("Norwegian Prime Minister Ana Silva's office said the strait is open.")
    assert (record.speaker.country, record.speaker.kind) == ("NOR", "organization")


def test_several_are_not_the_last_of_them() -> None:
    text = "Sen. Ana Silva and Sen. Jonas Lind came. The senators said the strait is open."
    assert found(text)[0].speaker.kind == "group"
