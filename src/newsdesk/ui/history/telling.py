"""Versions and acts in words."""

import datetime as dt
from collections.abc import Callable, Mapping
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QCoreApplication, QLocale

from newsdesk.domain.act import ASSIGN, DUE, UNDO, Act
from newsdesk.domain.moves import Move
from newsdesk.domain.notice import Notice, NoticeKind
from newsdesk.domain.revision import RevisionNote, SaveReason
from newsdesk.tr_noop import tr_noop
from newsdesk.ui.text import isolated
from newsdesk.ui.times import moment

_WHY: dict[str, str] = {
    SaveReason.SAVED: tr_noop("History", "Saved"),
    SaveReason.IMPORTED: tr_noop("History", "Imported"),
    SaveReason.DUPLICATED: tr_noop("History", "Duplicated from another story"),
    SaveReason.MERGED: tr_noop("History", "Two versions brought together"),
    SaveReason.RESTORED: tr_noop("History", "An older version restored"),
    SaveReason.LIFTED: tr_noop("History", "Embargo lifted"),
    SaveReason.DISCARDED: tr_noop("History", "Change discarded"),
}
_VERBS: dict[str, str] = {
    Move.FILE: tr_noop("History", "Filed to the desk"),
    Move.TAKE_BACK: tr_noop("History", "Taken back from the desk"),
    Move.REVIEW: tr_noop("History", "Taken into review"),
    Move.LET_GO: tr_noop("History", "Let go, back among the filed"),
    Move.RETURN: tr_noop("History", "Sent back"),
    Move.APPROVE: tr_noop("History", "Approved"),
    Move.SCHEDULE: tr_noop("History", "Scheduled"),
    Move.UNSCHEDULE: tr_noop("History", "Taken off the schedule"),
    Move.PUBLISH: tr_noop("History", "Published"),
    Move.CORRECT: tr_noop("History", "Corrected"),
    Move.UPDATE: tr_noop("History", "Updated"),
    Move.WITHDRAW: tr_noop("History", "Withdrawn"),
    Move.HOLD: tr_noop("History", "Held"),
    Move.RELEASE: tr_noop("History", "Released"),
    Move.SPIKE: tr_noop("History", "Spiked"),
    Move.UNSPIKE: tr_noop("History", "Un-spiked"),
    Move.DISCARD: tr_noop("History", "Change discarded"),
    Move.LIFT: tr_noop("History", "Embargo lifted"),
}
_NOTICES: dict[NoticeKind, str] = {
    NoticeKind.CORRECTION: tr_noop("History", "Correction"),
    NoticeKind.CLARIFICATION: tr_noop("History", "Clarification"),
    NoticeKind.UPDATE: tr_noop("History", "Update"),
    NoticeKind.EDITORS_NOTE: tr_noop("History", "Editor’s note"),
    NoticeKind.WITHDRAWAL: tr_noop("History", "Withdrawal"),
}
_CHANGED = tr_noop("History", "{what} (the change to it)")
_GIVEN = tr_noop("History", "Given to {name}")
_NOBODYS = tr_noop("History", "Given to nobody in particular")
_DUE = tr_noop("History", "Due {when}")
_NOT_DUE = tr_noop("History", "No longer due at a time")
_UNDONE = tr_noop("History", "Undone: {what}")
_FOR = tr_noop("History", "Scheduled for {when}")
_AT_SOURCE = tr_noop("History", "{here} ({there} in {zone})")
_WRONG_RIGHT = tr_noop("History", "Wrong: {wrong}\nRight: {right}")
_WORDS = tr_noop("History", "{n} words")
_ONE_WORD = tr_noop("History", "1 word")


def why(note: RevisionNote) -> str:
    """What made a version."""
    known = _WHY.get(note.why)
    return _tr(known) if known else note.why[:1].upper() + note.why[1:]


def words_of(note: RevisionNote, before: RevisionNote | None) -> str:
    """How long a version is, and how much longer or shorter than the one before."""
    locale = QLocale()
    said = _tr(_ONE_WORD) if note.words == 1 else _tr(_WORDS).format(n=locale.toString(note.words))
    by = note.words - before.words if before else 0
    if not by:
        return said
    return f"{said} ({'+' if by > 0 else '−'}\u2060{locale.toString(abs(by))})"


def act(done: Act, others: Mapping[UUID, Act], notices: Mapping[UUID, Notice]) -> str:
    """What was done."""
    notice = notices.get(done.notice) if done.notice else None
    if notice is not None:
        return _tr(_NOTICES[notice.kind])
    if done.verb in _SPECIAL:
        return _SPECIAL[done.verb](done, others)
    said = _tr(_VERBS[done.verb]) if done.verb in _VERBS else done.verb
    on_the_side = done.was.change is not None and done.verb != Move.DISCARD
    return _tr(_CHANGED).format(what=said) if on_the_side else said


def reason(done: Act, notices: Mapping[UUID, Notice]) -> str:
    """Why it was done, or what readers were told."""
    notice = notices.get(done.notice) if done.notice else None
    if notice is None:
        return done.reason
    told = _tr(_WRONG_RIGHT).format(wrong=notice.wrong, right=notice.right) if notice.wrong else ""
    return "\n".join(part for part in (told, notice.text) if part)


def at_both(when: dt.datetime, zone: str) -> str:
    """A moment here, and in the zone that it was given in where that differs."""
    here = moment(when, QLocale())
    try:
        there = when.astimezone(ZoneInfo(zone)) if zone else None
    except (ZoneInfoNotFoundError, ValueError):
        there = None  # a zone that this machine does not know: our own time says it
    if there is None or there.utcoffset() == when.astimezone().utcoffset():
        return here
    return _tr(_AT_SOURCE).format(here=here, there=f"{there:%H:%M}", zone=isolated(zone))


def _assigned(done: Act, _: Mapping[UUID, Act]) -> str:
    name = done.now.assigned
    return _tr(_GIVEN).format(name=isolated(name)) if name else _tr(_NOBODYS)


def _due(done: Act, _: Mapping[UUID, Act]) -> str:
    return _tr(_DUE).format(when=moment(done.now.due, QLocale())) if done.now.due else _tr(_NOT_DUE)


def _undone(done: Act, others: Mapping[UUID, Act]) -> str:
    undone = others.get(done.undoes) if done.undoes else None
    return _tr(_UNDONE).format(what=act(undone, others, {}) if undone else "…")


def _scheduled(done: Act, _: Mapping[UUID, Act]) -> str:
    when = done.now.scheduled
    return _tr(_FOR).format(when=at_both(when, done.now.zone)) if when else _tr(_VERBS[Move.SCHEDULE])


_SPECIAL: dict[str, Callable[[Act, Mapping[UUID, Act]], str]] = {
    ASSIGN: _assigned,
    DUE: _due,
    UNDO: _undone,
    Move.SCHEDULE: _scheduled,
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("History", text)
