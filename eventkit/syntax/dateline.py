"""The dateline that opens a report: "MOSCOW, Nov 7 (Tass) -"."""

from __future__ import annotations

from eventkit.syntax.chunks import COLON, VG
from eventkit.syntax.clauses import Clauses

_LONGEST = 14


def dateline_end(clauses: Clauses) -> int:
    """The chunk of the dash behind the dateline; -1 where the sentence has none."""
    dash = next((k for k, c in enumerate(clauses.chunks[:_LONGEST]) if c.kind in (COLON, VG)), -1)
    if dash < 1 or clauses.chunks[dash].kind != COLON:
        return -1
    by_agency = clauses.tokens.words[clauses.chunks[dash].head] == "/"
    return dash if by_agency or clauses.tokens.words[0].isupper() else -1
