"""Text as Markdown source that renders back to the very same text."""

import re
from collections.abc import Iterable

# Marks that mean something wherever they stand (the backslash is the first to be escaped), and those that do so in
# company only. A run of them is one match: a text of nothing else would be millions.
_MARKS = "\\`*_[]{"
_MARKUP = re.compile(r"&(?=#|\w+;)|~{2,}+")
# Marks that the page typesets unless they are escaped: quotes, dashes, dots.
_COMPANY = ("&", "~~", "--", "...")
_QUOTES = _MARKS + "\"'"
_TYPESET = re.compile(_MARKUP.pattern + r"|-{2,}+|\.{3,}+")

# Marks that mean something at the start of a line only: headings, quotes, lists, tables, underlines of headings.
_OPENING = re.compile(
    r"(?P<mark>[#>+|]|-(?=[\s|:]|[-\s]*+\Z)|=(?==*+\s*+\Z)|:(?=[-:|\s]*+\Z)(?=[^|]*+\|))|(?P<number>\d++)[.)](?=\s|\Z)"
)
_NO_BACKSLASH = {":": "&#58;", "|": "&#124;", "=": "&#61;"}


def unmarked(text: str) -> str:
    """Text within a line, in which nothing is markup any more; quotes and dashes are typeset as if typed here."""
    return _escaped(text, _MARKS, _MARKUP)


def escaped(text: str) -> str:
    """Text within a line that prints to the letter, its quotes and dashes too."""
    return _escaped(text, _QUOTES, _TYPESET)


def _escaped(text: str, marks: str, in_company: re.Pattern[str]) -> str:
    for mark in marks:
        text = text.replace(mark, f"\\{mark}")
    if any(mark in text for mark in _COMPANY):
        text = in_company.sub(lambda found: "&amp;" if found[0] == "&" else f"\\{found[0][0]}" * len(found[0]), text)
    return text.replace("<", "&lt;")


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
