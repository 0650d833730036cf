"""The figure on news that no rule was written for, where the measuring material is at hand."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize("part", ["tune", "check"])
def test_dates_reach_the_promised_value_f1(project: Path, shared: Path, part: str) -> None:
    done = subprocess.run(
        [sys.executable, shared / "score" / "dates.py", shared / "gold" / f"dates-{part}.jsonl", "--json"],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(project), "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert json.loads(done.stdout)["value_f1"] >= 0.84
