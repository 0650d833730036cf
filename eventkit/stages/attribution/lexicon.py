"""The cue lexicon: which verbs say something, how, and what they take."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any

from attrs import frozen

from eventkit.records.vocabulary import Act
from eventkit.syntax.words import word_tables


@frozen(kw_only=True)
class Cue:
    """One cue verb: its rule, its act, and the complements that can be its content.

    `takes`: clause, quote, noun, infinitive, gerund, naming ("called it a lie"), as, of, addressee
    (before the content). `prepositions`: those after which the content stands ("accused X of", "called for").
    """

    rule: str
    act: Act
    takes: frozenset[str]
    prepositions: frozenset[str]
    weak: bool


@frozen(kw_only=True)
class Verb:
    """A cue verb with the words that follow it: what all its cues take together, and the cues themselves."""

    lemma: str
    particles: tuple[str, ...]
    takes: frozenset[str]
    prepositions: frozenset[str]
    cues: tuple[Cue, ...]

    def cue(self, sort: str) -> Cue:
        """The cue that explains a complement of `sort`: the first that takes it, else the first."""
        wanted = _SORTS.get(sort, (sort,))
        return next(
            (
                c
                for c in self.cues
                if c.takes.intersection(wanted) or (sort == "preposition" and c.prepositions)
            ),
            self.cues[0],
        )


_SORTS = {
    "quote": ("clause", "quote", "question"),
    "question": ("question", "clause"),
    "next": ("clause", "quote"),
    "gerund": ("gerund", "noun"),
}


@frozen(kw_only=True)
class CueLexicon:
    """The cues by lemma, longest phrase first; `forms`: all their forms; `core`: lemmas that alone are cues."""

    verbs: dict[str, tuple[Verb, ...]]
    forms: frozenset[str]
    core: frozenset[str]
    media: frozenset[str]
    hedges: frozenset[str]
    documents: frozenset[str]
    audiences: frozenset[str]
    reactions: frozenset[str]
    summing: frozenset[str]
    nouns: dict[str, Act]


def read(folder: str, name: str) -> dict[str, Any]:
    """A data table as TOML gives it."""
    source = resources.files("eventkit").joinpath("data", folder, name)
    return tomllib.loads(source.read_text(encoding="utf-8"))


@cache
def cue_lexicon() -> CueLexicon:
    """The built-in lexicon."""
    phrases: dict[str, list[Cue]] = {}
    for entry in read("events", "statement.toml")["cue"]:
        cue = Cue(
            rule=entry["id"],
            act=entry["act"],
            takes=frozenset(entry.get("takes", ())),
            prepositions=frozenset(entry.get("prepositions", ())),
            weak=entry.get("weak", False),
        )
        for phrase in entry["verbs"]:
            phrases.setdefault(phrase, []).append(cue)
    verbs: dict[str, list[Verb]] = {}
    for phrase, cues in phrases.items():
        lemma, *rest = phrase.split()
        verbs.setdefault(lemma, []).append(
            Verb(
                lemma=lemma,
                particles=tuple(rest),
                takes=frozenset().union(*(c.takes for c in cues)),
                prepositions=frozenset().union(*(c.prepositions for c in cues)),
                cues=tuple(cues),
            )
        )
    words = read("attribution", "words.toml")
    nouns: dict[str, Act] = {noun: act for act, listed in words["nouns"].items() for noun in listed}
    return CueLexicon(
        verbs={lemma: tuple(sorted(v, key=lambda verb: -len(verb.particles))) for lemma, v in verbs.items()},
        forms=frozenset(form for form, lemma in word_tables().lemmas.items() if lemma in verbs)
        | {"according", *nouns},
        core=frozenset(
            lemma
            for lemma, v in verbs.items()
            if any(not verb.particles and verb.takes - {"quote"} for verb in v)
        ),
        nouns=nouns,
        **{
            name: frozenset(words[name])
            for name in ("media", "hedges", "documents", "audiences", "reactions", "summing")
        },
    )


@frozen(kw_only=True)
class CueExample:
    """A sentence of a rule file; `expect`: fields of the statement to be found in it, if it is `right`."""

    rule: str
    text: str
    right: bool
    expect: tuple[tuple[str, object], ...] = ()


def cue_examples() -> list[CueExample]:
    """The right and wrong sentences of every cue, in file order."""
    found: list[CueExample] = []
    for entry in read("events", "statement.toml")["cue"]:
        for example in entry.get("right", ()):
            expect = tuple((name, value) for name, value in example.items() if name != "text")
            found.append(CueExample(rule=entry["id"], text=example["text"], right=True, expect=expect))
        found.extend(CueExample(rule=entry["id"], text=text, right=False) for text in entry.get("wrong", ()))
    return found
