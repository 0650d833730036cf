"""A user's rule folder adds triggers; what is wrong in it is named with file, trigger and remedy."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from eventkit import Parser, load_rules
from eventkit.errors import RuleError
from eventkit.records import Document

_TRIGGER = """
[[trigger]]
id = "cancellation.verb"
pattern = "{cancel}"
part = "verb"
traits = ["bare"]
right = [{ text = "Norway cancelled its talks with Chile." }]
wrong = ["Norway cancelled a ship."]
"""
_TEXT = "Norwegian Prime Minister Kari Lund was to visit Chile on Friday but cancelled."


def _rules(folder: Path, triggers: str) -> Parser:
    (folder / "events").mkdir()
    (folder / "events" / "cancellation.toml").write_text(triggers, encoding="utf-8")
    return Parser(rules=load_rules(folder))


def _types(parser: Parser) -> list[str]:
    events = parser.parse(Document(text=_TEXT, published=dt.date(2024, 5, 15))).events
    return sorted(event.type for event in events)


def test_a_trait_holds_for_the_words_of_a_folder_too(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    assert _types(_rules(tmp_path / "a", _TRIGGER)) == ["cancellation"]
    without = _TRIGGER.replace('traits = ["bare"]\n', "")
    assert _types(_rules(tmp_path / "b", without)) == ["meeting"]


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        (_TRIGGER.replace("bare", "bear"), "unknown trait 'bear'"),
        (_TRIGGER.replace('part = "verb"', 'part = "vreb"'), "unknown part 'vreb'"),
        (_TRIGGER + 'needs = ["luck"]\n', "unknown need 'luck'"),
        (_TRIGGER.replace("traits", "habits"), "unknown key 'habits'"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, broken: str, reason: str) -> None:
    with pytest.raises(RuleError, match=reason) as caught:
        _rules(tmp_path, broken)
    assert "cancellation.toml" in str(caught.value)
    assert "cancellation.verb" in str(caught.value)
