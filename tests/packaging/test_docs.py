"""The documentation names what there is: every option, every format, every dependency."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

import eventkit


def options(command: Any) -> Iterator[str]:
    """Yield the long options of a click command (typer's own click, or the package) and of its commands."""
    for parameter in command.params:
        yield from (name for name in parameter.opts if name.startswith("--"))
    for inner in getattr(command, "commands", {}).values():
        yield from options(inner)


def page(project: Path, name: str) -> str:
    return (project / "docs" / "reference" / name).read_text(encoding="utf-8")


def test_every_option_is_told(project: Path) -> None:
    from eventkit.cli.app import app

    known = set(options(typer.main.get_command(app))) - {"--help"}
    assert "--out" in known
    text = page(project, "command-line.md")
    assert sorted(option for option in known if f"`{option}" not in text) == []


def test_every_input_format_is_told(project: Path) -> None:
    from eventkit.readers import FORMATS

    text = page(project, "input.md")
    assert [suffix for known in FORMATS for suffix in known.suffixes if f"`{suffix}`" not in text] == []


def test_every_public_name_is_told(project: Path) -> None:
    text = page(project, "library.md")
    told = set(re.findall(r"`(\w+)", text))
    assert [name for name in eventkit.__all__ if name not in {*told, "__version__"}] == []


def test_every_dependency_has_its_reason(project: Path) -> None:
    table = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    text = (project / "docs" / "explanation" / "dependencies.md").read_text(encoding="utf-8")
    assert [name for name in named(table["dependencies"]) if name not in text] == []
    extras = {
        name: each for name, each in table["optional-dependencies"].items() if name not in ("all", "test")
    }
    assert [name for name in extras if f"| `{name}` |" not in text] == []


def named(requirements: list[str]) -> list[str]:
    return [each.partition(">=")[0] for each in requirements]


@pytest.mark.parametrize("folder", ["tutorial", "how-to", "reference", "explanation"])
def test_every_page_has_one_title(project: Path, folder: str) -> None:
    for path in sorted((project / "docs" / folder).glob("*.md")):
        outside = "".join(path.read_text(encoding="utf-8").split("```")[::2])
        assert sum(line.startswith("# ") for line in outside.splitlines()) == 1, path
