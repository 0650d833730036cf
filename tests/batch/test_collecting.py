"""The garbage collector is left as it was found."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator

import pytest

from eventkit.batch.collecting import rare_collections


@pytest.fixture
def before() -> Iterator[tuple[tuple[int, int, int], int]]:
    state = gc.get_threshold(), gc.get_freeze_count()
    yield state
    gc.set_threshold(*state[0])


def test_the_collector_is_as_before_also_behind_an_error(before: tuple[tuple[int, int, int], int]) -> None:
    with contextlib.suppress(KeyError), rare_collections():
        assert gc.get_threshold()[0] > before[0][0]
        raise KeyError
    assert (gc.get_threshold(), gc.get_freeze_count()) == before


def test_the_outer_of_two_restores_it(before: tuple[tuple[int, int, int], int]) -> None:
    with rare_collections():
        with rare_collections():
            pass
        assert gc.get_threshold()[0] > before[0][0]
    assert gc.get_threshold() == before[0]
