"""From what stopped the work to words that help."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor
from contextlib import contextmanager

from eventkit.batch.errors import ConversionStopped
from eventkit.errors import ConvertError, EventkitError, ReadError

__all__ = ["stopping"]

_AGAIN = "then run the same command again: what is finished is kept"
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_CLOSED = (errno.EROFS, errno.EACCES, errno.EPERM)


@contextmanager
def stopping(out: str) -> Iterator[None]:
    """Turn whatever stops a conversion into `ConversionStopped`, with what to do next; Ctrl-C passes."""
    try:
        yield
    except ConvertError:
        raise
    except ReadError as error:
        raise ConversionStopped(str(error), remedy=f"bring the input back, {_AGAIN}") from error
    except BrokenExecutor as error:
        message = f"a worker was lost: {error}"
        raise ConversionStopped(message, remedy=f"see to the workers, {_AGAIN}") from error
    except OSError as error:
        raise _system(error, out) from error
    except EventkitError:
        raise
    except Exception as error:
        raise ConversionStopped(f"unexpected {type(error).__name__}: {error}", remedy="report it") from error


def _system(error: OSError, out: str) -> ConversionStopped:
    what = error.strerror or str(error)
    closed = f"{out} cannot be written: {what}"
    if error.errno in _FULL:
        return ConversionStopped(closed, remedy=f"make room, {_AGAIN}")
    if error.errno in _CLOSED:
        return ConversionStopped(closed, remedy=f"see to its permissions, {_AGAIN}")
    where = f"{error.filename}: " if error.filename else ""
    return ConversionStopped(f"the system reports: {where}{what}", remedy=f"see to it, {_AGAIN}")
