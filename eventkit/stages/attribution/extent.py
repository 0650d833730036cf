"""Where the content of indirect speech ends."""

from __future__ import annotations

from eventkit.stages.attribution.lexicon import CueLexicon
from eventkit.stages.attribution.view import ADV, COMMA, CONJ, NP, PREP, REL, SUB, TIME, VG, View
from eventkit.syntax.chunks import QUOTE
from eventkit.syntax.lists import word_list

Piece = tuple[int, int]
_AFTER = frozenset("following amid according".split())
_SUBJECTS = word_list("personal subject")
_FRONTING = word_list("fronting conjunction")
_RELATIVES = word_list("subject relative")
_AUXILIARIES = frozenset("is are was were has have had will would".split())
_ASIDE = frozenset("while although though whereas".split())


def end_of(view: View, k: int, m: int, words: CueLexicon, *, stop: int = -1, clausal: bool = True) -> int:
    """Offset at which the content that begins at chunk `m`, behind cue `k`, ends: by chunk `stop` at last.

    `clausal`: a clause, which goes on over commas until its verb has come; else a phrase.
    """
    chunks = view.chunks
    verb = not clausal or chunks[m].kind == VG
    for p in range(m + 1, view.n):
        if p == stop:
            return _trimmed(view, p)
        if view.quoted(p) and view.opens_quote(p) is None and view.closes_quote(p) is None:
            continue
        kind = chunks[p].kind
        verb = verb or (kind == VG and chunks[p].finite)
        if (
            kind == QUOTE
            and chunks[p - 1].kind == COMMA
            and view.closes_quote(p) is not None
            and (cut_behind(view, k, p + 1, words) or (not clausal and _phrase_ends(view, k, p + 1)))
        ):
            return view.end(p)
        if (
            kind == COMMA
            and not view.quoted(p)
            and verb
            and (
                cut_behind(view, k, p + 1, words)
                or (not clausal and _phrase_ends(view, k, p + 1))
                or _main_clause(view, k, p + 1)
            )
        ):
            return _trimmed(view, p)
        if kind == VG and verb and _main_verb(view, k, p):
            return _trimmed(view, p - 1 if chunks[p - 1].kind == COMMA else p)
        if (
            kind == CONJ
            and not view.quoted(p)
            and (
                (
                    (verb or view.quoted(p - 1) or view.head(p) == "but")
                    and _second_cue(view, k, p + 1, words)
                    and _may_join(view, k, m, p + 1)
                )
                or second_deed(view, k, m, p + 1, clausal=clausal)
            )
        ):
            return _trimmed(view, p - 1 if chunks[p - 1].kind == COMMA else p)
        if kind == ":" and view.lowers[chunks[p].first] == ";":
            return _trimmed(view, p)
        if kind == PREP and view.head(p) == "according":
            return _trimmed(view, p)
    return _last(view, m)


def _last(view: View, m: int) -> int:
    """The end of the sentence, or of a quotation in the content that runs over it."""
    end = view.limit
    begin = view.start(m)
    for quote in view.quotes:
        if begin <= quote.start < end <= quote.end or (begin <= quote.start and quote.end > end):
            end = quote.end
    return end


def _trimmed(view: View, p: int) -> int:
    return view.end(p - 1) if p > 0 else view.start(p)


def _new_clause(view: View, q: int) -> bool:
    """Does a clause of its own, or a relative one, begin with chunk `q`?"""
    chunks = view.chunks
    while q < view.n and chunks[q].kind in (ADV, TIME, CONJ):
        q += 1
    if q >= view.n:
        return False
    if chunks[q].kind == REL:
        return view.head(q) in ("who", "which", "whom")
    v = view.phrase_end(q)
    while v < view.n and chunks[v].kind == ADV:
        v += 1
    return (
        chunks[q].kind == NP
        and v < view.n
        and chunks[v].kind == VG
        and chunks[v].finite
        and q <= chunks[v].subject < v
    )


def _main_clause(view: View, k: int, q: int) -> bool:
    """Does the main clause begin at chunk `q`, behind the fronted one of the cue: "After Lind said he was late, | Moe left"?"""
    chunks = view.chunks
    relative = chunks[k].marker in _RELATIVES and not any(
        view.chunks[v].finite and not view.chunks[v].marker for v in view.clauses.verbs if v < k
    )  # "In a reply to Moe, who said he was late, | Lind left"
    if not (relative or chunks[k].marker in _FRONTING) or not _new_clause(view, q):
        return False
    v = next(v for v in range(q, view.n) if chunks[v].kind == VG and chunks[v].finite)
    return not chunks[v].marker


def _main_verb(view: View, k: int, p: int) -> bool:
    """Is the verb at chunk `p` that of the clause around the cue's own: "The man who said he was late | left"?"""
    cue, c = view.chunks[k], view.chunks[p]
    return (
        c.finite
        and 0 <= c.subject < k
        and (cue.marker in _RELATIVES or not cue.finite)
        and c.marker != cue.marker
        and view.chunks[p - 1].kind != CONJ
        and not view.quoted(p)
    )


