"""Whether what is told of was held, is planned, is proposed or is denied."""

from __future__ import annotations

import datetime as dt

import pytest

from eventkit.parser import Parser
from eventkit.records import Call, Document, Meeting

_A = "French President Luc Arnaud"
_B = "German Chancellor Karl Weiss"

CASES = [
    (f"{_A} is leaving for Norway to attend a summit.", "planned"),
    (f"{_A} is set for talks with {_B}.", "planned"),
    (f"{_A} will hold what he calls a crucial meeting with {_B}.", "planned"),
    (f"{_A} held what he called productive talks with {_B}.", "held"),
    (f"{_A} plans to leave Oslo and hold talks with {_B}.", "planned"),
    (f"{_A} is due to leave Oslo and meet {_B}.", "planned"),
    (f"{_A} hopes to leave Oslo and meet {_B}.", "proposed"),
    (f"{_A} will brief lawmakers in the run-up to the summit with {_B}.", "planned"),
    (f"{_A} spoke in the leadup to the summit between France and Germany.", "planned"),
    (f"{_A} looks forward to meeting {_B}.", "planned"),
    (f"{_A} is interested in meeting {_B}.", "proposed"),
    (f"{_A} did not seem interested in meeting {_B}.", "denied"),
    (f"{_A} did not commit to a second meeting with {_B}.", "denied"),
    (f"Aides spoke of a failed summit last month between {_A} and {_B}.", "held"),
    (f"{_A} was unable to strike a deal to end the war at a meeting with {_B}.", "held"),
    (f"{_A} stopped in Oslo to speak with {_B}.", "held"),
    (f"{_A}'s office is coordinating a meeting with {_B}.", "proposed"),
    (f"{_A} is trying to arrange a meeting with {_B}.", "proposed"),
    (f"{_A} supported Norway's initiative to hold a summit with Sweden.", "proposed"),
    (f"If a meeting between {_A} and {_B} takes place, it will be the first.", "proposed"),
    (f"A meeting between {_A} and {_B} would be the first in years.", "proposed"),
    (f"There is a chance that {_A} will meet {_B}.", "proposed"),
    (f"{_A} said he would like to meet {_B}.", "proposed"),
    (f"{_A} is open to meeting {_B}.", "proposed"),
    (f"{_A} suggested that Norwegian Prime Minister Ole Dahl meet {_B}.", "proposed"),
    (f"{_A} has proposed that Norway and Sweden hold talks in Paris.", "proposed"),
    (f"{_A} extended an invitation to {_B} to visit Paris.", "proposed"),
    (f"{_A} would welcome a meeting with {_B}.", "proposed"),
    (f"Diplomats are working on a meeting between {_A} and {_B}.", "proposed"),
    (f"{_A} has yet to meet {_B}.", "denied"),
    (f"{_A} was able to meet {_B}.", "held"),
    (f"{_A} was on a work trip to Norway.", "held"),
    (f"The summit between {_A} and {_B} was fixed for this week.", "planned"),
    (f"{_A} and {_B} held talks that aides hope will lead to a deal.", "held"),
    ("Efforts are under way to organize a summit between France and Germany.", "proposed"),
    (f"Work is underway for a meeting between {_A} and {_B}.", "proposed"),
    (f"{_A} and {_B} agreed to look for an opportunity to meet.", "proposed"),
    (f"{_A} is leaving for Norway on Friday.", "planned"),
    ("The third round of talks between Norway and Sweden, also set for Friday, matters.", "planned"),
    (f"Aides will discuss whether to hold a summit between {_A} and {_B}.", "proposed"),
    (f"{_A} agreed to lift the ban during his visit to Norway earlier this month.", "held"),
    (f"{_A} declined requests for a meeting with {_B}.", "denied"),
    (f"It is not planned to organize a meeting between {_A} and {_B}.", "denied"),
    (f"{_A} held a hastily arranged meeting with {_B}.", "held"),
    (f"{_A} will build on his phone call with {_B} in February.", "held"),
]


@pytest.mark.parametrize(("text", "status"), CASES)
def test_status(text: str, status: str) -> None:
    found = Parser().parse(Document(id="d", text=text, published=dt.date(2021, 6, 16)))
    assert status in {e.status for e in found.events if isinstance(e, Meeting | Call)}
