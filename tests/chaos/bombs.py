"""Archives that expand without end: refused within bounded time and memory, and the rest is read."""

from __future__ import annotations

import argparse
import gzip
import io
import random
import resource
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

from tests.chaos.inputs import GOOD
from tests.chaos.material import lines
from tests.chaos.trial import Trial, command, environment, not_ours

MEMORY = 2 * 1024**3
"""Bytes of address space that a conversion of a bomb may have."""
SECONDS = 100


def trials(folder: Path, chance: random.Random, options: argparse.Namespace) -> Iterator[Trial]:
    """Convert each bomb beside a sound archive, with little memory and time."""
    sound = lines(chance, GOOD)
    for name, file, data in _bombs():
        source = folder / file.replace(".", "-")
        source.mkdir()
        (source / "sound.jsonl").write_bytes(sound)
        (source / file).write_bytes(data)
        yield Trial(f"bomb: {name}", _problem(folder / f"out-{source.name}", source))


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _problem(out: Path, source: Path) -> str:
    from tests.chaos.inputs import lost

    try:
        done = subprocess.run(
            command(source, "--out", out, "--workers", 1),
            capture_output=True,
            text=True,
            check=False,
            timeout=SECONDS,
            env=environment(),
            preexec_fn=_limit,
        )
    except subprocess.TimeoutExpired:
        return f"took more than {SECONDS} s"
    return not_ours(done, code=1) or lost(out)


def _bombs() -> Iterator[tuple[str, str, bytes]]:
    spaces = gzip.compress(b" " * (300 * 1024**2))
    yield "300 MB of blanks in 0.3 MB of gzip", "blanks.jsonl.gz", spaces
    yield "gzip within gzip within zip", "within.zip", _zip({"inner.jsonl.gz": spaces})
    yield "a zip of 1,500 MB of blanks", "blanks.zip", _zip_of_blanks(1500)
    yield "zips within zips, five deep", "deep.zip", _nested(5)
    yield "a zip of 600,000 empty members", "members.zip", _zip({f"{n}.txt": b"" for n in range(600_000)})
    yield "one line of 300 MB", "line.jsonl.gz", gzip.compress(b'{"text": "' + b"a" * (300 * 1024**2))


def _zip(members: dict[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in members.items():
            packed.writestr(name, data)
    return held.getvalue()


def _zip_of_blanks(megabytes: int) -> bytes:
    held, block = io.BytesIO(), b" " * 1024**2
    with (
        zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed,
        packed.open("blanks.txt", "w", force_zip64=True) as member,
    ):
        for _ in range(megabytes):
            member.write(block)
    return held.getvalue()


def _nested(depth: int) -> bytes:
    data = _zip({"innermost.txt": b"They met."})
    for level in range(depth - 1):
        data = _zip({f"level-{level}.zip": data})
    return data
