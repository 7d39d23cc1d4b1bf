"""Dialog for a time: when a story is to be published, or when it is due."""

import datetime as dt
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from newsdesk.domain.unsent import UnsentKey
from newsdesk.ui.unsent.form import KeptForm
from newsdesk.ui.unsent.kept_line import KeptLine
from newsdesk.ui.unsent.texts import UnsentForms
from newsdesk.ui.window.moment_field import MomentField

_SOON = dt.timedelta(hours=1)
_QUARTER = 15
_PLACE = "time"


class TimeDialog(QDialog):
    """Asks for a time in the future. Return confirms, Escape cancels; `zoned` asks for the zone too."""

    def __init__(
        self, title: str, about: str, confirm: str, parent: QWidget, *, zoned: bool, unsent: UnsentForms
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.field = MomentField(self, zoned=zoned)
        self.cleared = False
        label = QLabel(about, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self.confirm = self.buttons.addButton(confirm, QDialogButtonBox.ButtonRole.AcceptRole)
        self.confirm.setDefault(True)
        self.confirm.setProperty("kind", "primary")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        field = self.field
        self.kept = KeptForm.of_dialog(unsent, _PLACE, {"day": field.day, "time": field.time, "zone": field.zone}, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        for widget in (label, KeptLine(self.kept, self), self.field, self.buttons):
            column.addWidget(widget)
        self.field.changed.connect(self._enable_confirm)
        self.resize(460, self.sizeHint().height())
        self.field.day.setFocus()

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
        button = self.buttons.addButton(text, QDialogButtonBox.ButtonRole.DestructiveRole)
        button.setAutoDefault(False)
        button.clicked.connect(self._clear)

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
