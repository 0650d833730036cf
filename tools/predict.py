"""Parse the documents of a gold file and write what is found as JSON Lines, for the scorers.

    python -m tools.predict GOLD.jsonl OUT.jsonl [--rules FOLDER]

GOLD holds one document a line: `id`, `date`, `text`, and where given `title` and `source`. The gold records
in it are never looked at. OUT may be `-` for standard output.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import IO

from eventkit import Document, Parser, load_rules
from eventkit.codec import dumps


def documents(gold: Path) -> Iterator[Document]:
    """Yield the documents of a gold file."""
    with gold.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                row = json.loads(line)
                yield Document(
                    id=row["id"],
                    text=row["text"],
                    published=date.fromisoformat(row["date"]),
                    title=row.get("title"),
                    source=row.get("source"),
                )


def write(documents: Iterator[Document], out: IO[str], *, parser: Parser) -> Counter[str]:
    """Parse and write, and count documents, records and the documents with a problem."""
    counts: Counter[str] = Counter()
    for document in documents:
        parsed = parser.parse(document)
        out.writelines(dumps(event) + "\n" for event in parsed.events)
        for problem in parsed.problems:
            print(f"{document.id}: {problem.stage}: {problem.reason}", file=sys.stderr)
        counts.update(documents=1, records=len(parsed.events), troubled=bool(parsed.problems))
    return counts


def main() -> int:
    """Run the script; the exit code is 1 where a document had a problem."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("gold", type=Path)
    options.add_argument("out")
    options.add_argument("--rules", type=Path)
    given = options.parse_args()
    parser = Parser() if given.rules is None else Parser(rules=load_rules(given.rules))
    began = time.perf_counter()
    with nullcontext(sys.stdout) if given.out == "-" else Path(given.out).open("w", encoding="utf-8") as out:
        counts = write(documents(given.gold), out, parser=parser)
    print(f"{given.gold.name}: {dict(counts)}, {time.perf_counter() - began:.1f} s", file=sys.stderr)
    return 1 if counts["troubled"] else 0


if __name__ == "__main__":
    sys.exit(main())
