"""One test for all rules of calendar expressions: their examples stand beside them in eventkit/data/times."""

from __future__ import annotations

import re
from datetime import date
from typing import cast

import pytest
from _pytest.mark import ParameterSet

from eventkit.times import Tense, TimeMark, scan
from eventkit.times.calendar import Interval, month_of, quarter_of, year_of
from eventkit.times.rules import load_rules

PUBLISHED = date(2021, 11, 3)  # a Wednesday


def wanted(value: str) -> Interval | None:
    """The interval an example's value names: a day, "2021-W44", "2021-11", "2021-Q4", "2021", or a range."""
    if value == "none":
        return None
    if found := re.fullmatch(r"(\S+)/(\S+)(?: (week|month|quarter|year))?", value):
        whole = Interval(date.fromisoformat(found[1]), date.fromisoformat(found[2]), "day")
        return whole if found[3] is None else Interval(whole.start, whole.end, found[3])  # type: ignore[arg-type]
    if found := re.fullmatch(r"(\d{4})-W(\d\d)", value):
        year, week = int(found[1]), int(found[2])
        return Interval(date.fromisocalendar(year, week, 1), date.fromisocalendar(year, week, 7), "week")
    if found := re.fullmatch(r"(\d{4})-Q(\d)", value):
        return quarter_of(int(found[1]), int(found[2]))
    if found := re.fullmatch(r"(\d{4})-(\d\d)", value):
        return month_of(int(found[1]), int(found[2]))
    if re.fullmatch(r"\d{4}", value):
        return year_of(int(value))
    return Interval(date.fromisoformat(value), date.fromisoformat(value), "day")


def marks_in(text: str, *, published: date = PUBLISHED) -> list[TimeMark]:
    return scan(text, 0, len(text), published=published)


def examples(kind: str) -> list[ParameterSet]:
    return [
        pytest.param(rule.id, example, id=f"{rule.id}: {example}")
        for rule in load_rules()
        for example in (rule.right if kind == "right" else rule.wrong)
    ]


@pytest.mark.parametrize("rule,example", examples("right"))
def test_rule_finds_its_right_example(rule: str, example: str) -> None:
    sentence, tense, value, *rest = (part.strip() for part in example.split("|"))
    published = date.fromisoformat(rest[0]) if rest else PUBLISHED
    anchor = date.fromisoformat(rest[1]) if rest[1:] else None
    found = re.search(r"\[(.+)\]", sentence)
    assert found is not None, "the example marks no expression"
    text = sentence.replace("[", "", 1).replace("]", "", 1)
    marks = marks_in(text, published=published)
    mark = next((mark for mark in marks if mark.start == found.start()), None)
    assert mark is not None, f"nothing found at {found[1]!r}, only {marks}"
    assert (mark.rule, mark.text) == (rule, found[1])
    assert mark.interval(cast("Tense", tense), anchor=anchor) == wanted(value)


@pytest.mark.parametrize("rule,example", examples("wrong"))
def test_rule_leaves_its_wrong_example(rule: str, example: str) -> None:
    assert [mark for mark in marks_in(example) if mark.rule == rule] == []


def test_every_rule_has_examples_and_a_name_of_its_own() -> None:
    rules = load_rules()
    assert all(rule.right and rule.wrong for rule in rules)
    assert len({rule.id for rule in rules}) == len(rules)
