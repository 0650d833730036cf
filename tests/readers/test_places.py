"""Files, folders, addresses and standard input; the plan over them."""

from __future__ import annotations

import gzip
import io
import json
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import fsspec
import pytest

from eventkit.errors import ReadError
from eventkit.readers import Item, Partition, ReadOptions, plan, read, read_partition
from tests.readers.material import (
    COMPRESS,
    DOCUMENTS,
    MANY,
    as_jsonl,
    as_text,
    documents,
    files_of,
    items,
    notices,
    plain,
    rejected,
    tar_of,
    texts,
    zip_of,
)

TEXT = b"date 2024-03-05 The envoy left."
OPTIONS = ReadOptions()


def in_pieces(pieces: list[Partition]) -> list[object]:
    return [item for piece in pieces for item in read_partition(piece, OPTIONS)]


def tree(root: Path) -> Path:
    for name in ("b/1.txt", "b/2.txt", "a.txt", "b.txt", "b-c/1.txt"):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(f"date 2024-03-05 {name}".encode())
    (root / "b" / "news.jsonl").write_bytes(as_jsonl(DOCUMENTS))
    return root


def test_folders_are_read_in_one_order(tmp_path: Path) -> None:
    found = texts(tree(tmp_path))
    assert [text for text in found if len(text) < 10] == ["a.txt", "b/1.txt", "b/2.txt", "b-c/1.txt", "b.txt"]
    assert len(found) == 8


def test_several_inputs_in_the_order_given(tmp_path: Path) -> None:
    tree(tmp_path)
    paths = [tmp_path / "b.txt", tmp_path / "a.txt"]
    assert [item.text for item in read(paths) if hasattr(item, "text")] == ["b.txt", "a.txt"]
    assert in_pieces(plan([str(path) for path in paths], options=OPTIONS)) == list(read(paths))


