"""How long a body is: words by the rules of Unicode, and the minutes they take to read."""

import math
import re
from dataclasses import dataclass

import regex

from newsdesk.page.markdown_blocks import without_comments
from newsdesk.text.suggestions import accepted


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """The length of a body."""

    words: int
    minutes: int


# The W flag gives \b the word boundaries of UAX 29, which keep can't, 3.14 and می‌خواهد whole.
_WORD = regex.compile(r"(?w)\b[^\W_].*?\b")
_UNREAD = regex.compile(
    r"""
    ^[ ]{0,3}\[[^\]^\n][^\]\n]*\]:[ \t]*<?\S+>?.*$     # where a reference leads
    | (?<=\])\([^()\s]*+(?:\([^()\s]*+\)[^()\s]*+)*+(?:[ ]++"[^"\n]*+")?\)   # where a link leads
    | (?<=\])\[[^\]\n]*\]                      # which reference a link takes
    | \[\^[^\[\]\s]++\]:?                         # a footnote's number
    | <(?:https?:|mailto:)[^<>\s]*>            # a bare address
    | </?[a-zA-Z][^<>]*>          # markup
    | &(?:\#\d+|\#x[0-9a-f]+|[a-z]+\d*);       # entities
    | ^[ \t]*\d{1,9}[.)][ \t]                  # a list's numbers
    | ^[ ]{0,3}(?:```|~~~)[^\n]*$              # a fence
    """,
    regex.VERBOSE | regex.MULTILINE | regex.IGNORECASE,
)
_MAYBE_UNREAD = re.compile(r"[\[<&`~]|^[ \t]*\d", re.MULTILINE)
_INSIDE_WORD = regex.compile(r"(?<=\w)\*{1,3}(?=\w)")


def count(markdown: str, *, speed: int = 220) -> Length:
    """Words of the text alone: no marks, no addresses, suggestions as if accepted. Any text at all takes a minute."""
    markdown = accepted(markdown) if "{" in markdown else markdown
    text = _UNREAD.sub(" ", without_comments(markdown)) if _MAYBE_UNREAD.search(markdown) else markdown
    words = len(_WORD.findall(_INSIDE_WORD.sub("", text) if "*" in text else text))
    return Length(words=words, minutes=math.ceil(words / speed))
