"""Whom pronouns and plural common nouns mean: the nearest fitting actors before them."""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable
from operator import itemgetter

from eventkit.stages.actors.candidates import (
    alone,
    coordinated,
    holds,
    met_ahead,
    pairs,
    several_as_subject,
    two_who_meet,
)
from eventkit.stages.actors.model import Mention
from eventkit.stages.actors.partners import partners
from eventkit.stages.actors.words import Pronoun, pronouns, word_list
from eventkit.syntax import Clauses, Reading
from eventkit.syntax.chunks import COMMA, NP
from eventkit.syntax.dateline import dateline_end

_QUOTED = re.compile(r"\"[^\"\n]*(?:\"|\n|$)|“[^”\n]*(?:”|\n|$)")
_BACK = 6  # sentences to look back for a person
_BACK_GROUP = 3
_LABEL = re.compile(
    r"^(Q(?=:?\s)|(?=[^\W\d_a-z])(?:[^\W\d_a-z]|[A-Z]c[A-Z]|[.,’'() -]){3,60}(?=:\s))", re.MULTILINE
)
_SPEECH = frozenset(
    "say tell add ask announce state declare warn insist argue write note reply respond explain stress recall".split()
)

_OBJECTS = frozenset(("him", "her"))

Mentions = Callable[[int], list[Mention]]


