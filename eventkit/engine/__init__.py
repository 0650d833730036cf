"""Token patterns: written in a line, found through their first words."""

from __future__ import annotations

from eventkit.engine.patterns import Pattern, PatternIndex, compile_pattern

__all__ = ["Pattern", "PatternIndex", "compile_pattern"]
