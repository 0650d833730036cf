"""Choosing between people of one name, and between terms in one office."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from eventkit.lexicons.holding import Holding
from eventkit.lexicons.names import phrase_key, plain, without_initials

__all__ = ["named_holding", "office_holder"]

# A handover is reported in the days around it, by the old and the new name alike.
_AFTERMATH_DAYS = 3
_FORERUNNER_FACTOR = 3

# The lighter, the likelier a bare name means the holder of this office.
_WEIGHTS = {
    "president": 0,
    "prime minister": 0,
    "chancellor": 0,
    "monarch": 0,
    "leader": 0,
    "pope": 0,
    "foreign minister": 1,
    "vice president": 1,
    "chief executive": 1,
    "un secretary-general": 1,
    "defence minister": 2,
    "finance minister": 2,
    "crown prince": 2,
    "candidate": 2,
    "opposition leader": 2,
}
_OTHER_WEIGHT = 3
_LOOSE = frozenset(("leader", "candidate", "opposition leader"))


def office_holder(holdings: Sequence[Holding], on: date) -> Holding | None:
    """The latest to enter among those in office, else one who left only days before."""
    current = [h for h in holdings if h.covers(on)]
    if current:
        return max(current, key=lambda h: h.start)
    recent = [h for h in holdings if h.end and 0 < (on - h.end).days <= _AFTERMATH_DAYS]
    return max(recent, key=lambda h: h.start, default=None)


def named_holding(
    offices: Mapping[str, tuple[Holding, ...]],
    name: str,
    on: date,
    *,
    office: str | None = None,
    country: str | None = None,
) -> Holding | None:
    """See ``Lexicons.holdings_of``."""
    key = phrase_key(name)
    for variant in (key, plain(key), without_initials(key), without_initials(plain(key))):
        found = offices.get(variant)
        if found:
            return _nearest(_titled(found, on, office, country), on)
    return None


def _titled(holdings: Sequence[Holding], on: date, office: str | None, country: str | None) -> list[Holding]:
    """Those whom a title before the name can mean: its holders, else nobody who has another office that day."""
    here = [h for h in holdings if h.country == country] if country is not None else []
    fitting = here or list(holdings)
    if office is None:
        return fitting
    same = [h for h in fitting if h.office == office]
    if same:
        return same
    others = {h.name for h in fitting if h.covers(on) and _conflict(h.office, office)}
    return [h for h in fitting if h.name not in others]


def _conflict(held: str, named: str) -> bool:
    """Do the words name different offices? Heads go by each other's titles; "leader" and "candidate" fit all."""
    if held in _LOOSE or named in _LOOSE or held not in _WEIGHTS or named not in _WEIGHTS:
        return False
    return held != named and (_WEIGHTS[held] > 0 or _WEIGHTS[named] > 0)


def _nearest(holdings: Sequence[Holding], on: date) -> Holding | None:
    if not holdings:
        return None
    best = min(_claim(h, on) for h in holdings)
    equals = [h for h in holdings if _claim(h, on) == best]
    if len({h.country for h in equals}) > 1:
        return None
    return max(equals, key=lambda h: h.start)


def _claim(holding: Holding, on: date) -> tuple[int, int]:
    """Days away from the term, then the weight of the office: the smaller, the nearer."""
    weight = _WEIGHTS.get(holding.office, _OTHER_WEIGHT)
    if holding.covers(on):
        return (0, weight)
    if holding.end is not None and holding.end < on:
        return ((on - holding.end).days, weight)
    return ((holding.start - on).days * _FORERUNNER_FACTOR, weight)
