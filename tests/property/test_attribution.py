"""Whatever the text, attribution answers, twice the same, with spans that fit."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from eventkit.lexicons import load_lexicons
from eventkit.records import Document
from eventkit.stages.actors import Actors
from eventkit.stages.attribution import attribute, statement_records
from eventkit.syntax import Reading
from eventkit.text.quotes import quotations

DAY = dt.date(2024, 5, 14)
PIECES = (
    "Silva Lind she they who that said told reporters called on accused of urged warned asked whether adding "
    "saying quoted as according to the a minister report is was will open not but and if when Monday in "
    ", , . . \" “ ” '' `` ' ’ ( ) — : ; ? \n \n\n"
).split(" ")
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))


@given(TEXTS)
def test_never_raises_and_spans_fit(text: str) -> None:
    reading = Reading(text, published=DAY)
    actors = Actors(reading, load_lexicons())
    marks = attribute(reading, actors)
    records = statement_records(
        marks, document=Document(text=text, published=DAY), reading=reading, actors=actors
    )
    assert all(text[s.start : s.end] == s.text for r in records for s in (r.cue, *r.content, *r.evidence))
    again = Reading(text, published=DAY)
    twice = attribute(again, Actors(again, load_lexicons()))
    assert [(m.cue, m.content, m.act) for m in marks] == [(m.cue, m.content, m.act) for m in twice]


@given(TEXTS)
def test_quotations_are_in_order_and_apart(text: str) -> None:
    found = quotations(text)
    ends = [0, *(q.end for q in found)]
    assert all(end <= q.start < q.end <= len(text) for end, q in zip(ends, found, strict=False))
