"""Who does what: hand-written sentences and the subject and object that the analysis must find."""

from __future__ import annotations

import pytest

from eventkit.syntax import Clauses, analyse
from eventkit.text import tokenize

CASES = [
    # sentence, verb, subject, object
    (
        "Silva will hold over 15 bilateral meetings with leaders.",
        "will hold",
        "silva",
        "over 15 bilateral meetings",
    ),
    ("They met over two days in Oslo.", "met", "they", None),
    (
        "Silva will meet up to eight Arab foreign ministers in Cairo.",
        "will meet",
        "silva",
        "up to eight arab foreign ministers",
    ),
    ("Lind held a more than two-hour meeting with Silva.", "held", "lind", "a more than two-hour meeting"),
    (
        "They held a frank, constructive discussion on trade.",
        "held",
        "they",
        "a frank , constructive discussion",
    ),
    ("They had a long, detailed and open talk with Silva.", "had", "they", "a long , detailed and open talk"),
    ("Lind attended a Sunday night rally.", "attended", "lind", "a sunday night rally"),
    ("Lind paid an official three-day visit to Chad.", "paid", "lind", "an official three-day visit"),
    ("Nobody has a monopoly on truth.", "has", "nobody", "a monopoly"),
    ("Lind urged a strong stand.", "urged", "lind", "a strong stand"),
    ("Talks were hard, sources who attended his briefing for the media said.", "said", "sources", None),
    ("Berg agreed, but reports citing senior sources later said he had not.", "later said", "reports", None),
    (
        "'The talks brought a peaceful solution of the dispute,' said the statement issued on Monday.",
        "said",
        "the statement",
        "the statement",
    ),
    (
        "Berg, who had postponed the visit because of the crisis in Chad, will now meet Lind.",
        "will now meet",
        "berg",
        "lind",
    ),
    (
        "Silva met relatives of the nine people killed on Monday and met Lind.",
        "killed",
        "the nine people",
        None,
    ),
    ("Berg left before he made the offer, and Moe told Lind so.", "told", "moe", "lind"),
    (
        "Both sides have held frequent visits and dialogue at all levels, reached a deal and left.",
        "reached",
        "both sides",
        "a deal",
    ),
    ("Her record as secretary of state did not help Lind.", "did not help", "her record", "lind"),
    ("They keep it in a records center that is closed.", "is closed", "a records center", None),
    ("Lind did not say whether Silva would come, but met Berg.", "met", "lind", "berg"),
    ("Lind met Silva when Moe left, but has met nobody since.", "has met", "lind", "nobody"),
    ("The group is no party and will meet Lind.", "will meet", "the group", "lind"),
    ("Silva is president of Chad and met Lind.", "met", "silva", "lind"),
    ("Silva serves as mediator and has met Lind.", "has met", "silva", "lind"),
    ("A country that also joined the talks is Chad.", "also joined", "a country", "the talks"),
    ("They felt like we had no plan.", "had", "we", "no plan"),
    ('Those who say "the talks are over" are wrong, he said.', "said", "he", None),
    (
        "The talks, designed to settle the debts and claims, also touched on trade.",
        "also touched",
        "the talks",
        None,
    ),
    ("He raised money for roads and schools, met Silva and left Oslo.", "met", "he", "silva"),
    (
        "Senator Ivo Lind, R-Utah, and Senator Ana Berg, D-Calif., met Okoye.",
        "met",
        "senator ivo lind",
        "okoye",
    ),
    ("Senator Ivo Lind (D-R.I.), who met Okoye, left.", "met", "senator ivo lind", "okoye"),
    ("Mr. and Mrs. Lind met Okoye.", "met", "mr. and mrs. lind", "okoye"),
    ("Silva, though, would meet Lind.", "would meet", "silva", "lind"),
    ("The plan, an inside source said, is dead.", "said", "an inside source", None),
    ("The rescheduling came on Monday.", "came", "the rescheduling", None),
    ("Silva herself met Lind.", "herself met", "silva", "lind"),
    ("Many of the envoys met Lind.", "met", "many", "lind"),
    ("Several oppose the deal.", "oppose", "several", "the deal"),
    ("Silva and more than a dozen envoys met Lind.", "met", "silva", "lind"),
    ("Norway and Chad have long urged talks.", "have long urged", "norway", "talks"),
    ("Every Tuesday, usually at noon, the governors meet Lind.", "meet", "the governors", "lind"),
    ("He asked when May would visit Oslo.", "would visit", "may", "oslo"),
    ("Plans for talks between May and Lind were dropped.", "were dropped", "plans", None),
    ("Senator Ivo Lind of Utah, who met Okoye, left.", "met", "senator ivo lind", "okoye"),
    ("Members of the panel who have met Okoye left.", "have met", "members", "okoye"),
    ("Supporters of the king who met Okoye left.", "met", "the king", "okoye"),
    ("The ministry, when asked about it, said the envoy had left.", "said", "the ministry", None),
    ("Silva met Lind, with their talks focused on trade.", "focused", "their talks", None),
    (
        "Foreign Minister Ana Silva met Prime Minister Juha Lind in Oslo.",
        "met",
        "foreign minister ana silva",
        "prime minister juha lind",
    ),
    ("Silva, who met Lind last week, told reporters that he would not meet Okoye.", "met", "silva", "lind"),
    (
        "Silva, who met Lind last week, told reporters that he would not meet Okoye.",
        "told",
        "silva",
        "reporters",
    ),
    (
        "Silva, who met Lind last week, told reporters that he would not meet Okoye.",
        "would not meet",
        "he",
        "okoye",
    ),
    ("Silva praised the talks to be held in Oslo.", "to be held", "the talks", None),
    ("The advisers look forward to talks with Lind.", "look forward", "the advisers", None),
    ("Silva was tasked with leading talks.", "leading", "silva", "talks"),
    ("The talks held in Geneva on Monday failed.", "failed", "the talks", None),
    ("The talks held in Geneva on Monday failed.", "held", "the talks", None),
    ("After meeting Lind, Silva said the meeting with Okoye had been postponed.", "meeting", "silva", "lind"),
    (
        "After meeting Lind, Silva said the meeting with Okoye had been postponed.",
        "had been postponed",
        "the meeting",
        None,
    ),
    ("When Silva arrived, he said the plan was dead.", "said", "he", None),
    ('"We will meet," said Lind.', "said", "lind", "lind"),
    ("Silva plans to visit Norway on Tuesday.", "to visit", "silva", "norway"),
    ("Silva asked Lind to postpone the summit.", "to postpone", "lind", "the summit"),
    ("Speaking to reporters in Paris, Silva declined to comment.", "declined", "silva", None),
    ("Silva met Lind and Okoye said the crisis was over.", "met", "silva", "lind"),
    ("Theresa May met Lind in Oslo on May 5.", "met", "theresa may", "lind"),
    ("Lind and May clashed in Oslo.", "clashed", "lind", None),
    ("Before the deadline set by envoys, Lind and Silva met on Monday.", "met", "lind", None),
    ("Lind held talks with Silva, met the press and left Oslo.", "met", "lind", "the press"),
    ("Lind paid state visits to Chad.", "paid", "lind", "state visits"),
    ('Lind had "a long and detailed meeting" with Silva.', "had", "lind", "a long and detailed meeting"),
    ("The talks -- which include Chad and Mali -- are resuming.", "are resuming", "the talks", None),
    ("The talks -- which include Chad and Mali -- are resuming.", "include", "the talks", "chad"),
    ("They met Silva - who left early.", "left", "silva", None),
    ("Lind met Silva in Oslo, where Okoye is based, and visited Berg.", "visited", "lind", "berg"),
    ("Okoye spoke after Lind's decision to cancel the summit.", "to cancel", "lind", "the summit"),
    ("Lind met May in Oslo.", "met", "lind", "may"),
    ("May was in Oslo.", "was", "may", None),
    ("Lind is in Oslo for talks, and on Monday met Silva.", "met", "lind", "silva"),
    ("Lind will visit Oslo, meet Silva and leave.", "meet", "lind", "silva"),
    ("Lind took an invitation extended by Silva to visit Oslo.", "to visit", "lind", "oslo"),
    ("Lind held talks in Oslo on Monday aimed at peace.", "held", "lind", "talks"),
    ('Silva said the plan of Lind "was a mistake".', "was", "the plan", "a mistake"),
    ("On May 5-6, Lind will meet Silva.", "will meet", "lind", "silva"),
    ("On May 5 and 6, Lind met Silva.", "met", "lind", "silva"),
    ("On May 5 and 6 ministers met Silva.", "met", "6 ministers", "silva"),
    ("Her visit was put off.", "was put off", "her visit", None),
    ("Lind met her in Oslo.", "met", "lind", "her"),
    ("Lind told her the visit was off.", "told", "lind", "her"),
    ("Lind met Prime Minister May in Oslo in May.", "met", "lind", "prime minister may"),
    ("Silva met Lind and Okoye said the crisis was over.", "said", "okoye", None),
    ("Silva said Lind and Okoye met in Oslo.", "met", "lind", None),
    ("Silva met Lind and said the crisis was over.", "said", "silva", None),
    ("Officials said talks between Silva and Lind would start on Monday.", "would start", "talks", None),
    ("Silva thanked Lind for hosting Okoye.", "hosting", "lind", "okoye"),
    ("Silva spoke to Lind about hosting Okoye.", "hosting", "silva", "okoye"),
    ("Did Silva meet Lind?", "meet", "silva", "lind"),
    ("A call between Silva and Lind set for Monday has been dropped.", "has been dropped", "a call", None),
    ('Silva "met Lind in Oslo," aides said.', "met", "silva", "lind"),
    ("Silva met envoys — Lind, Okoye and Berg — to end the war.", "to end", "silva", "the war"),
    ("Q So does Silva plan to visit Norway?", "plan", "silva", None),
    ("The call Lind had with Okoye was long.", "had", "lind", None),
    ("Aides recalled the remark by Silva, and Lind said no.", "said", "lind", None),
    # the verb that an outer clause waits for
    ("The man who had come to Rome last week met Lind.", "met", "the man", "lind"),
    ("The envoy who led the team of Peru will meet Lind.", "will meet", "the envoy", "lind"),
    ("Lind met the man who had come to Rome and left.", "left", "the man", None),
    ("The envoy who said the talks had failed met Lind.", "had failed", "the talks", None),
    ("The envoy who said the talks had failed met Lind.", "met", "the envoy", "lind"),
    ("Lind said the man who had come to Rome met Okoye.", "met", "the man", "okoye"),
    ("Silva, who left after Lind came, met Okoye.", "met", "silva", "okoye"),
    ("Silva met Lind, who said he would go.", "would go", "he", None),
    ("The talks that the ministers held in Rome were useful.", "held", "the ministers", None),
    ("The talks that the ministers held in Rome were useful.", "were", "the talks", None),
    ("The trip that Lind said he would make was put off.", "was put off", "the trip", None),
    ("In a paper issued after talks with Lind, Silva said no.", "said", "silva", None),
    ("Lind won the vote, Silva said.", "said", "silva", None),
    ('Lind "backed the plan" for Peru, the agency said.', "said", "the agency", None),
    # behind a fronted phrase
    ("After signing an order to build a wall, Lind met Silva.", "met", "lind", "silva"),
    ("Meeting in Rome, the envoys of Peru, Chad and Mali met Lind.", "met", "the envoys", "lind"),
    ("Sitting with Lind and the rest of the team, he said no.", "said", "he", None),
    ("On Monday in Rome, Lind, the envoy, met Silva.", "met", "lind", "silva"),
    ("On Monday Lind, the envoy, met Silva.", "met", "lind", "silva"),
    ("In talks with Peru, Chad and Mali, Lind and Silva agreed.", "agreed", "lind", None),
    ("Voters, many of them critics of the plan to end the war, have met Lind.", "have met", "voters", "lind"),
    # with a cue in its midst
    ("The talks with Peru, Lind told reporters, will be held in Rome.", "told", "lind", "reporters"),
    ("The talks with Peru, Lind told reporters, will be held in Rome.", "will be held", "the talks", None),
    ("The main purpose, he said, was peace.", "was", "the main purpose", "peace"),
    ("Peru and Chad, whose ties remained weak, met.", "remained", "whose ties", None),
    ("Peru and Chad, whose ties remained weak, met.", "met", "peru", None),
    # lists, infinitives and participles between subject and verb
    ("They spoke of trade, oil and arms, the ministry said.", "said", "the ministry", None),
    ("Lind will visit Peru, said a spokesman.", "will visit", "lind", "peru"),
    ("Lind will visit Peru, said a spokesman.", "said", "a spokesman", "a spokesman"),
    ("Lind met Silva, said Peru was ready and left.", "said", "lind", None),
    ("Lind and Silva met one on one in Rome.", "met", "lind", None),
    ("Lind said the decision to move the meeting was made.", "was made", "the decision", None),
    (
        "Aides said the meeting set for Monday between Peru and Chad had been moved.",
        "had been moved",
        "the meeting",
        None,
    ),
    ("Envoys representing the rebels and the party of Lind were late.", "were", "envoys", None),
    ("Talks between Peru and rebels seeking to oust Lind ended.", "ended", "talks", None),
    ("Aides said Lind's plan to meet Silva was dropped.", "to meet", "lind", "silva"),
    ("Lind hoped next week to meet Silva.", "to meet", "lind", "silva"),
    ("He praised talks between Lind and Silva that had ended.", "had ended", "talks", None),
    ("He read a paper drafted a year ago, which failed.", "failed", "a paper", None),
    ("Lind held separate talks with Silva.", "held", "lind", "separate talks"),
    ("Lind co-chaired a meeting with Silva.", "co-chaired", "lind", "a meeting"),
    ("The talks failed, Reuters reports.", "reports", "reuters", None),
    ("The envoy to Syria talks to Silva.", "talks", "the envoy", None),
    ("A new round of Syria talks on Monday failed.", "failed", "a new round", None),
    # a time between auxiliary and verb
    ("Lind will on Monday visit Rome.", "visit", "lind", "rome"),
    ("Lind will, on May 5, visit Rome.", "visit", "lind", "rome"),
    ("Lind has this morning arrived in Uganda.", "arrived", "lind", None),
    ("Lind was on Monday received by Silva.", "received", "lind", None),
    ("They had since May held talks with Lind.", "held", "they", "talks"),
    ("It was on Monday that Lind met Silva.", "met", "lind", "silva"),
    ("After Lind said that he was late, Silva left.", "left", "silva", None),
    ("They saw the heads of Peru, Chad and Mali, Lind said.", "said", "lind", None),
    ("Lind has scrapped planned talks with Silva.", "has scrapped", "lind", "planned talks"),
    ("Lind is delaying planned meetings with Silva.", "is delaying", "lind", "planned meetings"),
    # words that look like other ones
    ("The report praised Lind and claims that it is late.", "claims", "the report", None),
    ("This will likely include the talks.", "will likely include", "this", "the talks"),
    ("Sources close to the court said no.", "said", "sources", None),
    (
        "At least two rounds of talks between Peru and Chad were held.",
        "were held",
        "at least two rounds",
        None,
    ),
    ("The will of the people must be respected.", "must be", "the will", None),
    ("The two envoys will stay.", "will stay", "the two envoys", None),
    ("Half of those questioned said no.", "said", "half", None),
    (
        "It came after the preparatory talks between Norwegian Secretary of State Anna Berg and Danish Foreign Minister Ole Dahl failed.",
        "failed",
        "the preparatory talks",
        None,
    ),
    ("Dahl met Berg and Lind, a senior official said.", "said", "a senior official", None),
    ("Berg held talks with Lind, a day later than they were planned.", "were planned", "they", None),
    ("A call scheduled between Lind, the premier, and Berg on Monday is likely.", "is", "a call", None),
    ("Norway stopped it, and a meeting between Berg and Lind in Oslo is off.", "is off", "a meeting", None),
    ("The president looks forward to the summit.", "looks forward", "the president", None),
    ("Berg will attend the Nordic Council (NC) summit in Oslo.", "will attend", "berg", "summit"),
    ("The Gulf Council (GC) ministers met in Oslo.", "met", "ministers", None),
]


