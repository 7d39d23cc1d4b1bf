"""What an edit becomes: a suggestion where one suggests, plain words where one writes. Pure."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby

from newsdesk.domain.critic_markup import SuggestionKind
from newsdesk.ui.editor.document_snapshot import KeyedText, SnapshotChange
from newsdesk.ui.editor.edit_diff import Hunk
from newsdesk.ui.editor.suggestion_format import PLAIN, SuggestionMark, is_kind, key_of, mark_of
from newsdesk.ui.editor.text_diff import splices

# position, how many characters went, how many came
Edit = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class EditStep:
    """At `place`: put `back` (texts and their keys), and let what follows up to `end` carry `key`."""

    place: int
    end: int
    key: str
    back: tuple[tuple[str, str], ...] = ()


class Signatures:
    """Signs what one person suggests while a story is open. What adjoins keeps one signature."""

    def __init__(self) -> None:
        self.author = ""
        self.clock: Callable[[], datetime] = lambda: datetime.now(UTC)
        self._given: set[str] = set()

    def sign(self, kind: SuggestionKind, *near: str) -> str:
        """The key for new words of this kind, next to words with these keys."""
        for key in near:
            if is_kind(key, kind) and self.is_ours(key):
                return key
        made = key_of(SuggestionMark(kind, self.author, self.clock().replace(microsecond=0)))
        self._given.add(made)
        return made

    def is_ours(self, key: str) -> bool:
        """Whether this person suggested that since the story was opened."""
        mark = mark_of(key) if key in self._given else None
        return mark is not None and mark.who == self.author


def suggestion_step(change: SnapshotChange, hunk: Hunk, sign: Signatures) -> EditStep:
    """Words of the story that went come back as deleted; words that were only suggested stay away."""
    a, b, c, d = hunk
    left, right = _beside(change, c, d)
    gone = change.old.part(a, b)
    struck = sign.sign(SuggestionKind.DELETE, left, right, *gone.keys) if any(map(_stands, gone.keys)) else PLAIN
    back = tuple(_back(gone, struck))
    return EditStep(c, d, sign.sign(SuggestionKind.INSERT, left, right, *gone.keys) if c < d else PLAIN, back)


def plain_edit_step(change: SnapshotChange, hunk: Hunk) -> EditStep:
    """Words put into the midst of an inserted stretch belong to it; all others are plain."""
    _, _, c, d = hunk
    left, right = _beside(change, c, d)
    return EditStep(c, d, key_for_plain_text(left, right))


def key_for_plain_text(left: str, right: str) -> str:
    """The key of plainly typed words between words with these keys."""
    return left if left == right and is_kind(left, SuggestionKind.INSERT) else PLAIN


def edits_of(change: SnapshotChange) -> list[Edit]:
    """How positions in the text moved, each edit as after the ones before it."""
    old, new = change.old.text[change.start : change.old_end], change.new.text[change.start : change.new_end]
    base = change.base + change.start
    return [(base + start, end - start, len(text)) for start, end, text in reversed(splices(old, new))]


def suggested_edits(change: SnapshotChange, found: list[Hunk]) -> list[Edit]:
    """The same for suggestions: what they delete stays where it is."""
    told: list[Edit] = []
    for a, b, c, d in reversed(found):
        if c < d:
            told.append((change.base + b, 0, d - c))
        dropped = [(start, end) for start, end, key in _groups(change.old.part(a, b), a) if not _remains(key)]
        told += [(change.base + start, end - start, 0) for start, end in reversed(dropped)]
    return told


def _beside(change: SnapshotChange, start: int, end: int) -> tuple[str, str]:
    keys = change.new.keys
    left = keys[start - 1] if start else change.before
    return left, keys[end] if end < len(keys) else PLAIN


def _back(gone: KeyedText, struck: str) -> Iterable[tuple[str, str]]:
    for start, end, key in _groups(gone, 0):
        if _remains(key):
            yield gone.text[start:end], struck if _stands(key) else key


def _groups(words: KeyedText, start: int) -> Iterable[tuple[int, int, str]]:
    for key, group in groupby(words.keys):
        end = start + sum(1 for _ in group)
        yield start, end, key
        start = end


def _stands(key: str) -> bool:
    """Whether words with this key are words of the story, which can be deleted."""
    return key == PLAIN or is_kind(key, SuggestionKind.HIGHLIGHT)


def _remains(key: str) -> bool:
    """Whether words with this key are still shown when somebody deletes them while suggesting."""
    return _stands(key) or is_kind(key, SuggestionKind.DELETE)
