"""The quiet sign in the corner: whether the words are kept."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale


class Phase(StrEnum):
    """How far the words have come."""

    CLEAN = "clean"
    SAVING = "saving"
    SAVED = "saved"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveState:
    """`at` is when (UTC) words were last kept, `error` what the archive answered, `failing` how many stories wait.

    `rescued`: a rescue file holds what the archive does not.
    """

    phase: Phase = Phase.CLEAN
    at: dt.datetime | None = None
    error: Exception | None = None
    failing: int = 0
    rescued: bool = False

    @property
    def loud(self) -> bool:
        """Whether someone must theme."""
        return self.phase is Phase.FAILED


def words_of(state: SaveState, locale: QLocale | None = None) -> str:
    """The sign's words: "Saving…", "Saved 14:02", "Not saved". The reason of a failure is for the window to word."""
    match state.phase:
        case Phase.SAVING:
            return QCoreApplication.translate("SaveState", "Saving…")
        case Phase.SAVED if state.at is not None:
            saved = QCoreApplication.translate("SaveState", "Saved {time}")
            return saved.format(time=_clock_time(state.at, locale or QLocale()))
        case Phase.FAILED:
            return QCoreApplication.translate("SaveState", "Not saved")
        case _:
            return ""


def _clock_time(at: dt.datetime, locale: QLocale) -> str:
    local = QDateTime.fromSecsSinceEpoch(int(at.timestamp()))
    return locale.toString(local.time(), "HH:mm")
