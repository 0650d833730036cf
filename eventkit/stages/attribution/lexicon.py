"""The cue lexicon: which verbs say something, how, and what they take."""

from __future__ import annotations

from functools import cache

from attrs import frozen

from eventkit.records.vocabulary import ACTS, Act
from eventkit.stages.attribution.cuefiles import CueEntry, CueExample, read_cues, read_words
from eventkit.syntax.words import forms_of, word_tables


@frozen(kw_only=True)
class Cue:
    """One cue verb: its rule, its act, and the complements that can be its content.

    `takes`: clause, quote, noun, infinitive, gerund, naming ("called it a lie"), as, of, addressee
    (before the content). `prepositions`: those after which the content stands ("accused X of", "called for").
    `things`: done to people it is no utterance ("welcomed the minister").
    """

    rule: str
    act: Act
    takes: frozenset[str]
    prepositions: frozenset[str]
    weak: bool
    speech: bool
    things: bool


@frozen(kw_only=True)
class Verb:
    """A cue verb with the words that follow it: what all its cues take together, and the cues themselves.

    `speech`: nothing but speaking can be meant, so that a subject that cannot speak was misread.
    """

    lemma: str
    particles: tuple[str, ...]
    takes: frozenset[str]
    prepositions: frozenset[str]
    cues: tuple[Cue, ...]
    speech: bool

    def cue(self, sort: str, preposition: str = "") -> Cue:
        """The cue that explains a complement of `sort`, behind `preposition` if any: the first that takes it."""
        wanted = _SORTS.get(sort, (sort,))
        fitting = (c for c in self.cues if c.takes.intersection(wanted) or preposition in c.prepositions)
        return next(fitting, self.cues[0])


_SORTS = {
    "before": ("clause", "quote", "question"),
    "quote": ("clause", "quote", "question"),
    "question": ("question", "clause"),
    "next": ("clause", "quote"),
    "gerund": ("gerund", "noun"),
}


_LISTS = (
    "media media_links wires addressing journeys hedges hedging hedging_openers documents audiences reactions summing "
    "aspects dialogues speakers mute mute_endings human_endings unsaid powers parting focus joint".split()
)


@frozen(kw_only=True)
class CueLexicon:
    """The cues of a run.

    `verbs`: base form, or a form that the word tables do not know -> its phrases, longest first; `spoken`: the same
    by every form; `forms`: all words that may be a cue; `core`: base forms that alone are cues; `nouns`: noun -> act;
    `examples`: those of the files, in their order.
    """

    verbs: dict[str, tuple[Verb, ...]]
    spoken: dict[str, tuple[Verb, ...]]
    forms: frozenset[str]
    core: frozenset[str]
    media: frozenset[str]
    media_links: frozenset[str]
    wires: frozenset[str]
    addressing: frozenset[str]
    journeys: frozenset[str]
    hedges: frozenset[str]
    hedging: frozenset[str]
    hedging_openers: frozenset[str]
    documents: frozenset[str]
    audiences: frozenset[str]
    reactions: frozenset[str]
    summing: frozenset[str]
    aspects: frozenset[str]
    dialogues: frozenset[str]
    speakers: frozenset[str]
    mute: frozenset[str]
    mute_endings: frozenset[str]
    human_endings: frozenset[str]
    unsaid: frozenset[str]
    powers: frozenset[str]
    parting: frozenset[str]
    focus: frozenset[str]
    joint: frozenset[str]
    nouns: dict[str, Act]
    examples: tuple[CueExample, ...]


@cache
def cue_lexicon() -> CueLexicon:
    """The built-in lexicon."""
    return load_cues()


def load_cues(*folders: str) -> CueLexicon:
    """The built-in cues and word lists, with those of the rule folders on top of them.

    A folder may have `events/statement.toml` with `[[cue]]` tables and `attribution/words.toml` with word lists; a
    cue with the id of a built-in one replaces it, words are added.

    Raises:
        RuleError: a file is wrong; names file, entry and remedy.
    """
    entries = read_cues(*folders)
    verbs = _verbs(entries)
    words = read_words(*folders)
    plain: dict[str, frozenset[str]] = words[""]
    nouns: dict[str, Act] = {noun: act for act in ACTS for noun in sorted(words["nouns"].get(act, ()))}
    spoken = {form: found for lemma, found in verbs.items() for form in forms_of(lemma)}
    known = word_tables().lemmas
    return CueLexicon(
        verbs=verbs | {form: found for form, found in spoken.items() if form not in known},
        spoken=spoken,
        forms=frozenset((*spoken, *nouns, "according")),
        core=frozenset(
            lemma
            for lemma, found in verbs.items()
            if any(not verb.particles and verb.takes - {"quote"} for verb in found)
        ),
        nouns=nouns,
        examples=tuple(example for entry in entries.values() for example in entry.examples),
        **{name: plain.get(name, frozenset()) for name in _LISTS},
    )


def _verbs(entries: dict[str, CueEntry]) -> dict[str, tuple[Verb, ...]]:
    phrases: dict[str, list[Cue]] = {}
    for entry in entries.values():
        cue = Cue(
            rule=entry.id,
            act=entry.act,
            takes=entry.takes,
            prepositions=entry.prepositions,
            weak=entry.weak,
            speech=entry.speech,
            things=entry.things,
        )
        for phrase in entry.verbs:
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
                speech=any(c.speech for c in cues),
            )
        )
    return {lemma: tuple(sorted(v, key=lambda verb: -len(verb.particles))) for lemma, v in verbs.items()}


__all__ = ["Cue", "CueExample", "CueLexicon", "Verb", "cue_lexicon", "load_cues"]
