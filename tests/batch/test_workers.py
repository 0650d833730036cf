"""Worker processes that die, and what is left of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from eventkit.batch import ConversionStopped, convert
from tests.batch.tools import contents, pieces, stub_options


def test_a_worker_killed_once_costs_nothing(tmp_path: Path) -> None:
    flag = tmp_path / "flag"
    source = pieces(tmp_path / "in", special=[f"DIE ONCE {flag}"])
    summary = convert([source], tmp_path / "out", options=stub_options(workers=2))
    assert flag.exists()
    assert summary.counts.documents == 121
    convert([source], tmp_path / "undisturbed", options=stub_options(workers=2))
    assert contents(tmp_path / "out") == contents(tmp_path / "undisturbed")


def test_a_worker_killed_again_and_again_is_reported_and_the_rest_is_done(tmp_path: Path) -> None:
    source = pieces(tmp_path / "in", special=["", "", "DIE"])
    with pytest.raises(ConversionStopped, match=r"killed 3 times at work on: part-00002 \(.*02\.jsonl"):
        convert([source], tmp_path / "out", options=stub_options(workers=2))
    done = sorted((tmp_path / "out" / "documents").glob("part-*"))
    assert [path.name for path in done] == [f"part-{number:05d}.parquet" for number in (0, 1, 3, 4, 5)]
