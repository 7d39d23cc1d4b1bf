"""A web engine without any of Newsdesk's fences: ... HTML ADDRESS. It stands until it is ended."""

import sys

from PySide6.QtCore import QUrl
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWidgets import QApplication

if __name__ == "__main__":
    app = QApplication([])
    page = QWebEnginePage()
    page.setHtml(sys.argv[1], QUrl(sys.argv[2]))
    app.exec()
