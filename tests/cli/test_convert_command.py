"""`eventkit convert`: messages, summary and exit codes. What it does is tested in tests/batch."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from eventkit.batch import Counts, Summary
from eventkit.cli import main
from eventkit.cli.summary import summary_text
from tests.batch.tools import archive, contents, pieces

Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Command:
    """Run the command line here; gives exit code, output and errors."""

    def run(*arguments: object) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as left:
            main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        assert isinstance(left.value.code, int)
        return left.value.code, captured.out, captured.err

    return run


def test_all_well_is_0_with_a_summary(command: Command, tmp_path: Path) -> None:
    code, out, err = command("convert", archive(tmp_path), "--out", tmp_path / "out", "--workers", 1)
    assert (code, out) == (0, "")
    assert f"{tmp_path / 'out'} is complete: 1 part, in" in err
    assert "documents            50" in err


def test_something_set_aside_is_1_and_the_summary_tells_where(command: Command, tmp_path: Path) -> None:
    source = archive(tmp_path)
    with source.open("a", encoding="utf-8") as file:
        file.write('{"text": "They met."}\n')
    code, _, err = command("convert", source, "--out", tmp_path / "out", "--workers", 1)
    assert code == 1
    assert f"set aside           1   listed in {tmp_path / 'out'}/rejected/" in err
    assert "          1   no date" in err


def test_quiet_says_nothing(command: Command, tmp_path: Path) -> None:
    assert command("convert", archive(tmp_path), "--out", tmp_path / "out", "--quiet") == (0, "", "")


def test_again_is_0_and_says_that_it_was_complete(command: Command, tmp_path: Path) -> None:
    options = ("--workers", 1, "--date-language", "fr", "--published", "2024-01-02")
    arguments = ("convert", archive(tmp_path), "--out", tmp_path / "out", *options)
    command(*arguments)
    code, _, err = command(*arguments)
    assert code == 0
    assert "was complete already: nothing to do" in err


def test_a_differing_data_set_is_2_and_overwrite_replaces_it(command: Command, tmp_path: Path) -> None:
    source, out = archive(tmp_path), tmp_path / "out"
    command("convert", source, "--out", out, "--workers", 1)
    before = contents(out)
    code, _, err = command("convert", source, "--out", out, "--published", "2024-01-02")
    assert code == 2
    assert "option read.published: None before, 2024-01-02 now" in err
    assert "--overwrite" in err
    assert contents(out) == before
    code, _, _ = command("convert", source, "--out", out, "--published", "2024-01-02", "--overwrite")
    assert code == 0


@pytest.mark.parametrize(
    "arguments, said",
    [
        (("convert", "absent.jsonl", "--out", "out"), "absent.jsonl: No such file or directory"),
        (("convert", "--out", "out"), "Missing argument"),
        (("convert", "x", "--out", "out", "--workers", "0"), "--workers"),
        (("convert", "x", "--out", "out", "--published", "yesterday"), "--published"),
        (("convert", "x", "--out", "out", "--encoding", "klingon"), "no encoding is called 'klingon'"),
        (("convert", "x", "--out", "out", "--date-pattern", "(?P<year>"), "no regular expression"),
        (("convert", "x", "--out", "out", "--time-limit", "0"), "time_limit must be more than 0"),
        (("convert", "x", "--out", "out", "--format", "xml"), "--format"),
        (("conjure",), "conjure"),
        (("schema", "battle"), "no table is called 'battle'"),
        (("explain",), "give a FILE"),
        (("parse", "absent.txt"), "absent.txt: No such file or directory"),
    ],
)
def test_wrong_usage_is_2_and_named_and_writes_nothing(
    command: Command,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, err = command(*arguments)
    assert code == 2
    assert said in err
    assert out == ""
    assert "Traceback" not in err
    assert list(tmp_path.iterdir()) == []


def test_folder_of_strangers_is_refused(command: Command, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "notes.txt").write_text("mine", encoding="utf-8")
    code, _, err = command("convert", archive(tmp_path), "--out", tmp_path / "out", "--overwrite")
    assert code == 2
    assert "no eventkit data set" in err


def test_an_error_of_ours_is_a_message_and_tells_how_to_see_more(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*arguments: object, **options: object) -> None:
        raise LookupError("lost")

    monkeypatch.setattr("eventkit.cli.convert.convert", fail)
    code, _, err = command("convert", archive(tmp_path), "--out", tmp_path / "out")
    assert code == 2
    assert "unexpected LookupError: lost" in err
    assert "EVENTKIT_TRACEBACK=1" in err


def test_ctrl_c_is_130_and_says_how_to_go_on(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*arguments: object, **options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("eventkit.cli.convert.convert", stop)
    code, _, err = command("convert", archive(tmp_path), "--out", tmp_path / "out")
    assert code == 130
    assert "give the same command again" in err


def test_workers_and_the_module_give_the_same_bytes(tmp_path: Path) -> None:
    source = pieces(tmp_path / "in", rows=3)
    for workers in ("1", "2"):
        arguments = ["convert", str(source), "--out", str(tmp_path / workers), "--workers", workers]
        done = subprocess.run([sys.executable, "-m", "eventkit", *arguments], capture_output=True, check=True)
        assert b"Traceback" not in done.stderr
    assert contents(tmp_path / "1") == contents(tmp_path / "2")


def test_jsonl_on_request(command: Command, tmp_path: Path) -> None:
    command("convert", archive(tmp_path, rows=2), "--out", tmp_path / "out", "--format", "jsonl")
    lines = (tmp_path / "out" / "documents" / "part-00000.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["document_id"] for line in lines] == ["doc-00000", "doc-00001"]


def test_summary_fits_one_screen_whatever_happened() -> None:
    counts = Counts(
        documents=1_234_567,
        failed=1000,
        with_problems=5,
        characters=10**10,
        events={f"meeting/{status}": 10 for status in ("held", "planned", "denied")} | {"statement": 99},
        failures={f"reason {number}": number for number in range(30)},
        notices={f"notice {number}": number for number in range(30)},
    )
    text = summary_text(Summary(out="out", counts=counts, partitions=700, skipped=5, seconds=4000.0))
    assert len(text.splitlines()) <= 40
    assert max(len(line) for line in text.splitlines()) <= 110
    assert "1,234,567" in text
    assert "reason 29" in text
    assert "and 22 more reasons" in text
    assert "5 of them by an earlier run, in 1 h 6 min" in text
    assert "meeting            30   denied 10, held 10, planned 10" in text
