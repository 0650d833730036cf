"""The wishes of the caller for one conversion."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from eventkit.batch.parsing import ParserLike, build_parser
from eventkit.readers import ReadOptions
from eventkit.writers import FORMATS, Format

__all__ = ["ConvertOptions", "Format"]


def _positive(instance: object, attribute: attrs.Attribute[float], value: float) -> None:
    if value <= 0:
        raise ValueError(f"{attribute.name} must be more than 0, not {value!r}")


@attrs.frozen(kw_only=True)
class ConvertOptions:
    """How to read, parse and write an archive; picklable, so that a worker anywhere can follow it.

    Of these, `read`, `format`, `rules` and `time_limit` decide the result and stand in the manifest;
    `workers` and `overwrite` do not change a byte of it.
    """

    read: ReadOptions = attrs.field(factory=ReadOptions)
    format: Format = attrs.field(default="parquet", validator=attrs.validators.in_(FORMATS))
    rules: str | None = None
    """A folder of rules of one's own; None for the built-in ones."""
    time_limit: float = attrs.field(default=60.0, validator=_positive)
    """Seconds of processor time that one document may take."""
    workers: int = attrs.field(default=1, validator=attrs.validators.ge(1))
    overwrite: bool = False
    parser: Callable[[str | None], ParserLike] = build_parser
    """Makes the parser of a worker from `rules`: a module-level function, so that it can be pickled."""
