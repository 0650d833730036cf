"""The formats there are: one line each. A new one is a module with `units(blob, options)` and a line here."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import frozen

from eventkit.readers import arrow, delimited, html, json_lines, json_values, text, warc
from eventkit.readers.blobs import Blob, plain_name, suffix_of
from eventkit.readers.items import Unit
from eventkit.readers.options import ReadOptions

ARCHIVES = (".zip", ".tar")


@frozen
class Format:
    """One kind of file."""

    name: str
    """What `--format` calls it."""
    suffixes: tuple[str, ...]
    units: Callable[[Blob, ReadOptions], Iterator[Unit]]
    starts: tuple[bytes, ...] = ()
    """How content of this kind begins: looked at on standard input, which has no name."""
    one_document: bool = False
    """Whether a file is one document."""


FORMATS: tuple[Format, ...] = (
    Format("parquet", (".parquet", ".pq"), arrow.parquet_units, (b"PAR1",)),
    Format(
        "arrow", (".arrow", ".feather", ".ipc", ".arrows"), arrow.ipc_units, (b"ARROW1", b"\xff\xff\xff\xff")
    ),
    Format("warc", (".warc",), warc.units, (b"WARC/",)),
    Format("jsonl", (".jsonl", ".ndjson", ".jsonlines"), json_lines.units, (b"{",)),
    Format("json", (".json",), json_values.units, (b"[",)),
    Format("html", (".html", ".htm", ".xhtml"), html.units, (b"<!doctype", b"<html"), one_document=True),
    Format("csv", (".csv", ".tsv", ".tab"), delimited.units),
    Format("text", (".txt", ".md", ".text"), text.units, one_document=True),
)


def format_of(name: str, options: ReadOptions) -> Format | None:
    """Return the format of a file by its name without suffix of compression, or the one the caller states."""
    if options.format is not None:
        return format_named(options.format)
    suffix = suffix_of(name)
    return next((known for known in FORMATS if suffix in known.suffixes), None)


def format_named(name: str) -> Format:
    """Return a format by its name. Raises `ValueError` for an unknown one."""
    for known in FORMATS:
        if known.name == name:
            return known
    raise ValueError(f"no format is called {name!r}; there are {', '.join(known.name for known in FORMATS)}")


def format_by_content(head: bytes) -> Format:
    """Return the format whose files begin like this; plain text is what nothing else claims."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    for known in FORMATS:
        if any(start[: len(begin)].lower() == begin.lower() for begin in known.starts):
            return known
    return format_named("text")


def is_archive(name: str) -> bool:
    """Whether the name, without suffix of compression, is an archive's."""
    return suffix_of(name) in ARCHIVES


def is_readable(name: str, options: ReadOptions) -> bool:
    """Whether a file of this name has a reader."""
    inner = plain_name(name)
    return is_archive(inner) or format_of(inner, options) is not None
