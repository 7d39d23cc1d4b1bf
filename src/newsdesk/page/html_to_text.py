"""Reads a block of the page aloud: safe HTML in, the lines of a plain text page out."""

from html.parser import HTMLParser
from typing import ClassVar

RULE = "* * *"
_PARAGRAPHS = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "figcaption", "caption", "dt", "dd"}
    | {"div", "section", "blockquote", "figure"}
)
_BREAK = "\x01"
"""A line break that was meant, until the others are joined; no text can hold this character."""

_EMPTY_CELL = "–"

_FRESH = frozenset({"ul", "ol", "li", "table", "hr"})
_Given = dict[str, str | None]


def joined(text: str) -> str:
    """Text of one paragraph, its source's line ends read as spaces."""
    if "\n" not in text:
        return text.strip()
    lines = (line.strip(" \t") for line in text.split("\n"))  # by no pattern: a million spaces are one step
    return " ".join(filter(None, lines)).strip()


class BlockReader(HTMLParser):
    """Reads one block of our own safe HTML. `marks` asks for bullets, numbers and rules; excerpts want none."""

    def __init__(self, *, marks: bool) -> None:
        super().__init__(convert_charrefs=True)
        self._marks = marks
        self._paragraphs: list[str] = []
        self._text = ""
        self._lines: list[str] = []  # of the list or table that is open
        self._prefix = ""
        self._lists: list[int | None] = []  # the next number, None for bullets
        self._cells: list[str] = []
        self._tables = 0
        self._pre = False
        self._skipping = False
        self._note = False

    def done(self) -> list[str]:
        """The paragraphs read."""
        self._end_paragraph()
        self._end_group()
        return self._paragraphs

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _PARAGRAPHS or tag in _FRESH:
            self._end_paragraph()
        self._pre = self._pre or tag == "pre"
        if opens := self._OPENS.get(tag):
            opens(self, dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        if tag in _PARAGRAPHS or tag in _FRESH:
            self._end_paragraph()
        self._pre = self._pre and tag != "pre"
        if closes := self._CLOSES.get(tag):
            closes(self)

    def handle_data(self, data: str) -> None:
        if self._skipping or (self._tables and not data.strip() and not self._text):
            return
        if self._pre:
            data = data.replace("\n", _BREAK)
        elif self._text.endswith(_BREAK):
            data = data.lstrip()
        self._text += data

    def _end_paragraph(self) -> None:
        if self._tables:
            self._text = self._text.rstrip() + " "  # a cell is one line, whatever it holds
            return
        text = joined(self._text).replace(_BREAK, "\n")
        text = "\n".join(line.rstrip() for line in text.strip("\n").split("\n"))
        self._text = ""
        if not text:
            return
        if self._lists:
            self._lines.append(self._prefix + text.replace("\n", " "))
            self._prefix = " " * len(self._prefix)
        else:
            self._paragraphs.append(text)

    def _end_group(self) -> None:
        if self._lines and not self._lists and not self._tables:
            self._paragraphs.append("\n".join(self._lines))
            self._lines = []

    def _open_bullets(self, _: _Given) -> None:
        self._lists.append(None)

    def _open_numbers(self, given: _Given) -> None:
        start = given.get("start") or "1"
        self._lists.append(int(start) if start.isdigit() else 1)

    def _open_item(self, given: _Given) -> None:
        if not self._marks or not self._lists:
            return
        number, value = self._lists[-1], given.get("value") or ""
        if number is not None and value.isdecimal():
            number = int(value)
        indent = "    " * (len(self._lists) - 1)
        self._prefix = f"{indent}- " if number is None else f"{indent}{number}. "
        if number is not None:
            self._lists[-1] = number + 1

    def _close_list(self) -> None:
        self._lists.pop()
        self._prefix = ""
        self._end_group()

    def _open_table(self, _: _Given) -> None:
        self._tables += 1

    def _close_table(self) -> None:
        self._tables -= 1
        self._text = ""
        self._end_group()

    def _close_cell(self) -> None:
        self._cells.append(joined(self._text.replace(_BREAK, " ")))
        self._text = ""

    def _close_caption(self) -> None:
        self._lines.append(joined(self._text.replace(_BREAK, " ")))
        self._text = ""

    def _close_row(self) -> None:
        """A row ends with its last words. A cell left empty before them is told by a dash, so that columns stay."""
        while self._cells and not self._cells[-1]:
            self._cells.pop()
        if self._marks:
            self._cells = [cell or _EMPTY_CELL for cell in self._cells]
        if self._cells:
            self._lines.append(("\t" if self._marks else " ").join(filter(None, self._cells)))
        self._cells = []

    def _break(self, _: _Given) -> None:
        self._text = self._text.rstrip() + _BREAK

    def _rule(self, _: _Given) -> None:
        self._text = RULE if self._marks else ""
        self._end_paragraph()

    def _open_sup(self, given: _Given) -> None:
        self._note = given.get("class") == "footnote"
        if self._note:
            self._skipping = not self._marks
            self._text += "[" if self._marks else ""

    def _close_sup(self) -> None:
        if self._note:
            self._skipping = False
            self._text += "]" if self._marks else ""
        self._note = False

    def _open_link(self, given: _Given) -> None:
        self._skipping = self._skipping or given.get("class") == "back"

    def _close_link(self) -> None:
        self._skipping = self._note and self._skipping

    _OPENS: ClassVar = {
        "ul": _open_bullets,
        "ol": _open_numbers,
        "li": _open_item,
        "table": _open_table,
        "br": _break,
        "hr": _rule,
        "sup": _open_sup,
        "a": _open_link,
    }
    _CLOSES: ClassVar = {
        "ul": _close_list,
        "ol": _close_list,
        "table": _close_table,
        "caption": _close_caption,
        "td": _close_cell,
        "th": _close_cell,
        "tr": _close_row,
        "sup": _close_sup,
        "a": _close_link,
    }
