"""What a document leaves behind when it is parsed: nothing that only the collector of cycles could free."""

from __future__ import annotations

import datetime as dt
import gc

from eventkit.parser import Parser
from eventkit.records import Document


def test_a_parsed_document_leaves_no_cycles() -> None:
    parser = Parser()
    text = "Chadian President Luc Sani met Ann Lind, who called him a friend. Lind said the two would meet again."
    document = Document(text=text, published=dt.date(2019, 6, 3))
    parser.parse(document)
    gc.collect()
    gc.disable()
    try:
        assert parser.parse(document).events
        assert gc.collect() == 0
    finally:
        gc.enable()
