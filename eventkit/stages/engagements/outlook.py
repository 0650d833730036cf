"""How an event stands by the words around its noun: "out of the question", "reports of a meeting were false"."""

from __future__ import annotations

from eventkit.stages.engagements.grammar import coordination_start, roles
from eventkit.stages.engagements.words import word_list
from eventkit.syntax import Chunk, Clauses
from eventkit.syntax.chunks import COMMA, CONJ, NP, PREP, TIME, VG
from eventkit.syntax.words import word_tables

_SETS = frozenset("schedule slate plan set".split())
_TO_BE = frozenset("hold host chair convene lead attend conduct".split())
_WHEN = frozenset(("in", "on", "at", "for"))
_MOTION = frozenset("travel fly head go come arrive jet leave depart".split())
_LEAVING = word_list("setting out verb")
_DEPARTURES = word_list("departure verb")
_ARRIVALS = word_list("arrival verb")
_CHANCES = word_list("chance noun")
_ORDINALS = word_list("ordinal")
_CHANGES = word_list("change verb")
_OUTCOMES = word_list("outcome verb")
_NOBODY = frozenset("no neither nobody none".split())
_BEINGS = word_list("verb of being")
_NOT = frozenset(("not", "never", "n't", "n’t"))
_COPULAS = frozenset("be remain stay become look seem appear".split())
_PHRASES = {
    phrase: status
    for status, phrases in (
        ("denied", word_list("phrase of refusal")),
        ("proposed", word_list("phrase of proposal")),
        ("proposed", word_list("phrase of doubt")),
        ("planned", word_list("phrase of plan")),
    )
    for phrase in phrases
}
_DOUBTS = word_list("phrase of doubt")
_NEGATED = {"denied": "proposed", "proposed": "denied", "planned": "denied"}
_FOR_NOW = frozenset("yet currently now still already even".split())
_PHRASE = max(len(phrase.split()) for phrase in _PHRASES)


def outlook(clauses: Clauses, c: Chunk) -> str:
    """The status that a set phrase behind the verb group `c` gives its subject ("is out of the question"), or ""."""
    if c.lemma not in _COPULAS:
        return ""
    lowers = clauses.tokens.lowers
    start = c.head + 1
    while start < len(lowers) and (lowers[start] in _NOT or lowers[start] in _FOR_NOW):
        start += 1
    negated = c.negated or not _NOT.isdisjoint(lowers[c.head + 1 : start])
    behind = lowers[start : start + _PHRASE]
    for words in range(len(behind), 1, -1):
        if status := _PHRASES.get(" ".join(behind[:words])):
            return (
                status
                if not negated
                else "planned"
                if " ".join(behind[:words]) in _DOUBTS
                else _NEGATED[status]
            )
    return ""


def only_to_change(clauses: Clauses, c: Chunk, how: str) -> bool:
    """ "will not be cancelled", "could postpone the talks": what is not moved or dropped, or not yet, stays planned."""
    if how != ("subject" if c.passive else "object") or not (c.negated or c.modal or c.tense == "infinitive"):
        return False
    particle = clauses.tokens.lowers[c.head + 1 : c.last + 1]
    return c.lemma in _CHANGES or " ".join((c.lemma, *particle[:1])) in _CHANGES


def is_chance(clauses: Clauses, v: int) -> bool:
    """ "a chance that X would meet Y": the clause tells what the noun before "that" leaves open."""
    lowers = clauses.tokens.lowers
    subject = clauses.chunks[v].subject
    if clauses.chunks[v].marker != "that" or subject < 0:
        return False
    at = next((t for t in range(clauses.chunks[subject].first - 1, -1, -1) if lowers[t] == "that"), 0)
    return at > 0 and lowers[at - 1] in _CHANCES


