"""Exports panel: the exported copies of a story, and which of them must be exported again."""

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

_REFRESH_DELAY_MS = 120
_MOST_WARNINGS = 6


@dataclass(frozen=True, slots=True)
class _CopyLists:
    """Rows of the panel: copies of the open story, and outdated copies of all stories."""

    of_story: tuple[ListedCopy, ...] = ()
    outdated: tuple[ListedCopy, ...] = ()


class ExportsPane(QWidget):
    """The panel: the open story's copies, or the outdated ones of all stories."""

    # number of the open story's copies that are stale or wrong
    copies_counted = Signal(int)
    # str: what was done
    message = Signal(str)
    # Exception
    failed = Signal(object)
    # UUID of a story in the list of all stories
    open_asked = Signal(object)

    def __init__(self, lanes: Lanes, bus: Bus, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes, self._look = lanes, look
        self._newsroom: Newsroom | None = None
        self._session: StorySession | None = None
        self._found = _CopyLists()
        self.exporting = ExportAgain(lanes, self)
        self.story_button, self.all_button = self._switch(self.tr("This story")), self._switch(self.tr("All stories"))
        self.summary, self.warnings, self.empty = (QLabel(self) for _ in range(3))
        self.again = QPushButton(self)
        self.model = CopyModel(self)
        self.list = CopyList(self.model, look, self)
        self.copy_path = QPushButton(self.tr("Copy the path"), self)
        self.show_folder = QPushButton(self.tr("Show in folder"), self)
        self._stack = QStackedWidget(self)
        self._refresh_timer = QTimer(self)
        self.setFocusProxy(self.list)
        self._lay_out()
        self._connect(bus)
        self.story_button.setChecked(True)
        self._show()

    def attach(self, newsroom: "Newsroom") -> None:
        """Ask this newsroom from now on."""
        self._newsroom = newsroom
        self.refresh()

    def commit_with(self, commit: Commit) -> None:
        """Set the callback that saves what is being typed before it is exported again.

        Without it, the story is exported as last saved.
        """
        self.exporting.commit_with(commit)

    def show_session(self, session: "StorySession | None") -> None:
        """Show the copies of this story."""
        if self._session is not None:
            self._session.archive_state_changed.disconnect(self._refresh_timer.start)
        self._session = session
        if session is not None:
            session.archive_state_changed.connect(self._refresh_timer.start)
        self._found = _CopyLists(outdated=self._found.outdated)
        self.warnings.hide()
        self._show()
        self.refresh()

    def refresh(self) -> None:
        """Ask again: something may have been exported or changed."""
        newsroom, story, everywhere = self._newsroom, self._story, self.all_button.isChecked()
        if newsroom is not None:
            self._lanes.archive.run(
                lambda: _load(newsroom, story, everywhere=everywhere),
                owner=self,
                done=self._show_lists,
                failed=self.failed.emit,
                latest="outside",
            )

    def export_again(self) -> None:
        """Write every file again that is listed as stale or wrong."""
        stories = tuple(
            dict.fromkeys(listed_copy.report.copy.story for listed_copy in self._outdated() if _is_file(listed_copy))
        )
        if stories and self._newsroom is not None:
            self.again.setEnabled(False)
            self.exporting.export(self._newsroom, stories)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    @property
    def _story(self) -> UUID | None:
        """Id of the open story; None for one that the archive does not hold yet, which cannot have been exported."""
        return self._session.id if self._session is not None and self._session.story is not None else None

    def _show_lists(self, lists: _CopyLists) -> None:
        self._found = lists
        self.copies_counted.emit(len(_outdated(lists.of_story)))
        self._show()

    def _rows(self) -> tuple[ListedCopy, ...]:
        return self._found.outdated if self.all_button.isChecked() else self._found.of_story

    def _outdated(self) -> tuple[ListedCopy, ...]:
        return _outdated(self._rows())

    def _show(self) -> None:
        rows, outdated = self._rows(), self._outdated()
        files = sum(map(_is_file, outdated))
        self.model.show_rows(rows)
        self.summary.setText(self._summary(len(rows), len(outdated), len(outdated) - files))
        self.summary.setVisible(bool(rows))
        self.again.setText(self._number(files, self.tr("Export it again"), self.tr("Export {n} again")))
        self.again.setVisible(files > 0)
        self.again.setEnabled(True)
        self.empty.setText(self._empty_text())
        self._stack.setCurrentIndex(0 if rows else 1)
        self._follow_choice()

    def _summary(self, copies: int, outdated: int, without_file: int) -> str:
        sentences = [self._number(copies, self.tr("1 exported copy."), self.tr("{n} exported copies."))]
        if outdated:
            one = self.tr("1 is stale or wrong.")
            sentences.append(self._number(outdated, one, self.tr("{n} are stale or wrong.")))
        else:
            sentences.append(self.tr("All are current."))
        if without_file:
            one = self.tr("1 has no file to export again: tell those who have it.")
            sentences.append(
                self._number(without_file, one, self.tr("{n} have no file to export again: tell those who have them."))
            )
        return " ".join(sentences)

    def _number(self, number: int, one: str, many: str) -> str:
        return one if number == 1 else many.format(n=QLocale().toString(number))

    def _empty_text(self) -> str:
        if self.all_button.isChecked():
            return self.tr("Every exported copy is current.")
        if self._session is None:
            return self.tr("Open a story to see its exported copies.")
        return self.tr(
            "This story has no exported copies. "
            "Each export, print and copy is listed here, and whether it is still current."
        )

    def _show_warnings(self, warnings: Sequence[str]) -> None:
        rest = len(warnings) - _MOST_WARNINGS
        more = (self.tr("and {n} more").format(n=QLocale().toString(rest)),) if rest > 0 else ()
        self.warnings.setText("\n".join((*warnings[:_MOST_WARNINGS], *more)))
        self.warnings.setVisible(bool(warnings))

    def _changed(self, changes: ChangeSet) -> None:
        if self.all_button.isChecked() or self._story in changes.stories:
            self._refresh_timer.start()

    def _switched(self) -> None:
        self.warnings.hide()
        self._show()
        self.refresh()

    def _follow_choice(self) -> None:
        listed_copy = self.list.chosen()
        for button in (self.copy_path, self.show_folder):
            button.setVisible(self.model.rowCount() > 0)
            button.setEnabled(listed_copy is not None and _is_file(listed_copy))

    def _connect(self, bus: Bus) -> None:
        bus.changed.connect(lambda changes, _: self._changed(changes))
        self._refresh_timer.setSingleShot(True)
        self._refresh_timer.setInterval(_REFRESH_DELAY_MS)
        self._refresh_timer.timeout.connect(self.refresh)
        for switch in (self.story_button, self.all_button):
            switch.clicked.connect(self._switched)
        self.again.clicked.connect(self.export_again)
        self.exporting.message.connect(self.message)
        self.exporting.warnings_found.connect(self._show_warnings)
        self.exporting.failed.connect(self.failed)
        self.exporting.export_ended.connect(self.refresh)
        self.list.selectionModel().currentChanged.connect(self._follow_choice)
        self.list.open_asked.connect(self.open_asked)
        self.list.not_shown.connect(
            lambda folder: self._show_warnings((self.tr("{folder} cannot be shown.").format(folder=folder),))
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
        for label, tone in ((self.summary, "soft"), (self.warnings, "failure"), (self.empty, "soft")):
            label.setProperty("tone", tone)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.warnings.hide()
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setContentsMargins(24, 0, 24, 0)
        for button in (self.again, self.copy_path, self.show_folder):
            button.setAutoDefault(False)
        self._look.dress(self.again, "refresh-cw")
        self._look.dress(self.copy_path, "copy")
        self._look.dress(self.show_folder, "folder-open")
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addLayout(_row(self.story_button, self.all_button))
        column.addWidget(self.summary)
        column.addLayout(_row(self.again))
        column.addWidget(self.warnings)
        column.addWidget(self._stack, 1)
        column.addLayout(_row(self.copy_path, self.show_folder))


def _load(newsroom: "Newsroom", story: UUID | None, *, everywhere: bool) -> _CopyLists:
    outdated = listed(newsroom.recall.stray(), {}, named=True) if everywhere else ()
    if story is None:
        return _CopyLists(outdated=outdated)
    reports: tuple[CopyReport, ...] = newsroom.recall.of(story)
    history = newsroom.revisions.history(story) if reports else ()
    numbers = {note.id: len(history) - at for at, note in enumerate(history)}
    return _CopyLists(of_story=listed(reports, numbers, named=False), outdated=outdated)


def _outdated(rows: tuple[ListedCopy, ...]) -> tuple[ListedCopy, ...]:
    return tuple(listed_copy for listed_copy in rows if listed_copy.report.fate is not Freshness.CURRENT)


def _is_file(listed_copy: ListedCopy) -> bool:
    return listed_copy.report.copy.is_file


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(6)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
