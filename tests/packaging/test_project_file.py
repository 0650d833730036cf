"""`pyproject.toml` keeps its promises: bounds, reasons, pins."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

NAME = re.compile(r"^[A-Za-z0-9._-]+")
IGNORED_CODE = re.compile(r'^\s*"[A-Z]{1,4}\d*",')


@pytest.fixture(scope="module")
def text(project: Path) -> str:
    return (project / "pyproject.toml").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def table(text: str) -> dict[str, Any]:
    return tomllib.loads(text)


def test_every_runtime_requirement_has_a_lower_bound(table: dict[str, Any]) -> None:
    extras = table["project"]["optional-dependencies"]
    requirements = [*table["project"]["dependencies"], *(each for extra in extras.values() for each in extra)]
    bare = [each for each in requirements if ">=" not in each and not each.startswith("eventkit-diplomacy[")]
    assert bare == []


def test_the_extra_all_holds_every_extra_of_use(table: dict[str, Any]) -> None:
    extras = table["project"]["optional-dependencies"]
    (everything,) = extras["all"]
    named = everything.removeprefix("eventkit-diplomacy[").removesuffix("]").split(",")
    assert sorted(named) == sorted(set(extras) - {"all", "test"})


def test_every_ignored_lint_rule_gives_its_reason(text: str) -> None:
    section = text[text.index("[tool.ruff.lint]") : text.index("[tool.ruff.lint.flake8-builtins]")]
    ignored = [line for line in section.splitlines() if IGNORED_CODE.match(line)]
    assert ignored
    assert [line for line in ignored if "#" not in line] == []


def test_ruff_is_pinned_to_one_version_everywhere(table: dict[str, Any], project: Path) -> None:
    (pin,) = table["dependency-groups"]["lint"]
    hooks = (project / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    assert pin.startswith("ruff==")
    assert set(re.findall(r"ruff==[\d.]+", hooks)) == {pin}


def test_core_requirements_are_in_alphabetical_order(table: dict[str, Any]) -> None:
    names = [match.group() for each in table["project"]["dependencies"] if (match := NAME.match(each))]
    assert names == sorted(names)
