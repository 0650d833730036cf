"""Hypothesis strategies for whole records: a text first, then everything anchored in it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from eventkit.records import (
    ACTOR_KINDS,
    ACTS,
    ASSERTIONS,
    CALL_MODES,
    CANCELLATION_MODES,
    FORMATS,
    GRANULARITIES,
    INDEFINITE,
    QUOTATIONS,
    STATUSES,
    SUBJECT_TYPES,
    Actor,
    AnyEvent,
    Call,
    Cancellation,
    Claim,
    Document,
    DocumentRow,
    EventCounts,
    Meeting,
    Origin,
    Place,
    Postponement,
    Range,
    Span,
    Statement,
    Subject,
    When,
)

any_text = st.text()
"""Every str there is, lone surrogates too."""

storable = st.text(st.characters(exclude_categories=["Cs"]))
"""Every str that UTF-8 can hold."""

names = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=80)
countries = st.none() | st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=3, max_size=3)
days = st.dates(date(1, 1, 1), date(9998, 12, 31))


@st.composite
def bounds(draw: st.DrawFn, text: str) -> tuple[int, int]:
    """Start and end of some stretch of `text`."""
    start = draw(st.integers(0, len(text) - 1))
    return start, draw(st.integers(start + 1, len(text)))


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    """Some stretch of `text` with its words."""
    return Span.of(text, *draw(bounds(text)))


@st.composite
def ranges(draw: st.DrawFn, text: str) -> Range:
    """Some stretch of `text`."""
    start, end = draw(bounds(text))
    return Range(start=start, end=end)


@st.composite
def actors(draw: st.DrawFn, text: str) -> Actor:
    """Somebody mentioned in `text`."""
    start, end = draw(bounds(text))
    return Actor(
        text=text[start:end],
        start=start,
        end=end,
        name=draw(names),
        country=draw(countries),
        kind=draw(st.sampled_from(ACTOR_KINDS)),
        role=draw(st.none() | storable),
    )


@st.composite
def places(draw: st.DrawFn, text: str) -> Place:
    """Some place mentioned in `text`."""
    start, end = draw(bounds(text))
    return Place(
        text=text[start:end],
        start=start,
        end=end,
        country=draw(countries),
        name=draw(st.none() | storable),
        latitude=draw(st.none() | st.floats(-90, 90)),
        longitude=draw(st.none() | st.floats(-180, 180)),
        geonames_id=draw(st.none() | st.integers(0, 2**31 - 1)),
    )


@st.composite
def whens(draw: st.DrawFn) -> When:
    """Some interval of days."""
    start = draw(days)
    length = draw(st.integers(0, 366))
    return When(
        start=start,
        end=start + timedelta(days=length) if start.year < 9998 else start,
        granularity=draw(st.sampled_from(GRANULARITIES)),
        text=draw(storable),
    )


def many(items: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    """Some tuples of `items`."""
    return st.lists(items, max_size=3).map(tuple)


subjects = st.builds(
    Subject,
    type=st.sampled_from(SUBJECT_TYPES),
    format=st.none() | st.sampled_from(FORMATS),
    event_id=st.none() | names,
    date=st.none() | whens(),
)


def _common(text: str) -> dict[str, st.SearchStrategy[Any]]:
    return {
        "event_id": names,
        "document_id": names,
        "published": days,
        "source": st.none() | storable,
        "trigger": spans(text),
        "mentions": many(ranges(text)),
        "evidence": many(spans(text)),
        "hedged": st.booleans(),
        "claim": st.none() | st.builds(Claim, statement_id=names, speaker=names),
        "rule": names,
    }


def _engagement(text: str) -> dict[str, st.SearchStrategy[Any]]:
    return {
        **_common(text),
        "participants": many(actors(text)),
        "date": st.none() | whens(),
        "place": st.none() | places(text),
    }


def _change(text: str) -> dict[str, st.SearchStrategy[Any]]:
    return {
        **_engagement(text),
        "subject": subjects,
        "decided_by": st.none() | actors(text),
        "reason": st.none() | spans(text),
    }


def calls(text: str) -> st.SearchStrategy[Call]:
    """Calls told in `text`."""
    return st.builds(
        Call,
        **_engagement(text),
        status=st.sampled_from(STATUSES),
        mode=st.none() | st.sampled_from(CALL_MODES),
        duration_minutes=st.none() | st.integers(0, 10_000),
    )


def meetings(text: str) -> st.SearchStrategy[Meeting]:
    """Meetings told in `text`."""
    return st.builds(
        Meeting, **_engagement(text), status=st.sampled_from(STATUSES), format=st.sampled_from(FORMATS)
    )


def postponements(text: str) -> st.SearchStrategy[Postponement]:
    """Postponements told in `text`."""
    return st.builds(Postponement, **_change(text), new_date=st.none() | st.just(INDEFINITE) | whens())


def cancellations(text: str) -> st.SearchStrategy[Cancellation]:
    """Cancellations told in `text`."""
    return st.builds(
        Cancellation,
        **_change(text),
        status=st.sampled_from(ASSERTIONS),
        mode=st.sampled_from(CANCELLATION_MODES),
    )


def statements(text: str) -> st.SearchStrategy[Statement]:
    """Statements told in `text`."""
    return st.builds(
        Statement,
        **_common(text),
        speaker=actors(text),
        addressee=st.none() | actors(text),
        cue=spans(text),
        content=many(spans(text)),
        quotation=st.sampled_from(QUOTATIONS),
        act=st.sampled_from(ACTS),
        medium=st.none() | spans(text),
        about=many(names),
    )


def events_in(text: str) -> st.SearchStrategy[AnyEvent]:
    """Events of any type told in `text`."""
    return st.one_of(calls(text), meetings(text), postponements(text), cancellations(text), statements(text))


events = texts.flatmap(events_in)
"""Events of any type, each in a text of its own."""


@st.composite
def texts_with_events(draw: st.DrawFn) -> tuple[str, tuple[AnyEvent, ...]]:
    """A text and some events told in it."""
    text = draw(texts)
    return text, draw(many(events_in(text)))


origins = st.builds(
    Origin,
    path=names,
    member=st.none() | names,
    line=st.none() | st.integers(1, 10**6),
    encoding=st.none() | names,
)

documents = st.builds(
    Document,
    text=storable,
    published=st.none() | days,
    source=st.none() | storable,
    title=st.none() | storable,
    origin=st.none() | origins,
)

_counts = st.integers(0, 10**6)
document_rows = st.builds(
    DocumentRow,
    document_id=names,
    published=st.none() | days,
    source=st.none() | storable,
    title=st.none() | storable,
    text_length=st.none() | _counts,
    text_sha256=st.none() | st.text("0123456789abcdef", min_size=64, max_size=64),
    sentences=st.none() | _counts,
    events=st.builds(
        EventCounts,
        call=_counts,
        meeting=_counts,
        postponement=_counts,
        cancellation=_counts,
        statement=_counts,
    ),
    status=st.sampled_from(("ok", "failed")),
    error=st.none() | storable,
    origin=st.none() | origins,
    near_duplicate_group=st.none() | names,
)
