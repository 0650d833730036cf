"""The participants of a record: what the parties of its marks come to, each told once."""

from __future__ import annotations

import re

from eventkit.records import Actor
from eventkit.stages.actors import Actors, Mention
from eventkit.stages.engagements.words import word_list

_PAIR = 2
_ARTICLE = 4  # "the "
_NAMES = re.compile(r",|\band\b|\(|\)|\bthe\b")
_BETWEEN = re.compile(r",? and |, ")


def each_once(actors: Actors, parties: list[Mention]) -> list[Mention]:
    """Without "the presidents of A and B" where a named person of either state is there, and without "his delegation"."""
    persons = {m.entity.country for m in parties if m.kind == "person"}
    if persons and len(parties) > _PAIR:
        parties = [m for m in parties if not _company(m)]
    if len(persons) < _PAIR:
        return parties
    return [m for m in parties if m.kind != "group" or not _told_by(actors, m.text, persons)]


def participants(actors: Actors, parties: list[Mention]) -> tuple[Actor, ...]:
    """The actors of the record: "Chadian and Libyan envoys" are one group of no single state."""
    found: list[Actor] = []
    run: list[Mention] = []
    for mention in parties:
        if run and not _goes_on(actors, run[-1], mention):
            found += map(actors.actor, run)
            run = []
        run.append(mention)
        if len(run) > 1 and _shared_noun(mention):
            found.append(_group(actors, run))
            run = []
    return (*found, *map(actors.actor, run))


def _goes_on(actors: Actors, before: Mention, mention: Mention) -> bool:
    """Are they "Chadian" and "Libyan envoys", side by side and of two states?"""
    if not _adjective(actors, before) or mention.sentence != before.sentence:
        return False
    between = actors.reading.text[before.end : mention.start]
    return _BETWEEN.fullmatch(between) is not None and (_adjective(actors, mention) or _shared_noun(mention))


def _adjective(actors: Actors, mention: Mention) -> bool:
    """ "Chadian" without a noun of its own, "U.S.", which may be one, and "EU and Malian envoys", but not "the EU"."""
    if mention.form == "body":
        names = [word for word in mention.text.split() if word[0].isupper()]
        alone = actors.reading.text.startswith(("the ", "The "), mention.start - _ARTICLE)
        return not alone and (len(names) > 1 or "".join(names).isupper())
    return mention.form == "people" or (mention.form == "state" and mention.text.split()[-1].isupper())


def _shared_noun(mention: Mention) -> bool:
    words = mention.text.lower().split()
    return mention.form == "group" and len(words) > 1 and words[-1] in word_list("noun of two states")


def _group(actors: Actors, run: list[Mention]) -> Actor:
    start, end = run[0].start, run[-1].end
    text = actors.reading.original[start:end]
    return Actor(text=text, start=start, end=end, name=text, country=None, kind="group", role=None)


def _company(mention: Mention) -> bool:
    """ "his delegation", "her entourage": those who come with a person are not told apart from him."""
    words = mention.text.lower().split()
    return mention.form == "group" and words[0] in _POSSESSIVE and words[-1] in word_list("company")


def _told_by(actors: Actors, text: str, persons: set[str | None]) -> bool:
    head, _, rest = text.partition(" of ")
    if not rest or head.lower().split()[-1] not in _SUMMITEERS:
        return False
    states = {actors.country_of_place(name.strip()) for name in _NAMES.split(rest)} - {None}
    return len(states) >= _PAIR and states <= persons


_POSSESSIVE = frozenset(("his", "her", "their"))
_SUMMITEERS = word_list("plural in office") | word_list("public plural")

__all__ = ["each_once", "participants"]
