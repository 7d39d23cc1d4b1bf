"""Preview pane: the page as readers will see it, updated while the story is typed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QStyle, QVBoxLayout, QWidget

from newsdesk.domain.change_set import ChangeSet
from newsdesk.ui import links
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.preview import engine, patching, sandbox
from newsdesk.ui.preview.bar import PreviewBar
from newsdesk.ui.preview.page_exports import PreviewExports, Settle
from newsdesk.ui.preview.request import PageRequest
from newsdesk.ui.preview.stage import Stage
from newsdesk.ui.theme import Theme

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.desk.pages import Preview
    from newsdesk.ui.preview.view import PageView
    from newsdesk.ui.story.session import StorySession

PAUSE = 70  # milliseconds after the last key
LOAD_AFTER = 200  # milliseconds after the first paint: loading the engine blocks the window for a moment


class PreviewPane(QWidget):
    """Shows the page of the open story. It works only while it is visible."""

    # ChangeSet: the page was printed or opened in the browser
    copy_exported = Signal(object)

    def __init__(self, lanes: Lanes, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._theme = theme
        self._view: PageView | None = None
        self._preview: Preview | None = None
        self._line = 0
        self._follows = False
        self._dark_by_hand = False
        self._request = PageRequest(lanes, self)
        self._request.follow(
            story_edited=self._edited,
            story_replaced=self._replaced,
            archive_state_changed=self.refresh_context,
        )
        self._request.page_ready.connect(self._show)
        self._request.failed.connect(self._note_failure)
        self._exports = PreviewExports(lanes, self._request, self)
        self._exports.message.connect(self._show_note)
        self._exports.copy_exported.connect(self.copy_exported)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._request.render)
        self._build()
        theme.changed.connect(self._follow_theme)

    def attach(self, newsroom: "Newsroom | None") -> None:
        """Use this newsroom from now on."""
        self._request.attach(newsroom)
        self._refresh()

    def settle_with(self, settle: Settle) -> None:
        """Set the callback that saves the words in fields before the page is printed or opened."""
        self._exports.settle_with(settle)

    def show_session(self, session: "StorySession | None") -> None:
        """Show the page of this story; None shows what the pane is for."""
        self._request.show_session(session)
        self._show_note("")
        self._line, self._follows = 0, False
        self._arrange()
        self._refresh()

    def refresh(self, changes: ChangeSet, _initiator: object = None) -> None:
        """Make the page again if it shows a story that was changed in the archive."""
        if self._request.concerns(changes):
            self._refresh()

    def refresh_context(self) -> None:
        """Make the page again: the person or the status has changed, and with them whether it is a proof."""
        self._request.forget()
        self._refresh()

    def follow(self, block: int) -> None:
        """Bring the edited paragraph into view; `block` is its line in the body, from 0."""
        if block != self._line:
            self._line = block
            self._follows = True
            if not self._pause.isActive():
                self._bring_into_view()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Load the engine after the first paint, so that it does not delay that."""
        super().paintEvent(event)
        if self._view is None and self._request.session is not None and not self._loading.isActive():
            self._loading.start()

    def _build(self) -> None:
        self.bar = PreviewBar(self._theme, self)
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        self.note.setProperty("tone", "soft")
        self.note.setContentsMargins(16, 0, 16, 8)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.hide()
        self.stage = Stage(self._theme, self)
        self.empty = QLabel(self)
        self.empty.setWordWrap(True)
        self.empty.setProperty("tone", "soft")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setContentsMargins(32, 0, 32, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget, stretch in ((self.bar, 0), (self.note, 0), (self.stage, 1), (self.empty, 1)):
            column.addWidget(widget, stretch)
        self._loading = QTimer(self)
        self._loading.setSingleShot(True)
        self._loading.setInterval(LOAD_AFTER)
        self._loading.timeout.connect(self._load)
        self.bar.width_chosen.connect(self.stage.set_width)
        self.bar.dark_chosen.connect(self._choose_dark)
        self.bar.browser_asked.connect(self._exports.open_in_browser)
        self.bar.print_asked.connect(self._exports.print_page)
        self._set_texts()
        self._arrange()

    def _set_texts(self) -> None:
        self.setAccessibleName(self.tr("Preview"))
        self.empty.setText(self.tr("The page appears here as its readers will see it.\nOpen a story, or write one."))
        if self._view is not None:
            self._name_view(self._view)

    def _arrange(self) -> None:
        there = self._request.session is not None
        self.bar.setEnabled(there)
        self.stage.setVisible(there)
        self.empty.setVisible(not there)

    def _load(self) -> None:
        if self._view is not None:
            return
        self._view = view = engine.page_view(self._theme, self.stage)
        view.link_clicked.connect(self._open_link)
        view.page_settled.connect(self._bring_into_view)
        view.engine_restarted.connect(self._note_restart)
        self._exports.print_with(view)
        self._name_view(view)
        self.stage.hold(view)
        self._follow_theme()
        self._show_note(self._simple_view_note())
        self._refresh()

    def _simple_view_note(self) -> str:
        if self._view is None or self._view.scales:
            return ""
        if sandbox.denied():
            return self.tr("The web engine cannot run on this system, so the page looks simpler here than for readers.")
        return self.tr("The web engine is not installed, so the page looks simpler here than for readers.")

    def _name_view(self, view: "PageView") -> None:
        view.widget.setAccessibleName(self.tr("The page"))

    def _refresh(self) -> None:
        if self.isVisible() and self._view is not None:
            self._pause.stop()
            self._request.render()

    def _edited(self, fields: frozenset[str]) -> None:
        self._request.edited(fields)
        self._follows = self._follows or "body" in fields
        if self.isVisible() and self._view is not None:
            self._pause.start()

    def _replaced(self) -> None:
        self._request.edited(frozenset({"related"}))
        self._refresh()

    def _show(self, preview: "Preview") -> None:
        self._show_note(self._simple_view_note())
        if self._view is not None and self._request.session is not None:
            self._preview = preview
            self._view.show_page(preview, story=self._request.session.id)

    def _bring_into_view(self) -> None:
        if not self._follows or self._preview is None or self._view is None or self._request.session is None:
            return
        self._follows = False
        place = patching.place(self._preview.blocks, self._line)
        if place is not None:
            moves = self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self) > 0
            self._view.follow(place, smooth=moves)

    def _follow_theme(self) -> None:
        if not self._dark_by_hand and self.bar.scheme.isChecked() != self._theme.dark:
            self.bar.scheme.setChecked(self._theme.dark)
            self._dark_by_hand = False
        elif self._view is not None:
            self._view.set_dark(self.bar.scheme.isChecked())

    def _choose_dark(self, dark: bool) -> None:
        self._dark_by_hand = True
        if self._view is not None:
            self._view.set_dark(dark)

    def _open_link(self, url: QUrl) -> None:
        if not links.open_outside(url):
            self._show_note(
                self.tr("This is not a web or mail address, so it cannot be opened: %s") % url.toDisplayString()
            )

    def _note_restart(self) -> None:
        self._show_note(self.tr("The page stopped and was started again."))

    def _note_failure(self, _error: Exception) -> None:
        self._show_note(self.tr("The page could not be made. The next change tries again; the words are safe."))

    def _show_note(self, words: str) -> None:
        self.note.setText(words)
        self.note.setVisible(bool(words))
