"""Errors that nothing in the program caught: logged with their trace, and told."""

import logging
import sys
from collections.abc import Callable
from types import TracebackType

from newsdesk.ui.window import log_file

log = logging.getLogger(__name__)


def catch(tell: Callable[[BaseException], object]) -> None:
    """From now on log every uncaught error, then call `tell` with it."""

    def uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log_file.start()
        log.critical("not caught", exc_info=(kind, error, trace))
        tell(error)

    sys.excepthook = uncaught
