"""Opens what a person clicked, in the program that the system keeps for it."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

_OUTSIDE = frozenset({"http", "https", "mailto"})


def open_outside(url: QUrl) -> bool:
    """Hand a web or mail address to the system; anything else (a file, a program's own scheme) is refused."""
    return url.isValid() and url.scheme().lower() in _OUTSIDE and QDesktopServices.openUrl(url)
