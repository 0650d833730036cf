"""Who speaks: the noun phrase behind a cue."""

from __future__ import annotations

from eventkit.stages.actors import Mention
from eventkit.stages.attribution.marks import ActorSource, Source, StatementMark
from eventkit.stages.attribution.pronouns import last_unnamed, resolve
from eventkit.stages.attribution.view import ADV, COMMA, CONJ, NP, PREP, TIME, VG, View
from eventkit.syntax.chunks import ADJ, PAREN

_ARTICLES = frozenset("the a an".split())
OWN_WORDS = frozenset(
    "statement article letter tweet post message video memo email e-mail note release communique remarks speech "
    "statements letters tweets posts messages memos emails".split()
)
_BACK = 12  # sentences within which a text of somebody's own is remembered
_BOUND = frozenset("of for to from in at with on by".split())


def source_at(view: View, k: int, actors: ActorSource, marks: list[StatementMark]) -> Source | None:
    """The source whose noun phrase has its head at chunk `k`; `marks`: statements before, for pronouns."""
    if k < 0 or view.chunks[k].kind != NP:
        return None
    start, end, members = _range(view, k)
    if not any(c.isalnum() for c in view.text[start:end]):
        return None
    if view.chunks[k].pronoun and len(members) == 1:
        spoken = resolve(view, k, marks, actors)
        unnamed = last_unnamed(view, k, marks) if spoken.mention is None else None
        return unnamed or spoken
    author = _writer(view, k, actors) if len(members) == 1 else None
    if author is not None:
        return Source(sentence=view.index, chunk=k, start=start, end=end, mention=author, members=())
    named = [m for m in (actors.source(view.index, x) for x in members) if m is not None]
    mention = named[0] if named else None
    if len(members) > 1 and len(named) == len(members):
        joint = tuple(named) if len({id(m.entity) for m in named}) > 1 else ()
        return Source(sentence=view.index, chunk=k, start=start, end=end, mention=mention, members=joint)
    return Source(
        sentence=view.index,
        chunk=k,
        start=start,
        end=end,
        mention=mention,
        members=mention.members if mention else (),
    )


def _writer(view: View, k: int, actors: ActorSource) -> Mention | None:
    """Who wrote "the post": the person whose post the text has told of before ("his post on X")."""
    noun = view.head(k)
    if noun not in OWN_WORDS or view.lowers[view.chunks[k].first] != "the":
        return None
    for i in range(view.index - 1, max(-1, view.index - 1 - _BACK), -1):
        clauses = view.reading.clauses(i)
        for x in clauses.phrases:
            if clauses.head(x) == noun:
                owners = actors.owner(i, x)
                if len(owners) == 1 and owners[0].kind == "person":
                    return owners[0]
    return None


def _range(view: View, k: int) -> tuple[int, int, list[int]]:
    chunks = view.chunks
    first = _list_start(view, k)
    members = [
        x
        for x in range(first, k)
        if chunks[x].kind == NP and x + 1 < len(chunks) and chunks[x + 1].kind in (CONJ, COMMA)
    ] + [k]
    t = chunks[first].first
    while t < chunks[k].last - 1 and (view.lowers[t] in _ARTICLES or not view.lowers[t][0].isalnum()):
        t += 1
    last = k
    m = k + 1
    while m + 1 < view.n:
        c = chunks[m]
        if (
            c.kind == PREP
            and view.head(m) in _BOUND
            and chunks[m + 1].kind == NP
            and not chunks[m + 1].temporal
            and (view.head(m) == "of" or not (chunks[last].proper or chunks[last].pronoun))
        ):
            last = m + 1
            m += 2
        elif c.kind == CONJ and chunks[m + 1].kind == NP:
            last = m + 1
            members.append(last)
            m += 2
        elif c.kind == "'" and chunks[m + 1].kind == NP:
            last = m + 1
            m += 2
        else:
            break
    return view.starts[t], view.end(last), members


