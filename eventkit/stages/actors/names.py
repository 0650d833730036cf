"""The capitalized words of a whole document: where each name stands, and with which other names."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from itertools import accumulate, pairwise

from eventkit.lexicons import Lexicons
from eventkit.stages.actors.phrases import GIVEN, TITLE, PhraseIndex
from eventkit.stages.actors.words import word_list
from eventkit.syntax.words import word_tables

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_ONE = rf"(?:(?:al|el|an|ar|as|d|o)[-’'])?{_CAPITAL}(?:[\w’'-]*[^\W_]|\.)?\.?"
_RUN = re.compile(
    rf"(?<![\w-]){_ONE}(?:[ \n](?:(?:al|el|bin|ibn|bint|ben|van|von|der|den|de|da|do|dos|del|della|di|la|le|y|abu)[ ]){{0,3}}{_ONE})*"
)
_POSSESSIVE = re.compile(r"[’']s?$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+$|(?:St|Wm|Chas|Geo|Thos|Jos|Robt|Jr|Sr)\.$")
_ARTICLE = re.compile(r"^(?:al|el|an|ar|as|ash|az)[-’']")


def name_key(word: str) -> str:
    """A word of a name for comparison: lower case, no accents, no possessive, no Arabic article."""
    if word.isascii() and word.isalpha():
        return word.lower()
    low = _POSSESSIVE.sub("", word).lower().rstrip(".,")
    if not low.isascii():
        low = "".join(c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c))
    return _ARTICLE.sub("", low) or low


def name_keys(names: tuple[str, ...]) -> tuple[str, ...]:
    """The keys of a name's words, without "Jr." and initials between other words."""
    keys = tuple(key for key in map(name_key, names) if key and key not in word_list("name suffix"))
    if len(keys) > 2:
        keys = (keys[0], *(k for k in keys[1:-1] if len(k) > 1), keys[-1])
    return keys


_LONGEST = 12  # words before a family name that are looked at
_TITLED = 40  # characters before a name that may hold its title


class FullName:
    """One spelling of a person's full name in the document, and the offsets at which it stands."""

    __slots__ = ("keys", "offsets", "words")

    def __init__(self, keys: tuple[str, ...], words: tuple[str, ...]) -> None:
        self.keys = keys
        self.words = words
        self.offsets: list[int] = []


