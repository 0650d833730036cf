"""One trigger that tells several events: each has its own partner and its own id."""

from __future__ import annotations

import datetime as dt

import pytest

from eventkit import Document, Parser
from eventkit.records import Call, Meeting

_PARSER = Parser()


def _partners(text: str) -> list[set[str]]:
    found = _PARSER.parse(Document(text=text, published=dt.date(2018, 6, 1)))
    events = [e for e in found.events if isinstance(e, Call | Meeting)]
    assert len({e.event_id for e in events}) == len(events)
    return sorted(({p.text for p in e.participants} for e in events), key=sorted)


@pytest.mark.parametrize(
    "text, partners",
    [
        ("Putin met Macron and then Merkel.", [{"Putin", "Macron"}, {"Putin", "Merkel"}]),
        ("Putin held phone calls with Macron and Merkel.", [{"Putin", "Macron"}, {"Putin", "Merkel"}]),
        ("Putin met Macron and, later, Merkel.", [{"Putin", "Macron"}, {"Putin", "Merkel"}]),
        (
            "Putin held talks with Macron and a meeting with Merkel.",
            [{"Putin", "Macron"}, {"Putin", "Merkel"}],
        ),
        (
            "Putin held separate talks with his Chadian and Malian counterparts, Aru Lomo and Ode Kira.",
            [{"Putin", "Aru Lomo"}, {"Putin", "Ode Kira"}],
        ),
        ("Putin met respectively with Macron and Merkel.", [{"Putin", "Macron"}, {"Putin", "Merkel"}]),
        ("Putin met separately with Macron and Merkel.", [{"Putin", "Macron"}, {"Putin", "Merkel"}]),
        ("Putin met Macron and Merkel.", [{"Putin", "Macron", "Merkel"}]),
        ("Putin had meetings with Macron and Merkel.", [{"Putin", "Macron"}, {"Putin", "Merkel"}]),
        (
            "Putin will meet Macron, Merkel and Erdogan.",
            [{"Putin", "Macron"}, {"Putin", "Merkel"}, {"Putin", "Erdogan"}],
        ),
        (
            "Putin met Macron, Merkel and Erdogan. The four leaders agreed.",
            [{"Putin", "Macron", "Merkel", "Erdogan"}],
        ),
        ("Putin will meet Macron, Merkel and Erdogan together.", [{"Putin", "Macron", "Merkel", "Erdogan"}]),
        (
            "Putin was busy all week, including hosting Macron and Merkel.",
            [{"Putin", "Macron"}, {"Putin", "Merkel"}],
        ),
        ("Putin held a phone call with Macron and Merkel.", [{"Putin", "Macron", "Merkel"}]),
        ("Putin met Macron on Tuesday and Merkel on Wednesday.", [{"Putin", "Macron"}, {"Putin", "Merkel"}]),
        (
            "Putin held talks with Macron on Monday and with Merkel on Tuesday.",
            [{"Putin", "Macron"}, {"Putin", "Merkel"}],
        ),
        (
            "Putin will visit France on Monday and Germany on Tuesday.",
            [{"Putin", "France"}, {"Putin", "Germany"}],
        ),
        ("Putin met Macron on Monday and Tuesday.", [{"Putin", "Macron"}]),
        ("Putin telephoned Macron and Merkel.", [{"Putin", "Macron"}, {"Putin", "Merkel"}]),
        ("Putin telephoned Macron and Merkel together.", [{"Putin", "Macron", "Merkel"}]),
    ],
)
def test_each_partner_has_an_event_where_the_words_say_so(text: str, partners: list[set[str]]) -> None:
    assert _partners(text) == sorted(partners, key=sorted)


