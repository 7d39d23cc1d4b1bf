"""Suggestions as a document holds them: a character property that says what was done, by whom and when.

The highlighter decides how they look; the document holds no colours, so that a change of theme is no change of the
text.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

from newsdesk.text.critic_markup import SuggestionKind

# start and end in Qt positions, and the key of the mark
Stretch = tuple[int, int, str]

# key of inserted text until the recorder has decided what it is
FRESH = "fresh"
PLAIN = ""

_PROPERTY = QTextFormat.Property.UserProperty.value + 1
_MAY_HOLD_SUGGESTIONS = "suggested"
_SEPARATOR = "\x1f"


@dataclass(frozen=True, slots=True)
class SuggestionMark:
    """What was done with some characters. Without `at` it is unsigned."""

    kind: SuggestionKind
    who: str = ""
    at: datetime | None = None


def key_of(mark: SuggestionMark) -> str:
    """A mark as the string that characters hold; equal strings give one shared format in Qt."""
    at = mark.at.astimezone(UTC).isoformat() if mark.at else ""
    return _SEPARATOR.join((mark.kind, mark.who, at))


@lru_cache(maxsize=1024)
def mark_of(key: str) -> SuggestionMark | None:
    """The mark of a key, None for plain and fresh text."""
    if key in (PLAIN, FRESH):
        return None
    kind, who, at = key.split(_SEPARATOR)
    return SuggestionMark(SuggestionKind(kind), who, datetime.fromisoformat(at) if at else None)


def is_kind(key: str, kind: SuggestionKind) -> bool:
    """Whether a key is a suggestion of this kind."""
    return key.startswith(kind)


@lru_cache(maxsize=1024)
def format_of(key: str) -> QTextCharFormat:
    """The format that holds a key. Shared by a cache: the caller must not change it."""
    char_format = QTextCharFormat()
    if key:
        char_format.setProperty(_PROPERTY, key)
    return char_format


def key_in(form: QTextFormat) -> str:
    """The key that a format holds."""
    return form.property(_PROPERTY) or PLAIN


def is_marked(document: QTextDocument) -> bool:
    """Whether a document has or had suggestions, which undo may bring back. Takes constant time."""
    return bool(document.property(_MAY_HOLD_SUGGESTIONS))


def set_marked(document: QTextDocument, *, on: bool = True) -> None:
    """Note that a document may hold suggestions."""
    document.setProperty(_MAY_HOLD_SUGGESTIONS, on)


def fresh_format(document: QTextDocument) -> QTextCharFormat:
    """Format for inserted text: marked as fresh where a recorder must decide what it is."""
    return format_of(FRESH if is_marked(document) else PLAIN)


def key_before(block: QTextBlock) -> str:
    """Key of the line end before a block."""
    return key_in(block.charFormat()) if block.position() else PLAIN


def stretches_of(block: QTextBlock) -> tuple[Stretch, ...]:
    """The marked stretches of a block, with offsets from its start."""
    found = []
    for fragment in block.textFormats():
        key = key_in(fragment.format)  # type: ignore[attr-defined, unused-ignore]  # the stubs leave its fields out
        if key:
            found.append((fragment.start, fragment.start + fragment.length, key))  # type: ignore[attr-defined, unused-ignore]  # as above
    return tuple(found)


def stretches_in(document: QTextDocument) -> list[Stretch]:
    """The marked stretches of a document, line ends included; adjacent ones with the same key are joined."""
    if not is_marked(document):
        return []
    found: list[Stretch] = []
    for start, end, key in _all_stretches(document):
        if found and found[-1][1] == start and found[-1][2] == key:
            found[-1] = (found[-1][0], end, key)
        else:
            found.append((start, end, key))
    return found


def key_at(document: QTextDocument, position: int) -> str:
    """Key of the character at a Qt position."""
    block = document.findBlock(position)
    if not block.isValid() or position < 0:
        return PLAIN
    if position == block.position() + block.length() - 1:
        below = block.next()
        return key_before(below) if below.isValid() else PLAIN
    cursor = QTextCursor(document)
    cursor.setPosition(position + 1)
    return key_in(cursor.charFormat())


def set_key(document: QTextDocument, start: int, end: int, key: str) -> None:
    """Give the characters between two Qt positions a key."""
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.setCharFormat(format_of(key))


def set_stretches(document: QTextDocument, wanted: Iterable[Stretch]) -> None:
    """Mark exactly these stretches."""
    stretches = [*wanted]
    if stretches:
        set_marked(document)
    present, wanted_set = stretches_in(document), set(stretches)
    for start, end, key in present:
        if (start, end, key) not in wanted_set:
            set_key(document, start, end, PLAIN)
    for start, end, key in wanted_set.difference(present):
        set_key(document, start, end, key)


def _all_stretches(document: QTextDocument) -> Iterator[Stretch]:
    block = document.begin()
    while block.isValid():
        base = block.position()
        if key := key_before(block):
            yield base - 1, base, key
        for start, end, key in stretches_of(block):
            yield base + start, base + end, key
        block = block.next()
