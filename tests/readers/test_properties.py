"""What holds for any content."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from eventkit.readers import ReadOptions, plan, read_partition
from eventkit.records import Document
from tests.readers.material import items

OPTIONS = ReadOptions()
SUFFIXES = st.sampled_from(
    ["txt", "jsonl", "json", "csv", "parquet", "zip", "tar", "warc", "jsonl.gz", "feather"]
)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(lambda text: not text.isspace())


@given(data=st.binary(max_size=2000), suffix=SUFFIXES)
def test_no_bytes_raise(data: bytes, suffix: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"2024-03-05.{suffix}"
        path.write_bytes(data)
        for item in items(path):
            assert not isinstance(item, Document) or item.text.encode()


@given(texts=st.lists(TEXTS, max_size=8), escaped=st.booleans())
def test_json_texts_come_back_to_the_character(texts: list[str], escaped: bool) -> None:
    rows = [json.dumps({"date": "2024-03-05", "text": text}, ensure_ascii=escaped) for text in texts]
    with tempfile.TemporaryDirectory() as folder:
        lines, array = Path(folder) / "a.jsonl", Path(folder) / "a.json"
        lines.write_bytes("\n".join(rows).encode())
        array.write_bytes(f"[{', '.join(rows)}]".encode())
        for path in (lines, array):
            assert [item.text for item in items(path) if isinstance(item, Document)] == texts


@given(
    lines=st.lists(
        st.sampled_from([b'{"text": "a", "date": "2024-03-05"}', b"", b"{", b"\xff", b" ", b"x" * 300])
    ),
    end=st.sampled_from([b"", b"\n", b"\r\n"]),
    rows=st.integers(1, 5),
    size=st.integers(1, 200),
)
def test_cut_anywhere_lines_stay_whole(lines: list[bytes], end: bytes, rows: int, size: int) -> None:
    options = ReadOptions(max_document_bytes=100)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.jsonl"
        path.write_bytes(b"\n".join(lines) + end)
        pieces = plan(str(path), options=options, rows_per_partition=rows, bytes_per_partition=size)
        found = [item for piece in pieces for item in read_partition(piece, options)]
        assert [item for item in found if item.origin and item.origin.line] == [
            item for item in items(path, max_document_bytes=100) if item.origin and item.origin.line
        ]
