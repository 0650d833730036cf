"""Whether every need of a rule set is one that the code knows."""

from __future__ import annotations

from collections.abc import Iterable

from eventkit.errors import RuleError
from eventkit.rules import Trigger
from eventkit.stages.engagements.needs import NEEDS


def check_needs(triggers: Iterable[Trigger]) -> None:
    """Refuse what nobody can check.

    Raises:
        RuleError: a trigger has a need that is not known; names file, trigger and the known ones.
    """
    for trigger in triggers:
        unknown = sorted(trigger.needs - NEEDS)
        if unknown:
            known = ", ".join(sorted(NEEDS))
            raise RuleError(
                trigger.path,
                entry=trigger.id,
                reason=f"unknown need {unknown[0]!r}",
                remedy=f"known needs: {known}",
            )
