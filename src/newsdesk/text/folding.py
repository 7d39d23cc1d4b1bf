"""Folds text for search, so that one word typed on different keyboards is one word. Used at index and query time."""

import re
import unicodedata

_LETTERS = {
    **dict.fromkeys("يىېۍے", "ی"),
    **dict.fromkeys("كڪ", "ک"),
    "ګ": "گ",
    **dict.fromkeys("ةۃہھەۂ", "ه"),
    **dict.fromkeys("ٱٲٳ", "ا"),
    **dict.fromkeys("‘’ʼʹ`´′＇", "'"),
    "ـ": "",
}
_TOKEN = re.compile(r"[^\W_]+")


class _Table(dict[int, str]):
    """A translation table that works a character out when it first meets it."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _folded(chr(code))
        return folded


def _folded(character: str) -> str:
    if character in _LETTERS:
        return _LETTERS[character]
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return ""
    digit = unicodedata.decimal(character, None)
    return character if digit is None else str(digit)


_TABLE = _Table()


def fold(text: str) -> str:
    """The text as search sees it: one form for yeh, kaf, heh, alef and digits; no case, marks, joiners or bidi signs.

    Letters that are different letters stay different: پ چ ژ گ ټ ډ ړ are never merged with their neighbours.
    """
    if text.isascii():
        return text.lower().replace("`", "'")
    plain = unicodedata.normalize("NFKD", text).casefold()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKD", plain).translate(_TABLE))


def tokens(text: str) -> tuple[str, ...]:
    """The words of a text, folded, in order."""
    return tuple(_TOKEN.findall(fold(text)))
