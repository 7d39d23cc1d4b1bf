"""What the desk decided about the story in a line: whose it is, and when it is due."""

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
    """Read, never written: it can be copied from."""

    changed = Signal(object)

    def __init__(self, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setReadOnly(True)

    def show_content(self, content: Content) -> None:
        """The words of a story say nothing of this."""

    def show_standing(self, standing: Workflow) -> None:
        """Show whose it is and when it is due."""
        parts = (standing.assigned, said_due(standing))
        self.show_text(" · ".join(part for part in parts if part))


def said_due(standing: Workflow) -> str:
    """When it is due, empty where that was not decided or is no matter any more."""
    if standing.due is None or standing.queue not in IN_HAND:
        return ""
    late = standing.due <= dt.datetime.now(dt.UTC)
    said = translate("DeskField", "overdue {time}") if late else translate("DeskField", "due {time}")
    return said.format(time=moment(standing.due, QLocale()))