def _list_start(view: View, k: int) -> int:
    """The first chunk of the list of noun phrases that ends with `k` ("A, B and C")."""
    chunks = view.chunks
    first = view.group_start(k)
    joined = False
    if chunks[k].pronoun:
        return first
    while (
        first >= 2
        and chunks[first - 2].kind == NP
        and not chunks[first - 2].temporal
        and (chunks[first - 1].kind == CONJ or (joined and chunks[first - 1].kind == COMMA))
        and not (chunks[first - 1].kind == COMMA and fronted_phrase(view, first - 2))
    ):
        joined = True
        first = view.group_start(first - 2)
    return first


def fronted_phrase(view: View, p: int) -> bool:
    """Does chunk `p` end a phrase before the subject: "During the meeting |, Lind and Moe", "To use the port |, A and B"?"""
    chunks = view.chunks
    p = view.group_start(p)
    while p >= 1 and chunks[p - 1].kind in (PREP, CONJ, COMMA) and p >= 2 and chunks[p - 2].kind == NP:
        if chunks[p - 1].kind == COMMA:
            return False
        p = view.group_start(p - 2)
    if p == 0 or chunks[p].proper:
        return False
    if chunks[p - 1].kind == PREP:
        return p == 1 or chunks[p - 2].kind in (COMMA, CONJ)
    return chunks[p - 1].kind == VG and not chunks[p - 1].finite


def subject_of(view: View, k: int) -> int:
    """The subject of verb group `k`: the phrase before it, what the grammar says, or the nearest; -1."""
    chunks = view.chunks
    near = _near_subject(view, k)
    s = chunks[k].subject
    if near < 0:
        near = _across_commas(view, k)
    if near >= 0:
        return _titled(view, near)
    s = _behind_contact(view, s, k)
    if 0 <= s < k and chunks[s].kind == NP and not view.quoted(s):
        return s
    p = k - 1
    while p >= 0:
        kind = chunks[p].kind
        if view.quoted(p):
            pass
        elif kind == NP and not chunks[p].temporal and chunks[p].prep < 0:
            return _behind_contact(view, p, k)
        elif kind == "." or (kind == ":" and view.lowers[chunks[p].first] in (":", ";")):
            break
        elif kind == ":":
            p = _other_dash(view, p)
        p -= 1
    return -1


def _titled(view: View, k: int) -> int:
    """The name before an office that no second comma closes: "Lind, | head of the ministry said"; else `k`."""
    chunks = view.chunks
    name = view.group_start(k) - 2
    office = (
        name >= 0
        and not chunks[k].proper
        and view.clauses.tags[chunks[k].head] == "NN"
        and view.lowers[chunks[k].first] not in _ARTICLES
        and chunks[k + 1].kind == PREP
    )
    named = office and chunks[name].kind == NP and chunks[name].proper and chunks[name].prep < 0
    return name if named and chunks[name + 1].kind == COMMA else k


def _behind_contact(view: View, s: int, k: int) -> int:
    """The noun before subject `s` of a clause that tells of it: "an official | he met yesterday said"; else `s`."""
    chunks = view.chunks
    if not 0 < s < k or chunks[s].kind != NP:
        return s
    p = view.group_start(s) - 1
    own = any(chunks[v].kind == VG and chunks[v].subject == s for v in range(s + 1, k))
    noun = p >= 0 and chunks[p].kind == NP and not chunks[p].temporal and not view.quoted(p)
    return p if own and noun else s


def _other_dash(view: View, p: int) -> int:
    """The dash that pairs with the one at `p`, or `p`."""
    mark = view.lowers[view.chunks[p].first]
    return next((x for x in range(p - 1, -1, -1) if view.lowers[view.chunks[x].first] == mark), p)


def _across_commas(view: View, k: int) -> int:
    """The subject before an insertion: "Lind, who visited Rome, said"; -1 where there is none."""
    chunks = view.chunks
    p = k - 1
    while p >= 0 and chunks[p].kind == ADV:
        p -= 1
    if p < 0 or chunks[p].kind != COMMA or view.quoted(p):
        return -1
    for q in range(p - 1, 0, -1):
        if chunks[q].kind in (".", ":", "Q") or view.quoted(q):
            return -1
        if chunks[q].kind != COMMA or chunks[q - 1].kind != NP or chunks[q - 1].temporal:
            continue
        if _of_place(view, q - 1):
            continue
        head = q - 1
        while (
            head >= 2
            and chunks[view.group_start(head) - 1].kind == PREP
            and chunks[view.group_start(head) - 2].kind == NP
        ):
            head = view.group_start(head) - 2
        start = _list_start(view, head)
        if chunks[start].prep < 0 and (
            start == 0 or chunks[start - 1].kind in (COMMA, CONJ, "S", "Q", TIME, ADV)
        ):
            return head
    return -1


