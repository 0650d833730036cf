from __future__ import annotations

import pickle

import pytest

from eventkit.errors import ConvertError, EventkitError, ReadError, RecordError, RuleError

ERRORS = [
    (EventkitError("plain"), "plain"),
    (RecordError("a: wrong", "b: wrong"), "a: wrong; b: wrong"),
    (
        ReadError("in.zip", member="a.jsonl", line=3, reason="bad", remedy="mend"),
        "in.zip [a.jsonl]:3: bad (mend)",
    ),
    (RuleError("r.toml", entry="call.1", reason="bad"), "r.toml [call.1]: bad"),
    (ConvertError("no room", remedy="make some"), "no room (make some)"),
]


@pytest.mark.parametrize("error, message", ERRORS, ids=lambda value: type(value).__name__)
def test_errors_say_where_and_survive_the_way_between_processes(error: EventkitError, message: str) -> None:
    assert str(error) == message
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301
    assert type(copy) is type(error)
    assert str(copy) == message
    assert vars(copy) == vars(error)
