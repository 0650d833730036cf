"""What memory a conversion takes, and that it does not grow with the archive."""

from __future__ import annotations

import gzip
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks import sample as samples

MOST = 300
"""Megabytes of resident memory that a process may take."""
_CODE = """
import resource, sys, time
from eventkit.batch import ConvertOptions, convert
began = time.monotonic()
summary = convert([sys.argv[1]], sys.argv[2], options=ConvertOptions(workers=1))
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
print(summary.counts.documents, sum(summary.counts.by_type().values()), peak, time.monotonic() - began)
"""


def report() -> bool:
    """Convert the archive once, and once four times over; print the peaks."""
    print("\n## Memory: peak of one process\n")
    print(f"| {'archive':<24} | {'documents':>9} | {'events':>9} | {'MB':>5} | {'s':>7} |")
    print(f"|{'-' * 26}|{'-' * 10}:|{'-' * 10}:|{'-' * 6}:|{'-' * 8}:|")
    with tempfile.TemporaryDirectory(prefix="eventkit-bench-") as folder:
        whole = gzip.decompress(samples.ARCHIVE.read_bytes())
        quarter = Path(folder) / "quarter.jsonl"
        lines = whole.splitlines(keepends=True)
        quarter.write_bytes(b"".join(lines[: len(lines) // 4]))
        peaks = [_measure("a quarter of it", quarter, Path(folder) / "a")]
        peaks.append(_measure("all of it", samples.ARCHIVE, Path(folder) / "b"))
        double = Path(folder) / "double.jsonl"
        double.write_bytes(whole * 2)
        peaks.append(_measure("all of it, twice", double, Path(folder) / "c"))
    return max(peaks) < MOST


def _measure(name: str, archive: Path, out: Path) -> int:
    done = subprocess.run(
        [sys.executable, "-c", _CODE, str(archive), str(out)], capture_output=True, text=True, check=True
    )
    documents, events, peak, seconds = done.stdout.split()
    print(f"| {name:<24} | {documents:>9} | {events:>9} | {peak:>5} | {float(seconds):>7.1f} |", flush=True)
    return int(peak)
