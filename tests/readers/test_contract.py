"""What every reader owes: the same documents, in whatever format and wrapping, whole or in pieces."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from eventkit.readers import FORMATS, Item, Partition, ReadOptions, plan, read, read_partition
from eventkit.readers.options import FORMAT_NAMES
from eventkit.records import Document
from tests.readers.material import DOCUMENTS, MANY, ONE, WRAPPINGS, documents, files_of, plain

SUFFIXES = sorted({*MANY, *ONE})
OPTIONS = ReadOptions()


def expected(suffix: str) -> list[Document]:
    if suffix != "html":
        return list(DOCUMENTS)
    return [
        Document(text=known.text, published=known.published, title=known.title, source=known.source)
        for known in DOCUMENTS
    ]


@pytest.fixture(params=[f"{suffix}: {wrapping}" for suffix in SUFFIXES for wrapping in WRAPPINGS])
def wrapped(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, Path]:
    suffix, _, wrapping = str(request.param).partition(": ")
    return suffix, WRAPPINGS[wrapping](files_of(suffix), tmp_path)


def test_same_documents(wrapped: tuple[str, Path]) -> None:
    suffix, path = wrapped
    assert [plain(document) for document in documents(path)] == expected(suffix)


@pytest.mark.parametrize("rows", [1, 2, 1000])
def test_pieces_give_the_whole(wrapped: tuple[str, Path], rows: int) -> None:
    _, path = wrapped
    whole = list(read(path, options=OPTIONS))
    pieces = plan(str(path), options=OPTIONS, rows_per_partition=rows)
    assert [item for piece in pieces for item in read_partition(piece, OPTIONS)] == whole
    backwards: dict[str, list[Item]] = {
        piece.name: list(read_partition(piece, OPTIONS)) for piece in reversed(pieces)
    }
    assert [item for name in sorted(backwards) for item in backwards[name]] == whole


def test_pieces_travel(wrapped: tuple[str, Path]) -> None:
    _, path = wrapped
    for piece in plan(str(path), options=OPTIONS, rows_per_partition=1):
        again: Partition = pickle.loads(pickle.dumps(piece))  # noqa: S301 - our own
        assert again == piece
        assert again.fingerprint() == piece.fingerprint()


def test_every_format_has_material() -> None:
    tested = {f".{suffix}" for suffix in SUFFIXES}
    assert [known.name for known in FORMATS if not tested & set(known.suffixes)] == []


def test_the_options_know_every_format() -> None:
    assert tuple(known.name for known in FORMATS) == FORMAT_NAMES


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_format_can_be_stated(suffix: str, tmp_path: Path) -> None:
    for name, data in files_of(suffix).items():
        (tmp_path / name).with_suffix(".dat").write_bytes(data)
    stated = next(known.name for known in FORMATS if f".{suffix}" in known.suffixes)
    assert [plain(document) for document in documents(tmp_path, format=stated)] == expected(suffix)
