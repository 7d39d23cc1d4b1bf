"""The settings as the window holds them: the value of the moment, kept on disk, told to whoever listens."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from newsdesk import user_settings
from newsdesk.settings import Settings
from newsdesk.ui.lanes import Lanes
from newsdesk.user_settings import UserSettings


class Preferences(QObject):
    """`changed(Settings)` comes after each change, `failed(Exception)` once where nothing can be kept."""

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, found: UserSettings, path: Path, lanes: Lanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen = found
        self._value = found.value
        self._path = path
        self._lanes = lanes
        self._news: dict[str, Any] = {}
        self._told = False

    @property
    def value(self) -> Settings:
        """The settings of the moment."""
        return self._value

    @property
    def fixed(self) -> frozenset[str]:
        """The settings that the newsroom's policy decides: nobody changes them here."""
        return frozenset(self._chosen.policy.fixed)

    def change(self, **values: Any) -> None:
        """Take some values over and keep them.

        Raises SettingFixed, and ValueError where one is not what the option takes.
        """
        self.note(**values)
        self.changed.emit(self._value)

    def note(self, **values: Any) -> None:
        """Keep what nobody has to be told of: where the window stood."""
        self._chosen = self._chosen.changed(**values)
        self._value = self._chosen.value
        self._news.update(values)
        news = dict(self._news)  # all of this run: of what waits under one key only the newest is done
        self._lanes.side.run(
            lambda: user_settings.save(self._path, news), owner=self, failed=self._tell_failure, latest="keep"
        )

    def _tell_failure(self, error: Exception) -> None:
        """A place that cannot be written to will not be the next time either: it is told once."""
        if not self._told:
            self._told = True
            self.failed.emit(error)
