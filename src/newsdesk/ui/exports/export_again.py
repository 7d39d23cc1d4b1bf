"""Export of stale and wrong copies again, all at once: in the archive lane, with progress and a way to stop."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QWidget

from newsdesk.ui.lanes import Lanes

if TYPE_CHECKING:
    from newsdesk.desk.exchange import Exported
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.ui.window.work_progress import Progress

Commit = Callable[[Sequence[UUID], Callable[[], None], Callable[[Exception], None]], None]


class ExportAgain(QObject):
    """Runs the export. `export_ended` comes after each, also after a failure."""

    # str: what was done
    message = Signal(str)
    # tuple of str: what could not be written, and why
    warnings_found = Signal(object)
    # Exception
    failed = Signal(object)
    export_ended = Signal()

    def __init__(self, lanes: Lanes, pane: QWidget) -> None:
        super().__init__(pane)
        self._lanes, self._pane = lanes, pane
        self._commit: Commit = lambda stories, then, failed: then()

    def commit_with(self, commit: Commit) -> None:
        """Set the callback that saves what is being typed before it is exported again."""
        self._commit = commit

    def export(self, newsroom: "Newsroom", stories: tuple[UUID, ...]) -> None:
        """Write every file of these stories that is stale or wrong."""
        self._commit(stories, partial(self._write, newsroom, stories), self._not_written)

    def _write(self, newsroom: "Newsroom", stories: tuple[UUID, ...]) -> None:
        from newsdesk.ui.window.work_progress import Progress

        progress = Progress(self.tr("Exporting again…"), self.tr("Stop"), self._pane)

        def tell(done: int, of: int, name: str) -> None:
            progress.tell(done, of, name)
            # called between two files, where no transaction is open: a draft need not wait for all of them
            self._lanes.archive.give_way()

        self._lanes.archive.run(
            lambda: newsroom.recall.export_again(stories, progress=tell, cancelled=progress.stopped),
            owner=self,
            done=partial(self._written, progress),
            failed=partial(self._export_failed, progress),
        )

    def _written(self, progress: "Progress", exported: "Exported") -> None:
        progress.end()
        if len(exported.written) == 1:
            self.message.emit(self.tr("Exported 1 copy again."))
        elif exported.written:
            number = QLocale().toString(len(exported.written))
            self.message.emit(self.tr("Exported {n} copies again.").format(n=number))
        self.warnings_found.emit(exported.warnings)
        self.export_ended.emit()

    def _export_failed(self, progress: "Progress", error: Exception) -> None:
        progress.end()
        self._not_written(error)

    def _not_written(self, error: Exception) -> None:
        self.failed.emit(error)
        self.export_ended.emit()
