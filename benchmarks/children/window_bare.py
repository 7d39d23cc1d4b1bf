"""A bare PySide6 window with a text field; it stands until it is ended."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit

from marks import mark


class _Window(QMainWindow):
    """Marks its first paint."""

    seen = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.seen:
            self.seen = True
            QTimer.singleShot(0, lambda: mark("painted"))


def main() -> None:
    """Show it."""
    app = QApplication([])
    window = _Window()
    window.setCentralWidget(QTextEdit())
    window.resize(1440, 900)
    window.show()
    app.exec()


if __name__ == "__main__":
    main()
