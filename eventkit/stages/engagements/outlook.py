"""Set phrases that tell how an event stands: "out of the question", "on the table", "in the works"."""

from __future__ import annotations

from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Chunk, Clauses

_COPULAS = frozenset("be remain stay become look seem appear".split())
_PHRASES = {
    phrase: status
    for status, phrases in (
        ("denied", word_list("phrase of refusal")),
        ("proposed", word_list("phrase of proposal")),
        ("planned", word_list("phrase of plan")),
    )
    for phrase in phrases
}
_PHRASE = max(len(phrase.split()) for phrase in _PHRASES)


def outlook(clauses: Clauses, c: Chunk) -> str:
    """The status that a set phrase behind the verb group `c` gives its subject ("is out of the question"), or ""."""
    if c.lemma not in _COPULAS:
        return ""
    behind = clauses.tokens.lowers[c.head + 1 : c.head + 1 + _PHRASE]
    for words in range(len(behind), 1, -1):
        if status := _PHRASES.get(" ".join(behind[:words])):
            return status
    return ""
