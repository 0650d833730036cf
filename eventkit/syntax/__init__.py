"""The shallow grammar of one sentence: parts of speech, chunks, and who does what in which clause."""

from __future__ import annotations

from eventkit.syntax.chunking import chunk
from eventkit.syntax.chunks import Chunk
from eventkit.syntax.clauses import Clauses, analyse
from eventkit.syntax.reading import Reading
from eventkit.syntax.tags import tag

__all__ = ["Chunk", "Clauses", "Reading", "analyse", "chunk", "tag"]
