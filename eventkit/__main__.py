"""`python -m eventkit` is the `eventkit` command."""

from __future__ import annotations

from eventkit.cli import main

if __name__ == "__main__":
    main()