def cut_behind(view: View, k: int, q: int, words: CueLexicon) -> bool:
    """Does something that is no longer said begin with chunk `q`, behind a comma?"""
    chunks = view.chunks
    while q < view.n and chunks[q].kind in (ADV, TIME):
        q += 1
    if q >= view.n:
        return False
    kind = chunks[q].kind
    word = view.head(q)
    if kind == VG:
        return _reacts(view, k, q, words)
    if kind == REL and word in ("which", "who", "whom"):
        return _relative_ends(view, q, words)
    if kind == CONJ:
        return _second_cue(view, k, q + 1, words)
    if kind == NP:
        return is_tag(view, q, words) or _summing(view, q, words)
    if kind == PREP and word == "with":
        return _with_speaker(view, q, words)
    if kind == PREP and _in_own_text(view, q, words):
        return True
    if word == "while" and q + 1 < view.n and _goes_on(view, q + 1, words):
        return False
    return word in (_ASIDE if kind == SUB else _AFTER)


def _goes_on(view: View, q: int, words: CueLexicon) -> bool:
    """Is it a participle of what is told: "it will hurt Norway, while | harming Chile", not "he said, while | adding"?"""
    while q + 1 < view.n and view.chunks[q].kind == ADV:
        q += 1
    c = view.chunks[q]
    if c.kind == NP:
        return view.lowers[c.first].endswith("ing")  # before a name it looks like a noun
    return c.kind == VG and c.tense == "gerund" and c.lemma not in words.core


def _phrase_ends(view: View, k: int, q: int) -> bool:
    """Does a phrase that is said end before chunk `q`, behind a comma: "Reuters, citing officials, | reported that"?"""
    inserted = k >= 1 and view.chunks[k].tense == "gerund" and view.chunks[k - 1].kind == COMMA
    goes_on = q < view.n and (view.head(q) == "that" or (view.chunks[q].kind == VG and view.chunks[q].finite))
    return (inserted and goes_on) or _new_clause(view, q)


def _reacts(view: View, k: int, q: int, words: CueLexicon) -> bool:
    """Is the verb at `q`, behind a comma, a second cue, or tells it what came of the first?"""
    c = view.chunks[q]
    if c.tense == "gerund":
        return c.lemma in words.core or c.lemma in words.reactions or view.lowers[c.first] == "according"
    return c.finite and _twin(view, k, q) and c.lemma in words.core


def _in_own_text(view: View, q: int, words: CueLexicon) -> bool:
    """Is it the text in which all of it was said: ", | in a report published on Monday"?"""
    p = view.noun_of(q)
    own = p < view.n and view.head(q) == "in" and view.head(p) in words.documents & words.media
    return own and view.lowers[view.chunks[q].last] in ("a", "an", "its", "his", "her", "their")


def _with_speaker(view: View, q: int, words: CueLexicon) -> bool:
    """Does a second speaker follow: ", with the minister saying"?"""
    chunks = view.chunks
    if q + 2 >= view.n or chunks[q + 1].kind != NP:
        return False
    v = view.phrase_end(q + 1)
    return (
        v < view.n and chunks[v].kind == VG and chunks[v].tense == "gerund" and chunks[v].lemma in words.core
    )


def _summing(view: View, q: int, words: CueLexicon) -> bool:
    """Is it the reporter's own noun for what was said: ", a claim that Kyiv rejects"?"""
    c = view.chunks[q]
    return view.lowers[c.first] in ("a", "an") and view.head(q) in words.summing


def _relative_ends(view: View, q: int, words: CueLexicon) -> bool:
    """A relative clause that ends the sentence and tells who says or does what about it."""
    chunks = view.chunks
    verb = next((x for x in range(q + 1, view.n) if chunks[x].kind == VG), -1)
    if verb > q + 1 and chunks[verb].lemma in words.core and chunks[q + 1].kind == NP:
        return True
    if any(chunks[x].kind == COMMA and not view.quoted(x) for x in range(q + 1, view.n)):
        return False
    return verb >= 0 and (chunks[verb].lemma in words.core or chunks[verb].lemma in words.reactions)


def is_tag(view: View, q: int, words: CueLexicon) -> bool:
    """Is it a subject and its cue with nothing behind: ", the agency reported"?"""
    chunks = view.chunks
    v = view.phrase_end(q)
    while v + 1 < view.n and chunks[v].kind == PREP and chunks[v + 1].kind == NP:
        v = view.phrase_end(v + 1)
    while v < view.n and chunks[v].kind == ADV:
        v += 1
    if v >= view.n or chunks[v].kind != VG or chunks[v].lemma not in words.core or not chunks[v].finite:
        return False
    hears = any(cue.speech and "addressee" in cue.takes for cue in words.verbs[chunks[v].lemma])
    v += 1
    if hears and v < view.n and chunks[v].kind == NP:
        v = view.phrase_end(v)
    while v < view.n and chunks[v].kind in (ADV, TIME):
        v += 1
    return v >= view.n or chunks[v].kind in (COMMA, ".", PREP)


