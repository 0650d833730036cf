"""Sentences, tokens and quotations of a text, as offsets into it: nothing is ever normalized."""

from __future__ import annotations

from eventkit.text.sentences import SentenceSpan, sentences
from eventkit.text.tokens import Tokens, tokenize

__all__ = ["SentenceSpan", "Tokens", "sentences", "tokenize"]
