"""Whole archives: in parallel, restartable, the same bytes every time."""

from __future__ import annotations

from eventkit.batch.convert import convert
from eventkit.batch.duplicates import near_duplicate_group
from eventkit.batch.errors import ConversionStopped, OutputRefused
from eventkit.batch.options import ConvertOptions, Format
from eventkit.batch.partition import Task, convert_partition
from eventkit.batch.results import Counts, PartitionResult, Progress, Summary

__all__ = [
    "ConversionStopped",
    "ConvertOptions",
    "Counts",
    "Format",
    "OutputRefused",
    "PartitionResult",
    "Progress",
    "Summary",
    "Task",
    "convert",
    "convert_partition",
    "near_duplicate_group",
]
