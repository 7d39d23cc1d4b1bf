"""Connects the window's parts to those that are made when they are first needed."""

from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from newsdesk.domain.story import Story
from newsdesk.ui.shell import Shell
from newsdesk.ui.window.late_parts import LateParts
from newsdesk.ui.window.parts import Parts


class LateWiring(QObject):
    """Opens the dialogs and messages of a move that was refused, and the form of a notice."""

    def __init__(self, parts: Parts, late: LateParts, shell: Shell, window: QWidget) -> None:
        super().__init__(window)
        self._parts, self._late, self._shell, self._window = parts, late, shell, window
        parts.work.story_actions.gate_stopped.connect(self._show_findings)
        parts.work.moves.move_outdated.connect(self._show_outdated)
        parts.work.moves.notice_asked.connect(self._ask_notice)

    def _show_findings(self, stopped: object) -> None:
        from newsdesk.ui.window.not_ready import show_dialog

        show_dialog(
            stopped,  # type: ignore[arg-type]  # a Qt signal carries any object
            self._parts.work.sessions,
            lambda: self._late.copy_checks,
            self._shell,
            self._window,
        )

    def _show_outdated(self, story: UUID, seen: object, error: Exception) -> None:
        from newsdesk.ui.window.stale_move_notice import StaleMoveNotice

        services, sessions = self._parts.services, self._parts.work.sessions
        notice = StaleMoveNotice(services.lanes, sessions, self._parts.attachments, self._shell, self._window)
        notice.show(story, seen, error)  # type: ignore[arg-type]  # a Qt signal carries any object

    def _ask_notice(self, kind: str, story: Story) -> None:
        self._late.notices.ask(kind, story)
