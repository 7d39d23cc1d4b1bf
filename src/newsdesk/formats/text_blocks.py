"""A body's plain paragraphs as Markdown that prints them again, byte for byte."""

import re
from collections.abc import Iterable, Iterator

from newsdesk.formats.escaping import escaped, escaped_paragraph, unopened
from newsdesk.page.plain_text import plain_body

_ITEM = re.compile(r"(?P<start>(?:    )*(?:-|\d{1,9}\.) )(?P<words>\S.*)", re.ASCII)
_INDENT = "    "
_DEEPEST = 20  # lists in one another
_LONGEST_LIST = 100_000  # letters; the page prints a longer one as it was typed
_TICKS = re.compile(r"`{3,}")


def markdown_of(blocks: Iterable[str]) -> str:
    """The body. Lists that print as they stand are lists; all else is text, and indented lines keep their shape."""
    return "\n\n".join(_markdown(blocks))


def fenced(text: str) -> str:
    """Text that prints line by line, between fences that are longer than any in it."""
    fence = "`" * (1 + max((len(ticks) for ticks in _TICKS.findall(text)), default=2))
    return f"{fence}\n{text}\n{fence}"


def _markdown(blocks: Iterable[str]) -> Iterator[str]:
    after_list = False
    for block in blocks:
        indented, lines = ([line.rstrip() for line in each.split("\n")] for each in (block.strip("\n"), block.strip()))
        listed = "" if after_list else _list(indented) or (_list(lines) if lines != indented else "")
        after_list = bool(listed)
        if listed:
            yield listed
        elif any(line[:1].isspace() for line in lines):
            yield fenced("\n".join(lines))
        else:
            yield escaped_paragraph(lines)


def _list(lines: list[str]) -> str:
    """The lines as a list, empty if they are none or would print in another way.

    A first line with an indent stands in items that have no words of their own.
    """
    if sum(map(len, lines)) > _LONGEST_LIST:
        return ""
    items = [_ITEM.fullmatch(line) for line in lines]
    outer = (len(lines[0]) - len(lines[0].lstrip(" "))) // len(_INDENT)
    if len(lines) + outer < 2 or outer > _DEEPEST or not all(items):
        return ""
    listed = "\n".join(item["start"] + unopened(escaped(item["words"])) for item in items if item)
    listed = "- " * outer + listed[outer * len(_INDENT) :]
    return listed if plain_body(listed, language="en") == ("\n".join(lines),) else ""
