"""History panel: every version and every act of a story, newest first."""

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from newsdesk.domain.change_set import ChangeSet
from newsdesk.ui.bus import Bus
from newsdesk.ui.history.restore import RestoreRevision
from newsdesk.ui.history.timeline import Timeline, TimelineEntry, entries, load_timeline
from newsdesk.ui.history.version_list import VersionList
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.open_story_query import OpenStoryQuery
from newsdesk.ui.theme import Theme
from newsdesk.ui.widgets.rows_model import RowsModel
from newsdesk.ui.widgets.stacking import Placed, in_column

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.ui.story.session import StorySession


class HistoryPane(QWidget):
    """List of versions and acts; asks to compare two versions."""

    # UUID before, None for the empty page; UUID after
    compare_asked = Signal(object, object)
    revision_restored = Signal(UUID)
    # str: what was done; callable that undoes it
    undo_offered = Signal(str, object)
    failed = Signal(object)

    def __init__(self, lanes: Lanes, bus: Bus, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._query = OpenStoryQuery(lanes, self, read=self._load, bus=bus)
        self._query.follow(archive_state_changed=self._query.read_now)
        self._query.failed.connect(self.failed)
        self._timeline: Timeline | None = None
        self._model: RowsModel[TimelineEntry] = RowsModel(self)
        self.list = VersionList(self._model, look, self)
        self.edited = QPushButton(self)
        self.empty = QLabel(self)
        self.compare, self.compare_with, self.restore = QToolButton(self), QToolButton(self), QToolButton(self)
        self._restoring = RestoreRevision(lanes, self)
        self._look = look
        self._arrange()
        self._connect()
        self.setFocusProxy(self.list)
        self._say_words()
        self._show(None)

    @property
    def entries(self) -> tuple[TimelineEntry, ...]:
        """The rows as shown."""
        return self._model.rows

    def attach(self, newsroom: "Newsroom | None") -> None:
        """Work with this newsroom from now on."""
        self._restoring.attach(newsroom)
        self._query.attach(newsroom)

    def show_session(self, session: "StorySession | None") -> None:
        """Show the history of this story."""
        if session is not self._query.session:
            self._query.show_session(session)
            self._show(None)

    # Layout

    def _arrange(self) -> None:
        self.empty.setProperty("tone", "soft")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.edited.setAutoDefault(False)
        self._look.dress(self.edited, "history")
        self._look.dress(self.restore, "rotate-ccw")
        foot = QHBoxLayout()
        foot.setSpacing(4)
        for button in (self.compare, self.compare_with, self.restore):
            button.setProperty("kind", "quiet")
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            foot.addWidget(button)
        foot.addStretch(1)
        self.compare_with.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.compare_with)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        self.compare_with.setMenu(menu)
        in_column(
            Placed(self.edited, Qt.AlignmentFlag.AlignLeading),
            (self.empty, 1),
            (self.list, 1),
            foot,
            on=self,
            margins=(12, 12, 12, 8),
            spacing=8,
        )

    def _connect(self) -> None:
        self.list.version_taken.connect(self._compare)
        self.list.version_picked.connect(self._allow)
        self.list.menu_asked.connect(self._show_menu)
        self.edited.clicked.connect(self._compare_edited)
        self.compare.clicked.connect(self._compare)
        self.restore.clicked.connect(self._restore)
        self._restoring.revision_restored.connect(self._restored)
        self._restoring.undo_offered.connect(self.undo_offered)
        self._restoring.failed.connect(self.failed)

    def _say_words(self) -> None:
        self.setAccessibleName(self.tr("History"))
        self.list.setAccessibleName(self.tr("Versions and acts, newest first"))
        self.list.setAccessibleDescription(
            self.tr("Return shows what changed in a version; choose two with Ctrl and Space to compare these")
        )
        self.edited.setText(self.tr("What did the editor change?"))
        self.compare.setText(self.tr("What changed"))
        self.compare_with.setText(self.tr("Compare with…"))
        self.restore.setText(self.tr("Restore"))
        self.restore.setToolTip(self.tr("Makes this version the newest again; no version is lost"))

    # Display

    def _load(self) -> None:
        if (story := self._query.saved_story) is not None:
            self._query.ask(lambda newsroom: load_timeline(newsroom, story), self._show, latest="history")

    def _show(self, timeline: Timeline | None) -> None:
        chosen, current = self.list.chosen, self.list.current
        self._timeline = timeline
        rows = entries(timeline) if timeline else ()
        before = [row.key for row in self._model.rows]
        self._model.show_rows(rows)
        if before != [row.key for row in rows]:
            newest = next((row.key for row in rows if row.is_version), None)
            self.list.choose(*(chosen or [key for key in (current.key if current else newest,) if key]))
        self.list.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self.empty.setText(
            self.tr(
                "Every version of the story and every decision of the desk will be listed here. "
                "Save the story first: Ctrl S"
            )
            if self._query.session
            else self.tr("What was saved and decided about a story stands here.\nOpen a story.")
        )
        self.edited.setVisible(bool(timeline and timeline.edited))
        self._allow()

    def _allow(self) -> None:
        chosen = self.list.chosen
        newest = self._timeline is not None and len(self._timeline.heads) == 1 and chosen[:1] == self._timeline.heads
        self.compare.setEnabled(bool(chosen))
        self.compare_with.setEnabled(
            len(chosen) == 1 and self._timeline is not None and len(self._timeline.versions) > 1
        )
        self.restore.setEnabled(len(chosen) == 1 and not newest)

    def _fill(self, menu: QMenu) -> None:
        """Fill the menu with the other versions, to compare the chosen one with."""
        menu.clear()
        chosen = self.list.chosen
        for entry in self._model.rows:
            if entry.is_version and chosen and entry.key != chosen[0]:
                action = menu.addAction(f"{entry.head} · {entry.title}".replace("&", "&&"))
                action.triggered.connect(partial(self._compare_two, chosen[0], entry.key))

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button, slot in ((self.compare, self._compare), (self.restore, self._restore)):
            action = menu.addAction(button.text())
            action.setEnabled(button.isEnabled())
            action.triggered.connect(slot)
        if self.compare_with.isEnabled():
            others = menu.addMenu(self.compare_with.text())
            self._fill(others)
        menu.popup(at)

    # Actions

    def _compare(self) -> None:
        chosen = self.list.chosen
        if len(chosen) > 1:
            self._compare_two(chosen[0], chosen[-1])
        elif chosen and self._timeline is not None:
            self.compare_asked.emit(self._timeline.before(chosen[0]), chosen[0])

    def _compare_two(self, one: UUID, other: UUID) -> None:
        if self._timeline is not None:
            self.compare_asked.emit(*self._timeline.older_first(one, other))

    def _compare_edited(self) -> None:
        if self._timeline is not None and self._timeline.edited is not None:
            self.compare_asked.emit(*self._timeline.edited)

    def _restore(self) -> None:
        chosen, current = self.list.chosen, self.list.current
        if self._timeline is not None and len(chosen) == 1 and current is not None:
            entry = next(row for row in self._model.rows if row.key == chosen[0])
            self._restoring.restore(self._timeline.story, chosen[0], f"({entry.head})")

    def _restored(self, story: UUID, changes: ChangeSet) -> None:
        self._bus.tell(changes, self)
        self.revision_restored.emit(story)
