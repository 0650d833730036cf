"""Rules as data: which words name an event, which words change its status."""

from __future__ import annotations

from eventkit.rules.loading import load_rules
from eventkit.rules.model import BESIDE_VERB, Example, RuleSet, Trigger

__all__ = ["BESIDE_VERB", "Example", "RuleSet", "Trigger", "load_rules"]
