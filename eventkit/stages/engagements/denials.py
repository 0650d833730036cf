"""What somebody denies: "denied that they met", "reports that they met were false", "it is not true that they met"."""

from __future__ import annotations

import itertools

from eventkit.stages.engagements.grammar import coordination_start, representative, roles
from eventkit.stages.engagements.outlook import singular
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Clauses
from eventkit.syntax.chunks import ADV, COMMA, NP, PREP, STOP, TIME, VG

_REPORTS = word_list("report noun")
_REFUTES = word_list("refuting verb")
_CALLS = word_list("calling verb")
_FALSE = word_list("false predicate")
_TRUE = word_list("true predicate")


def refuted_clause(clauses: Clauses, v: int) -> bool:
    """Is what verb `v` tells denied as a whole: "denied that he planned | to meet X"?"""
    chunks = clauses.chunks
    while not chunks[v].finite and 0 <= chunks[v].governor < v:
        v = chunks[v].governor
    c = chunks[v]
    if not c.finite or c.subject < 0 or c.marker not in ("", "that"):
        return False
    k = coordination_start(clauses, c.subject)
    if c.marker:
        k = next((m for m in range(k - 1, 0, -1) if clauses.words(m) == "that"), 0)
    before = _without_day(clauses, k - 1)
    if before < 0:
        return False
    said = chunks[before]
    if said.kind == VG:
        return said.lemma in _REFUTES and not (said.negated or said.passive)
    if not c.marker:
        return False
    return _is_false(clauses, before) or (said.kind == NP and _refuted(clauses, _report(clauses, before)))


def refuted_report(clauses: Clauses, k: int) -> bool:
    """ "dismissed reports of a meeting", "claims in the press about a dinner were false"."""
    p = clauses.chunks[representative(clauses, k)].prep
    return p > 0 and _refuted(clauses, _report(clauses, p - 1))


def _without_day(clauses: Clauses, k: int) -> int:
    """The chunk before "on Monday", where that ends at chunk `k`; else `k`."""
    chunks = clauses.chunks
    while k > 0 and (
        chunks[k].kind in (TIME, ADV) or (chunks[k].kind == PREP and chunks[k + 1].kind == TIME)
    ):
        k -= 1
    return k


def _is_false(clauses: Clauses, k: int) -> bool:
    """ "it is not true | that", "it is untrue | that"."""
    of = next((clauses.chunks[v] for v in clauses.verbs if clauses.chunks[v].predicate == k), None)
    if of is None:
        return False
    negated = of.negated or "not" in clauses.words(k).split()
    return clauses.head(k) in (_TRUE if negated else _FALSE)


def _report(clauses: Clauses, k: int) -> int:
    """The report that ends with phrase `k`: "claims | made by the media", "a report | in the press"; -1 for none."""
    chunks = clauses.chunks
    while k >= 0 and chunks[k].kind == NP and singular(clauses.head(k)) not in _REPORTS:
        k = chunks[k].prep - 1
        if k >= 0 and chunks[k].kind == VG and chunks[k].tense == "participle":
            k -= 1
    return k if k >= 0 and chunks[k].kind == NP else -1


def _refuted(clauses: Clauses, at: int) -> bool:
    """Is the report at phrase `at` denied?"""
    for role in roles(clauses, at) if at >= 0 else ():
        verb = clauses.chunks[role.verb] if role.verb >= 0 else None
        if verb is None or verb.negated:
            continue
        if role.how in ("object", "none") or (role.how == "subject" and verb.passive) or role.prep == "as":
            if verb.lemma in _REFUTES or (verb.lemma in _CALLS and _called_false(clauses, at)):
                return True
        elif role.how == "subject" and verb.predicate >= 0 and clauses.head(verb.predicate) in _FALSE:
            return True
    return False


def _called_false(clauses: Clauses, at: int) -> bool:
    """ "termed | the reports of a meeting baseless": is the report so called in its clause?"""
    behind = (m for m in range(at + 1, len(clauses.chunks)))
    here = itertools.takewhile(lambda m: clauses.chunks[m].kind not in (VG, COMMA, STOP), behind)
    return any(clauses.head(m) in _FALSE for m in here)
