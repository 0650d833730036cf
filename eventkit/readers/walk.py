"""Through one file to its units: decompression, archives, the format; damage set aside where it is met."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import BinaryIO

from attrs import evolve

from eventkit.errors import EventkitError
from eventkit.readers import reasons
from eventkit.readers.archives import members
from eventkit.readers.blobs import Blob, decompressed, suffix_of
from eventkit.readers.formats import format_by_content, format_named, format_of, is_archive, is_readable
from eventkit.readers.items import Item, Notice, Rejected, Unit, single
from eventkit.readers.locations import STDIN, FileRef, is_system_error, open_path, passed_over
from eventkit.readers.options import ReadOptions
from eventkit.readers.streams import DECOMPRESSORS, Budget, TooFar, guarded, with_head

_COMPRESSED = {b"\x1f\x8b": ".gz", b"BZh": ".bz2", b"\xfd7zXZ\x00": ".xz", b"\x28\xb5\x2f\xfd": ".zst"}


def blob_of(ref: FileRef) -> Blob:
    """Return a file of the input as readers see it."""
    _, _, below = ref.relative.partition("/")
    return Blob(path=ref.path, name=below or ref.relative, open=partial(open_path, ref.path), size=ref.size)


def units_of(blob: Blob, options: ReadOptions) -> Iterator[Unit]:
    """Give the units of a file or member. The same bytes and options give the same units, always.

    Damage ends a file with one rejected item, after the units before it. Raises `ReadError` where the file
    cannot be opened, or a library is missing.
    """
    count = 0
    try:
        for unit in _units(blob, options):
            count += 1
            yield Unit(partial(_checked, unit.items, blob), unit.size, unit.rows)
        if not count:
            yield single(Notice(origin=blob.origin(), message="holds no document"))
    except Exception as error:  # noqa: BLE001 - see _set_aside
        yield single(_set_aside(blob, error, count))


def _checked(items: Callable[[], Iterable[Item]], blob: Blob) -> Iterator[Item]:
    try:
        yield from items()
    except Exception as error:  # noqa: BLE001 - see _set_aside
        yield _set_aside(blob, error, 0)


def _set_aside(blob: Blob, error: Exception, count: int) -> Rejected:
    """Return what a failure over data costs; raise one of the system or of our own.

    Any other exception is taken for damage: what a decoder raises over hostile bytes cannot be listed.
    """
    if is_system_error(error) or isinstance(error, EventkitError | MemoryError):
        raise error
    after = f"after {count} pieces" if count else None
    if isinstance(error, TooFar):
        return reasons.TOO_FAR.reject(blob.origin(), detail=after)
    told = str(error) or type(error).__name__
    return reasons.DAMAGED.reject(blob.origin(), detail=f"{after}: {told}" if after else told)


def _units(blob: Blob, options: ReadOptions) -> Iterator[Unit]:
    if blob.path == STDIN and blob.member is None:
        yield from _nameless_units(blob, options)
        return
    inner = decompressed(blob, options.limits)
    if is_archive(inner.name):
        yield from _member_units(inner, options)
        return
    kind = format_of(inner.name, options)
    if kind is None:
        yield single(reasons.UNSUPPORTED.reject(blob.origin()))
        return
    yield from kind.units(inner, options)


def _member_units(blob: Blob, options: ReadOptions) -> Iterator[Unit]:
    """Give a unit for each member: what is in it is opened only when the unit is asked for its items."""
    skipped: Counter[str] = Counter()
    taken = 0
    for member in members(blob, options.limits):
        taken += not isinstance(member, Notice)
        if not isinstance(member, Blob):
            yield single(member)
        elif is_readable(member.name, options):
            yield Unit(partial(_items_of, member, options), member.size or 0)
        else:
            taken -= 1
            skipped[suffix_of(member.name)] += 1
    for message in passed_over(skipped):
        yield single(Notice(origin=blob.origin(), message=message))
    if not taken:
        yield single(reasons.UNSUPPORTED.reject(blob.origin(), detail="no member that can be read"))


def _items_of(blob: Blob, options: ReadOptions) -> Iterator[Item]:
    for unit in units_of(blob, options):
        yield from unit.items()


def _nameless_units(blob: Blob, options: ReadOptions) -> Iterator[Unit]:
    """Read standard input as what it begins like."""
    head, stream = with_head(blob.open(), 1024)
    suffix = next((suffix for magic, suffix in _COMPRESSED.items() if head.startswith(magic)), None)
    if suffix is not None:
        stream = guarded(DECOMPRESSORS[suffix](stream), Budget(options.limits.total_bytes))
        head, stream = with_head(stream, 1024)

    def opened() -> BinaryIO:
        return stream

    archive = ".zip" if head.startswith(b"PK\x03\x04") else ".tar" if head[257:262] == b"ustar" else None
    if archive is not None:
        yield from _member_units(evolve(blob, name=archive, open=opened), options)
        return
    kind = format_by_content(head) if options.format is None else format_named(options.format)
    yield from kind.units(evolve(blob, name="", open=opened), options)
