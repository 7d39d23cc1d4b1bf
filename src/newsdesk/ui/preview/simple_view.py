"""Preview without the web engine: the page's text in a QTextBrowser, with little style."""

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

# elements that QTextBrowser would show as text
_NOT_SHOWN = re.compile(r"<(style|script)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_STYLE = "h1 { font-size: 22px } h2 { font-size: 18px } p { line-height: 150%% } a { color: %s }"
_TOKENS = {True: DARK, False: LIGHT}
_MARGIN = 18


class SimpleView(QTextBrowser):
    """Shows a page without its style sheet. It loads nothing from outside the page."""

    link_clicked = Signal(QUrl)
    page_settled = Signal()
    background_changed = Signal(str)
    # never emitted: there is no engine that could crash
    engine_restarted = Signal()
    print_ended = Signal(bool)

    scales = False

    def __init__(self, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview: Preview | None = None
        self._story: object = None
        self._scrolled: dict[object, int] = {}
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
        """Load images in `data:` URLs, and nothing else."""
        if QUrl(url).scheme() == "data" and kind == QTextDocument.ResourceType.ImageResource.value:
            return super().loadResource(kind, url)
        return QByteArray()

    def show_page(self, preview: "Preview", *, story: object) -> None:
        """Show the page; one of another story than before starts at its top, or where it was left."""
        bar = self.verticalScrollBar()
        self._scrolled[self._story] = bar.value()
        self._preview, self._story = preview, story
        self.document().setDefaultStyleSheet(_STYLE % _TOKENS[self._dark].accent)
        self.setHtml(_NOT_SHOWN.sub("", preview.html))
        bar.setValue(self._scrolled.get(story, 0))
        self.page_settled.emit()

    def follow(self, place: PreviewPlace, *, smooth: bool) -> None:
        """Bring the place into view, by its share of the page's height."""
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
        self.background_changed.emit(_TOKENS[dark].surface)
        if self._preview is not None:
            self.show_page(self._preview, story=self._story)

    def set_zoom(self, zoom: float) -> None:
        """Ignored: the text keeps its size."""

    def print_page(self, printer: QPrinter) -> None:
        """Print the page, dark on light in either theme."""
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
