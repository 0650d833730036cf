"""One partition of the input turned into finished part files: what a worker does, wherever it runs."""

from __future__ import annotations

import os
from contextlib import ExitStack
from secrets import token_hex

import attrs

from eventkit._version import __version__
from eventkit.batch.collecting import rare_collections
from eventkit.batch.errors import ConversionStopped
from eventkit.batch.options import ConvertOptions
from eventkit.batch.outcome import outcome_of
from eventkit.batch.output import SCRATCH, mark_done
from eventkit.batch.parsing import ParserLike, worker_parser
from eventkit.batch.part import Part
from eventkit.batch.rejected import RejectedPart
from eventkit.batch.results import PartitionResult
from eventkit.batch.storage import open_storage
from eventkit.errors import RecordError
from eventkit.readers import Notice, Partition, read_partition
from eventkit.writers import PartWriter

__all__ = ["Task", "convert_partition", "describe"]


@attrs.frozen(kw_only=True)
class Task:
    """One partition with all a worker needs to know; picklable and small."""

    name: str
    """`part-00000`: the name of its part files."""
    partition: Partition
    options: ConvertOptions
    out: str
    key: str
    """The job's key: stands in the mark of the finished partition."""
    rules: str
    """Fingerprint of the parser that the worker must have too."""
    version: str = __version__

    def describe(self) -> str:
        """Say which piece of the input this is."""
        return f"{self.name} ({describe(self.partition)})"


def describe(partition: Partition) -> str:
    """Say which piece of which input a partition is."""
    first = partition.path
    if partition.kind == "files":
        more = len(partition.files) - 1
        return f"{first} and {more} more" if more > 0 else first
    return f"{first} {partition.kind} {partition.start}-{partition.stop}"


def convert_partition(task: Task) -> PartitionResult:
    """Read, parse and write one partition, and leave its mark in the output folder.

    Part files take their names when they are whole; a partition without its mark is done again. What of the
    input cannot be used is set aside; what is wrong with the machine (a full disk, a file that is gone) is
    raised as `OSError` or `EventkitError`.
    """
    parser = worker_parser(task.options.parser, task.options.rules)
    _check_worker(task, parser)
    try:
        result = _write(task, parser, careful=False)
    except RecordError:
        # Records turn to Arrow some hundred at a time, so the one at fault is not known; now it will be.
        result = _write(task, parser, careful=True)
    mark_done(task.out, result, key=task.key)
    return result


def _write(task: Task, parser: ParserLike, *, careful: bool) -> PartitionResult:
    # A folder of its own for each try: a worker thought dead may still be at the same partition.
    work_dir = f"{SCRATCH}/{task.name}-{os.getpid()}-{token_hex(4)}"
    number, seconds = task.name.removeprefix("part-"), task.options.time_limit
    with ExitStack() as stack:
        stack.enter_context(rare_collections())
        stack.callback(open_storage(task.out).remove, work_dir)
        form, rules = task.options.format, task.rules
        rejected = stack.enter_context(RejectedPart(task.out, task.name, work_dir=work_dir))
        tables = stack.enter_context(
            PartWriter(task.out, number, format=form, rules_hash=rules, work_dir=work_dir)
        )
        part = Part(tables, rejected)
        for item in read_partition(task.partition, task.options.read):
            if isinstance(item, Notice):
                part.note(item)
            else:
                part.take(outcome_of(item, parser=parser, seconds=seconds, careful=careful))
    files = dict(sorted((tables.files | rejected.files).items()))
    return PartitionResult(name=task.name, counts=part.counts(), files=files)


def _check_worker(task: Task, parser: ParserLike) -> None:
    for what, wanted, here in (
        ("eventkit", task.version, __version__),
        ("rules", task.rules, parser.fingerprint),
    ):
        if wanted != here:
            raise ConversionStopped(
                f"a worker has {what} {here}, the conversion was started with {wanted}",
                remedy="install the same version, and the same --rules folder, on all machines",
            )
