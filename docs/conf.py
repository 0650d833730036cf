"""Sphinx configuration. `nox -s docs` runs the examples and builds the pages; a warning is an error."""

from __future__ import annotations

import os
from pathlib import Path

from eventkit import __version__

ROOT = Path(__file__).resolve().parent.parent

project = "eventkit"
author = "The eventkit authors"
copyright = "2026, the eventkit authors"  # noqa: A001  # Sphinx names it so
release = __version__

extensions = ["myst_parser", "sphinx.ext.doctest", "sphinx_copybutton"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
exclude_patterns = ["_build"]
nitpicky = True

html_theme = "furo"
html_title = f"eventkit {release}"
html_show_sourcelink = False
copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True

os.environ["EVENTKIT_DOCS_ROOT"] = str(ROOT)
doctest_global_setup = """
import os, pathlib
ROOT = pathlib.Path(os.environ["EVENTKIT_DOCS_ROOT"])
"""
