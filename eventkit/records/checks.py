"""Field validators: cheap, strict (no subclass stands in for a value type), naming the field and the value.

Records are made by the million, so each check is a few comparisons and builds its message only on failure.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from eventkit.errors import RecordError

Validator = Callable[[Any, Any, Any], None]
_SURROGATES = re.compile("[\ud800-\udfff]")


def says(
    text: str,
    *,
    minimum: float | None = None,
    maximum: float | None = None,
    min_length: int | None = None,
    pattern: str | None = None,
) -> dict[str, Any]:
    """Field metadata that carries meaning and limits to the schemas and the field reference."""
    limits = {"minimum": minimum, "maximum": maximum, "minLength": min_length, "pattern": pattern}
    return {
        "about": text,
        "limits": tuple((key, value) for key, value in limits.items() if value is not None),
    }


def refuse(instance: Any, attribute: Any, value: object, wanted: str) -> RecordError:
    """The error for one field: `Span.end: must be after start, not 3`."""
    shown = repr(value)
    shown = shown if len(shown) <= 80 else shown[:77] + "..."
    return RecordError(f"{type(instance).__name__}.{attribute.name}: must be {wanted}, not {shown}")


def exactly(kind: type, *, wanted: str) -> Validator:
    """The value's class is `kind` itself: True is no int, a datetime no date."""

    def check(instance: Any, attribute: Any, value: Any) -> None:
        if value.__class__ is not kind:
            raise refuse(instance, attribute, value, wanted)

    return check


def one_of(words: tuple[str, ...]) -> Validator:
    """The value is one of a closed vocabulary."""
    allowed = frozenset(words)

    def check(instance: Any, attribute: Any, value: Any) -> None:
        if value.__class__ is not str or value not in allowed:
            raise refuse(instance, attribute, value, "one of " + ", ".join(words))

    return check


def maybe(inner: Validator) -> Validator:
    """None, or what `inner` accepts."""

    def check(instance: Any, attribute: Any, value: Any) -> None:
        if value is not None:
            inner(instance, attribute, value)

    return check


def tuple_of(*kinds: type) -> Validator:
    """A tuple all of whose items are instances of `kinds`."""
    wanted = "a tuple of " + " or ".join(kind.__name__ for kind in kinds)

    def check(instance: Any, attribute: Any, value: Any) -> None:
        if value.__class__ is not tuple:
            raise refuse(instance, attribute, value, wanted)
        for item in value:
            if not isinstance(item, kinds):
                raise refuse(instance, attribute, value, wanted)

    return check


def offset(instance: Any, attribute: Any, value: Any) -> None:
    """A character offset: an int from 0 up."""
    if value.__class__ is not int or value < 0:
        raise refuse(instance, attribute, value, "an offset (int, 0 or more)")


def after_start(instance: Any, attribute: Any, value: Any) -> None:
    """An end offset behind the instance's start."""
    if value.__class__ is not int or value <= instance.start:
        raise refuse(instance, attribute, value, f"an int after start ({instance.start})")


def span_text(instance: Any, attribute: Any, value: Any) -> None:
    """Text exactly as long as the instance's offsets say."""
    if value.__class__ is not str or len(value) != instance.end - instance.start:
        wanted = f"a string of {instance.end - instance.start} characters (end - start)"
        raise refuse(instance, attribute, value, wanted)


def alpha3(instance: Any, attribute: Any, value: Any) -> None:
    """An ISO 3166-1 alpha-3 code by form, or None; membership is the lexicons' business."""
    if value is None:
        return
    if value.__class__ is not str or len(value) != 3 or not (value.isascii() and value.isupper()):
        raise refuse(instance, attribute, value, "an ISO 3166-1 alpha-3 code such as 'USA', or None")


def count(instance: Any, attribute: Any, value: Any) -> None:
    """An int from 0 up."""
    if value.__class__ is not int or value < 0:
        raise refuse(instance, attribute, value, "an int, 0 or more")


def a_number(low: float, high: float) -> Validator:
    """A float between two bounds, both inclusive."""

    def check(instance: Any, attribute: Any, value: Any) -> None:
        if value.__class__ is not float or not low <= value <= high:
            raise refuse(instance, attribute, value, f"a float from {low:g} to {high:g}")

    return check


def filled(instance: Any, attribute: Any, value: Any) -> None:
    """A string that is not empty."""
    if value.__class__ is not str or not value:
        raise refuse(instance, attribute, value, "a string that is not empty")


def storable(value: Any) -> Any:
    """A string as UTF-8 can hold it: lone surrogates, as undecodable file names have them, become U+FFFD."""
    if value.__class__ is not str or value.isascii():
        return value
    return _SURROGATES.sub("\ufffd", value)


a_str = exactly(str, wanted="a string")
a_bool = exactly(bool, wanted="True or False")
a_date = exactly(date, wanted="a datetime.date")
