"""Combo box for one side of a comparison, with a button that restores the chosen version."""

from uuid import UUID

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QSizePolicy, QWidget

from newsdesk.domain.revision import RevisionNote
from newsdesk.tr_noop import tr_noop
from newsdesk.ui.history import telling
from newsdesk.ui.history.timeline import Timeline, badges
from newsdesk.ui.times import name_and_time

_BLANK = tr_noop("History", "Before the first version")


class VersionPicker(QComboBox):
    """Every version by who, when and why. `version_picked` carries its id, or None for the empty page."""

    version_picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.restore = QPushButton(parent)
        self.restore.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.activated.connect(lambda row: self.version_picked.emit(self.itemData(row)))

    def show_versions(self, timeline: Timeline, chosen: UUID | None, *, blank: bool) -> None:
        """Offer all versions, this one chosen; `blank` also offers the empty page before the first."""
        self.clear()
        for note in timeline.versions:
            self.addItem(described(timeline, note), note.id)
        if blank:
            self.addItem(QCoreApplication.translate("History", _BLANK), None)
        self.setCurrentIndex(max(0, self.findData(chosen)) if chosen else self.count() - 1)
        self.restore.setEnabled(chosen is not None and timeline.heads != (chosen,))

    @property
    def chosen(self) -> UUID | None:
        """The chosen version; None for the empty page."""
        chosen: UUID | None = self.currentData()
        return chosen

    def minimumSizeHint(self) -> QSize:
        return QSize(120, super().minimumSizeHint().height())


def described(timeline: Timeline, note: RevisionNote) -> str:
    """Text of a version: who, when, why, and its badges."""
    marks = [text for text, _ in badges(timeline, note.id)]
    return " · ".join((name_and_time(note.who, note.when), telling.why(note), *marks))
