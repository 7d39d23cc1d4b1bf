"""Dialog for a time: when a story is to be published, or when it is due."""

import datetime as dt
from uuid import UUID

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from newsdesk.domain.unsent import UnsentKey
from newsdesk.ui.unsent.texts import UnsentForms
from newsdesk.ui.widgets.dialog_frame import DialogFrame
from newsdesk.ui.window.moment_field import MomentField

_SOON = dt.timedelta(hours=1)
_QUARTER = 15
_PLACE = "time"


class TimeDialog(DialogFrame):
    """Asks for a time in the future. Return confirms, Escape cancels; `zoned` asks for the zone too."""

    def __init__(
        self, title: str, about: str, confirm: str, parent: QWidget, *, zoned: bool, unsent: UnsentForms
    ) -> None:
        super().__init__(title, parent, width=460)
        self.cleared = False
        self.label(about)
        self.field = field = MomentField(self, zoned=zoned)
        self.kept = self.keep_typed(unsent, _PLACE, {"day": field.day, "time": field.time, "zone": field.zone})
        self.put(field)
        self.leave_by()
        self.confirm = self.confirm_by(confirm)
        field.changed.connect(self._enable_confirm)
        field.day.setFocus()

    def show_moment(self, when: dt.datetime, zone: str = "", *, story: UUID | None, verb: str) -> None:
        """Show this instant, or the one that was chosen for this story and verb and not confirmed."""
        self.field.show_moment(when, zone)
        self.kept.open(UnsentKey(_PLACE, story, verb))

    @property
    def at(self) -> dt.datetime | None:
        """The chosen time in UTC; None for no time."""
        return None if self.cleared else self.field.at

    def offer_none(self, text: str) -> None:
        """Add a button that chooses no time."""
        self.button(text, self._clear, role=QDialogButtonBox.ButtonRole.DestructiveRole)

    def _clear(self) -> None:
        self.cleared = True
        self.accept()

    def _enable_confirm(self) -> None:
        at = self.field.at
        self.confirm.setEnabled(at is not None and at > dt.datetime.now(dt.UTC))


def soon() -> dt.datetime:
    """About an hour from now, on a quarter of an hour, in UTC."""
    then = dt.datetime.now(dt.UTC) + _SOON
    return then.replace(minute=then.minute // _QUARTER * _QUARTER, second=0, microsecond=0)
