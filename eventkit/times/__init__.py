"""Calendar expressions: find them in text, and resolve them against the document's day.

``scan`` finds every expression of a stretch of text as a ``TimeMark``. What it means may hang on the tense
of the verb it belongs to ("Tuesday"), so a mark is resolved when it is asked. ``find_dates`` is the whole
road for a text on its own: it guesses the tense from the words around.
"""

from __future__ import annotations

from eventkit.times.find import find_dates
from eventkit.times.model import FoundDate, Sort, Tense, TimeMark
from eventkit.times.scan import scan

__all__ = ["FoundDate", "Sort", "Tense", "TimeMark", "find_dates", "scan"]
