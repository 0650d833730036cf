"""Arrow batches of documents in, batches of events out: for engines that bring the code to the data.

Spark's `mapInArrow`, Ray Data's `map_batches` and DuckDB can run it; it needs no files and leaves none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

import attrs

from eventkit.arrow_schema import arrow_schema, record_batch
from eventkit.batch.outcome import outcome_of
from eventkit.batch.parsing import ParserLike, build_parser, worker_parser
from eventkit.fields import DOCUMENTS
from eventkit.readers import ReadOptions, Rejected
from eventkit.readers.found import found_in, to_item
from eventkit.records import Document, DocumentRow, Event, Origin, make_document_id

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["extract", "extract_table"]

_ROWS = 4096


def extract(
    batches: Iterable[pa.RecordBatch],
    *,
    type: str,
    parser: ParserLike | None = None,
    rules: str | None = None,
    options: ReadOptions | None = None,
    time_limit: float = 60.0,
) -> Iterator[pa.RecordBatch]:
    """Turn batches of documents into batches of one table: an event type, or `documents`.

    The batches come with the schema of `eventkit.arrow_schema.arrow_schema(type)`, some thousand rows each.
    The columns of the input are found by their usual names (text, date, id, title, source) or by those that
    `options` states; `options.published` dates documents without a date. What cannot be read or parsed gives
    no event and, in `documents`, a row with status `failed` and the reason; nothing is raised for it. `rules`
    is a folder of rules, loaded once a process: engines pickle the call, and a path is small. Raises KeyError
    for an unknown type.
    """
    schema = arrow_schema(type)
    parser = parser or worker_parser(build_parser, rules)
    options = options or ReadOptions()
    return _batches(_records(batches, type, parser, options, time_limit), schema)


def extract_table(
    table: pa.Table,
    *,
    type: str,
    parser: ParserLike | None = None,
    rules: str | None = None,
    options: ReadOptions | None = None,
    time_limit: float = 60.0,
) -> pa.Table:
    """Do the same for a whole table in memory, as Ray Data's `map_batches` gives it."""
    import pyarrow as pa

    found = extract(
        table.to_batches(), type=type, parser=parser, rules=rules, options=options, time_limit=time_limit
    )
    return pa.Table.from_batches(found, schema=arrow_schema(type))


def _records(
    batches: Iterable[pa.RecordBatch], type: str, parser: ParserLike, options: ReadOptions, seconds: float
) -> Iterator[Event | DocumentRow]:
    for batch in batches:
        for values in batch.to_pylist():
            outcome = outcome_of(_item(values, options), parser=parser, seconds=seconds)
            if type == DOCUMENTS:
                yield outcome.row
            else:
                yield from (event for event in outcome.events if event.type == type)


def _item(values: Mapping[str, object], options: ReadOptions) -> Document | Rejected:
    item = to_item(found_in(values, options), origin=Origin(path="arrow"), options=options)
    if isinstance(item, Rejected) and item.document_id is None:
        # Where it stands in the engine's data is not known here, so the id is made of what it holds.
        return attrs.evolve(item, document_id=make_document_id(repr(values)))
    return item


def _batches(records: Iterable[Event | DocumentRow], schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    held: list[Event | DocumentRow] = []
    for record in records:
        held.append(record)
        if len(held) == _ROWS:
            yield record_batch(held, schema=schema)
            held = []
    if held:
        yield record_batch(held, schema=schema)
