"""Exports and imports as the window runs them: save first, ask, work in the archive lane, say what happened."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from newsdesk.domain.errors import NameTaken
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.saver import Saver
from newsdesk.ui.window import exchange_dialogs as dialogs
from newsdesk.ui.window.exchange_dialogs import ExportDialog, Target
from newsdesk.ui.window.work_progress import Progress

if TYPE_CHECKING:
    from newsdesk.desk.exchange import Exported, FormatInfo, Imported
    from newsdesk.desk.newsroom import Newsroom

CLIPBOARD_FORMAT = "text"


@dataclass(frozen=True, slots=True)
class _Choices:
    formats: "tuple[FormatInfo, ...]"
    names: dict[str, str]


class Exchange(QObject):
    """Takes stories out of the house and brings them in."""

    said = Signal(str)
    failed = Signal(object)
    # UUID: the one story that an import brought
    brought = Signal(object)

    def __init__(self, lanes: Lanes, bus: Bus, saver: Saver, window: QWidget) -> None:
        super().__init__(window)
        self._lanes, self._bus, self._saver, self._window = lanes, bus, saver, window
        self._newsroom: Newsroom | None = None
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        # a folder that is not there would be taken for the name of a file
        self._folder = documents if documents.is_dir() else Path.home()

    def attach(self, newsroom: "Newsroom") -> None:
        """Work with this desk from now on."""
        self._newsroom = newsroom

    def export(self, stories: Sequence[UUID]) -> None:
        """Ask for format and place, and write these stories as they stand on screen."""
        chosen = tuple(stories)
        if chosen and self._newsroom:
            self._saver.commit(chosen, partial(self._prepare, self._newsroom, chosen), self.failed.emit)

    def copy_text(self, stories: Sequence[UUID]) -> None:
        """Put the stories as plain text on the clipboard. The desk's gate stands before this exit too."""
        chosen = tuple(stories)
        if chosen and self._newsroom:
            self._saver.commit(chosen, partial(self._copy, self._newsroom, chosen), self.failed.emit)

    def ask_import(self) -> None:
        """Ask for files, and bring them in."""
        if newsroom := self._newsroom:
            self._lanes.archive.run(newsroom.exchange.formats, owner=self, done=self._choose_files)

    def import_files(self, paths: Sequence[Path]) -> None:
        """Bring files in."""
        newsroom = self._newsroom
        if newsroom is None or not paths:
            return
        self._folder = paths[0].parent
        progress = Progress(self.tr("Importing…"), self.tr("Stop"), self._window)
        self._lanes.archive.run(
            lambda: newsroom.exchange.import_files(
                paths, progress=self._giving_way(progress), cancelled=progress.stopped
            ),
            owner=self,
            done=partial(self._imported, progress),
            failed=partial(self._broke, progress),
        )

    def _prepare(self, newsroom: "Newsroom", stories: tuple[UUID, ...]) -> None:
        self._lanes.archive.run(
            lambda: _choices(newsroom, stories),
            owner=self,
            done=partial(self._ask, newsroom, stories),
            failed=self.failed.emit,
        )

    def _ask(self, newsroom: "Newsroom", stories: tuple[UUID, ...], choices: _Choices) -> None:
        dialog = ExportDialog(choices.formats, choices.names, self._folder, len(stories), self._window)
        dialog.accepted.connect(lambda: self._export(newsroom, stories, dialog.target()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _export(
        self, newsroom: "Newsroom", stories: tuple[UUID, ...], target: Target, *, overwrite: bool = False
    ) -> None:
        self._folder = target.folder or (target.file.parent if target.file else self._folder)
        progress = Progress(self.tr("Exporting…"), self.tr("Stop"), self._window)
        self._lanes.archive.run(
            lambda: newsroom.exchange.export(
                stories,
                format_key=target.format_key,
                folder=target.folder,
                file=target.file,
                overwrite=overwrite,
                progress=self._giving_way(progress),
                cancelled=progress.stopped,
            ),
            owner=self,
            done=partial(self._exported, progress),
            failed=partial(self._not_exported, progress, newsroom, stories, target),
        )

    def _exported(self, progress: Progress, exported: "Exported") -> None:
        progress.end()
        files = exported.files
        if len(files) == 1:
            self.said.emit(self.tr("Exported to {file}").format(file=files[0]))
        elif files:
            self.said.emit(
                self.tr("Exported {count} stories to {folder}").format(
                    count=self._window.locale().toString(len(files)), folder=files[0].parent
                )
            )
        if exported.warnings:
            dialogs.say_warnings(self._window, self.tr("Exported, with a remark:"), exported.warnings)

    def _not_exported(
        self, progress: Progress, newsroom: "Newsroom", stories: tuple[UUID, ...], target: Target, error: Exception
    ) -> None:
        progress.end()
        if not isinstance(error, NameTaken):
            self.failed.emit(error)
        elif dialogs.ask_overwrite(self._window, error.path):
            self._export(newsroom, stories, target, overwrite=True)

    def _copy(self, newsroom: "Newsroom", stories: tuple[UUID, ...]) -> None:
        self._lanes.archive.run(
            lambda: "\n\n".join(newsroom.exchange.render(story, CLIPBOARD_FORMAT).decode() for story in stories),
            owner=self,
            done=self._copied,
            failed=self.failed.emit,
        )

    def _copied(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.said.emit(self.tr("The story's text is on the clipboard."))

    def _choose_files(self, formats: "tuple[FormatInfo, ...]") -> None:
        self.import_files(dialogs.ask_import_files(self._window, formats, self._folder))

    def _imported(self, progress: Progress, imported: "Imported") -> None:
        progress.end()
        self._bus.tell(imported.changes, self)
        count = len(imported.stories)
        if count == 1:
            self.said.emit(self.tr("Imported “{headline}”.").format(headline=imported.stories[0].headline))
            self.brought.emit(imported.stories[0].id)
        elif count:
            self.said.emit(self.tr("Imported {count} stories.").format(count=self._window.locale().toString(count)))
        if warnings := dialogs.import_warnings(imported):
            lead = self.tr("Imported, with remarks:") if count else self.tr("Nothing was imported:")
            dialogs.say_warnings(self._window, lead, warnings)

    def _giving_way(self, progress: Progress) -> Callable[[int, int, str], None]:
        """Told between two files, where no transaction is open: a draft must not wait for a thousand stories."""

        def tell(done: int, of: int, name: str) -> None:
            progress.tell(done, of, name)
            self._lanes.archive.give_way()

        return tell

    def _broke(self, progress: Progress, error: Exception) -> None:
        progress.end()
        self.failed.emit(error)


def _choices(newsroom: "Newsroom", stories: tuple[UUID, ...]) -> _Choices:
    formats = tuple(form for form in newsroom.exchange.formats() if form.writes)
    if len(stories) > 1:
        return _Choices(formats, {})
    story = newsroom.stories.get(stories[0])
    return _Choices(formats, {form.key: newsroom.exchange.file_name(story, form.key) for form in formats})
