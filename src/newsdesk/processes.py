"""Whether another process of this machine still runs: for updates, which wait for one, and for backups."""

import os
import sys


def runs(process: int) -> bool:
    """Whether a process of this id runs, of any user."""
    if sys.platform == "win32":
        return _runs_on_windows(process)
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True  # it runs as another user
    return True


def _runs_on_windows(process: int) -> bool:
    """On Windows, os.kill would end the process: so open a handle, and test whether it is signalled."""
    import ctypes

    kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined]  # on Windows alone
    handle = kernel.OpenProcess(0x00100000, False, process)  # SYNCHRONIZE
    if not handle:
        return False
    try:
        return bool(kernel.WaitForSingleObject(handle, 0) == 0x102)  # WAIT_TIMEOUT
    finally:
        kernel.CloseHandle(handle)
