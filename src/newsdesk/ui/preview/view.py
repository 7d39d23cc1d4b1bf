"""Interface of the preview's two views: the web engine and the simple view."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from newsdesk.ui.preview.patching import PreviewPlace

if TYPE_CHECKING:
    from newsdesk.desk.pages import Preview


class PageView(Protocol):
    """Shows one page at a time. A clicked link is emitted as `link_clicked(QUrl)` and not followed."""

    link_clicked: SignalInstance
    # the page last given is shown
    page_settled: SignalInstance
    # str: background colour of the page, for the card around it
    background_changed: SignalInstance
    # the engine crashed and was started again
    engine_restarted: SignalInstance
    # bool: whether the page was printed
    print_ended: SignalInstance

    @property
    def widget(self) -> QWidget: ...

    @property
    def scales(self) -> bool:
        """Whether the view can zoom."""
        ...

    def show_page(self, preview: "Preview", *, story: object) -> None:
        """Show the page. One of another story than before begins at its top, or where it was last scrolled to."""
        ...

    def follow(self, place: PreviewPlace, *, smooth: bool) -> None: ...

    def set_dark(self, dark: bool) -> None: ...

    def set_zoom(self, zoom: float) -> None: ...

    def print_page(self, printer: QPrinter) -> None: ...
