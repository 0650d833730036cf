"""The output folder: what in it is eventkit's own, what is finished, and what may be done to it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from contextlib import AbstractContextManager

import attrs

from eventkit.batch.errors import OutputRefused
from eventkit.batch.manifest import MANIFEST, Job, Manifest, differences, load_result, read_manifest
from eventkit.batch.results import PartitionResult
from eventkit.batch.storage import Storage, open_storage, write_whole
from eventkit.records import EVENT_TYPES
from eventkit.writers import Format, write_schema_parts

__all__ = ["SCRATCH", "TABLES", "WORK", "Output", "mark_done"]

WORK = ".eventkit"
"""Folder in the output for what is under way; gone when the data set is complete."""

SCRATCH = f"{WORK}/scratch"
"""Folder in it for files that are not whole yet."""

TABLES = (*EVENT_TYPES, "documents", "rejected")
_OWN_FILE = re.compile(r"\.?part-(\d+|schema)\.(parquet|jsonl)(\.tmp)?\Z")
_TEMPORARY_MANIFEST = re.compile(rf"\.{re.escape(MANIFEST)}\.[0-9a-f]+\Z")


@attrs.frozen
class Output:
    """An output folder."""

    path: str

    @property
    def _storage(self) -> Storage:
        return open_storage(self.path)

    def locked(self) -> AbstractContextManager[None]:
        """Hold the folder for this process; raises `OutputRefused` where another has it."""
        lock: AbstractContextManager[None] = self._storage.locked(f"{WORK}/lock")
        return lock

    def check(self) -> Manifest | None:
        """Read what is there; raises `OutputRefused` where it is not eventkit's or no folder."""
        manifest = read_manifest(self._storage, self.path)
        if manifest is None:
            self._refuse_strangers()
        return manifest

    def agrees(self, manifest: Manifest | None, job: Job, *, overwrite: bool) -> bool:
        """Tell whether the job goes on with what is there; raises `OutputRefused` where it is another's."""
        if manifest is None or overwrite:
            return False
        differing = differences(manifest.job, job)
        if differing:
            raise OutputRefused(
                f"{self.path} holds another data set:\n  " + "\n  ".join(differing) + "\nNothing was touched",
                remedy="give another folder with --out, or replace this one with --overwrite",
            )
        return True

    def begin(self, job: Job, *, afresh: bool) -> dict[str, PartitionResult]:
        """Make the folder ready, and give what of the job is already done.

        The new manifest is there before anything of an old data set goes: at no moment can a mixture of the
        two be taken for complete. What is no part of a finished partition is removed, if it is eventkit's.
        """
        if afresh:
            self._storage.remove(f"{WORK}/done")
        Manifest(job=job, complete=False).write(self.path)
        done = self._done(job)
        self._sweep({name for result in done.values() for name in result.files})
        return done

    def finish(self, job: Job, results: Mapping[str, PartitionResult], *, format: Format) -> Manifest:
        """Complete the data set: files without rows that tell the columns, the final manifest, no rest."""
        write_schema_parts(self.path, format=format, rules_hash=job.rules)
        manifest = Manifest(job=job, complete=True, results=[results[name] for name in job.names])
        manifest.write(self.path)
        self.clear()
        return manifest

    def clear(self) -> None:
        """Remove the work folder."""
        if self._storage.names(WORK):
            self._storage.remove(WORK)

    def _refuse_strangers(self) -> None:
        if self._storage.is_file(""):
            raise OutputRefused(f"{self.path} is a file", remedy="give a folder with --out")
        # A killed first write leaves a temporary manifest.
        strangers = [n for n in self._storage.names("") if n != WORK and not _TEMPORARY_MANIFEST.match(n)]
        if strangers:
            raise OutputRefused(
                f"{self.path} holds what is no eventkit data set ({strangers[0]}); nothing was touched",
                remedy="give a new or empty folder with --out",
            )

    def _done(self, job: Job) -> dict[str, PartitionResult]:
        done = {}
        for marker in self._storage.names(f"{WORK}/done"):
            if marker.startswith(".") or not marker.endswith(f".{job.key}.json"):
                continue
            result = load_result(json.loads(self._storage.read(f"{WORK}/done/{marker}") or b""))
            if all(self._storage.size(name) == size for name, size in result.files.items()):
                done[result.name] = result
        return done

    def _sweep(self, keep: set[str]) -> None:
        storage = self._storage
        for name in storage.names(""):
            if _TEMPORARY_MANIFEST.match(name):
                storage.remove(name)
        for table in TABLES:
            for name in storage.names(table):
                if _OWN_FILE.match(name) and f"{table}/{name}" not in keep:
                    storage.remove(f"{table}/{name}")
            storage.remove_empty(table)
        storage.remove(SCRATCH)


def mark_done(out: str, result: PartitionResult, *, key: str) -> None:
    """Leave the mark of a finished partition: the last thing its worker does."""
    data = json.dumps(attrs.asdict(result)).encode()
    write_whole(out, f"{WORK}/done/{result.name}.{key}.json", data)
