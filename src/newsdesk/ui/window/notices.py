"""Notices to readers from the window: the form of a correction, update or withdrawal, and the corrections page."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.story import Story
from newsdesk.domain.workflow import SeenStory
from newsdesk.ui import file_dialogs, messages
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.theme import Theme
from newsdesk.ui.unsent.texts import UnsentForms
from newsdesk.ui.window.moves import MoveActions

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.domain.notice import NoticeKind
    from newsdesk.ui.notices.notice_form import NoticeForm

_PAGE_NAME = "corrections.html"


class NoticeActions(QObject):
    """Opens the form, saves the words on screen, and publishes the notice."""

    # str, UndoRef: what was done, and its undo
    notice_sent = Signal(str, object)
    message = Signal(str)
    failed = Signal(object)

    def __init__(
        self, moves: MoveActions, unsent: UnsentForms, lanes: Lanes, bus: Bus, theme: Theme, window: QWidget
    ) -> None:
        super().__init__(window)
        self._unsent = unsent
        self._moves, self._lanes, self._bus, self._theme, self._window = moves, lanes, bus, theme, window
        self._newsroom: Newsroom | None = None

    def attach(self, newsroom: "Newsroom") -> None:
        """Use this desk from now on."""
        self._newsroom = newsroom

    def ask(self, kind: str, story: Story) -> None:
        """Open the form for this kind of notice; it stays open until the notice is published."""
        from newsdesk.domain.notice import NoticeKind
        from newsdesk.ui.notices.notice_form import NoticeForm

        first = NoticeKind(kind)
        kinds = tuple(
            each for each in NoticeKind if (each is NoticeKind.WITHDRAWAL) is (first is NoticeKind.WITHDRAWAL)
        )
        form = NoticeForm(
            self._theme,
            self._unsent,
            story=story.id,
            headline=story.content.headline,
            language=story.content.language,
            kind=first,
            kinds=kinds,
            parent=self._window,
        )
        form.send_asked.connect(partial(self._publish, form, story.id))
        form.finished.connect(form.deleteLater)
        form.open()

    def ask_page(self) -> None:
        """Ask for a path and write the corrections page there."""
        newsroom = self._newsroom
        if newsroom is None:
            return
        page, text = self.tr("Web page"), self.tr("Plain text")
        kinds = f"{page} (*.html);;{text} (*.txt)"
        name = file_dialogs.ask_save(self._window, self.tr("Corrections page"), str(Path.home() / _PAGE_NAME), kinds)
        if name:
            path = Path(name)

            def write() -> ChangeSet:
                # the dialog has asked about a file that is there
                if path.suffix == ".txt":
                    return newsroom.notices.export_page(path, format_key="text", overwrite=True)
                return newsroom.notices.export_page(path, overwrite=True)

            def begin() -> None:
                self._lanes.archive.run(
                    write,
                    owner=self,
                    done=lambda _: self.message.emit(self.tr("The corrections page is {file}").format(file=path)),
                    failed=self.failed.emit,
                )

            self._moves.settled(begin)

    def _publish(self, form: "NoticeForm", story: UUID, kind: "NoticeKind", fields: dict[str, Any]) -> None:
        newsroom = self._newsroom
        if newsroom is None:
            return

        def published(changes: ChangeSet) -> None:
            self._bus.tell(changes, self)
            form.accept()
            self.notice_sent.emit(
                self.tr("The notice is published. Export the story again where it was exported before."), changes.undo
            )

        def saved(seen: SeenStory | None) -> None:
            self._lanes.archive.run(
                lambda: newsroom.notices.publish_notice(story, kind, **fields, seen=seen),
                owner=form,
                done=published,
                failed=lambda error: form.refuse(messages.sentence(error)),
            )

        self._moves.saved_as_seen(story, saved)
