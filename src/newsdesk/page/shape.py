"""What a stretch of safe HTML consists of, at its top level: the page counts on blocks that are elements."""

import re
from dataclasses import dataclass

# Serialised by nh3: values stand in double quotes, and a tag's own angle brackets are the only ones that are not text.
_TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)(?: [a-z-]+="[^"]*")*>')
_VOID = frozenset({"br", "hr", "img"})
_BLOCKS = frozenset(
    {"p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "pre", "table", "figure", "dl", "hr", "section"}
)


@dataclass(frozen=True, slots=True)
class HtmlShape:
    """HTML, how many elements stand at its top level, and where its first top-level paragraph's text begins or -1."""

    html: str
    elements: int
    paragraph: int


def shaped(html: str) -> HtmlShape:
    """The shape of safe HTML; words that stand in no block are put into one."""
    depth = elements = at = 0
    paragraph = -1
    loose = blocks = False
    for tag in _TAG.finditer(html):
        closing, name = tag[1], tag[2]
        blocks = blocks or name in _BLOCKS
        if depth == 0:
            loose = loose or (name not in _BLOCKS and name != "div") or bool(html[at : tag.start()].strip())
            elements += 1
            if name == "p" and paragraph < 0:
                paragraph = tag.end()
        if closing:
            depth -= 1
        elif name not in _VOID:
            depth += 1
        at = tag.end()
    loose = loose or bool(html[at:].strip())
    if not loose:
        return HtmlShape(html.strip(), elements, paragraph)
    if blocks:
        return HtmlShape(f'<div dir="auto">{html.strip()}</div>', 1, -1)
    return HtmlShape(f'<p dir="auto">{html.strip()}</p>', 1, len('<p dir="auto">'))
