"""One side of a comparison: which version it is, chosen from all, and the way back to it."""

from uuid import UUID

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QSizePolicy, QWidget

from newsdesk.domain.revision import RevisionNote
from newsdesk.tr_noop import tr_noop
from newsdesk.ui.history import telling
from newsdesk.ui.history.chronicle import Timeline
from newsdesk.ui.history.entries import badges
from newsdesk.ui.notes.cards import headed

_BLANK = tr_noop("History", "Before the first version")


class VersionPicker(QComboBox):
    """Every version by who, when and why. `picked(UUID or None)` tells that a person chose another."""

    version_picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.restore = QPushButton(parent)
        self.restore.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.activated.connect(lambda row: self.version_picked.emit(self.itemData(row)))

    def show_versions(self, found: Timeline, chosen: UUID | None, *, blank: bool) -> None:
        """Offer all versions, with this one chosen; `blank` offers the page before the first as well."""
        self.clear()
        for note in found.versions:
            self.addItem(described(found, note), note.id)
        if blank:
            self.addItem(QCoreApplication.translate("History", _BLANK), None)
        self.setCurrentIndex(max(0, self.findData(chosen)) if chosen else self.count() - 1)
        self.restore.setEnabled(chosen is not None and found.heads != (chosen,))

    @property
    def chosen(self) -> UUID | None:
        """The version that shows."""
        chosen: UUID | None = self.currentData()
        return chosen

    def minimumSizeHint(self) -> QSize:
        return QSize(120, super().minimumSizeHint().height())


def described(found: Timeline, note: RevisionNote) -> str:
    """Who, when, why, and what the version is to the desk."""
    marks = [text for text, _ in badges(found, note.id)]
    return " · ".join((headed(note.who, note.when), telling.why(note), *marks))
