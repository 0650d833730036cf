"""Archives that mean harm, or are merely odd."""

from __future__ import annotations

import gzip
import io
import os
import pickle
import struct
import tarfile
import zipfile
import zlib
from pathlib import Path

import pytest

from eventkit.readers import Limits, Notice, ReadOptions, Rejected, plan, read_partition
from tests.readers.material import items, notices, rejected, tar_of, texts, zip_of

TEXT = b"date 2024-03-05 The envoy left."
SMALL = Limits(free_bytes=100_000)


def write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    "name", ["../../evil.txt", "/etc/evil.txt", "C:\\evil.txt", "a/../../evil.txt", "con.txt"]
)
@pytest.mark.parametrize("kind", ["zip", "tar"])
def test_no_path_escapes(name: str, kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = tmp_path / "in" / "side"
    inside.mkdir(parents=True)
    monkeypatch.chdir(inside)
    path = write(inside / f"a.{kind}", (zip_of if kind == "zip" else tar_of)({name: TEXT}))
    before = sorted(tmp_path.rglob("*"))
    assert texts(path) == ["The envoy left."]
    assert sorted(tmp_path.rglob("*")) == before


def test_origin_names_the_member(tmp_path: Path) -> None:
    inner = zip_of({"b.jsonl": b'{"text": "a"}\n{}\n'})
    path = write(tmp_path / "a.tar", tar_of({"x/in.zip": inner}))
    places = [(item.origin.path, item.origin.member, item.origin.line) for item in rejected(path)]
    assert places == [(str(path), "x/in.zip/b.jsonl", 1), (str(path), "x/in.zip/b.jsonl", 2)]


@pytest.mark.parametrize("suffix", ["txt", "jsonl", "json", "csv"])
def test_gz_bomb(suffix: str, tmp_path: Path) -> None:
    path = write(tmp_path / f"2024-03-05.{suffix}.gz", gzip.compress(b" " * 5_000_000))
    [aside] = rejected(path, limits=SMALL)
    assert aside.reason == "expands beyond the limits"


@pytest.mark.parametrize("kind", ["zip", "tar.gz"])
def test_bomb_in_an_archive_costs_itself(kind: str, tmp_path: Path) -> None:
    bomb = gzip.compress(b" " * 5_000_000)
    files = {"a.txt": TEXT, "bomb.jsonl.gz": bomb, "z.txt": TEXT}
    data = zip_of(files) if kind == "zip" else gzip.compress(tar_of(files))
    path = write(tmp_path / f"a.{kind}", data)
    assert texts(path, limits=SMALL) == ["The envoy left."] * 2
    [aside] = rejected(path, limits=SMALL)
    assert (aside.reason, aside.origin.member) == ("expands beyond the limits", "bomb.jsonl.gz")


def test_zip_bombs(tmp_path: Path) -> None:
    path = write(tmp_path / "a.zip", zip_of({"2024-03-05.txt": b" " * 5_000_000}))
    assert [item.reason for item in rejected(path, limits=SMALL)] == ["expands beyond the limits"]
    layered = zip_of({f"{n}.zip": zip_of({"2024-03-05.txt": b" " * 90_000}) for n in range(30)})
    path = write(tmp_path / "b.zip", layered)
    assert all(item.reason != "file damaged or cut short" for item in rejected(path, limits=SMALL))


def test_members_that_share_their_bytes(tmp_path: Path) -> None:
    packed, crc = zlib.compress(b" " * 90_000)[2:-4], zlib.crc32(b" " * 90_000)
    head = struct.pack("<4s5H3L2H", b"PK\3\4", 20, 0, 8, 0, 0, crc, len(packed), 90_000, 5, 0)
    body = head + b"a.txt" + packed
    entry = struct.pack(
        "<4s6H3L5H2L", b"PK\1\2", 20, 20, 0, 8, 0, 0, crc, len(packed), 90_000, 5, 0, 0, 0, 0, 0, 0
    ) + b"a.txt"  # fmt: skip
    directory = entry * 2000
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 2000, 2000, len(directory), len(body), 0)
    path = write(tmp_path / "a.zip", body + directory + end)
    [aside] = rejected(path, limits=SMALL)
    assert aside.reason == "expands beyond the limits"


