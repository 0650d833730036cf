"""Words of the language that a document writes as surnames."""

from __future__ import annotations

import pytest

from eventkit.syntax.surnames import Surnames


@pytest.mark.parametrize(
    ("text", "word", "known"),
    [
        ("Prime Minister Gordon Brown left. Brown met the king.", "Brown", True),
        ("Minister Price left. Price met the king.", "Price", True),
        ("Minister Talks at the forum.", "Talks", False),  # a headline's verb
        ("Mary Hill Price left.", "Price", False),  # no given name, nor title, right before it
        ("Mary Ministry of Trade left.", "Ministry", False),
        ("Brown bears left.", "Brown", False),
    ],
)
def test_a_given_name_or_title_tells_a_surname(text: str, word: str, *, known: bool) -> None:
    assert (word in Surnames(text)) is known
