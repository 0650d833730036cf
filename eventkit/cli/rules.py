"""`eventkit rules check`."""

from __future__ import annotations

import sys

from eventkit.cli.guard import EXIT_OK, EXIT_SET_ASIDE

__all__ = ["run_rules_check"]


def run_rules_check(folder: str | None) -> int:
    """Run every rule's examples and print the ones that fail; give the exit code."""
    from eventkit.rulecheck import check_rules

    report = check_rules(folder)
    for failure in report.failures:
        print(failure)
    failed = len(report.failures)
    print(f"{report.rules} rules, {report.examples} examples, {failed} failed", file=sys.stderr)
    return EXIT_SET_ASIDE if failed else EXIT_OK