def first_time_to_come(clauses: Clauses, v: int) -> int:
    """ "It | will be the first time that X has met Y": the verb that tells of the occasion to come; else -1."""
    chunks = clauses.chunks
    c = chunks[v]
    if not (c.perfect and clauses.tokens.lowers[c.first] in ("has", "have") and 0 < c.subject < v):
        return -1
    at = next((w for w in reversed(clauses.verbs) if w < c.subject), -1)
    main = chunks[at]
    if at < 0 or main.lemma != "be" or main.tense not in ("future", "modal"):
        return -1
    between = clauses.tokens.lowers[main.last : chunks[c.subject].first]
    return at if "time" in between and not _ORDINALS.isdisjoint(between) else -1


def not_to(clauses: Clauses, c: Chunk) -> str:
    """The status of "decided not | to meet", "has yet | to meet": denied, and open behind "whether" and "whether or not"."""
    before = clauses.tokens.lowers[max(0, c.first - 2) : c.first]
    if before[-1:] == ["whether"]:
        return "proposed"
    if before[:2] in (["has", "yet"], ["have", "yet"], ["had", "yet"]):
        return "denied"
    if not before or before[-1] not in _NOT:
        return ""
    return "proposed" if before[0] == "or" else "denied"


def set_for_later(clauses: Clauses, k: int) -> bool:
    """ "called his visit to Oslo scheduled for May important", "discussed a summit to be held in May", "talks due in May"."""
    chunks = clauses.chunks
    m = k + 1
    while m + 1 < len(chunks) and chunks[m].kind in (PREP, CONJ) and chunks[m + 1].kind == NP:
        m += 2
    m += m < len(chunks) and chunks[m].kind == COMMA  # "in talks, scheduled for Thursday"
    if m >= len(chunks):
        return False
    c = chunks[m]
    if c.kind != VG:
        return clauses.head(m) == "due" and _when_due(clauses, m + 1)
    return c.passive and c.lemma in {"participle": _SETS, "infinitive": _TO_BE}.get(c.tense, ())


def _when_due(clauses: Clauses, m: int) -> bool:
    """ "due | to begin", "due | in May", but not "due | to illness"."""
    if m >= len(clauses.chunks):
        return False
    c = clauses.chunks[m]
    return c.kind == TIME or c.tense == "infinitive" or c.temporal or clauses.words(m) in _WHEN


