"""Whether a sentence can tell a statement at all: asked of its words, then of their tags, before its grammar is made."""

from __future__ import annotations

from eventkit.stages.attribution.lexicon import CueLexicon
from eventkit.syntax.chunks import VERB_TAGS
from eventkit.syntax.clauses import Clauses
from eventkit.text.quotes import Quotation

_OWNERS = frozenset(("'s", "’s", "'", "’", "his", "her", "its", "their", "my", "our"))


def may_tell(clauses: Clauses, index: int, quotes: list[Quotation], words: CueLexicon) -> bool:
    """Has sentence `index` a cue? True wherever the stage could find one; `quotes` are those that cross it."""
    lowers = clauses.tokens.lowers
    return (
        _verb(clauses, words)
        or ("according" in lowers and "to" in lowers)
        or (":" in lowers and _colon(clauses, index, quotes))
        or (
            not words.nouns.keys().isdisjoint(lowers)
            and ("that" in lowers or "to" in lowers)
            and _owned(lowers)
        )
    )


def _verb(clauses: Clauses, words: CueLexicon) -> bool:
    lowers = clauses.tokens.lowers
    spoken = words.spoken
    for t, low in enumerate(lowers):
        if low in spoken and clauses.tags[t] in VERB_TAGS:
            for verb in spoken[low]:
                if not verb.particles or tuple(lowers[t + 1 : t + 1 + len(verb.particles)]) == verb.particles:
                    return True
    return False


def _owned(lowers: list[str]) -> bool:
    return not _OWNERS.isdisjoint(lowers)


def _colon(clauses: Clauses, index: int, quotes: list[Quotation]) -> bool:
    """A colon with a quotation behind it, or that of a headline."""
    if index == 0:
        return True
    starts = clauses.tokens.starts
    at = clauses.tokens.lowers.index(":") + 1
    return at < len(starts) and any(quote.start == starts[at] for quote in quotes)
