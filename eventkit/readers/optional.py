"""Libraries that only some formats need."""

from __future__ import annotations

import logging
from importlib import import_module
from typing import Any

from eventkit.errors import ReadError


def require(module: str, *, extra: str, what: str) -> Any:
    """Return a library, imported now. Raises `ReadError` that names its extra where it is missing."""
    try:
        library = import_module(module)
    except ImportError as error:
        raise ReadError(
            what,
            reason=f"needs {module.partition('.')[0]}, which is not installed",
            remedy=f"pip install 'eventkit-diplomacy[{extra}]'",
        ) from error
    # Without a handler of the application's own, what a library logs would go to standard error.
    logger = logging.getLogger(module.partition(".")[0])
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
    return library
