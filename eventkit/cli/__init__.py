"""The command line: `eventkit convert | parse | explain | rules check | schema`.

Exit codes: 0 all well; 1 finished, but something was set aside; 2 wrong usage, or the work could not be
done or finished; 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code; errors are one message, never a traceback."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given == ["--version"]:
        # The quick way: no library is loaded for it.
        from eventkit._version import __version__

        print(f"eventkit {__version__}")
        raise SystemExit(0)
    from eventkit.cli.guard import run_guarded

    raise SystemExit(run_guarded(given))
