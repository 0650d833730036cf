"""Python's garbage collector while documents are parsed by the million."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["rare_collections"]

_OBJECTS = 20_000
"""New objects before the youngest are looked through: about what a handful of documents makes."""


@contextmanager
def rare_collections() -> Iterator[None]:
    """Spare the collector what stays: rules, lexicons and libraries, which it would go through over and over.

    What a document leaves is still collected. On the way out the collector is as it was; of several at once, in
    threads, the first sees to that.
    """
    before, frozen = gc.get_threshold(), gc.get_freeze_count()
    if before[0] == _OBJECTS:
        yield
        return
    gc.freeze()
    gc.set_threshold(_OBJECTS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
        if not frozen:
            gc.unfreeze()