def singular(word: str) -> str:
    """A noun without its plural ending, as far as the status words need it."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def lemma_of(form: str) -> str:
    """The base of a verb form, or the form itself."""
    return word_tables().lemmas.get(form, form)


def by_nobody(clauses: Clauses, c: Chunk) -> bool:
    """ "Neither A nor B met him", "no official met him"."""
    if c.subject < 0:
        return False
    first = clauses.chunks[coordination_start(clauses, c.subject)].first
    return clauses.tokens.lowers[first] in _NOBODY


def is_outcome(c: Chunk) -> bool:
    """ "will lead to peace": what may come of an event tells nothing of when it is."""
    return c.lemma in _OUTCOMES and not c.passive and c.tense in ("future", "modal")


def is_timeless(clauses: Clauses, c: Chunk) -> bool:
    """ "the visit is important", "the talks aim | to end the war": said of an event past or to come."""
    for _ in range(2):
        if (
            c.tense in ("infinitive", "base")
            and c.governor >= 0
            and clauses.chunks[c.governor].first < c.first
        ):
            c = clauses.chunks[c.governor]
    return c.tense == "present" and not (c.perfect or c.progressive or c.asked or c.negated)


def is_only_thought(clauses: Clauses, c: Chunk) -> bool:
    """ "a meeting would be the first in years": of the meeting, that would be said of one to come."""
    if c.modal not in ("would", "'d") or c.perfect or c.passive or c.lemma not in _BEINGS or c.subject < 0:
        return False
    return clauses.tokens.lowers[clauses.chunks[c.subject].first] in ("a", "an", "any", "such")


def is_under_way(c: Chunk) -> bool:
    """ "is flying to X", "flies on to X": who sets out has not come to his visit."""
    return c.lemma in (_MOTION if c.progressive else _LEAVING) and not c.perfect


def sets_out(c: Chunk) -> bool:
    """Is it a motion still to end, so that its purpose is a plan: "leaves to meet X", "arrived to attend the summit"?"""
    return c.lemma in _DEPARTURES or (c.lemma in _ARRIVALS and c.tense != "past")


def main_of(clauses: Clauses, v: int) -> int:
    """The finite verb of the clause that the gerund `v` belongs to ("After meeting X, he left"); -1 for none."""
    chunks = clauses.chunks
    m = v
    while not chunks[m].finite and 0 <= chunks[m].governor < m:
        m = chunks[m].governor
    if chunks[m].finite:
        return m
    return next((n for n in clauses.verbs if n > v and chunks[n].finite and not chunks[n].marker), -1)


OCCASION_PREPS = frozenset("in during at after before following".split())


def is_occasion(clauses: Clauses, noun: int) -> bool:
    """ "agreed in a phone call to meet": where they agreed, no call for a meeting."""
    p = clauses.chunks[noun].prep
    return p >= 0 and clauses.words(p) in OCCASION_PREPS


def is_none(clauses: Clauses, noun: int) -> bool:
    """ "no plans", "no need"."""
    c = clauses.chunks[noun]
    return "no" in clauses.tokens.lowers[c.first : c.head]


def is_not_yet(clauses: Clauses, noun: int) -> bool:
    """ "no plans yet for talks", "“no plans” yet": what is not there now is not ruled out."""
    last = clauses.chunks[noun].last
    return "yet" in clauses.tokens.lowers[last : last + 2]


_NEAR = word_list("nearness word")


def is_near(clauses: Clauses, noun: int) -> bool:
    """ "reached the brink of an agreement", "are close to a deal": what they have not come to yet."""
    p = clauses.chunks[noun].prep
    return p > 0 and clauses.words(p) in ("of", "to") and clauses.head(p - 1) in _NEAR


_WHERE = frozenset(("at", "during", "in", "on"))
MARGINS = word_list("margin")


def past_margins(clauses: Clauses, k: int) -> int:
    """ "sidelines" for "summit" in "on the sidelines of the summit", which is told where they are; else phrase `k`."""
    chunks = clauses.chunks
    p = chunks[clauses.name_before(k)].prep
    while p > 0 and clauses.words(p) == "of":
        if clauses.head(p - 1) in MARGINS:
            return p - 1
        p = chunks[p - 1].prep if chunks[p - 1].proper else -1  # "the Group of 20 summit"
    return k


def is_ahead(clauses: Clauses, v: int, prep: str) -> bool:
    """ "does not plan to meet him at the summit": is what the clause rules out or offers to come, and so its occasion?"""
    chunks = clauses.chunks
    if v < 0 or prep not in _WHERE:
        return False
    while not chunks[v].finite and 0 <= chunks[v].governor < v:
        v = chunks[v].governor
    return chunks[v].finite and chunks[v].tense in ("present", "future", "modal") and not chunks[v].perfect


def is_committed(clauses: Clauses, c: Chunk) -> bool:
    """ "are committed to resuming dialogue": what they are bound to do is still to come."""
    before = clauses.chunks[c.prep - 1] if c.prep > 0 else None
    return c.tense == "gerund" and before is not None and before.lemma == "commit"


_NEEDED = word_list("needed predicate")
_UNFIT = word_list("unfit predicate")


def out_of_place(word: str, *, negated: bool) -> bool:
    """ "is not necessary", "was unthinkable"."""
    return word in _NEEDED if negated else word in _UNFIT


def fell_through(clauses: Clauses, k: int) -> bool:
    """ "a planned meeting did not take place": what was to be, and was not."""
    told = (clauses.chunks[r.verb] for r in roles(clauses, k) if r.how == "subject" and r.verb >= 0)
    return any(v.negated and v.lemma in _HAPPENS and v.tense == "past" for v in told)


_HAPPENS = word_list("coming about")
