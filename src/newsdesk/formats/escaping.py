"""Text as Markdown source that renders back to the very same text."""

import re

# Marks that mean something wherever they stand. Quotes, dashes and dots are typeset unless they are escaped.
_INLINE = re.compile(
    r"[\\`*_\[\]{\"']|<|&(?=#?\w+;)|-(?=-)|(?<=-)-|~(?=~)|(?<=~)~|\.(?=\.\.)|(?<=\.)\.(?=\.)|(?<=\.\.)\."
)
_ENTITIES = {"<": "&lt;", "&": "&amp;"}

# Marks that mean something at the start of a line only: headings, quotes, lists, tables, underlines of headings.
_OPENING = re.compile(
    r"(?P<mark>[#>+|]|-(?=[\s|:]|\Z)|=(?==*\s*\Z)|:(?=[-:|\s]*\|[-:|\s]*\Z))|(?P<number>\d+)[.)](?=\s|\Z)"
)
_NO_BACKSLASH = {":": "&#58;", "|": "&#124;", "=": "&#61;"}


def escaped(text: str) -> str:
    """Text within a line: nothing in it is markup any more."""
    return _INLINE.sub(lambda found: _ENTITIES.get(found[0], f"\\{found[0]}"), text)


def unopened(line: str) -> str:
    """A line of Markdown that starts no heading, quote, list or table."""
    opening = _OPENING.match(line)
    if opening is None:
        return line
    if mark := opening["mark"]:
        return _NO_BACKSLASH.get(mark, f"\\{mark}") + line[1:]
    return f"{opening['number']}\\{line[opening.end() - 1 :]}"


def escaped_paragraph(text: str) -> str:
    """A paragraph of text; its line ends become line breaks, and lines after the first keep their indentation."""
    return "  \n".join(_line(line.rstrip()) for line in text.strip().split("\n"))


def _line(line: str) -> str:
    bare = line.lstrip()
    indent = line[: len(line) - len(bare)]
    safe = unopened(escaped(bare)).replace("\t", "&#9;")
    return "".join(f"&#{ord(space)};" for space in indent) + safe
