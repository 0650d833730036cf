"""The README says what is true: its example gives its output, its links lead somewhere."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

FENCE = re.compile(r"^```(?P<language>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?P<target>[^)#]+)[^)]*\)")
SCREEN_LINES = 70


def blocks(text: str, language: str) -> list[str]:
    return [match["body"] for match in FENCE.finditer(text) if match["language"] == language]


@pytest.fixture(scope="module")
def readme(project: Path) -> str:
    return (project / "README.md").read_text(encoding="utf-8")


def test_its_examples_give_their_output(readme: str) -> None:
    sessions = blocks(readme, "pycon")
    assert sessions
    test = doctest.DocTestParser().get_doctest("\n".join(sessions), {}, "README.md", "README.md", 0)
    report: list[str] = []
    results = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(test, out=report.append)
    assert results.failed == 0, "".join(report)
    assert results.attempted > 0


def test_it_gives_two_commands_for_a_fresh_machine(readme: str) -> None:
    convert, tests = blocks(readme, "sh")[0].splitlines()
    assert "-m venv" in convert
    assert "eventkit convert" in convert
    assert "pytest" in tests


def test_its_links_into_the_project_lead_somewhere(readme: str, project: Path) -> None:
    targets = [match["target"] for match in LINK.finditer(readme) if "://" not in match["target"]]
    assert targets
    assert [target for target in targets if not (project / target).exists()] == []


def test_it_is_one_screen(readme: str) -> None:
    assert readme.count("\n") <= SCREEN_LINES
