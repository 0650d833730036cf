"""Where the time of a conversion goes, by part of the package."""

from __future__ import annotations

import cProfile
import pstats
from collections import Counter
from pathlib import Path
from typing import Any

from benchmarks import sample as samples
from eventkit.batch import ConvertOptions, convert

MARKER = "eventkit/"


def report(rows: list[dict[str, Any]], folder: Path) -> None:
    """Profile one conversion and print its own time by part, and the functions that take most.

    The profiler makes small Python functions look dearer than they are; shares are a guide, not seconds.
    """
    archive = samples.write(folder / "profiled.jsonl.gz", rows)
    convert([archive], folder / "warm", options=ConvertOptions(workers=1))
    profile = cProfile.Profile()
    profile.runcall(convert, [archive], folder / "profiled", options=ConvertOptions(workers=1))
    found = pstats.Stats(profile).stats  # type: ignore[attr-defined]
    parts: Counter[str] = Counter()
    functions: Counter[str] = Counter()
    for (file, _, name), (_, _, own, _, callers) in found.items():
        part = _part(file)
        if part is not None:
            parts[part] += own
            functions[f"{part}: {name}"] += own
            continue
        # What the standard library and pyarrow do is put to the account of who called them.
        for (caller, _, who), (_, _, share, _) in callers.items():
            parts[_part(caller) or "libraries"] += share
            functions[f"{_part(caller) or 'libraries'}: {who}"] += share
    _print(parts, functions)


def _part(file: str) -> str | None:
    path = file.replace("\\", "/")
    if MARKER not in path or "site-packages" in path.rsplit(MARKER, 1)[0].rsplit("/", 2)[-1]:
        return None
    inner = path.rsplit(MARKER, 1)[1]
    folder, _, rest = inner.partition("/")
    if folder == "stages":
        return f"stages/{rest.partition('/')[0].removesuffix('.py')}"
    return folder.removesuffix(".py")


def _print(parts: Counter[str], functions: Counter[str]) -> None:
    total = sum(parts.values())
    print(f"\n## Where time goes: {total:.1f} s under the profiler\n")
    for name, seconds in parts.most_common():
        if seconds / total >= 0.002:
            print(f"| {name:<28} | {seconds / total:>6.1%} |")
    print("\nThe dearest functions, with what the libraries do for them:\n")
    for name, seconds in functions.most_common(12):
        print(f"| {name:<48} | {seconds / total:>6.1%} |")
