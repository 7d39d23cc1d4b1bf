"""Facts of a row beside the headline (status, section, length, age): painted, spoken and shown in the tooltip."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from newsdesk.domain.status import Status
from newsdesk.domain.story_list import URGENT, StoryRow
from newsdesk.tr_noop import tr_noop
from newsdesk.ui import messages
from newsdesk.ui.counts import counts
from newsdesk.ui.story_list.staff import ListStaff
from newsdesk.ui.text import comma_list
from newsdesk.ui.times import day

translate = QCoreApplication.translate

_MINUTE, _HOUR, _DAY, _WEEK = 60, 3600, 86_400, 7

IN_HAND = frozenset({Status.DRAFT, Status.FILED, Status.IN_REVIEW, Status.RETURNED, Status.HELD})
_CLAIMED = frozenset({Status.FILED, Status.IN_REVIEW})

_CHANGES = {
    Status.DRAFT: tr_noop("Facts", "change begun"),
    Status.FILED: tr_noop("Facts", "change filed"),
    Status.IN_REVIEW: tr_noop("Facts", "change in review"),
    Status.RETURNED: tr_noop("Facts", "change returned"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class RowFact:
    """One fact. `tone` names a colour of the theme or a status; `spoken` replaces `text` for screen reader and tooltip.

    Where there is no room for all, those with the highest `drops` go first; one that `gives_way` is cut short before
    that.
    """

    text: str
    tone: str | Status = "soft"
    bold: bool = False
    icon: str = ""
    drops: int = 0
    gives_way: bool = False
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class RowFacts:
    """All facts of a row in one minute; `minute` counts from the epoch."""

    row: StoryRow
    minute: int
    facts: tuple[RowFact, ...]

    @property
    def spoken(self) -> str:
        """The facts as a screen reader says them, also shown in the tooltip."""
        return comma_list(fact.spoken or fact.text for fact in self.facts)


def facts(
    row: StoryRow, staff: ListStaff, now: dt.datetime, locale: QLocale, *, waiting: bool = False
) -> tuple[RowFact, ...]:
    """All facts of a row, in order.

    `waiting` says that the list is in the order of waiting: the age is then that in the queue.
    """
    if row.unreadable:
        return (RowFact(text=translate("Facts", "cannot be read"), tone="failure", bold=True),)
    return (
        *_conflict(row),
        *_status(row),
        *_claim_fact(row, staff, now),
        *_unsaved(row),
        *_section(row),
        *_urgency(row),
        *_times(row, now, locale),
        *_notes(row),
        *_length(row),
        RowFact(text=age(age_from(row, waiting=waiting), now, locale), drops=1),
    )


def age(then: dt.datetime, now: dt.datetime, locale: QLocale) -> str:
    """How long ago `then` was, in words: now, 9 min, 2 h, yesterday, Tuesday, 3 March. Days begin at local midnight."""
    seconds = max(0, int((now - then).total_seconds()))
    days = (now.astimezone().date() - then.astimezone().date()).days
    if seconds < _MINUTE:
        return QCoreApplication.translate("Age", "now")
    if seconds < _HOUR:
        return QCoreApplication.translate("Age", "{n} min").format(n=locale.toString(seconds // _MINUTE))
    if days == 0:
        return QCoreApplication.translate("Age", "{n} h").format(n=locale.toString(seconds // _HOUR))
    if days == 1:
        return QCoreApplication.translate("Age", "yesterday")
    if days < _WEEK:
        return locale.standaloneDayName(then.astimezone().isoweekday(), QLocale.FormatType.LongFormat)
    return day(then.astimezone().date(), locale, today=now.astimezone().date())


def age_from(row: StoryRow, *, waiting: bool) -> dt.datetime:
    """The time from which a row's age counts."""
    return row.entered or row.modified if waiting else row.modified


def clock_time(when: dt.datetime, now: dt.datetime, locale: QLocale) -> str:
    """Local time of day for today, else with its day."""
    here, today = when.astimezone(), now.astimezone().date()
    time = locale.toString(QTime(here.hour, here.minute), "HH:mm")
    return time if here.date() == today else f"{day(here.date(), locale, today=today)} {time}"


def _conflict(row: StoryRow) -> Iterator[RowFact]:
    if row.forked:
        yield RowFact(
            text=translate("Facts", "Conflict"),
            tone="failure",
            bold=True,
            icon="git-fork",
            spoken=translate("Facts", "in conflict"),
        )


def _status(row: StoryRow) -> Iterator[RowFact]:
    yield RowFact(text=messages.status(row.status), tone=row.status, bold=True)
    if row.change is not None and row.change in _CHANGES:
        begun = row.change is Status.DRAFT
        yield RowFact(
            text=translate("Facts", _CHANGES[row.change]), tone="soft" if begun else row.change, bold=not begun
        )


def _claim_fact(row: StoryRow, staff: ListStaff, now: dt.datetime) -> Iterator[RowFact]:
    claim = row.claim
    if claim is None or row.queue not in _CLAIMED or not staff.is_claimed(claim, now):
        return
    if claim.who == staff.actor.name:
        yield RowFact(
            text=translate("Facts", "you"), tone=row.queue, bold=True, spoken=translate("Facts", "claimed by you")
        )
    else:
        text = translate("Facts", "claimed by {name}").format(name=claim.who)
        yield RowFact(text=staff.initials_or_name(claim.who), tone=row.queue, bold=True, spoken=text)


def _unsaved(row: StoryRow) -> Iterator[RowFact]:
    if row.unsaved:
        yield RowFact(
            text=translate("Facts", "edited"), drops=3, spoken=translate("Facts", "edited, not saved as a revision")
        )


def _section(row: StoryRow) -> Iterator[RowFact]:
    if row.section:
        yield RowFact(text=row.section, drops=4, gives_way=True)


def _urgency(row: StoryRow) -> Iterator[RowFact]:
    if row.urgency <= URGENT and row.queue in IN_HAND:
        yield RowFact(text=translate("Facts", "urgent"), tone="ink", bold=True)


def _times(row: StoryRow, now: dt.datetime, locale: QLocale) -> Iterator[RowFact]:
    """When the story is due while it is worked on, and when it is to come out once it is scheduled."""
    if row.queue in IN_HAND and row.due is not None:
        yield _timed(translate("Facts", "due {time}"), row.due, now, locale)
    if row.status is Status.SCHEDULED and row.scheduled is not None:
        yield _timed(translate("Facts", "for {time}"), row.scheduled, now, locale)


def _timed(text: str, when: dt.datetime, now: dt.datetime, locale: QLocale) -> RowFact:
    late = when <= now
    text = translate("Facts", "overdue {time}") if late else text
    return RowFact(text=text.format(time=clock_time(when, now, locale)), tone="failure" if late else "soft", bold=late)


def _notes(row: StoryRow) -> Iterator[RowFact]:
    if row.notes:
        yield RowFact(text=counts().notes(row.notes), drops=2)


def _length(row: StoryRow) -> Iterator[RowFact]:
    if row.words:
        yield RowFact(text=counts().words(row.words), drops=5)
