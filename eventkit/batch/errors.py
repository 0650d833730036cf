"""What stops a whole conversion. Each says what happened and what to do next."""

from __future__ import annotations

from eventkit.errors import ConvertError

__all__ = ["ConversionStopped", "OutputRefused"]


class OutputRefused(ConvertError):
    """The output folder may not be touched: it holds other data, differs, or is in use."""


class ConversionStopped(ConvertError):
    """The work stopped part-way; what is finished is kept, and the same call goes on from there."""
