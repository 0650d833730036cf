"""`eventkit parse`."""

from __future__ import annotations

import sys

from eventkit.batch.parsing import build_parser
from eventkit.cli.guard import EXIT_OK, EXIT_SET_ASIDE, say
from eventkit.codec import dumps
from eventkit.errors import ConvertError
from eventkit.readers import Notice, ReadOptions, read
from eventkit.records import Document

__all__ = ["run_parse"]


def run_parse(file: str, *, read_options: ReadOptions, rules: str | None) -> int:
    """Print the records of every document of a file, one a line; give the exit code."""
    parser = build_parser(rules)
    documents = failed = 0
    for item in read(file, options=read_options):
        if not isinstance(item, Document):
            say(str(item))
            failed += not isinstance(item, Notice)
            continue
        documents += 1
        parsed = parser.parse(item)
        for problem in parsed.problems:
            say(f"{item.origin or item.id}: {problem.stage}: {problem.reason}")
        failed += bool(parsed.problems)
        for event in parsed.events:
            sys.stdout.write(dumps(event) + "\n")
    sys.stdout.flush()
    if not documents:
        raise ConvertError(f"{file}: no document could be read", remedy="see what is said above")
    return EXIT_SET_ASIDE if failed else EXIT_OK
