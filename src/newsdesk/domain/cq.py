"""The mark "CQ" after a word: an oddity there was looked at and is right. It keeps checks quiet and never prints."""

import re
from dataclasses import replace

from newsdesk.domain.story import Content

# a bracket around it, and the space before it, go with it
_MARK = re.compile(r"(?:(?<![ \t\u00a0])[ \t\u00a0]++)?(?:\(CQ\)|\[CQ\]|\bCQ\b)")


def marks(text: str) -> list[tuple[int, int]]:
    """Where the marks stand, with the space before each, in code points."""
    return [found.span() for found in _MARK.finditer(text)] if "CQ" in text else []


def without(text: str) -> str:
    """The text as it leaves the house."""
    return _MARK.sub("", text) if "CQ" in text else text


def printed(content: Content) -> Content:
    """The story as readers get it."""
    return replace(
        content,
        headline=without(content.headline),
        kicker=without(content.kicker),
        standfirst=without(content.standfirst),
        body=without(content.body),
    )
