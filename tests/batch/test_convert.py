"""Whole conversions: the same bytes whoever works, restartable, nothing lost."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pyarrow.parquet as pq
import pytest

from eventkit.batch import ConversionStopped, ConvertOptions, OutputRefused, Progress, convert
from eventkit.batch.convert import convert as convert_function
from eventkit.errors import ConvertError, ReadError
from eventkit.readers import ReadOptions
from tests.batch.stub import make_other
from tests.batch.tools import (
    archive,
    article,
    contents,
    manifest,
    pieces,
    rejected,
    stub_options,
    write_archive,
)


def test_every_document_has_its_row_and_every_event_its_record(tmp_path: Path) -> None:
    summary = convert([archive(tmp_path, rows=50)], tmp_path / "out", options=stub_options())
    documents = pq.read_table(tmp_path / "out" / "documents").to_pylist()
    assert [row["document_id"] for row in documents] == [f"doc-{number:05d}" for number in range(50)]
    assert {row["events"]["meeting"] for row in documents} == {2}
    assert pq.read_table(tmp_path / "out" / "meeting").num_rows == 100
    assert summary.counts.documents == 50
    assert summary.counts.events == {"meeting/held": 100}


def test_types_without_events_have_a_table_all_the_same(tmp_path: Path) -> None:
    convert([archive(tmp_path)], tmp_path / "out", options=stub_options())
    for name in ("call", "postponement", "cancellation", "statement"):
        table = pq.read_table(tmp_path / "out" / name)
        assert table.num_rows == 0
        assert "event_id" in table.column_names


@pytest.mark.parametrize("form", ["parquet", "jsonl"])
def test_same_bytes_for_any_number_of_workers_and_any_executor(tmp_path: Path, form: str) -> None:
    source = pieces(tmp_path / "in", special=["BOOM", "LIE and met.", "Nothing."])
    options = stub_options(format=form)
    convert([source], tmp_path / "one", options=options)
    convert([source], tmp_path / "three", options=stub_options(format=form, workers=3))
    with ThreadPoolExecutor(4) as executor:
        convert([source], tmp_path / "threads", options=options, executor=executor)
    one = contents(tmp_path / "one")
    assert one == contents(tmp_path / "three") == contents(tmp_path / "threads")
    assert f"meeting/part-00000.{form}" in one


def test_what_goes_wrong_with_one_document_is_set_aside_and_the_rest_goes_on(tmp_path: Path) -> None:
    source = archive(tmp_path, rows=3, special=["BOOM", "SLOW", "LIE: they met.", "They met."])
    with source.open("a", encoding="utf-8") as file:
        file.write('{"id": "undated", "text": "They met."}\n{"id": \n')
    summary = convert([source], tmp_path / "out", options=stub_options(time_limit=0.2))
    assert summary.counts.documents == 9
    assert summary.counts.failed == 5
    lines = {line["line"]: line for line in rejected(tmp_path / "out")}
    assert [(number, line["stage"], line["reason"]) for number, line in lines.items()] == [
        (4, "parse", "unexpected error"),
        (5, "parse", "took too long"),
        (6, "write", "gave a record that breaks the contract"),
        (8, "read", "no date"),
        (9, "read", "not valid JSON"),
    ]
    assert all(line["remedy"] for line in lines.values())
    assert all(line["input"] == str(source) for line in lines.values())
    rows = pq.read_table(tmp_path / "out" / "documents").to_pylist()
    assert [row["status"] for row in rows] == ["ok"] * 3 + ["failed"] * 3 + ["ok"] + ["failed"] * 2
    assert {line["document_id"] for line in lines.values()} == {
        row["document_id"] for row in rows if row["status"] == "failed"
    }
    assert pq.read_table(tmp_path / "out" / "meeting").num_rows == 7


def test_no_address_in_memory_gets_into_the_output(tmp_path: Path) -> None:
    convert([archive(tmp_path, rows=0, special=["BOOM"])], tmp_path / "out", options=stub_options())
    (line,) = rejected(tmp_path / "out")
    assert line["detail"] == "ZeroDivisionError: at <object object at 0x…>"


def test_documents_that_are_too_large_are_set_aside(tmp_path: Path) -> None:
    options = stub_options(read=ReadOptions(max_document_bytes=500))
    source = archive(tmp_path, rows=2, special=["They met. " * 100])
    summary = convert([source], tmp_path / "out", options=options)
    assert summary.counts.failures == {"too large": 1}
    assert summary.counts.documents == 3


def test_a_second_call_does_nothing(tmp_path: Path) -> None:
    source = archive(tmp_path)
    first = convert([source], tmp_path / "out", options=stub_options())
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "out").rglob("*")}
    second = convert([source], tmp_path / "out", options=stub_options(workers=2))
    assert second.already_complete
    assert second.counts == first.counts
    assert before == {path: path.stat().st_mtime_ns for path in (tmp_path / "out").rglob("*")}


@pytest.mark.parametrize(
    "change, said",
    [
        ({"parser": make_other}, "rules: stub-1 before, stub-2 now"),
        ({"format": "jsonl"}, "option format: parquet before, jsonl now"),
        (
            {"read": ReadOptions(published=date(2024, 1, 2))},
            "option read.published: None before, 2024-01-02 now",
        ),
        ({"time_limit": 7.0}, "option time_limit: 60.0 before, 7.0 now"),
    ],
)
def test_another_job_is_refused_saying_what_differs(
    tmp_path: Path, change: dict[str, Any], said: str
) -> None:
    source = archive(tmp_path)
    convert([source], tmp_path / "out", options=stub_options())
    before = contents(tmp_path / "out")
    with pytest.raises(OutputRefused, match="holds another data set") as refused:
        convert([source], tmp_path / "out", options=attrs.evolve(stub_options(), **change))
    assert said in str(refused.value)
    assert contents(tmp_path / "out") == before


def test_changed_input_is_refused_and_named(tmp_path: Path) -> None:
    source = archive(tmp_path, rows=3)
    convert([source], tmp_path / "out", options=stub_options())
    write_archive(source, [article(0), article(1), article(9)])
    with pytest.raises(OutputRefused, match=r"input .*archive\.jsonl: has changed"):
        convert([source], tmp_path / "out", options=stub_options())


def test_another_version_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = archive(tmp_path)
    convert([source], tmp_path / "out", options=stub_options())
    monkeypatch.setitem(convert_function.__globals__, "__version__", "99.0")
    with pytest.raises(OutputRefused, match=r"eventkit: .* before, 99\.0 now"):
        convert([source], tmp_path / "out", options=stub_options())


def test_overwrite_leaves_nothing_of_the_old_data_set(tmp_path: Path) -> None:
    convert([pieces(tmp_path / "in", files=6)], tmp_path / "out", options=stub_options())
    (tmp_path / "out" / "meeting" / "my-notes.txt").write_text("mine", encoding="utf-8")
    small = archive(tmp_path, rows=5)
    convert([small], tmp_path / "out", options=stub_options(overwrite=True, format="jsonl"))
    convert([small], tmp_path / "fresh", options=stub_options(format="jsonl"))
    found = contents(tmp_path / "out")
    assert found.pop("meeting/my-notes.txt")
    assert found == contents(tmp_path / "fresh")


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_folder_with_other_files_is_refused_even_to_overwrite(tmp_path: Path, overwrite: bool) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "thesis.txt").write_text("years of work", encoding="utf-8")
    with pytest.raises(OutputRefused, match=r"no eventkit data set \(thesis\.txt\)"):
        convert([archive(tmp_path)], tmp_path / "out", options=stub_options(overwrite=overwrite))
    assert list(contents(tmp_path / "out")) == ["thesis.txt"]


def test_a_foreign_manifest_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "manifest.json").write_text('{"name": "a web app"}', encoding="utf-8")
    with pytest.raises(OutputRefused, match="no manifest that this version"):
        convert([archive(tmp_path)], tmp_path / "out", options=stub_options(overwrite=True))


def test_out_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("", encoding="utf-8")
    with pytest.raises(ConvertError, match="is a file"):
        convert([archive(tmp_path)], tmp_path / "out", options=stub_options())


def test_missing_input_leaves_no_trace(tmp_path: Path) -> None:
    with pytest.raises(ReadError):
        convert([tmp_path / "absent.jsonl"], tmp_path / "out", options=stub_options())
    assert not (tmp_path / "out").exists()


def test_manifest_tells_inputs_partitions_and_counts(tmp_path: Path) -> None:
    source = pieces(tmp_path / "in", files=2, special=["BOOM"])
    convert([source], tmp_path / "out", options=stub_options())
    found = manifest(tmp_path / "out")
    assert found["complete"] is True
    assert [each["path"] for each in found["inputs"]] == [str(source / "00.jsonl"), str(source / "01.jsonl")]
    assert found["totals"]["documents"] == 41
    assert found["totals"]["failures"] == {"unexpected error": 1}
    assert {name for result in found["results"] for name in result["files"]} == {
        name for name in contents(tmp_path / "out") if name != "manifest.json" and "schema" not in name
    }


def test_progress_tells_how_far_it_is(tmp_path: Path) -> None:
    seen: list[Progress] = []
    convert(
        [pieces(tmp_path / "in", files=3)], tmp_path / "out", options=stub_options(), progress=seen.append
    )
    assert [(each.done, each.total, each.counts.documents) for each in seen] == [
        (0, 3, 0),
        (1, 3, 20),
        (2, 3, 40),
        (3, 3, 60),
    ]


class _StopAt:
    """Stops a conversion after some partitions, as Ctrl-C does."""

    def __init__(self, done: int) -> None:
        self._done = done

    def __call__(self, progress: Progress) -> None:
        if progress.done == self._done:
            raise KeyboardInterrupt


@pytest.mark.parametrize("workers", [1, 2])
def test_an_interrupted_conversion_goes_on_to_the_same_bytes(tmp_path: Path, workers: int) -> None:
    source, out = pieces(tmp_path / "in", special=["BOOM"]), tmp_path / "out"
    options = stub_options(workers=workers)
    convert([source], tmp_path / "whole", options=options)
    with pytest.raises(KeyboardInterrupt):
        convert([source], out, options=options, progress=_StopAt(2))
    assert manifest(out)["complete"] is False
    summary = convert([source], out, options=options)
    assert summary.skipped >= 2
    assert contents(out) == contents(tmp_path / "whole")


def test_a_finished_part_that_lost_its_file_is_done_again(tmp_path: Path) -> None:
    source, out = pieces(tmp_path / "in"), tmp_path / "out"
    convert([source], tmp_path / "whole", options=stub_options())
    with pytest.raises(KeyboardInterrupt):
        convert([source], out, options=stub_options(), progress=_StopAt(3))
    (out / "meeting" / "part-00000.parquet").unlink()
    (out / "meeting" / "part-00001.parquet").write_bytes(b"cut short")
    assert convert([source], out, options=stub_options()).skipped == 1
    assert contents(out) == contents(tmp_path / "whole")


def test_an_unfinished_conversion_of_another_job_can_be_overwritten(tmp_path: Path) -> None:
    source, out = pieces(tmp_path / "in"), tmp_path / "out"
    with pytest.raises(KeyboardInterrupt):
        convert([source], out, options=stub_options(), progress=_StopAt(3))
    other = pieces(tmp_path / "other", files=2)
    with pytest.raises(OutputRefused, match="was read before, is not given now"):
        convert([other], out, options=stub_options())
    convert([other], out, options=stub_options(overwrite=True))
    convert([other], tmp_path / "fresh", options=stub_options())
    assert contents(out) == contents(tmp_path / "fresh")


def test_two_conversions_into_one_folder_are_told_apart(tmp_path: Path) -> None:
    source, out = pieces(tmp_path / "in"), tmp_path / "out"
    refusals: list[str] = []

    def try_again(progress: Progress) -> None:
        if progress.done == 2:
            with pytest.raises(OutputRefused) as refused:
                convert([source], out, options=stub_options())
            refusals.append(str(refused.value))

    convert([source], out, options=stub_options(), progress=try_again)
    assert "another eventkit is writing" in refusals[0]


def test_input_that_vanishes_stops_the_work_and_a_rerun_ends_it(tmp_path: Path) -> None:
    source, out = pieces(tmp_path / "in"), tmp_path / "out"
    convert([source], tmp_path / "whole", options=stub_options())
    last = source / "05.jsonl"
    kept = last.read_bytes()

    def lose(progress: Progress) -> None:
        if progress.done == 1:
            last.unlink()

    with pytest.raises(ConversionStopped, match=r"05\.jsonl: .* run the same command again"):
        convert([source], out, options=stub_options(), progress=lose)
    last.write_bytes(kept)
    assert convert([source], out, options=stub_options()).skipped == 5
    assert contents(out) == contents(tmp_path / "whole")


def test_remote_input_and_output(tmp_path: Path) -> None:
    fsspec = pytest.importorskip("fsspec")
    memory = fsspec.filesystem("memory")
    source = pieces(tmp_path / "in", special=["BOOM"])
    for path in source.iterdir():
        memory.pipe_file(f"/batch-in/{path.name}", path.read_bytes())
    with pytest.raises(KeyboardInterrupt):
        convert(["memory://batch-in"], "memory://batch-out", options=stub_options(), progress=_StopAt(2))
    summary = convert(["memory://batch-in"], "memory://batch-out", options=stub_options())
    assert (summary.skipped, summary.counts.documents, summary.counts.failed) == (2, 121, 1)
    found = json.loads(memory.cat_file("/batch-out/manifest.json"))
    assert found["complete"] is True
    names = [name for name in memory.find("/batch-out") if "/.eventkit" in name]
    assert names == []
    memory.rm("/batch-in", recursive=True)
    memory.rm("/batch-out", recursive=True)


@pytest.mark.parametrize("wrong", [{"format": "xml"}, {"workers": 0}, {"time_limit": 0.0}])
def test_wrong_options_are_named(wrong: dict[str, object]) -> None:
    (name,) = wrong
    with pytest.raises(ValueError, match=name):
        ConvertOptions(**wrong)  # type: ignore[arg-type]
