"""Cards of the Notes panel and their order: threads and suggestions as in the text, then the rest. No widgets."""

import datetime as dt
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from newsdesk.domain.note import Note
from newsdesk.tr_noop import tr_noop
from newsdesk.ui.notes.note_query import NotesFound, Places
from newsdesk.ui.notes.verbs import VERBS
from newsdesk.ui.text import isolated
from newsdesk.ui.times import moment

if TYPE_CHECKING:
    from newsdesk.domain.suggestions import Suggestion

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
_OLD = tr_noop("Notes", "[removed: {0}]")
_NEW = tr_noop("Notes", "[added: {0}]")
_QUOTE = tr_noop("Notes", "About: {0}")


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteText:
    """One note of a thread as it is shown."""

    head: str
    initials: str
    text: str = ""
    dot: str = ""
    """Name of the token whose colour stands before the head."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteCard:
    """One card. `verbs` are the actions with a button, `more` those of keys and the menu alone.

    `place` is its span in the display text (code points), `beside` the words before and after the change. `wave` names
    the token of the line under `old` where these words are only marked, `why` is a reason in soft colour, `labels` are
    words for `verbs` that only this card has.
    """

    key: Hashable
    texts: tuple[NoteText, ...] = ()
    quote: str = ""
    flag: str = ""
    old: str = ""
    new: str = ""
    why: str = ""
    beside: tuple[str, str] = ("", "")
    wave: str = ""
    verbs: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    labels: tuple[tuple[str, str], ...] = ()
    place: tuple[int, int] | None = None
    about: object = None

    @property
    def offers(self) -> tuple[str, ...]:
        """All actions of the card."""
        return self.verbs + self.more

    def word(self, verb: str) -> str:
        """Label of an action on this card."""
        own = dict(self.labels).get(verb, "")
        return own or QCoreApplication.translate("CardVerbs", VERBS[verb].text)

    @property
    def layout_key(self) -> Hashable:
        """Everything that the layout depends on: not the place in the text, which each key moves."""
        return (
            self.texts,
            self.quote,
            self.flag,
            self.old,
            self.new,
            self.why,
            self.verbs,
            self.labels,
            self.place is None,
        )

    @property
    def spoken(self) -> str:
        """The card as a screen reader says it."""
        translate = QCoreApplication.translate
        about, old = (self.quote or self.old, "") if self.wave else (self.quote, self.old)
        parts = [self.flag, translate("Notes", _QUOTE).format(about) if about else ""]
        for note_text in self.texts:
            parts += [note_text.head, note_text.text]
        parts += [translate("Notes", mark).format(text) for mark, text in ((_OLD, old), (_NEW, self.new)) if text]
        parts.append(self.why)
        return ". ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteCards:
    """The cards in order; `open` counts those that still need an answer."""

    cards: tuple[NoteCard, ...]
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


def time_text(when: dt.datetime) -> str:
    """Local time of day for today, else with the day."""
    here = when.astimezone()
    if here.date() == dt.datetime.now().astimezone().date():
        return QLocale().toString(QTime(here.hour, here.minute), "HH:mm")
    return moment(when, QLocale())


def name_and_time(who: str, when: dt.datetime | None) -> str:
    """Name and time in one line."""
    name = isolated(who) or QCoreApplication.translate("Notes", _SOMEBODY)
    return f"{name} · {time_text(when)}" if when else name


def _thread(found: NotesFound, first: Note, replies: Sequence[Note], places: Places) -> NoteCard:
    place = places.get(first.id) if first.anchor else None
    resolved = first.resolved is not None
    return NoteCard(
        key=first.id,
        texts=tuple(_note_text(found, note) for note in (first, *replies)),
        quote=first.anchor.quote if first.anchor else "",
        flag=_flag(first, gone=first.anchor is not None and place is None),
        verbs=tuple(_verbs(first, resolved=resolved, mine=first.who == found.me and not replies)),
        place=place,
        about=first,
    )


def _note_text(found: NotesFound, note: Note) -> NoteText:
    return NoteText(head=name_and_time(note.who, note.at), initials=found.initials_for(note.who), text=note.text)


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


def _suggestions(found: NotesFound, suggested: "Iterable[Suggestion]") -> Iterator[NoteCard]:
    met: Counter[tuple[object, ...]] = Counter()
    for each in suggested:
        origin = ("suggestion", each.who, each.at)  # no key: the words of a suggestion change while it is typed
        met[origin] += 1
        yield _suggestion(found, each, (*origin, met[origin]))


def _suggestion(found: NotesFound, each: "Suggestion", key: Hashable) -> NoteCard:
    translate = QCoreApplication.translate
    who = isolated(each.who) or translate("Notes", _SOMEBODY)
    head = translate("Notes", _KINDS.get(each.kind, _SUGGESTS)).format(who=who)
    note_text = NoteText(
        head=f"{head} · {time_text(each.at)}" if each.at else head,
        initials=found.initials_for(each.who),
        text=each.new if each.kind == "comment" else "",
    )
    whole = each.kind in {"move", "comment"}  # neither has old and new words to compare
    return NoteCard(
        key=key,
        texts=(note_text,),
        quote=quoted(each.old or each.new if each.kind == "move" else each.old) if whole else "",
        old="" if whole else each.old,
        new="" if whole else each.new,
        verbs=("dismiss",) if each.kind == "comment" else ("accept", "reject"),
        place=(each.start, each.end),
        about=each,
    )


def _fold(count: int, *, unfolded: bool) -> NoteCard:
    text = QCoreApplication.translate("Notes", _SHOW).format(n=QLocale().toString(count))
    return NoteCard(key=FOLD, flag=text, verbs=("hide",) if unfolded else ("show",))


def quoted(text: str, most: int = 140) -> str:
    """Passage on one line, cut after `most` code points."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
