"""Comparison of two versions of a story, shown in place of the editor."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from newsdesk.domain.change_set import ChangeSet
from newsdesk.ui import messages
from newsdesk.ui.history.comparison import Comparison, compared
from newsdesk.ui.history.restore import RestoreRevision
from newsdesk.ui.history.version_picker import VersionPicker
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.text import isolated
from newsdesk.ui.theme import Theme
from newsdesk.ui.times import name_and_time
from newsdesk.ui.widgets.changes_panel import ChangesPanel, takes_key
from newsdesk.ui.widgets.changes_view import walk_step

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom

_TITLE = 22


class ComparePane(QWidget):
    """Two pickers of versions, and the differences word by word."""

    pane_closed = Signal()
    # the story of which an older version was restored; its ChangeSet came with `changed`
    revision_restored = Signal(UUID)
    changed = Signal(object)
    # str: what was done; callable that undoes it
    undo_offered = Signal(str, object)
    failed = Signal(object)

    def __init__(self, lanes: Lanes, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes, self._look = lanes, look
        self._newsroom: Newsroom | None = None
        self._request: tuple[UUID, UUID | None, UUID] | None = None
        self._comparison: Comparison | None = None
        self.setProperty("kind", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title, self.failure = QLabel(self), QLabel(self)
        self.before_label, self.after_label = QLabel(self), QLabel(self)
        self.before, self.after = VersionPicker(self), VersionPicker(self)
        self.close_button = QPushButton(self)
        self.panel = ChangesPanel(look, self)
        self._restoring = RestoreRevision(lanes, self)
        self._arrange()
        self._connect()
        self.setFocusProxy(self.panel)
        self._say_words()
        self._dress()

    @property
    def comparison(self) -> Comparison | None:
        """The comparison that is shown."""
        return self._comparison

    def attach(self, newsroom: "Newsroom | None") -> None:
        """Compare in this newsroom from now on."""
        self._newsroom = newsroom
        self._restoring.attach(newsroom)

    def compare(self, story: UUID, before: UUID | None, after: UUID) -> None:
        """Show what changed from `before` (None: an empty page) to `after`."""
        newsroom = self._newsroom
        self._request = (story, before, after)
        if newsroom is None:
            return
        self.failure.hide()
        self._lanes.archive.run(
            lambda: compared(newsroom, story, before, after),
            owner=self,
            done=self._show,
            failed=self._fail,
            latest="compare",
        )

    def event(self, event: QEvent) -> bool:
        """Take the keys of changes before the window's shortcuts get them."""
        return takes_key(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if step := walk_step(event):
            self.panel.walk(step)
        elif event.key() == Qt.Key.Key_Escape:
            self.pane_closed.emit()
        else:
            super().keyPressEvent(event)

    # Layout

    def _arrange(self) -> None:
        for label, tone in (
            (self.failure, "failure"),
            (self.before_label, "label"),
            (self.after_label, "label"),
        ):
            label.setProperty("tone", tone)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        for wrapped in (self.title, self.failure):
            wrapped.setWordWrap(True)
        self.failure.hide()
        self.close_button.setAutoDefault(False)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for row, (label, picker) in enumerate(((self.before_label, self.before), (self.after_label, self.after))):
            label.setBuddy(picker)
            grid.addWidget(label, row, 0)
            grid.addWidget(picker, row, 1)
            grid.addWidget(picker.restore, row, 2)
        grid.setColumnStretch(1, 1)
        top = QVBoxLayout()
        top.setContentsMargins(24, 20, 24, 8)
        top.setSpacing(8)
        top.addLayout(head)
        top.addLayout(grid)
        top.addWidget(self.failure)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.panel.line.setContentsMargins(24, 0, 24, 0)
        column.addLayout(top)
        column.addWidget(self.panel, 1)

    def _connect(self) -> None:
        self._look.changed.connect(self._dress)
        self.before.version_picked.connect(lambda _: self._pick())
        self.after.version_picked.connect(lambda _: self._pick())
        self.before.restore.clicked.connect(lambda: self._restore(self.before))
        self.after.restore.clicked.connect(lambda: self._restore(self.after))
        self.close_button.clicked.connect(self.pane_closed)
        self._restoring.revision_restored.connect(self._restored)
        self._restoring.undo_offered.connect(self.undo_offered)
        self._restoring.failed.connect(self._fail)

    def _say_words(self) -> None:
        self.setAccessibleName(self.tr("Two versions compared"))
        self.before_label.setText(self.tr("Before"))
        self.after_label.setText(self.tr("After"))
        self.before.setAccessibleName(self.tr("The version before"))
        self.after.setAccessibleName(self.tr("The version after"))
        for picker in (self.before, self.after):
            picker.restore.setText(self.tr("Restore this version"))
            picker.restore.setToolTip(self.tr("Makes it the newest again; no version is lost"))
        self.close_button.setText(self.tr("Close"))
        self.close_button.setToolTip(self.tr("Back to the story: Esc"))

    def _dress(self) -> None:
        font = self._look.reading_font("en", _TITLE)
        font.setBold(True)
        self.title.setFont(font)

    # Display

    def _show(self, comparison: Comparison) -> None:
        self._comparison = comparison
        headline = comparison.after.headline or self.tr("a story")
        self.title.setText(self.tr("What changed in “%s”") % isolated(headline))
        chosen = comparison.before.id if comparison.before else None
        self.before.show_versions(comparison.all, chosen, blank=comparison.before is None)
        self.after.show_versions(comparison.all, comparison.after.id, blank=False)
        self.panel.show_changes(
            comparison.fields,
            comparison.body,
            note=self.tr("open suggestions are compared as if accepted") if comparison.suggested else "",
            when_same=self.tr("These two versions have the same words."),
        )

    # Actions

    def _pick(self) -> None:
        after = self.after.chosen
        if self._request is not None and after is not None:
            self.compare(self._request[0], self.before.chosen, after)

    def _restore(self, picker: VersionPicker) -> None:
        comparison, chosen = self._comparison, picker.chosen
        note = next((each for each in comparison.all.versions if each.id == chosen), None) if comparison else None
        if comparison is not None and note is not None:
            self._restoring.restore(comparison.all.story, note.id, isolated(name_and_time(note.who, note.when)))

    def _restored(self, story: UUID, changes: ChangeSet) -> None:
        self.changed.emit(changes)
        self.revision_restored.emit(story)
        if self._request is not None and self._request[0] == story and self.isVisible():
            self.compare(*self._request)

    def _fail(self, error: Exception) -> None:
        self.failure.setText(messages.sentence(error))
        self.failure.show()
        self.failed.emit(error)
