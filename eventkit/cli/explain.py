"""`eventkit explain`: the marks of every stage, sentence by sentence, and the rule behind every record."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from eventkit.cli.guard import EXIT_OK, EXIT_SET_ASIDE, say
from eventkit.codec import dumps
from eventkit.errors import ConvertError
from eventkit.parser import Parser
from eventkit.readers import Notice, ReadOptions, read
from eventkit.records import Document
from eventkit.rules import load_rules
from eventkit.stages.actors import Actors, Mention
from eventkit.stages.attribution import StatementMark, attribute
from eventkit.stages.engagements import ChangeMark, Engagements, EventMark, engagements
from eventkit.syntax import Clauses, Reading
from eventkit.times import scan

__all__ = ["run_explain"]


def run_explain(file: str | None, *, text: str | None, read_options: ReadOptions, rules: str | None) -> int:
    """Print the marks of a text, or of every document of a file; give the exit code."""
    if (file is None) == (text is None):
        raise ConvertError("give a FILE (or -), or a text with --text")
    parser = Parser() if rules is None else Parser(rules=load_rules(rules))
    if text is not None:
        if read_options.published is None:
            raise ConvertError("--text needs --published", remedy="the day the text is from, as YYYY-MM-DD")
        _print(Document(text=text, published=read_options.published), parser)
        return EXIT_OK
    failed = 0
    for item in read(file or "-", options=read_options):
        if isinstance(item, Document):
            _print(item, parser)
        else:
            say(str(item))
            failed += not isinstance(item, Notice)
    return EXIT_SET_ASIDE if failed else EXIT_OK


def _print(document: Document, parser: Parser) -> None:
    for line in explained(document, parser):
        print(line)


def explained(document: Document, parser: Parser) -> Iterator[str]:
    """Tell in lines what every stage marks in a document, then its records."""
    parsed = parser.parse(document)
    yield f"document {document.id}, published {document.published}"
    if document.published is not None and not parsed.problems:
        marks = _marks(document, parser)
        for number in range(len(marks.reading.sentences)):
            yield from _sentence(marks, number)
    for problem in parsed.problems:
        yield f"problem in {problem.stage}: {problem.reason}"
    yield f"records: {len(parsed.events)}"
    for event in parsed.events:
        yield f"  {event!r} by rule {event.rule}"
        yield f"    {dumps(event)}"


@frozen
class _Marks:
    reading: Reading
    actors: Actors
    engagements: Engagements
    statements: list[StatementMark]


def _marks(document: Document, parser: Parser) -> _Marks:
    """Go through the stages as the parser does, and keep what each leaves."""
    if document.published is None:
        raise ConvertError("the document has no date")
    reading = Reading(
        document.text, published=document.published, title=document.title, source=document.source
    )
    actors = Actors(reading, parser.lexicons)
    found = engagements(reading, actors, parser.lexicons, parser.rules)
    return _Marks(reading, actors, found, list(attribute(reading, actors, parser.cues)))


def _sentence(marks: _Marks, number: int) -> Iterator[str]:
    reading = marks.reading
    span = reading.sentences[number]
    yield f"\nsentence {number} [{span.start}:{span.end}] {reading.text[span.start : span.end]!r}"
    yield f"  chunks      {_chunks(reading.clauses(number))}"
    for time in scan(reading.text, span.start, span.end, published=reading.published):
        yield f"  time        {time.text!r} -> {time.resolve()} by {time.rule}"
    for mention in marks.actors.listed(number):
        yield f"  actor       {_actor(mention)}"
    for event in marks.engagements.marks:
        if event.sentence == number:
            yield f"  {event.event:<11} {_event(event, reading.text)}"
    for change in marks.engagements.changes:
        if change.sentence == number:
            yield f"  {change.event:<11} {_change(change, reading.text)}"
    for statement in marks.statements:
        if statement.sentence == number:
            yield f"  statement   {_statement(statement, reading.text)}"


def _chunks(clauses: Clauses) -> str:
    words = clauses.tokens.words
    return " ".join(f"[{chunk.kind} {' '.join(words[chunk.first : chunk.last])}]" for chunk in clauses.chunks)


def _actor(mention: Mention) -> str:
    entity = mention.entity
    country = entity.country or "no country"
    return f"{mention.text!r} ({mention.form}) -> {entity.name!r}, {entity.kind}, {country}"


def _event(mark: EventMark, text: str) -> str:
    parties = " + ".join(repr(mention.text) for mention in (*mark.parties, *mark.host)) or "nobody"
    when = "" if mark.when is None else f", {mark.when}"
    return f"{text[mark.start : mark.end]!r} {mark.status}, {parties}{when}, by {mark.rule.id}"


def _change(mark: ChangeMark, text: str) -> str:
    target = "nothing" if mark.target is None else repr(text[mark.target.start : mark.target.end])
    new = "" if mark.new_date is None else f" to {mark.new_date}"
    return f"{text[mark.start : mark.end]!r} of {target}{new}, by {mark.rule.id}"


def _statement(mark: StatementMark, text: str) -> str:
    speaker = text[mark.speaker.start : mark.speaker.end]
    content = " … ".join(repr(text[start:end]) for start, end in mark.content)
    cue = text[mark.cue[0] : mark.cue[1]]
    return f"{speaker!r} {cue!r} ({mark.act}, {mark.quotation}): {content}, by {mark.rule}"
