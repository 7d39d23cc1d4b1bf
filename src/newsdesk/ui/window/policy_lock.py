"""Note beside a setting that the newsroom's policy fixes, for the screen and for screen readers."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

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


def lock(widget: QWidget) -> None:
    """Disable an input and say why to screen readers."""
    widget.setEnabled(False)
    widget.setAccessibleDescription(note_text())
