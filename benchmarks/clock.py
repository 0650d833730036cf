"""Taking time: interleaved, so that what else the machine does hits all alike."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Sequence

from benchmarks.contenders import Contender, Run


def on_one_core() -> int:
    """Keep this process to one core; gives its number, -1 where that cannot be done."""
    if not hasattr(os, "sched_setaffinity"):
        return -1
    core = max(os.sched_getaffinity(0))
    os.sched_setaffinity(0, {core})
    return core


def once(run: Run) -> float:
    """Seconds of processor time that one run takes: what others do on the core does not count."""
    gc.collect()
    before = time.process_time()
    run()
    return time.process_time() - before


def interleaved(contenders: Sequence[Contender], *, rounds: int) -> dict[str, list[float]]:
    """Seconds of every round, each contender once a round, after one short run to warm up."""
    taken: dict[str, list[float]] = {contender.name: [] for contender in contenders}
    for number in range(rounds):
        order = contenders if number % 2 == 0 else list(reversed(contenders))
        for contender in order:
            taken[contender.name].append(once(contender.run))
    return taken