class Coreference:
    """Looks for antecedents; `mentions` gives the actors of a sentence that are no pronouns, in order."""

    __slots__ = ("_labels", "_mentions", "_quotes", "_reading")

    def __init__(self, reading: Reading, mentions: Mentions) -> None:
        self._quotes: list[tuple[int, int]] | None = None
        self._labels: list[tuple[int, int]] | None = None
        self._reading = reading
        self._mentions = mentions

    def quoted(self, offset: int) -> bool:
        """Does the place lie within quotation marks?"""
        return self._quotation(offset) is not None

    def _quotation(self, offset: int) -> tuple[int, int] | None:
        """The quotation marks around `offset`: from the first to behind the last."""
        if self._quotes is None:
            self._quotes = [m.span() for m in _QUOTED.finditer(self._reading.text)]
        at = bisect.bisect_right(self._quotes, (offset, len(self._reading.text) + 1)) - 1
        if at >= 0 and self._quotes[at][0] < offset < self._quotes[at][1]:
            return self._quotes[at]
        return None

    def _inside(self, clauses: Clauses, k: int) -> bool:
        return self.quoted(clauses.span(k)[0])

    # -- one

    def pronoun(self, i: int, k: int, word: str) -> list[Mention]:
        """The actors that the pronoun `word` at chunk `k` of sentence `i` means; empty where none is found."""
        kind = pronouns().get(word)
        if kind is None:
            return []
        if kind.gender == "s":
            return self._speaker(i, k)
        if kind.number == "any":
            return self._relative(i, k)
        if kind.number == "many":
            return self._many(i, k) or self._both(i, k, word)
        found = self._one(i, k, word, kind)
        return [found] if found is not None else []

    def _relative(self, i: int, k: int) -> list[Mention]:
        before = [m for m in self._mentions(i) if m.last_chunk < k]
        return before[-1:]

    def _one(self, i: int, k: int, word: str, kind: Pronoun) -> Mention | None:
        clauses = self._reading.clauses(i)
        beside = clauses.chunks[k].conjoined if word in _POSSESSIVES else -1
        found = next((m for m in self._mentions(i) if _covers(m, beside) and _fits(m, kind)), None)
        if found is not None:
            return found  # "met Silva and | her ministers"
        own = _own_subject(clauses, k) if word in ("him", "her", "it") and clauses.chunks[k].pronoun else -1
        if word == "it" and any(clauses.chunks[v].subject == k for v in clauses.verbs):
            own = -1  # "Norway denied that it had agreed"
        quoted = self._inside(clauses, k)
        speaker = self._speech_subject(clauses) if quoted else -1
        dateline = dateline_end(clauses)
        before = [
            m
            for m in self._mentions(i)
            if dateline < m.last_chunk < k
            and _fits(m, kind)
            and not _covers(m, own)
            and not _covers(m, speaker)
            and not _owned_by(clauses, m, kind)
            and not met_ahead(clauses, m, k)
        ]
        found = self._best_in_sentence(clauses, alone(clauses, before, kind), quoted)
        same = self._same_before(clauses, k, kind, own)
        if same >= 0 and not _stands_behind(clauses, found, same):
            return self._one(i, same, clauses.head(same), kind)
        if found is None and same < 0 and not quoted:
            found = self._ahead(i, k, kind, fronted=True)
        skipped, spoke = 0, None
        says = any(
            clauses.chunks[v].subject == k and clauses.chunks[v].lemma in _SPEECH for v in clauses.verbs
        )
        for j in range(i - 1, max(-1, i - 1 - 2 * _BACK), -1):
            if found is not None or i - j - skipped > _BACK:
                break
            earlier = self._reading.clauses(j)
            if self._goes_on(earlier, kind):
                skipped += 1
                continue
            found = self._leading(earlier, [m for m in self._mentions(j) if _fits(m, kind)], quoted)
            if found is not None and found.entity.office == "spokesperson" and not (quoted or says):
                spoke, found = spoke or found, None  # who only speaks for somebody is not who is spoken of
        return found or spoke or self._ahead(i, k, kind)

    def _same_before(self, clauses: Clauses, k: int, kind: Pronoun, own: int) -> int:
        """The last subject before chunk `k` that is the same pronoun: "he visited X, where | he met Y"; -1 for none."""
        quotation = self._quotation(clauses.span(k)[0])
        for v in reversed(clauses.verbs):
            subject = clauses.chunks[v].subject
            if 0 <= subject < k and subject != own and clauses.chunks[subject].pronoun:
                known = pronouns().get(clauses.head(subject))
                same = known is not None and (known.gender, known.number) == (kind.gender, kind.number)
                if same and self._quotation(clauses.span(subject)[0]) == quotation:
                    return subject
        return -1

    def _ahead(self, i: int, k: int, kind: Pronoun, *, fronted: bool = False) -> Mention | None:
        """ "In Berlin, where he met Y, X said": the subject of the main clause behind, where nobody was named before.

        With `fronted`, only a name behind what opens the sentence: "After his visit, X said", "When he arrived, X said".
        """
        clauses = self._reading.clauses(i)
        chunks = clauses.chunks
        verb = next((v for v in clauses.verbs if not chunks[v].marker and chunks[v].subject > k), -1)
        main = chunks[verb].subject if verb >= 0 else -1
        if main < 0 or not any(c.kind == COMMA for c in chunks[k:main]):
            return None
        found = next((m for m in self._mentions(i) if _covers(m, main) and _fits(m, kind)), None)
        return found if not fronted or found is None or _opens(clauses, k, verb, found) else None

    def _best_in_sentence(self, clauses: Clauses, before: list[Mention], quoted: bool) -> Mention | None:
        if not quoted:
            before = [m for m in before if not self._inside(clauses, m.first_chunk)]
        subjects = {v.subject for v in (clauses.chunks[x] for x in clauses.verbs) if v.subject >= 0}
        subjects |= {
            clauses.chunks[s].owner for s in subjects
        }  # "Silva's meeting with Lind came after | she"
        leading = [m for m in before if any(_covers(m, s) for s in subjects)]
        return (leading or before)[-1] if before else None

    def _goes_on(self, clauses: Clauses, kind: Pronoun) -> bool:
        """Does the sentence itself speak of the same person by pronoun ("He added ..."), or is it all quotation?"""
        if not clauses.chunks:
            return True
        for v in clauses.verbs:
            chunk = clauses.chunks[v]
            if chunk.finite and chunk.subject >= 0 and not self._inside(clauses, v):
                known = pronouns().get(clauses.head(chunk.subject))
                return known is not None and known.gender == kind.gender and known.number == kind.number
        return self._inside(clauses, len(clauses.chunks) - 1) and self._inside(
            clauses, len(clauses.chunks) // 2
        )

    def _leading(self, clauses: Clauses, fitting: list[Mention], quoted: bool) -> Mention | None:
        """The mention that the sentence is about: the first subject outside quotation marks, else the first of all."""
        outside = [m for m in fitting if not self._inside(clauses, m.first_chunk)]
        if quoted:
            outside = outside or fitting
        for v in clauses.verbs:
            subject = clauses.chunks[v].subject
            for mention in outside:
                if subject >= 0 and clauses.chunks[v].finite and _covers(mention, subject):
                    return mention
        return outside[0] if outside else None

    def leading(self, i: int, fitting: list[Mention]) -> Mention | None:
        """Whom of these sentence `i` is about."""
        return self._leading(self._reading.clauses(i), fitting, quoted=False)

    # -- the speaker

    def _speaker(self, i: int, k: int) -> list[Mention]:
        clauses = self._reading.clauses(i)
        subject = self._speech_subject(clauses)
        if subject >= 0 and subject != k:
            found = [m for m in self._mentions(i) if _covers(m, subject)]
            if found:
                return found[:1]
        around = self._quotation(clauses.span(k)[0])
        return self._speaker_around(i, around) if around is not None and subject < 0 else []

    def _speaker_around(self, i: int, quotation: tuple[int, int]) -> list[Mention]:
        """Who says a quotation that runs over sentences: told where it ends, else in the sentences before it."""
        end = self._reading.sentence_at(quotation[1] - 1)
        for j in (end, i - 1, i - 2):
            if j < 0 or j == i:
                continue
            clauses = self._reading.clauses(j)
            subject = self._speech_subject(clauses)
            if subject >= 0:
                return [m for m in self._mentions(j) if _covers(m, subject)][:1]
        return []

    def _speech_subject(self, clauses: Clauses) -> int:
        for v in clauses.verbs:
            chunk = clauses.chunks[v]
            if (
                chunk.lemma in _SPEECH
                and chunk.finite
                and chunk.subject >= 0
                and not self._inside(clauses, v)
            ):
                return chunk.subject
        return -1

    def label(self, i: int) -> tuple[int, int] | None:
        """Where a transcript names the speaker of sentence `i`: offsets of the label."""
        if self._labels is None:
            self._labels = [match.span(1) for match in _LABEL.finditer(self._reading.text)]
        # Behind the label stand its colon and a blank.
        at = bisect.bisect_right(self._labels, self._reading.sentences[i].end - 2, key=itemgetter(1))
        return self._labels[at - 1] if at else None

    # -- a body

    def body(self, i: int, k: int, noun: str) -> Mention | None:
        """The body that "the ministry" or "the newspaper" means: the last one before that is called so."""
        outlet = noun in word_list("outlet noun")
        for j in range(i, max(-1, i - 1 - _BACK), -1):
            span = self._reading.sentences[j]
            if not outlet and self._reading.low.find(noun, span.start, span.end) < 0:
                continue
            for mention in reversed(self._mentions(j)):
                if mention.form == "body" and (j < i or mention.last_chunk < k):
                    low = mention.text.lower()
                    if (low != noun and noun in low.split()) or (
                        outlet and mention.text[0].isupper() and mention.entity.kind == "organization"
                    ):
                        return mention
        return None

    def group(self, i: int, k: int, noun: str) -> Mention | None:
        """The group called `noun` last before, where it said more: "families of hostages. The families …"."""
        for j in range(i, max(-1, i - 1 - _BACK), -1):
            span = self._reading.sentences[j]
            if self._reading.low.find(noun, span.start, span.end) < 0:
                continue
            for mention in reversed(self._mentions(j)):
                if mention.form == "group" and (j < i or mention.last_chunk < k):
                    words = mention.text.lower().partition(" of ")[0].split()
                    if words[-1] == noun and mention.text.lower() != noun:
                        return mention
        return None

    def role(self, i: int, k: int, noun: str) -> Mention | None:
        """The person called `noun` last before: "a Vatican spokesman announced. The spokesman …"."""
        whole = re.compile(rf"\b{re.escape(noun)}\b")
        for j in range(i, max(-1, i - 1 - _BACK), -1):
            span = self._reading.sentences[j]
            if whole.search(self._reading.text[span.start : span.end].lower()) is None:
                continue
            for mention in reversed(self._mentions(j)):
                if (
                    (j < i or mention.last_chunk < k)
                    and mention.form in ("role", "name")
                    and not mention.plural
                    and (mention.entity.country is not None or mention.form == "name")
                    and whole.search(mention.text.lower())
                ):
                    return mention
        return None

    # -- several

    def _many(self, i: int, k: int) -> list[Mention]:
        for j in range(i, max(-1, i - 1 - _BACK_GROUP), -1):
            before = [m for m in self._mentions(j) if j < i or m.last_chunk < k]
            clauses = self._reading.clauses(j)
            two = self._two_as_subject(j) if j < i else two_who_meet(clauses, before, k)
            if two:
                return two
            group = coordinated(clauses, before)
            acting = several_as_subject(clauses, before, last=j == i) if j == i or not group else []
            if acting and (j < i or clauses.head(k) == "they"):
                return acting if len(acting) > 1 else [self._fuller(acting[0])]
            if group:
                return group
            plural = [m for m in before if m.plural]
            if plural:
                return [self._fuller(plural[-1])]
        return []

    def _two_as_subject(self, j: int) -> list[Mention]:
        """ "The two ministers held talks. | They …": the two whom the subject of the sentence before means."""
        clauses = self._reading.clauses(j)
        first = next((clauses.chunks[v] for v in clauses.verbs if clauses.chunks[v].finite), None)
        if first is None or first.subject < 0:
            return []
        subject = clauses.chunks[first.subject]
        uncounted = _TWO.isdisjoint(clauses.tokens.lowers[subject.first : subject.head])
        return [] if uncounted else self.pair(j, first.subject, clauses.head(first.subject))

    def _both(self, i: int, k: int, word: str) -> list[Mention]:
        """ "X met Y. They will meet again": the only two persons that the sentence before names."""
        if word == "both":
            return self.pair(i, k, "leaders")
        named = {id(m.entity) for m in self._mentions(i - 1) if m.kind == "person"} if i else set()
        within = any(m.kind == "person" and m.last_chunk < k for m in self._mentions(i))
        return self.pair(i, k, "leaders") if word == "they" and len(named) == 2 and not within else []

    def _fuller(self, mention: Mention) -> Mention:
        """The group that "the families" names again, where it said more before."""
        bare = mention.form == "group" and " " not in mention.text
        if not bare or self._reading.low[mention.start - 4 : mention.start] != "the ":
            return mention
        return self.group(mention.sentence, mention.first_chunk, mention.text.lower()) or mention

    def pair(self, i: int, k: int, noun: str) -> list[Mention]:
        """The two (or more) actors that "the two leaders" or "both sides" mean, where the text before names them."""
        states = noun in word_list("state pair noun")
        either = noun in word_list("either pair noun")
        found: dict[int, Mention] = {}
        others = partners(self._reading.clauses(i), self._mentions(i), k)
        for j in range(i, max(-1, i - 1 - _BACK_GROUP), -1):
            before = [m for m in self._mentions(j) if j < i or m.last_chunk < k]
            each = [one for m in before for one in m.members or (m,) if id(one.entity) not in others]
            for mention in reversed(each):
                if pairs(mention, states, either) and holds(mention, noun):
                    found.setdefault(id(mention.entity), mention)
                if len(found) == 2:
                    two = sorted(found.values(), key=lambda m: (m.sentence, m.first_chunk))
                    one, other = (m.entity.country for m in two)
                    return two if one != other or not one else []
        return []


