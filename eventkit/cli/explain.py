"""`eventkit explain`."""

from __future__ import annotations

from eventkit.batch.parsing import build_parser
from eventkit.cli.guard import EXIT_OK, EXIT_SET_ASIDE, say
from eventkit.errors import ConvertError
from eventkit.readers import Notice, ReadOptions, read
from eventkit.records import Document

__all__ = ["run_explain"]


def run_explain(file: str | None, *, text: str | None, read_options: ReadOptions, rules: str | None) -> int:
    """Print the marks of every stage for a text, or for every document of a file; give the exit code."""
    if (file is None) == (text is None):
        raise ConvertError("give a FILE (or -), or a text with --text")
    parser = build_parser(rules)
    if text is not None:
        if read_options.published is None:
            raise ConvertError("--text needs --published", remedy="the day the text is from, as YYYY-MM-DD")
        print(parser.explain(Document(text=text, published=read_options.published)))
        return EXIT_OK
    failed = 0
    for item in read(file or "-", options=read_options):
        if isinstance(item, Document):
            print(parser.explain(item))
        else:
            say(str(item))
            failed += not isinstance(item, Notice)
    return EXIT_SET_ASIDE if failed else EXIT_OK