def test_too_many_members(tmp_path: Path) -> None:
    files = {f"{n}.txt": TEXT for n in range(20)}
    for name, data in (("a.zip", zip_of(files)), ("a.tar", tar_of(files))):
        path = write(tmp_path / name, data)
        assert [item.reason for item in rejected(path, limits=Limits(members=10))] == ["too many members"]
        assert len(texts(path, limits=Limits(members=20))) == 20


def test_directory_is_measured_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "a.zip", zip_of({f"{n}.txt": TEXT for n in range(100)}))
    monkeypatch.setattr(zipfile, "ZipFile", None)
    assert [item.reason for item in rejected(path, limits=Limits(members=2))] == ["too many members"]


def test_nesting(tmp_path: Path) -> None:
    data = TEXT
    name = "a.txt"
    for level in range(1, 4):
        data, name = zip_of({name: data}), f"{level}.zip"
        path = write(tmp_path / name, data)
        if level <= 2:
            assert texts(path) == ["The envoy left."]
        else:
            assert [item.reason for item in rejected(path)] == ["archives nested too deep"]
    assert texts(path, limits=Limits(depth=3)) == ["The envoy left."]


def test_an_archive_that_holds_itself_ends(tmp_path: Path) -> None:
    path = write(tmp_path / "a.zip", zip_of({"a.zip": zip_of({"a.zip": zip_of({"a.zip": b""})})}))
    assert [item.reason for item in rejected(path)] == ["archives nested too deep"]


def test_links_in_tar_are_reported(tmp_path: Path) -> None:
    sink = io.BytesIO()
    with tarfile.open(fileobj=sink, mode="w") as archive:
        for name, kind in (
            ("link.txt", tarfile.SYMTYPE),
            ("hard.txt", tarfile.LNKTYPE),
            ("fifo.txt", tarfile.FIFOTYPE),
        ):
            entry = tarfile.TarInfo(name)
            entry.type, entry.linkname = kind, "/etc/hostname"
            archive.addfile(entry)
        entry = tarfile.TarInfo("a.txt")
        entry.size = len(TEXT)
        archive.addfile(entry, io.BytesIO(TEXT))
    path = write(tmp_path / "a.tar", sink.getvalue())
    assert [item.origin.member for item in notices(path)] == ["link.txt", "hard.txt", "fifo.txt"]
    assert texts(path) == ["The envoy left."]


def test_links_in_zip_are_reported(tmp_path: Path) -> None:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.create_system, link.external_attr = 3, 0o120777 << 16
        archive.writestr(link, "/etc/hostname")
        archive.writestr("a.txt", TEXT)
    path = write(tmp_path / "a.zip", sink.getvalue())
    assert [item.origin.member for item in notices(path)] == ["link.txt"]
    assert texts(path) == ["The envoy left."]


def patched_zip(tmp_path: Path, at_local: int, at_central: int, value: int) -> Path:
    data = bytearray(zip_of({"a.txt": TEXT, "b.txt": TEXT}))
    struct.pack_into("<H", data, at_local, value)
    struct.pack_into("<H", data, data.index(b"PK\1\2") + at_central, value)
    return write(tmp_path / "a.zip", bytes(data))


def test_encrypted_member(tmp_path: Path) -> None:
    path = patched_zip(tmp_path, 6, 8, 1)
    assert [(item.reason, item.origin.member) for item in rejected(path)] == [("encrypted", "a.txt")]
    assert texts(path) == ["The envoy left."]


