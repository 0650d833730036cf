"""Whether words can name an event at all: asked of the words, the tags and the grammar, before any actor is read.

Only refusals that hold whoever the parties are: what is left is decided by `needs`.
"""

from __future__ import annotations

from collections.abc import Callable

from eventkit.rules import Trigger
from eventkit.stages.engagements.calls import REMOTE_HEADS, remote
from eventkit.stages.engagements.grammar import prepositions_after
from eventkit.stages.engagements.marks import EventMark
from eventkit.stages.engagements.needs import meets_no_person, no_occasion, sports
from eventkit.syntax import Clauses
from eventkit.syntax.chunks import VERB_TAGS

# Words of which one must stand in the sentence.
_WORDS: dict[str, frozenset[str]] = {
    "remote": frozenset(REMOTE_HEADS),
    "discussed-with": frozenset(("with", "together")),
    "with-party": frozenset(("with", "together")),
    "time-spent": frozenset(("with", "together")),
    "office-on": frozenset(("on",)),
}
_VERBAL = VERB_TAGS | {"JJ"}


def may_name(trigger: Trigger, first: int, clauses: Clauses) -> bool:
    """May the words at token `first` name the event of the trigger? True wherever grammar could say so."""
    if any(need in _WORDS and _WORDS[need].isdisjoint(clauses.tokens.lowers) for need in trigger.needs):
        return False
    return trigger.part != "verb" or "before-verb" in trigger.traits or clauses.tags[first] in _VERBAL


def refused(mark: EventMark, clauses: Clauses) -> bool:
    """Does the grammar alone refuse what the trigger needs?"""
    return no_occasion(mark, clauses) or any(
        need in _REFUSALS and _REFUSALS[need](mark, clauses) for need in mark.rule.needs
    )


def _not_remote(mark: EventMark, clauses: Clauses) -> bool:
    return not remote(mark, clauses)


def _no_subject(mark: EventMark, clauses: Clauses) -> bool:
    c = clauses.chunks[mark.chunk]
    return not c.passive and c.subject < 0


def _nobody_with(mark: EventMark, clauses: Clauses) -> bool:
    return clauses.chunks[mark.chunk].passive or not any(
        prep in ("with", "together") for prep, _ in prepositions_after(clauses, mark.chunk)
    )


def _not_on(mark: EventMark, clauses: Clauses) -> bool:
    following = next(prepositions_after(clauses, mark.chunk), None)
    return following is None or following[0] != "on"


_REFUSALS: dict[str, Callable[[EventMark, Clauses], bool]] = {
    "remote": _not_remote,
    "party": sports,
    "person-object": meets_no_person,
    "person-subject": _no_subject,
    "discussed-with": _nobody_with,
    "office-on": _not_on,
}
