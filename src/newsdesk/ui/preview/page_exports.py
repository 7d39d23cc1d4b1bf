"""Exports of the preview: to the system's browser and to a printer, each through the export gate."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from newsdesk.ui import messages
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.preview import printing
from newsdesk.ui.preview.request import PageRequest

if TYPE_CHECKING:
    from newsdesk.desk.pages import Preview
    from newsdesk.ui.preview.view import PageView

Settle = Callable[[Callable[[], None], Callable[[Exception], None]], None]


class PreviewExports(QObject):
    """Opens the page in the browser, and prints it. Emits `message`, empty where all is well."""

    message = Signal(str)
    # ChangeSet: the export was recorded
    copy_exported = Signal(object)

    def __init__(self, lanes: Lanes, request: PageRequest, pane: QWidget) -> None:
        super().__init__(pane)
        self._lanes = lanes
        self._request = request
        self._pane = pane
        self._view: PageView | None = None
        self._settle: Settle = lambda then, failed: then()
        self._browser_files = printing.BrowserFiles()
        self._printing: Preview | None = None

    def print_with(self, view: "PageView") -> None:
        """Print with this view."""
        self._view = view
        view.print_ended.connect(self._printed)

    def settle_with(self, settle: Settle) -> None:
        """Set the callback that saves the words in fields before an export."""
        self._settle = settle

    def open_in_browser(self) -> None:
        """Show the page in the system's browser."""
        self._settle(lambda: self._request.ask_printable(self._write_for_browser, self._refuse), self._refuse)

    def print_page(self) -> None:
        """Ask for a printer and print the page."""
        self._settle(lambda: self._request.ask_printable(self._print, self._refuse), self._refuse)

    def _write_for_browser(self, page: "Preview") -> None:
        name = str(self._request.story)
        self._lanes.side.run(
            lambda: self._browser_files.write(page.html, name),
            owner=self,
            done=partial(self._open_file, page),
            failed=self._unwritten,
        )

    def _open_file(self, page: "Preview", path: Path) -> None:
        opened = printing.open_file(path)
        if opened:
            self._request.record(page, "browser", self.copy_exported.emit)
        self.message.emit("" if opened else self.tr("No browser could be opened. The page is in the file %s") % path)

    def _print(self, page: "Preview") -> None:
        if self._view is None:
            return
        printer = printing.chosen_printer(self._pane, self._request.headline)
        if printer is not None:
            self._view.show_page(page, story=self._request.story)
            self._printing = page
            self._view.print_page(printer)

    def _printed(self, on_paper: bool) -> None:
        page, self._printing = self._printing, None
        if on_paper and page is not None:
            self._request.record(page, "printer", self.copy_exported.emit)
        self.message.emit("" if on_paper else self.tr("The page could not be printed. Is the printer there?"))

    def _unwritten(self, error: Exception) -> None:
        self.message.emit(self.tr("The page could not be written for the browser: %s") % messages.sentence(error))

    def _refuse(self, error: Exception) -> None:
        self.message.emit(messages.sentence(error))