@pytest.mark.parametrize(
    "text, partners",
    [
        ("Putin met a delegation from the Union (AU), led by Chad's ex-president, Aru Lomo, on Monday.", {"Putin", "Chad's ex-president, Aru Lomo"}),
        ("Putin met a Chadian delegation. The delegation was headed by Aru Lomo.", {"Putin", "Aru Lomo"}),
        ("Putin met Aru Lomo, Chad's finance minister and head of the delegation.", {"Putin", "Aru Lomo"}),
        ("Putin met Aru Lomo, the head of the mission and EU Special Representative.", {"Putin", "Aru Lomo"}),
        ("Putin met chief negotiator and deputy party chief Aru Lomo.", {"Putin", "chief negotiator and deputy party chief Aru Lomo"}),
        ("Putin met Aru Lomo, Chad's finance minister, and President Ode Kira.", {"Putin", "Aru Lomo", "President Ode Kira"}),
        ("Putin met General Aru Lomo, who leads the army, and Ode Kira, who arrived.", {"Putin", "General Aru Lomo", "Ode Kira"}),
        ("Putin met with General Aru Lomo, who is in charge of training, and Ode Kira said that all was well.", {"Putin", "General Aru Lomo"}),
        ("Putin held more than two hours of talks with Macron.", {"Putin", "Macron"}),
        ("Putin's first phone call was from Macron.", {"Putin", "Macron"}),
        ("Putin paid courtesy calls on President Macron.", {"Putin", "President Macron"}),
        ("Putin met Macron, as well as Chadian ministers.", {"Putin", "Macron", "Chadian ministers"}),
        ("The special envoy for Chad, former president Aru Lomo, met Putin.", {"special envoy for Chad, former president Aru Lomo", "Putin"}),
        ("Ulaanbaatar, Mongolia, /MONTSAME/ Parliament Speaker Aru Lomo met Putin.", {"Parliament Speaker Aru Lomo", "Putin"}),
        ("Putin met officials from both sides, including Defense Minister Aru Lomo.", {"Putin", "officials", "Defense Minister Aru Lomo"}),
        ("The German Chancellor met Putin.", {"German Chancellor", "Putin"}),
        ("Israeli diplomats joined the Gaza ceasefire talks.", {"Israeli diplomats"}),
        ("Putin met several leaders, including Merkel and Macron.", {"Putin", "Merkel", "Macron"}),
        ("Putin, joined by Sergey Lavrov, met Merkel.", {"Putin", "Sergey Lavrov", "Merkel"}),
        ("Chad and Mali agreed to hold talks between their foreign ministers.", {"Chad", "Mali"}),
        ("Putin, Macron and Merkel agreed on trade during their call.", {"Putin", "Macron", "Merkel"}),
        ("Putin met Chad's envoy, Deputy Minister Aru Lomo, in Oslo.", {"Putin", "Chad's envoy, Deputy Minister Aru Lomo"}),
        ("Putin met the envoy, Foreign Minister Aru Lomo, and Macron.", {"Putin", "envoy", "Foreign Minister Aru Lomo", "Macron"}),
        ("Chad, Mali and Niger prepared a meeting of their foreign ministers.", {"Chad", "Mali", "Niger"}),
        ("Chad and Mali agreed that their leaders would hold a summit.", {"Chad", "Mali"}),
        ("Putin and Macron prepared a meeting between their foreign ministers.", {"their foreign ministers"}),
        ("Putin left Norway after a two-day visit.", {"Putin", "Norway"}),
        ("Putin left office after a visit to Chad.", {"Putin", "Chad"}),
        ("Putin returned to Oslo after a visit.", {"Putin"}),
        ("Putin, joined by reporters, met Merkel.", {"Putin", "Merkel"}),
        ("Putin met G7 leaders in Rome.", {"Putin", "G7 leaders"}),
        ("Putin met opposition leaders in Chile.", {"Putin", "opposition leaders in Chile"}),
        ("The presidents of Chad and Mali met.", {"Chad", "Mali"}),
        ("Putin met Macron. The meeting that lasted two hours was attended by Merkel.", {"Putin", "Macron", "Merkel"}),
        ('"Honoured to call on President Macron today," Putin wrote.', {"President Macron", "Putin"}),
        ("Since Putin's and Macron's last meeting all was calm.", {"Putin", "Macron"}),
        ("Putin met a Chadian official in Oslo. The official, Aru Lomo, left.", {"Putin", "official, Aru Lomo"}),
        ("Putin met Macron and his wife, Ana Silva.", {"Putin", "Macron"}),
        ("Putin along with Merkel met Macron.", {"Putin", "Merkel", "Macron"}),
        ("Putin, together with Merkel, met Macron.", {"Putin", "Merkel", "Macron"}),
        ("Putin met Chad’s interior, foreign, and defense ministers.", {"Putin", "Chad’s interior, foreign, and defense ministers"}),
        ("With the party and lawmakers in doubt, a delegation of senators came to Mali, where they met Putin.", {"delegation of senators", "Putin"}),
        ("Putin and Macron were there. The two leaders, tired of the G7 ministers, sat. They met on Monday.", {"Putin", "Macron"}),
        ("Earlier, de Mistura met Putin.", {"de Mistura", "Putin"}),
        ("Putin will join African leaders for an informal meeting.", {"Putin", "African leaders"}),
        ("Putin received a visit from President Macron.", {"Putin", "President Macron"}),
        ("They prepare a summit between Macron and Vladimir Putin, a Kremlin aide said on Thursday.", {"Macron", "Vladimir Putin"}),
        ("Chadian and Libyan negotiators met.", {"Chadian and Libyan negotiators"}),
        ("Putin met Chadian, Libyan and U.S. diplomats.", {"Putin", "Chadian, Libyan and U.S. diplomats"}),
        ("Senior Chadian and Libyan officials met.", {"Senior Chadian and Libyan officials"}),
        ("Putin met high-level U.S. and Libyan envoys.", {"Putin", "high-level U.S. and Libyan envoys"}),
        ("Putin met a senior Chadian and a Libyan.", {"Putin", "senior Chadian", "Libyan"}),
        ("Putin is on a four-day visit to Chad beginning June 7.", {"Putin", "Chad"}),
        ("The United States-North Korea summit was held.", {"United States", "North Korea"}),
        ("South Korea-China-Japan talks were held.", {"South Korea", "China", "Japan"}),
        ("Hamas and Egyptian officials met.", {"Hamas", "Egyptian officials"}),
        ("Putin received Macron and his delegation.", {"Putin", "Macron"}),
        ("Putin received their delegation.", {"Putin", "their delegation"}),
        ("Chief of Army Staff (COAS) General Aru Lomo met Putin.", {"Chief of Army Staff (COAS) General Aru Lomo", "Putin"}),
    ],
)  # fmt: skip
def test_who_takes_part(text: str, partners: set[str]) -> None:
    assert _partners(text) == [partners]


