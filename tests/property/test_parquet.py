from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eventkit.records import EVENT_TYPES, AnyEvent, DocumentRow
from eventkit.writers import FORMATS, Format, PartWriter, read_documents, read_events
from tests.property import strategies as some

documents = st.lists(st.tuples(some.many(some.events), some.document_rows), max_size=3)


def write(folder: Path, parts: list[tuple[tuple[AnyEvent, ...], DocumentRow]], format: Format) -> None:
    with PartWriter(folder, "1", format=format, rules_hash="r") as writer:
        for events, row in parts:
            writer.write(events, row)


@pytest.mark.parametrize("format", FORMATS)
@given(parts=documents)
@settings(max_examples=max(10, settings().max_examples // 4))  # each writes a dozen files, twice
def test_a_data_set_comes_back_the_same_and_has_the_same_bytes(
    parts: list[tuple[tuple[AnyEvent, ...], DocumentRow]], format: Format
) -> None:
    written = [event for events, _ in parts for event in events]
    by_type = [event for kind in EVENT_TYPES for event in written if event.type == kind]
    with TemporaryDirectory() as one, TemporaryDirectory() as other:
        write(Path(one), parts, format)
        assert list(read_events(one)) == by_type
        assert list(read_documents(one)) == [row for _, row in parts]
        write(Path(other), parts, format)
        assert contents(Path(one)) == contents(Path(other))


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
