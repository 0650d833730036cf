"""A short form of `nox -s chaos`: a few kills, and the input that is quick to try."""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.chaos import disk, inputs, kills
from tests.chaos.trial import Trial

pytestmark = pytest.mark.slow
OPTIONS = argparse.Namespace(kills=2)


@pytest.mark.parametrize("trials", [kills.of_the_conversion, kills.of_workers, disk.trials, inputs.trials])
def test_what_is_tried_is_survived(
    trials: Callable[[Path, random.Random, argparse.Namespace], Iterator[Trial]], tmp_path: Path
) -> None:
    done = list(trials(tmp_path, random.Random(3), OPTIONS))
    assert [f"{trial.name}: {trial.problem}" for trial in done if trial.problem] == []
    assert any(not trial.skipped for trial in done)
