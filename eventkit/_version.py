"""The version, kept equal to `pyproject.toml` by a test."""

from __future__ import annotations

__version__ = "0.1.0"
