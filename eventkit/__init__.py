"""Typed diplomatic events from English news.

The quick start is one call; `published` is the day the text is from, and has no default:

    from datetime import date
    import eventkit

    parsed = eventkit.parse("The two presidents spoke by phone on Monday.", published=date(2024, 5, 7))
    for event in parsed.events:
        print(event.type, event.trigger.text)

Names are loaded when first used, so that `import eventkit` stays quick (PEP 562).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from eventkit._version import __version__

if TYPE_CHECKING:
    from eventkit.errors import EventkitError
    from eventkit.parser import Parser, parse
    from eventkit.readers import read
    from eventkit.records import (
        Actor,
        Call,
        Cancellation,
        Document,
        Event,
        Meeting,
        ParsedDocument,
        Place,
        Postponement,
        Span,
        Statement,
        When,
    )
    from eventkit.rules import load_rules
    from eventkit.times import find_dates
    from eventkit.writers import write_jsonl, write_parquet

__all__ = [
    "Actor",
    "Call",
    "Cancellation",
    "Document",
    "Event",
    "EventkitError",
    "Meeting",
    "ParsedDocument",
    "Parser",
    "Place",
    "Postponement",
    "Span",
    "Statement",
    "When",
    "__version__",
    "find_dates",
    "load_rules",
    "parse",
    "read",
    "write_jsonl",
    "write_parquet",
]

_HOMES = {
    "eventkit.errors": ("EventkitError",),
    "eventkit.parser": ("Parser", "parse"),
    "eventkit.readers": ("read",),
    "eventkit.records": (
        "Actor",
        "Call",
        "Cancellation",
        "Document",
        "Event",
        "Meeting",
        "ParsedDocument",
        "Place",
        "Postponement",
        "Span",
        "Statement",
        "When",
    ),
    "eventkit.rules": ("load_rules",),
    "eventkit.times": ("find_dates",),
    "eventkit.writers": ("write_jsonl", "write_parquet"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module 'eventkit' has no attribute {name!r}")
    value = getattr(import_module(_HOME_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
