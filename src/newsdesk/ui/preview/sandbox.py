"""Whether Linux allows the sandbox of the web engine. Where it does not, Chromium would end the whole program."""

import os
import sys
from pathlib import Path

_ALLOWED = Path("/proc/sys/kernel/unprivileged_userns_clone")
_ROOM = Path("/proc/sys/user/max_user_namespaces")
# Ubuntu since 23.10: only for programs with an AppArmor profile
_BY_PROFILE = Path("/proc/sys/kernel/apparmor_restrict_unprivileged_userns")
_PROFILE = Path("/proc/self/attr/current")
_SHARED = Path("/dev/shm")  # noqa: S108  # shared memory of Chromium's processes


def denied() -> bool:
    """Whether this program may not use shared memory or user namespaces, which Chromium's sandbox needs."""
    if sys.platform == "linux" and not os.access(_SHARED, os.W_OK | os.X_OK):
        return True
    if sys.platform != "linux" or os.environ.get("QTWEBENGINE_DISABLE_SANDBOX") == "1":
        return False
    if _setting(_ALLOWED) == "0" or _setting(_ROOM) == "0":
        return True
    return _setting(_BY_PROFILE) == "1" and _setting(_PROFILE) == "unconfined"


def _setting(file: Path) -> str:
    try:
        return file.read_text("ascii").strip().strip("\0")
    except (OSError, UnicodeDecodeError):
        return ""
