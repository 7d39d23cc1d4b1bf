"""What nobody foresaw: the details go to the log, one sentence to the person."""

import traceback
from datetime import UTC, datetime

from newsdesk.places import log_file


def told(error: Exception) -> str:
    """The sentence for a fault of our own. What happened is in the log that it names, if that could be written."""
    kind = type(error).__name__
    log = log_file()
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} CRITICAL newsdesk.cli: not caught\n")
            file.writelines(traceback.format_exception(error))
    except OSError as unwritable:
        return f"Newsdesk failed by a fault of its own ({kind}: {error}), and {log} cannot be written ({unwritable})."
    return f"Newsdesk failed by a fault of its own ({kind}); please report it with the last lines of {log}."
