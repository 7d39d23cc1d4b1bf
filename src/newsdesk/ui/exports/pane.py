"""What of a story is outside the house, and what of it must be exported again."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.exported_copy import CopyReport, Freshness
from newsdesk.ui.bus import Bus
from newsdesk.ui.exports.copy_list import CopyList
from newsdesk.ui.exports.copy_model import CopyModel, ListedCopy, listed
from newsdesk.ui.exports.export_again import Commit, ExportAgain
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.theme import Theme

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.ui.story.session import StorySession

_LOOK_AFTER = 120
_MOST_REMARKS = 6


@dataclass(frozen=True, slots=True)
class _CopyLists:
    """What the desk knows: the copies of the open story, and those of all stories that say something else by now."""

    here: tuple[ListedCopy, ...] = ()
    stray: tuple[ListedCopy, ...] = ()


class ExportsPane(QWidget):
    """The "Outside" pane: the open story's copies, or the stray ones of all stories."""

    # how many copies of the open story are stale or wrong
    copies_counted = Signal(int)
    # str: what was done
    message = Signal(str)
    # Exception
    failed = Signal(object)
    # UUID: a story of the list of all stories
    open_asked = Signal(object)

    def __init__(self, lanes: Lanes, bus: Bus, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes, self._look = lanes, look
        self._newsroom: Newsroom | None = None
        self._session: StorySession | None = None
        self._found = _CopyLists()
        self.exporting = ExportAgain(lanes, self)
        self.here, self.all = self._switch(self.tr("This story")), self._switch(self.tr("All stories"))
        self.summary, self.remarks, self.empty = (QLabel(self) for _ in range(3))
        self.again = QPushButton(self)
        self.model = CopyModel(self)
        self.list = CopyList(self.model, look, self)
        self.copy_path = QPushButton(self.tr("Copy the path"), self)
        self.show_folder = QPushButton(self.tr("Show in folder"), self)
        self._places = QStackedWidget(self)
        self._soon = QTimer(self)
        self.setFocusProxy(self.list)
        self._lay_out()
        self._connect(bus)
        self.here.setChecked(True)
        self._show()

    def attach(self, newsroom: "Newsroom") -> None:
        """Ask this desk from now on."""
        self._newsroom = newsroom
        self.refresh()

    def commit_with(self, commit: Commit) -> None:
        """How what is being typed is saved before it goes out again; else the words as last saved go."""
        self.exporting.commit_with(commit)

    def show_session(self, session: "StorySession | None") -> None:
        """Show what is outside of this story."""
        if self._session is not None:
            self._session.archive_state_changed.disconnect(self._soon.start)
        self._session = session
        if session is not None:
            session.archive_state_changed.connect(self._soon.start)
        self._found = _CopyLists(stray=self._found.stray)
        self.remarks.hide()
        self._show()
        self.refresh()

    def refresh(self) -> None:
        """Look again: something may have been exported or changed."""
        newsroom, story, everywhere = self._newsroom, self._story, self.all.isChecked()
        if newsroom is not None:
            self._lanes.archive.run(
                lambda: _look(newsroom, story, everywhere=everywhere),
                owner=self,
                done=self._take,
                failed=self.failed.emit,
                latest="outside",
            )

    def export_again(self) -> None:
        """Write every file again that is listed as stale or wrong, in one act."""
        stories = tuple(dict.fromkeys(outside.recall.copy.story for outside in self._due() if _is_file(outside)))
        if stories and self._newsroom is not None:
            self.again.setEnabled(False)
            self.exporting.export(self._newsroom, stories)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    @property
    def _story(self) -> UUID | None:
        """The open story, None for one that the archive does not hold yet: nothing of it can be outside."""
        return self._session.id if self._session is not None and self._session.story is not None else None

    def _take(self, found: _CopyLists) -> None:
        self._found = found
        self.copies_counted.emit(len(_due(found.here)))
        self._show()

    def _rows(self) -> tuple[ListedCopy, ...]:
        return self._found.stray if self.all.isChecked() else self._found.here

    def _due(self) -> tuple[ListedCopy, ...]:
        return _due(self._rows())

    def _show(self) -> None:
        rows, due = self._rows(), self._due()
        files = sum(map(_is_file, due))
        self.model.show_rows(rows)
        self.summary.setText(self._summary(len(rows), len(due), len(due) - files))
        self.summary.setVisible(bool(rows))
        self.again.setText(self._number(files, self.tr("Export it again"), self.tr("Export {n} again")))
        self.again.setVisible(files > 0)
        self.again.setEnabled(True)
        self.empty.setText(self._nothing())
        self._places.setCurrentIndex(0 if rows else 1)
        self._follow_choice()

    def _summary(self, copies: int, due: int, without_file: int) -> str:
        said = [self._number(copies, self.tr("1 copy outside."), self.tr("{n} copies outside."))]
        if due:
            one = self.tr("1 no longer says what the desk says.")
            said.append(self._number(due, one, self.tr("{n} no longer say what the desk says.")))
        else:
            said.append(self.tr("All say what the desk says."))
        if without_file:
            one = self.tr("Of 1 you must tell them yourself.")
            said.append(self._number(without_file, one, self.tr("Of {n} you must tell them yourself.")))
        return " ".join(said)

    def _number(self, number: int, one: str, many: str) -> str:
        return one if number == 1 else many.format(n=QLocale().toString(number))

    def _nothing(self) -> str:
        if self.all.isChecked():
            return self.tr("Every copy outside says what the desk says.")
        if self._session is None:
            return self.tr("Open a story to see what of it is outside.")
        return self.tr(
            "Nothing of this story is outside. Each export, print and copy is listed here, and whether it still holds."
        )

    def _remark(self, warnings: Sequence[str]) -> None:
        rest = len(warnings) - _MOST_REMARKS
        more = (self.tr("and {n} more").format(n=QLocale().toString(rest)),) if rest > 0 else ()
        self.remarks.setText("\n".join((*warnings[:_MOST_REMARKS], *more)))
        self.remarks.setVisible(bool(warnings))

    def _changed(self, changes: ChangeSet) -> None:
        if self.all.isChecked() or self._story in changes.stories:
            self._soon.start()

    def _switched(self) -> None:
        self.remarks.hide()
        self._show()
        self.refresh()

    def _follow_choice(self) -> None:
        outside = self.list.chosen()
        for button in (self.copy_path, self.show_folder):
            button.setVisible(self.model.rowCount() > 0)
            button.setEnabled(outside is not None and _is_file(outside))

    def _connect(self, bus: Bus) -> None:
        bus.changed.connect(lambda changes, _: self._changed(changes))
        self._soon.setSingleShot(True)
        self._soon.setInterval(_LOOK_AFTER)
        self._soon.timeout.connect(self.refresh)
        for switch in (self.here, self.all):
            switch.clicked.connect(self._switched)
        self.again.clicked.connect(self.export_again)
        self.exporting.message.connect(self.message)
        self.exporting.warnings_found.connect(self._remark)
        self.exporting.failed.connect(self.failed)
        self.exporting.export_ended.connect(self.refresh)
        self.list.selectionModel().currentChanged.connect(self._follow_choice)
        self.list.open_asked.connect(self.open_asked)
        self.list.not_shown.connect(
            lambda folder: self._remark((self.tr("{folder} cannot be shown.").format(folder=folder),))
        )
        self.copy_path.clicked.connect(self.list.copy_path)
        self.show_folder.clicked.connect(self.list.show_folder)

    def _switch(self, text: str) -> QToolButton:
        switch = QToolButton(self)
        switch.setText(text)
        switch.setProperty("kind", "chip")
        switch.setCheckable(True)
        switch.setAutoExclusive(True)
        switch.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return switch

    def _lay_out(self) -> None:
        for label, tone in ((self.summary, "soft"), (self.remarks, "failure"), (self.empty, "soft")):
            label.setProperty("tone", tone)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.remarks.hide()
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setContentsMargins(24, 0, 24, 0)
        for button in (self.again, self.copy_path, self.show_folder):
            button.setAutoDefault(False)
        self._look.dress(self.again, "refresh-cw")
        self._look.dress(self.copy_path, "copy")
        self._look.dress(self.show_folder, "folder-open")
        self._places.addWidget(self.list)
        self._places.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addLayout(_row(self.here, self.all))
        column.addWidget(self.summary)
        column.addLayout(_row(self.again))
        column.addWidget(self.remarks)
        column.addWidget(self._places, 1)
        column.addLayout(_row(self.copy_path, self.show_folder))


def _look(newsroom: "Newsroom", story: UUID | None, *, everywhere: bool) -> _CopyLists:
    stray = listed(newsroom.recall.stray(), {}, named=True) if everywhere else ()
    if story is None:
        return _CopyLists(stray=stray)
    recalls: tuple[CopyReport, ...] = newsroom.recall.of(story)
    history = newsroom.revisions.history(story) if recalls else ()
    numbers = {note.id: len(history) - at for at, note in enumerate(history)}
    return _CopyLists(here=listed(recalls, numbers, named=False), stray=stray)


def _due(rows: tuple[ListedCopy, ...]) -> tuple[ListedCopy, ...]:
    return tuple(outside for outside in rows if outside.recall.fate is not Freshness.CURRENT)


def _is_file(outside: ListedCopy) -> bool:
    return outside.recall.copy.is_file


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(6)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
