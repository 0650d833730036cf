"""Archives to convert and data sets to compare."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from eventkit.batch import ConvertOptions
from tests.batch.stub import make_stub

ROWS = 4000
"""Two partitions, as the readers cut: enough for two workers, and quick."""


def article(number: int, text: str | None = None) -> dict[str, Any]:
    told = text or f"The ministers met in round {number}. They met again."
    return {"id": f"doc-{number:05d}", "date": "2024-05-14", "title": f"Round {number}", "text": told}


def write_archive(path: Path, articles: Iterable[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(each) + "\n" for each in articles), encoding="utf-8")
    return path


def archive(folder: Path, *, rows: int = 50, special: Sequence[str] = ()) -> Path:
    """An archive of `rows` plain articles, then one for each special text."""
    articles = [article(number) for number in range(rows)]
    articles += [article(rows + number, text) for number, text in enumerate(special)]
    return write_archive(folder / "archive.jsonl", articles)


def pieces(folder: Path, *, files: int = 6, rows: int = 20, special: Sequence[str] = ()) -> Path:
    """A folder of small archives, each a partition; the special texts are spread over them."""
    folder.mkdir(parents=True, exist_ok=True)
    for file in range(files):
        texts = list(special)[file::files]
        numbers = range(file * 1000, file * 1000 + rows)
        articles = [article(number) for number in numbers]
        articles += [article(file * 1000 + rows + at, text) for at, text in enumerate(texts)]
        write_archive(folder / f"{file:02d}.jsonl", articles)
    return folder


def stub_options(**changes: Any) -> ConvertOptions:
    return ConvertOptions(parser=make_stub, **changes)


def contents(out: Path) -> dict[str, str]:
    """Every file of a data set, hidden ones too, with a hash of its bytes."""
    files = sorted(path for path in out.rglob("*") if path.is_file())
    return {str(path.relative_to(out)): sha256(path.read_bytes()).hexdigest() for path in files}


def manifest(out: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    return data


def rejected(out: Path) -> list[dict[str, Any]]:
    lines = [
        line
        for path in sorted(out.glob("rejected/*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    return [json.loads(line) for line in lines]
