"""Settings of the person, held for the window: their current value, their file, and a signal for changes."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from newsdesk import user_settings
from newsdesk.settings import Settings
from newsdesk.ui.lanes import Lanes
from newsdesk.user_settings import UserSettings


class Preferences(QObject):
    """Emits `changed(Settings)` after each change, and `failed(Exception)` once where the file cannot be written."""

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, found: UserSettings, path: Path, lanes: Lanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen = found
        self._value = found.value
        self._path = path
        self._lanes = lanes
        self._changes: dict[str, Any] = {}
        self._failure_told = False

    @property
    def value(self) -> Settings:
        """The current settings."""
        return self._value

    @property
    def fixed(self) -> frozenset[str]:
        """Names of the settings that the newsroom's policy fixes."""
        return frozenset(self._chosen.policy.fixed)

    def change(self, **values: Any) -> None:
        """Set some settings, write them and emit `changed`.

        Raises SettingFixed where the policy fixes one, and ValueError where a value is not allowed.
        """
        self.note(**values)
        self.changed.emit(self._value)

    def note(self, **values: Any) -> None:
        """Set and write some settings without emitting `changed`, such as the window's layout. Raises as `change`."""
        self._chosen = self._chosen.changed(**values)
        self._value = self._chosen.value
        self._changes.update(values)
        # all changes of this run: of work that waits under one key the lane does only the newest
        changes = dict(self._changes)
        self._lanes.side.run(
            lambda: user_settings.save(self._path, changes), owner=self, failed=self._tell_failure, latest="keep"
        )

    def _tell_failure(self, error: Exception) -> None:
        """Emit `failed` once: a file that cannot be written now cannot be written the next time either."""
        if not self._failure_told:
            self._failure_told = True
            self.failed.emit(error)
