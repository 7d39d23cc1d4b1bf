"""Button of a page or a form."""

from PySide6.QtWidgets import QPushButton, QWidget


def push_button(text: str, slot: object, parent: QWidget) -> QPushButton:
    """Button that only a click, or a key on itself, presses: Enter in a field of the same dialog does not."""
    button = QPushButton(text, parent)
    button.setAutoDefault(False)
    button.clicked.connect(slot)
    return button
