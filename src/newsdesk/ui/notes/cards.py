"""Cards of the Notes panel and their order: threads and suggestions as in the text, then the rest. No widgets."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from newsdesk.domain.note import Note
from newsdesk.tr_noop import tr_noop
from newsdesk.ui.notes.note_query import NotesFound, Places
from newsdesk.ui.text import isolated, quoted
from newsdesk.ui.times import name_and_time, time_text
from newsdesk.ui.widgets.card import Card, CardEntry

if TYPE_CHECKING:
    from newsdesk.text.suggestions import Suggestion

FOLD = "resolved"
_KINDS = {
    "move": tr_noop("Notes", "{who} suggests moving a paragraph"),
    "comment": tr_noop("Notes", "{who} comments"),
}
_SUGGESTS = tr_noop("Notes", "{who} suggests")
_WHOLE = tr_noop("Notes", "To the whole story")
_GONE = tr_noop("Notes", "The passage is gone")
_RESOLVED = tr_noop("Notes", "Resolved by {who}")
_SHOW = tr_noop("Notes", "Resolved ({n})")
_SOMEBODY = tr_noop("Notes", "Somebody")


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteCards:
    """The cards in order; `open` counts those that still need an answer."""

    cards: tuple[Card, ...]
    open: int


def build_cards(found: NotesFound, suggested: "Sequence[Suggestion]", places: Places, *, unfolded: bool) -> NoteCards:
    """All cards: by place, then those to the whole story, then those whose passage is gone, then the resolved ones."""
    replies: dict[Hashable, list[Note]] = {}
    for note in found.notes:
        if note.parent is not None:
            replies.setdefault(note.parent, []).append(note)
    threads = [(note, replies.get(note.id, [])) for note in found.notes if note.parent is None]
    open_threads = [_thread(found, first, rest, places) for first, rest in threads if first.resolved is None]
    resolved_threads = [_thread(found, first, rest, places) for first, rest in threads if first.resolved is not None]
    placed = [card for card in open_threads if card.place] + list(_suggestions(found, suggested))
    placed.sort(key=lambda card: card.place or (0, 0))
    whole = [card for card in open_threads if not card.place and not card.quote]
    gone = [card for card in open_threads if not card.place and card.quote]
    fold = [_fold(len(resolved_threads), unfolded=unfolded)] if resolved_threads else []
    return NoteCards(
        cards=(*placed, *whole, *gone, *fold, *(resolved_threads if unfolded else ())),
        open=len(placed) + len(whole) + len(gone),
    )


def _thread(found: NotesFound, first: Note, replies: Sequence[Note], places: Places) -> Card:
    place = places.get(first.id) if first.anchor else None
    resolved = first.resolved is not None
    return Card(
        key=first.id,
        texts=tuple(_note_text(found, note) for note in (first, *replies)),
        quote=first.anchor.quote if first.anchor else "",
        flag=_flag(first, gone=first.anchor is not None and place is None),
        verbs=tuple(_verbs(first, resolved=resolved, mine=first.who == found.me and not replies)),
        place=place,
        about=first,
    )


def _note_text(found: NotesFound, note: Note) -> CardEntry:
    return CardEntry(head=name_and_time(note.who, note.at), initials=found.initials_for(note.who), text=note.text)


def _flag(note: Note, *, gone: bool) -> str:
    translate = QCoreApplication.translate
    if note.resolved is not None:
        by = translate("Notes", _RESOLVED).format(who=isolated(note.resolved_by) or translate("Notes", _SOMEBODY))
        return f"{by} · {time_text(note.resolved)}"
    if note.anchor is None:
        return translate("Notes", _WHOLE)
    return translate("Notes", _GONE) if gone else ""


def _verbs(note: Note, *, resolved: bool, mine: bool) -> Iterator[str]:
    if not resolved:
        yield "reply"
    yield "reopen" if resolved else "resolve"
    if mine:
        yield "delete"


def _suggestions(found: NotesFound, suggested: "Iterable[Suggestion]") -> Iterator[Card]:
    met: Counter[tuple[object, ...]] = Counter()
    for each in suggested:
        origin = ("suggestion", each.who, each.at)  # no key: the words of a suggestion change while it is typed
        met[origin] += 1
        yield _suggestion(found, each, (*origin, met[origin]))


def _suggestion(found: NotesFound, each: "Suggestion", key: Hashable) -> Card:
    translate = QCoreApplication.translate
    who = isolated(each.who) or translate("Notes", _SOMEBODY)
    head = translate("Notes", _KINDS.get(each.kind, _SUGGESTS)).format(who=who)
    note_text = CardEntry(
        head=f"{head} · {time_text(each.at)}" if each.at else head,
        initials=found.initials_for(each.who),
        text=each.new if each.kind == "comment" else "",
    )
    whole = each.kind in {"move", "comment"}  # neither has old and new words to compare
    return Card(
        key=key,
        texts=(note_text,),
        quote=quoted(each.old or each.new if each.kind == "move" else each.old) if whole else "",
        old="" if whole else each.old,
        new="" if whole else each.new,
        verbs=("dismiss",) if each.kind == "comment" else ("accept", "reject"),
        place=(each.start, each.end),
        about=each,
    )


def _fold(count: int, *, unfolded: bool) -> Card:
    text = QCoreApplication.translate("Notes", _SHOW).format(n=QLocale().toString(count))
    return Card(key=FOLD, flag=text, verbs=("hide",) if unfolded else ("show",))
