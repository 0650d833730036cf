"""Whatever the text, the actors stage answers, and its spans prove themselves."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from eventkit.lexicons import load_lexicons
from eventkit.stages.actors import Actors, Mention
from eventkit.syntax import Reading

_DAY = dt.date(2019, 6, 3)
_WORDS = (
    "President Trump Putin Xi Kim Jong Un the a an of and or , . ( ) \" “ ” 's ' - – / US U.S. China Russian Israeli officials leaders two both they he she "
    "his their I we met said talks with foreign minister ministry in Moscow Paris Mr. Mrs. Sen. Jr. (D-Ohio) Republicans EU NATO former al-Assad bin von "
    "Secretary of State Trump-Putin spokesman for who 57 all Monday THE PRESIDENT: \n"
).split(" ")


def _proved(text: str, mention: Mention) -> None:
    assert mention.text == text[mention.start : mention.end]
    assert mention.entity.name == text[mention.entity.start : mention.entity.end]
    assert mention.first_chunk <= mention.last_chunk
    for member in mention.members:
        _proved(text, member)


def _ask_everything(text: str) -> list[str]:
    reading = Reading(text, published=_DAY)
    actors = Actors(reading, load_lexicons())
    answers = []
    for i in range(len(reading.sentences)):
        for k in range(len(reading.clauses(i).chunks)):
            one = actors.source(i, k)
            found = [
                *actors.parties(i, k),
                *actors.owner(i, k),
                *actors.modifiers(i, k),
                *([one] if one else []),
            ]
            for mention in found:
                _proved(text, mention)
                answers.append(repr(actors.actor(mention)))
    return answers


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    _ask_everything(text)


@given(st.lists(st.sampled_from(_WORDS), max_size=40).map(" ".join))
def test_any_order_of_words_is_read_and_twice_alike(text: str) -> None:
    assert _ask_everything(text) == _ask_everything(text)


@given(st.lists(st.sampled_from(_WORDS), max_size=30).map("".join))
def test_words_run_together_are_read(text: str) -> None:
    _ask_everything(text)
