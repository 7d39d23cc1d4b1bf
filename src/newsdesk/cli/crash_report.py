"""Crash report: the trace of an unexpected error goes to the log, one sentence to the person."""

import logging

from newsdesk.places import log_file


def crash_sentence(error: Exception) -> str:
    """Write the trace to the log, and return the sentence that names it, or that says why it cannot be written."""
    from newsdesk.private_log import log_handler  # loaded for a crash alone, to keep start-up fast

    kind = type(error).__name__
    log = log_file()
    try:
        handler = log_handler(log)
    except OSError as unwritable:
        return f"Newsdesk failed by a fault of its own ({kind}: {error}), and {log} cannot be written ({unwritable})."
    record = logging.LogRecord(
        __package__, logging.CRITICAL, __file__, 0, "not caught", None, (type(error), error, error.__traceback__)
    )
    handler.handle(record)
    handler.close()
    return f"Newsdesk failed by a fault of its own ({kind}); please report it with the last lines of {log}."
