"""Byte streams: decompressed, held within limits, cut to windows, turned to UTF-8."""

from __future__ import annotations

import bz2
import codecs
import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import BinaryIO, cast

from attrs import define

BUFFER = 256 * 1024


class Damaged(Exception):
    """The bytes are not what the format says they should be; caught where the file is set aside."""


class TooFar(Exception):
    """More came out than the limits allow; caught where the file is set aside."""


# What libraries raise over damaged input. An OSError with a number is the system's, and no fault of the data.
DAMAGE = (
    Damaged,
    EOFError,
    OSError,
    lzma.LZMAError,
    tarfile.TarError,
    zipfile.BadZipFile,
    zlib.error,
)


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
        return self._inner.read(size)

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
        data = self._inner.read(size)
        self._budget.spend(len(data))
        return data


class _Window(_Raw):
    def __init__(self, inner: BinaryIO, length: int) -> None:
        super().__init__(inner)
        self._left = length

    def _more(self, size: int) -> bytes:
        data = self._inner.read(min(size, self._left))
        self._left -= len(data)
        return data


class _Prefixed(_Raw):
    def __init__(self, head: bytes, inner: BinaryIO) -> None:
        super().__init__(inner)
        self._head = head

    def _more(self, size: int) -> bytes:
        if not self._head:
            return self._inner.read(size)
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
            data = self._inner.read(BUFFER)
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
    head = stream.read(size)
    return head, buffered(_Prefixed(head, stream))


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
