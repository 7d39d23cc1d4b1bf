"""Reader of word lists and name lists: plain text, one entry a line, `#` before comments, tabs between spellings."""

from collections.abc import Iterator
from pathlib import Path

import regex

from newsdesk.checks.spelling import letters

_PART = regex.compile(r"[\p{L}\p{M}\u200c]+(?:['’][\p{L}\p{M}]+)*")
_SHORTEST = 3  # parts such as "ab" or "du" would make too many mistakes known words


def lines(file: Path) -> Iterator[str]:
    """Each line that is no comment. Raises OSError or UnicodeDecodeError."""
    for line in file.read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line


def words(file: Path) -> frozenset[str]:
    """A list of single words. Raises OSError or UnicodeDecodeError."""
    return frozenset(form for line in lines(file) for word in line.split() for form in forms(word))


def plain(file: Path) -> frozenset[str]:
    """A list of words without other forms. Raises OSError or UnicodeDecodeError."""
    return frozenset(file.read_text("utf-8").split())


def names(file: Path) -> frozenset[str]:
    """Every word that is part of a name in a list. Raises OSError or UnicodeDecodeError."""
    return frozenset(part for line in lines(file) for part in parts(line))


def parts(text: str) -> Iterator[str]:
    """The words of a name, each as spelling looks it up."""
    for found in _PART.finditer(text):
        if len(found[0]) >= _SHORTEST:
            yield from forms(found[0])


def forms(word: str) -> tuple[str, ...]:
    """The forms in which a word of a list is looked up."""
    return letters.latin(word), letters.dari(word)
