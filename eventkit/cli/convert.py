"""`eventkit convert`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from eventkit.batch import ConvertOptions, Format, convert
from eventkit.cli.guard import EXIT_INTERRUPTED, EXIT_OK, EXIT_SET_ASIDE, say
from eventkit.cli.progress import progress_bar
from eventkit.cli.summary import summary_text
from eventkit.errors import ConvertError
from eventkit.readers import ReadOptions

__all__ = ["read_options", "run_convert"]


def read_options(*, published: datetime | None, **options: Any) -> ReadOptions:
    """Make the reader's options; raises `ConvertError` naming the one that is wrong."""
    try:
        return ReadOptions(published=None if published is None else published.date(), **options)
    except (ValueError, TypeError) as error:
        raise ConvertError(str(error)) from error


def run_convert(
    inputs: Sequence[str],
    out: str,
    *,
    read: ReadOptions,
    format: Format,
    workers: int | None,
    overwrite: bool,
    rules: str | None,
    time_limit: float,
    dask: str | None,
    quiet: bool,
) -> int:
    """Convert, showing progress and a summary; give the exit code."""
    try:
        options = ConvertOptions(
            read=read,
            format=format,
            workers=workers or _cores(),
            overwrite=overwrite,
            rules=rules,
            time_limit=time_limit,
        )
    except ValueError as error:
        raise ConvertError(str(error)) from error
    try:
        with _executor(dask) as executor, progress_bar(quiet=quiet) as progress:
            summary = convert(inputs, out, options=options, executor=executor, progress=progress)
    except KeyboardInterrupt:
        say(f"stopped by Ctrl-C; give the same command again to go on with {out}")
        return EXIT_INTERRUPTED
    if not quiet:
        print(summary_text(summary), file=sys.stderr)
    return EXIT_SET_ASIDE if summary.counts.failed or summary.counts.with_problems else EXIT_OK


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def _executor(address: str | None) -> Iterator[Executor | None]:
    if address is None:
        yield None
        return
    try:
        from distributed import Client
    except ImportError:
        raise ConvertError(
            "--dask needs Dask's distributed", remedy="pip install 'eventkit-diplomacy[dask]'"
        ) from None
    try:
        client = Client(address, timeout="20s", set_as_default=False)
    except (OSError, ValueError) as error:
        raise ConvertError(f"no Dask scheduler answers at {address}: {error}") from error
    with client:
        yield client.get_executor()
