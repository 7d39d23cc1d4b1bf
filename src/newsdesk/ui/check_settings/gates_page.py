"""Page "Gates": which check stops which move in which section. Every choice is saved at once, and can be undone."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QLocale, QModelIndex, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from newsdesk.domain.finding import Severity
from newsdesk.settings import Settings
from newsdesk.ui.check_settings import severity_labels
from newsdesk.ui.check_settings.gates_model import GatesModel, about, label
from newsdesk.ui.check_settings.gates_view import GatesView
from newsdesk.ui.check_settings.severity_table import Place, Table, changed
from newsdesk.ui.check_settings.undo_bar import UndoBar
from newsdesk.ui.theme import Theme
from newsdesk.ui.widgets.buttons import push_button
from newsdesk.ui.widgets.labels import plain_label
from newsdesk.ui.widgets.stacking import in_row
from newsdesk.ui.window import policy_lock
from newsdesk.ui.window.preferences import Preferences

if TYPE_CHECKING:
    from newsdesk.desk.checks import CheckInfo


class GatesPage(QWidget):
    """The page. `changed` comes once the settings have the new table."""

    changed = Signal()

    def __init__(self, preferences: Preferences, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.model = GatesModel(self)
        self.model.show_table(preferences.value.guards, preferences.value.sections)
        self.table = GatesView(self.model, look, self)
        self.about = plain_label("", self)
        self.usual = push_button(self.tr("As usual"), self.leave_as_usual, self)
        self.usual.setToolTip(self.tr("Remove the newsroom’s own choice from the selected cells"))
        self.reset = push_button(self.tr("Everything as usual"), self.reset_all, self)
        self.undo_bar = UndoBar(self)
        self._locked = self.table.locked = "guards" in preferences.fixed
        self.table.severity_chosen.connect(self.choose)
        self.table.selectionModel().currentChanged.connect(self._show_check)
        preferences.changed.connect(self._show_settings)
        self._lay_out()
        self._update_buttons()

    def show_checks(self, checks: "Sequence[CheckInfo]") -> None:
        """Show these checks."""
        self.model.show_checks(checks)
        first = self.model.index(1, 0)
        self.table.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def enter(self) -> None:
        """Put the focus into the table."""
        self.table.setFocus()

    def undo(self) -> None:
        """Undo the newest choice."""
        self.undo_bar.undo()

    def choose(self, severity: Severity | None) -> None:
        """Give the selected cells this severity; None leaves them as usual."""
        indexes = self.table.selectionModel().selectedIndexes()
        places = [place for index in indexes if (place := self.model.place(index))]
        if places:
            before = self.model.table
            self._save_table(changed(before, places, severity), self._sentence(indexes[0], places, severity))

    def leave_as_usual(self) -> None:
        """Leave the selected cells as usual."""
        self.choose(None)

    def reset_all(self) -> None:
        """Remove all of the newsroom's severities."""
        self._save_table({}, self.tr("Every check does what it usually does."))

    def _save_table(self, table: Table, message: str) -> None:
        before = self.model.table
        if table != before:
            self._preferences.change(guards=table)
            self.undo_bar.say(message, partial(self._put_back, before))
            self.changed.emit()

    def _put_back(self, table: Table) -> None:
        self._preferences.change(guards=table)
        self.changed.emit()

    def _show_settings(self, settings: Settings) -> None:
        self.model.show_table(settings.guards, settings.sections)
        self._update_buttons()

    def _update_buttons(self) -> None:
        self.reset.setEnabled(bool(self.model.table) and not self._locked)
        self._show_check(self.table.currentIndex())

    def _show_check(self, index: QModelIndex) -> None:
        check = self.model.check(index)
        self.usual.setEnabled(check is not None and not self._locked)
        self.about.setText(f"{label(check)}: {about(check)}" if check else "")

    def _sentence(self, index: QModelIndex, places: Sequence[Place], severity: Severity | None) -> str:
        if len(places) > 1:
            message = self.tr("{count} cells: {does}") if severity else self.tr("{count} cells: as usual")
            count = QLocale().toString(len(places))
            return message.format(count=count, does=severity_labels.severity(severity) if severity else "")
        check = self.model.check(index)
        message = self.tr("{check}, {section}: {does}") if severity else self.tr("{check}, {section}: as usual")
        return message.format(
            check=label(check) if check else "",
            section=self.model.section_name(places[0][1]),
            does=severity_labels.severity(severity) if severity else "",
        )

    def _lay_out(self) -> None:
        lead = QLabel(
            self.tr(
                "What a finding does to its story: stop filing, stop approval, or only advise. "
                "A section follows “All sections” until you choose something else for it."
            ),
            self,
        )
        lead.setProperty("tone", "soft")
        lead.setWordWrap(True)
        row = in_row((self.about, 1), self.usual, self.reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addWidget(lead)
        if self._locked:
            self.table.setAccessibleDescription(policy_lock.note_text())
            column.addWidget(policy_lock.note_label(self))
        column.addWidget(self.table, 1)
        column.addLayout(row)
        column.addWidget(self.undo_bar)
