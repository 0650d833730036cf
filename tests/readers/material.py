"""The same documents in every format and every wrapping, for the tests of readers."""

from __future__ import annotations

import bz2
import csv
import gzip
import io
import json
import lzma
import tarfile
import zipfile
from collections.abc import Callable, Iterable
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.feather
import pyarrow.parquet as pq
import zstandard

from eventkit.readers import Item, Notice, ReadOptions, Rejected, read
from eventkit.records import Document

DOCUMENTS = (
    Document(
        id="a-1",
        text="The two ministers met in Malmö on Monday; they spoke for “two hours”, an aide said.\n"
        "A second round of talks is planned for the spring, when the thaw opens the mountain road again.",
        published=date(2024, 3, 5),
        title="Ministers meet in Malmö",
        source="Northern Wire",
    ),
    Document(
        id="a-2",
        text="The president telephoned his colleague and put the visit off, his office announced at night.\n"
        "No new date was named, and the palace would not say whether one is being looked for at all.",
        published=date(2024, 3, 6),
        title="Visit put off",
        source="Northern Wire",
    ),
    Document(
        id="a-3",
        text="Talks between the delegations were called off, “for good” 😀 as one of them wrote on Sunday.\n"
        "Neither side wished to explain what had gone wrong with the plan that both had praised in May.",
        published=date(2024, 3, 10),
        title="Talks called off",
        source="Southern Post",
    ),
)


def rows(documents: Iterable[Document]) -> list[dict[str, Any]]:
    return [
        {
            "id": document.id,
            "date": document.published.isoformat() if document.published else None,
            "title": document.title,
            "source": document.source,
            "text": document.text,
        }
        for document in documents
    ]


def as_text(document: Document) -> bytes:
    header = (
        f"Id: {document.id}\nDate: {document.published}\nTitle: {document.title}\nSource: {document.source}\n"
    )
    return f"{header}\n{document.text}".encode()


def as_jsonl(documents: Iterable[Document]) -> bytes:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows(documents)).encode()


def as_json(documents: Iterable[Document]) -> bytes:
    return json.dumps(rows(documents), indent=1).encode()


def as_csv(documents: Iterable[Document], delimiter: str = ",") -> bytes:
    table = io.StringIO(newline="")
    writer = csv.DictWriter(table, ["id", "date", "title", "source", "text"], delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows(documents))
    return table.getvalue().encode()


def as_tsv(documents: Iterable[Document]) -> bytes:
    return as_csv(documents, "\t")


def as_table(documents: Iterable[Document]) -> pa.Table:
    table = pa.Table.from_pylist(rows(documents))
    day = table["date"].cast(pa.date32())
    extra = pa.array([0.5] * len(day))
    return table.set_column(table.schema.get_field_index("date"), "date", day).append_column("score", extra)


def as_parquet(documents: Iterable[Document], row_group_size: int = 2) -> bytes:
    sink = io.BytesIO()
    pq.write_table(as_table(documents), sink, row_group_size=row_group_size)
    return sink.getvalue()


def as_feather(documents: Iterable[Document]) -> bytes:
    sink = io.BytesIO()
    pyarrow.feather.write_feather(as_table(documents), sink, chunksize=2)
    return sink.getvalue()


def as_ipc_stream(documents: Iterable[Document]) -> bytes:
    sink = io.BytesIO()
    table = as_table(documents)
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table, max_chunksize=2)
    return sink.getvalue()


def as_html(document: Document) -> bytes:
    paragraphs = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in document.text.split("\n"))
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{document.title}</title>'
        f'<meta property="article:published_time" content="{document.published}T08:00:00Z">'
        f'<meta property="og:site_name" content="{document.source}"></head>'
        f"<body><header><h1>{document.title}</h1></header>"
        f"<nav><a href='/'>Home</a></nav><article>{paragraphs}</article>"
        "<footer>All rights reserved</footer></body></html>"
    ).encode()


def warc_record(identity: str, address: str, payload: bytes, *, kind: str = "response") -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{identity}>\r\n"
        f"WARC-Date: 2025-01-01T00:00:00Z\r\nWARC-Target-URI: {address}\r\n"
        f"Content-Type: application/http; msgtype={kind}\r\nContent-Length: {len(payload)}\r\n\r\n"
    )
    return head.encode() + payload + b"\r\n\r\n"


def http_response(
    page: bytes, *, status: str = "200 OK", kind: str = "text/html; charset=utf-8", more: str = ""
) -> bytes:
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(page)}\r\n{more}\r\n"
    return head.encode() + page


