"""What a view of changes shows, as values: unchanged paragraphs, and changes word by word. No widgets."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from newsdesk.text.diff import Kind, WordChange
from newsdesk.tr_noop import tr_noop
from newsdesk.ui.text import comma_list, quoted

CONTEXT = 1
"""Unchanged paragraphs that stay in sight on either side of a change."""
LEFT_OUT = "[…]"
_LEAST_LEFT_OUT = 200  # letters; to leave fewer out gains nothing
_ENDS = {"same": (400, 400), "added": (3_000, 1_000), "removed": (3_000, 1_000)}
_LONGEST_SPOKEN = 80

_IN_TEXT = {
    "removed": tr_noop("Changes", "[removed: {0}]"),
    "added": tr_noop("Changes", "[added: {0}]"),
}
_IN_SHORT = {"removed": tr_noop("Changes", "removed: {0}"), "added": tr_noop("Changes", "added: {0}")}

Words = tuple[WordChange, ...]


@dataclass(frozen=True, slots=True)
class UnchangedRun:
    """Unchanged paragraphs in a row. Folded ones show when they are asked for."""

    paragraphs: tuple[str, ...]
    folded: bool = False


@dataclass(frozen=True, slots=True)
class ShownChange:
    """One field, or one paragraph, that differs. `away` says where a moved paragraph went, `origin` whence it came.

    With `beside`, two people changed it: `parts` are what the one made of it, `beside` what the other did.
    """

    field: str
    kind: Kind
    parts: Words
    origin: int | None = None
    away: int | None = None
    beside: Words | None = None


Stretch = UnchangedRun | ShownChange


def folded(stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """Unchanged paragraphs in a row put together, and folded but for those that stand next to a change."""
    made: list[Stretch] = []
    for stretch in stretches:
        last = made[-1] if made else None
        if isinstance(stretch, UnchangedRun) and isinstance(last, UnchangedRun):
            made[-1] = UnchangedRun(last.paragraphs + stretch.paragraphs)
        else:
            made.append(stretch)
    last_place = len(made) - 1
    return tuple(
        piece
        for place, stretch in enumerate(made)
        for piece in _fold(stretch, after_change=place > 0, before_change=place < last_place)
    )


def shortened(parts: Words) -> Words:
    """The words with the middle of very long parts left out, so that a paragraph of any length is shown at once."""
    return tuple(_shortened(part, *_ENDS[part.kind]) for part in parts)


def in_text(kind: str, text: str) -> str:
    """Words that were "removed" or "added" with that mark in words, for screen readers; others as they are."""
    return QCoreApplication.translate("Changes", _IN_TEXT[kind]).format(text) if kind in _IN_TEXT else text


def spoken_text(parts: Words) -> str:
    """A whole text with its marks in words."""
    return "".join(in_text(part.kind, part.text) for part in parts)


def spoken_change(change: ShownChange) -> str:
    """What changed, in short."""
    translate = QCoreApplication.translate
    told = [
        translate("Changes", _IN_SHORT[part.kind]).format(quoted(part.text, _LONGEST_SPOKEN))
        for part in (*change.parts, *(change.beside or ()))
        if part.kind in _IN_SHORT and part.text.strip()
    ]
    if change.origin is not None:
        number = QLocale().toString(change.origin)
        told.insert(0, translate("Changes", "moved from paragraph {n}").format(n=number))
    return comma_list(told)


def _shortened(part: WordChange, before: int, after: int) -> WordChange:
    text = part.text
    if len(text) <= before + after + _LEAST_LEFT_OUT:
        return part
    return WordChange(part.kind, f"{text[:before].rstrip()} {LEFT_OUT} {text[-after:].lstrip()}")


def _fold(stretch: Stretch, *, after_change: bool, before_change: bool) -> Iterator[Stretch]:
    if isinstance(stretch, ShownChange):
        yield stretch
        return
    head = CONTEXT if after_change else 0
    tail = CONTEXT if before_change else 0
    middle = stretch.paragraphs[head : len(stretch.paragraphs) - tail]
    if len(middle) < 2:  # a fold takes as much room as the paragraph
        yield stretch
        return
    if head:
        yield UnchangedRun(stretch.paragraphs[:head])
    yield UnchangedRun(middle, folded=True)
    if tail:
        yield UnchangedRun(stretch.paragraphs[-tail:])