def _find(clauses: Clauses, verb: str) -> int:
    return next(k for k in clauses.verbs if clauses.words(k) == verb)


@pytest.mark.parametrize(("sentence", "verb", "subject", "obj"), CASES)
def test_who_does_what(sentence: str, verb: str, subject: str, obj: str | None) -> None:
    clauses = analyse(tokenize(sentence))
    group = clauses.chunks[_find(clauses, verb)]
    assert clauses.words(group.subject) == subject
    assert (clauses.words(group.object) if group.object >= 0 else None) == obj


@pytest.mark.parametrize("sentence", [case[0] for case in CASES])
def test_every_token_lies_in_one_chunk(sentence: str) -> None:
    clauses = analyse(tokenize(sentence))
    assert [t for c in clauses.chunks for t in range(c.first, c.last)] == list(range(len(clauses.tokens)))


@pytest.mark.parametrize(
    "sentence", ["Not very newly built", "very, very", "only just", "It was not even very late built."]
)
def test_every_chunk_makes_progress(sentence: str) -> None:
    assert all(c.last > c.first for c in analyse(tokenize(sentence)).chunks)


@pytest.mark.parametrize(
    ("sentence", "verb", "subject", "obj"),
    [
        ("The Harbour Police say the strait is closed.", "say", "the harbour police", None),
        ("She exonerates the envoys.", "exonerates", "she", "the envoys"),
        ("Lind chastised his own ministers.", "chastised", "lind", "his own ministers"),
        ('"It is over," Fall said in a statement issued on Monday.', "said", "fall", None),
        ("The ministers' spokesman told reporters that it would rain.", "told", "spokesman", "reporters"),
        ("Silva spoke again, warning Lind that it would rain.", "warning", "silva", "lind"),
    ],
)
def test_verbs_that_speak(sentence: str, verb: str, subject: str, obj: str | None) -> None:
    test_who_does_what(sentence, verb, subject, obj)


