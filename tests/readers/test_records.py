"""JSON, CSV, Parquet: rows of values, right and wrong."""

from __future__ import annotations

import gzip
import io
import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from eventkit.readers import Notice, ReadOptions, plan, read_partition
from tests.readers.material import documents, items, rejected, texts

ROW = {"id": "a", "date": "2024-03-05", "text": "The envoy left."}
GOOD = json.dumps(ROW)


def jsonl(tmp_path: Path, *lines: str | bytes) -> Path:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\n".join(line.encode() if isinstance(line, str) else line for line in lines))
    return path


@pytest.mark.parametrize(
    "line, reason",
    [
        ("{", "not valid JSON"),
        ('{"text": "cut off', "not valid JSON"),
        ("[" * 100_000, "not valid JSON"),
        ('{"n": ' + "9" * 5000 + "}", "not valid JSON"),
        ("[1, 2]", "not a JSON object"),
        ("null", "not a JSON object"),
        ('"text"', "not a JSON object"),
        ("{}", "no text"),
        ('{"date": "2024-03-05"}', "no text"),
        ('{"date": "2024-03-05", "text": ""}', "no text"),
        ('{"date": "2024-03-05", "text": " \\n"}', "no text"),
        ('{"date": "2024-03-05", "text": null}', "no text"),
        ('{"date": "2024-03-05", "text": ["a"]}', "wrong type"),
        ('{"date": "2024-03-05", "text": 7}', "wrong type"),
        ('{"date": "2024-03-05", "text": "a", "id": {}}', "wrong type"),
        ('{"date": "2024-03-05", "text": "a", "title": ["b"]}', "wrong type"),
        ('{"date": "2024-03-05", "text": "\\ud800"}', "characters that no text can hold"),
        ('{"date": "2024-03-05", "text": "a", "title": "\\udfff"}', "characters that no text can hold"),
        ('{"date": "2024-03-05", "text": "a", "id": "\\udfff"}', "characters that no text can hold"),
        ('{"text": "a"}', "no date"),
        ('{"text": "a", "date": null}', "no date"),
        ('{"text": "a", "date": "soon"}', "date not understood"),
        ('{"text": "a", "date": "10/11/2025"}', "date not understood"),
        ('{"text": "a", "date": true}', "date not understood"),
        ('{"text": "a", "date": {"year": 2024}}', "date not understood"),
    ],
)
def test_bad_line_costs_itself(line: str, reason: str, tmp_path: Path) -> None:
    path = jsonl(tmp_path, GOOD, line, GOOD)
    found = items(path)
    assert len(found) == 3
    [aside] = rejected(path)
    assert (aside.reason, aside.origin.line) == (reason, 2)
    str(aside).encode()
    assert texts(path) == [ROW["text"]] * 2


def test_blank_lines_count_but_give_nothing(tmp_path: Path) -> None:
    path = jsonl(tmp_path, "", GOOD, "  \r", GOOD, "")
    assert [document.origin.line for document in documents(path) if document.origin] == [2, 4]


def test_nul_stays(tmp_path: Path) -> None:
    path = jsonl(
        tmp_path, '{"date": "2024-03-05", "text": "a\\u0000b"}', '{"date": "2024-03-05", "text": "a\0b"}'
    )
    assert texts(path) == ["a\0b", "a\0b"]


def test_pairs_of_surrogates_are_one_character(tmp_path: Path) -> None:
    assert texts(jsonl(tmp_path, '{"date": "2024-03-05", "text": "\\ud83d\\ude00"}')) == ["😀"]


@pytest.mark.parametrize("suffix", ["jsonl", "json", "csv", "txt"])
def test_too_large_is_set_aside(suffix: str, tmp_path: Path) -> None:
    long = "word " * 2000
    content = {
        "jsonl": f"{GOOD}\n{json.dumps(ROW | {'text': long})}\n{GOOD}\n",
        "json": json.dumps([ROW, ROW | {"text": long}]),
        "csv": f"date,text\n2024-03-05,The envoy left.\n2024-03-05,{long}\n2024-03-05,The envoy left.\n",
        "txt": long,
    }
    path = tmp_path / f"2024-03-05.{suffix}"
    path.write_text(content[suffix])
    [aside] = rejected(path, max_document_bytes=1000)
    assert aside.reason == "too large"
    assert len(texts(path, max_document_bytes=1000)) == {"jsonl": 2, "json": 1, "csv": 2, "txt": 0}[suffix]