def as_warc(documents: Iterable[Document]) -> bytes:
    records = [warc_record("r", "https://example.org/0", b"GET / HTTP/1.1\r\n\r\n", kind="request")]
    records += [
        warc_record(document.id, f"https://example.org/{number}", http_response(as_html(document)))
        for number, document in enumerate(documents)
    ]
    return b"".join(records)


# Formats whose files hold many documents, and those whose files hold one.
MANY: dict[str, Callable[[Iterable[Document]], bytes]] = {
    "jsonl": as_jsonl,
    "json": as_json,
    "csv": as_csv,
    "tsv": as_tsv,
    "parquet": as_parquet,
    "feather": as_feather,
    "arrows": as_ipc_stream,
    "warc": as_warc,
}
ONE: dict[str, Callable[[Document], bytes]] = {"txt": as_text, "md": as_text, "html": as_html}


def files_of(suffix: str) -> dict[str, bytes]:
    """The documents as files of one format: name -> content."""
    if suffix in MANY:
        return {f"news.{suffix}": MANY[suffix](DOCUMENTS)}
    return {f"{document.id}.{suffix}": ONE[suffix](document) for document in DOCUMENTS}


COMPRESS: dict[str, Callable[[bytes], bytes]] = {
    ".gz": lambda data: gzip.compress(data, mtime=0),
    ".bz2": bz2.compress,
    ".xz": lzma.compress,
    ".zst": zstandard.compress,
}


def tar_of(files: dict[str, bytes]) -> bytes:
    sink = io.BytesIO()
    with tarfile.open(fileobj=sink, mode="w") as archive:
        for name, data in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return sink.getvalue()


def zip_of(files: dict[str, bytes]) -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return sink.getvalue()


def _folder(files: dict[str, bytes], root: Path) -> Path:
    for name, data in files.items():
        path = root / "deep" / "er" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return root


def _compressed(suffix: str) -> Callable[[dict[str, bytes], Path], Path]:
    def wrap(files: dict[str, bytes], root: Path) -> Path:
        return _folder({name + suffix: COMPRESS[suffix](data) for name, data in files.items()}, root)

    return wrap


def _one_file(
    name: str, make: Callable[[dict[str, bytes]], bytes]
) -> Callable[[dict[str, bytes], Path], Path]:
    def wrap(files: dict[str, bytes], root: Path) -> Path:
        (root / name).write_bytes(make(files))
        return root / name

    return wrap


WRAPPINGS: dict[str, Callable[[dict[str, bytes], Path], Path]] = {
    "folder": _folder,
    **{suffix.removeprefix("."): _compressed(suffix) for suffix in COMPRESS},
    "zip": _one_file("news.zip", zip_of),
    "tar": _one_file("news.tar", tar_of),
    "tar.gz": _one_file("news.tar.gz", lambda files: COMPRESS[".gz"](tar_of(files))),
    "tgz": _one_file("news.tgz", lambda files: COMPRESS[".gz"](tar_of(files))),
    "tar.zst": _one_file("news.tar.zst", lambda files: COMPRESS[".zst"](tar_of(files))),
    "zip in tar.gz": _one_file(
        "news.tar.gz", lambda files: COMPRESS[".gz"](tar_of({"a.zip": zip_of(files)}))
    ),
    "gz in zip": _one_file(
        "news.zip",
        lambda files: zip_of({name + ".gz": COMPRESS[".gz"](data) for name, data in files.items()}),
    ),
}


def plain(document: Document) -> Document:
    """The document without its place, and without an id that HTML has no way to state."""
    return Document(
        id=document.id,
        text=document.text,
        published=document.published,
        title=document.title,
        source=document.source,
    )


def items(path: Path | str, **options: Any) -> list[Item]:
    return list(read(path, options=ReadOptions(**options)))


def documents(path: Path | str, **options: Any) -> list[Document]:
    """What is read, where nothing may be set aside."""
    found = items(path, **options)
    assert not [str(item) for item in found if isinstance(item, Rejected)]
    return [item for item in found if isinstance(item, Document)]


def rejected(path: Path | str, **options: Any) -> list[Rejected]:
    return [item for item in items(path, **options) if isinstance(item, Rejected)]


def notices(path: Path | str, **options: Any) -> list[Notice]:
    return [item for item in items(path, **options) if isinstance(item, Notice)]


def texts(path: Path | str, **options: Any) -> list[str]:
    return [item.text for item in items(path, **options) if isinstance(item, Document)]