def test_unknown_compression_of_a_member(tmp_path: Path) -> None:
    path = patched_zip(tmp_path, 8, 10, 97)
    assert [(item.reason, item.origin.member) for item in rejected(path)] == [
        ("file damaged or cut short", "a.txt")
    ]
    assert texts(path) == ["The envoy left."]


def test_damaged_member_costs_itself(tmp_path: Path) -> None:
    data = bytearray(zip_of({"a.txt": TEXT, "b.txt": TEXT}))
    data[data.index(b"a.txt") + 10] ^= 0xFF
    path = write(tmp_path / "a.zip", bytes(data))
    assert [(item.reason, item.origin.member) for item in rejected(path)] == [
        ("file damaged or cut short", "a.txt")
    ]
    assert texts(path) == ["The envoy left."]


def test_sparse_member(tmp_path: Path) -> None:
    entry = tarfile.TarInfo("a.txt")
    entry.type, entry.size = tarfile.GNUTYPE_SPARSE, 0
    head = bytearray(entry.tobuf(tarfile.GNU_FORMAT))
    head[386:410] = b"00000000000\x0000000000000\x00"
    head[483:495] = b"77777777777\x00"
    head[148:156] = b" " * 8
    head[148:155] = b"%06o\x00" % sum(head)
    path = write(tmp_path / "a.tar", bytes(head) + b"\0" * 1024)
    assert [item.reason for item in rejected(path)] == ["no reader for this kind of file"]


class Trap:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("touch sprung",)


def test_pickles_are_never_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    trap = pickle.dumps(Trap())
    for suffix in ("pkl", "pickle", "npy", "parquet", "feather", "json", "txt", "zip", "pkl.gz"):
        path = tmp_path / f"2024-03-05.{suffix}"
        path.write_bytes(gzip.compress(trap) if suffix.endswith("gz") else trap)
        assert all(isinstance(item, Rejected | Notice) for item in items(path)) or suffix == "txt"
    assert not (tmp_path / "sprung").exists()


def test_clutter_and_unknown_kinds(tmp_path: Path) -> None:
    files = {
        "__MACOSX/._a.txt": b"x",
        ".hidden.txt": b"x",
        "a.txt": TEXT,
        "p.jpg": b"x",
        "q.JPG": b"x",
        "r": b"x",
    }
    for name, data in (("a.zip", zip_of(files)), ("a.tar", tar_of(files))):
        path = write(tmp_path / name, data)
        assert texts(path) == ["The envoy left."]
        assert rejected(path) == []
        assert [item.message for item in notices(path)] == [
            "1 file was passed over: no reader for files without suffix",
            "2 files were passed over: no reader for .jpg",
        ]


def test_nothing_readable(tmp_path: Path) -> None:
    for name, data in (("a.zip", zip_of({"p.jpg": b"x"})), ("b.tar", tar_of({})), ("c.zip", zip_of({}))):
        path = write(tmp_path / name, data)
        assert [item.reason for item in rejected(path)] == ["no reader for this kind of file"]


def test_tar_cut_short(tmp_path: Path) -> None:
    path = write(tmp_path / "a.tar", tar_of({"a.txt": TEXT, "b.txt": TEXT * 1000})[:5000])
    assert texts(path) == ["The envoy left."]
    assert [(item.reason, item.origin.member) for item in rejected(path)] == [
        ("file damaged or cut short", "b.txt"),
        ("file damaged or cut short", None),
    ]


def test_bombs_are_the_same_in_pieces(tmp_path: Path) -> None:
    files = {"a.txt": TEXT, "bomb.jsonl.gz": gzip.compress(b" " * 5_000_000), "z.txt": TEXT}
    path = write(tmp_path / "a.tar.gz", gzip.compress(tar_of(files)))
    options = ReadOptions(limits=SMALL)
    pieces = plan(str(path), options=options, rows_per_partition=1)
    assert [item for piece in pieces for item in read_partition(piece, options)] == items(path, limits=SMALL)
