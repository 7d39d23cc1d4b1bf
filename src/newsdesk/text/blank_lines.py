"""Blank lines one after the other: however many there are, in Markdown they mean one, and each costs a window time."""

import re

MOST = 20
"""So many in a row stay."""

# A line of spaces is blank, too. What is taken is never given back, so that a million of them are one step.
_RUN = re.compile(rf"(?:^[ \t]*+\n){{{MOST + 1},}}+", re.MULTILINE)


def thinned(text: str) -> tuple[str, int]:
    """The text with at most `MOST` blank lines in a row, and how many were left out. No word is."""
    kept = _RUN.sub("\n" * MOST, text)
    return kept, text.count("\n") - kept.count("\n")


def left_out(count: int) -> str:
    """What is said where some were left out."""
    return f"{count} blank lines were left out where more than {MOST} stood in a row; every word is here."
