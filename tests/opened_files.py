"""Records where Newsdesk's own code opens a desk file, its log or its index otherwise than through SQLite.

Python tells an audit hook of each file that it opens; SQLite opens its files by itself and is not told of. A hook stays
for the life of a process, so there is one.
"""

import os
import sys
from pathlib import Path
from types import FrameType

import newsdesk
from newsdesk import open_desks

FOUND: list[str] = []
_OURS = str(Path(newsdesk.__file__).parent)
_ENDS = (".newsdesk", ".newsdesk-wal", ".newsdesk-shm", ".newsdesk-journal")

# the pages of a damaged file, in a process of its own; what a release brings, in a folder of its own
_APART = tuple(
    os.path.join(*place)
    for place in (
        ("store", "salvage.py"),
        ("store", "salvage_reading.py"),
        ("store", "page_search.py"),
        ("updates", "installing"),
    )
)


def _held(name: str) -> bool:
    try:
        return open_desks.holds(os.stat(name))
    except OSError:
        return False


def watch() -> None:
    """From now on, in this process."""
    sys.addaudithook(_heard)


def _heard(event: str, arguments: tuple[object, ...]) -> None:
    if event != "open" or not isinstance(arguments[0], str | bytes):
        return
    if isinstance(arguments[2], int) and arguments[2] & os.O_EXCL:
        return  # a new file, which nobody can have open
    name = os.fsdecode(arguments[0])
    if name.endswith(_ENDS) and (place := _our_place()) and not (place.startswith(_APART) and not _held(name)):
        FOUND.append(f"{place} opens {Path(name).name}")


def _our_place() -> str:
    """The nearest caller, if what called the library that opened the file is Newsdesk; tests may do as they like."""
    frame: FrameType | None = sys._getframe(2)
    while frame is not None:
        file = frame.f_code.co_filename
        if file.startswith(_OURS):
            return f"{Path(file).relative_to(_OURS)}:{frame.f_lineno}"
        if f"{os.sep}tests{os.sep}" in file:
            return ""
        frame = frame.f_back
    return ""
