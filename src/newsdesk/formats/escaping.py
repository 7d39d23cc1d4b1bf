"""Text as Markdown source that renders back to the very same text."""

import re
from collections.abc import Iterable

# Marks that mean something wherever they stand, and those that do so in company only (looked for where it is there).
_MARKS = re.compile(r"[\\`*_\[\]{]")
_MARKUP = re.compile(r"<|&(?=#|\w+;)|~(?=~)|(?<=~)~")
_COMPANY = ("<", "&", "~~")
# Marks that the page typesets unless they are escaped: quotes, dashes, dots.
_QUOTES = re.compile(r"[\\`*_\[\]{\"']")
_TYPESET = re.compile(_MARKUP.pattern + r"|-(?=-)|(?<=-)-|\.(?=\.\.)|(?<=\.)\.(?=\.)|(?<=\.\.)\.")
_DASHES_AND_DOTS = (*_COMPANY, "--", "...")
_ENTITIES = {"<": "&lt;", "&": "&amp;"}

# Marks that mean something at the start of a line only: headings, quotes, lists, tables, underlines of headings.
_OPENING = re.compile(
    r"(?P<mark>[#>+|]|-(?=[\s|:]|[-\s]*+\Z)|=(?==*+\s*+\Z)|:(?=[-:|\s]*+\Z)(?=[^|]*+\|))|(?P<number>\d++)[.)](?=\s|\Z)"
)
_NO_BACKSLASH = {":": "&#58;", "|": "&#124;", "=": "&#61;"}


def unmarked(text: str) -> str:
    """Text within a line, in which nothing is markup any more; quotes and dashes are typeset as if typed here."""
    text = _MARKS.sub(r"\\\g<0>", text)
    return _MARKUP.sub(_escape, text) if any(mark in text for mark in _COMPANY) else text


def escaped(text: str) -> str:
    """Text within a line that prints to the letter, its quotes and dashes too."""
    text = _QUOTES.sub(r"\\\g<0>", text)
    return _TYPESET.sub(_escape, text) if any(mark in text for mark in _DASHES_AND_DOTS) else text


def _escape(found: re.Match[str]) -> str:
    return _ENTITIES.get(found[0], f"\\{found[0]}")


def unopened(line: str) -> str:
    """A line of Markdown that starts no heading, quote, list or table."""
    opening = _OPENING.match(line)
    if opening is None:
        return line
    if mark := opening["mark"]:
        return _NO_BACKSLASH.get(mark, f"\\{mark}") + line[1:]
    return f"{opening['number']}\\{line[opening.end() - 1 :]}"


def escaped_paragraph(lines: Iterable[str]) -> str:
    """A paragraph of text, its lines kept apart."""
    return "  \n".join(unopened(escaped(line)).replace("\t", "&#9;") for line in lines)
