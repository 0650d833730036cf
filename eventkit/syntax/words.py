"""The word tables behind the tagger: parts of speech, verb forms and lemmas, loaded once from `eventkit/data/syntax`."""

from __future__ import annotations

import functools
import re
from importlib import resources
from typing import NamedTuple

_SHORT = re.compile(r"[^aeiou]+[aeiou][bdgkmnprt]|[aeiou][dt]")  # "slip", "plan": one short vowel
_DOUBLING = frozenset("admit commit compel confer defer expel permit prefer refer submit rebut quip".split())
_VOWEL = re.compile(r"[aeiou]")


class WordTables(NamedTuple):
    """`tags`: lower-case word -> its possible tags, likeliest first; `lemmas`: verb form -> base form."""

    tags: dict[str, tuple[str, ...]]
    lemmas: dict[str, str]


def read_rows(name: str) -> list[list[str]]:
    """The rows of a table in `eventkit/data/syntax`, without comments."""
    text = resources.files("eventkit").joinpath("data", "syntax", name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and line[0] != "#"]


def inflect(base: str) -> tuple[str, str, str, str]:
    """Third person, past, participle and -ing form of a regular verb."""
    if base.endswith("e"):
        ing = base + "ing" if base.endswith(("ee", "oe", "ye")) else base[:-1] + "ing"
        return base + "s", base + "d", base + "d", ing
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return base[:-1] + "ies", base[:-1] + "ied", base[:-1] + "ied", base + "ing"
    stem = base + base[-1] if base in _DOUBLING or _SHORT.fullmatch(base) else base
    third = base + "es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else base + "s"
    return third, stem + "ed", stem + "ed", stem + "ing"


def _add(table: dict[str, tuple[str, ...]], word: str, tag: str) -> None:
    known = table.get(word, ())
    if tag not in known:
        table[word] = (*known, tag)


def _add_verb(tags: dict[str, tuple[str, ...]], lemmas: dict[str, str], forms: tuple[str, ...]) -> None:
    for form, tag in zip(forms, ("VB", "VBZ", "VBD", "VBN", "VBG"), strict=True):
        _add(tags, form, tag)
        lemmas.setdefault(form, forms[0])
    _add(tags, forms[0], "VBP")


@functools.cache
def word_tables() -> WordTables:
    """All tables, merged: the closed classes rule, then the counted table, then derived verb forms."""
    tags: dict[str, tuple[str, ...]] = {}
    lemmas: dict[str, str] = {}
    for word, kinds in read_rows("words.tsv"):
        tags[word] = tuple(kinds.split())
    irregular = {tuple(row) for row in read_rows("irregular.tsv")}
    for forms in sorted(irregular):
        _add_verb(tags, lemmas, forms)
    known = {forms[0] for forms in irregular}
    bases = {word for word, kinds in tags.items() if "VB" in kinds} - known
    listed = {row[0]: row[1] if len(row) > 1 else "" for row in read_rows("verbs.tsv")}
    for base in sorted(bases | (listed.keys() - known)):
        _add_verb(tags, lemmas, (base, *inflect(base)))
    for base, noun in listed.items():
        if noun:
            _add(tags, base, "NN")
            _add(tags, base + "s", "NNS")
    for tag, words in read_rows("closed.tsv"):
        for word in words.split():
            tags[word] = (
                (tag,)
                if tag in ("DT", "PRP", "PRP$", "MD", "WP", "EX", "CC")
                else (tag, *(t for t in tags.get(word, ()) if t != tag))
            )
    for form, lemma in (
        ("am", "be"),
        ("are", "be"),
        ("'re", "be"),
        ("'m", "be"),
        ("'s", "be"),
        ("were", "be"),
        ("'ve", "have"),
        ("ai", "be"),
        ("lasts", "last"),
        ("lasted", "last"),
        ("lasting", "last"),
    ):
        lemmas[form] = lemma
    for form, tag in (
        ("am", "VBP"),
        ("are", "VBP"),
        ("'re", "VBP"),
        ("'m", "VBP"),
        ("were", "VBD"),
        ("'ve", "VBP"),
        ("'d", "MD"),
    ):
        tags[form] = (tag,)
    return WordTables(tags, lemmas)


@functools.cache
def _forms() -> dict[str, frozenset[str]]:
    forms: dict[str, set[str]] = {}
    for form, lemma in word_tables().lemmas.items():
        forms.setdefault(lemma, {lemma}).add(form)
    return {lemma: frozenset(words) for lemma, words in forms.items()}


def forms_of(base: str) -> frozenset[str]:
    """Every form of a verb, the base among them; regular forms where the tables do not know it."""
    return _forms().get(base) or frozenset((base, *inflect(base)))
