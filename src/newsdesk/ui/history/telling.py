"""Versions and acts in words."""

import datetime as dt
from collections.abc import Callable, Mapping
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QCoreApplication, QLocale

from newsdesk.domain.act import ASSIGN, DUE, UNDO, Act
from newsdesk.domain.moves import Verb
from newsdesk.domain.notice import Kind, Notice
from newsdesk.domain.revision import RevisionNote, Why
from newsdesk.marking import marked
from newsdesk.ui.dates import moment
from newsdesk.ui.story.line_field import isolated

_WHY: dict[str, str] = {
    Why.SAVED: marked("History", "Saved"),
    Why.IMPORTED: marked("History", "Imported"),
    Why.DUPLICATED: marked("History", "Duplicated from another story"),
    Why.MERGED: marked("History", "Two versions brought together"),
    Why.RESTORED: marked("History", "An older version restored"),
    Why.LIFTED: marked("History", "Embargo lifted"),
    Why.DISCARDED: marked("History", "Change discarded"),
}
_VERBS: dict[str, str] = {
    Verb.FILE: marked("History", "Filed to the desk"),
    Verb.TAKE_BACK: marked("History", "Taken back from the desk"),
    Verb.REVIEW: marked("History", "Taken into review"),
    Verb.LET_GO: marked("History", "Let go, back among the filed"),
    Verb.RETURN: marked("History", "Sent back"),
    Verb.APPROVE: marked("History", "Approved"),
    Verb.SCHEDULE: marked("History", "Scheduled"),
    Verb.UNSCHEDULE: marked("History", "Taken off the schedule"),
    Verb.PUBLISH: marked("History", "Published"),
    Verb.CORRECT: marked("History", "Corrected"),
    Verb.UPDATE: marked("History", "Updated"),
    Verb.WITHDRAW: marked("History", "Withdrawn"),
    Verb.HOLD: marked("History", "Held"),
    Verb.RELEASE: marked("History", "Released"),
    Verb.SPIKE: marked("History", "Spiked"),
    Verb.UNSPIKE: marked("History", "Un-spiked"),
    Verb.DISCARD: marked("History", "Change discarded"),
    Verb.LIFT: marked("History", "Embargo lifted"),
}
_NOTICES: dict[Kind, str] = {
    Kind.CORRECTION: marked("History", "Correction"),
    Kind.CLARIFICATION: marked("History", "Clarification"),
    Kind.UPDATE: marked("History", "Update"),
    Kind.EDITORS_NOTE: marked("History", "Editor’s note"),
    Kind.WITHDRAWAL: marked("History", "Withdrawal"),
}
_CHANGED = marked("History", "{what} (the change to it)")
_GIVEN = marked("History", "Given to {name}")
_NOBODYS = marked("History", "Given to nobody in particular")
_DUE = marked("History", "Due {when}")
_NOT_DUE = marked("History", "No longer due at a time")
_UNDONE = marked("History", "Undone: {what}")
_FOR = marked("History", "Scheduled for {when}")
_AT_SOURCE = marked("History", "{here} ({there} in {zone})")
_WRONG_RIGHT = marked("History", "Wrong: {wrong}\nRight: {right}")
_WORDS = marked("History", "{n} words")
_ONE_WORD = marked("History", "1 word")


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
    on_the_side = done.was.change is not None and done.verb != Verb.DISCARD
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
    return _tr(_FOR).format(when=at_both(when, done.now.zone)) if when else _tr(_VERBS[Verb.SCHEDULE])


_SPECIAL: dict[str, Callable[[Act, Mapping[UUID, Act]], str]] = {
    ASSIGN: _assigned,
    DUE: _due,
    UNDO: _undone,
    Verb.SCHEDULE: _scheduled,
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("History", text)
