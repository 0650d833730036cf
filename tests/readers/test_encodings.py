from __future__ import annotations

import codecs
import gzip
import json
from pathlib import Path

import pytest

from eventkit.readers import ReadOptions, plan, read_partition
from eventkit.records import Document
from tests.readers.material import documents, items, rejected, texts

WESTERN = "The “summit” in São Paulo was put off — nobody’s surprise, said Mr. Müller of the café’s owners."
RUSSIAN = "Встреча двух министров отложена на неопределённый срок, сообщили в пресс-службе ведомства вечером."


@pytest.mark.parametrize(
    "text, encoding, reported",
    [
        (WESTERN, "utf-8", None),
        (WESTERN, "utf-8-sig", None),
        (WESTERN, "cp1252", "cp1252"),
        (WESTERN, "utf-16", "utf-16-le"),
        (WESTERN, "utf-16-le", "utf-16-le"),
        (WESTERN, "utf-16-be", "utf-16-be"),
        (WESTERN, "utf-32", "utf-32-le"),
        ("The talks in Zürich are over.", "latin-1", "cp1252"),
        (RUSSIAN, "cp1251", "cp1251"),
    ],
)
@pytest.mark.parametrize("suffix", ["txt", "jsonl", "json", "csv"])
def test_detected_and_reported(
    text: str, encoding: str, reported: str | None, suffix: str, tmp_path: Path
) -> None:
    row = json.dumps({"date": "2024-03-05", "text": text}, ensure_ascii=False)
    content = {
        "txt": text,
        "jsonl": f"{row}\n{row}\n",
        "json": f"[{row}, {row}]",
        "csv": f'date,text\n2024-03-05,"{text}"\n2024-03-05,"{text}"\n',
    }
    path = tmp_path / f"2024-03-05.{suffix}"
    path.write_bytes(content[suffix].encode(encoding))
    for document in documents(path):
        assert document.text == text
        assert document.origin is not None
        assert document.origin.encoding == reported
    options = ReadOptions()
    pieces = plan(str(path), options=options, rows_per_partition=1)
    assert [item for piece in pieces for item in read_partition(piece, options)] == items(path)
    assert len(items(path)) == (1 if suffix == "txt" else 2)


def test_stated_encoding(tmp_path: Path) -> None:
    path = tmp_path / "2024-03-05.txt"
    path.write_bytes("Łódź".encode("cp1250"))
    assert texts(path, encoding="cp1250") == ["Łódź"]
    path.write_bytes(codecs.BOM_UTF16_LE + "Łódź".encode("utf-16-le"))
    assert texts(path, encoding="utf-16") == ["Łódź"]
    path.write_bytes(codecs.BOM_UTF8 + "Łódź".encode())
    assert texts(path, encoding="utf-8") == ["Łódź"]


def test_unknown_encoding_is_an_option_error() -> None:
    with pytest.raises(ValueError, match="no encoding is called 'utf-9'"):
        ReadOptions(encoding="utf-9")


def test_one_damaged_byte_is_no_other_encoding(tmp_path: Path) -> None:
    good = json.dumps({"date": "2024-03-05", "text": WESTERN}, ensure_ascii=False).encode()
    bad = good.replace("ã".encode(), b"\xc3")
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\n".join([good, bad, good]))
    [aside] = rejected(path)
    assert (aside.reason, aside.origin.line) == ("bytes in an unknown encoding", 2)
    assert texts(path) == [WESTERN, WESTERN]
    single = tmp_path / "2024-03-05.txt"
    single.write_bytes(WESTERN.encode() + b"\xff")
    assert [item.reason for item in rejected(single)] == ["bytes in an unknown encoding"]


def test_damage_far_behind_the_sample(tmp_path: Path) -> None:
    row = b'{"date": "2024-03-05", "text": "The envoy left."}\n'
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(row * 3000 + row.replace(b"envoy", b"\xe9nvoy") + row))
    [aside] = rejected(path)
    assert aside.origin.line == 3001
    assert len([item for item in items(path) if isinstance(item, Document)]) == 3001


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 40, b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\xff\xd8\xfe" * 50]
)
def test_binary_in_disguise_is_set_aside_or_text(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "2024-03-05.txt"
    path.write_bytes(data)
    [item] = items(path)
    assert not isinstance(item, Document) or item.origin is None or item.origin.encoding is not None
