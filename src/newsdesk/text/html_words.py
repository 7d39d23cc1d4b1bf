"""The words of a page without any of its marks: what is left where nothing else can be read of it in time."""

import re
from html import unescape

_UNSEEN = frozenset({"script", "style", "head", "title"})
_NEW_LINE = frozenset(
    [
        "p",
        "div",
        "li",
        "ul",
        "ol",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "tr",
        "table",
        "blockquote",
        "section",
        "article",
        "br",
    ]
)
_TAG_NAME = re.compile(r"/?\s*([A-Za-z][A-Za-z0-9]*)")


def words_of_html(page: str) -> str:
    """The bare words of HTML, paragraph by paragraph, in one pass, whatever it holds."""
    first, *pieces = page.split("<")
    words, within = [first], ""
    for piece in pieces:
        tag, closed, text = piece.partition("-->" if within == "!--" or piece.startswith("!--") else ">")
        found = _TAG_NAME.match(tag)
        name = "!--" if piece.startswith("!--") else found[1].lower() if found else ""
        if within:  # nothing is seen until what hides it ends
            if (within == "!--" and closed) or (name == within and tag.startswith("/")):
                within = ""
            else:
                continue
        elif not closed and name != "!--":
            words.append(f"<{piece}")  # no tag after all
            continue
        elif (name in _UNSEEN and not tag.startswith("/")) or (name == "!--" and not closed):
            within = name
            continue
        words.append(("\n\n" if name in _NEW_LINE else "") + text)
    lines = (" ".join(line.split()) for line in unescape("".join(words)).splitlines())
    return "\n\n".join(filter(None, lines))
