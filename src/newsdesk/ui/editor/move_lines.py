"""Moving paragraphs past their neighbours, and list items within their list. Pure."""

from newsdesk.ui.editor.list_keys import items_of


def paragraphs_to_swap(
    lines: list[str], first: int, last: int, step: int
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The ranges of lines to swap, `(from, to)` each: the one to move and its neighbour. None at either end.

    `first` and `last` are the selected lines; `step` is 1 for down and -1 for up.
    """
    own = _item(lines, first, last) or _paragraph(lines, first, last)
    neighbour = _neighbour(lines, own, step)
    return (own, neighbour) if neighbour else None


def _neighbour(lines: list[str], own: tuple[int, int], step: int) -> tuple[int, int] | None:
    at = own[0] - 1 if step < 0 else own[1]
    if 0 <= at < len(lines) and lines[at].strip():
        return at, at + 1
    while 0 <= at < len(lines) and not lines[at].strip():
        at += step
    return _paragraph(lines, at, at) if 0 <= at < len(lines) else None


def _item(lines: list[str], first: int, last: int) -> tuple[int, int] | None:
    """The range of one list item beside another, None otherwise."""
    if first != last or not lines[first].strip():
        return None
    start, end = _paragraph(lines, first, last)
    are_items = items_of(lines[start:end])
    beside = [are_items[at - start] for at in (first - 1, first + 1) if start <= at < end]
    return (first, first + 1) if are_items[first - start] and any(beside) else None


def _paragraph(lines: list[str], first: int, last: int) -> tuple[int, int]:
    while first > 0 and lines[first].strip() and lines[first - 1].strip():
        first -= 1
    while last + 1 < len(lines) and lines[last].strip() and lines[last + 1].strip():
        last += 1
    return first, last + 1
