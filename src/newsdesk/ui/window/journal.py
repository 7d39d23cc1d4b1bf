"""The log file: kept small, never with a story's words in it."""

import logging
from pathlib import Path

from newsdesk.places import log_file

_BYTES, _FILES = 1_000_000, 3
_FORM = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def folder() -> Path:
    """Where the log lies."""
    return log_file().parent


def start() -> None:
    """Log into a file from now on. A folder that cannot be written to leaves the log on standard error."""
    from logging.handlers import RotatingFileHandler

    root, file = logging.getLogger(), log_file()
    if any(isinstance(handler, RotatingFileHandler) for handler in root.handlers):
        return
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(file, maxBytes=_BYTES, backupCount=_FILES, encoding="utf-8")
    except OSError as error:
        logging.getLogger(__name__).warning("no log file: %s", error)
        return
    handler.setFormatter(logging.Formatter(_FORM))
    root.addHandler(handler)
    root.setLevel(logging.INFO)
