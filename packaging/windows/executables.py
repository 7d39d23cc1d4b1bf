"""Executables of the frozen program on Windows: two programs, with icons and version properties."""

import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

import icon  # noqa: E402
from installer import numbers  # noqa: E402

import identity  # noqa: E402

WINDOWED = {"name": identity.NAME, "console": False}
CONSOLE = {"name": f"{identity.NAME}-console", "console": True}
"""Renamed to newsdesk.com when the installer is built."""
_ENGLISH, _UNICODE = 0x0409, 1200


def programs(scratch: Path) -> list[dict[str, Any]]:
    """The arguments of PyInstaller's EXE for each program of the folder. Their icons are made in `scratch`.

    What they do lies in a file beside each (`append_pkg`), which is the same: build.py keeps one.
    """
    pictures = [str(icon.write(name, scratch / f"{name}.ico")) for name in ("newsdesk", "desk")]
    about = {"icon": pictures, "version": _properties(), "append_pkg": False}
    return [{**each, **about} for each in (WINDOWED, CONSOLE)]


def _properties() -> Any:
    from PyInstaller.utils.win32 import versioninfo as told

    four = tuple(int(number) for number in numbers(identity.VERSION).split("."))
    words = {
        "CompanyName": identity.TITLE,
        "FileDescription": identity.TITLE,
        "FileVersion": identity.VERSION,
        "LegalCopyright": "MIT licence",
        "OriginalFilename": "newsdesk.exe",
        "ProductName": identity.TITLE,
        "ProductVersion": identity.VERSION,
    }
    table = told.StringTable(f"{_ENGLISH:04x}{_UNICODE:04x}", [told.StringStruct(*word) for word in words.items()])
    return told.VSVersionInfo(
        ffi=told.FixedFileInfo(filevers=four, prodvers=four, mask=0x3F, OS=0x40004, fileType=0x1),
        kids=[
            told.StringFileInfo([table]),
            told.VarFileInfo([told.VarStruct("Translation", [_ENGLISH, _UNICODE])]),
        ],
    )
