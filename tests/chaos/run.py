"""Kill, starve and mislead conversions, and count how many were survived.

    python tests/chaos/run.py [--kills N] [--seed N] [--only kills,workers,disk,input,bombs]

A trial is survived when what is left is either nothing or a data set that says it is not complete, the
message is one of ours without a traceback, and running the same command again ends in the bytes of an
undisturbed run.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.chaos import bombs, disk, inputs, kills
from tests.chaos.trial import Trial

Trials = Callable[[Path, random.Random, argparse.Namespace], Iterator[Trial]]
SUITES: dict[str, Trials] = {
    "kills": kills.of_the_conversion,
    "workers": kills.of_workers,
    "disk": disk.trials,
    "input": inputs.trials,
    "bombs": bombs.trials,
}


def main(arguments: list[str] | None = None) -> int:
    """Run the suites and print the table; the exit code is 1 where a trial was not survived."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--kills", type=int, default=50, help="how often a conversion is killed")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default=",".join(SUITES), help="suites to run, divided by commas")
    options = parser.parse_args(arguments)
    failed = 0
    print(f"{'trial':<58}{'tried':>7}{'survived':>10}{'skipped':>9}{'seconds':>9}")
    for name in options.only.split(","):
        failed += _run_suite(name, options)
    return 1 if failed else 0


def _run_suite(name: str, options: argparse.Namespace) -> int:
    lines: dict[str, list[Trial]] = {}
    started: dict[str, float] = {}
    mark = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="eventkit-chaos-") as folder:
        for trial in SUITES[name](Path(folder), random.Random(options.seed), options):
            lines.setdefault(trial.name, []).append(trial)
            started[trial.name] = started.get(trial.name, 0.0) + time.monotonic() - mark
            mark = time.monotonic()
    return sum(_print_line(each, trials, started[each]) for each, trials in lines.items())


def _print_line(name: str, trials: list[Trial], seconds: float) -> int:
    skipped = [trial for trial in trials if trial.skipped]
    failures = [trial for trial in trials if trial.problem]
    tried = len(trials) - len(skipped)
    survived = tried - len(failures)
    print(f"{name:<58}{tried:>7}{survived:>10}{len(skipped):>9}{seconds:>9.1f}", flush=True)
    for trial in failures:
        print(f"    not survived: {trial.problem}")
    for reason in sorted({trial.skipped for trial in skipped}):
        print(f"    skipped: {reason}")
    return len(failures)


if __name__ == "__main__":
    sys.exit(main())
