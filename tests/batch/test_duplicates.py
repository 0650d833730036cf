"""Groups of documents that print the same words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventkit.batch import near_duplicate_group

TEXT = "The ministers met in Bergen on Monday. They didn't sign."


@pytest.mark.parametrize(
    "same",
    [
        TEXT.upper(),
        "THE MINISTERS met in Bergen, on Monday -- they didn’t sign",
        "  The\tministers met\n\nin Bergen on\u00a0Monday. They “didn't” sign.",
        "**The ministers met** in _Bergen_ on Monday. They didn't sign.",
    ],
)
def test_print_does_not_count(same: str) -> None:
    assert near_duplicate_group(same) == near_duplicate_group(TEXT)


@pytest.mark.parametrize("other", [TEXT + " Again.", TEXT.replace("Bergen", "Oslo"), TEXT[4:], ""])
def test_words_count(other: str) -> None:
    assert near_duplicate_group(other) != near_duplicate_group(TEXT)


def test_texts_in_another_script_are_told_apart() -> None:
    assert near_duplicate_group("Министры встретились в Осло.") != near_duplicate_group("Министры уехали.")
    assert near_duplicate_group("Министры встретились!") == near_duplicate_group("МИНИСТРЫ  встретились")


@given(st.text())
def test_any_text_has_a_group_of_16_digits(text: str) -> None:
    group = near_duplicate_group(text)
    assert len(group) == 16
    assert int(group, 16) >= 0
    assert near_duplicate_group(text) == group


def test_a_lone_surrogate_is_no_trouble() -> None:
    assert len(near_duplicate_group("\ud800" * 50)) == 16
