"""The settings as the window holds them: the value of the moment, kept on disk, told to whoever listens."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from newsdesk import settings
from newsdesk.settings import Settings
from newsdesk.ui.lanes import Lanes


class Preferences(QObject):
    """`changed(Settings)` comes after each change."""

    changed = Signal(object)

    def __init__(self, value: Settings, path: Path, lanes: Lanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._value = value
        self._path = path
        self._lanes = lanes

    @property
    def value(self) -> Settings:
        """The settings of the moment."""
        return self._value

    def change(self, **values: Any) -> None:
        """Take some values over and keep them. Raises ValueError where one is not what the option takes."""
        self.note(**values)
        self.changed.emit(self._value)

    def note(self, **values: Any) -> None:
        """Keep what nobody has to be told of: where the window stood."""
        self._value = settings.changed(self._value, **values)
        value = self._value
        self._lanes.side.run(lambda: settings.keep(self._path, value), owner=self, latest="keep")
