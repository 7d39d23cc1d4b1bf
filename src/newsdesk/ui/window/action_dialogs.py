"""Dialogs before an action on stories: they ask for a reason, a time or a name. Each is imported when it opens."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QDialog, QWidget

from newsdesk.domain.act import ASSIGN, DUE
from newsdesk.domain.moves import RULES, Move
from newsdesk.domain.story import Story
from newsdesk.domain.unsent import UnsentKey
from newsdesk.ui.people.staff import Staff
from newsdesk.ui.unsent.texts import UnsentForms
from newsdesk.ui.window.story_actions import ActionRequest

Then = Callable[[ActionRequest], None]
_NEVER = dt.datetime.min.replace(tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class _About:
    """Label of a dialog for its stories; `story` is set where there is only one."""

    label: str
    story: UUID | None


class ActionDialogs(QObject):
    """Opens the dialog of a verb. `then` gets the request once it is confirmed; Escape calls nothing."""

    def __init__(self, staff: Staff, unsent: UnsentForms, window: QWidget) -> None:
        super().__init__(window)
        self._staff, self._unsent, self._window = staff, unsent, window
        self._askers: dict[str, Callable[[str, _About, Story | None, Then], None]] = {
            **{verb.value: self._ask_reason for verb, rule in RULES.items() if rule.reason},
            Move.SCHEDULE.value: self._ask_schedule,
            DUE: self._ask_due,
            ASSIGN: self._ask_name,
        }

    def has(self, verb: str) -> bool:
        """Whether this verb has a dialog."""
        return verb in self._askers

    def ask(self, verb: str, stories: Sequence[UUID], story: Story | None, headline: str, then: Then) -> None:
        """Open one dialog for all of these stories; `story` is the first of them, None where it was never saved."""
        only = story if len(stories) == 1 else None
        about = _About(self._about(len(stories), headline), stories[0] if len(stories) == 1 else None)
        self._askers[verb](verb, about, only, then)

    def _ask_reason(self, verb: str, about: _About, story: Story | None, then: Then) -> None:
        from newsdesk.ui.window.reason_dialog import ReasonDialog

        lead = self._embargo(story) if verb == Move.LIFT else ""
        key = UnsentKey("reason", about.story, verb)
        dialog = ReasonDialog(Move(verb), about.label, lead, self._window, unsent=self._unsent, key=key)
        self._open(dialog, lambda: then(ActionRequest(verb=verb, reason=dialog.reason)))

    def _ask_schedule(self, verb: str, about: _About, story: Story | None, then: Then) -> None:
        from newsdesk.ui.window.time_dialogs import TimeDialog, soon

        title = self.tr("Schedule")
        dialog = TimeDialog(title, about.label, title, self._window, zoned=True, unsent=self._unsent)
        standing = story.standing if story else None
        embargo = standing.embargo if standing else None
        # a story under embargo is most often published when the embargo ends
        at = (standing and standing.scheduled) or max(soon(), embargo.until if embargo else _NEVER)
        zone = (standing.zone if standing else "") or (embargo.zone if embargo else "")
        dialog.show_moment(at, zone, story=about.story, verb=verb)
        self._open(dialog, lambda: then(ActionRequest(verb=verb, at=dialog.at, zone=dialog.field.zone_name)))

    def _ask_due(self, verb: str, about: _About, story: Story | None, then: Then) -> None:
        from newsdesk.ui.window.time_dialogs import TimeDialog, soon

        dialog = TimeDialog(
            self.tr("Due"), about.label, self.tr("Set the time"), self._window, zoned=False, unsent=self._unsent
        )
        dialog.offer_none(self.tr("No due time"))
        dialog.show_moment((story and story.standing.due) or soon(), story=about.story, verb=verb)
        self._open(dialog, lambda: then(ActionRequest(verb=verb, at=dialog.at)))

    def _ask_name(self, verb: str, about: _About, story: Story | None, then: Then) -> None:
        from newsdesk.ui.window.assign_dialog import AssignDialog

        assigned = story.standing.assigned if story else ""
        dialog = AssignDialog(about.label, self._staff.everybody, assigned, self._window)
        self._open(dialog, lambda: then(ActionRequest(verb=verb, name=dialog.name)))

    def _open(self, dialog: QDialog, then: Callable[[], None]) -> None:
        dialog.accepted.connect(then)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _about(self, count: int, headline: str) -> str:
        if count > 1:
            return self.tr("{count} stories").format(count=QLocale().toString(count))
        return self.tr("“{headline}”").format(headline=headline) if headline else self.tr("A story without headline")

    def _embargo(self, story: Story | None) -> str:
        """Sentence on when the embargo ends and who set it; empty without one."""
        from newsdesk.ui.times import embargo_end

        embargo = story.standing.embargo if story else None
        if embargo is None:
            return ""
        until = self.tr("Under embargo until {until}.").format(until=embargo_end(embargo))
        source = self.tr("Set by {source}.").format(source=embargo.source) if embargo.source else ""
        return f"{until} {source}".rstrip()
