"""Reading one TSV table: comments, a header line, rows that know their line."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from attrs import frozen

from eventkit.errors import RuleError

__all__ = ["Row", "Source", "built_in", "read_rows", "user_sources"]


@frozen
class Source:
    """One table: where it is and what it says."""

    path: str
    text: str


@frozen
class Row:
    """The cells of one line, padded to the full number of columns."""

    path: str
    line: int
    cells: list[str]

    def error(self, problem: str, remedy: str) -> RuleError:
        """An error that names the file, the line and what to do."""
        return RuleError(self.path, line=self.line, reason=problem, remedy=remedy)


def built_in(name: str) -> Source:
    """The table of that file name that comes with eventkit."""
    found = files("eventkit").joinpath("data", "lexicons", name)
    return Source(path=f"eventkit/data/lexicons/{name}", text=found.read_text(encoding="utf-8"))


def user_sources(folders: tuple[Path, ...], name: str) -> Iterator[Source]:
    """The tables of that file name in the user's folders, in the given order."""
    for folder in folders:
        path = folder / name
        if path.is_file():
            try:
                yield Source(path=str(path), text=path.read_text(encoding="utf-8"))
            except UnicodeDecodeError as problem:
                reason = f"not UTF-8: {problem.reason}"
                raise RuleError(str(path), reason=reason, remedy="save the table as UTF-8") from problem


def read_rows(source: Source, columns: tuple[str, ...], required: int) -> Iterator[Row]:
    """The rows below the header; trailing columns after ``required`` may be left out.

    Raises:
        RuleError: the header is not ``columns``, or a row has too few or too many cells.
    """
    header_seen = False
    width = len(columns)
    for number, line in enumerate(source.text.split("\n"), start=1):
        if not line or line[0] == "#" or line.isspace():
            continue
        cells = line.rstrip("\r").split("\t")
        if not header_seen:
            header_seen = True
            _check_header(Row(source.path, number, cells), columns, required)
            continue
        if not required <= len(cells) <= width:
            problem = f"{len(cells)} cells where {required} to {width} belong"
            remedy = f"columns, tab-separated: {', '.join(columns)}"
            raise Row(source.path, number, cells).error(problem, remedy)
        if len(cells) < width:
            cells += [""] * (width - len(cells))
        yield Row(source.path, number, cells)


def _check_header(row: Row, columns: tuple[str, ...], required: int) -> None:
    names = tuple(c.strip() for c in row.cells)
    if len(names) < required or names != columns[: len(names)]:
        remedy = f"the first line names the columns {', '.join(columns)}, tab-separated"
        raise row.error(f"header is {names!r}", remedy)
