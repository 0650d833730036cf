"""Disks that are full or read-only, and Ctrl-C."""

from __future__ import annotations

import argparse
import os
import random
import resource
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
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

SIZES = (64, 128, 200, 300)
"""KiB of the small disks."""


def trials(folder: Path, chance: random.Random, options: argparse.Namespace) -> Iterator[Trial]:
    """Fill a disk, forbid writing, press Ctrl-C; then give what was lacking and run again."""
    source, whole = archive(folder / "in", chance), folder / "whole"
    run(source, "--out", whole, "--workers", 2)
    expected = contents(whole)
    for size in SIZES:
        yield _full_disk(folder / f"disk-{size}", size, source, expected)
    yield _read_only(folder / "read-only", source)
    yield _file_limit(folder / "limited", source, expected)
    for moment in (0.3, 1.0, 2.0):
        yield _ctrl_c(folder / f"ctrl-c-{moment}", moment, source, expected)


@contextmanager
def _mounted(folder: Path, options: str) -> Iterator[bool]:
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    mounted = os.geteuid() == 0 and subprocess.run(mount, capture_output=True, check=False).returncode == 0
    try:
        yield mounted
    finally:
        if mounted:
            subprocess.run(["umount", str(folder)], check=False)


def _full_disk(folder: Path, size: int, source: Path, expected: dict[str, str]) -> Trial:
    name = "full disk, then room is made"
    with _mounted(folder, f"size={size}k") as mounted:
        if not mounted:
            return Trial(name, skipped="a small disk cannot be mounted here (needs root and tmpfs)")
        done = run(source, "--out", folder / "out", "--workers", 2)
        if done.returncode == 1:
            return Trial(name, skipped=f"{size} KiB were enough")
        problem = (
            not_ours(done, code=2)
            or _left(folder / "out")
            or _said(done, "No space left on device", "make room")
        )
        if not problem:
            subprocess.run(["mount", "-o", "remount,size=64m", str(folder)], check=True)
            problem = _finished(folder / "out", source, expected)
        return Trial(name, problem)


def _read_only(folder: Path, source: Path) -> Trial:
    name = "read-only output"
    with _mounted(folder, "ro") as mounted:
        if not mounted:
            return Trial(name, skipped="a read-only disk cannot be mounted here (needs root and tmpfs)")
        done = run(source, "--out", folder / "out")
        problem = not_ours(done, code=2) or _said(done, "Read-only file system", "permissions")
        return Trial(name, problem)


def _file_limit(folder: Path, source: Path, expected: dict[str, str]) -> Trial:
    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000))

    done = _run_limited(limit, source, "--out", folder, "--workers", 1)
    problem = not_ours(done, code=2) or _left(folder) or _said(done, "File too large", "make room")
    return Trial("file too large for the file system", problem or _finished(folder, source, expected))


def _run_limited(limit: Callable[[], None], *arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(*arguments),
        capture_output=True,
        text=True,
        check=False,
        timeout=LIMIT,
        env=environment(),
        preexec_fn=limit,
    )


def _ctrl_c(out: Path, moment: float, source: Path, expected: dict[str, str]) -> Trial:
    name = "Ctrl-C"
    started = subprocess.Popen(
        command(source, "--out", out, "--workers", 2),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(),
        start_new_session=True,
    )
    time.sleep(moment)
    with suppress(ProcessLookupError):
        # As a terminal does it: the whole group, workers too.
        os.killpg(started.pid, signal.SIGINT)
    _, errors = started.communicate(timeout=LIMIT)
    done = subprocess.CompletedProcess(started.args, started.returncode, "", errors)
    if done.returncode == 1:
        return Trial(name, skipped=f"the conversion took less than {moment} s")
    problem = not_ours(done, code=130) or _left(out)
    return Trial(name, problem or _finished(out, source, expected))


def _left(out: Path) -> str:
    if is_complete(out):
        return "claims to be complete"
    return half_written(out)


def _said(done: subprocess.CompletedProcess[str], *words: str) -> str:
    missing = [word for word in words if word not in done.stderr]
    return f"does not say {missing[0]!r}: {done.stderr[-300:]}" if missing else ""


def _finished(out: Path, source: Path, expected: dict[str, str]) -> str:
    done = run(source, "--out", out, "--workers", 2)
    if problem := not_ours(done, code=1):
        return problem
    return "" if contents(out) == expected else "other bytes after running again"
