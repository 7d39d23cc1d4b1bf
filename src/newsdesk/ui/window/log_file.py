"""The log file: kept small, readable by its owner alone, never with a story's words in it."""

import logging
from pathlib import Path

from newsdesk.places import log_file


def folder() -> Path:
    """Where the log lies."""
    return log_file().parent


def start() -> None:
    """Log into a file from now on. A folder that cannot be written to leaves the log on standard error."""
    from newsdesk.private_log import LogFile, log_handler

    root = logging.getLogger()
    if any(isinstance(handler, LogFile) for handler in root.handlers):
        return
    try:
        handler = log_handler(log_file())
    except OSError as error:
        logging.getLogger(__name__).warning("no log file: %s", error)
        return
    root.addHandler(handler)
    root.setLevel(logging.INFO)
