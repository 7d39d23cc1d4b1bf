"""What a program without a console has to say: in a box of Windows' own, since its standard error goes nowhere."""

import io
import sys
from collections.abc import Callable

_TITLE, _WARNING_SIGN = "Newsdesk", 0x30


def run_with_message_box(run: Callable[[], int]) -> int:
    """Run, and show what was said on standard error if it did not end well. Returns the exit code."""
    said = io.StringIO()
    sys.stderr = said
    try:
        code = run()
    finally:
        sys.stderr = None  # what comes now is for nobody
    if code and (told := said.getvalue().strip()):
        _show(told)
    return code


def _show(told: str) -> None:
    import ctypes  # a start that goes well needs none of it

    ctypes.windll.user32.MessageBoxW(None, told, _TITLE, _WARNING_SIGN)  # type: ignore[attr-defined,unused-ignore]
