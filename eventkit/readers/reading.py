"""The front door: paths in, items out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from eventkit.readers.foreign_dates import check_languages
from eventkit.readers.formats import is_readable
from eventkit.readers.items import Item
from eventkit.readers.locations import FileRef, find, system_errors
from eventkit.readers.options import ReadOptions
from eventkit.readers.walk import blob_of, units_of


def read(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]], *, options: ReadOptions | None = None
) -> Iterator[Item]:
    """Read files, folders, archives, fsspec addresses, or standard input (`-`), in a fixed order.

    What cannot be read comes as a `Rejected` that says where, why and what helps; the rest goes on. Raises
    `ReadError` where an input is not there, holds nothing that can be read, or needs a library that is not
    installed.
    """
    options = options or ReadOptions()
    check_languages(options.date_languages)
    several = [paths] if isinstance(paths, str | os.PathLike) else paths
    for path in several:
        yield from _read_input(os.fspath(path), options)


def _read_input(path: str, options: ReadOptions) -> Iterator[Item]:
    for ref in find(path, readable=lambda name: is_readable(name, options)):
        if not isinstance(ref, FileRef):
            yield ref
            continue
        with system_errors(ref.path):
            for unit in units_of(blob_of(ref), options):
                yield from unit.items()
