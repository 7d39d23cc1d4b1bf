"""Some whole lines of text with a selection, which formatting commands work on. Pure."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from newsdesk.text.markdown_flow import ANY_ITEM, HEADING_MARK, QUOTE


@dataclass(frozen=True, slots=True, kw_only=True)
class SelectedPassage:
    """`text` is whole lines; `anchor` and `position` are offsets into it in code points.

    `above` and `below` are the adjacent lines; `below` is None where the text ends.
    """

    text: str
    anchor: int
    position: int
    above: str = ""
    below: str | None = None

    @property
    def start(self) -> int:
        """Start of the selection."""
        return min(self.anchor, self.position)

    @property
    def end(self) -> int:
        """End of the selection."""
        return max(self.anchor, self.position)

    @property
    def selected(self) -> str:
        """The selected text."""
        return self.text[self.start : self.end]

    def spliced(self, start: int, end: int, text: str) -> "SelectedPassage":
        """The passage with `text` in place of `start` to `end`; the selection stays on its words."""
        shift = len(text) - (end - start)

        def moved(at: int) -> int:
            if at >= end and at > start:
                return at + shift
            return min(at, start + len(text)) if at > start else at

        return replace(
            self,
            text=self.text[:start] + text + self.text[end:],
            anchor=moved(self.anchor),
            position=moved(self.position),
        )

    def selecting(self, anchor: int, position: int) -> "SelectedPassage":
        """The passage with another selection."""
        return replace(self, anchor=anchor, position=position)


@dataclass(frozen=True, slots=True)
class PassageLine:
    """A line split into quotation marks, indent, block mark and the rest."""

    outer: str
    indent: str
    mark: str
    rest: str

    @property
    def text(self) -> str:
        """The whole line."""
        return self.outer + self.indent + self.mark + self.rest

    @property
    def lead(self) -> int:
        """Number of characters before the rest."""
        return len(self.outer) + len(self.indent) + len(self.mark)


def parse_line(text: str) -> PassageLine:
    """Split a line into its parts, wherever it may stand."""
    outer = 0
    while mark := QUOTE.match(text, outer):
        outer = mark.end()
    indent = outer + len(text[outer:]) - len(text[outer:].lstrip(" \t"))
    item = ANY_ITEM.match(text, outer)
    heading = HEADING_MARK.match(text, indent)
    end = item.end() if item and text[item.end() - 1] in " \t" else heading.end() if heading else indent
    return PassageLine(text[:outer], text[outer:indent], text[indent:end], text[end:])


def change_lines(passage: SelectedPassage, change: Callable[[int, PassageLine], PassageLine]) -> SelectedPassage:
    """Change each line by a function of its number and parts; the selection stays with the words."""
    old = [parse_line(text) for text in passage.text.split("\n")]
    new = [change(number, line) for number, line in enumerate(old)]
    return replace(
        passage,
        text="\n".join(line.text for line in new),
        anchor=_moved_offset(passage.anchor, old, new),
        position=_moved_offset(passage.position, old, new),
    )


def _moved_offset(offset: int, old: list[PassageLine], new: list[PassageLine]) -> int:
    base = 0
    for before, after in zip(old, new, strict=True):
        length = len(before.text)
        if offset <= length:
            return base + min(max(after.lead + offset - before.lead, 0), len(after.text))
        offset -= length + 1
        base += len(after.text) + 1
    return base
