"""Several events that one trigger tells: "held calls with A and B", "met A and then B", "separate talks with A and B"."""

from __future__ import annotations

import copy

from eventkit.stages.actors import Mention
from eventkit.stages.engagements.gapped import has_its_day
from eventkit.stages.engagements.marks import EventMark
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Clauses, Reading

_APART = word_list("apart")
_JOINT = word_list("joint")
_NEXT = word_list("next in turn")
_ALL = word_list("all at the table")
_ONE = ("call", "meeting", "summit")
_BEHIND = 5  # tokens behind the last partner in which "separately" or "in separate talks" still tells of them
_AHEAD = 3


def one_table(reading: Reading, i: int) -> bool:
    """Have the partners of sentence `i` one occasion by the next sentence, or the title over it: "Call with A and B"?"""
    title = reading.title.lower() if reading.title and i == 0 else ""
    following = reading.words[i + 1][:3] if i + 1 < len(reading.words) else []
    return any(noun + " with " in title for noun in _ONE) or (
        following[:1] == ["the"] and not _ALL.isdisjoint(following)
    )


def told_apart(mark: EventMark, clauses: Clauses, *, joint: bool) -> list[EventMark]:
    """The events that a mark tells, itself where it tells one; each has the parties before the trigger and its own behind it.

    Leaders of several states whom somebody meets are met in turn, unless `joint`.
    """
    partners = [m for m in mark.parties if m.sentence == mark.sentence and m.first_chunk > mark.chunk]
    others = [m for m in mark.parties if m not in partners]
    if len(partners) < 2 or not others or mark.status == "denied":
        return [mark]
    shares = (
        [[m] for m in partners]
        if _each(mark, partners, clauses, joint=joint)
        else _in_turn(partners, clauses)
    )
    return [_with(mark, others + share, n) for n, share in enumerate(shares)] if len(shares) > 1 else [mark]


def _with(mark: EventMark, parties: list[Mention], number: int) -> EventMark:
    made = copy.copy(mark)
    made.parties, made.host, made.number = parties, list(mark.host), number
    return made


def _each(mark: EventMark, partners: list[Mention], clauses: Clauses, *, joint: bool) -> bool:
    """Does the phrase tell of an occasion with each of them?"""
    if any(m.kind not in ("person", "government", "organization") for m in partners):
        return False
    lowers, call = clauses.tokens.lowers, mark.event == "call"
    if not mark.verbal and (
        _calls(clauses, mark.chunk) if call else _meetings_with(clauses, mark.chunk, partners)
    ):
        return True
    listed = (
        "including" in lowers[: clauses.chunks[mark.chunk].first]
    )  # "met many, including | hosting Lind and Moe"
    serial = call or len(partners) > 2 or listed  # two may be met at one table
    if mark.verbal and serial and not joint and _leaders_of_states(partners):
        return _JOINT.isdisjoint(lowers)
    first, last = clauses.chunks[mark.chunk].first, clauses.chunks[partners[-1].last_chunk].last
    return not _APART.isdisjoint(lowers[max(0, first - _AHEAD) : last + _BEHIND])


def _calls(clauses: Clauses, k: int) -> bool:
    return clauses.tags[clauses.chunks[k].head] == "NNS"


def _meetings_with(clauses: Clauses, k: int, partners: list[Mention]) -> bool:
    """ "will have meetings | with Lind and Moe": an occasion with each that is named."""
    behind = k + 1 < len(clauses.chunks) and clauses.head(k + 1) == "with"
    if not behind or clauses.head(k) != "meetings":
        return False
    return all(m.form == "name" or (m.kind == "person" and not m.plural) for m in partners)


def _leaders_of_states(partners: list[Mention]) -> bool:
    """Are they persons, each of another state: "called A of Peru and B of Chad", "met" them, tells of two events?"""
    states = {m.entity.country for m in partners if m.kind == "person"}
    return None not in states and len(states) == len(partners)


def _in_turn(partners: list[Mention], clauses: Clauses) -> list[list[Mention]]:
    """ "met A and B, then C": those before and those behind the word."""
    shares = [[partners[0]]]
    for before, mention in zip(partners, partners[1:], strict=False):
        between = range(clauses.chunks[before.last_chunk].last, clauses.chunks[mention.first_chunk].last)
        together = _NEXT.isdisjoint(clauses.tokens.lowers[t] for t in between)
        if together and not has_its_day(clauses, before, mention):
            shares[-1].append(mention)
        else:
            shares.append([mention])
    return shares
