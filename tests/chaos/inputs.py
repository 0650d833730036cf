"""Input that is broken, hostile or not what it says: everything else in it must come through."""

from __future__ import annotations

import argparse
import gzip
import io
import json
import pickle
import random
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from tests.chaos.material import lines
from tests.chaos.trial import Trial, not_ours, run

GOOD = 20
"""Sound documents in each trial's folder."""


def trials(folder: Path, chance: random.Random, options: argparse.Namespace) -> Iterator[Trial]:
    """Convert each hostile file beside a sound archive."""
    sound = lines(chance, GOOD)
    for name, file, data in _hostile(chance, folder):
        source = folder / file.replace(".", "-")
        source.mkdir()
        (source / "sound.jsonl").write_bytes(sound)
        (source / file).write_bytes(data)
        yield Trial(f"input: {name}", _problem(folder, source))
    escaped = sorted(path.name for path in folder.parent.glob("escaped*"))
    yield Trial("input: nothing was written or run outside", ", ".join(escaped))


def _problem(folder: Path, source: Path) -> str:
    out = folder / f"out-{source.name}"
    done = run(source, "--out", out, "--workers", 1, "--time-limit", 20)
    if done.returncode not in {0, 1}:
        return not_ours(done, code=1)
    problem = not_ours(done, code=done.returncode)
    return problem or lost(out)


def lost(out: Path) -> str:
    import pyarrow.parquet as pq

    rows = pq.read_table(out / "documents", columns=["document_id", "status"]).to_pylist()
    ids = {row["document_id"] for row in rows if row["status"] == "ok"}
    missing = [f"news-{number:06d}" for number in range(GOOD) if f"news-{number:06d}" not in ids]
    return f"{len(missing)} sound documents were lost" if missing else ""


def _document(text: str) -> bytes:
    return json.dumps({"id": "hostile", "date": "2024-05-14", "text": text}).encode() + b"\n"


def _hostile(chance: random.Random, folder: Path) -> Iterator[tuple[str, str, bytes]]:
    quotes = ['"', "“", "”", "'", "‘", "’", "(", "[", "—"]
    yield "a million quotation marks", "quotes.jsonl", _document('"' * 1_000_000)
    yield (
        "quotation marks of all kinds, unpaired",
        "unpaired.jsonl",
        _document("".join(chance.choices(quotes, k=200_000))),
    )
    yield "one word of 1 MB", "word.jsonl", _document("a" * 1_000_000)
    yield "100,000 brackets deep", "brackets.jsonl", _document("(" * 100_000 + "met" + ")" * 100_000)
    yield "quotations 2,000 deep", "deep.jsonl", _document('He said "' * 2000 + "they met" + '"' * 2000)
    yield "5 MB of sentences", "long.jsonl", _document("The ministers met in Bergen on Monday. " * 130_000)
    yield "5 MB without an end of sentence", "endless.jsonl", _document("the minister met " * 300_000)
    yield "control characters", "control.jsonl", _document("".join(map(chr, range(32))) * 100 + "They met.")
    yield (
        "every plane of Unicode",
        "unicode.jsonl",
        _document("".join(chr(n) for n in range(0x20, 0x20000, 7) if not 0xD800 <= n < 0xE000)),
    )
    yield (
        "lone surrogates",
        "surrogates.jsonl",
        b'{"id":"s","date":"2024-05-14","text":"They \\ud800 met."}\n',
    )
    yield "JSON nested 100,000 deep", "nested.jsonl", b"[" * 100_000 + b"]" * 100_000 + b"\n"
    yield (
        "numbers without end",
        "numbers.jsonl",
        b'{"id":1e999,"date":' + b"9" * 5000 + b',"text":"They met."}\n',
    )
    yield "random bytes as text", "noise.txt", chance.randbytes(100_000)
    yield "random bytes as JSON Lines", "noise.jsonl", chance.randbytes(100_000)
    yield "random bytes as Parquet", "noise.parquet", chance.randbytes(10_000)
    yield "random bytes as gzip", "noise.jsonl.gz", chance.randbytes(10_000)
    yield "random bytes as zip", "noise.zip", chance.randbytes(10_000)
    yield "gzip cut short", "cut.jsonl.gz", gzip.compress(_document("They met.") * 5000)[:300]
    yield "UTF-16", "wide.jsonl", _document("They met.").decode().encode("utf-16")
    yield "an empty file", "empty.jsonl", b""
    yield (
        "a pickle that would write a file",
        "pickle.jsonl",
        pickle.dumps(_Bait(folder.parent / "escaped-pickle")),
    )
    yield "members that climb out of a zip", "climb.zip", _climbing_zip()
    yield "members and links that climb out of a tar", "climb.tar", _climbing_tar()


class _Bait:
    """Writes a file when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __reduce__(self) -> tuple[object, ...]:
        return (Path.write_text, (self._path, "run"))


def _climbing_zip() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as packed:
        for name in ("../../escaped-zip.jsonl", "/tmp/escaped-zip.jsonl", "C:\\escaped.jsonl"):  # noqa: S108
            packed.writestr(name, _document("They met."))
    return held.getvalue()


def _climbing_tar() -> bytes:
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w") as packed:
        data = _document("They met.")
        inside = tarfile.TarInfo("../../escaped-tar.jsonl")
        inside.size = len(data)
        packed.addfile(inside, io.BytesIO(data))
        link = tarfile.TarInfo("passwords.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        packed.addfile(link)
    return held.getvalue()