@pytest.mark.parametrize(
    ("sentence", "verb", "perfect", "passive"),
    [
        ("She's met the Danish envoy.", "'s met", True, False),
        ("He's not said that he would go.", "'s not said", True, False),
        ("It's said that he went.", "'s said", False, True),
        ("He's given the envoys a day.", "'s given", False, True),
        ("She's meeting the envoy on Friday.", "'s meeting", False, False),
    ],
)
def test_a_short_form_is_has_or_is(sentence: str, verb: str, *, perfect: bool, passive: bool) -> None:
    clauses = analyse(tokenize(sentence))
    group = clauses.chunks[_find(clauses, verb)]
    assert (group.perfect, group.passive) == (perfect, passive)


@pytest.mark.parametrize(
    ("sentence", "verb", "tense", "asked"),
    [
        ("Did Silva meet Lind?", "meet", "past", True),
        ("Will Silva meet Lind on Monday?", "meet", "future", True),
        ("Has the minister spoken with Lind?", "spoken", "past", True),
        ("Is Silva planning a visit?", "planning", "present", True),
        ("When did Silva meet Lind?", "meet", "past", False),
        ("Why will Silva not meet Lind?", "not meet", "future", False),
        ("Silva met Lind?", "met", "past", False),
        ("Silva said she had met Lind.", "had met", "past", False),
    ],
)
def test_the_auxiliary_of_a_question_gives_the_tense(
    sentence: str, verb: str, tense: str, asked: bool
) -> None:
    clauses = analyse(tokenize(sentence))
    found = clauses.chunks[_find(clauses, verb)]
    assert (found.tense, found.asked) == (tense, asked)


@pytest.mark.parametrize(
    ("sentence", "verb", "tense", "passive"),
    [
        ("Lind will on Monday visit Rome.", "visit", "future", False),
        ("Lind was on Monday received by Silva.", "received", "past", True),
        ("The talks will this week be held in Rome.", "be held", "future", True),
    ],
)
def test_a_time_parts_no_verb_from_its_tense(sentence: str, verb: str, tense: str, *, passive: bool) -> None:
    clauses = analyse(tokenize(sentence))
    group = clauses.chunks[_find(clauses, verb)]
    assert (group.tense, group.passive, group.finite) == (tense, passive, True)
