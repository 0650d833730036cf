"""`Parser(rules).parse(document)`: one document through every stage."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from attrs import evolve

from eventkit.lexicons import load_lexicons
from eventkit.records import AnyEvent, Document, ParsedDocument, Problem
from eventkit.rules import RuleSet, load_rules
from eventkit.stages.actors import Actors
from eventkit.stages.assemble import Assembler
from eventkit.stages.attribution import attribute, cue_lexicon, load_cues, statement_records
from eventkit.stages.engagements import check_needs, engagements
from eventkit.syntax import Reading


class Parser:
    """Turns documents into records.

    A parser is a pure function of rules, version and document: it keeps no state between documents and may be used
    from several threads.

    Args:
        rules: the rule set; the built-in one by default. See `load_rules` for a folder of your own.

    Raises:
        RuleError: a file of the rules' folders is wrong; names file, entry and remedy.
    """

    def __init__(self, rules: RuleSet | None = None) -> None:
        self.rules = load_rules() if rules is None else rules
        check_needs(self.rules.triggers)
        tables = [Path(folder, "lexicons") for folder in self.rules.folders]
        self.lexicons = load_lexicons(*(str(folder) for folder in tables if folder.is_dir()))
        self.cues = load_cues(*self.rules.folders) if self.rules.folders else cue_lexicon()

    @property
    def fingerprint(self) -> str:
        """SHA-256 over all rule and lexicon files in use."""
        return self.rules.fingerprint

    def parse(self, document: Document) -> ParsedDocument:
        """Every event of a document, in the order of their triggers.

        Never raises on any text: where a stage fails, its reason stands in `problems` and the other stages' records
        are kept. A document without a date gives no events and a problem that says so.
        """
        if document.published is None:
            reason = "the document has no date, so no event can be dated: give published=date"
            return ParsedDocument(document=document, problems=(Problem(stage="date", reason=reason),))
        problems: list[Problem] = []
        events: list[AnyEvent] = []
        reading = Reading(
            document.text, published=document.published, title=document.title, source=document.source
        )
        try:
            events = self._events(document, reading)
        except Exception as error:  # noqa: BLE001 - one document's trouble must not stop an archive
            problems.append(Problem(stage="parse", reason=f"{type(error).__name__}: {error}"))
        return ParsedDocument(
            document=document,
            events=tuple(events),
            problems=tuple(problems),
            sentences=len(reading.sentences),
        )

    def _events(self, document: Document, reading: Reading) -> list[AnyEvent]:
        actors = Actors(reading, self.lexicons)
        try:
            return self._records(document, reading, actors)
        finally:
            actors.release()

    def _records(self, document: Document, reading: Reading, actors: Actors) -> list[AnyEvent]:
        found = engagements(reading, actors, self.lexicons, self.rules)
        statements = statement_records(
            attribute(reading, actors, self.cues),
            document=document,
            reading=reading,
            actors=actors,
            words=self.cues,
        )
        return Assembler(document, reading, actors, self.cues).records(found, statements)


def parse(
    text: str,
    *,
    published: dt.date,
    source: str | None = None,
    title: str | None = None,
    id: str | None = None,
    rules: RuleSet | None = None,
) -> ParsedDocument:
    """Parse one text with the built-in rules (or `rules`): the quick start.

    Args:
        text: the news text; offsets of all records count its characters.
        published: its date, against which "Tuesday" and "next month" are resolved. There is no default.
        source: the publisher. title: the headline. id: your own identifier, else a hash of the text.
    """
    document = Document(text=text, published=published, source=source, title=title)
    document = document if id is None else evolve(document, id=id)
    return Parser(rules).parse(document)
