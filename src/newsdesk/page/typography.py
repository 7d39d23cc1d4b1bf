"""Typographic quotes and dashes, by language, along a run of text pieces with markup between them.

Not Markdown's smarty extension: that one takes a quote after a closing tag for an opening one, and knows no « ».
"""

import re
from dataclasses import dataclass

from newsdesk.page.publication import main_language


@dataclass(frozen=True, slots=True)
class Quotes:
    """The marks of a language: double and single, opening and closing."""

    open: str = "“"
    close: str = "”"
    open_single: str = "‘"
    close_single: str = "’"


_ENGLISH = Quotes()
_GUILLEMETS = Quotes("«", "»", "‹", "›")
_BY_LANGUAGE = {
    "fa": _GUILLEMETS,
    "ps": _GUILLEMETS,
    "ar": _GUILLEMETS,
    "de": Quotes("„", "“", "‚", "‘"),
}

# One pass: addresses and Markdown's own placeholders stand as they are.
_TYPED = re.compile(r"(?:https?://|www\.)[^\s<>]*[^\s<>.,;:!?'\")\]»]|\x02[^\x03]*\x03|---?|\.\.\.|[\"']")
_PLAIN = re.compile(r"[\"']|--|\.\.\.")
_SIGNS = ('"', "'", "--", "...")
# How many quotation marks, dashes and dots of a page or a field are set, at about a microsecond each; a novel of much
# talk has a tenth of them.
MOST_SET = 200_000
_DASHES = {"--": "–", "---": "—", "...": "…"}
_OPENERS = frozenset("([{<“‘«‹„‚–—-/\u00a0¿¡")
_AHEAD = 8  # letters behind a quotation mark that decide which it is
_CLIPPED = re.compile(r"(?:\d\ds?|tis|twas|em|cause|til|bout|round|n)\b", re.IGNORECASE)


def quotes_for(language: str) -> Quotes:
    """The quotation marks of a language."""
    return _BY_LANGUAGE.get(main_language(language), _ENGLISH)


class Typesetter:
    """Sets the pieces of one paragraph in order, remembering the character that came before."""

    def __init__(self, quotes: Quotes) -> None:
        self._quotes = quotes
        self._before = ""

    def set(self, text: str, after: str = "") -> str:
        """The piece with typographic marks. `after` is what follows it, where anything does."""
        if not _PLAIN.search(text):
            self.skip(text)
            return text
        done: list[str] = []
        at = 0
        for found in _TYPED.finditer(text):
            self.skip(text[at : found.start()])
            mark = found[0]
            ahead = text[found.end() : found.end() + _AHEAD] or after
            new = self._quote(mark, ahead) if mark in "\"'" else _DASHES.get(mark, mark)
            done += (text[at : found.start()], new)
            if mark[0] != "\x02":
                self.skip(new)
            at = found.end()
        self.skip(text[at:])
        return "".join((*done, text[at:]))

    def skip(self, text: str) -> None:
        """Note a piece that is not to be set, such as code."""
        if text:
            self._before = text[-1]

    def _quote(self, mark: str, after: str) -> str:
        opens = (not self._before or self._before.isspace() or self._before in _OPENERS) and not after[:1].isspace()
        if mark == '"':
            return self._quotes.open if opens and after else self._quotes.close
        if self._before.isalnum() and after[:1].isalnum():
            return "’"
        if opens and after and not _CLIPPED.match(after):
            return self._quotes.open_single
        return "’" if opens else self._quotes.close_single


def count_of_signs(text: str) -> int:
    """How many quotation marks, dashes and ellipses a text has that could be set."""
    return sum(map(text.count, _SIGNS))


def typeset(text: str, language: str) -> str:
    """A text on its own, with typographic marks; as typed where it has more than MOST_SET signs."""
    if count_of_signs(text) > MOST_SET:
        return text
    return Typesetter(quotes_for(language)).set(text)
