"""Tells whether another process of this machine still runs. Beside the rooms: updates wait for one, backups look."""

import os
import sys


def runs(process: int) -> bool:
    """Whether there is a process of this number, whoever's it is."""
    if sys.platform == "win32":
        return _runs_on_windows(process)
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True  # it is there, and somebody else's
    return True


def _runs_on_windows(process: int) -> bool:
    """There, a signal would end it: so ask for a handle on it, and whether that has been signalled."""
    import ctypes

    kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined]
    handle = kernel.OpenProcess(0x00100000, False, process)  # SYNCHRONIZE
    if not handle:
        return False
    try:
        return bool(kernel.WaitForSingleObject(handle, 0) == 0x102)  # WAIT_TIMEOUT
    finally:
        kernel.CloseHandle(handle)
