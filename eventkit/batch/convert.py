"""A whole archive to a data set: planned, shared out, finished."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from platform import python_version_tuple
from typing import Any

import attrs

from eventkit._version import __version__
from eventkit.batch.manifest import InputFile, Job, Manifest
from eventkit.batch.options import ConvertOptions
from eventkit.batch.output import Output
from eventkit.batch.parsing import worker_parser
from eventkit.batch.partition import Task, describe
from eventkit.batch.pool import run
from eventkit.batch.results import Counts, PartitionResult, Progress, Summary
from eventkit.batch.stopping import stopping
from eventkit.fields import SCHEMA_VERSION
from eventkit.readers import Partition, plan

__all__ = ["convert"]

AnyPath = str | os.PathLike[str]
_PACKAGES = ("pyarrow", "dateparser", "charset-normalizer", "trafilatura")
"""Whose work is in the output besides eventkit's: another version of one may write other bytes."""


def convert(
    inputs: Sequence[AnyPath],
    out: AnyPath,
    *,
    options: ConvertOptions | None = None,
    executor: Executor | None = None,
    progress: Callable[[Progress], None] | None = None,
) -> Summary:
    """Turn an archive into a data set in the folder `out`; go on where an earlier call was stopped.

    The result is the same to the byte for any number of workers, any order, and however often it was stopped.
    Inputs are files, folders or addresses (`s3://…`). With an `executor` (of any kind; Dask's, for example)
    partitions are done there, and both input and `out` must be reachable from its workers; else in
    `options.workers` processes. `progress` is called whenever a partition is done.

    Raises `ReadError` where an input is not there, `OutputRefused` where `out` holds something else or
    differs, `ConversionStopped` where the work had to stop; what is finished by then is kept.
    """
    started = time.monotonic()
    options = options or ConvertOptions()
    output = Output(os.fspath(out))
    output.check()
    pieces = plan([os.fspath(path) for path in inputs], options=options.read)
    job = _job(pieces, options)
    before = output.check()
    if output.agrees(before, job, overwrite=options.overwrite) and before is not None and before.complete:
        output.clear()
        return _summary(output, before, skipped=len(pieces), started=started, already_complete=True)
    with stopping(output.path), output.locked():
        done = output.begin(job, afresh=options.overwrite)
        skipped = len(done)
        tasks = _tasks(pieces, job, options, output, done)
        _follow(run(tasks, workers=options.workers, executor=executor), done, len(pieces), progress)
        manifest = output.finish(job, done, format=options.format)
    return _summary(output, manifest, skipped=skipped, started=started)


def _job(pieces: Sequence[Partition], options: ConvertOptions) -> Job:
    parser = worker_parser(options.parser, options.rules)
    return Job(
        versions=_versions(),
        rules=parser.fingerprint,
        options=_told(options),
        inputs=_inputs(pieces),
        partitions=[f"{describe(piece)} {piece.fingerprint()[:16]}" for piece in pieces],
    )


def _told(options: ConvertOptions) -> dict[str, Any]:
    """Give the options that decide the result, as JSON."""
    read = attrs.asdict(options.read, value_serializer=_plain)
    return {"format": options.format, "rules": options.rules, "time_limit": options.time_limit} | {
        f"read.{name}": value for name, value in read.items()
    }


def _plain(instance: object, field: object, value: Any) -> Any:
    if isinstance(value, tuple):
        return list(value)
    return value.isoformat() if isinstance(value, date) else value


def _inputs(pieces: Sequence[Partition]) -> list[InputFile]:
    files = {
        file.path: InputFile(path=file.path, bytes=file.size, sha256=file.digest)
        for piece in pieces
        for file in piece.files
    }
    return list(files.values())


def _versions() -> dict[str, str]:
    versions = {
        "eventkit": __version__,
        "schema": SCHEMA_VERSION,
        "python": ".".join(python_version_tuple()[:2]),
    }
    for name in _PACKAGES:
        try:
            versions[name] = version(name)
        except PackageNotFoundError:
            versions[name] = "none"
    return versions


def _tasks(
    pieces: Sequence[Partition],
    job: Job,
    options: ConvertOptions,
    output: Output,
    done: dict[str, PartitionResult],
) -> Iterator[Task]:
    key = job.key
    return iter(
        [
            Task(name=name, partition=piece, options=options, out=output.path, key=key, rules=job.rules)
            for name, piece in zip(job.names, pieces, strict=True)
            if name not in done
        ]
    )


def _follow(
    results: Iterator[PartitionResult],
    done: dict[str, PartitionResult],
    total: int,
    progress: Callable[[Progress], None] | None,
) -> None:
    counts = Counts.total(result.counts for result in done.values())
    if progress is not None:
        progress(Progress(done=len(done), total=total, counts=counts))
    for result in results:
        done[result.name] = result
        counts = Counts.total((counts, result.counts))
        if progress is not None:
            progress(Progress(done=len(done), total=total, counts=counts))


def _summary(
    output: Output, manifest: Manifest, *, skipped: int, started: float, already_complete: bool = False
) -> Summary:
    return Summary(
        out=output.path,
        counts=Counts.total(result.counts for result in manifest.results),
        partitions=len(manifest.results),
        skipped=skipped,
        seconds=time.monotonic() - started,
        already_complete=already_complete,
    )
