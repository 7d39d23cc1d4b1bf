"""A button of the top bar that stands for whichever action is next."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget

from newsdesk.ui.text import shortcut_text
from newsdesk.ui.window.actions import Actions


class MoveButton(QPushButton):
    """Shows an action by its words, and triggers it; hidden where there is none."""

    def __init__(self, actions: Actions, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._action: QAction | None = None
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.clicked.connect(self._trigger)

    @property
    def key(self) -> str:
        """The action that it stands for, empty for none."""
        return self._action.objectName() if self._action else ""

    def stand_for(self, key: str, text: str = "") -> None:
        """This action from now on; `text` is what is said instead of its own words, before translation."""
        if self._action is not None:
            self._action.enabledChanged.disconnect(self.setEnabled)
        self._action = action = self._actions[key] if key else None
        self.setVisible(action is not None)
        if action is not None:
            action.enabledChanged.connect(self.setEnabled)
            self.setEnabled(action.isEnabled())
            self.setText(QCoreApplication.translate("Actions", text) if text else action.text().replace("&", ""))
            self.setToolTip(shortcut_text(action.shortcut()) if action.shortcut().toString() else "")

    def _trigger(self) -> None:
        if self._action is not None:
            self._action.trigger()
