"""Export, import and copy from the window: save first, ask, work in the archive lane, tell the result."""

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
    from newsdesk.desk.export.values import Rendered
    from newsdesk.desk.newsroom import Newsroom

CLIPBOARD_FORMAT = "text"


@dataclass(frozen=True, slots=True)
class _ExportChoices:
    """What the dialog offers. `names` has the names of the files that each format would give a single story."""

    formats: "tuple[FormatInfo, ...]"
    names: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _ExportRequest:
    """Stories to export: the approved version, or with `working` the newest words as a proof."""

    stories: tuple[UUID, ...]
    working: bool = False


class ImportExport(QObject):
    """Exports stories to files, copies them to the clipboard, and imports files."""

    message = Signal(str)
    failed = Signal(object)
    # UUID: the story, where an import brought only one
    stories_imported = Signal(object)

    def __init__(self, lanes: Lanes, bus: Bus, saver: Saver, window: QWidget) -> None:
        super().__init__(window)
        self._lanes, self._bus, self._saver, self._window = lanes, bus, saver, window
        self._newsroom: Newsroom | None = None
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        # the export dialog would take a missing folder for the name of a file
        self._folder = documents if documents.is_dir() else Path.home()

    def attach(self, newsroom: "Newsroom") -> None:
        """Use this desk from now on."""
        self._newsroom = newsroom

    def export(self, stories: Sequence[UUID], *, working: bool = False) -> None:
        """Ask for format and place, and export these stories; with `working` their newest words, as a proof."""
        wanted = _ExportRequest(tuple(stories), working=working)
        if wanted.stories and self._newsroom:
            self._saver.save_stories(wanted.stories, partial(self._prepare, self._newsroom, wanted), self.failed.emit)

    def export_again(self, stories: Sequence[UUID]) -> None:
        """Write every exported copy that is outdated again, to the same path."""
        chosen = tuple(stories)
        if chosen and self._newsroom:
            self._saver.save_stories(chosen, partial(self._export_again, self._newsroom, chosen), self.failed.emit)

    def _export_again(self, newsroom: "Newsroom", chosen: tuple[UUID, ...]) -> None:
        progress = Progress(self.tr("Exporting…"), self.tr("Stop"), self._window)
        self._lanes.archive.run(
            lambda: newsroom.recall.export_again(
                chosen, progress=self._progress_with_yield(progress), cancelled=progress.stopped
            ),
            owner=self,
            done=partial(self._exported_again, progress),
            failed=partial(self._exchange_failed, progress),
        )

    def copy_text(self, stories: Sequence[UUID]) -> None:
        """Put the stories as plain text on the clipboard, if the export gate lets them pass."""
        chosen = tuple(stories)
        if chosen and self._newsroom:
            self._saver.save_stories(chosen, partial(self._copy, self._newsroom, chosen), self.failed.emit)

    def ask_import(self) -> None:
        """Ask for files and import them."""
        if newsroom := self._newsroom:
            self._lanes.archive.run(newsroom.exchange.formats, owner=self, done=self._choose_files)

    def import_files(self, paths: Sequence[Path]) -> None:
        """Import files as stories."""
        newsroom = self._newsroom
        if newsroom is None or not paths:
            return
        self._folder = paths[0].parent
        progress = Progress(self.tr("Importing…"), self.tr("Stop"), self._window)
        self._lanes.archive.run(
            lambda: newsroom.exchange.import_files(
                paths, progress=self._progress_with_yield(progress), cancelled=progress.stopped
            ),
            owner=self,
            done=partial(self._imported, progress),
            failed=partial(self._exchange_failed, progress),
        )

    def _prepare(self, newsroom: "Newsroom", wanted: _ExportRequest) -> None:
        self._lanes.archive.run(
            lambda: _choices(newsroom, wanted),
            owner=self,
            done=partial(self._ask, newsroom, wanted),
            failed=self.failed.emit,
        )

    def _ask(self, newsroom: "Newsroom", wanted: _ExportRequest, choices: _ExportChoices) -> None:
        dialog = ExportDialog(choices.formats, choices.names, self._folder, len(wanted.stories), self._window)
        dialog.accepted.connect(lambda: self._export(newsroom, wanted, dialog.target()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _export(self, newsroom: "Newsroom", wanted: _ExportRequest, target: Target, *, overwrite: bool = False) -> None:
        self._folder = target.folder or (target.file.parent if target.file else self._folder)
        progress = Progress(self.tr("Exporting…"), self.tr("Stop"), self._window)
        self._lanes.archive.run(
            lambda: newsroom.exchange.export(
                wanted.stories,
                format_key=target.format_key,
                folder=target.folder,
                file=target.file,
                overwrite=overwrite,
                working=wanted.working,
                stub=len(wanted.stories) == 1,  # a withdrawn story that is exported by itself becomes its stub
                progress=self._progress_with_yield(progress),
                cancelled=progress.stopped,
            ),
            owner=self,
            done=partial(self._exported, progress),
            failed=partial(self._not_exported, progress, newsroom, wanted, target),
        )

    def _exported(self, progress: Progress, exported: "Exported") -> None:
        progress.end()
        self._bus.tell(exported.changes, self)
        files, stories = exported.files, exported.written
        if files:
            text = (
                self.tr("Exported to {file}")
                if len(files) == 1
                else self.tr("Exported {files} files to {folder}")
                if len(stories) == 1
                else self.tr("Exported {count} stories to {folder}")
            )
            number = self._window.locale().toString
            self.message.emit(
                text.format(file=files[0], files=number(len(files)), count=number(len(stories)), folder=files[0].parent)
            )
        if exported.warnings:
            dialogs.say_warnings(self._window, self.tr("Exported, with a remark:"), exported.warnings)

    def _exported_again(self, progress: Progress, exported: "Exported") -> None:
        progress.end()
        self._bus.tell(exported.changes, self)
        count = len(exported.written)
        if count:
            text = (
                self.tr("Exported {count} copies again, to the same places.")
                if count > 1
                else self.tr("Exported again.")
            )
            self.message.emit(text.format(count=self._window.locale().toString(count)))
        elif not exported.warnings:
            self.message.emit(self.tr("Every exported copy is up to date."))
        if exported.warnings:
            dialogs.say_warnings(self._window, self.tr("Some copies could not be written again:"), exported.warnings)

    def _not_exported(
        self, progress: Progress, newsroom: "Newsroom", wanted: _ExportRequest, target: Target, error: Exception
    ) -> None:
        progress.end()
        if not isinstance(error, NameTaken):
            self.failed.emit(error)
        elif dialogs.ask_overwrite(self._window, error.path):
            self._export(newsroom, wanted, target, overwrite=True)

    def _copy(self, newsroom: "Newsroom", stories: tuple[UUID, ...]) -> None:
        self._lanes.archive.run(
            lambda: tuple(newsroom.exchange.rendered(story, CLIPBOARD_FORMAT) for story in stories),
            owner=self,
            done=partial(self._copied, newsroom),
            failed=self.failed.emit,
        )

    def _copied(self, newsroom: "Newsroom", rendered: "tuple[Rendered, ...]") -> None:
        QGuiApplication.clipboard().setText("\n\n".join(each.data.decode() for each in rendered))
        self.message.emit(self.tr("The story's text is on the clipboard."))
        left = tuple(each.record for each in rendered)
        self._lanes.archive.run(
            lambda: newsroom.exchange.record_exit(left, place="clipboard"),
            owner=self,
            done=partial(self._bus.tell, initiator=self),
            failed=self.failed.emit,
        )

    def _choose_files(self, formats: "tuple[FormatInfo, ...]") -> None:
        self.import_files(dialogs.ask_import_files(self._window, formats, self._folder))

    def _imported(self, progress: Progress, imported: "Imported") -> None:
        progress.end()
        self._bus.tell(imported.changes, self)
        count = len(imported.stories)
        if count == 1:
            self.message.emit(self.tr("Imported “{headline}”.").format(headline=imported.stories[0].headline))
            self.stories_imported.emit(imported.stories[0].id)
        elif count:
            self.message.emit(self.tr("Imported {count} stories.").format(count=self._window.locale().toString(count)))
        if warnings := dialogs.import_warnings(imported):
            lead = self.tr("Imported, with remarks:") if count else self.tr("Nothing was imported:")
            dialogs.say_warnings(self._window, lead, warnings)

    def _progress_with_yield(self, progress: Progress) -> Callable[[int, int, str], None]:
        """Progress callback that also runs waiting work of the archive lane: a draft must not wait for all files.

        It is called between two files, where no transaction is open.
        """

        def tell(done: int, of: int, name: str) -> None:
            progress.tell(done, of, name)
            self._lanes.archive.give_way()

        return tell

    def _exchange_failed(self, progress: Progress, error: Exception) -> None:
        progress.end()
        self.failed.emit(error)


def _choices(newsroom: "Newsroom", wanted: _ExportRequest) -> _ExportChoices:
    formats = tuple(form for form in newsroom.exchange.formats() if form.writes)
    if len(wanted.stories) > 1:
        return _ExportChoices(formats, {})
    (story,) = wanted.stories
    named = newsroom.exchange.file_names
    return _ExportChoices(
        formats, {form.key: named(story, form.key, working=wanted.working, stub=True) for form in formats}
    )
