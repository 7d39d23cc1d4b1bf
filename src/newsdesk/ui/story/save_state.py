"""State of saving, as the status bar shows it."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale


class Phase(StrEnum):
    """How far the typed words are saved."""

    CLEAN = "clean"
    SAVING = "saving"
    SAVED = "saved"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveState:
    """`at`: when (UTC) words were last stored; `error`: what the archive answered; `failing`: how many stories could
    not be saved; `rescued`: whether rescue files hold what the archive does not.
    """

    phase: Phase = Phase.CLEAN
    at: dt.datetime | None = None
    error: Exception | None = None
    failing: int = 0
    rescued: bool = False

    @property
    def loud(self) -> bool:
        """Whether somebody must act."""
        return self.phase is Phase.FAILED


def words_of(state: SaveState, locale: QLocale | None = None) -> str:
    """Text of the state: "Saving…", "Saved 14:02", "Not saved". The reason of a failure is worded by the window."""
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
