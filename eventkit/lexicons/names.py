"""Keys of phrases and of people's names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from eventkit.text.tokens import tokenize

__all__ = ["last_name", "name_keys", "phrase_key", "plain", "without_initials"]

_SPECIAL = re.compile(r"[.,'-]| I|  ")
_DOT = re.compile(r"\.(?= |$)")
_ARTICLE = re.compile(r"\b([ae]l)-")
_SUFFIXES = frozenset({",", ".", "jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


def phrase_key(text: str) -> str:
    """The lower-case tokens of a text joined by one blank, with straight apostrophes: "U.S." is "u.s."."""
    if text.replace(" ", "").replace("-", "").isalpha():
        return " ".join(text.lower().split())
    return " ".join(tokenize(text + " ").lowers)


def plain(text: str) -> str:
    """The text without accents: "peña" becomes "pena"."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def without_initials(key: str) -> str:
    """A person's key without middle initials and Jr.: "joseph r. biden , jr." is "joseph biden"."""
    if "." not in key and "," not in key and " ii" not in key:
        return key
    kept = [w for w in key.split() if w not in _SUFFIXES and not (len(w) == 2 and w[1] == ".")]
    return " ".join(kept) or key


def last_name(name: str) -> str:
    """The last word of a name with the lower-case particles before it ("von der Leyen")."""
    words = name.split()
    if words[-1].lower() in _SUFFIXES:
        words = [w for w in words if w.strip(",").lower() not in _SUFFIXES] or words
    start = len(words) - 1
    while start > 1 and words[start - 1].islower():
        start -= 1
    return words[-1] if start == len(words) - 1 else " ".join(words[start:])


def name_keys(names: Iterable[str]) -> dict[str, None]:
    """Every key under which a person with these names is looked up, in order.

    Beside the spelling itself: without accents, without middle initials, without the dots that end initials, and
    with the Arabic article apart or left out ("al-Assad", "al assad", "assad").
    """
    keys: dict[str, None] = {}
    for name in names:
        if name.isascii() and not _SPECIAL.search(name):
            keys[name.lower()] = None
            continue
        key = phrase_key(name)
        for variant in (key, without_initials(key)):
            keys[variant] = None
            keys[plain(variant)] = None
            if "l-" in variant:
                keys[_ARTICLE.sub(r"\1 ", variant)] = None
                keys[_ARTICLE.sub("", variant)] = None
            if "." in variant:
                keys[_DOT.sub("", variant)] = None
    return keys
