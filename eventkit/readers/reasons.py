"""Every cause for which a reader sets something aside, with its remedy."""

from __future__ import annotations

from eventkit.readers.items import Reason

NO_TEXT = Reason(
    text="no text", remedy="name the column with --text-column, or leave it: nothing could be found in it"
)
NO_DATE = Reason(
    text="no date",
    remedy="name the column with --date-column, state the file name's pattern with --date-pattern, "
    "or give a date for all documents that have none with --published",
)
BAD_DATE = Reason(
    text="date not understood",
    remedy="write it as YYYY-MM-DD, or state its form with --date-format, such as '%d/%m/%Y', "
    "or its language with --date-language",
)
WRONG_TYPE = Reason(
    text="wrong type", remedy="name another column for this field, or turn the values to strings"
)
NOT_ENCODABLE = Reason(
    text="characters that no text can hold",
    remedy="the input has lone surrogates or damaged bytes; repair it where it is made",
)
BAD_ENCODING = Reason(
    text="bytes in an unknown encoding", remedy="name the encoding with --encoding, or repair the file"
)
TOO_LARGE = Reason(text="too large", remedy="raise --max-document-bytes if it is really one document")
NO_RECORD = Reason(
    text="not a JSON object", remedy="give each document as one object {...} with named fields"
)
BAD_JSON = Reason(text="not valid JSON", remedy="repair the line, or leave it: the others are read")
BAD_JSON_ARRAY = Reason(
    text="not valid JSON from here on", remedy="repair the file: what stands before it was read"
)
BAD_ROW = Reason(text="row does not fit its table", remedy="repair the row's quotes or delimiters")
NO_COLUMN = Reason(
    text="no such column", remedy="name the columns with --text-column, --date-column, --id-column"
)
DAMAGED = Reason(
    text="file damaged or cut short", remedy="fetch it again: what stands before the damage was read"
)
UNREADABLE = Reason(text="file cannot be opened", remedy="check its permissions")
UNSUPPORTED = Reason(text="no reader for this kind of file", remedy="say what it is with --format")
ENCRYPTED = Reason(text="encrypted", remedy="decrypt the archive first")
TOO_FAR = Reason(
    text="expands beyond the limits",
    remedy="it looks like a decompression bomb; if it is not, unpack it yourself or raise the limits",
)
TOO_MANY = Reason(
    text="too many members", remedy="split the archive, unpack it yourself, or raise the limits"
)
TOO_DEEP = Reason(text="archives nested too deep", remedy="unpack the outer archives yourself")
NO_PAGE = Reason(text="no article found in the page", remedy="leave it, or extract its text yourself")
BAD_RECORD = Reason(text="record cannot be read", remedy="leave it: the other records are read")