class NameIndex:
    """Runs of capitalized words in `text`, by word; made when first asked for."""

    __slots__ = (
        "_by_office",
        "_by_word",
        "_full",
        "_index",
        "_lexicons",
        "_offices",
        "_offsets",
        "_phrases",
        "_places",
        "_runs",
        "_tags",
        "_titled",
        "given_names",
        "text",
    )

    def __init__(self, text: str, index: PhraseIndex, lexicons: Lexicons) -> None:
        self.text = text
        self.given_names = lexicons.given_names
        self._index = index
        self._lexicons = lexicons
        self._tags = word_tables().tags
        self._by_word: dict[str, list[tuple[int, int]]] | None = None
        self._by_office: dict[str, list[tuple[int, int]]] | None = None
        self._phrases: list[tuple[str, int]] | None = None
        self._runs: list[tuple[int, list[str]]] = []
        self._places: dict[str, list[int]] = {}
        self._titled: dict[str, list[int]] = {}
        self._offsets: dict[int, list[int]] = {}
        self._offices: dict[str, set[str]] = {}
        self._full: dict[str, list[FullName]] = {}

    # -- where a word stands

    def _words(self) -> dict[str, list[tuple[int, int]]]:
        if self._by_word is None:
            found: dict[str, list[tuple[int, int]]] = defaultdict(list)
            for run, match in enumerate(_RUN.finditer(self.text)):
                words = match.group().replace("\n", " ").split(" ")
                for position, word in enumerate(words):
                    key = word.lower() if word.isascii() and word.isalpha() else name_key(word)
                    found[key].append((run, position))
                self._runs.append((match.start(), words))
            self._by_word = dict(found)
        return self._by_word

    def occurrences(self, key: str) -> list[int]:
        """Offsets at which a word with this key stands capitalized."""
        found = self._places.get(key)
        if found is None:
            places = self._words().get(key, ())
            found = self._places[key] = [self._offset(run, position) for run, position in places]
        return found

    def _offset(self, run: int, position: int) -> int:
        found = self._offsets.get(run)
        if found is None:
            start, words = self._runs[run]
            found = self._offsets[run] = list(accumulate((len(w) + 1 for w in words), initial=start))
        return found[position]

    def phrases(self) -> list[tuple[str, int]]:
        """The capitalized words, then pairs of words, in lower case, with how often each stands in the text."""
        if self._phrases is None:
            singles: list[str] = []
            pairs: list[str] = []
            self._words()
            for _, words in self._runs:
                lows = [w.lower() if w.isalpha() else _POSSESSIVE.sub("", w).lower() for w in words]
                singles += lows
                if len(lows) > 1:
                    pairs += map(" ".join, pairwise(lows))
            self._phrases = [*Counter(singles).items(), *Counter(pairs).items()]
        return self._phrases

    # -- names

    def _name_like(self, word: str) -> bool:
        key = name_key(word)
        if not key or _POSSESSIVE.search(word):
            return False
        term = self._index.terms.get(word.lower())
        if word.endswith(".") and ((term is not None and term.label == TITLE) or not _INITIALS.match(word)):
            return False
        if key in self.given_names or (len(key) == 1 and word.endswith(".")):
            return True
        if term is not None:
            return term.label == GIVEN
        tags = self._tags.get(key)
        return tags is None or (key in word_list("family first"))

    def full_names(self, key: str) -> list[FullName]:
        """The full names in which the word stands as family name, in order of first appearance."""
        found = self._full.get(key)
        if found is None:
            found = self._full[key] = self._find_full(key)
        return found

    def _find_full(self, key: str) -> list[FullName]:
        found: dict[tuple[str, ...], FullName] = {}
        for run, position in self._words().get(key, ()):
            words = self._runs[run][1]
            first, last = self._around(words, position, key)
            if last - first < 2:
                continue
            name = tuple(
                _POSSESSIVE.sub("", w) if i == last - first - 1 else w
                for i, w in enumerate(words[first:last])
            )
            keys = name_keys(name)
            if len(keys) < 2 or any(c.isdigit() for w in name for c in w):
                continue  # "COVID-19 Summit"
            placed = key in word_list("end of a place name") or key in word_list("thing")
            if placed and keys[0] not in self.given_names and keys[0] not in word_list("family first"):
                continue  # "Vnukovo Airport", "Southeast Asia"
            full = found.setdefault(keys, FullName(keys, name))
            full.offsets.append(self._offset(run, first))
        return list(found.values())

    def _around(self, words: list[str], position: int, key: str) -> tuple[int, int]:
        first = position
        particle = word_list("particle")
        lowest = max(0, position - _LONGEST)
        field = word_list("end of a field")  # "for Emerging Technologies | Ann Hill"
        while first > lowest and (
            (self._name_like(words[first - 1]) and words[first - 1].lower() not in field)
            or (words[first - 1] in particle and first > 1)
        ):
            first -= 1
        while first < position and words[first] in particle:
            first += 1
        last = position + 1
        if last < len(words) and name_key(words[last]) in word_list("name suffix"):
            return first, last
        if first == position and key in word_list("family first") and not _POSSESSIVE.search(words[position]):
            while (
                last < len(words)
                and last < position + 3
                and (self._name_like(words[last]) or "-" in words[last] or len(words[last]) < 4)
            ):
                last += 1
                if _POSSESSIVE.search(words[last - 1]):
                    break
        return first, last

    def begun_by(self, key: str) -> tuple[str, ...]:
        """The keys of the full name that a given name opens: "Keir Starmer" for "Sir | Keir"; empty where none is told."""
        particle = word_list("particle")
        for run, position in self._words().get(key, ()):
            words = self._runs[run][1]
            last = position + 1
            while last < len(words) and (self._name_like(words[last]) or words[last] in particle):
                last += 1
            if last - position > 1 and words[last - 1] not in particle:
                return name_keys(tuple(_POSSESSIVE.sub("", w) for w in words[position:last]))
        return ()

    def known_full(self, given: str, family: str) -> bool:
        """Is "given family" a name that the lexicons hold?"""
        return f"{given.lower()} {family.lower()}" in self._lexicons.offices

    def titled(self, key: str) -> bool:
        """Does the document call somebody of this name by a title ("President Bush", "Mr. Rice")?"""
        return bool(self.titled_offsets(key))

    def titled_offsets(self, key: str) -> list[int]:
        """Offsets of the name where a title stands before it."""
        found = self._titled.get(key)
        if found is not None:
            return found
        found = self._titled[key] = []
        for run, position in self._words().get(key, ()):
            words = self._runs[run][1]
            term = self._index.terms.get(words[position - 1].lower()) if position else None
            if term is not None and term.label == TITLE:
                found.append(self._offset(run, position))
        return found

    def held(self, name: str, office: str) -> bool:
        """Do the lexicons know somebody of this name in this office?"""
        return any(h.office == office for h in self._lexicons.offices.get(name, ()))

    def held_elsewhere(self, keys: tuple[str, ...], office: str, country: str | None) -> bool:
        """Do the lexicons know this name in this office of another state only?"""
        found = self._lexicons.offices.get(" ".join(keys)) or self._lexicons.offices.get(
            keys[-1] if keys else ""
        )
        states = {h.country for h in found or () if h.office == office}
        return bool(states) and country not in states

    def thing(self, key: str) -> bool:
        """Is it a word for a thing, and nobody's name here: "Leaders Summit"?"""
        return key in word_list("thing") and not self.is_person(key)

    def common(self, key: str) -> bool:
        """Is it a word of the language, too?"""
        return key in self._tags

    def offices_of(self, key: str) -> set[str]:
        """The offices by which the document calls somebody of this name."""
        found = self._offices.get(key)
        if found is not None:
            return found
        found = self._offices[key] = set()
        for run, position in self._words().get(key, ()):
            office = self._office_of(self._runs[run][1][max(0, position - 3) : position])
            if office is not None:
                found.add(office)
        return found

    def office_before(self, offset: int) -> str | None:
        """The office that the title directly before this place gives, of one who is in it."""
        words = self.text[max(0, offset - _TITLED) : offset].split()[-4:]
        if any(w.lower() in word_list("former prefix") for w in words):
            return None
        return self._office_of(words[-3:])

    def _office_of(self, words: list[str]) -> str | None:
        """The office of the longest title that ends the words."""
        lows = [w.lower() for w in words]
        for length in (3, 2, 1):
            term = self._index.terms.get(" ".join(lows[-length:])) if len(lows) >= length else None
            if term is not None and term.title is not None:
                return term.title.office
        return None

    def by_office(self) -> dict[str, list[tuple[int, int]]]:
        """Office -> offsets of the title and of the name behind it, wherever the document has one before a name.

        "~minister" stands for every title whose last word is "minister".
        """
        if self._by_office is None:
            self._words()
            self._by_office = {}
            ends = self._index.title_ends
            for start, words in self._runs:
                before = (
                    self.text[max(0, start - 40) : start].split()[-3:]
                    if self.text[max(0, start - 1) : start] == " "
                    else []
                )
                lows = [w.lower() for w in (*before, *words)]
                at = start
                for position, word in enumerate(words, len(before)):
                    if position and lows[position - 1] in ends:
                        self._note_title(lows[max(0, position - 3) : position], at)
                    at += len(word) + 1
        return self._by_office

    def _note_title(self, lows: list[str], name: int) -> None:
        for length in (3, 2, 1):
            phrase = " ".join(lows[-length:])
            term = self._index.terms.get(phrase) if len(lows) >= length else None
            if (
                term is not None
                and term.label == TITLE
                and term.title is not None
                and self._by_office is not None
            ):
                place = (name - len(phrase) - 1, name)
                self._by_office.setdefault(term.title.office, []).append(place)
                noun = phrase.partition(" of ")[0].rpartition(" ")[2]  # "secretary" of "secretary of state"
                self._by_office.setdefault("~" + noun, []).append(place)
                return

    def title_before(self, offset: int) -> bool:
        """Does a title stand directly before this place?"""
        words = self.text[max(0, offset - 30) : offset].split()
        term = self._index.terms.get(words[-1].lower()) if words else None
        return term is not None and term.title is not None

    # -- what a name without title is

    def kind_of(self, names: tuple[str, ...], place_like: bool) -> str:
        """person, organization, or "" for the name of a thing or place."""
        lows = [n.lower() for n in names]
        last = name_key(names[-1])
        shouted = len(names[0]) < 4 and names[0].isupper() and last in self._tags and not names[-1].isupper()
        if len(names) > 1 and lows[0] in self.given_names and last not in word_list("thing") and not shouted:
            return "person"
        if last in word_list("organization noun"):
            return "organization" if len(names) > 1 else ""
        if last in word_list("thing") and not self.is_person(last):
            return ""
        if any(c.isdigit() for low in lows for c in low):
            return ""
        if len(names) > 1:
            return self._kind_of_long(lows, last)
        return self._kind_of_word(names[0], last, place_like)

    def _kind_of_long(self, lows: list[str], last: str) -> str:
        common = sum(1 for low in lows if low in self._tags)
        if " ".join(lows) in self._lexicons.offices or (
            lows[0] in word_list("family first") and common < len(lows)
        ):
            return "person"
        return (
            ""
            if common == len(lows) or (last in self._tags and common and not self.is_person(last))
            else "person"
        )

    def _kind_of_word(self, word: str, key: str, place_like: bool) -> str:
        shouted = word.isupper() and 1 < len(word) < 7 and not self.text.isupper()
        if shouted and f"({word})" in self.text:
            return "organization"  # "the Farm Forum (FF)"
        if self.is_person(key) and (not shouted or self.full_names(key) or self.titled(key)):
            return "person"
        if (
            key in self._tags
            or (len(key) < 3 and key not in word_list("family first"))
            or any(c.isdigit() for c in word)
        ):
            return ""
        if place_like:
            return ""
        if shouted:
            return "organization"
        return "" if "-" in word and not self.full_names(key) else "person"

    def is_person(self, key: str) -> bool:
        """Does the document or the lexicons know a person of this name?"""
        return bool(self.full_names(key)) or self.in_office(key)

    def in_office(self, key: str) -> bool:
        """Does the document write a title before this name, or do the lexicons know who bears it?"""
        return self.titled(key) or key in self._lexicons.offices