def _second_cue(view: View, k: int, q: int, words: CueLexicon) -> bool:
    """Does a second verb of the cue's own subject, or a new source with its cue, begin at chunk `q`?"""
    chunks = view.chunks
    while q < view.n and chunks[q].kind in (ADV, TIME):
        q += 1
    if q >= view.n:
        return False
    c = chunks[q]
    if c.kind == VG and c.lemma in words.joint:
        return False  # "said that A and B met and discussed C"
    if c.kind == VG and _twin(view, k, q):
        return (
            c.lemma in words.core
            or (c.perfect and chunks[k].perfect)
            or view.lowers[chunks[q - 1].first] == "but"
        )
    if c.kind == NP and q + 1 < view.n:
        v = view.phrase_end(q)
        while v < view.n and chunks[v].kind == ADV:
            v += 1
        return (
            v < view.n
            and chunks[v].kind == VG
            and (chunks[v].finite or chunks[v].tense == "gerund")
            and chunks[v].lemma in words.core
            and _twin(view, k, v)
        )
    return False


def _twin(view: View, k: int, q: int) -> bool:
    """Same form as the cue, so that it can be its twin."""
    a, b = view.chunks[k], view.chunks[q]
    return a.finite == b.finite and a.tense == b.tense and not b.passive


def second_deed(view: View, k: int, m: int, q: int, *, clausal: bool) -> bool:
    """Does the cue's subject do something else at chunk `q`: "stressed that they will stay | and examined the plan"?

    Told by the tense, where the verbs of the content have another one than the cue; a phrase has no verb to join.
    """
    chunks = view.chunks
    while q < view.n and chunks[q].kind in (ADV, TIME):
        q += 1
    if not clausal and (_speaks_again(view, q) or (view.head(q - 1) == "but" and _new_clause(view, q))):
        return True
    if q >= view.n or chunks[q].kind != VG or not chunks[q].finite or not _twin(view, k, q):
        return False
    if not _plainly_joined(view, m, q):
        return False
    if chunks[q].ambiguous and chunks[q].object < 0 and not _has_infinitive(view, q):
        return False  # "the plan drawn up | and adopted by the council"
    told = [chunks[v] for v in range(m, q) if chunks[v].kind == VG and chunks[v].finite]
    if not told:
        return not clausal and chunks[k].finite
    return (
        chunks[k].finite
        and chunks[k].tense == "past"
        and all(c.tense in ("present", "future") and not c.perfect for c in told)
    )


def _speaks_again(view: View, q: int) -> bool:
    """Does a clause of somebody's own begin at chunk `q`: "our commitment to peace | and we will act"?"""
    chunks = view.chunks
    if q >= view.n or chunks[q].kind != NP or view.lowers[chunks[q].head] not in _SUBJECTS:
        return False
    v = q + 1
    while v < view.n and chunks[v].kind == ADV:
        v += 1
    return v < view.n and chunks[v].kind == VG and chunks[v].finite


def _may_join(view: View, k: int, m: int, q: int) -> bool:
    """Can the verb behind "and" go with cue `k`, and not with what the content has told so far?"""
    c = view.chunks[q]
    if c.kind == VG and shares_auxiliary(view, k, m, q):
        return False
    return (
        c.kind != VG
        or c.tense != "present"
        or view.chunks[k].tense != "present"
        or _plainly_joined(view, m, q)
    )


def shares_auxiliary(view: View, k: int, m: int, q: int) -> bool:
    """Has the verb at `q` the auxiliary of one from chunk `m` on, but not of cue `k`: "says they are leaving | and are warning"?"""
    word = view.lowers[view.chunks[q].first]
    if word not in _AUXILIARIES or word == view.lowers[view.chunks[k].first]:
        return False
    return any(view.lowers[view.chunks[v].first] == word for v in view.clauses.verbs if m <= v < q)


def _plainly_joined(view: View, m: int, q: int) -> bool:
    """Can a form behind "and" be a verb of its own: not in "a free | and open sea", "to declare | and keep"?"""
    chunks = view.chunks
    present = chunks[q].tense == "present"
    if present and any(chunks[x].kind == VG and chunks[x].tense == "infinitive" for x in range(m, q)):
        return False
    before = next((x for x in range(q - 1, m - 1, -1) if chunks[x].kind not in (CONJ, COMMA, ADV)), m)
    return view.clauses.tags[chunks[before].last - 1] not in ("JJ", "DT")


def _has_infinitive(view: View, q: int) -> bool:
    return q + 1 < view.n and view.chunks[q + 1].kind == VG and view.chunks[q + 1].tense == "infinitive"
