"""Marks turned into records' parts."""

from __future__ import annotations

from eventkit.records import Actor
from eventkit.records.vocabulary import ActorKind
from eventkit.stages.attribution.lexicon import cue_lexicon
from eventkit.stages.attribution.marks import ActorSource, Source
from eventkit.syntax.reading import Reading


def speaker_actor(reading: Reading, source: Source, actors: ActorSource) -> Actor:
    """The actor behind a source: the actors stage's own, else the noun phrase itself."""
    if source.mention is not None:
        return actors.actor(source.mention)
    text = reading.text[source.start : source.end]
    return Actor(text=text, start=source.start, end=source.end, name=" ".join(text.split()), country=None, kind=_kind(text))


def _kind(text: str) -> ActorKind:
    words = text.lower().split()
    head = next((w for w in words if w in ("of", "to", "from", "in", "for", "with")), None)
    noun = words[words.index(head) - 1] if head is not None and words.index(head) else words[-1]
    if noun in cue_lexicon().documents:
        return "organization"
    if noun.endswith("s") and not noun.endswith("ss") and text[:1].islower() or " and " in text:
        return "group"
    return "person"
