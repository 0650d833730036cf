"""One sentence as the actors stage sees it: its grammar, its labelled units, and the names of the whole document."""

from __future__ import annotations

from eventkit.stages.actors.names import NameIndex
from eventkit.stages.actors.phrases import PhraseIndex
from eventkit.stages.actors.units import Units
from eventkit.syntax import Clauses


class Scene:
    """What every question about a noun phrase of the sentence is asked of."""

    __slots__ = ("clauses", "index", "lowers", "names", "units", "words")

    def __init__(self, clauses: Clauses, units: Units, names: NameIndex, index: PhraseIndex) -> None:
        self.clauses = clauses
        self.units = units
        self.names = names
        self.index = index
        self.words = clauses.tokens.words
        self.lowers = clauses.tokens.lowers
