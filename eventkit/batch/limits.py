"""A limit on the processor time of one document."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

__all__ = ["DocumentTimeout", "can_limit", "time_limit"]


class DocumentTimeout(BaseException):
    """The time of one document is up.

    Not an `Exception`, so that no stage that sets its own failures aside can swallow it.
    """


def can_limit() -> bool:
    """Whether a limit can be kept here: POSIX timers, and the main thread of the process.

    Workers of `convert` and of a process pool run in their main thread; Dask's run in others.
    """
    return hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()


def _raise_timeout(number: int, frame: FrameType | None) -> None:
    raise DocumentTimeout


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise `DocumentTimeout` once the block has used `seconds` of this process's user time.

    Processor time and not the clock: a busy or sleeping machine sets no document aside.
    """
    if not can_limit():
        yield
        return
    before = signal.signal(signal.SIGVTALRM, _raise_timeout)
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
