"""Row of buttons over the list: what can be done with the chosen entry."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from newsdesk.tr_noop import tr_noop
from newsdesk.ui.theme import Theme
from newsdesk.ui.widgets.stacking import in_row

# key of the action, icon, label, shortcut
_TOOLS = (
    ("open", "external-link", tr_noop("RelatedTools", "Open"), "Enter"),
    ("edit", "file-text", tr_noop("RelatedTools", "Change the outside entry"), "F2"),
    ("up", "arrow-up", tr_noop("RelatedTools", "Move up"), "Alt+↑"),
    ("down", "arrow-down", tr_noop("RelatedTools", "Move down"), "Alt+↓"),
    ("remove", "trash", tr_noop("RelatedTools", "Remove"), "Delete"),
)


class RelatedTools(QWidget):
    """Heading of the list with its buttons; `tool_asked` carries the action's key."""

    tool_asked = Signal(str)

    def __init__(self, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.heading = QLabel(self)
        row = in_row(self.heading, 1, on=self, margins=(0, 0, 0, 0), spacing=2)
        self.buttons: dict[str, QToolButton] = {}
        for verb, icon, _words, _keys in _TOOLS:
            self.buttons[verb] = button = QToolButton(self)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(partial(self.tool_asked.emit, verb))
            look.dress(button, icon)
            row.addWidget(button)
        look.changed.connect(self._dress)
        self._dress()
        self._say_words()

    def allow(self, verbs: frozenset[str]) -> None:
        """Enable only these actions."""
        for verb, button in self.buttons.items():
            button.setEnabled(verb in verbs)

    def _say_words(self) -> None:
        self.heading.setText(self.tr("Check Also"))
        for verb, _icon, words, keys in _TOOLS:
            name = QCoreApplication.translate("RelatedTools", words)
            self.buttons[verb].setAccessibleName(name)
            self.buttons[verb].setToolTip(f"{name} ({keys})")

    def _dress(self) -> None:
        font = self._look.font()
        font.setBold(True)
        self.heading.setFont(font)
