"""Byte streams: decompressed, held within limits, cut to windows, turned to UTF-8."""

from __future__ import annotations

import bz2
import codecs
import gzip
import io
import lzma
from collections.abc import Callable, Iterator
from typing import BinaryIO, cast

from attrs import define

BUFFER = 256 * 1024
PIECE = 64 * 1024


class Damaged(Exception):
    """The bytes are not what the format says they should be; caught where the file is set aside."""


class TooFar(Exception):
    """More came out than the limits allow; caught where the file is set aside."""


def some(stream: BinaryIO, size: int) -> bytes:
    """Return up to `size` bytes, b"" only at the end: what stands before damage is not lost to it."""
    read1 = getattr(stream, "read1", None)
    data: bytes = stream.read(min(size, PIECE)) if read1 is None else read1(size)
    return data


@define
class Budget:
    """What may still come out of one file or outermost member, whatever is nested in it."""

    left: int

    def spend(self, count: int) -> None:
        """Take off `count` bytes, or raise `TooFar`."""
        self.left -= count
        if self.left < 0:
            raise TooFar


class _Raw(io.RawIOBase):
    """A readable raw stream over another stream, which it closes with itself."""

    def __init__(self, inner: BinaryIO) -> None:
        self._inner = inner

    def readable(self) -> bool:
        return True

    def close(self) -> None:
        if not self.closed:
            self._inner.close()
        super().close()

    def _more(self, size: int) -> bytes:
        return some(self._inner, size)

    def readinto(self, buffer: object) -> int:
        view = memoryview(cast("bytearray", buffer)).cast("B")
        data = self._more(len(view))
        view[: len(data)] = data
        return len(data)


class _Guarded(_Raw):
    def __init__(self, inner: BinaryIO, budget: Budget) -> None:
        super().__init__(inner)
        self._budget = budget

    def _more(self, size: int) -> bytes:
        data = some(self._inner, size)
        self._budget.spend(len(data))
        return data


class _Window(_Raw):
    def __init__(self, inner: BinaryIO, length: int) -> None:
        super().__init__(inner)
        self._left = length

    def _more(self, size: int) -> bytes:
        data = some(self._inner, min(size, self._left))
        self._left -= len(data)
        return data


class _Prefixed(_Raw):
    def __init__(self, head: bytes, inner: BinaryIO, failure: Exception | None) -> None:
        super().__init__(inner)
        self._head = head
        self._failure = failure

    def _more(self, size: int) -> bytes:
        if not self._head and self._failure is not None:
            raise self._failure
        if not self._head:
            return some(self._inner, size)
        data, self._head = self._head[:size], self._head[size:]
        return data


class _InUtf8(_Raw):
    """Turns another encoding to UTF-8. What does not fit the one will not fit the other either."""

    def __init__(self, inner: BinaryIO, encoding: str) -> None:
        super().__init__(inner)
        self._decoder = codecs.getincrementaldecoder(encoding)("surrogateescape")
        self._ready = b""
        self._ended = False

    def _more(self, size: int) -> bytes:
        while not self._ready and not self._ended:
            data = some(self._inner, BUFFER)
            self._ended = not data
            try:
                text = self._decoder.decode(data, final=self._ended)
            except UnicodeDecodeError as error:
                raise Damaged(f"bytes that are not {error.encoding}") from error
            self._ready = text.encode("utf-8", "surrogatepass")
        data, self._ready = self._ready[:size], self._ready[size:]
        return data


def buffered(raw: io.RawIOBase) -> BinaryIO:
    """Return a buffered reader over a raw stream."""
    return io.BufferedReader(raw, BUFFER)


def guarded(stream: BinaryIO, budget: Budget) -> BinaryIO:
    """Return a stream that raises `TooFar` once the budget is spent. It cannot seek."""
    return buffered(_Guarded(stream, budget))


def window(stream: BinaryIO, length: int) -> BinaryIO:
    """Return the next `length` bytes of a stream as a stream."""
    return buffered(_Window(stream, length))


def with_head(stream: BinaryIO, size: int) -> tuple[bytes, BinaryIO]:
    """Return the first `size` bytes, and a stream that still begins with them."""
    pieces: list[bytes] = []
    missing, failure = size, None
    try:
        while missing and (data := some(stream, missing)):
            pieces.append(data)
            missing -= len(data)
    except Exception as error:  # noqa: BLE001 - raised again where the stream has been read so far
        failure = error
    head = b"".join(pieces)
    return head, buffered(_Prefixed(head, stream, failure))


def skip_mark(stream: BinaryIO, length: int) -> BinaryIO:
    """Return the stream behind its byte order mark."""
    stream.read(length)
    return stream


def in_utf8(stream: BinaryIO, encoding: str) -> BinaryIO:
    """Return the stream in UTF-8."""
    return stream if encoding == "utf-8" else buffered(_InUtf8(stream, encoding))


def lines(stream: BinaryIO, *, limit: int, first: int = 1) -> Iterator[tuple[int, bytes | None, int]]:
    """Give number, bytes and size of each line; no bytes where there are more than `limit`.

    A line longer than the limit is passed over in pieces and never held whole.
    """
    number = first
    while raw := stream.readline(limit + 2):
        if len(raw) <= limit or raw[limit:] in {b"\n", b"\r\n"}:
            yield number, raw, len(raw)
        else:
            yield number, None, len(raw) + _rest_of_line(stream, raw)
        number += 1


def _rest_of_line(stream: BinaryIO, last: bytes) -> int:
    size = 0
    while last and not last.endswith(b"\n"):
        last = stream.readline(BUFFER)
        size += len(last)
    return size


def _gzip(stream: BinaryIO) -> BinaryIO:
    return cast("BinaryIO", _Closing(gzip.GzipFile(fileobj=stream, mode="rb"), stream))


def _bz2(stream: BinaryIO) -> BinaryIO:
    return cast("BinaryIO", _Closing(bz2.BZ2File(stream, "rb"), stream))


def _xz(stream: BinaryIO) -> BinaryIO:
    return cast("BinaryIO", _Closing(lzma.LZMAFile(stream, "rb"), stream))


def _zstd(stream: BinaryIO) -> BinaryIO:
    # pyarrow notices a stream that was cut short, which the zstandard package passes over.
    import pyarrow as pa

    return cast(
        "BinaryIO", pa.CompressedInputStream(pa.PythonFile(cast("io.IOBase", stream), mode="r"), "zstd")
    )


class _Closing:
    """A decompressor that closes the stream beneath it too."""

    def __init__(self, outer: gzip.GzipFile | bz2.BZ2File | lzma.LZMAFile, inner: BinaryIO) -> None:
        self.read = outer.read
        self.read1 = outer.read1
        self._both = (outer, inner)

    def close(self) -> None:
        for stream in self._both:
            stream.close()


DECOMPRESSORS: dict[str, Callable[[BinaryIO], BinaryIO]] = {
    ".gz": _gzip,
    ".bz2": _bz2,
    ".xz": _xz,
    ".zst": _zstd,
}
