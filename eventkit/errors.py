"""The errors eventkit raises: one root, few children, each saying where and what helps.

All survive pickling, so that a worker process can hand them to its parent whole.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def _rebuild(make: Callable[..., EventkitError], arguments: dict[str, Any]) -> EventkitError:
    return make(**arguments)


class EventkitError(Exception):
    """Root of every error raised on purpose by eventkit."""

    def __reduce__(self) -> tuple[Any, ...]:
        arguments = {name: value for name, value in vars(self).items() if not name.startswith("_")}
        return (_rebuild, (type(self), arguments)) if arguments else (type(self), self.args)


class RecordError(EventkitError, ValueError):
    """A record, or data meant to become one, breaks the record contract.

    `problems` holds one line for every fault found, each beginning with the field or the path at fault.
    """

    def __init__(self, *problems: str, problem_list: tuple[str, ...] = ()) -> None:
        self.problem_list = problems + problem_list
        super().__init__("; ".join(self.problem_list))

    @property
    def problems(self) -> tuple[str, ...]:
        """Every fault found, in document order."""
        return self.problem_list


class ReadError(EventkitError):
    """Input cannot be read: names the file, the line or archive member, the reason and a remedy."""

    def __init__(
        self,
        path: str,
        *,
        reason: str,
        line: int | None = None,
        member: str | None = None,
        remedy: str | None = None,
    ) -> None:
        self.path = path
        self.reason = reason
        self.line = line
        self.member = member
        self.remedy = remedy
        super().__init__(_located(path, line=line, member=member, reason=reason, remedy=remedy))


class RuleError(EventkitError):
    """A rule or lexicon file is wrong: names the file, the line or entry, the reason and a remedy."""

    def __init__(
        self,
        path: str,
        *,
        reason: str,
        line: int | None = None,
        entry: str | None = None,
        remedy: str | None = None,
    ) -> None:
        self.path = path
        self.reason = reason
        self.line = line
        self.entry = entry
        self.remedy = remedy
        super().__init__(_located(path, line=line, member=entry, reason=reason, remedy=remedy))


class ConvertError(EventkitError):
    """A conversion cannot start or go on: says why and what helps."""

    def __init__(self, reason: str, *, remedy: str | None = None) -> None:
        self.reason = reason
        self.remedy = remedy
        super().__init__(reason if remedy is None else f"{reason} ({remedy})")


def _located(path: str, *, line: int | None, member: str | None, reason: str, remedy: str | None) -> str:
    where = path
    if member is not None:
        where += f" [{member}]"
    if line is not None:
        where += f":{line}"
    return f"{where}: {reason}" if remedy is None else f"{where}: {reason} ({remedy})"
