"""`manifest.json`: what a data set was made from and by, which makes it restartable and recognisable.

It holds no time, machine or number of workers, so that the same job always ends in the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

import attrs

from eventkit.batch.errors import OutputRefused
from eventkit.batch.results import Counts, PartitionResult
from eventkit.batch.storage import Storage, write_whole

__all__ = ["MANIFEST", "InputFile", "Job", "Manifest", "differences", "load_result", "read_manifest"]

MANIFEST = "manifest.json"
_KIND = "eventkit data set"
_FORMAT = 1


@attrs.frozen(kw_only=True)
class InputFile:
    """A file of the input: its path as given, its size and what its content is known by."""

    path: str
    bytes: int | None
    sha256: str | None


@attrs.frozen(kw_only=True)
class Job:
    """All that decides the bytes of a data set."""

    versions: Mapping[str, str]
    """Of eventkit, its record schema, Python and the packages whose work is in the output."""
    rules: str
    """Fingerprint of the parser: its rules and lexicons."""
    options: Mapping[str, Any]
    inputs: Sequence[InputFile]
    partitions: Sequence[str]
    """What each partition reads, in order."""

    @property
    def names(self) -> list[str]:
        """The names of the partitions, which are those of their part files: `part-00000` is the first."""
        return [f"part-{number:05d}" for number in range(len(self.partitions))]

    @property
    def key(self) -> str:
        """A hash of all of it."""
        return sha256(_dumps(_job_json(self)).encode()).hexdigest()[:16]


@attrs.frozen(kw_only=True)
class Manifest:
    """A job, and how far it is."""

    job: Job
    complete: bool
    results: Sequence[PartitionResult] = ()
    """All partitions in order, once complete."""

    def write(self, out: str) -> None:
        """Write `manifest.json` into the folder `out`, whole or not at all."""
        head = {"kind": _KIND, "format": _FORMAT, "complete": self.complete}
        totals = attrs.asdict(Counts.total(result.counts for result in self.results))
        body = {"totals": totals, "results": [attrs.asdict(result) for result in self.results]}
        data = head | _job_json(self.job) | (body if self.complete else {})
        write_whole(out, MANIFEST, (_dumps(data) + "\n").encode())


def read_manifest(storage: Storage, out: str) -> Manifest | None:
    """Read the manifest of a folder; None where there is none.

    Raises `OutputRefused` where there is one that eventkit did not write or does not know.
    """
    content = storage.read(MANIFEST)
    if content is None:
        return None
    try:
        data = json.loads(content)
        if data["kind"] != _KIND or data["format"] != _FORMAT:
            raise ValueError("another kind, or a later format")
        return _manifest(data)
    except (ValueError, KeyError, TypeError) as error:
        raise OutputRefused(
            f"{out}/{MANIFEST} is no manifest that this version of eventkit knows: {error}",
            remedy="give another folder, or remove this one by hand",
        ) from error


def differences(before: Job, now: Job) -> list[str]:
    """Say in lines what of two jobs is not the same; empty where they agree."""
    lines = _changed("", dict(before.versions), dict(now.versions))
    if before.rules != now.rules:
        lines.append(f"rules: {before.rules} before, {now.rules} now")
    lines += _changed("option ", dict(before.options), dict(now.options))
    old, new = ({file.path: file for file in job.inputs} for job in (before, now))
    lines += [f"input {path}: was read before, is not given now" for path in old if path not in new]
    lines += [f"input {path}: new" for path in new if path not in old]
    lines += [f"input {path}: has changed" for path in new if path in old and old[path] != new[path]]
    if not lines and list(before.partitions) != list(now.partitions):
        lines.append("partitions: the input is cut into other pieces")
    return lines


def _changed(prefix: str, before: Mapping[str, object], now: Mapping[str, object]) -> list[str]:
    names = sorted(before.keys() | now.keys())
    return [
        f"{prefix}{name}: {before.get(name)} before, {now.get(name)} now"
        for name in names
        if before.get(name) != now.get(name)
    ]


def _dumps(data: object) -> str:
    return json.dumps(data, indent=1, ensure_ascii=True, sort_keys=False)


def _job_json(job: Job) -> dict[str, Any]:
    return {
        "versions": dict(sorted(job.versions.items())),
        "rules": job.rules,
        "options": dict(sorted(job.options.items())),
        "inputs": [attrs.asdict(file) for file in job.inputs],
        "partitions": list(job.partitions),
    }


def _manifest(data: Mapping[str, Any]) -> Manifest:
    job = Job(
        versions=data["versions"],
        rules=data["rules"],
        options=data["options"],
        inputs=[InputFile(**file) for file in data["inputs"]],
        partitions=data["partitions"],
    )
    results = [load_result(result) for result in data.get("results", ())]
    return Manifest(job=job, complete=data["complete"], results=results)


def load_result(data: Mapping[str, Any]) -> PartitionResult:
    """Make the result of one partition from its JSON."""
    return PartitionResult(name=data["name"], counts=Counts(**data["counts"]), files=data["files"])
