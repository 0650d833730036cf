"""The day of a report: that of its dateline where it was printed a day or two later."""

from __future__ import annotations

import datetime as dt

from eventkit.syntax import Reading
from eventkit.syntax.dateline import dateline_end, dates_report
from eventkit.times import TimeMark, scan

_HEAD = 80  # characters in which a dateline stands
_LATER = dt.timedelta(days=3)


def report_day(reading: Reading) -> dt.date:
    """The day from which "today" and "on Monday" count: "BONN, Sept 3 -" on September 4 counts from the 3rd."""
    span = reading.sentences[0] if reading.sentences else None
    if span is None or not any(c.isdecimal() for c in reading.text[span.start : span.start + _HEAD]):
        return reading.published
    end = min(span.end, span.start + _HEAD)
    for time in scan(reading.text, span.start, end, published=reading.published):
        when = time.resolve("past") if time.sort == "date" else None
        if when is None or when.start != when.end or not in_dateline(reading, 0, time):
            continue
        if reading.published - _LATER <= when.start <= reading.published:
            return when.start
    return reading.published


def in_dateline(reading: Reading, sentence: int, time: TimeMark) -> bool:
    """Does the time stand in the dateline: "MOSCOW, November 7 (Tass) -" dates the report, not the event."""
    start = reading.sentences[sentence].start
    if time.sort == "date" and dates_report(reading.text, start, time.start, time.end):
        return True
    clauses = reading.clauses(sentence)
    dash = dateline_end(clauses)
    return dash > 0 and time.start < clauses.tokens.starts[clauses.chunks[dash].first]
