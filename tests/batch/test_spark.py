"""`extract` under Spark's mapInArrow, in local mode with a real Java."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from eventkit.arrow import extract, extract_table
from eventkit.arrow_schema import arrow_schema
from tests.batch.stub import StubParser
from tests.batch.test_arrow import DOCUMENTS

pyspark_sql = pytest.importorskip("pyspark.sql", reason="needs pyspark, which is not installed here")
pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]  # of Spark's own


@pytest.fixture(scope="module")
def spark(project: Path) -> Iterator[Any]:
    """A Spark session of two threads on this machine."""
    if shutil.which("java") is None:
        pytest.skip("needs Java, which is not installed here")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(project))
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        session = (
            pyspark_sql.SparkSession.builder.master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .getOrCreate()
        )
        yield session
        session.stop()


@pytest.mark.parametrize("table", ["meeting", "documents", "postponement"])
def test_map_in_arrow_gives_what_extract_gives(spark: Any, tmp_path: Path, table: str) -> None:
    from pyspark.sql.pandas.types import from_arrow_schema

    rows = [(str(n), "They met. They met.", date(2024, 5, 14)) for n in range(100)] + [("x", "BOOM", None)]
    documents = spark.createDataFrame(rows, "id string, text string, date date").repartition(4)
    events = documents.mapInArrow(
        lambda batches: extract(batches, type=table, parser=StubParser()),
        schema=from_arrow_schema(arrow_schema(table)),
    )
    out = tmp_path / "out"
    events.write.parquet(str(out))
    found = pq.read_table(out).to_pylist()
    assert len(found) == {"meeting": 200, "documents": 101, "postponement": 0}[table]
    if table == "meeting":
        expected = extract_table(DOCUMENTS.slice(0, 1), type=table, parser=StubParser()).to_pylist()[0]
        assert found[0].keys() == expected.keys()
        assert found[0]["trigger"] == expected["trigger"]
