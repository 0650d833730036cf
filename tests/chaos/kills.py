"""kill -9 at random moments: of the whole conversion, and of single workers."""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from tests.chaos.material import archive
from tests.chaos.trial import (
    LIMIT,
    Trial,
    command,
    contents,
    environment,
    half_written,
    is_complete,
    not_ours,
    run,
)

WORKERS = (1, 2, 2)


def of_the_conversion(folder: Path, chance: random.Random, options: argparse.Namespace) -> Iterator[Trial]:
    """Kill a conversion at a random moment, look at what is left, and run it again, until all kills are used.

    Some conversions are killed several times before they may end.
    """
    source, whole = archive(folder / "in", chance), folder / "whole"
    began = time.monotonic()
    run(source, "--out", whole, "--workers", 2)
    length, expected = time.monotonic() - began, contents(whole)
    kills, number = 0, 0
    while kills < options.kills:
        number += 1
        arguments = (source, "--out", folder / f"out-{number}", "--workers", WORKERS[number % 3])
        problems = [
            _kill_at(chance.uniform(0.0, length * 1.1), *arguments) for _ in range(chance.randint(1, 3))
        ]
        problems = problems[: options.kills - kills]
        kills += len(problems)
        again = _again(folder / f"out-{number}", expected, *arguments)
        yield from (Trial("kill -9 of a conversion at a random moment", each or again) for each in problems)
        shutil.rmtree(folder / f"out-{number}")


def _kill_at(moment: float, *arguments: object) -> str:
    started = subprocess.Popen(
        command(*arguments), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment()
    )
    with suppress(subprocess.TimeoutExpired):
        started.wait(timeout=moment)
    # Only the process itself: its workers have to see that it is gone.
    started.kill()
    started.wait()
    return half_written(Path(str(arguments[2])))


def _again(out: Path, expected: dict[str, str], *arguments: object) -> str:
    done = run(*arguments)
    if problem := not_ours(done, code=1):
        return problem
    if not is_complete(out):
        return "not complete after running again"
    return "" if contents(out) == expected else f"other bytes: {_differing(contents(out), expected)}"


def _differing(found: dict[str, str], expected: dict[str, str]) -> str:
    names = sorted(found.keys() | expected.keys())
    return ", ".join(name for name in names if found.get(name) != expected.get(name))


def of_workers(folder: Path, chance: random.Random, options: argparse.Namespace) -> Iterator[Trial]:
    """Kill one worker process, as a system short of memory does: the conversion ends all the same."""
    source, whole = archive(folder / "in", chance, files=12, articles=100), folder / "whole"
    run(source, "--out", whole, "--workers", 2)
    expected = contents(whole)
    for number in range(max(2, options.kills // 10)):
        out = folder / f"out-{number}"
        started = subprocess.Popen(
            command(source, "--out", out, "--workers", 2),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            env=environment(),
        )
        killed = _kill_a_worker(started, out, chance)
        _, errors = started.communicate(timeout=LIMIT)
        done = subprocess.CompletedProcess(started.args, started.returncode, "", errors)
        problem = not_ours(done, code=1)
        if not problem and contents(out) != expected:
            problem = f"other bytes: {_differing(contents(out), expected)}"
        skipped = "" if killed else "the conversion ended before a worker could be killed"
        yield Trial("kill -9 of a worker process", problem, skipped)


def _kill_a_worker(started: subprocess.Popen[str], out: Path, chance: random.Random) -> bool:
    deadline = time.monotonic() + LIMIT
    while started.poll() is None and time.monotonic() < deadline:
        at_work = list((out / ".eventkit" / "scratch").glob("part-*"))
        if at_work:
            time.sleep(chance.uniform(0.0, 0.1))
            # The name of a worker's scratch folder tells its process.
            worker = int(chance.choice(at_work).name.split("-")[2])
            with suppress(ProcessLookupError):
                os.kill(worker, signal.SIGKILL)
                return True
        time.sleep(0.01)
    return False