def test_limit_is_on_the_line_and_exact(tmp_path: Path) -> None:
    path = jsonl(tmp_path, GOOD, GOOD + " ", GOOD)
    assert len(texts(path, max_document_bytes=len(GOOD))) == 2


def test_ids(tmp_path: Path) -> None:
    path = jsonl(
        tmp_path,
        '{"date": "2024-03-05", "text": "a", "id": 17}',
        GOOD,
        GOOD,
        '{"date": "20240305", "text": "b"}',
    )
    found = documents(path)
    assert [document.id for document in found[:3]] == ["17", "a", "a"]
    assert len(found[3].id) == 24


@pytest.mark.parametrize(
    "names",
    [
        ("doc_id", "Body", "Publication Date", "Headline", "Publisher"),
        ("GUID", "full-text", "publishedAt", "TITLE", "outlet"),
        ("url", "content", "pubDate", "title", "source"),
    ],
)
def test_usual_names(names: tuple[str, ...], tmp_path: Path) -> None:
    values = ("a", "The envoy left.", "2024-03-05T10:00:00Z", "Envoy leaves", "Northern Wire")
    [document] = documents(jsonl(tmp_path, json.dumps(dict(zip(names, values, strict=True)))))
    assert document.published == date(2024, 3, 5)
    assert (document.id, document.text, document.title, document.source) == (
        values[0],
        values[1],
        *values[3:],
    )


def test_stated_names_and_nested_ones(tmp_path: Path) -> None:
    row = {
        "text": "no",
        "lead": {"en": "The envoy left."},
        "when": "2024-03-05",
        "source": {"id": 1, "name": "Wire"},
    }
    [document] = documents(jsonl(tmp_path, json.dumps(row)), text_column="lead.en", date_column="WHEN")
    assert (document.text, document.published, document.source) == (
        "The envoy left.",
        date(2024, 3, 5),
        "Wire",
    )


@pytest.mark.parametrize(
    "value",
    [
        "2024-03-05",
        "20240305",
        "2024-03-05T23:59:59-11:00",
        "2024-03-05 00:00",
        "2024/3/5",
        "Tue, 05 Mar 2024 10:00:00 GMT",
        "5 March 2024",
        "5th Mar 2024",
        "March 5, 2024",
        "Mar. 5th, 2024",
        "Tuesday, March 5, 2024, 10:00 a.m.",
        "05-MAR-2024",
        "20240305T101500Z",
        "20240305101500",
        "1709596800",
        "1709596800000",
        1709596800,
        1709596800000,
        1709596800.5,
        20240305,
    ],
)
def test_dates_understood(value: object, tmp_path: Path) -> None:
    path = jsonl(tmp_path, json.dumps(ROW | {"date": value}))
    assert [document.published for document in documents(path)] == [date(2024, 3, 5)]


@pytest.mark.parametrize(
    "value",
    [
        "05/03/2024",
        "2024",
        "March 2024",
        "today",
        "2024-02-30",
        "0001-01-01",
        "9999-12-31",
        "5 Foo 2024",
        12,
        -1,
        1e400,
    ],
)
def test_dates_not_understood(value: object, tmp_path: Path) -> None:
    [aside] = rejected(jsonl(tmp_path, json.dumps(ROW | {"date": value})), published=date(2020, 1, 1))
    assert aside.reason == "date not understood"


def test_stated_date_format(tmp_path: Path) -> None:
    [document] = documents(jsonl(tmp_path, json.dumps(ROW | {"date": "05/03/2024"})), date_format="%d/%m/%Y")
    assert document.published == date(2024, 3, 5)


def test_a_collection_is_not_dated_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "export-2024-03-05.jsonl"
    path.write_text('{"text": "The envoy left."}')
    assert [item.reason for item in rejected(path)] == ["no date"]
    pattern = r"export-(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)"
    assert documents(path, date_pattern=pattern)[0].published == date(2024, 3, 5)


