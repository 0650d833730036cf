"""From what went wrong to a message and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from eventkit.errors import EventkitError

__all__ = ["EXIT_INTERRUPTED", "EXIT_OK", "EXIT_SET_ASIDE", "EXIT_USAGE", "run_guarded", "say"]

EXIT_OK = 0
EXIT_SET_ASIDE = 1
EXIT_USAGE = 2
EXIT_INTERRUPTED = 130


def say(message: str) -> None:
    """Tell the user something on standard error."""
    print(f"eventkit: {message}", file=sys.stderr)


def run_guarded(arguments: Sequence[str]) -> int:
    """Run the commands; give the exit code."""
    from eventkit.cli.app import app

    try:
        app(list(arguments), prog_name="eventkit")
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else EXIT_USAGE if leaving.code else EXIT_OK
    except KeyboardInterrupt:
        say("stopped by Ctrl-C")
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        # The reader of our output (head, less) has enough; the interpreter must not complain at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_OK
    except EventkitError as error:
        say(str(error))
        return EXIT_USAGE
    except Exception as error:  # noqa: BLE001 - the last place where it can become a message
        return _unexpected(error)
    return EXIT_OK


def _unexpected(error: Exception) -> int:
    if os.environ.get("EVENTKIT_TRACEBACK"):
        raise error
    say(f"unexpected {type(error).__name__}: {error} (set EVENTKIT_TRACEBACK=1 and run again to see where)")
    return EXIT_USAGE
