"""Partitions done side by side: in worker processes of our own, or by an executor that is given."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing.connection import wait as wait_for

from eventkit.batch.errors import ConversionStopped
from eventkit.batch.partition import Task, convert_partition
from eventkit.batch.results import PartitionResult

__all__ = ["run"]

_IN_FLIGHT = 1000
"""Tasks handed to a given executor at once: enough for a cluster, small beside a plan of a million."""
_TRIES = 3
"""How often a partition is tried where its worker process dies: once beside others, then alone."""


def run(tasks: Iterable[Task], *, workers: int, executor: Executor | None) -> Iterator[PartitionResult]:
    """Do all tasks and give their results as they come.

    Raises what a task raises: every such error stops the conversion. Raises `ConversionStopped` where worker
    processes keep dying.
    """
    if executor is not None:
        yield from _drain(executor, iter(tasks), in_flight=_IN_FLIGHT, started={})
    elif workers == 1:
        yield from map(convert_partition, tasks)
    else:
        yield from _own_pool(list(tasks), workers=workers)


def _drain(
    executor: Executor, tasks: Iterator[Task], *, in_flight: int, started: dict[Future[PartitionResult], Task]
) -> Iterator[PartitionResult]:
    """Keep `in_flight` tasks submitted; `started` holds what has not come back, also when this raises."""
    try:
        while True:
            for task in islice(tasks, in_flight - len(started)):
                started[executor.submit(convert_partition, task)] = task
            if not started:
                return
            finished, _ = wait(started, return_when=FIRST_COMPLETED)
            for future in finished:
                yield future.result()
                del started[future]
    finally:
        for future in started:
            future.cancel()


def _own_pool(tasks: list[Task], *, workers: int) -> Iterator[PartitionResult]:
    """Run worker processes; where one dies, redo what it may have been at, each alone, to know the cause."""
    open_tasks = {task.name: task for task in tasks}
    deaths: Counter[str] = Counter()
    idle_pools = 0
    while todo := _next_round(open_tasks, deaths):
        alone = bool(deaths[todo[0].name])
        started: dict[Future[PartitionResult], Task] = {}
        size = 1 if alone else min(workers, len(todo))
        before, pool = len(open_tasks), _make_pool(size)
        try:
            # No more in flight than are worked at: all that the death of a worker can throw into doubt.
            for result in _drain(pool, iter(todo), in_flight=size, started=started):
                open_tasks.pop(result.name)
                yield result
        except BrokenProcessPool as error:
            deaths.update(task.name for task in started.values())
            idle_pools = idle_pools + 1 if len(open_tasks) == before else 0
            if idle_pools > _TRIES * workers:
                raise _stopped(started.values()) from error
        finally:
            _stop(pool)
    if open_tasks:
        raise _stopped(open_tasks.values())


def _next_round(open_tasks: dict[str, Task], deaths: Counter[str]) -> list[Task]:
    fresh = [task for name, task in open_tasks.items() if not deaths[name]]
    return fresh or [task for name, task in open_tasks.items() if deaths[name] < _TRIES][:1]


def _stopped(tasks: Iterable[Task]) -> ConversionStopped:
    named = ", ".join(task.describe() for task in tasks)
    return ConversionStopped(
        f"a worker process was killed {_TRIES} times at work on: {named}",
        remedy="often the system is short of memory: close other programs or take a larger machine, then"
        " run the same command again; what is finished is kept",
    )


def _make_pool(workers: int) -> ProcessPoolExecutor:
    # Never plain fork: a progress bar's thread or pyarrow's could hold a lock at that moment.
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    if method == "forkserver":
        context.set_forkserver_preload(["eventkit.batch.partition"])
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_start_worker)


def _start_worker() -> None:
    # Ctrl-C reaches the whole process group; only the parent answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _one_arrow_thread()
    threading.Thread(target=_die_with_parent, daemon=True).start()


def _one_arrow_thread() -> None:
    import pyarrow as pa

    # Workers are the parallelism; threads of Arrow's own would only take cores and memory from each other.
    pa.set_cpu_count(1)
    pa.set_io_thread_count(1)


def _die_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait_for([parent.sentinel])
        os._exit(1)


def _stop(pool: ProcessPoolExecutor) -> None:
    """End the worker processes now: of an unfinished partition nothing is worth waiting for."""
    processes = list((getattr(pool, "_processes", None) or {}).values())
    pool.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.terminate()
    for process in processes:
        process.join(timeout=5)
