"""Message box of Windows for errors of a program without a console, whose standard error goes nowhere."""

import io
import sys
from collections.abc import Callable

_TITLE, _WARNING_SIGN = "Newsdesk", 0x30


def run_with_message_box(run: Callable[[], int]) -> int:
    """Run, and show what was written to standard error if the exit code is not 0. Returns the exit code."""
    errors = io.StringIO()
    sys.stderr = errors
    try:
        code = run()
    finally:
        sys.stderr = None  # without a console there is no standard error
    if code and (message := errors.getvalue().strip()):
        _show(message)
    return code


def _show(message: str) -> None:
    import ctypes  # needed for an error alone

    ctypes.windll.user32.MessageBoxW(None, message, _TITLE, _WARNING_SIGN)  # type: ignore[attr-defined,unused-ignore]  # on Windows alone
