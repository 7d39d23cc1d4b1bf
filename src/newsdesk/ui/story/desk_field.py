"""Read-only field of what the desk decided: who the story is assigned to, and when it is due."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QWidget

from newsdesk.domain.status import Status
from newsdesk.domain.story import Content
from newsdesk.domain.workflow import Workflow
from newsdesk.ui.story.line_field import LineField
from newsdesk.ui.theme import Theme
from newsdesk.ui.times import moment

translate: Callable[[str, str], str] = QCoreApplication.translate

IN_HAND = frozenset({Status.DRAFT, Status.FILED, Status.IN_REVIEW, Status.RETURNED, Status.HELD})


class DeskField(LineField):
    """Read-only line; its text can be copied."""

    changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setReadOnly(True)

    def show_content(self, content: Content) -> None:
        """Does nothing: the content of a story says nothing about its assignment."""

    def show_standing(self, standing: Workflow) -> None:
        """Show who the story is assigned to and when it is due."""
        parts = (standing.assigned, said_due(standing))
        self.show_text(" · ".join(part for part in parts if part))


def said_due(standing: Workflow) -> str:
    """ "due 14:00" or "overdue 14:00"; empty where no time was set or the story is past it (approved, spiked …)."""
    if standing.due is None or standing.queue not in IN_HAND:
        return ""
    late = standing.due <= dt.datetime.now(dt.UTC)
    said = translate("DeskField", "overdue {time}") if late else translate("DeskField", "due {time}")
    return said.format(time=moment(standing.due, QLocale()))
