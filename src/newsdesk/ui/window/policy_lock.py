"""Note beside a setting that the newsroom's policy fixes, for the screen and for screen readers."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from newsdesk.tr_noop import tr_noop

_NOTE = tr_noop("Decided", "Set by your newsroom")


def note_text() -> str:
    """The note's text."""
    return QCoreApplication.translate("Decided", _NOTE)


def note_label(parent: QWidget | None = None) -> QLabel:
    """The note as a label."""
    label = QLabel(note_text(), parent)
    label.setProperty("tone", "soft")
    return label


def locked(widget: QWidget) -> QWidget:
    """The input, disabled, with the note under it."""
    widget.setEnabled(False)
    widget.setAccessibleDescription(note_text())
    box = QWidget(widget.parentWidget())
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(widget)
    column.addWidget(note_label(box))
    return box
