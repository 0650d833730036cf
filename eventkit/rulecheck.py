"""Every rule's examples, run: what a rule says it finds it must find, what it says it leaves alone it must leave."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from attrs import frozen

from eventkit.parser import Parser
from eventkit.records import Actor, Document, Event, Postponement, Span, Statement, When
from eventkit.rules import Example, Trigger
from eventkit.stages.attribution import CueExample

EXAMPLE_DATE = dt.date(2021, 6, 16)  # a Wednesday; examples are read as published on it


@frozen(kw_only=True)
class Failure:
    """An example that does not come out as its rule says: the rule, its file, the example and the reason."""

    rule: str
    path: str
    example: str
    reason: str

    def __str__(self) -> str:
        return f"{self.path}: {self.rule}: {self.reason}\n    {self.example}"


def check_examples(parser: Parser) -> Iterator[tuple[Trigger, Example, Failure | None]]:
    """Run every example of every trigger; the failure is None where it comes out right."""
    for trigger in parser.rules.triggers:
        for example in trigger.examples:
            reason = _wrong_with(parser, trigger, example)
            failure = (
                None
                if reason is None
                else Failure(rule=trigger.id, path=trigger.path, example=example.text, reason=reason)
            )
            yield trigger, example, failure


def check_cues(parser: Parser) -> Iterator[tuple[CueExample, Failure | None]]:
    """Run every example of every cue of statements; the failure is None where it comes out right."""
    for example in parser.cues.examples:
        reason = _wrong_statement(parser, example)
        failure = (
            None
            if reason is None
            else Failure(rule=example.rule, path=example.path, example=example.text, reason=reason)
        )
        yield example, failure


def _wrong_statement(parser: Parser, example: CueExample) -> str | None:
    parsed = parser.parse(Document(id="example", text=example.text, published=EXAMPLE_DATE))
    if parsed.problems:
        return parsed.problems[0].reason
    statements = [e for e in parsed.events if isinstance(e, Statement)]
    found = [e for e in statements if e.rule == example.rule]
    if not example.right:
        return f"found {found[0]!r} where nothing should be" if found else None
    if not found:
        return f"found by {statements[0].rule}, not by this rule" if statements else "no statement found"
    got = [{name: statement_value(e, name) for name, _ in example.expect} for e in found]
    wanted = dict(example.expect)
    if wanted in got:
        return None
    name = next(name for name in wanted if got[0][name] != wanted[name])
    return f"{name} is {got[0][name]!r}, not {wanted[name]!r}"


def statement_value(record: Statement, name: str) -> object:
    """The value of a statement's field as examples write it: actors by name, spans by their words."""
    value = getattr(record, name, None)
    if name == "content":
        return " ... ".join(piece.text for piece in record.content)
    if isinstance(value, Actor):
        return value.name
    return value.text if isinstance(value, Span) else value


def _wrong_with(parser: Parser, trigger: Trigger, example: Example) -> str | None:
    parsed = parser.parse(Document(id="example", text=example.text, published=EXAMPLE_DATE))
    if parsed.problems:
        return parsed.problems[0].reason
    records = [e for e in parsed.events if e.type == trigger.event]
    if not example.right:
        found = [e for e in records if e.rule == trigger.id]
        return f"found {found[0]!r} where nothing should be" if found else None
    if not records:
        return f"no {trigger.event} found"
    if len(records) > 1:
        return f"{len(records)} records of type {trigger.event} found, not one"
    if records[0].rule != trigger.id:
        return f"found by {records[0].rule}, not by this rule"
    for name, told in example.expect:
        wanted = told
        got = field_value(records[0], name)
        if name == "parties" and isinstance(got, tuple) and isinstance(wanted, tuple):
            got, wanted = tuple(sorted(got)), tuple(sorted(wanted))  # parties have no order
        if got != wanted:
            return f"{name} is {got!r}, not {wanted!r}"
    return None


def field_value(event: Event, name: str) -> object:
    """The value of a record's field as examples write it: parties as sorted texts, dates as "2021-06-16" or "a..b"."""
    if name == "parties":
        return tuple(a.text for a in getattr(event, "participants", ()))
    if name == "countries":
        return tuple(a.country or "" for a in getattr(event, "participants", ()))
    if name == "format" and not hasattr(event, "format"):
        return getattr(getattr(event, "subject", None), "format", None)
    if name == "original_date":
        return _when(getattr(getattr(event, "subject", None), "date", None))
    if name == "new_date" and isinstance(event, Postponement):
        return _when(event.new_date)
    value = getattr(event, name)
    return _when(value) if isinstance(value, When) else value


def _when(value: When | str | None) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return str(value.start) if value.start == value.end else f"{value.start}..{value.end}"
