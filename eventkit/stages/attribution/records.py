"""Marks turned into records."""

from __future__ import annotations

from attrs import evolve

from eventkit.records import Actor, Document, Span, Statement, make_event_id
from eventkit.records.vocabulary import ActorKind
from eventkit.stages.attribution.lexicon import CueLexicon, cue_lexicon
from eventkit.stages.attribution.marks import ActorSource, Source, StatementMark
from eventkit.syntax.reading import Reading

_LINKS = frozenset("of to from in for with at on".split())


def statement_records(
    marks: list[StatementMark],
    *,
    document: Document,
    reading: Reading,
    actors: ActorSource,
    words: CueLexicon | None = None,
) -> list[Statement]:
    """The records of `marks`, in their order, with ids that differ even where two share a cue."""
    documents = (cue_lexicon() if words is None else words).documents
    seen: dict[tuple[int, int], int] = {}
    records: list[Statement] = []
    for mark in marks:
        times = seen[mark.cue] = seen.get(mark.cue, -1) + 1
        more = (str(times),) if times else ()
        cue = Span.of(reading.original, *mark.cue)
        records.append(
            Statement(
                event_id=make_event_id(document.id, "statement", *mark.cue, *more),
                document_id=document.id,
                published=reading.published,
                source=document.source,
                trigger=cue,
                evidence=tuple(Span.of(reading.original, *reading.sentences[i][:2]) for i in mark.evidence),
                hedged=mark.hedged,
                rule=mark.rule,
                speaker=speaker_actor(reading, mark.speaker, actors, documents),
                addressee=None
                if mark.addressee is None
                else speaker_actor(reading, mark.addressee, actors, documents),
                cue=cue,
                content=tuple(Span.of(reading.original, *piece) for piece in mark.content),
                quotation=mark.quotation,
                act=mark.act,
                medium=None if mark.medium is None else Span.of(reading.original, *mark.medium),
            )
        )
    return records


_BODIES = frozenset("office campaign administration camp staff".split())


def speaker_actor(
    reading: Reading, source: Source, actors: ActorSource, documents: frozenset[str] | None = None
) -> Actor:
    """The actor behind a source: the actors stage's own, else the noun phrase itself.

    `documents` are the nouns for sources that are no persons, the built-in ones by default.
    """
    documents = cue_lexicon().documents if documents is None else documents
    if source.word is not None:
        start, end = source.word
        return evolve(
            speaker_actor(reading, evolve(source, word=None), actors, documents),
            text=reading.original[start:end],
            start=start,
            end=end,
        )
    text = reading.original[source.start : source.end]
    if len(source.members) > 1:
        return _joint(source, text, actors)
    if source.mention is not None:
        actor = actors.actor(source.mention)
        span = reading.sentences[source.sentence]
        if span.start <= actor.start and actor.end <= span.end:
            return actor
        return evolve(actor, text=text, start=source.start, end=source.end)
    body = text.lower().split()[-1] in _BODIES
    return Actor(
        text=text,
        start=source.start,
        end=source.end,
        name=" ".join(text.split()),
        country=_state_of_owner(source, actors) if body else None,
        kind="organization" if body else _kind(text, documents),
    )


def _state_of_owner(source: Source, actors: ActorSource) -> str | None:
    """The state for which the owner of "the premier's office" acts."""
    owners = [actors.actor(owner) for owner in actors.owner(source.sentence, source.chunk)]
    return owners[0].country if len(owners) == 1 else None


def _joint(source: Source, text: str, actors: ActorSource) -> Actor:
    """Several who speak as one: a group, of the state they share."""
    members = [actors.actor(member) for member in source.members]
    countries = {member.country for member in members}
    country = countries.pop() if len(countries) == 1 else None
    spoken = source.mention is not None and source.mention.form == "pronoun"
    name = " and ".join(member.name for member in members) if spoken else " ".join(text.split())
    governments = all(member.kind == "government" for member in members)
    return Actor(
        text=text,
        start=source.start,
        end=source.end,
        name=name,
        country=country,
        kind="government" if governments else "group",
    )


def _kind(text: str, documents: frozenset[str]) -> ActorKind:
    """By the head noun: a document is an organization, a plural a group, all else a person."""
    words = text.lower().split()
    link = next((i for i, word in enumerate(words) if i and word in _LINKS), len(words))
    noun = words[link - 1]
    if noun in ("we", "they", "us", "them"):
        return "group"
    if noun in documents:
        return "organization"
    if (noun.endswith("s") and not noun.endswith("ss") and text[:1].islower()) or " and " in text:
        return "group"
    return "person"
