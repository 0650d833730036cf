"""Quotation marks of all kinds, paired; an odd one costs one quotation."""

from __future__ import annotations

import pytest

from eventkit.text.quotes import last_inside, quotations

PAIRED = [
    ('"We stay," he said.', ['"We stay,"']),
    ("“We stay,” he said. “All of us.”", ["“We stay,”", "“All of us.”"]),
    ("``We stay,'' he said. ''All of us.''", ["``We stay,''", "''All of us.''"]),
    ("«We stay», he said.", ["«We stay»"]),
    ("‘We stay,’ he said.", ["‘We stay,’"]),
    ("'We stay,' he said.", ["'We stay,'"]),
    ("“She said ‘no’ and left,” he said.", ["“She said ‘no’ and left,”"]),
    ("It's the ministers' turn, and Lind's.", []),
    ("He called it 'the allies' plan' and left.", ["'the allies' plan'"]),
    ("The '90s were rock 'n' roll.", []),
]


@pytest.mark.parametrize("text, wanted", PAIRED)
def test_pairs(text: str, wanted: list[str]) -> None:
    assert [text[q.start : q.end] for q in quotations(text)] == wanted


def test_a_paragraph_that_is_not_closed_runs_to_its_end() -> None:
    text = "“We stay,” he said.\n\n“We have no choice.\n\n“We never had.”\n\nHe left."
    assert [(text[q.start : q.end], q.closed) for q in quotations(text)] == [
        ("“We stay,”", True),
        ("“We have no choice.", False),
        ("“We never had.”", True),
    ]


def test_an_odd_mark_costs_one_quotation() -> None:
    text = 'The 5" screen broke.\n\n"We stay," he said.\n\nHe stayed" there.\n\n"So do we," she said.'
    assert [text[q.start : q.end] for q in quotations(text)] == ['"We stay,"', '"So do we,"']


@pytest.mark.parametrize("text", ["", '"', "''", "“", "”", "' '", '"" ""', "““”", '\n\n"\n\n'])
def test_marks_without_words(text: str) -> None:
    assert all(0 <= q.start < q.end <= len(text) for q in quotations(text))


def test_the_last_character_inside() -> None:
    text = '"We stay," he said. "All of us."'
    assert [last_inside(text, q) for q in quotations(text)] == [",", "."]
