"""`eventkit rules check`."""

from __future__ import annotations

import sys

from eventkit.cli.guard import EXIT_OK, EXIT_SET_ASIDE

__all__ = ["run_rules_check"]


def run_rules_check(folder: str | None) -> int:
    """Run every rule's examples, print those that do not come out as the rule says; give the exit code."""
    from eventkit.parser import Parser
    from eventkit.rulecheck import check_cues, check_examples
    from eventkit.rules import load_rules

    parser = Parser() if folder is None else Parser(rules=load_rules(folder))
    rules: set[str] = set()
    examples = failed = 0
    for trigger, _, failure in check_examples(parser):
        rules.add(trigger.id)
        examples += 1
        if failure is not None:
            failed += 1
            print(failure)
    for example, failure in check_cues(parser):
        rules.add(example.rule)
        examples += 1
        if failure is not None:
            failed += 1
            print(failure)
    print(f"{len(rules)} rules, {examples} examples, {failed} failed", file=sys.stderr)
    return EXIT_SET_ASIDE if failed else EXIT_OK
