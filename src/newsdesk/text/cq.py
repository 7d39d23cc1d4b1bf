"""The mark "CQ" after a word: an oddity there was looked at and is right. It keeps checks quiet and never prints."""

import re

# a bracket around it, and the space before it, go with it
_MARK = re.compile(r"(?:(?<![ \t\u00a0])[ \t\u00a0]++)?(?:\(CQ\)|\[CQ\]|\bCQ\b)")


def marks(text: str) -> list[tuple[int, int]]:
    """Where the marks stand, with the space before each, in code points."""
    return [found.span() for found in _MARK.finditer(text)] if "CQ" in text else []


def without(text: str) -> str:
    """The text without the marks, as it is exported."""
    return _MARK.sub("", text) if "CQ" in text else text
