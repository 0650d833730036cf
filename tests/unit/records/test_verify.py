from __future__ import annotations

from typing import Any

import attrs
import pytest

from eventkit.errors import RecordError
from eventkit.records import AnyEvent, Range, verify
from tests.unit.records.samples import CANCELLATION, EVENTS, MEETING, POSTPONEMENT, STATEMENT, TEXT

PART_FIELDS = [
    (POSTPONEMENT, "trigger"),
    (POSTPONEMENT, "evidence"),
    (POSTPONEMENT, "participants"),
    (POSTPONEMENT, "decided_by"),
    (POSTPONEMENT, "reason"),
    (MEETING, "place"),
    (MEETING, "participants"),
    (STATEMENT, "speaker"),
    (STATEMENT, "addressee"),
    (STATEMENT, "cue"),
    (STATEMENT, "content"),
    (CANCELLATION, "trigger"),
]


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.type)
def test_true_records_pass(event: AnyEvent) -> None:
    verify(event, TEXT)


@pytest.mark.parametrize("event, name", PART_FIELDS, ids=lambda value: getattr(value, "type", value))
def test_each_anchored_field_is_checked(event: AnyEvent, name: str) -> None:
    value: Any = getattr(event, name)
    moved = (_moved(value[0]), *value[1:]) if isinstance(value, tuple) else _moved(value)
    with pytest.raises(RecordError) as caught:
        verify(evolve(event, **{name: moved}), TEXT)
    where = f"{event.type}.{name}" + ("[0]" if isinstance(value, tuple) else "")
    assert [problem.split(":")[0] for problem in caught.value.problems] == [where]


def test_all_faults_are_collected() -> None:
    with pytest.raises(RecordError) as caught:
        verify(MEETING, TEXT.upper())
    assert len(caught.value.problems) == 5


def test_mentions_lie_within_the_text() -> None:
    beyond = attrs.evolve(MEETING, mentions=(Range(start=0, end=len(TEXT) + 1),))
    with pytest.raises(RecordError, match=r"meeting\.mentions\[0\]"):
        verify(beyond, TEXT)


evolve: Any = attrs.evolve


def _moved(part: Any) -> Any:
    return attrs.evolve(part, start=part.start + 1, end=part.end + 1)
