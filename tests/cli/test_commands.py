"""The other commands, and what a start costs."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from eventkit import __version__
from eventkit.cli import main
from eventkit.fields import RECORD_CLASSES
from tests.batch.tools import archive


def run(*arguments: object) -> int:
    with pytest.raises(SystemExit) as left:
        main([str(argument) for argument in arguments])
    assert isinstance(left.value.code, int)
    return left.value.code


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--version") == 0
    assert capsys.readouterr().out == f"eventkit {__version__}\n"


def test_version_loads_neither_typer_nor_arrow() -> None:
    code = (
        "import sys\nfrom eventkit.cli import main\ntry: main(['--version'])\nexcept SystemExit: pass\n"
        "print(sorted({'typer', 'click', 'rich', 'pyarrow', 'attrs', 'eventkit.parser'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_help_loads_no_arrow_and_no_parser() -> None:
    code = (
        "import sys\nfrom eventkit.cli import main\n"
        "try: main(['convert', '--help'])\nexcept SystemExit: pass\n"
        "print(sorted({'pyarrow', 'dateparser', 'eventkit.parser'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("table", RECORD_CLASSES)
def test_schema_of_every_table(table: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("schema", table) == 0
    assert json.loads(capsys.readouterr().out)["type"] == "object"
    assert run("schema", table, "--format", "arrow") == 0
    assert f"# eventkit.table: {table}" in capsys.readouterr().out


def test_schema_of_all_tables(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("schema") == 0
    assert list(json.loads(capsys.readouterr().out)) == list(RECORD_CLASSES)


def test_parse_prints_one_record_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "Norwegian Prime Minister Astrid Vollan met Chilean President Tomás Arrieta in Bergen on Monday."
    path = tmp_path / "news.txt"
    path.write_text(f"date 2024-05-14\n{text}\n", encoding="utf-8")
    assert run("parse", path) == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(record["type"], record["trigger"]["text"]) for record in records] == [("meeting", "met")]


def test_parse_tells_what_it_set_aside_and_leaves_with_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = archive(tmp_path, rows=2)
    with source.open("a", encoding="utf-8") as file:
        file.write('{"text": "They met."}\n')
    assert run("parse", source) == 1
    assert "no date" in capsys.readouterr().err


def test_parse_reads_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "Norwegian Prime Minister Astrid Vollan met Chilean President Tomás Arrieta."
    stdin = io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8")
    monkeypatch.setattr("sys.stdin", stdin)
    assert run("parse", "-", "--published", "2024-05-14") == 0
    assert '"type":"meeting"' in capsys.readouterr().out


def test_parse_into_a_closed_pipe_is_quiet(tmp_path: Path) -> None:
    source = archive(tmp_path, rows=3000)
    command = f"{sys.executable} -m eventkit parse {source} | head -n 1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)
    assert done.stderr == ""


def test_explain_needs_a_date_for_a_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("explain", "--text", "They met.") == 2
    assert "--published" in capsys.readouterr().err
