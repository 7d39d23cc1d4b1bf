"""Opens clicked links in the system's program for them."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

_ALLOWED_SCHEMES = frozenset({"http", "https", "mailto"})


def open_outside(url: QUrl) -> bool:
    """Open a web or mail address; returns False for any other scheme, and where the system opens nothing."""
    return url.isValid() and url.scheme().lower() in _ALLOWED_SCHEMES and QDesktopServices.openUrl(url)
