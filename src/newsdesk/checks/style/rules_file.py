"""Keeps the newsroom's file of rules: read with a mark of what it was, written whole and only over what was read."""

import hashlib
import threading
from pathlib import Path

from newsdesk import small_file
from newsdesk.domain.errors import RulesChanged, WriteFailed
from newsdesk.domain.house_rule import RulesText
from newsdesk.file_writing import USUAL_FILE, replace_file

_LOCK = threading.Lock()
_MOST = 4 * 1024 * 1024  # bytes: twenty times the rules that came with Newsdesk


def read(path: Path) -> RulesText:
    """The file as it stands; no text where there is none yet. Raises OSError and UnicodeDecodeError."""
    try:
        found = small_file.read(path, most=_MOST)
    except FileNotFoundError:
        return RulesText(text="", seen="")
    return RulesText(text=found.decode("utf-8-sig"), seen=_mark(found))


def save(path: Path, text: str, seen: str) -> RulesText:
    """Write the text where `seen` is still what stands there. A crash leaves the old file or the new one, whole.

    Raises RulesChanged and WriteFailed.
    """
    written = text.encode()
    try:
        with _LOCK:
            if _seen(path) != seen:
                raise RulesChanged(str(path))
            replace_file(path.resolve(), written, mode=USUAL_FILE)
    except OSError as error:
        raise WriteFailed(str(path), error.strerror or str(error)) from error
    return RulesText(text=text, seen=_mark(written))


def _seen(path: Path) -> str:
    try:
        return _mark(small_file.read(path, most=_MOST))
    except FileNotFoundError:
        return ""


def _mark(found: bytes) -> str:
    return hashlib.sha256(found).hexdigest()
