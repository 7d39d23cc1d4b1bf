"""Note beside a setting that the newsroom's policy fixes, for the screen and for screen readers."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from newsdesk.tr_noop import tr_noop

_SAID = tr_noop("Decided", "Set by your newsroom")


def said() -> str:
    """The note's text."""
    return QCoreApplication.translate("Decided", _SAID)


def line(parent: QWidget | None = None) -> QLabel:
    """The note as a label."""
    label = QLabel(said(), parent)
    label.setProperty("tone", "soft")
    return label


def locked(widget: QWidget) -> QWidget:
    """The input, disabled, with the note under it."""
    widget.setEnabled(False)
    widget.setAccessibleDescription(said())
    whole = QWidget(widget.parentWidget())
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(widget)
    column.addWidget(line(whole))
    return whole