_POSSESSIVES = frozenset(("his", "her", "its"))
_TWO = frozenset(("two", "both"))


def _stands_behind(clauses: Clauses, found: Mention | None, k: int) -> bool:
    """Is the actor named as a subject behind chunk `k`?"""
    if found is None or found.first_chunk < k:
        return False
    return any(_covers(found, clauses.chunks[v].subject) for v in clauses.verbs)


def _opens(clauses: Clauses, k: int, main: int, found: Mention) -> bool:
    """Does chunk `k` stand in what opens the sentence before its main verb, whose subject is a name, not a spokesman's?"""
    chunks = clauses.chunks
    if found.form not in ("name", "role") or found.entity.office == "spokesperson":
        return False
    before = [chunks[v] for v in clauses.verbs if v < main]
    return all(v.marker or not v.finite or v.subject < 0 for v in before) and not any(
        c.kind == NP and c.pronoun and clauses.head(n) in _OBJECTS for n, c in enumerate(chunks) if n > main
    )


def _covers(mention: Mention, chunk: int) -> bool:
    return mention.first_chunk <= chunk <= mention.last_chunk


def _fits(mention: Mention, kind: Pronoun) -> bool:
    entity = mention.entity
    if kind.gender == "n":
        return not mention.plural and mention.form in ("state", "body")
    return entity.kind == "person" and not mention.plural and entity.gender in ("u", kind.gender)


def _owned_by(clauses: Clauses, mention: Mention, kind: Pronoun) -> bool:
    """Is it somebody of the one whom the pronoun means: "after a call with | his counterpart, he said"?"""
    chunks = clauses.chunks
    owner = pronouns().get(clauses.tokens.lowers[chunks[mention.first_chunk].first])
    known = owner is not None and (owner.gender, owner.number) == (kind.gender, kind.number)
    return known and chunks[mention.first_chunk].prep >= 0


def _own_subject(clauses: Clauses, k: int) -> int:
    """The subject of the verb whose clause holds chunk `k`."""
    verbs = [v for v in clauses.verbs if v < k]
    return clauses.chunks[verbs[-1]].subject if verbs else -1
