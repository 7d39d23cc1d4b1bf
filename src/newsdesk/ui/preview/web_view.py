"""Preview in the web engine, patched block by block. Its import is slow: only when the preview is first shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineScript
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QMenu, QWidget

from newsdesk import resources
from newsdesk.ui.preview import patching, safety
from newsdesk.ui.preview.patching import Patch, PreviewPlace, call

if TYPE_CHECKING:
    from newsdesk.desk.pages import Preview

_WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld


class WebView(QWebEngineView):
    """Shows a page, and changes it without loading it again."""

    link_clicked = Signal(QUrl)
    page_settled = Signal()
    background_changed = Signal(str)
    engine_restarted = Signal()
    print_ended = Signal(bool)

    scales = True

    def __init__(self, parent: QWidget | None = None) -> None:
        _paint_in_memory()
        super().__init__(parent)
        self._wanted: Preview | None = None
        self._shown: Preview | None = None
        self._story: object = None
        self._scrolled: dict[object, float] = {}
        self._loading = False
        self._dark = False
        self._zoom = 1.0
        self._paper: QPrinter | None = None
        profile = safety.profile_for(self._html)
        page = safety.SafePage(profile, self)
        profile.setParent(self)  # after the page, so that it outlives it
        page.scripts().insert(_patch_script())
        page.link_clicked.connect(self.link_clicked)
        page.loadFinished.connect(self._loaded)
        page.renderProcessTerminated.connect(self._restart)
        page.pdfPrintingFinished.connect(lambda _path, made: self.print_ended.emit(made))
        self.setPage(page)
        self.printFinished.connect(self.print_ended)
        self.setAcceptDrops(False)

    @property
    def widget(self) -> QWidget:
        return self

    def show_page(self, preview: "Preview", *, story: object) -> None:
        """Show the page. One of another story than before begins at its top, or where it was last scrolled to."""
        self._wanted = preview
        fresh = story != self._story
        if fresh:
            self._scrolled[self._story] = self.page().scrollPosition().y() / self._zoom
            self._story = story
        if self._shown is None:
            self._load()
        elif not self._loading:
            self._send(patching.whole(preview) if fresh else patching.patch(self._shown, preview))
            if fresh:
                self._run(call("scrollTo", self._scrolled.get(story, 0)))

    def follow(self, place: PreviewPlace, *, smooth: bool) -> None:
        """Scroll to the place if it is out of view."""
        self._run(call("follow", place.element, place.part, smooth))

    def set_dark(self, dark: bool) -> None:
        """Show the page in its dark or light colours."""
        self._dark = dark
        self._apply_theme()

    def set_zoom(self, zoom: float) -> None:
        """Zoom the page out, so that it lays itself out for a wider screen."""
        self._zoom = zoom
        self.setZoomFactor(zoom)

    def print_page(self, printer: QPrinter) -> None:
        """Print the page, or write a PDF file with real text where the person chose that."""
        if printer.outputFormat() is QPrinter.OutputFormat.PdfFormat:
            self.page().printToPdf(printer.outputFileName(), printer.pageLayout())
        else:
            self._paper = printer  # must live until it is printed
            self.print(printer)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Menu with Copy and Select all only: the engine's own could save files and open windows."""
        menu = QMenu(self)
        for action in (QWebEnginePage.WebAction.Copy, QWebEnginePage.WebAction.SelectAll):
            menu.addAction(self.page().action(action))
        menu.exec(event.globalPos())
        menu.deleteLater()

    def _html(self) -> str:
        return self._shown.html if self._shown else ""

    def _load(self) -> None:
        self._shown = self._wanted
        self._loading = True
        self.page().load(safety.HOME)

    def _loaded(self, _ok: bool) -> None:
        self._loading = False
        self._apply_theme()
        self.setZoomFactor(self._zoom)
        if self._wanted is not None and self._shown is not None and self._wanted is not self._shown:
            self._send(patching.patch(self._shown, self._wanted))
        else:
            self.page_settled.emit()

    def _send(self, patch: Patch) -> None:
        """Run the patch. Calls arrive in order, so `_shown` can be set as soon as they are sent."""
        self._shown = self._wanted
        self._run(f"[{', '.join(patch.calls)}].every(Boolean)", lambda held: self._patched(held, patch))

    def _patched(self, held: object, patch: Patch) -> None:
        if held is not True and not patch.whole and self._wanted is not None:
            self._send(patching.whole(self._wanted))  # the page did not hold the blocks that the patch expected
        else:
            self.page_settled.emit()

    def _apply_theme(self) -> None:
        if not self._loading and self._shown is not None:
            self._run(call("dress", "dark" if self._dark else "light"), self._tell_background)

    def _tell_background(self, colour: object) -> None:
        self.background_changed.emit(str(colour or ""))

    def _restart(self) -> None:
        self.engine_restarted.emit()
        if self._wanted is not None:
            self._load()

    def _run(self, script: str, done: Callable[[object], None] | None = None) -> None:
        if not self._loading and self._shown is not None:
            self.page().runJavaScript(script, _WORLD.value, lambda answer: self._answered(done, answer))

    def _answered(self, done: Callable[[object], None] | None, answer: object) -> None:
        """Deliver the answer, unless this object was deleted: an engine that shuts down answers all open calls."""
        if done and shiboken6.isValid(self):
            done(answer)


def _paint_in_memory() -> None:
    """Have Qt Quick paint in software: with the graphics card Qt would close and reopen the window for the first view.

    Software is enough for a page of text, and takes 20 MB less.
    """
    QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)


def _patch_script() -> QWebEngineScript:
    script = QWebEngineScript()
    script.setName("newsdesk")
    script.setSourceCode(resources.path("preview/patch.js").read_text(encoding="utf-8"))
    script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentReady)
    script.setWorldId(_WORLD.value)
    script.setRunsOnSubFrames(False)
    return script
