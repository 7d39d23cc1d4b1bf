"""Blank lines: they part paragraphs. However many stand in a row, they mean one, and each costs a window time."""

import re

MOST = 20
"""So many in a row stay."""

# A line of spaces is blank, too. What is taken is never given back, so that a million of them are one step.
_RUN = re.compile(rf"(?:^[ \t]*+\n){{{MOST + 1},}}+", re.MULTILINE)

# Likewise: white space is taken once, and a run of it is one break.
_BREAK = re.compile(r"\n[ \t]*+\n(?:[ \t]*+\n)*+")


def paragraph_places(text: str) -> list[tuple[int, int]]:
    """Where each paragraph begins, and where the next one does: together all of the text, in code points.

    Blank lines belong to the paragraph before them; those at the beginning to the first one. Told by the lines alone,
    also in code, as it is asked at a key: what is merged is told by `markdown.paragraphs`.
    """
    ends = [found.end() for found in _BREAK.finditer(text) if found.start() > 0 and found.end() < len(text)]
    return [*zip([0, *ends], [*ends, len(text)], strict=True)] if text else []


def thinned(text: str) -> tuple[str, int]:
    """The text with at most `MOST` blank lines in a row, and how many were left out. No word is."""
    kept = _RUN.sub("\n" * MOST, text)
    return kept, text.count("\n") - kept.count("\n")


def left_out(count: int) -> str:
    """What is said where some were left out."""
    return f"{count} blank lines were left out where more than {MOST} stood in a row; every word is here."
