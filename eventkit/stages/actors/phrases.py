"""One index over all lexicons: the phrases that may begin with a word, longest first."""

from __future__ import annotations

import functools
from typing import NamedTuple

from eventkit.lexicons import Lexicons, OrgTerm, Title
from eventkit.stages.actors.words import state_terms, word_list

COUNTRY, ORG, OUTLET, PLACE, TITLE, GROUP, GIVEN, NAME, WORD, MARK = "COLPTGgNw."


class Term(NamedTuple):
    """What a phrase is: its label, and what the lexicons say of it.

    `country` and `sort` are set for states (name, demonym, capital, metonym) and bodies; `kind` is that of the actor;
    `title` the title a role noun means; `gender` that of a given name.
    """

    label: str
    country: str | None = None
    kind: str = ""
    sort: str = ""
    title: Title | None = None
    canonical: str = ""
    gender: str = ""


class PhraseIndex:
    """`lengths`: first word -> numbers of words, descending; `terms`: phrase -> what it is.

    `behind`: first word -> the words that may follow it in a phrase; `title_ends` are the words that may end a title.
    """

    __slots__ = ("acronyms", "behind", "lengths", "terms", "title_ends")

    def __init__(self, lexicons: Lexicons) -> None:
        self.acronyms = lexicons.acronyms
        self.terms: dict[str, Term] = _terms(lexicons)
        lengths: dict[str, set[int]] = {}
        self.behind: dict[str, set[str]] = {}
        self.title_ends = frozenset(
            phrase.rpartition(" ")[2] for phrase, term in self.terms.items() if term.label == TITLE
        )
        for phrase in self.terms:
            words = phrase.split(" ")
            lengths.setdefault(words[0], set()).add(len(words))
            self.behind.setdefault(words[0], set()).update(words[1:2])
        self.lengths = {word: tuple(sorted(found, reverse=True)) for word, found in lengths.items()}


def _terms(lexicons: Lexicons) -> dict[str, Term]:
    """All tables in one; of two rows with the same phrase the later statement here wins."""
    terms: dict[str, Term] = {}
    for name, gender in lexicons.given_names.items():
        terms[name] = Term(GIVEN, gender=gender)
    for place, country in lexicons.places.items():
        terms[place] = Term(PLACE, country)
    for noun, kind in lexicons.groups.items():
        terms[noun] = Term(GROUP, kind="document" if noun in lexicons.documents else kind)
    for phrase, title in lexicons.titles.items():
        terms[phrase] = Term(TITLE, kind="person", title=title)
        for plural in _plurals(phrase):
            terms.setdefault(plural, Term(GROUP, kind="group"))
            terms[plural] = terms[plural]._replace(title=title)
    for outlet in sorted(lexicons.outlets):
        terms[outlet] = Term(OUTLET, kind="organization")
    for phrase, org in lexicons.organizations.items():
        terms[phrase] = _body(org)
    for phrase, country in state_terms().items():
        known = terms.get(phrase)
        if known is None:
            terms[phrase] = Term(ORG, country, "organization", "party")
        elif known.label == OUTLET:
            terms[phrase] = known._replace(country=country)
        elif known.label == GROUP:
            terms[phrase] = known._replace(country=country, sort="party")
    for phrase, state in lexicons.countries.items():
        terms[phrase] = Term(COUNTRY, state.alpha3, "government", state.sort)
    for phrase in word_list("region adjective"):
        terms.setdefault(phrase, Term(WORD))
    for noun in [phrase for phrase, term in terms.items() if term.label in (GROUP, TITLE)]:
        terms[noun] = _with_state(noun, terms)
    return terms


def _with_state(noun: str, terms: dict[str, Term]) -> Term:
    """A noun that names its state or body itself: "white house officials", "eu leaders"."""
    term = terms[noun]
    words = noun.split(" ")
    for length in range(len(words) - 1, 0, -1):
        owner = terms.get(" ".join(words[:length]))
        if term.label in (GROUP, TITLE) and owner is not None and owner.label in (COUNTRY, ORG):
            return term._replace(country=owner.country, sort=term.sort or "owned")
    return term


def _body(org: OrgTerm) -> Term:
    return Term(ORG, org.country, org.kind, canonical=org.canonical)


def _plurals(phrase: str) -> tuple[str, ...]:
    """The plurals of a title: "minister of defence" -> "ministers of defence"."""
    head, of, rest = phrase.partition(" of ")
    if not of:
        head, of, rest = phrase.partition(" for ")
    if head.endswith("man"):
        return (head[:-2] + "en" + of + rest,)
    if head.endswith("s"):
        return ()
    if head.endswith("."):
        return (head[:-1] + "s." + of + rest,)
    if head.endswith("y") and head[-2:-1] not in "aeiou":
        return (head[:-1] + "ies" + of + rest,)
    return (head + "s" + of + rest,)


class _Same:
    """Hashes a thing by identity, and keeps it alive."""

    __slots__ = ("thing",)

    def __init__(self, thing: Lexicons) -> None:
        self.thing = thing

    def __hash__(self) -> int:
        return id(self.thing)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.thing is self.thing


@functools.lru_cache(maxsize=4)
def _index_of(key: _Same) -> PhraseIndex:
    return PhraseIndex(key.thing)


def phrase_index(lexicons: Lexicons) -> PhraseIndex:
    """The index of these lexicons, built once."""
    return _index_of(_Same(lexicons))


def is_given(term: Term | None, word: str) -> bool:
    """May the word be a given name?"""
    return term is not None and term.label == GIVEN and word not in word_list("particle")
