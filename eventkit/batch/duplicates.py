"""Which documents are the same report printed twice."""

from __future__ import annotations

import re
from hashlib import blake2b

__all__ = ["near_duplicate_group"]

_WORDS = re.compile(r"[^\W_]+")


def near_duplicate_group(text: str) -> str:
    """Name the group of all documents with the same words in the same order.

    Case, punctuation, white space and markup signs do not count; a changed, added or lost word does.
    The name is 16 hexadecimal digits and depends on the text alone: no pass over the archive is needed, and
    two archives converted apart agree. Texts without a word are one group.
    """
    words = " ".join(_WORDS.findall(text.lower()))
    return blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
