"""A user's rule folder adds cues of statements and words around them, and its examples are run."""

from __future__ import annotations

from pathlib import Path

import pytest

from eventkit import Parser, load_rules
from eventkit.cli.rules import run_rules_check
from eventkit.errors import RuleError
from eventkit.records import Document, Statement
from eventkit.rulecheck import EXAMPLE_DATE, check_cues

_CUE = """
[[cue]]
id = "statement.vouchsafe"
act = "promise"
verbs = ["vouchsafe"]
takes = ["clause"]
right = [{ text = "Minister Ana Silva vouchsafed that the border would open.", content = "the border would open", act = "promise" }]
wrong = ["The border was open."]
"""
_TEXT = "Minister Ana Silva vouchsafed by pigeon that the border would open."


def _rules(folder: Path, cue: str, words: str = "") -> Parser:
    (folder / "events").mkdir()
    (folder / "events" / "statement.toml").write_text(cue, encoding="utf-8")
    if words:
        (folder / "attribution").mkdir()
        (folder / "attribution" / "words.toml").write_text(words, encoding="utf-8")
    return Parser(rules=load_rules(folder))


def _statements(parser: Parser, text: str) -> list[Statement]:
    events = parser.parse(Document(text=text, published=EXAMPLE_DATE)).events
    return [e for e in events if isinstance(e, Statement)]


def test_a_folder_adds_cues_and_words(tmp_path: Path) -> None:
    parser = _rules(tmp_path, _CUE, 'media = ["pigeon"]')
    (found,) = _statements(parser, _TEXT)
    assert (found.rule, found.act, found.cue.text) == ("statement.vouchsafe", "promise", "vouchsafed")
    assert found.medium is not None
    assert found.medium.text == "by pigeon"


def test_the_built_in_rules_stay_as_they_are(tmp_path: Path) -> None:
    mine = _rules(tmp_path, _CUE)
    plain = Parser()
    assert _statements(plain, _TEXT) == []
    assert mine.fingerprint != plain.fingerprint
    assert len(_statements(mine, "Minister Ana Silva said that the border would open.")) == 1


def test_a_cue_of_the_same_id_replaces_the_built_in_one(tmp_path: Path) -> None:
    cue = '[[cue]]\nid = "statement.say"\nact = "announce"\nverbs = ["say"]\ntakes = ["clause"]\n'
    (found,) = _statements(_rules(tmp_path, cue), "Minister Ana Silva said that the border would open.")
    assert found.act == "announce"


def test_examples_of_the_folder_are_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = _CUE.replace('content = "the border would open"', 'content = "the gate would open"')
    failures = [failure for _, failure in check_cues(_rules(tmp_path, broken)) if failure is not None]
    assert [f.rule for f in failures] == ["statement.vouchsafe"]
    assert "content is" in failures[0].reason
    assert run_rules_check(str(tmp_path)) == 1
    assert "statement.vouchsafe" in capsys.readouterr().out


@pytest.mark.parametrize(
    "cue, reason",
    [
        (_CUE.replace('"promise"\nverbs', '"mumble"\nverbs'), "no such act"),
        (_CUE.replace("takes", "eats"), "unknown key 'eats'"),
        (_CUE.replace('verbs = ["vouchsafe"]\n', ""), "'verbs' is missing"),
        (_CUE.replace('["clause"]', '["claws"]'), "no such word 'claws'"),
        ("[[cue", "not valid TOML"),
    ],
)
def test_a_faulty_folder_says_where(tmp_path: Path, cue: str, reason: str) -> None:
    with pytest.raises(RuleError, match=reason) as caught:
        _rules(tmp_path, cue)
    assert "statement.toml" in str(caught.value)
