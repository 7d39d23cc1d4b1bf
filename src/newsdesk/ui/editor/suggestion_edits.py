"""Steps that turn an edit into a suggestion or into plain text. Pure."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby

from newsdesk.text.critic_markup import SuggestionKind
from newsdesk.ui.editor.document_snapshot import KeyedText, SnapshotChange
from newsdesk.ui.editor.edit_diff import Hunk
from newsdesk.ui.editor.suggestion_format import PLAIN, SuggestionMark, is_kind, key_of, mark_of
from newsdesk.ui.editor.text_diff import splices

# Qt position, number of characters removed, number added
Edit = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class EditStep:
    """At offset `place`: put back `put_back` (texts and their keys), and give the text up to `end` the key `key`."""

    place: int
    end: int
    key: str
    put_back: tuple[tuple[str, str], ...] = ()


class Signatures:
    """Signatures of what one person suggests while a story is open. Adjacent text gets the same signature."""

    def __init__(self) -> None:
        self.author = ""
        self.clock: Callable[[], datetime] = lambda: datetime.now(UTC)
        self._keys_made: set[str] = set()

    def sign(self, kind: SuggestionKind, *near: str) -> str:
        """The key for new text of this kind beside text with the keys `near`."""
        for key in near:
            if is_kind(key, kind) and self.is_ours(key):
                return key
        made = key_of(SuggestionMark(kind, self.author, self.clock().replace(microsecond=0)))
        self._keys_made.add(made)
        return made

    def is_ours(self, key: str) -> bool:
        """Whether this person made that suggestion since the story was opened."""
        mark = mark_of(key) if key in self._keys_made else None
        return mark is not None and mark.who == self.author


def suggestion_step(change: SnapshotChange, hunk: Hunk, sign: Signatures) -> EditStep:
    """Step for a change while suggesting: puts removed story text back as deleted, but not text that was suggested."""
    a, b, c, d = hunk
    left, right = _neighbour_keys(change, c, d)
    removed = change.old.part(a, b)
    delete_key = (
        sign.sign(SuggestionKind.DELETE, left, right, *removed.keys)
        if any(map(_is_story_text, removed.keys))
        else PLAIN
    )
    put_back = tuple(_put_back_texts(removed, delete_key))
    return EditStep(c, d, sign.sign(SuggestionKind.INSERT, left, right, *removed.keys) if c < d else PLAIN, put_back)


def plain_edit_step(change: SnapshotChange, hunk: Hunk) -> EditStep:
    """Step for a plain change: text inserted within an inserted stretch belongs to it; other text is plain."""
    _, _, c, d = hunk
    left, right = _neighbour_keys(change, c, d)
    return EditStep(c, d, key_for_plain_text(left, right))


def key_for_plain_text(left: str, right: str) -> str:
    """Key of plainly typed text between text with these keys."""
    return left if left == right and is_kind(left, SuggestionKind.INSERT) else PLAIN


def edits_of(change: SnapshotChange) -> list[Edit]:
    """The edits of a change in Qt positions, each as it is after the ones before it."""
    old, new = change.old.text[change.start : change.old_end], change.new.text[change.start : change.new_end]
    base = change.base + change.start
    return [(base + start, end - start, len(text)) for start, end, text in reversed(splices(old, new))]


def suggested_edits(change: SnapshotChange, hunks: list[Hunk]) -> list[Edit]:
    """The edits of a change while suggesting: deleted story text stays in place."""
    moves: list[Edit] = []
    for a, b, c, d in reversed(hunks):
        if c < d:
            moves.append((change.base + b, 0, d - c))
        vanished = [(start, end) for start, end, key in _groups(change.old.part(a, b), a) if not _stays_visible(key)]
        moves += [(change.base + start, end - start, 0) for start, end in reversed(vanished)]
    return moves


def _neighbour_keys(change: SnapshotChange, start: int, end: int) -> tuple[str, str]:
    keys = change.new.keys
    left = keys[start - 1] if start else change.before
    return left, keys[end] if end < len(keys) else PLAIN


def _put_back_texts(removed: KeyedText, delete_key: str) -> Iterable[tuple[str, str]]:
    for start, end, key in _groups(removed, 0):
        if _stays_visible(key):
            yield removed.text[start:end], delete_key if _is_story_text(key) else key


def _groups(words: KeyedText, start: int) -> Iterable[tuple[int, int, str]]:
    for key, group in groupby(words.keys):
        end = start + sum(1 for _ in group)
        yield start, end, key
        start = end


def _is_story_text(key: str) -> bool:
    """Whether text with this key belongs to the story, so that deleting it is a suggestion."""
    return key == PLAIN or is_kind(key, SuggestionKind.HIGHLIGHT)


def _stays_visible(key: str) -> bool:
    """Whether text with this key is still shown after it is deleted while suggesting."""
    return _is_story_text(key) or is_kind(key, SuggestionKind.DELETE)
