"""The cues of one sentence, each tied to its source and its content."""

from __future__ import annotations

from attrs import evolve

from eventkit.stages.attribution.according import according
from eventkit.stages.attribution.before_cue import before
from eventkit.stages.attribution.colon import colon
from eventkit.stages.attribution.complements import Complement, behind, complement
from eventkit.stages.attribution.extent import Piece, shares_auxiliary
from eventkit.stages.attribution.lexicon import CueLexicon, Verb
from eventkit.stages.attribution.marks import ActorSource, Source, StatementMark
from eventkit.stages.attribution.nouns import noun_cues
from eventkit.stages.attribution.participles import agent, participle_source
from eventkit.stages.attribution.pieces import Pieces
from eventkit.stages.attribution.sources import inverted_subject, source_at, subject_of
from eventkit.stages.attribution.speakers import (
    another,
    attributive,
    can_speak,
    is_nobody,
    reduced,
    told_infinitive,
)
from eventkit.stages.attribution.surroundings import addressee, medium, medium_before, owned, without_medium
from eventkit.stages.attribution.view import ADV, COMMA, NP, VG, View
from eventkit.syntax.chunks import ADJ

_POSSIBLE = frozenset("can must should may might need shall".split())  # "they can call the office"


class Sentence:
    """The cues of one sentence; `earlier` are the statements before it, for its pronouns."""

    def __init__(
        self, view: View, words: CueLexicon, actors: ActorSource, earlier: list[StatementMark]
    ) -> None:
        self.view = view
        self.words = words
        self.pieces = Pieces(view, words)
        self.actors = actors
        self.last_source = -1
        self.last_cue = -1
        self.marks = list(earlier[-12:])

    def statements(self) -> list[StatementMark]:
        """The statements of the sentence, in the order of their cues."""
        view = self.view
        marks = [
            *according(view, self.actors, self.marks, self.words),
            *colon(view, self.actors, self.marks),
            *noun_cues(view, self.actors, self.marks, self.words),
        ]
        for k in view.clauses.verbs:
            entries = self.words.verbs.get(view.chunks[k].lemma)
            if entries is None or view.quoted(k):
                continue
            verb = self._entry(k, entries)
            if verb is None:
                continue
            mark = self._verb(k, verb)
            if mark is not None:
                marks.append(mark)
                self.marks.append(mark)
        marks.sort(key=lambda mark: mark.cue)
        return marks

    def _entry(self, k: int, entries: tuple[Verb, ...]) -> Verb | None:
        view = self.view
        t = view.chunks[k].head + 1
        fitting = [v for v in entries if tuple(view.lowers[t : t + len(v.particles)]) == v.particles]
        if fitting and not fitting[0].particles and self.words.parting.intersection(view.lowers[t : t + 1]):
            return None
        if len(fitting) > 1 and fitting[0].particles and self._behind_quote(k):
            return next((v for v in fitting if {"clause", "quote"} & v.takes), fitting[0])
        return fitting[0] if fitting else None

    def _behind_quote(self, k: int) -> bool:
        """ "…," X commented on the video: the quotation before the subject is what was said."""
        view = self.view
        subject = subject_of(view, k)
        if not 0 < subject < k:
            return False
        p = view.group_start(subject) - 1
        return p >= 0 and (
            view.closes_quote(p) is not None
            or (view.chunks[p].kind == COMMA and p >= 1 and view.closes_quote(p - 1) is not None)
        )

    def _verb(self, k: int, verb: Verb) -> StatementMark | None:
        c = self.view.chunks[k]
        if c.passive or self._parted_passive(k):
            return self._passive(k, verb)
        if (c.negated and not c.finite) or (
            c.kind == VG and not c.finite and c.tense in ("participle", "base") and c.ambiguous
        ):
            return None
        if c.finite and not self._elliptic(k):
            return self._finite(k, verb)
        if c.finite:
            return None
        return self._nonfinite(k, verb)

    def _parted_passive(self, k: int) -> bool:
        """Is it a passive with a word in it that looks like an adjective: "was first announced"?"""
        chunks = self.view.chunks
        p = k - 2 if k >= 2 and chunks[k - 1].kind == ADJ else k - 1
        return p >= 0 and chunks[k].ambiguous and chunks[p].kind == VG and chunks[p].lemma == "be"

    def _elliptic(self, k: int) -> bool:
        """Is it a participle that lost its subject: "when asked", "if told"?"""
        chunks = self.view.chunks
        return (
            k >= 1
            and chunks[k].ambiguous
            and chunks[k - 1].kind == "S"
            and self.view.head(k - 1) in ("when", "if", "once", "until", "unless", "although", "though")
        )

    def _finite(self, k: int, verb: Verb) -> StatementMark | None:
        view = self.view
        inverted = self._inverted(k, verb)
        if inverted >= 0:
            return self._inverted_statement(k, verb, inverted)
        if view.tells_of(k) and view.head(k - 1) in self.words.media:
            return None  # "said in a statement | posted on Twitter"
        twin = self._twin_source(k)
        subject = twin if twin >= 0 else subject_of(view, k)
        if subject < 0:
            return None
        found = complement(view, k, verb, self.words, after=behind(view, k, verb))
        if (found is None or not _clausal(found)) and reduced(view, k, subject, self.words):
            return None
        left = self._left_of(subject) if subject < k and twin < 0 else k
        pieces = self.pieces.of(k, verb, found, left)
        return self._mark(k, verb, subject, found, pieces)

    def _left_of(self, subject: int) -> int:
        """The first chunk of the source, with the title before a name: ", | the bloc's chair, Jonas Lind, told"."""
        view = self.view
        left = view.group_start(subject)
        mention = self.actors.source(view.index, subject) if view.chunks[subject].proper else None
        if mention is None or mention.sentence != view.index:
            return left
        return min(left, view.group_start(mention.first_chunk))

    def _twin_source(self, k: int) -> int:
        """The source of the cue before, for "said A and added B"; else -1."""
        chunks = self.view.chunks
        p = k - 1
        while p >= 0 and chunks[p].kind == ADV:
            p -= 1
        twin = (
            self.last_cue >= 0
            and chunks[self.last_cue].finite
            and chunks[self.last_cue].tense == chunks[k].tense
            and chunks[k].lemma not in self.words.joint
            and not shares_auxiliary(self.view, self.last_cue, self.last_cue + 1, k)
        )
        return (
            self.last_source if twin and p >= 0 and chunks[p].kind == "&" and not self.view.quoted(p) else -1
        )

    def _inverted(self, k: int, verb: Verb) -> int:
        view, chunks = self.view, self.view.chunks
        if not ({"clause", "quote", "question"} & verb.takes) or (
            "addressee" in verb.takes and not ({"quote", "question"} & verb.takes)
        ):
            return -1
        p = k - 1
        while p >= 0 and chunks[p].kind == ADV and not view.quoted(p):
            p -= 1
        after_quote = p >= 0 and (
            view.closes_quote(p) is not None
            or (chunks[p].kind == COMMA and p >= 1 and view.closes_quote(p - 1) is not None)
        )
        if not after_quote and not (p >= 0 and chunks[p].kind == COMMA and not view.quoted(p)):
            return -1
        s = inverted_subject(view, k)
        if s < 0:
            return -1
        if after_quote:
            return s
        return s if self._closes(view.phrase_end(s)) and before(view, k) else -1

    def _closes(self, m: int) -> bool:
        """Is nothing left of the clause at chunk `m`, but phrases of time and place?"""
        view, chunks = self.view, self.view.chunks
        while m < view.n and (
            chunks[m].kind in (ADV, "T")
            or (chunks[m].kind == "P" and m + 1 < view.n and chunks[m + 1].kind in (NP, "T"))
        ):
            m = view.phrase_end(m + 1) if chunks[m].kind == "P" else m + 1
        return (
            m >= view.n
            or chunks[m].kind in (COMMA, ".", "R")
            or (chunks[m].kind == "S" and view.head(m) in ("who", "as", "when", "after", "while"))
        )

    def _inverted_statement(self, k: int, verb: Verb, s: int) -> StatementMark | None:
        view = self.view
        pieces = before(view, k)
        m = view.phrase_end(s)
        found = complement(view, k, verb, self.words, after=m)
        if found is not None and found.quote is not None:
            pieces = [*pieces, (found.quote.start, found.quote.end)]
        return self._mark(k, verb, s, None, pieces)

    def _nonfinite(self, k: int, verb: Verb) -> StatementMark | None:
        view = self.view
        c = view.chunks[k]
        if c.tense not in ("gerund", "infinitive") or attributive(view, k, self.words):
            return None
        if c.tense == "infinitive" and (
            not told_infinitive(view, k, self.words) or all(cue.weak for cue in verb.cues)
        ):
            return None
        subject = participle_source(view, k, self.last_source)
        if (
            subject < 0
            or self._of_purpose(k)
            or (c.tense == "infinitive" and view.head(subject) in ("it", "there"))
        ):
            return None
        found = complement(view, k, verb, self.words, after=behind(view, k, verb))
        if found is None:
            left = self._quoting(k)
            return self._mark(k, verb, subject, None, before(view, left)) if left >= 0 else None
        return self._mark(k, verb, subject, found, self.pieces.of(k, verb, found, -1))

    def _of_purpose(self, k: int) -> bool:
        """Is it a participle that tells no utterance: "in preparation for announcing"?"""
        return (
            k >= 1
            and self.view.chunks[k - 1].kind == "P"
            and (
                self.view.head(k - 1) in ("for", "of", "from", "without", "about", "on", "into", "against")
                or (self.view.head(k - 1) == "to" and (k < 2 or self.view.head(k - 2) != "addition"))
            )
        )

    def _quoting(self, k: int) -> int:
        """For ", the paper quoted X as saying": the first chunk of the quoting clause, else -1."""
        view, chunks = self.view, self.view.chunks
        quoted = (
            k >= 1 and chunks[k - 1].kind == VG and chunks[k - 1].lemma == "quote" and chunks[k - 1].passive
        )
        if k < 1 or not (
            quoted or view.head(k - 1) == "as"
        ):  # "was quoted | as saying", "was quoted | saying"
            return -1
        v = next((x for x in range(k - 1, -1, -1) if chunks[x].kind == VG), -1)
        if v < 0 or not chunks[v].finite:
            return -1
        subject = subject_of(view, v)
        return view.group_start(subject) if 0 <= subject < v else -1

    def _passive(self, k: int, verb: Verb) -> StatementMark | None:
        if "addressee" not in verb.takes:
            return None
        view = self.view
        by = agent(view, k)
        if by < 0:
            return None
        found = complement(view, k, verb, self.words, after=view.phrase_end(by))
        if found is None or found.sort not in ("clause", "question", "quote", "infinitive"):
            return None
        found = evolve(found, addressee=view.chunks[k].subject)
        return self._mark(k, verb, by, found, self.pieces.of(k, verb, found, -1))

    def _relative(self, k: int, source: Source | None) -> Source | None:
        """Where "who" is the subject, it is the mention."""
        view, chunks = self.view, self.view.chunks
        p = k - 1
        while p >= 0 and chunks[p].kind in (ADV, "T"):
            p -= 1
        if source is None or p < 0 or chunks[p].kind != "R" or view.head(p) not in ("who", "which", "that"):
            return source
        return evolve(source, word=(view.start(p), view.end(p)))

    def _mark(
        self, k: int, verb: Verb, subject: int, found: Complement | None, pieces: list[Piece]
    ) -> StatementMark | None:
        view = self.view
        pieces = [piece for piece in pieces if piece[1] >= piece[0]]
        if not pieces:
            return None
        if found is not None and not _clausal(found):
            pieces = without_medium(view, found.chunk, pieces, self.words, self.actors)
        source = self._relative(k, source_at(view, subject, self.actors, self.marks))
        if source is None:
            return None
        if not can_speak(view, source, self.words, clause=_clausal(found)):
            other = another(view, k, subject, self.actors, self.marks)
            if not verb.speech and other is None:
                return None
            source = other or source
        self.last_source = subject
        self.last_cue = k
        c = view.chunks[k]
        cue = verb.cue(
            found.sort if found is not None else "before", found.preposition if found is not None else ""
        )
        if cue.weak and c.marker in ("if", "unless", "whether"):
            return None
        unsaid = c.negated or c.modal in _POSSIBLE or (cue.weak and c.tense in ("modal", "future"))
        if unsaid and not _clausal(found):
            return None
        if cue.things and found is not None and not _clausal(found) and self._is_person(found.chunk):
            return None
        last = c.head + len(verb.particles)
        told = found.addressee if found is not None else -1
        if (
            found is not None
            and found.sort == "noun"
            and "hearer" in cue.takes
            and self._is_person(found.chunk)
        ):
            told = found.chunk
        of_content = told
        if told < 0 or view.chunks[told].kind != NP:
            told = addressee(view, k, verb, pieces, self.words)
        return StatementMark(
            sentence=view.index,
            cue=(view.starts[c.head], view.ends[min(last, len(view.ends) - 1)]),
            content=tuple(pieces),
            speaker=source,
            addressee=self._told_to(
                owned(view, told), sure=(verb.speech and "addressee" in verb.takes) or told != of_content
            ),
            medium=medium(view, k, pieces, self.words, self.actors)
            or self._same_medium(source)
            or medium_before(view, source, self.words, self.actors),
            act=cue.act,
            hedged=any(view.lowers[t] in self.words.hedges for t in range(c.first, c.last)),
            rule=cue.rule,
            weak=cue.weak or not c.finite or c.tense in ("modal", "future") or is_nobody(view, source),
        )

    def _same_medium(self, source: Source) -> Piece | None:
        """What the same source has just said in the sentence it said there: "said in a speech that … and warned"."""
        last = self.marks[-1] if self.marks else None
        same = last is not None and last.sentence == self.view.index and last.speaker.chunk == source.chunk
        return last.medium if last is not None and same else None

    def _is_person(self, k: int) -> bool:
        """Does the noun phrase at `k` name people, and not something of theirs ("the minister's visit")?"""
        mention = self.actors.mention(self.view.index, owned(self.view, k))
        return mention is not None and mention.kind in ("person", "group")

    def _told_to(self, k: int, *, sure: bool) -> Source | None:
        """Whom the noun phrase at `k` means, `sure` to be spoken to; "me" is the reporter, whom no text names."""
        source = source_at(self.view, k, self.actors, self.marks)
        if source is None or not (sure or can_speak(self.view, source, self.words, clause=False)):
            return None
        if self.view.head(k) in ("me", "us"):
            return evolve(source, mention=None, members=())
        return source


def _clausal(found: Complement | None) -> bool:
    return found is None or found.sort in ("clause", "question", "quote", "next")
