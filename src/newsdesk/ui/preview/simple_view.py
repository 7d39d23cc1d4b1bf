"""The page where the web engine is not installed: the same words, dressed as plainly as QTextBrowser can."""

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QUrl, Signal
from PySide6.QtGui import QColor, QFont, QPalette, QTextDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QTextBrowser, QWidget

from newsdesk.ui.preview.patching import PreviewPlace
from newsdesk.ui.theme import DARK, LIGHT

if TYPE_CHECKING:
    from newsdesk.desk.pages import Preview

# What QTextBrowser would print as text or cannot read.
_NOT_SHOWN = re.compile(r"<(style|script)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_DRESS = "h1 { font-size: 22px } h2 { font-size: 18px } p { line-height: 150%% } a { color: %s }"
_TOKENS = {True: DARK, False: LIGHT}
_MARGIN = 18


class SimpleView(QTextBrowser):
    """Shows a page without its looks. It loads nothing that is not inside the page."""

    link_clicked = Signal(QUrl)
    page_settled = Signal()
    engine_failed = Signal(str)
    # never: there is no engine to fall over
    engine_restarted = Signal()
    print_ended = Signal(bool)

    scales = False

    def __init__(self, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview: Preview | None = None
        self._story: object = None
        self._left: dict[object, int] = {}
        self._dark = False
        self.setOpenLinks(False)
        self.setFont(font)
        self.document().setDocumentMargin(_MARGIN)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.anchorClicked.connect(self._click)

    @property
    def widget(self) -> QWidget:
        return self

    def loadResource(self, kind: int, url: QUrl | str) -> object:
        """Only what the page carries in itself: no file, no address."""
        if QUrl(url).scheme() == "data" and kind == QTextDocument.ResourceType.ImageResource.value:
            return super().loadResource(kind, url)
        return QByteArray()

    def show_page(self, preview: "Preview", *, story: object) -> None:
        """Show the page; one of another story than before starts at its top, or where it was left."""
        bar = self.verticalScrollBar()
        self._left[self._story] = bar.value()
        self._preview, self._story = preview, story
        self.document().setDefaultStyleSheet(_DRESS % _TOKENS[self._dark].accent)
        self.setHtml(_NOT_SHOWN.sub("", preview.html))
        bar.setValue(self._left.get(story, 0))
        self.page_settled.emit()

    def follow(self, place: PreviewPlace, *, smooth: bool) -> None:
        """Bring the place into view, as nearly as a page without blocks allows."""
        if self._preview is None:
            return
        total = sum(block.elements for block in self._preview.blocks)
        bar = self.verticalScrollBar()
        target = round((place.element + place.part) / max(1, total) * self.document().size().height())
        if not bar.value() <= target <= bar.value() + self.viewport().height():
            bar.setValue(target - self.viewport().height() // 3)

    def set_dark(self, dark: bool) -> None:
        """Show light or dark."""
        self._dark = dark
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(_TOKENS[dark].surface))
        palette.setColor(QPalette.ColorRole.Text, QColor(_TOKENS[dark].ink))
        self.setPalette(palette)
        self.engine_failed.emit(_TOKENS[dark].surface)
        if self._preview is not None:
            self.show_page(self._preview, story=self._story)

    def set_zoom(self, zoom: float) -> None:
        """Words do not get smaller here: they only run as wide as they are let."""

    def print_page(self, printer: QPrinter) -> None:
        """Put the page on paper, dark on light whatever the screen shows."""
        paper = QTextDocument()
        paper.setDefaultFont(self.font())
        paper.setHtml(_NOT_SHOWN.sub("", self._preview.html if self._preview else ""))
        paper.print_(printer)
        self.print_ended.emit(True)

    def _click(self, url: QUrl) -> None:
        if url.isRelative() and url.hasFragment():
            self.scrollToAnchor(url.fragment())
        else:
            self.link_clicked.emit(url)
