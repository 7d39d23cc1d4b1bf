"""A bare web engine with one line of text; it stands until it is ended."""

from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication

from marks import mark


def main() -> None:
    """Show it."""
    app = QApplication([])
    view = QWebEngineView()
    view.loadFinished.connect(lambda _loaded: mark("painted"))
    view.setHtml("<h1>Bare</h1>")
    view.resize(1440, 900)
    view.show()
    app.exec()


if __name__ == "__main__":
    main()
