"""One test drives the examples of every rule: adding a rule or an example adds data only."""

from __future__ import annotations

import pytest

from eventkit.parser import Parser
from eventkit.rulecheck import Failure, check_examples
from eventkit.rules import Example, Trigger

PARSER = Parser()
CHECKED = list(check_examples(PARSER))


def _label(case: tuple[Trigger, Example, Failure | None]) -> str:
    trigger, example, _ = case
    return f"{trigger.id}-{'right' if example.right else 'wrong'}-{example.text[:40]}"


@pytest.mark.parametrize("case", CHECKED, ids=_label)
def test_example(case: tuple[Trigger, Example, Failure | None]) -> None:
    assert case[2] is None, str(case[2])


def test_every_rule_has_a_right_and_a_wrong_example() -> None:
    # A "changed" trigger tells no record of its own: the changes' examples show it.
    own = [t for t in PARSER.rules.triggers if "changed" not in t.needs]
    bare = [t.id for t in own if {e.right for e in t.examples} != {True, False}]
    assert bare == []