def test_what_a_folder_holds_besides(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_bytes(TEXT)
    (tmp_path / "in" / ".hidden.txt").write_bytes(TEXT)
    (tmp_path / "in" / "p.jpg").write_bytes(b"x")
    (tmp_path / "in" / "loop").symlink_to(tmp_path / "in")
    os.mkfifo(tmp_path / "in" / "pipe.txt")
    assert texts(tmp_path / "in") == ["The envoy left."]
    assert [item.message for item in notices(tmp_path / "in")] == [
        "a linked folder, not followed",
        "neither file nor folder, passed over",
        "1 file was passed over: no reader for .jpg",
    ]
    assert in_pieces(plan(str(tmp_path / "in"), options=OPTIONS)) == items(tmp_path / "in")


def test_what_may_not_be_opened_costs_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tree(tmp_path)
    locked = {str(tmp_path / "a.txt"), str(tmp_path / "b")}
    monkeypatch.setattr(os, "access", lambda path, _: path not in locked)
    assert texts(tmp_path) == ["b-c/1.txt", "b.txt"]
    assert {item.origin.path for item in rejected(tmp_path)} == locked
    assert in_pieces(plan(str(tmp_path), options=OPTIONS)) == items(tmp_path)


def test_nothing_there(tmp_path: Path) -> None:
    for path in (tmp_path / "gone.txt", tmp_path, tmp_path / "gone"):
        with pytest.raises(ReadError, match=str(path)):
            items(path)
        with pytest.raises(ReadError, match=str(path)):
            plan(str(path), options=OPTIONS)
    (tmp_path / "p.jpg").write_bytes(b"x")
    with pytest.raises(ReadError, match="holds nothing that can be read"):
        items(tmp_path)
    assert [item.reason for item in rejected(tmp_path / "p.jpg")] == ["no reader for this kind of file"]


def test_a_file_that_vanishes_or_changes_stops_its_piece(tmp_path: Path) -> None:
    for name in ("a.txt", "b.jsonl", "c.jsonl.gz"):
        path = tmp_path / name
        data = as_jsonl(DOCUMENTS) if "jsonl" in name else TEXT
        path.write_bytes(gzip.compress(data) if name.endswith("gz") else data)
        [piece] = plan(str(path), options=OPTIONS)
        path.write_bytes(path.read_bytes() + b"more")
        with pytest.raises(ReadError, match="has changed"):
            list(read_partition(piece, OPTIONS))
        path.unlink()
        with pytest.raises(ReadError, match="No such file"):
            list(read_partition(piece, OPTIONS))


def test_names_sort_in_input_order(tmp_path: Path) -> None:
    pieces = plan(str(tree(tmp_path)), options=OPTIONS, rows_per_partition=1)
    assert [piece.name for piece in pieces] == sorted(piece.name for piece in pieces)
    assert [piece.index for piece in pieces] == list(range(8))


def test_small_files_share_a_partition(tmp_path: Path) -> None:
    for number in range(7):
        (tmp_path / f"{number}.txt").write_bytes(TEXT)
    assert [len(piece.files) for piece in plan(str(tmp_path), options=OPTIONS, rows_per_partition=3)] == [
        3,
        3,
        1,
    ]
    small = plan(str(tmp_path), options=OPTIONS, bytes_per_partition=2 * len(TEXT))
    assert [len(piece.files) for piece in small] == [2, 2, 2, 1]


def test_lines_are_cut_at_their_ends(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(as_jsonl(DOCUMENTS) + b"\n\n{bad}\n" + as_jsonl(DOCUMENTS).rstrip())
    for rows in range(1, 11):
        pieces = plan(str(path), options=OPTIONS, rows_per_partition=rows)
        assert len(pieces) == -(-9 // rows)
        assert in_pieces(pieces) == items(path)
    assert in_pieces(plan(str(path), options=OPTIONS, bytes_per_partition=10)) == items(path)


@pytest.mark.parametrize("suffix", sorted(MANY))
def test_fingerprints_know_content_and_not_place(suffix: str, tmp_path: Path) -> None:
    first, second = tmp_path / "one", tmp_path / "two"
    for root in (first, second):
        root.mkdir()
        (root / f"news.{suffix}").write_bytes(files_of(suffix)[f"news.{suffix}"])
    os.utime(second / f"news.{suffix}", (0, 0))

    def prints(root: Path) -> list[str]:
        pieces = plan(str(root / f"news.{suffix}"), options=OPTIONS, rows_per_partition=1)
        return [piece.fingerprint() for piece in pieces]

    assert prints(first) == prints(second)
    assert len(set(prints(first))) == len(prints(first))
    (second / f"news.{suffix}").write_bytes(MANY[suffix](DOCUMENTS[1:]))
    assert not set(prints(first)) & set(prints(second))


def test_a_moved_folder_has_the_same_fingerprints(tmp_path: Path) -> None:
    tree(tmp_path / "one" / "news")
    shutil.copytree(tmp_path / "one", tmp_path / "two")
    one, two = (
        plan(str(tmp_path / name / "news"), options=OPTIONS, rows_per_partition=1) for name in ("one", "two")
    )
    assert [piece.fingerprint() for piece in one] == [piece.fingerprint() for piece in two]


def test_pieces_in_any_order_and_interleaved(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(as_jsonl(DOCUMENTS * 20)))
    pieces = plan(str(path), options=OPTIONS, rows_per_partition=7)
    running = dict(enumerate(read_partition(piece, OPTIONS) for piece in pieces))
    found: list[list[Item]] = [[] for _ in pieces]
    while running:
        for index, piece in list(running.items()):
            try:
                found[index].append(next(piece))
            except StopIteration:
                del running[index]
    assert [item for some in found for item in some] == items(path)
    half = read_partition(pieces[1], OPTIONS)
    next(half)
    del half
    assert list(read_partition(pieces[2], OPTIONS)) == found[2]
    assert list(read_partition(pieces[1], OPTIONS)) == found[1]


@pytest.fixture
def memory() -> Iterator[fsspec.AbstractFileSystem]:
    system = fsspec.filesystem("memory")
    system.store.clear()
    yield system
    system.store.clear()
    system.pseudo_dirs[:] = [""]


@pytest.mark.parametrize("suffix", sorted(MANY))
@pytest.mark.parametrize("wrap", ["plain", "gz", "zip", "tar"])
def test_addresses(suffix: str, wrap: str, memory: fsspec.AbstractFileSystem) -> None:
    files = files_of(suffix)
    name, data = next(iter(files.items()))
    if wrap == "gz":
        name, data = name + ".gz", COMPRESS[".gz"](data)
    elif wrap != "plain":
        name, data = f"news.{wrap}", (zip_of if wrap == "zip" else tar_of)(files)
    memory.pipe(f"/bucket/deep/{name}", data)
    memory.pipe("/bucket/p.jpg", b"x")
    for address in (f"memory://bucket/deep/{name}", "memory://bucket"):
        assert [plain(document) for document in documents(address)] == list(DOCUMENTS)
        assert in_pieces(plan(address, options=OPTIONS, rows_per_partition=1)) == items(address)


def test_file_addresses(tmp_path: Path) -> None:
    tree(tmp_path)
    assert texts(f"file://{tmp_path}") == texts(tmp_path)
    assert texts(f"file://{tmp_path}/a.txt") == ["a.txt"]


@pytest.mark.parametrize(
    "address", ["memory://gone.txt", "memory://gone/", "nonsense://a.txt", "zip://a.txt::memory://b.zip"]
)
def test_addresses_that_lead_nowhere(address: str, memory: fsspec.AbstractFileSystem) -> None:
    with pytest.raises(ReadError, match=address.partition(":")[0]):
        items(address)
    with pytest.raises(ReadError):
        plan(address, options=OPTIONS)


def test_missing_fsspec_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fsspec", None)
    with pytest.raises(ReadError, match=r"eventkit-diplomacy\[remote\]"):
        items("s3://bucket/a.jsonl")


class Pipe:
    def __init__(self, data: bytes) -> None:
        self.buffer = io.BufferedReader(io.BytesIO(data))


@pytest.mark.parametrize("suffix", [*sorted(MANY), "txt"])
@pytest.mark.parametrize("wrap", ["plain", "gz", "zst", "zip", "tar"])
def test_standard_input(suffix: str, wrap: str, monkeypatch: pytest.MonkeyPatch) -> None:
    data = as_text(DOCUMENTS[0]) if suffix == "txt" else MANY[suffix](DOCUMENTS)
    if wrap in {"gz", "zst"}:
        data = COMPRESS[f".{wrap}"](data)
    elif wrap != "plain":
        data = (zip_of if wrap == "zip" else tar_of)({f"a.{suffix}": data})
    monkeypatch.setattr(sys, "stdin", Pipe(data))
    stated = {"format": "csv"} if suffix in {"csv", "tsv"} and wrap not in {"zip", "tar"} else {}
    assert [plain(item) for item in documents("-", **stated)] == list(
        DOCUMENTS[:1] if suffix == "txt" else DOCUMENTS
    )


def test_standard_input_has_no_plan() -> None:
    with pytest.raises(ReadError, match="standard input"):
        plan("-", options=OPTIONS)


def test_empty_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Pipe(b""))
    assert [item.reason for item in rejected("-")] == ["no text"]


def test_unknown_format_is_an_option_error() -> None:
    with pytest.raises(ValueError, match="format"):
        ReadOptions(format="docx")


@pytest.mark.parametrize("pattern", ["(", r"(?P<year>\d{4})"])
def test_bad_date_pattern_is_an_option_error(pattern: str) -> None:
    with pytest.raises(ValueError, match="date_pattern"):
        ReadOptions(date_pattern=pattern)


def test_a_long_line_is_never_held(tmp_path: Path) -> None:
    import tracemalloc

    path = tmp_path / "a.jsonl"
    with path.open("wb") as file:
        for _ in range(64):
            file.write(b"x" * 1024 * 1024)
        file.write(b"\n" + json.dumps({"date": "2024-03-05", "text": "The envoy left."}).encode())
    tracemalloc.start()
    try:
        found = items(path, max_document_bytes=100_000)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert [type(item).__name__ for item in found] == ["Rejected", "Document"]
    assert peak < 8 * 1024 * 1024
