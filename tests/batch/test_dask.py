"""The same partitions on a real Dask cluster of two worker processes, one of which is killed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from eventkit.batch import convert
from tests.batch.tools import contents, pieces, stub_options

distributed = pytest.importorskip("distributed", reason="needs the extra dask")
pytestmark = [
    pytest.mark.filterwarnings("ignore"),  # of Dask's own, when a worker dies
    pytest.mark.slow,
]


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """Two worker processes of one thread each, on this machine."""
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
    ) as local:
        yield local


def test_a_worker_killed_in_the_middle_changes_no_byte(cluster: Any, tmp_path: Path) -> None:
    flag = tmp_path / "flag"
    source = pieces(tmp_path / "in", files=8, special=["", "", "", f"DIE ONCE {flag}"])
    with distributed.Client(cluster, set_as_default=False) as client:
        before = set(client.scheduler_info()["workers"])
        convert([source], tmp_path / "out", options=stub_options(), executor=client.get_executor())
        after = set(client.scheduler_info()["workers"])
    assert flag.exists(), "the worker was not killed"
    assert before != after, "no worker was replaced"
    convert([source], tmp_path / "here", options=stub_options())
    assert contents(tmp_path / "out") == contents(tmp_path / "here")


def test_the_command_works_on_a_cluster(cluster: Any, tmp_path: Path) -> None:
    source = pieces(tmp_path / "in", files=3, rows=5)
    command = [sys.executable, "-m", "eventkit", "convert", str(source), "--out"]
    on_cluster = [str(tmp_path / "out"), "--dask", cluster.scheduler_address]
    done = subprocess.run([*command, *on_cluster], capture_output=True, text=True, check=False)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    subprocess.run([*command, str(tmp_path / "here")], capture_output=True, check=True)
    assert contents(tmp_path / "out") == contents(tmp_path / "here")


def test_an_address_where_nobody_answers_is_said(tmp_path: Path) -> None:
    source = pieces(tmp_path / "in", files=1)
    command = [sys.executable, "-m", "eventkit", "convert", str(source), "--out", str(tmp_path / "out")]
    done = subprocess.run(
        [*command, "--dask", "tcp://127.0.0.1:9"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "no Dask scheduler answers at tcp://127.0.0.1:9" in done.stderr
    assert "Traceback" not in done.stderr
