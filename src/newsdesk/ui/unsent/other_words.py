"""Band that offers text which the same person typed in the same form in another window."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from newsdesk.domain.unsent import UnsentKey
from newsdesk.ui.text import isolated
from newsdesk.ui.theme import Theme
from newsdesk.ui.unsent.texts import Content, UnsentForms

_MOST_SHOWN = 80  # characters


class OtherWords(QWidget):
    """Shows one form at a time, the newest first; visible while there is one."""

    def __init__(self, unsent: UnsentForms, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unsent, self._theme = unsent, theme
        self._key: UnsentKey | None = None
        self.setObjectName("other-words")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text = QLabel(self)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.take, self.throw = QPushButton(self), QPushButton(self)
        for button, act in ((self.take, unsent.take_other), (self.throw, unsent.drop_other)):
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._act_on_shown, act))
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 4, 16, 4)
        row.setSpacing(12)
        row.addWidget(self.text, 1)
        row.addWidget(self.take)
        row.addWidget(self.throw)
        unsent.others_changed.connect(self._show_newest)
        unsent.texts_loaded.connect(self._show_newest)
        theme.changed.connect(self._apply_theme)
        self._apply_theme()
        self._show_newest()

    def _act_on_shown(self, act: Callable[[UnsentKey], None], _: bool = False) -> None:
        if self._key is not None:
            act(self._key)

    def _show_newest(self) -> None:
        self.take.setText(self.tr("Use that text"))
        self.throw.setText(self.tr("Discard it"))
        self._key = next(reversed(self._unsent.others()), None)
        content = self._unsent.content(self._key) if self._key else None
        if content is not None:
            message = self.tr("You typed other text for a form in another window: “{words}”")
            self.text.setText(message.format(words=isolated(_start_of(content))))
            self.text.setAccessibleName(self.text.text())
        self.setVisible(content is not None)

    def _apply_theme(self) -> None:
        tokens = self._theme.tokens
        self.setStyleSheet(
            f"#other-words {{ background: {tokens.noted}; border-bottom: 1px solid {tokens.line}; }}"
            f"#other-words QLabel {{ color: {tokens.ink}; }}"
        )


def _start_of(content: Content) -> str:
    words = " ".join(" · ".join(value for value in content.values() if isinstance(value, str) and value).split())
    return words if len(words) <= _MOST_SHOWN else f"{words[:_MOST_SHOWN]}…"
