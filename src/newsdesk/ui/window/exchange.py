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
    from newsdesk.desk.export.exports import Rendered
    from newsdesk.desk.newsroom import Newsroom

CLIPBOARD_FORMAT = "text"


@dataclass(frozen=True, slots=True)
class _Choices:
    formats: "tuple[FormatInfo, ...]"
    names: dict[str, str]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is to be exported: the version that may leave, or the working copy as a proof."""

    stories: tuple[UUID, ...]
    working: bool = False


class ImportExport(QObject):
    """Takes stories out of the house and brings them in."""

    message = Signal(str)
    failed = Signal(object)
    # UUID: the one story that an import brought
    stories_imported = Signal(object)

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

    def export(self, stories: Sequence[UUID], *, working: bool = False) -> None:
        """Ask for format and place, and write these stories; with `working` their newest words, as a proof."""
        wanted = _Wanted(tuple(stories), working=working)
        if wanted.stories and self._newsroom:
            self._saver.save_stories(wanted.stories, partial(self._prepare, self._newsroom, wanted), self.failed.emit)

    def export_again(self, stories: Sequence[UUID]) -> None:
        """Write every copy outside that is stale or wrong again where it lies."""
        chosen = tuple(stories)
        if chosen and self._newsroom:
            self._saver.save_stories(chosen, partial(self._export_again, self._newsroom, chosen), self.failed.emit)

    def _export_again(self, newsroom: "Newsroom", chosen: tuple[UUID, ...]) -> None:
        progress = Progress(self.tr("Exporting…"), self.tr("Stop"), self._window)
        self._lanes.archive.run(
            lambda: newsroom.recall.export_again(
                chosen, progress=self._giving_way(progress), cancelled=progress.stopped
            ),
            owner=self,
            done=partial(self._exported_again, progress),
            failed=partial(self._broke, progress),
        )

    def copy_text(self, stories: Sequence[UUID]) -> None:
        """Put the stories as plain text on the clipboard. The desk's gate stands before this exit too."""
        chosen = tuple(stories)
        if chosen and self._newsroom:
            self._saver.save_stories(chosen, partial(self._copy, self._newsroom, chosen), self.failed.emit)

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

    def _prepare(self, newsroom: "Newsroom", wanted: _Wanted) -> None:
        self._lanes.archive.run(
            lambda: _choices(newsroom, wanted.stories),
            owner=self,
            done=partial(self._ask, newsroom, wanted),
            failed=self.failed.emit,
        )

    def _ask(self, newsroom: "Newsroom", wanted: _Wanted, choices: _Choices) -> None:
        dialog = ExportDialog(choices.formats, choices.names, self._folder, len(wanted.stories), self._window)
        dialog.accepted.connect(lambda: self._export(newsroom, wanted, dialog.target()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _export(self, newsroom: "Newsroom", wanted: _Wanted, target: Target, *, overwrite: bool = False) -> None:
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
                stub=len(wanted.stories) == 1,  # whoever exports a withdrawn story by itself means what stays of it
                progress=self._giving_way(progress),
                cancelled=progress.stopped,
            ),
            owner=self,
            done=partial(self._exported, progress),
            failed=partial(self._not_exported, progress, newsroom, wanted, target),
        )

    def _exported(self, progress: Progress, exported: "Exported") -> None:
        progress.end()
        self._bus.tell(exported.changes, self)
        files = exported.files
        if len(files) == 1:
            self.message.emit(self.tr("Exported to {file}").format(file=files[0]))
        elif files:
            self.message.emit(
                self.tr("Exported {count} stories to {folder}").format(
                    count=self._window.locale().toString(len(files)), folder=files[0].parent
                )
            )
        if exported.warnings:
            dialogs.say_warnings(self._window, self.tr("Exported, with a remark:"), exported.warnings)

    def _exported_again(self, progress: Progress, exported: "Exported") -> None:
        progress.end()
        self._bus.tell(exported.changes, self)
        count = len(exported.files)
        if count:
            said = self.tr("Exported {count} copies again where they lie.") if count > 1 else self.tr("Exported again.")
            self.message.emit(said.format(count=self._window.locale().toString(count)))
        elif not exported.warnings:
            self.message.emit(self.tr("Every copy outside says what the desk says."))
        if exported.warnings:
            dialogs.say_warnings(self._window, self.tr("Some copies could not be written again:"), exported.warnings)

    def _not_exported(
        self, progress: Progress, newsroom: "Newsroom", wanted: _Wanted, target: Target, error: Exception
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
