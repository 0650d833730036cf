"""HTML pages and crawls of them."""

from __future__ import annotations

import gzip
import sys
from datetime import date
from pathlib import Path

import pytest

from eventkit.errors import ReadError
from tests.readers.material import (
    DOCUMENTS,
    as_html,
    documents,
    http_response,
    rejected,
    texts,
    warc_record,
    zip_of,
)

PAGE = as_html(DOCUMENTS[0])
UNDATED = PAGE.replace(b'<meta property="article:published_time" content="2024-03-05T08:00:00Z">', b"")


@pytest.mark.parametrize(
    "more",
    ["It was on 5 March 2024 that they met.", "On 2024-03-05 they met.", "<b>March 5, 2024</b>"],
)
def test_page_without_a_date_is_set_aside(more: str, tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(UNDATED.replace(b"</article>", f"<p>{more}</p></article>".encode()))
    assert [item.reason for item in rejected(path)] == ["no date"]
    assert documents(path, published=date(2024, 1, 1))[0].published == date(2024, 1, 1)
    path.rename(tmp_path / "2024-03-05.html")
    assert documents(tmp_path / "2024-03-05.html")[0].published == date(2024, 3, 5)


@pytest.mark.parametrize(
    "head, body",
    [
        ('<meta name="date" content="2024-03-05">', ""),
        (
            '<script type="application/ld+json">{"datePublished": "2024-03-05"}</script>',
            "",
        ),
        ('<link rel="canonical" href="https://example.org/2024/03/05/talks.html">', ""),
        ("", '<time datetime="2024-03-05T10:00">today</time>'),
        ("", '<p class="article-date">March 5, 2024</p>'),
        ("", '<span class="published">5 March 2024</span>'),
    ],
)
def test_page_states_its_date(head: str, body: str, tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    page = UNDATED.replace(b"</head>", f"{head}</head>".encode()).replace(
        b"<article>", f"{body}<article>".encode()
    )
    path.write_bytes(page)
    assert documents(path)[0].published == date(2024, 3, 5)


@pytest.mark.parametrize(
    "data", [b"", b"<html>", b"\0\0\0", b"<html><body><p></p></body></html>", b"<" * 10_000]
)
def test_page_without_an_article_is_set_aside(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "2024-03-05.html"
    path.write_bytes(data)
    assert [item.reason for item in rejected(path)] == ["no article found in the page"]


@pytest.mark.parametrize("stated", [True, False])
def test_page_in_another_encoding(stated: bool, tmp_path: Path) -> None:
    text = PAGE.decode().replace('<meta charset="utf-8">', '<meta charset="windows-1252">' if stated else "")
    path = tmp_path / "a.html"
    path.write_bytes(text.replace("😀", "").encode("cp1252"))
    [document] = documents(path)
    assert document.text == DOCUMENTS[0].text
    assert document.origin is not None
    assert document.origin.encoding in {"cp1252", "windows-1252"}


def test_deep_nesting(tmp_path: Path) -> None:
    path = tmp_path / "2024-03-05.html"
    path.write_bytes(b"<html><body>" + b"<div>" * 20_000 + b"<p>The envoy left.</p>")
    assert len([*rejected(path), *texts(path)]) == 1


@pytest.mark.parametrize("name, extra", [("a.html", "html"), ("a.warc", "warc")])
def test_missing_library_names_the_extra(
    name: str, extra: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / name
    path.write_bytes(
        PAGE if extra == "html" else warc_record("1", "https://example.org/", http_response(PAGE))
    )
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(ReadError, match=rf"pip install 'eventkit-diplomacy\[{extra}\]'"):
        rejected(path)
    zipped = tmp_path / "a.zip"
    zipped.write_bytes(zip_of({name: path.read_bytes()}))
    with pytest.raises(ReadError, match=r"pip install"):
        rejected(zipped)


def record(identity: str, page: bytes, **more: str) -> bytes:
    return warc_record(identity, f"https://example.org/{identity}", http_response(page, **more))


def test_each_record_of_a_crawl_stands_alone(tmp_path: Path) -> None:
    records = [
        record("good-1", PAGE),
        record("picture", b"\x89PNG", kind="image/png"),
        record("gone", PAGE, status="404 Not Found"),
        record("garbled", b"\x1f\x8bnonsense", more="Content-Encoding: gzip\r\n"),
        record("undated", UNDATED),
        record("empty", b""),
        record("large", PAGE + b" " * 200_000),
        record("good-2", as_html(DOCUMENTS[1])),
    ]
    for name, data in (("a.warc", b"".join(records)), ("a.warc.gz", b"".join(map(gzip.compress, records)))):
        path = tmp_path / name
        path.write_bytes(data)
        found = rejected(path, max_document_bytes=100_000)
        assert {item.document_id: item.reason for item in found} | {"garbled": ""} == {
            "garbled": "",
            "undated": "no date",
            "empty": "no article found in the page",
            "large": "too large",
        }
        assert texts(path, max_document_bytes=100_000) == [DOCUMENTS[0].text, DOCUMENTS[1].text]


def test_a_page_packed_by_its_server(tmp_path: Path) -> None:
    path = tmp_path / "a.warc"
    path.write_bytes(record("1", gzip.compress(PAGE), more="Content-Encoding: gzip\r\n"))
    [document] = documents(path)
    assert (document.id, document.text) == ("1", DOCUMENTS[0].text)


@pytest.mark.parametrize(
    "data", [b"nonsense\r\n\r\n", b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: x\r\n\r\n"]
)
def test_a_broken_crawl_keeps_what_stands_before(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.warc"
    path.write_bytes(record("1", PAGE) + data)
    assert texts(path) == [DOCUMENTS[0].text]


def test_a_crawl_cut_short(tmp_path: Path) -> None:
    data = gzip.compress(record("1", PAGE)) + gzip.compress(record("2", as_html(DOCUMENTS[1])))[:-100]
    path = tmp_path / "a.warc.gz"
    path.write_bytes(data)
    assert texts(path)[0] == DOCUMENTS[0].text
    assert [item.reason for item in rejected(path)] == ["record cannot be read", "file damaged or cut short"]
