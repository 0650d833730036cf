"""Who brings the parties together and sits with them: "talks mediated by X", "under X's auspices", "X, who hosted the talks"."""

from __future__ import annotations

from eventkit.stages.actors import Actors, Mention
from eventkit.stages.engagements.grammar import owned, prepositions_after, representative, roles
from eventkit.stages.engagements.people import MEDIATES
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Clauses
from eventkit.syntax.chunks import VG

_HOSTS = word_list("hosting verb")
_AUSPICES = word_list("mediation")


def mediators(actors: Actors, clauses: Clauses, sentence: int, k: int) -> list[Mention]:
    """The persons and states that mediate or host what phrase or verb `k` names."""
    found: list[Mention] = []
    start = k if clauses.chunks[k].kind == VG else representative(clauses, k)
    after = [start, *(r.verb for r in roles(clauses, k) if r.how == "subject" and r.verb > k)]
    for prep, n in (pair for a in after for pair in prepositions_after(clauses, a)):
        if (prep == "by" and _mediated(clauses, n)) or prep == "of":
            found += actors.parties(sentence, n) if prep == "by" or _of_auspices(clauses, n) else []
        elif prep == "under" and clauses.head(last := owned(clauses, n)) in _AUSPICES:
            found += actors.owner(sentence, last) or actors.modifiers(sentence, last)
    for role in roles(clauses, k) if clauses.chunks[k].kind != VG else ():
        found += _doer(actors, clauses, sentence, role.verb, role.how)
    return [m for m in found if m.kind in ("person", "government")]


def _mediated(clauses: Clauses, n: int) -> bool:
    before = clauses.chunks[clauses.chunks[n].prep - 1]
    return before.kind == VG and before.lemma in MEDIATES | _HOSTS and not before.finite


def _of_auspices(clauses: Clauses, n: int) -> bool:
    """ "under the auspices | of X" """
    at = clauses.chunks[n].prep - 1
    p = clauses.chunks[at].prep
    return p >= 0 and clauses.head(p) == "under" and clauses.head(at) in _AUSPICES


def _doer(actors: Actors, clauses: Clauses, sentence: int, v: int, how: str) -> list[Mention]:
    """X in "X, who hosted the meeting" and in "the meeting was mediated by X"."""
    verb = clauses.chunks[v] if v >= 0 else None
    if verb is None or verb.lemma not in MEDIATES | _HOSTS:
        return []
    if how == "object" and not verb.passive and verb.subject >= 0:
        return [m for m in actors.parties(sentence, verb.subject) if m.kind == "person"]
    if how == "subject" and verb.passive:
        return [
            m
            for prep, n in prepositions_after(clauses, v)
            if prep == "by"
            for m in actors.parties(sentence, n)
        ]
    return []
