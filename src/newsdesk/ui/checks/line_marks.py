"""Underlines of findings in a field above the body, with the same tooltip and menu as in the body."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent
from PySide6.QtWidgets import QTextEdit

from newsdesk.ui.checks.checking import StoryChecks
from newsdesk.ui.checks.marks import show_tip, wave
from newsdesk.ui.checks.menu import FindingMenu
from newsdesk.ui.checks.numbered_finding import NumberedFinding
from newsdesk.ui.editor.editing import text_of
from newsdesk.ui.editor.positions import units
from newsdesk.ui.theme import Theme


class LineMarks(QObject):
    """Marks in headline or standfirst. Between readings, Qt's own cursors follow the edits."""

    def __init__(self, checking: StoryChecks, name: str, edit: QTextEdit, menu: FindingMenu, look: Theme) -> None:
        super().__init__(edit)
        self._checking, self._name, self._edit, self._menu, self._look = checking, name, edit, menu, look
        self._marked: list[tuple[QTextEdit.ExtraSelection, NumberedFinding]] = []
        for watched in (edit, edit.viewport()):  # the menu key reaches the field, mouse events its viewport
            watched.installEventFilter(self)
        checking.changed.connect(self.show)
        look.changed.connect(self.show)
        self.show()

    def show(self) -> None:
        """Underline the findings whose words are still in place."""
        text = text_of(self._edit.document())
        self._marked = [
            (wave(self._edit, finding, units(text, finding.start), units(text, finding.end), self._look), each)
            for each in self._checking.found
            if (finding := each.finding).field == self._name
            and finding.end > finding.start
            and text[finding.start : finding.end] == finding.quote
        ]
        self._edit.setExtraSelections([selection for selection, _ in self._marked])

    def at(self, position: int) -> NumberedFinding | None:
        """The finding around a position (UTF-16 units)."""
        for selection, numbered in self._marked:
            cursor = selection.cursor  # type: ignore[attr-defined, unused-ignore]  # the stubs leave its fields out
            if cursor.selectionStart() <= position <= cursor.selectionEnd() and cursor.hasSelection():
                return numbered
        return None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            return self._show_tip(event)
        if isinstance(event, QContextMenuEvent):
            return self._open_menu(event)
        return super().eventFilter(watched, event)

    def _show_tip(self, event: QHelpEvent) -> bool:
        numbered = self.at(self._edit.cursorForPosition(event.pos()).position())
        if numbered is not None:
            show_tip(event, numbered, self._edit)
        return numbered is not None

    def _open_menu(self, event: QContextMenuEvent) -> bool:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        cursor = self._edit.textCursor() if by_key else self._edit.cursorForPosition(event.pos())
        numbered = self.at(cursor.position())
        if numbered is None:
            return False
        menu = self._edit.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._menu.put(menu, numbered)
        caret = self._edit.viewport().mapToGlobal(self._edit.cursorRect().bottomLeft() + QPoint(0, 2))
        menu.popup(caret if by_key else event.globalPos())
        return True
