"""Patch of the shown page: the calls of patch.js that turn it into the new page, block by block.

A key in a long story so costs no more than one in a short one.
"""

import json
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from newsdesk.desk.pages import Preview


class PreviewBlock(Protocol):
    """Block of the body: its HTML, its first source line (from 0), and the number of its HTML elements."""

    @property
    def html(self) -> str: ...
    @property
    def line(self) -> int: ...
    @property
    def elements(self) -> int: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Patch:
    """Calls of functions in patch.js, in order; `whole`: they replace the whole page."""

    calls: tuple[str, ...]
    whole: bool = False


@dataclass(frozen=True, slots=True)
class PreviewPlace:
    """Place in the shown body: number of an element, from 0, and a fraction of its height (0 to 1)."""

    element: int
    part: float


def call(name: str, *arguments: object) -> str:
    """JavaScript that calls one function of patch.js."""
    return f"newsdesk.{name}({', '.join(json.dumps(argument) for argument in arguments)})"


def whole(new: "Preview") -> Patch:
    """Patch that replaces the whole page."""
    return Patch(calls=(call("whole", new.html),), whole=True)


def patch(old: "Preview", new: "Preview") -> Patch:
    """Smallest patch from the page of `old` to that of `new`."""
    before, after = _frame(old), _frame(new)
    if not before or not after:
        return whole(new)
    calls = () if before == after else (call("frame", after),)
    return Patch(calls=calls + _splice(old.blocks, new.blocks))


def place(blocks: Sequence[PreviewBlock], line: int) -> PreviewPlace | None:
    """Place of the source line `line` (from 0) in the shown body; None for a body without blocks."""
    index = bisect_right([block.line for block in blocks], line) - 1
    if index < 0:
        return PreviewPlace(0, 0.0) if blocks else None
    here = blocks[index]
    lines = blocks[index + 1].line - here.line if index + 1 < len(blocks) else 0
    down = (line - here.line) / lines if lines > 0 else 0.0
    element, part = divmod(down * here.elements, 1.0)
    return PreviewPlace(_elements(blocks[:index]) + int(element), part)


def _splice(old: Sequence[PreviewBlock], new: Sequence[PreviewBlock]) -> tuple[str, ...]:
    most = min(len(old), len(new))
    start = next((i for i in range(most) if old[i].html != new[i].html), most)
    most -= start
    end = next((i for i in range(most) if old[-1 - i].html != new[-1 - i].html), most)
    removed, added = old[start : len(old) - end], new[start : len(new) - end]
    if not removed and not added:
        return ()
    html = "\n".join(block.html for block in added)
    return (call("splice", _elements(old[:start]), _elements(removed), html, _elements(old)),)


def _elements(blocks: Sequence[PreviewBlock]) -> int:
    return sum(block.elements for block in blocks)


def _frame(preview: "Preview") -> str:
    """The page without its body; empty where the body is not found in it."""
    if not preview.body:
        return ""
    head, found, tail = preview.html.partition(preview.body)
    return head + tail if found else ""
