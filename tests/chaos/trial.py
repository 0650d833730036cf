"""One trial, and the command line as chaos runs it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

from attrs import frozen

ROOT = Path(__file__).resolve().parents[2]
LIMIT = 120
"""Seconds that any one conversion here may take at most."""


@frozen
class Trial:
    """What was tried, and why it was not survived or not tried; empty words mean that all is well."""

    name: str
    problem: str = ""
    skipped: str = ""


def command(*arguments: object) -> list[str]:
    """The command line of a conversion."""
    return [sys.executable, "-m", "eventkit", "convert", *map(str, arguments)]


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    """Convert, and wait for it."""
    return subprocess.run(
        command(*arguments), capture_output=True, text=True, check=False, timeout=LIMIT, env=environment()
    )


def environment() -> dict[str, str]:
    """The environment of a conversion: it finds the checkout, wherever it runs."""
    paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    return os.environ | {"PYTHONPATH": os.pathsep.join(paths)}


def contents(out: Path) -> dict[str, str]:
    """Every file of a data set, hidden ones too, with a hash of its bytes."""
    files = sorted(path for path in out.rglob("*") if path.is_file())
    return {str(path.relative_to(out)): sha256(path.read_bytes()).hexdigest() for path in files}


def is_complete(out: Path) -> bool:
    """Whether the data set says of itself that it is complete."""
    try:
        return bool(json.loads((out / "manifest.json").read_text(encoding="utf-8"))["complete"])
    except FileNotFoundError:
        return False


def half_written(out: Path) -> str:
    """Say which file with a final name is not whole; empty where all are."""
    import pyarrow.parquet as pq

    for path in sorted(out.glob("*/part-*")):
        try:
            if path.suffix == ".parquet":
                pq.read_table(path)
            else:
                for line in path.read_text(encoding="utf-8").splitlines():
                    json.loads(line)
        except (OSError, ValueError) as error:
            return f"{path.name} is not whole: {error}"
    return ""


def not_ours(done: subprocess.CompletedProcess[str], *, code: int) -> str:
    """Say what is wrong with the way a conversion ended; empty where it is one of ours."""
    if done.returncode != code:
        return f"exit code {done.returncode}, not {code}: {done.stderr[-300:]}"
    if "Traceback" in done.stderr:
        return f"a traceback: {done.stderr[-300:]}"
    return ""