@pytest.mark.parametrize(
    "text, partners",
    [
        ("Talks between Putin and Macron mediated by Norway began.", {"Putin", "Macron", "Norway"}),
        ("Putin and Macron held talks under Norway's auspices.", {"Putin", "Macron", "Norway"}),
        ("Putin and Macron met under the mediation of Norway.", {"Putin", "Macron", "Norway"}),
        ("Merkel, who hosted the Putin-Macron meeting, left.", {"Putin", "Macron", "Merkel"}),
        ("UN-brokered talks between Iran and Iraq began.", {"Iran", "Iraq"}),
    ],
)
def test_who_sits_with_those_whom_he_brings_together(text: str, partners: set[str]) -> None:
    assert _partners(text) == [partners]


def test_each_partner_has_a_day() -> None:
    text = "Putin will visit France on Monday and Germany on Tuesday."
    found = _PARSER.parse(Document(text=text, published=dt.date(2018, 6, 1)))
    visits = [e for e in found.events if isinstance(e, Meeting)]
    days = {
        e.place.text: e.date.start.isoformat() for e in visits if e.place is not None and e.date is not None
    }
    assert days == {"France": "2018-06-04", "Germany": "2018-06-05"}


def test_a_title_of_one_call_has_one() -> None:
    text = "Putin spoke with Macron, Merkel and Erdogan. They agreed."
    day = dt.date(2018, 6, 1)
    counts = [
        sum(
            isinstance(e, Call) for e in _PARSER.parse(Document(text=text, published=day, title=title)).events
        )
        for title in ("Call with Macron and Merkel", "Calls with Macron and Merkel")
    ]
    assert counts == [1, 3]
