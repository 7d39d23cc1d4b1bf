"""What the preview pane asks of whatever shows the page: the web engine, or the simpler stand-in."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from newsdesk.ui.preview.patching import PreviewPlace

if TYPE_CHECKING:
    from newsdesk.desk.pages import Preview


class PageView(Protocol):
    """Shows one page at a time. `link_clicked(QUrl)` tells what a person clicked; nothing is ever followed."""

    link_clicked: SignalInstance
    # the page stands as it was last given
    page_settled: SignalInstance
    # str: the ground's colour, so that the card around it can match
    engine_failed: SignalInstance
    # the engine fell over and was started again
    engine_restarted: SignalInstance
    # bool: whether the page was put on paper
    print_ended: SignalInstance

    @property
    def widget(self) -> QWidget: ...

    @property
    def scales(self) -> bool:
        """Whether a page can be shown smaller than it is."""
        ...

    def show_page(self, preview: "Preview", *, story: object) -> None:
        """Show the page; one of another story than before starts at its top, or where it was left."""
        ...

    def follow(self, place: PreviewPlace, *, smooth: bool) -> None: ...

    def set_dark(self, dark: bool) -> None: ...

    def set_zoom(self, zoom: float) -> None: ...

    def print_page(self, printer: QPrinter) -> None: ...
