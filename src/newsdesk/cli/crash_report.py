"""What nobody foresaw: where it happened goes to the log, one sentence to the person."""

import logging

from newsdesk.places import log_file


def crash_sentence(error: Exception) -> str:
    """The sentence for a fault of our own. What happened is in the log that it names, if that could be written."""
    from newsdesk.private_log import log_handler  # only a fault pays for it

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
