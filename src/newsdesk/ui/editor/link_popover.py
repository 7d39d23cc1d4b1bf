"""Popover that asks for the words and the address of a link."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHideEvent
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from newsdesk.domain.unsent import UnsentKey
from newsdesk.ui.editor.body_editor import BodyEditor
from newsdesk.ui.editor.formatting import (
    clean_address,
    find_link,
    is_address,
    is_safe,
    link_words,
    remove_link,
    set_link,
)
from newsdesk.ui.unsent.form import KeptForm
from newsdesk.ui.unsent.texts import UnsentForms

_WIDTH = 380
_UNSENT_PLACE = "link"


class LinkPopover(QFrame):
    """Form under the caret. Enter sets the link; Esc changes nothing."""

    def __init__(self, editor: BodyEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent or editor, Qt.WindowType.Popup)
        self._editor = editor
        self.setProperty("kind", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Link"))
        self._words = QLineEdit(self)
        self._words.setAccessibleName(self.tr("Words of the link"))
        self._address = QLineEdit(self)
        self._address.setAccessibleName(self.tr("Address of the link"))
        self._address.setPlaceholderText("https://")
        self._address.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._address.setMinimumWidth(_WIDTH)
        self._mistake = QLabel(self.tr("Readers cannot open this address. Write a web or mail address."), self)
        self._mistake.setProperty("tone", "failure")
        self._set_button = QPushButton(self.tr("Set link"), self)
        self._set_button.setProperty("kind", "primary")
        self._remove_button = QPushButton(self.tr("Remove link"), self)
        self._remove_button.setProperty("kind", "quiet")
        self._lay_out()
        self._set_button.clicked.connect(self._set_link)
        self._remove_button.clicked.connect(self._remove_link)
        for field in (self._words, self._address):
            field.returnPressed.connect(self._set_link)
        self._address.textChanged.connect(self._mistake.hide)
        self._kept_form: KeptForm | None = None
        self._story: Callable[[], UUID | None] = lambda: None

    def keep_unsent_in(self, unsent: UnsentForms, story: Callable[[], UUID | None]) -> None:
        """Keep what is typed here as unsent text; `story` returns the story that it belongs to."""
        self._kept_form = KeptForm(unsent, _UNSENT_PLACE, {"words": self._words, "address": self._address}, self)
        self._story = story

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._kept_form is not None:
            self._kept_form.close()

    def open_at_caret(self) -> None:
        """Show the form for the link at the caret, or for a new one on the selection or the word at the caret."""
        passage = self._editor.passage()
        existing = find_link(passage)
        self._words.setText(existing.text if existing else link_words(passage))
        self._address.setText(existing.address if existing else _address_in_clipboard())
        self._remove_button.setVisible(existing is not None)
        self._mistake.hide()
        if self._kept_form is not None:
            self._kept_form.open(UnsentKey(_UNSENT_PLACE, self._story(), self._words.text()))
        self.adjustSize()
        self.move(self._position())
        self.show()
        (self._address if self._words.text() else self._words).setFocus()
        self._address.selectAll()

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(16, 16, 16, 12)
        form.setSpacing(8)
        form.addRow(self.tr("Words"), self._words)
        form.addRow(self.tr("Address"), self._address)
        form.addRow(self._mistake)
        buttons = QHBoxLayout()
        buttons.addWidget(self._remove_button)
        buttons.addStretch()
        buttons.addWidget(self._set_button)
        form.addRow(buttons)

    def _position(self) -> QPoint:
        caret = self._editor.cursorRect()
        mirrored = self._editor.isRightToLeft()
        below = self._editor.viewport().mapToGlobal(caret.bottomRight() if mirrored else caret.bottomLeft())
        if mirrored:
            below.setX(below.x() - self.width())
        screen = self._editor.screen().availableGeometry()
        x = max(screen.left(), min(below.x(), screen.right() - self.width()))
        y = below.y() + 4
        if y + self.height() > screen.bottom():
            y = self._editor.viewport().mapToGlobal(caret.topLeft()).y() - self.height() - 4
        return QPoint(x, y)

    def _set_link(self) -> None:
        address = clean_address(self._address.text())
        if not is_safe(address):
            self._mistake.show()
            self.adjustSize()
            return
        words = self._words.text().strip()
        self._editor.change(lambda passage: set_link(passage, words, address))
        self._finish()

    def _remove_link(self) -> None:
        self._editor.change(remove_link)
        self._finish()

    def _finish(self) -> None:
        if self._kept_form is not None:
            self._kept_form.sent()
        self.close()
        self._editor.setFocus()


def _address_in_clipboard() -> str:
    text = QGuiApplication.clipboard().text().strip()
    return text if is_address(text) else ""
