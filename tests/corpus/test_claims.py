"""Claims, denials and hedges on a small corpus of our own."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

import pytest

from eventkit.parser import Parser
from eventkit.records import Document, Statement

REPORTS = tomllib.loads((Path(__file__).parent / "claims" / "claims.toml").read_text(encoding="utf-8"))[
    "report"
]
PARSER = Parser()


@pytest.mark.parametrize("report", REPORTS, ids=lambda r: r["text"][:40])
def test_report(report: dict[str, Any]) -> None:
    parsed = PARSER.parse(Document(id="x", text=report["text"], published=dt.date(2021, 6, 16)))
    told = [e for e in parsed.events if not isinstance(e, Statement)]
    ids = [e.event_id for e in told]
    assert [
        [e.type, getattr(e, "status", None), e.hedged, e.claim.speaker if e.claim else ""] for e in told
    ] == report["events"]
    assert [
        [s.speaker.name, s.act, [ids.index(x) for x in s.about]]
        for s in parsed.events
        if isinstance(s, Statement)
    ] == report["statements"]
