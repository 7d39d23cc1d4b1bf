"""What a word is, and how long a body: words by the rules of Unicode, and the minutes that they take to read."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from newsdesk.text import markdown
from newsdesk.text.markdown_flow import Read
from newsdesk.text.markdown_spans import spans
from newsdesk.text.suggestions import accepted


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """The length of a body."""

    words: int
    minutes: int


# The W flag gives \b the word boundaries of UAX 29, which keep can't, 3.14 and می‌خواهد whole.
_WORD = regex.compile(r"(?w)\b[^\W_].*?\b")
_MAYBE_UNREAD = re.compile(r"[\[<&`~]|^[ \t]*\d", re.MULTILINE)
_INSIDE_WORD = regex.compile(r"(?<=\w)\*{1,3}(?=\w)")
_UNREAD = frozenset({"note", "autolink", "html", "comment", "entity"})


def count(body: str, *, speed: int = 220) -> Length:
    """Words of the text alone: no marks, no addresses, suggestions as if accepted. Any text at all takes a minute."""
    body = accepted(body) if "{" in body else body
    if _MAYBE_UNREAD.search(body):
        body = "\n".join(_read_aloud(markdown.without_comments(body)))
    words = len(_WORD.findall(_INSIDE_WORD.sub("", body) if "*" in body else body))
    return Length(words=words, minutes=math.ceil(words / speed))


def _read_aloud(body: str) -> Iterator[str]:
    """What a reader has before the eyes, line by line."""
    for line in markdown.lines(body):
        if line.read.kind != "definition" and not line.read.is_mark:
            words = _words_of if line.end - line.start <= markdown.LONGEST_KEPT else _words_of.__wrapped__
            yield words(body[line.start : line.end], line.read)


@lru_cache(maxsize=4000)
def _words_of(line: str, this: Read) -> str:
    if this.kind == "code":
        return line
    kept: list[str] = []
    at = min(this.text, len(line))
    for span in spans(line, at):
        if span.kind in ("link", "image"):
            start, end = span.last, span.end
        elif span.kind in _UNREAD:
            start, end = span.start, span.end
        else:
            continue
        if start >= at:
            kept += (line[at:start], " ")
            at = end
    return "".join((*kept, line[at:]))
