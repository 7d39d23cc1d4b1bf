"""Tokens of the search index, and search expressions (FTS5) from what a user types.

A word with a zero-width non-joiner is kept both ways, in parts and joined, because people type both.
"""

import re
from collections.abc import Sequence
from itertools import chain

from newsdesk.text.folding import tokens

_ZWNJ = "\u200c"  # fold() lets it go, so that its two sides become one word
_JOINED = re.compile(rf"\w+(?:{_ZWNJ}\w+)+")
# What marks a story's place in the index begins with a letter of Unicode's private area, which no person types.
MARK = "\ue000"
_PIECE = re.compile(r'"([^"]*)("|$)|([^\s"]+)')


def split(text: str) -> str:
    """The words of a text, folded, one space between them; each part of a joined word stands alone."""
    return " ".join(tokens(text.replace(_ZWNJ, " ")))


def joined(text: str) -> str:
    """The words with a zero-width non-joiner in them, each without it as one word."""
    if _ZWNJ not in text:
        return ""
    return " ".join(chain.from_iterable(map(tokens, _JOINED.findall(text))))


def mark(kind: str, value: str) -> str:
    """The index token for a story's status, queue or section, as the view `searched` spells it."""
    spelled = value.encode().hex() if kind == "section" else value.replace(" ", "")
    return f'"{MARK}{kind}{spelled}"'


def asked(text: str) -> str:
    """The FTS5 expression for a search as typed; empty where it has no words.

    Words must all occur, "quoted words" side by side; a last word that is not followed by a space may go on.
    """
    pieces = list(_PIECE.finditer(text))
    parts = [_part(piece, last=piece.end() == len(text)) for piece in pieces]
    return " AND ".join(part for part in parts if part)


def _part(piece: re.Match[str], *, last: bool) -> str:
    quoted, closing, word = piece.groups()
    unfinished = last and not closing
    return _phrase(quoted if word is None else word, unfinished=unfinished)


def _phrase(text: str, *, unfinished: bool) -> str:
    ways = (split(text).split(), tokens(text)) if _ZWNJ in text else (split(text).split(),)
    phrases = list(dict.fromkeys(filter(None, (_quoted(way, unfinished) for way in ways))))
    return f"({' OR '.join(phrases)})" if phrases[1:] else "".join(phrases)


def _quoted(words: Sequence[str], unfinished: bool) -> str:
    """An FTS5 phrase. A one-letter word that is still being typed is left out, as it would match every story."""
    if unfinished and words and len(words[-1]) == 1:
        words, unfinished = words[:-1], False
    return f'"{" ".join(words)}"{"*" if unfinished else ""}' if words else ""
