"""Whether this system gives the web engine what it cannot do without. Where not, Chromium ends the whole program."""

import os
import sys
from pathlib import Path

_ALLOWED = Path("/proc/sys/kernel/unprivileged_userns_clone")
_ROOM = Path("/proc/sys/user/max_user_namespaces")
# Ubuntu from 23.10 on: only for programs with a profile
_BY_PROFILE = Path("/proc/sys/kernel/apparmor_restrict_unprivileged_userns")
_PROFILE = Path("/proc/self/attr/current")
_SHARED = Path("/dev/shm")  # noqa: S108  # its processes speak through it


def denied() -> bool:
    """Whether shared memory, or user namespaces, in which Chromium locks its pages away, are kept from this program."""
    if sys.platform == "linux" and not os.access(_SHARED, os.W_OK | os.X_OK):
        return True
    if sys.platform != "linux" or os.environ.get("QTWEBENGINE_DISABLE_SANDBOX") == "1":
        return False
    if _said(_ALLOWED) == "0" or _said(_ROOM) == "0":
        return True
    return _said(_BY_PROFILE) == "1" and _said(_PROFILE) == "unconfined"


def _said(file: Path) -> str:
    try:
        return file.read_text("ascii").strip().strip("\0")
    except (OSError, UnicodeDecodeError):
        return ""
