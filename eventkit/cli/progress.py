"""A progress bar where a person looks at it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from eventkit.batch import Progress

__all__ = ["progress_bar"]


@contextmanager
def progress_bar(*, quiet: bool) -> Iterator[Callable[[Progress], None] | None]:
    """Give what draws progress on standard error; None where it is no terminal, or quiet is wished."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (
        TextColumn("parts"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[documents]:,} documents"),
        TextColumn("{task.fields[failed]:,} set aside"),
        TimeRemainingColumn(),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None, documents=0, failed=0)

        def draw(progress: Progress) -> None:
            counts = progress.counts
            bar.update(
                task,
                completed=progress.done,
                total=progress.total,
                documents=counts.documents,
                failed=counts.failed,
            )

        yield draw
