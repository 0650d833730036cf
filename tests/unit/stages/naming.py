"""Actors of a text, and the mention at a word of it."""

from __future__ import annotations

import datetime as dt

from eventkit.lexicons import load_lexicons
from eventkit.stages.actors import Actors, Mention
from eventkit.syntax import Reading

DAY = dt.date(2018, 6, 1)


def actors_of(text: str, day: dt.date = DAY) -> Actors:
    return Actors(Reading(text, published=day), load_lexicons())


def chunk_at(actors: Actors, word: str, sentence: int = -1) -> tuple[int, int]:
    """The sentence and chunk of the last token spelt `word`."""
    count = len(actors.reading.sentences)
    for i in range(count - 1, -1, -1) if sentence < 0 else (sentence,):
        clauses = actors.reading.clauses(i)
        at = [t for t, w in enumerate(clauses.tokens.words) if w == word]
        if at:
            return i, clauses.chunk_of[at[-1]]
    raise AssertionError(word)


def mention_at(text: str, word: str) -> Mention | None:
    actors = actors_of(text)
    return actors.mention(*chunk_at(actors, word))
