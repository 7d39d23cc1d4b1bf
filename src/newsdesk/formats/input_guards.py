"""The guards that every file passes on its way in: size, encoding, characters, depth. Each refusal is one sentence."""

import codecs
import re

from newsdesk.domain.errors import FormatError

MAX_BYTES = 20 * 1024 * 1024

# XML 1.0 forbids these or frowns on them; feeds and editors break on one of them.
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")

_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)

# How files of programs that people mix up with text begin, and what those are.
_NOT_TEXT = (
    (b"PK\x03\x04", "a Word, OpenDocument or ZIP file"),
    (b"%PDF", "a PDF file"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"SQLite format 3\x00", "a database"),
)

STUB = "The file says only that a story was withdrawn: there is no story in it."

SAVE_AS_UTF8 = "save it as plain text in UTF-8 and import that."


def guard(data: bytes) -> bytes:
    """The data, if it may be text at all. Raises FormatError."""
    if len(data) > MAX_BYTES:
        raise FormatError(
            f"The file is larger than {MAX_BYTES // 1024 // 1024} MB, more than any story: choose the story's own file."
        )
    for start, what in _NOT_TEXT:
        if data.startswith(start):
            raise FormatError(f"The file is {what}, not text: {SAVE_AS_UTF8}")
    if data.startswith(_WIDE_MARKS):
        raise FormatError(f"The file is in UTF-16 or UTF-32: {SAVE_AS_UTF8}")
    if b"\x00" in data:
        raise FormatError(f"The file holds NUL bytes, so it is not plain text or not in UTF-8: {SAVE_AS_UTF8}")
    return data


def text_of(data: bytes) -> tuple[str, tuple[str, ...]]:
    """UTF-8 text with plain line ends and only characters that a story may hold, and warnings. Raises FormatError."""
    try:
        text = guard(data).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FormatError(_undecodable(data, error)) from error
    return cleaned(text)


def _undecodable(data: bytes, error: UnicodeDecodeError) -> str:
    if error.reason == "unexpected end of data":
        return "The file ends in the middle of a letter, so it was cut short: get the whole file and import that."
    line = data.count(b"\n", 0, error.start) + 1
    return f"The file is not in UTF-8 (line {line} holds other bytes): {SAVE_AS_UTF8}"


def cleaned(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with plain line ends and without characters that no story may hold, and a warning if any were."""
    kept, dropped = _FORBIDDEN.subn("", _LINE_ENDS.sub("\n", text))
    if not dropped:
        return kept, ()
    what = "a control character" if dropped == 1 else f"{dropped} control characters"
    return kept, (f"Took out {what} that no story can hold.",)


def one_line(text: str) -> str:
    """The text on one line, its edges bare; inner spaces stay as they are."""
    return " ".join(part for line in text.splitlines() if (part := line.strip()))
