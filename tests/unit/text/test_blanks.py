"""Blanks as web pages have them: read like plain ones, copied as they are."""

from __future__ import annotations

import datetime as dt

import pytest

import eventkit

TEXT = "“We will go,” Ana Silva said. “It is late.”\nPresident Juha Lind met Prime Minister Ana Silva in Oslo on Monday."


@pytest.mark.parametrize("blank", ["\u00a0", "\u2009", "\u202f", "\u3000"])
def test_wide_blanks_change_no_record_but_its_words(blank: str) -> None:
    day = dt.date(2024, 5, 8)
    plain = eventkit.parse(TEXT, published=day, id="a").events
    odd = eventkit.parse(TEXT.replace(" ", blank), published=day, id="a").events
    assert [(e.type, e.trigger.start, e.trigger.end, e.rule) for e in odd] == [
        (e.type, e.trigger.start, e.trigger.end, e.rule) for e in plain
    ]
    assert len(plain) == 2
    for event in odd:
        for span in event.evidence:
            assert span.text == TEXT.replace(" ", blank)[span.start : span.end]
    met, twin = (next(e for e in events if isinstance(e, eventkit.Meeting)) for events in (odd, plain))
    assert [a.text.replace(blank, " ") for a in met.participants] == [a.text for a in twin.participants]
    assert [a.name for a in met.participants] == [a.name for a in twin.participants]
    assert met.date == twin.date
