"""The frame of every dialog: one margin, one row of buttons, one way to confirm and to leave."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from newsdesk.ui.theme.tokens import UI
from newsdesk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from newsdesk.ui.unsent.form import KeptForm
    from newsdesk.ui.unsent.texts import UnsentForms

_SIDE, _TOP, _FOOT = 24, 20, 16  # margins in pixels
_DENSE = 16  # margin at the sides of a dialog of pages
_TITLE_BAR = 40  # pixels that a window manager may need above a dialog
_LEAST = 80  # pixels of height in which the middle can still be read
_Standard = QDialogButtonBox.StandardButton
_Role = QDialogButtonBox.ButtonRole


def room(dialog: QWidget) -> QSize:
    """Pixels that a dialog may take on its screen."""
    return dialog.screen().availableGeometry().size() - QSize(0, _TITLE_BAR)


class DialogFrame(QDialog):
    """Dialog with a middle that scrolls where it is higher than the screen, and buttons that are always visible.

    Escape, and the button made by `leave_by`, reject it. Enter presses the button that has the focus, otherwise the one
    made by `confirm_by`. Closing gives the focus back to the widget that had it before.
    """

    def __init__(self, title: str, parent: QWidget | None, *, width: int, height: int = 0, dense: bool = False) -> None:
        """`width` and `height` in pixels at 100 % text size; the height grows with the content. `dense`: for pages."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self._size = QSize(width, height)
        self._confirm: QPushButton | None = None
        self._focus_before: QWidget | None = None
        side, top = (_DENSE, 8) if dense else (_SIDE, _TOP)
        body = QWidget()
        self.body = _PagesLayout(body) if dense else QVBoxLayout(body)
        self.body.setContentsMargins(side, top, side, 4)
        self.body.setSpacing(8 if dense else 12)
        self._middle = _Middle(body, self)
        self.problem = plain_label("", self, tone="failure")
        self.problem.hide()
        self.buttons = QDialogButtonBox(self)
        self._foot = foot = QVBoxLayout()
        foot.setContentsMargins(side, 8, side, _FOOT)
        foot.setSpacing(8)
        foot.addWidget(self.problem)
        foot.addWidget(self.buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._middle, 1)
        column.addLayout(foot)

    # What stands in it

    def label(self, text: str = "", *, tone: str = "", font: QFont | None = None) -> QLabel:
        """Add a text, which wraps; `tone` as in the style sheet."""
        label = plain_label(text, self, tone=tone)
        if font is not None:
            label.setFont(font)
        self.body.addWidget(label)
        return label

    def put(self, *widgets: QWidget, stretch: int = 0) -> None:
        """Add widgets one below the other."""
        for widget in widgets:
            self.body.addWidget(widget, stretch)

    def row(self, *widgets: QWidget) -> QHBoxLayout:
        """Add widgets beside each other; the first takes the width that is left."""
        row = QHBoxLayout()
        for place, widget in enumerate(widgets):
            row.addWidget(widget, int(place == 0))
        self.body.addLayout(row)
        return row

    def keep_typed(self, unsent: "UnsentForms", place: str, fields: Mapping[str, QWidget]) -> "KeptForm":
        """Keep what is typed in these fields until the dialog is accepted, and add the line that tells of it."""
        from newsdesk.ui.unsent.form import KeptForm  # only forms need them, and the window imports some dialogs early
        from newsdesk.ui.unsent.kept_line import KeptLine

        kept = KeptForm.of_dialog(unsent, place, fields, self)
        self.put(KeptLine(kept, self))
        return kept

    # Its buttons

    def confirm_by(self, text: str, slot: Callable[[], Any] | None = None) -> QPushButton:
        """Add the button that Enter presses; it accepts the dialog, or calls `slot` instead."""
        return self.confirm_with(self.button(text, slot or self.accept, role=_Role.AcceptRole, primary=True))

    def confirm_with(self, button: QPushButton) -> QPushButton:
        """Make this the button that Enter presses; it may stand in the middle."""
        self._confirm = button
        button.setProperty("kind", "primary")
        button.setDefault(True)
        return button

    def leave_by(self, standard: _Standard = _Standard.Cancel, *, text: str = "", slot: Any = None) -> QPushButton:
        """Add the button that closes the dialog without effect: "Cancel", "Close" or a text of its own."""
        if text:
            return self.button(text, slot or self.reject, role=_Role.RejectRole)
        button = self.buttons.addButton(standard)
        button.clicked.connect(slot or self.reject)
        return button

    def button(self, text: str, slot: Any, *, role: _Role = _Role.ActionRole, primary: bool = False) -> QPushButton:
        """Add another button; `slot` is called when it is pressed. `primary` ones are filled with colour."""
        button = QPushButton(text, self)
        if primary:
            button.setProperty("kind", "primary")
        button.clicked.connect(lambda: slot())
        self.buttons.addButton(button, role)
        return button

    def refuse(self, words: str) -> None:
        """Show over the buttons why what was asked for cannot be done; an empty text takes it away."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    # How it behaves

    def fit(self) -> None:
        """Set the size that the content needs, as far as the screen has room."""
        allowed = room(self)
        scale = max(QApplication.font().pixelSize(), UI) / UI
        least = self.minimumSizeHint().width()
        width = min(max(round(self._size.width() * scale), least), allowed.width())
        content, foot = self._middle.content, self._foot
        height = max(content.sizeHint().height(), content.heightForWidth(width))
        height += max(foot.sizeHint().height(), foot.heightForWidth(width))
        self.resize(width, min(max(height, round(self._size.height() * scale)), allowed.height()))

    def setVisible(self, visible: bool) -> None:
        if visible and not self.isVisible():
            self._focus_before = QApplication.focusWidget()
            for button in self.findChildren(QPushButton):
                button.setAutoDefault(False)  # else Enter in a field would press the first button, whatever it does
        super().setVisible(visible)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.fit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        before, self._focus_before = self._focus_before, None
        if not event.spontaneous() and before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        button = focused if isinstance(focused, QPushButton) else self._confirm
        if button is not None and button.isVisible():
            button.click()


class _PagesLayout(QVBoxLayout):
    """Layout of pages that scroll by themselves: they shrink to their least height before the middle scrolls."""

    def hasHeightForWidth(self) -> bool:
        return False


class _Middle(QScrollArea):
    """Scroll area that wants the size of its content."""

    def __init__(self, content: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = content
        self.setWidget(content)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        return self.content.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Full width of the content, with room for the scroll bar; a height in which a few lines can be read."""
        least = self.content.minimumSizeHint()
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(least.width() + bar, min(least.height(), _LEAST))
