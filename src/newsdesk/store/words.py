"""Words as the search index keeps them and as a person types them.

A word with a zero-width non-joiner is kept both ways, in parts and joined, because people type both.
"""

import re

from newsdesk.domain.folding import fold, tokens

_ZWNJ = "\u200c"
_JOINED = re.compile(rf"\w+(?:{_ZWNJ}\w+)+")
# What marks a story's place in the index begins with a letter of Unicode's private area, which no person types.
MARK = "\ue000"
_PIECE = re.compile(r'"([^"]*)("|$)|([^\s"]+)')


def split(text: str) -> str:
    """The text folded, each part of a joined word standing alone."""
    return fold(text.replace(_ZWNJ, " ")).replace(MARK, " ")


def joined(text: str) -> str:
    """The words whose parts hang together by a zero-width non-joiner, written as one word each."""
    if _ZWNJ not in text:
        return ""
    return " ".join(fold(word.replace(_ZWNJ, "")) for word in _JOINED.findall(text))


def mark(kind: str, value: str = "") -> str:
    """The word that stands in the index for a story's place on the desk, as the view `searched` spells it."""
    spelled = value.encode().hex() if kind == "section" else value.replace(" ", "")
    return f'"{MARK}{kind}{spelled}"'


def asked(text: str) -> str:
    """A search as typed, in FTS5's language; empty where nothing in it can be searched.

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
    found = tokens(text.replace(_ZWNJ, " "))
    if not found:
        return ""
    if unfinished and len(found[-1]) == 1:
        # every story has a word that begins with this letter: wait for the second
        return f'"{" ".join(found[:-1])}"' if found[1:] else ""
    more = "*" if unfinished else ""
    apart = f'"{" ".join(found)}"{more}'
    if _ZWNJ not in text:
        return apart
    return f'({apart} OR "{" ".join(tokens(text))}"{more})'
