"""Changes with what walks through them: which one is marked, and buttons and keys for the next and the one before."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from newsdesk.ui.theme import Theme
from newsdesk.ui.widgets.changes import ShownChange, Stretch, spoken_change
from newsdesk.ui.widgets.changes_view import ChangesView, walk_step


class ChangesPanel(QWidget):
    """A line that says how many changes there are and which one is marked, above the view of them."""

    def __init__(self, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at = -1
        self._count = 0
        self._note = self._when_same = ""
        self.view = ChangesView(look, self)
        self.where = QLabel(self)
        self.next, self.previous = QToolButton(self), QToolButton(self)
        self.where.setProperty("tone", "soft")
        self.where.setTextFormat(Qt.TextFormat.PlainText)
        self.where.setWordWrap(True)
        for button, icon in ((self.previous, "arrow-up"), (self.next, "arrow-down")):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            look.dress(button, icon)
        self.line = QHBoxLayout()
        self.line.setSpacing(4)
        self.line.addWidget(self.where, 1)
        self.line.addWidget(self.previous)
        self.line.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self.line)
        column.addWidget(self.view, 1)
        self.next.clicked.connect(lambda: self.walk(1))
        self.previous.clicked.connect(lambda: self.walk(-1))
        self.view.changes_written.connect(self._written)
        self.setFocusProxy(self.view)
        self._say_words()

    def show_changes(
        self, fields: Sequence[ShownChange], body: Sequence[Stretch], *, note: str = "", when_same: str = ""
    ) -> None:
        """Show these changes. `note` is said beside their number, `when_same` where there are none."""
        self._at = -1
        self._count = len(fields) + sum(isinstance(each, ShownChange) and each.away is None for each in body)
        self._note, self._when_same = note, when_same
        self.view.show_changes(fields, body)
        self._say_where()

    def walk(self, step: int) -> None:
        """Go to the next change, with -1 to the one before; after the last comes the first."""
        shown_changes = self.view.shown_changes
        if shown_changes:
            first = 0 if step > 0 else len(shown_changes) - 1
            self._at = first if self._at < 0 else (self._at + step) % len(shown_changes)
            self.view.mark_change(self._at)
            self._say_where()

    def event(self, event: QEvent) -> bool:
        """Take the keys of changes before the window's shortcuts get them."""
        return takes_key(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if step := walk_step(event):
            self.walk(step)
        else:
            super().keyPressEvent(event)

    def _say_words(self) -> None:
        self.view.setAccessibleName(self.tr("What changed"))
        self.next.setToolTip(self.tr("Next change: F7"))
        self.previous.setToolTip(self.tr("Change before: Shift F7"))
        for button in (self.next, self.previous):
            button.setAccessibleName(button.toolTip())

    def _written(self) -> None:
        several = bool(self.view.shown_changes)
        self.next.setEnabled(several)
        self.previous.setEnabled(several)
        self._say_where()

    def _say_where(self) -> None:
        number = self.locale().toString
        if not self._count:
            text = self._when_same
        elif self._at < 0:
            text = self.tr("One change") if self._count == 1 else self.tr("{n} changes").format(n=number(self._count))
        else:
            text = self.tr("Change {n} of {all}").format(n=number(self._at + 1), all=number(self._count))
        if self._note:
            text += f" · {self._note}"
        self.where.setText(text)
        shown = self.view.shown_changes  # fewer while they are written anew
        spoken = spoken_change(shown[self._at].change) if 0 <= self._at < len(shown) else ""
        self.where.setAccessibleName(f"{text}. {spoken}" if spoken else text)


def takes_key(event: QEvent) -> bool:
    """Whether this asks for a key that walks through changes; then the window's shortcuts do not get it."""
    asks = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and bool(walk_step(event))
    if asks:
        event.accept()
    return asks