@pytest.mark.parametrize(
    "raw, good",
    [
        (f"[{GOOD}]", 1),
        (f" [ {GOOD} , {GOOD} ] \n", 2),
        (GOOD, 1),
        (f"{GOOD}\n{GOOD}", 2),
        (f"\ufeff[{GOOD}]", 1),
    ],
)
def test_json_shapes(raw: str, good: int, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(raw, encoding="utf-8")
    assert [item.origin.line for item in documents(path) if item.origin] == list(range(1, good + 1))


@pytest.mark.parametrize(
    "raw", [f"[{GOOD}, {GOOD}, {{", f"[{GOOD}, {GOOD}, nonsense, {GOOD}]", f"[{GOOD}, {GOOD} " + "[" * 99_999]
)
def test_broken_json_keeps_what_stands_before(raw: str, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(raw)
    assert len(texts(path)) == 2
    assert [(item.reason, item.origin.line) for item in rejected(path)] == [
        ("not valid JSON from here on", 3)
    ]


def test_long_json_is_read_in_pieces(tmp_path: Path) -> None:
    rows = [ROW | {"text": f"{number} " + "é" * (number * 997 % 70_000)} for number in range(200)]
    path = tmp_path / "a.json.gz"
    path.write_bytes(gzip.compress(json.dumps(rows, ensure_ascii=False).encode()))
    assert texts(path) == [row["text"] for row in rows]


def csv_file(tmp_path: Path, content: str) -> Path:
    path = tmp_path / "a.csv"
    path.write_bytes(content.encode())
    return path


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_csv_delimiters(delimiter: str, tmp_path: Path) -> None:
    lines = ["id,date,text", '1,2024-03-05,"He left, they; said\t|\r\n""so"" he did"']
    content = "\r\n".join([lines[0].replace(",", delimiter), lines[1].replace(",", delimiter, 2)])
    [document] = documents(csv_file(tmp_path, content))
    assert document.text == 'He left, they; said\t|\r\n"so" he did'
    assert document.origin is not None
    assert document.origin.line == 2


def test_csv_bad_rows_cost_themselves(tmp_path: Path) -> None:
    content = (
        'date,text\n2024-03-05,one\n2024-03-05\n2024-03-05,a,b\n2024-03-05,"open\n2024-03-05,two\n\n'
        '2024-03-05,"x" y\n2024-03-05,three\n'
    )
    path = csv_file(tmp_path, content)
    assert texts(path) == ["one", "two", "three"]
    assert [(item.reason, item.origin.line) for item in rejected(path)] == [
        ("row does not fit its table", line) for line in (3, 4, 5, 8)
    ]


def test_csv_large_field(tmp_path: Path) -> None:
    text = "word " * 100_000
    assert texts(csv_file(tmp_path, f'date,text\n2024-03-05,"{text}"\n')) == [text]


def test_csv_without_texts(tmp_path: Path) -> None:
    [aside] = rejected(csv_file(tmp_path, "date,lead\n2024-03-05,one\n"))
    assert (aside.reason, "lead" in (aside.detail or "")) == ("no such column", True)
    [aside] = rejected(csv_file(tmp_path, "date,text\n2024-03-05,one\n"), text_column="lead")
    assert "none is called lead" in (aside.detail or "")
    assert texts(csv_file(tmp_path, "date,Lead\n2024-03-05,one\n"), text_column="lead") == ["one"]


def parquet(tmp_path: Path, **columns: Any) -> Path:
    path = tmp_path / "a.parquet"
    pq.write_table(pa.table(columns), path)
    return path


def test_parquet_types(tmp_path: Path) -> None:
    moment = datetime(2024, 3, 5, 23, 30, tzinfo=UTC)
    for dates in (
        pa.array([moment], pa.timestamp("us", "UTC")),
        pa.array([moment.replace(tzinfo=None)], pa.timestamp("ns")),
        pa.array(["2024-03-05"]).dictionary_encode(),
        pa.array([date(2024, 3, 5)], pa.date32()),
        pa.array([1709596800], pa.int64()),
    ):
        for kind in (pa.string(), pa.large_string(), pa.binary(), pa.dictionary(pa.int32(), pa.string())):
            path = parquet(tmp_path, date=dates, text=pa.array(["The envoy left."], kind), id=pa.array([7]))
            [document] = documents(path)
            assert (document.id, document.text, document.published) == (
                "7",
                "The envoy left.",
                date(2024, 3, 5),
            )


def test_parquet_day_is_the_local_one(tmp_path: Path) -> None:
    moment = datetime(2024, 3, 4, 23, 30, tzinfo=UTC)
    path = parquet(tmp_path, date=pa.array([moment], pa.timestamp("us", "Asia/Tokyo")), text=pa.array(["a"]))
    assert documents(path)[0].published == date(2024, 3, 5)


def test_parquet_bad_rows_cost_themselves(tmp_path: Path) -> None:
    buffers = pa.array([b"good", b"\xff\xfe", b"good"], pa.binary())
    _, offsets, data = buffers.buffers()
    assert offsets is not None
    assert data is not None
    damaged = pa.StringArray.from_buffers(3, offsets, data)
    path = parquet(tmp_path, date=pa.array(["2024-03-05", "2024-03-05", None]), text=damaged)
    assert texts(path) == ["good"]
    assert [(item.reason, item.origin.line) for item in rejected(path)] == [
        ("characters that no text can hold", 2),
        ("no date", 3),
    ]


def test_parquet_runs_within_a_row_group(tmp_path: Path) -> None:
    count = 1500
    path = parquet(
        tmp_path, date=pa.array(["2024-03-05"] * count), text=pa.array([f"text {n}" for n in range(count)])
    )
    options = ReadOptions()
    pieces = plan(str(path), options=options, rows_per_partition=500)
    assert len(pieces) == 3
    backwards = [list(read_partition(piece, options)) for piece in reversed(pieces)]
    assert [item for piece in reversed(backwards) for item in piece] == items(path)


@pytest.mark.parametrize(
    "suffix", ["parquet", "feather", "arrows", "jsonl.gz", "jsonl.zst", "jsonl.xz", "zip", "tar", "tar.gz"]
)
@pytest.mark.parametrize(
    "data", [b"\0" * 2000, b"PAR1 PK\x03\x04 ARROW1 nonsense", b"x", b"PK\x05\x06" + b"\xff" * 30]
)
def test_rubbish_is_set_aside(suffix: str, data: bytes, tmp_path: Path) -> None:
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(data)
    assert [type(item).__name__ for item in items(path)] == ["Rejected"]
    options = ReadOptions()
    pieces = plan(str(path), options=options)
    assert [item for piece in pieces for item in read_partition(piece, options)] == items(path)


@pytest.mark.parametrize("suffix", ["jsonl", "json", "csv", "jsonl.gz"])
def test_empty_is_noticed(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(gzip.compress(b"") if suffix.endswith("gz") else b"")
    [item] = items(path)
    assert isinstance(item, Notice)
    [piece] = plan(str(path), options=ReadOptions())
    assert list(read_partition(piece, ReadOptions())) == [item]


@pytest.mark.parametrize("suffix", [".gz", ".zst", ".bz2", ".xz"])
def test_cut_short(suffix: str, tmp_path: Path) -> None:
    from tests.readers.material import COMPRESS

    lines = [
        json.dumps(ROW | {"id": str(n), "text": f"{n * 7919 % 104729} {n * 104729 % 7919}"})
        for n in range(20_000)
    ]
    data = COMPRESS[suffix]("\n".join(lines).encode())
    path = tmp_path / f"a.jsonl{suffix}"
    path.write_bytes(data[: len(data) * 9 // 10])
    found = items(path)
    assert [item.reason for item in rejected(path)] == ["file damaged or cut short"]
    assert texts(path)[:5] == [json.loads(line)["text"] for line in lines[:5]]
    options = ReadOptions()
    pieces = plan(str(path), options=options, rows_per_partition=3000)
    assert [item for piece in pieces for item in read_partition(piece, options)] == found


def test_cut_short_parquet(tmp_path: Path) -> None:
    whole = io.BytesIO()
    pq.write_table(pa.table({"date": ["2024-03-05"] * 100, "text": [f"text {n}" for n in range(100)]}), whole)
    path = tmp_path / "a.parquet"
    path.write_bytes(whole.getvalue()[:-50])
    assert [item.reason for item in rejected(path)] == ["file damaged or cut short"]
