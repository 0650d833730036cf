"""The closed vocabularies of the record contract: each a `Literal` and a tuple of its words."""

from __future__ import annotations

from typing import Literal, get_args

EventType = Literal["call", "meeting", "postponement", "cancellation", "statement"]
SubjectType = Literal["call", "meeting"]
Status = Literal["held", "planned", "proposed", "denied", "postponed", "cancelled"]
Assertion = Literal["asserted", "denied"]
CallMode = Literal["telephone", "video"]
Format = Literal["meeting", "talks", "summit", "visit", "conference", "press"]
CancellationMode = Literal["called_off", "broken_off"]
Quotation = Literal["direct", "indirect", "mixed"]
Act = Literal[
    "say", "announce", "confirm", "deny", "criticize", "demand", "promise", "threaten", "praise", "ask"
]
ActorKind = Literal["person", "government", "organization", "group"]
Granularity = Literal["day", "week", "month", "quarter", "year"]
Indefinite = Literal["indefinite"]
DocumentStatus = Literal["ok", "failed"]

EVENT_TYPES: tuple[EventType, ...] = get_args(EventType)
SUBJECT_TYPES: tuple[SubjectType, ...] = get_args(SubjectType)
STATUSES: tuple[Status, ...] = get_args(Status)
ASSERTIONS: tuple[Assertion, ...] = get_args(Assertion)
CALL_MODES: tuple[CallMode, ...] = get_args(CallMode)
FORMATS: tuple[Format, ...] = get_args(Format)
CANCELLATION_MODES: tuple[CancellationMode, ...] = get_args(CancellationMode)
QUOTATIONS: tuple[Quotation, ...] = get_args(Quotation)
ACTS: tuple[Act, ...] = get_args(Act)
ACTOR_KINDS: tuple[ActorKind, ...] = get_args(ActorKind)
GRANULARITIES: tuple[Granularity, ...] = get_args(Granularity)
DOCUMENT_STATUSES: tuple[DocumentStatus, ...] = get_args(DocumentStatus)
INDEFINITE: Indefinite = "indefinite"