def _of_place(view: View, k: int) -> bool:
    """Is it the state of a town that stands before it: "in New Berg, | N.J.,"?"""
    chunks = view.chunks
    return (
        k >= 3
        and chunks[k].proper
        and chunks[k - 1].kind == COMMA
        and chunks[k - 2].kind == NP
        and chunks[k - 2].proper
        and chunks[k - 2].prep == k - 3
        and view.head(k - 3) == "in"
    )


def _opening_paren(view: View, p: int) -> int:
    """The parenthesis that opens what the one at `p` closes, where no verb stands between; else `p`."""
    chunks = view.chunks
    if chunks[p].kind == PAREN and view.lowers[chunks[p].first] in (")", "]", ","):  # "Lind|, R-Ky.,| said"
        for q in range(p - 1, max(-1, p - 12), -1):
            if chunks[q].kind == VG:
                break
            if chunks[q].kind == PAREN:
                return q
    return p


def _near_subject(view: View, k: int) -> int:
    """The head of the phrase that ends right before verb group `k`; -1 behind a comma or another verb."""
    chunks = view.chunks
    p = k - 1
    while (p >= 0 and chunks[p].kind in (ADV, TIME, ADJ, PAREN)) or (
        p >= 1 and chunks[p].kind == NP and chunks[p].temporal and chunks[p - 1].kind != PREP
    ):
        p = _opening_paren(view, p) - 1
    joined = False
    last, listing = -1, False  # the last of a list with commas: the others are found from it
    while p >= 0 and chunks[p].kind == NP and not view.quoted(p):
        head = p
        start = view.group_start(p)
        if (
            chunks[head].pronoun
            and view.lowers[chunks[head].head] in ("i", "we")
            and start >= 1
            and chunks[start - 1].kind == NP
        ):
            return -1
        if view.lowers[chunks[head].head] in ("him", "them", "her", "us", "me"):
            return -1
        if (
            view.lowers[chunks[head].head] in ("both", "all", "each")
            and start >= 1
            and chunks[start - 1].kind == NP
        ):
            p = start - 1
            continue
        if (
            start >= 1
            and chunks[start - 1].kind == VG
            and chunks[start - 1].marker in ("who", "that", "which")
            and 0 <= chunks[k].subject < start - 1
        ):
            return -1
        q = start - 1
        if q >= 0 and chunks[q].kind == PREP:
            listing = False  # "the leaders of A, B and C"
            p = q - 1
            while p >= 0 and chunks[p].kind == TIME:
                p -= 1
            if p >= 0 and chunks[p].kind == ADJ and view.head(q) == "of":
                return head  # "many of her supporters say"
            continue
        if q >= 1 and chunks[q].kind == CONJ and chunks[q - 1].kind == NP:
            last = head
            p = q - 1
            joined = True
            continue
        listed = joined and q >= 1 and chunks[q].kind == COMMA and chunks[q - 1].kind == NP
        if listed and not fronted_phrase(view, q - 1):
            p = q - 1
            listing = True
            continue
        return last if listing else head
    return -1


def inverted_subject(view: View, k: int) -> int:
    """The noun phrase right behind an inverted cue ("said Nieto"): its head chunk, or -1."""
    chunks = view.chunks
    m = k + 1
    while m < view.n and chunks[m].kind == ADV:
        m += 1
    if m >= view.n or chunks[m].kind != NP or chunks[m].temporal or view.quoted(m):
        return -1
    while m + 2 < view.n and chunks[m + 1].kind == "'" and chunks[m + 2].kind == NP:
        m += 2
    return m
