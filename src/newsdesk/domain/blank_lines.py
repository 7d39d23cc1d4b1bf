"""Blank lines one after the other: however many there are, in Markdown they mean one, and each costs a window time."""

import re

MOST = 20
"""So many in a row stay."""

# A line of spaces is blank, too. What is taken is never given back, so that a million of them are one step.
_RUN = re.compile(r"(?:^[ \t]*+\n){%d,}+" % (MOST + 1), re.MULTILINE)
_MARK = re.compile(r"\n[ \t]*+\n")


def thinned(text: str) -> tuple[str, int]:
    """The text with at most `MOST` blank lines in a row, and how many were left out. No word is."""
    if not _may_have_too_many(text):
        return text, 0
    kept = _RUN.sub("\n" * MOST, text)
    return kept, text.count("\n") - kept.count("\n")


def _may_have_too_many(text: str) -> bool:
    return text.count("\n") > MOST and _MARK.search(text) is not None
