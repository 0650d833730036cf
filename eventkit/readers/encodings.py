"""Which encoding bytes are in: UTF-8 where they can be, else what is detected, and never in silence."""

from __future__ import annotations

import codecs

SAMPLE_BYTES = 64 * 1024

# Multi-byte and EBCDIC encodings that a detector finds in short Western texts; real UTF-16 has marks or NULs.
_UNLIKELY = (
    "utf_7 utf_16 utf_16_be utf_16_le utf_32 utf_32_be utf_32_le cp037 cp273 cp424 cp500 cp875 cp1026 cp1140"
).split()
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
UTF8 = "utf-8"


def mark_of(data: bytes) -> tuple[int, str] | None:
    """Return the length of the byte order mark at the start and the encoding it stands for."""
    return next(((len(mark), name) for mark, name in _MARKS if data.startswith(mark)), None)


def detect(data: bytes, *, whole: bool, stated: str | None = None) -> tuple[int, str | None]:
    """Return how many bytes of mark to skip, and the encoding; None where none fits.

    `data` is the beginning of the input, `whole` says that it is all of it. Bytes that are mostly UTF-8 are
    damaged UTF-8 and not another encoding: the reader finds the damage when it decodes.
    """
    mark = mark_of(data)
    if stated is not None:
        name = codecs.lookup(stated).name
        return (mark[0], mark[1]) if mark and name.replace("_", "-") in _marked(mark[1]) else (0, name)
    if mark is not None:
        return mark
    if is_utf8(data, whole=whole):
        return 0, _wide(data) or UTF8
    return 0, UTF8 if _mostly_utf8(data) else _wide(data) or _other(data)


def is_utf8(data: bytes, *, whole: bool) -> bool:
    """Whether the bytes are UTF-8; unless they are the whole, their last character may be cut."""
    try:
        codecs.getincrementaldecoder(UTF8)().decode(data, final=whole)
    except UnicodeDecodeError:
        return False
    return True


def is_wide(encoding: str) -> bool:
    """Whether a line break is more than one byte in this encoding."""
    return len("\n".encode(encoding)) > 1


def _marked(name: str) -> tuple[str, ...]:
    return (name, name.removesuffix("-le").removesuffix("-be"), f"{name}-sig")


def _wide(data: bytes) -> str | None:
    """Return the UTF-16 that Western text without a mark is in: every other byte is NUL."""
    head = data[:4096]
    if len(head) < 4:
        return None
    for name, nulls in (("utf-16-le", head[1::2]), ("utf-16-be", head[::2])):
        if nulls.count(0) * 2 > len(nulls) and head.count(0) < len(head) * 0.7:
            return name
    return None


def _mostly_utf8(data: bytes) -> bool:
    text = data.decode(UTF8, "replace")
    damaged = text.count("�")
    return sum(not character.isascii() for character in text) - damaged > damaged


def _other(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE_BYTES], cp_exclusion=_UNLIKELY).best()
    if best is None or best.encoding in {"ascii", "utf_8"}:
        return None
    # Many code pages fit the few accents of a Western text; among them English news is in Windows-1252.
    latin = all(ord(character) < 0x250 for character in str(best) if character.isalpha())
    return "cp1252" if latin and _decodes(data, "cp1252") else best.encoding


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
