"""One full record of every type, all anchored in one text, for tests that write or compare records."""

from __future__ import annotations

from datetime import date

from eventkit.records import (
    Actor,
    AnyEvent,
    Call,
    Cancellation,
    Claim,
    Document,
    DocumentRow,
    Meeting,
    Origin,
    ParsedDocument,
    Place,
    Postponement,
    Range,
    Span,
    Statement,
    Subject,
    When,
    make_event_id,
)

TEXT = (
    "Foreign Minister Ana Lopez phoned Li Wen on Monday. They will meet in Oslo in June. "
    "The talks were put off indefinitely because of a strike, and the summit was scrapped. "
    '"We regret it," Lopez told reporters.'
)
PUBLISHED = date(2024, 5, 7)
DAY = When(start=date(2024, 5, 6), end=date(2024, 5, 6), text="Monday")
MONTH = When(start=date(2024, 6, 1), end=date(2024, 6, 30), granularity="month", text="June")


def span(words: str) -> Span:
    """The first place of `words` in TEXT."""
    start = TEXT.index(words)
    return Span.of(TEXT, start, start + len(words))


def actor(words: str, country: str) -> Actor:
    """The person whose first mention is `words`."""
    where = span(words)
    return Actor(text=words, start=where.start, end=where.end, country=country, role="minister")


LOPEZ = actor("Foreign Minister Ana Lopez", "ESP")
LI = actor("Li Wen", "CHN")
OSLO = Place(
    text="Oslo",
    start=span("Oslo").start,
    end=span("Oslo").end,
    country="NOR",
    name="Oslo",
    latitude=59.91,
    longitude=10.75,
    geonames_id=3143244,
)


def _base(type: str, words: str, sentence: str) -> dict[str, object]:
    trigger = span(words)
    return {
        "event_id": make_event_id("d1", type, trigger.start, trigger.end),  # type: ignore[arg-type]
        "document_id": "d1",
        "published": PUBLISHED,
        "source": "A Paper",
        "trigger": trigger,
        "evidence": (span(sentence),),
        "rule": "sample",
    }


_PUT_OFF = "The talks were put off indefinitely because of a strike, and the summit was scrapped."
CALL = Call(
    **_base("call", "phoned", "Foreign Minister Ana Lopez phoned Li Wen on Monday."),  # type: ignore[arg-type]
    status="held",
    participants=(LOPEZ, LI),
    date=DAY,
    mode="telephone",
    duration_minutes=20,
)
MEETING = Meeting(
    **_base("meeting", "meet", "They will meet in Oslo in June."),  # type: ignore[arg-type]
    mentions=(Range(start=span("talks").start, end=span("talks").end),),
    status="postponed",
    participants=(LOPEZ, LI),
    date=MONTH,
    place=OSLO,
    format="talks",
)
STATEMENT = Statement(
    **_base("statement", "told", '"We regret it," Lopez told reporters.'),  # type: ignore[arg-type]
    speaker=LOPEZ,
    addressee=Actor(text="reporters", start=span("reporters").start, end=span("reporters").end, kind="group"),
    cue=span("told"),
    content=(span('"We regret it,"'),),
    quotation="direct",
    about=(MEETING.event_id,),
)
POSTPONEMENT = Postponement(
    **_base("postponement", "put off", _PUT_OFF),  # type: ignore[arg-type]
    hedged=True,
    claim=Claim(statement_id=STATEMENT.event_id, speaker="Ana Lopez"),
    subject=Subject(type="meeting", format="talks", event_id=MEETING.event_id, date=MONTH),
    participants=(LOPEZ, LI),
    decided_by=LOPEZ,
    reason=span("a strike"),
    new_date="indefinite",
)
CANCELLATION = Cancellation(
    **_base("cancellation", "scrapped", _PUT_OFF),  # type: ignore[arg-type]
    subject=Subject(type="meeting", format="summit"),
)
EVENTS: tuple[AnyEvent, ...] = (CALL, MEETING, POSTPONEMENT, CANCELLATION, STATEMENT)
DOCUMENT = Document(
    id="d1", text=TEXT, published=PUBLISHED, source="A Paper", origin=Origin(path="in.jsonl", line=3)
)
PARSED = ParsedDocument(document=DOCUMENT, events=EVENTS, sentences=4)
ROW = DocumentRow.of(PARSED, near_duplicate_group="g1")
FAILED = DocumentRow(document_id="d2", status="failed", error="no date")
