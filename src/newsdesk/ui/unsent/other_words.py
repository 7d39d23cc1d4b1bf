"""The band that says that the same person typed other words in the same form, in another window, and offers them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from newsdesk.domain.unsent import UnsentKey
from newsdesk.ui.text import isolated
from newsdesk.ui.theme import Theme
from newsdesk.ui.unsent.texts import Content, UnsentForms

_SHOWN = 80  # characters of them


class OtherWords(QWidget):
    """One form at a time, the one typed in last first; seen while there is one."""

    def __init__(self, unsent: UnsentForms, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unsent, self._look = unsent, look
        self._key: UnsentKey | None = None
        self.setObjectName("other-words")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.said = QLabel(self)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.take, self.throw = QPushButton(self), QPushButton(self)
        for button, act in ((self.take, unsent.take_other), (self.throw, unsent.drop_other)):
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._do, act))
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 4, 16, 4)
        row.setSpacing(12)
        row.addWidget(self.said, 1)
        row.addWidget(self.take)
        row.addWidget(self.throw)
        unsent.others_changed.connect(self._show)
        unsent.texts_loaded.connect(self._show)
        look.changed.connect(self._dress)
        self._dress()
        self._show()

    def _do(self, act: Callable[[UnsentKey], None], _: bool = False) -> None:
        if self._key is not None:
            act(self._key)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)

    def _show(self) -> None:
        self.take.setText(self.tr("Take them"))
        self.throw.setText(self.tr("Throw them away"))
        self._key = next(reversed(self._unsent.others()), None)
        content = self._unsent.content(self._key) if self._key else None
        if content is not None:
            said = self.tr("Other words for a form were typed in another window: “{words}”")
            self.said.setText(said.format(words=isolated(_beginning(content))))
            self.said.setAccessibleName(self.said.text())
        self.setVisible(content is not None)

    def _dress(self) -> None:
        tokens = self._look.tokens
        self.setStyleSheet(
            f"#other-words {{ background: {tokens.noted}; border-bottom: 1px solid {tokens.line}; }}"
            f"#other-words QLabel {{ color: {tokens.ink}; }}"
        )


def _beginning(content: Content) -> str:
    words = " ".join(" · ".join(value for value in content.values() if isinstance(value, str) and value).split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
