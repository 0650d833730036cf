"""The shortcuts of tokenizer, tagger and statement screen must say what the long way says."""

from __future__ import annotations

import pytest

from eventkit.syntax import tags as tagger
from eventkit.syntax.words import word_tables
from eventkit.text import tokenize

_BEFORE = [
    "",
    "The ",
    "He ",
    "They had ",
    "Lind would ",
    "to ",
    "Hill and Lind ",
    "of ",
    "the new ",
    "was ",
    "Xi ",
]
_BEHIND = ["", " met", " the plan", " 5", " Lind", ", said"]


@pytest.fixture(params=["settled", "names"])
def long_way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Switches one shortcut off; gives the words that it concerns."""
    known = sorted(tagger._settled())
    if request.param == "settled":
        monkeypatch.setattr(tagger, "_settled", dict)
        return known
    monkeypatch.setattr(tagger, "is_name", lambda _options, _low: False)
    return [word.capitalize() for word in sorted(word_tables().tags)]


def test_shortcuts_of_the_tagger_change_no_tag(long_way: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    sentences = [
        tokenize(f"{_BEFORE[n % len(_BEFORE)]}{word}{_BEHIND[n % len(_BEHIND)]}")
        for n, word in enumerate(word for word in long_way for _ in range(3))
    ]
    without = [tagger.tag(tokens) for tokens in sentences]
    monkeypatch.undo()
    with_shortcuts = [tagger.tag(tokens) for tokens in sentences]
    wrong = [
        (" ".join(tokens.words), a, b)
        for tokens, a, b in zip(sentences, without, with_shortcuts, strict=True)
        if a != b
    ]
    assert not wrong


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "  Lind met.\n\n ",
        "He said: “We don’t.”",
        "U.S. talks—held 9:30 a.m.",
        "\x1c\u2060_a\u0301 ΑΣ İb",
        "a\u00a0b",
    ],
)
def test_words_stand_where_the_offsets_say(text: str) -> None:
    tokens = tokenize(text)
    assert tokens.words == [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)]
    assert len(tokens.lowers) == len(tokens.words)
    assert "".join(tokens.words) == "".join(text.split())
