"""Bold, italic, headings, lists, quotations, links and rules, as changes of a passage of Markdown. Pure.

Each command undoes itself: bold on bold text removes the marks.
"""

import re
from dataclasses import dataclass, replace
from urllib.parse import quote as percent_encoded

from newsdesk.text.markdown_flow import without_mark
from newsdesk.text.markdown_spans import SpanKind, spans
from newsdesk.ui.editor.passage import PassageLine, SelectedPassage, change_lines, parse_line

_KINDS: dict[str, SpanKind] = {"**": "strong", "*": "emphasis"}
_WORD = re.compile(r"[\w\u200c\u200d]+(?:['’-][\w\u200c\u200d]+)*")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+(?:[:/?#]\S*)?", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)
_SAFE_SCHEMES = frozenset({"http:", "https:", "mailto:", "tel:"})


@dataclass(frozen=True, slots=True)
class LinkSpan:
    """`[text](address)`, with offsets in its passage."""

    start: int
    end: int
    text: str
    address: str


def toggle_bold(passage: SelectedPassage) -> SelectedPassage:
    """Bold on or off for the selection, or the word at the caret."""
    return _toggle(passage, "**")


def toggle_italic(passage: SelectedPassage) -> SelectedPassage:
    """Italic on or off for the selection, or the word at the caret."""
    return _toggle(passage, "*")


def toggle_heading(passage: SelectedPassage, level: int) -> SelectedPassage:
    """Make the lines headings of a level, or plain if they are that already. Level 0 is plain."""
    mark = "#" * level + " " if level else ""
    lines = [parse_line(text) for text in passage.text.split("\n") if text.strip()]
    if lines and all(line.mark == mark for line in lines):
        mark = ""
    return change_lines(passage, lambda _, line: replace(line, mark=mark) if _takes_mark(line, lines) else line)


def cycle_heading(passage: SelectedPassage) -> SelectedPassage:
    """Plain, then second level, then third level, then plain again. (The headline is not part of the body.)"""
    first = next((parse_line(text) for text in passage.text.split("\n") if text.strip()), None)
    level = first.mark.count("#") if first else 0
    return toggle_heading(passage, {0: 2, 2: 3}.get(level, 0))


def toggle_bullets(passage: SelectedPassage) -> SelectedPassage:
    """Make the lines a list, or plain again."""
    return _toggle_list(passage, numbered=False)


def toggle_numbers(passage: SelectedPassage) -> SelectedPassage:
    """Make the lines a numbered list, or plain again."""
    return _toggle_list(passage, numbered=True)


def toggle_quote(passage: SelectedPassage) -> SelectedPassage:
    """Make the lines a quotation, or remove one level of it."""
    lines = [parse_line(text) for text in passage.text.split("\n")]
    if all(line.outer for line in lines):
        return change_lines(passage, lambda _, line: replace(line, outer=without_mark(line.outer)))
    only = len(lines) == 1
    return _with_blank_lines(change_lines(passage, lambda _, line: replace(line, outer=_quoted(line, only=only))))


def insert_rule(passage: SelectedPassage) -> SelectedPassage:
    """Insert a rule below the passage, and put the caret in a new paragraph below it."""
    lead = "" if not passage.text.strip() else "\n\n"
    if not lead and passage.above.strip():
        lead = "\n"
    tail = "\n" if passage.below == "" else "\n\n"
    text = (passage.text if passage.text.strip() else "") + lead + "---" + tail
    return replace(passage, text=text, anchor=len(text), position=len(text))


def find_link(passage: SelectedPassage) -> LinkSpan | None:
    """The link that the selection is in, with offsets in the passage; None where there is none."""
    base, line = _line_at(passage.text, passage.start)
    if passage.end - base > len(line):
        return None
    start, end = passage.start - base, passage.end - base
    for span in spans(line):
        if span.kind in ("link", "image") and span.at >= 0 and span.start <= start and end <= span.end:
            words, address = line[span.first : span.last], line[span.last + 2 : span.end - 1]
            return LinkSpan(span.start + base, span.end + base, words, address)
    return None


def _line_at(text: str, at: int) -> tuple[int, str]:
    """The line of a text in which a place is, and where it begins."""
    base = text.rfind("\n", 0, at) + 1
    return base, text[base:].split("\n", 1)[0]


def link_words(passage: SelectedPassage) -> str:
    """The words for a new link: the selection, or the word at the caret."""
    start, end = _selection_or_word(passage)
    return passage.text[start:end]


def set_link(passage: SelectedPassage, words: str, address: str) -> SelectedPassage:
    """Make a link of the selection or the word at the caret, or change words and address of the link there."""
    existing = find_link(passage)
    start, end = (existing.start, existing.end) if existing else _selection_or_word(passage)
    address = clean_address(address)
    text = f"[{words or address}]({address})"
    made = replace(passage, text=passage.text[:start] + text + passage.text[end:])
    return made.selecting(start + len(text), start + len(text))


def remove_link(passage: SelectedPassage) -> SelectedPassage:
    """Remove the link at the caret and keep its words."""
    existing = find_link(passage)
    if existing is None:
        return passage
    made = passage.spliced(existing.start, existing.end, existing.text)
    return made.selecting(existing.start, existing.start + len(existing.text))


def clean_address(typed: str) -> str:
    """A typed address made safe for Markdown: blanks and brackets percent-encoded, https:// added to a bare host."""
    address = typed.strip().strip("<>")
    if _HOST.fullmatch(address) and not _SCHEME.match(address):
        address = f"https://{address}"
    return percent_encoded(address, safe="!#$%&'*+,/:;=?@_~-.[]") if re.search(r"[\s()<>]", address) else address


def is_address(text: str) -> bool:
    """Whether a text is nothing but one web or mail address."""
    return bool(_ADDRESS.fullmatch(text.strip()))


def is_safe(address: str) -> bool:
    """Whether an address is for the web, mail, a telephone or the same page."""
    scheme = _SCHEME.match(address)
    return bool(address) and (scheme is None or scheme[0].lower() in _SAFE_SCHEMES)


def _toggle(passage: SelectedPassage, mark: str) -> SelectedPassage:
    parts = _selected_parts(passage)
    marked_stretches = [_marked_stretch(passage.text, start, end, mark) for start, end in parts]
    if all(marked_stretches):
        for stretch in reversed(marked_stretches):
            if stretch:
                passage = _unmark(passage, *stretch, mark)
        return passage
    if passage.anchor != passage.position:
        passage = _with_selection(passage, parts[0][0], parts[-1][1])
    for (start, end), stretch in reversed(list(zip(parts, marked_stretches, strict=True))):
        if not stretch:
            passage = _mark(passage, start, end, mark)
    return passage


def _with_selection(passage: SelectedPassage, start: int, end: int) -> SelectedPassage:
    """Select from `start` to `end`, keeping the direction of the selection."""
    forth = passage.anchor < passage.position
    return passage.selecting(start, end) if forth else passage.selecting(end, start)


def _mark(passage: SelectedPassage, start: int, end: int, mark: str) -> SelectedPassage:
    """Put marks around a stretch; ends of the selection at its edges stay inside."""
    size = len(mark)

    def moved(at: int) -> int:
        return at if at < start else at + size if at <= end else at + 2 * size

    text = passage.text[:start] + mark + passage.text[start:end] + mark + passage.text[end:]
    return replace(passage, text=text, anchor=moved(passage.anchor), position=moved(passage.position))


def _unmark(passage: SelectedPassage, start: int, end: int, mark: str) -> SelectedPassage:
    size = len(mark)
    return passage.spliced(end, end + size, "").spliced(start - size, start, "")


def _marked_stretch(text: str, start: int, end: int, mark: str) -> tuple[int, int] | None:
    """The stretch from whose edges the marks can be removed, if `start` to `end` is within one."""
    if _marks_around(text, start, end) & len(mark):
        return start, end
    base, line = _line_at(text, start)
    for found in reversed(spans(line)):
        if found.kind == _KINDS[mark] and found.first + base <= start and end <= found.last + base:
            return found.first + base, found.last + base
    return None


def _marks_around(text: str, start: int, end: int) -> int:
    """Number of emphasis marks on both sides: 1 italic, 2 bold, 3 both."""
    for char in "*_":
        before = start - len(text[:start].rstrip(char))
        after = len(text) - end - len(text[end:].lstrip(char))
        if count := min(before, after):
            return count
    return 0


def _selected_parts(passage: SelectedPassage) -> list[tuple[int, int]]:
    """The selection line by line, without blanks at its edges and without block marks."""
    if passage.anchor == passage.position:
        return [_selection_or_word(passage)]
    parts = []
    base = 0
    for text in passage.text.split("\n"):
        start = max(passage.start, base + parse_line(text).lead)
        end = min(passage.end, base + len(text))
        base += len(text) + 1
        words = passage.text[start:end]
        if start < end and words.strip().strip("*_"):
            start += len(words) - len(words.lstrip())
            parts.append(_without_marks(passage.text, start, start + len(words.strip())))
    return parts or [(passage.start, passage.start)]


def _without_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without emphasis marks that were selected with the words."""
    words = text[start:end]
    if words.strip("*_"):
        start, end = start + len(words) - len(words.lstrip("*_")), end - len(words) + len(words.rstrip("*_"))
    return start, end


def _selection_or_word(passage: SelectedPassage) -> tuple[int, int]:
    if passage.anchor != passage.position:
        return passage.start, passage.end
    base, line = _line_at(passage.text, passage.position)
    for word in _WORD.finditer(line):
        start, end = word.start() + base, word.end() + base
        if start <= passage.position <= end:
            return _without_marks(passage.text, start, end)
    return passage.position, passage.position


def _toggle_list(passage: SelectedPassage, *, numbered: bool) -> SelectedPassage:
    lines = [parse_line(text) for text in passage.text.split("\n")]
    written = [line for line in lines if line.rest or line.mark]
    remove = bool(written) and all(_is_item(line, numbered=numbered) for line in written)
    count = 0

    def change(_: int, line: PassageLine) -> PassageLine:
        nonlocal count
        if not _takes_mark(line, written):
            return line
        count += 1
        mark = f"{count}. " if numbered else "- "
        return replace(line, mark="" if remove else mark)

    return _with_blank_lines(change_lines(passage, change))


def _is_item(line: PassageLine, *, numbered: bool) -> bool:
    mark = line.mark.strip()
    return mark.endswith((".", ")")) if numbered else mark in ("-", "+", "*")


def _takes_mark(line: PassageLine, written: list[PassageLine]) -> bool:
    """Whether a line takes a block mark: lines with words do, or a single empty one."""
    return bool(line.rest or line.mark) or not written


def _quoted(line: PassageLine, *, only: bool) -> str:
    return ">" + line.outer if not (line.rest or line.mark or only) else "> " + line.outer


def _with_blank_lines(passage: SelectedPassage) -> SelectedPassage:
    """Add blank lines where Markdown would join the passage to the line above or below."""
    first, last = passage.text.split("\n")[0], passage.text.split("\n")[-1]
    if passage.above.strip() and _block_kind(passage.above) != _block_kind(first):
        passage = replace(passage, text="\n" + passage.text, anchor=passage.anchor + 1, position=passage.position + 1)
    if passage.below and passage.below.strip() and _block_kind(passage.below) != _block_kind(last):
        passage = replace(passage, text=passage.text + "\n")
    return passage


def _block_kind(text: str) -> tuple[bool, str]:
    line = parse_line(text)
    mark = line.mark.strip()
    return bool(line.outer), "1." if mark.endswith((".", ")")) else mark[:1]
