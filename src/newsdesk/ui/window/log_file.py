"""Log file of the window: small, readable by its owner only, never with words of a story in it."""

import logging
from pathlib import Path

from newsdesk.places import log_file


def folder() -> Path:
    """Folder of the log file."""
    return log_file().parent


def start() -> None:
    """Log to the file from now on; where it cannot be written, the log stays on standard error."""
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
