"""What a rule file says, once read."""

from __future__ import annotations

from attrs import field, frozen

from eventkit.engine import Pattern, PatternIndex


@frozen(kw_only=True)
class Example:
    """A sentence and what a rule must find in it (right), or a sentence in which it must find nothing (wrong).

    `expect` holds fields of the one record expected: parties (tuple of texts), status, format, mode, date, …
    """

    text: str
    right: bool
    expect: tuple[tuple[str, object], ...] = ()


TRAITS = frozenset(
    (
        "before-verb",
        "behind-verb",
        "around-event",
        "spoken",
        "meal",
        "any-meeting",
        "untold-how",
        "tells-noun",
        "bare",
        "members",
        "them",
        "no-things",
        "object-behind",
    )
)
"""What a trigger may say of its words, each told in docs/reference/rule-files.md."""

BESIDE_VERB = frozenset(("before-verb", "behind-verb"))
"""Traits of words that stand beside the verb of the event, which names it still."""


@frozen(kw_only=True)
class Trigger:
    """Words that name an event.

    `event` is the event type; `part` "verb", "noun" or "adjective", what the words must be in their clause; `slots`
    the places where parties stand, or of a change the event that is changed (see docs/reference/rule-files.md);
    `host` the prepositions or "object" that give the host country of a visit; `needs` what must hold for the words
    to name an event at all; `traits` how its words behave in their clause (`TRAITS`).
    """

    id: str
    event: str
    pattern: Pattern
    part: str
    format: str | None = None
    mode: str | None = None
    slots: frozenset[str] = frozenset()
    host: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
    traits: frozenset[str] = frozenset()
    examples: tuple[Example, ...] = ()
    path: str = ""


@frozen(kw_only=True)
class RuleSet:
    """All rules of one run.

    `triggers` in file order; `words` the word lists of `context/*.toml` by name; `fingerprint` a SHA-256 over the rule
    and lexicon files, which every data set carries.
    """

    triggers: tuple[Trigger, ...]
    words: dict[str, frozenset[str]] = field(hash=False)
    folders: tuple[str, ...] = ()
    fingerprint: str = ""
    index: PatternIndex[Trigger] = field(init=False, eq=False, hash=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "index", PatternIndex((t.pattern, t) for t in self.triggers))
