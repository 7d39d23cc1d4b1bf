"""The page in the web engine, patched block by block. Dear to import: only once the preview is to be seen."""

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
    """Shows a page and keeps it up to date without loading it again."""

    link_clicked = Signal(QUrl)
    page_settled = Signal()
    engine_failed = Signal(str)
    engine_restarted = Signal()
    print_ended = Signal(bool)

    scales = True

    def __init__(self, parent: QWidget | None = None) -> None:
        _paint_in_memory()
        super().__init__(parent)
        self._wanted: Preview | None = None
        self._shown: Preview | None = None
        self._story: object = None
        self._left: dict[object, float] = {}
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
        """Show the page; one of another story than before starts at its top, or where it was left."""
        self._wanted = preview
        fresh = story != self._story
        if fresh:
            self._left[self._story] = self.page().scrollPosition().y() / self._zoom
            self._story = story
        if self._shown is None:
            self._load()
        elif not self._loading:
            self._send(patching.whole(preview) if fresh else patching.patch(self._shown, preview))
            if fresh:
                self._run(call("scrollTo", self._left.get(story, 0)))

    def follow(self, place: PreviewPlace, *, smooth: bool) -> None:
        """Bring the place into view if it is out of it."""
        self._run(call("follow", place.element, place.part, smooth))

    def set_dark(self, dark: bool) -> None:
        """Show the page as a reader with a dark (light) screen sees it."""
        self._dark = dark
        self._dress()

    def set_zoom(self, zoom: float) -> None:
        """Make the page smaller, so that it believes to be wider."""
        self._zoom = zoom
        self.setZoomFactor(zoom)

    def print_page(self, printer: QPrinter) -> None:
        """Put the page on paper, or into a PDF file with real text where that is what was chosen."""
        if printer.outputFormat() is QPrinter.OutputFormat.PdfFormat:
            self.page().printToPdf(printer.outputFileName(), printer.pageLayout())
        else:
            self._paper = printer  # must live until it is printed
            self.print(printer)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Only what stays inside: the engine's own menu leads out (save, view source, open in new window)."""
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
        self._dress()
        self.setZoomFactor(self._zoom)
        if self._wanted is not None and self._shown is not None and self._wanted is not self._shown:
            self._send(patching.patch(self._shown, self._wanted))
        else:
            self.page_settled.emit()

    def _send(self, patch: Patch) -> None:
        """Calls arrive in order, so the page is what it will be as soon as they are sent."""
        self._shown = self._wanted
        self._run(f"[{', '.join(patch.calls)}].every(Boolean)", lambda held: self._patched(held, patch))

    def _patched(self, held: object, patch: Patch) -> None:
        if held is not True and not patch.whole and self._wanted is not None:
            self._send(patching.whole(self._wanted))  # the page was not what we took it for
        else:
            self.page_settled.emit()

    def _dress(self) -> None:
        if not self._loading and self._shown is not None:
            self._run(call("dress", "dark" if self._dark else "light"), self._tell_ground)

    def _tell_ground(self, colour: object) -> None:
        self.engine_failed.emit(str(colour or ""))

    def _restart(self) -> None:
        self.engine_restarted.emit()
        if self._wanted is not None:
            self._load()

    def _run(self, script: str, done: Callable[[object], None] | None = None) -> None:
        if not self._loading and self._shown is not None:
            self.page().runJavaScript(script, _WORLD.value, lambda answer: self._answered(done, answer))

    def _answered(self, done: Callable[[object], None] | None, answer: object) -> None:
        """An engine that is taken down answers what was still open, when we are gone already."""
        if done and shiboken6.isValid(self):
            done(answer)


def _paint_in_memory() -> None:
    """A view that painted on the graphics card would have Qt close and open the whole window under the writer's hands.

    A page of text needs no more, and it takes 20 MB less.
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
