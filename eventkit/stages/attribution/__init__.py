"""Statements: who says what, to whom, through what."""

from __future__ import annotations

from eventkit.stages.attribution.attribute import attribute
from eventkit.stages.attribution.lexicon import CueExample, CueLexicon, cue_lexicon, load_cues
from eventkit.stages.attribution.marks import ActorSource, Source, StatementMark
from eventkit.stages.attribution.records import speaker_actor, statement_records

__all__ = [
    "ActorSource",
    "CueExample",
    "CueLexicon",
    "Source",
    "StatementMark",
    "attribute",
    "cue_lexicon",
    "load_cues",
    "speaker_actor",
    "statement_records",
]
