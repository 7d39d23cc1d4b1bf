"""A screen that nobody looks at, and places of its own for a window's files: what every child with a window needs."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newsdesk import user_settings


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """Environment variables of the screen; offscreen where there is no Xvfb."""
    if not shutil.which("Xvfb"):
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24", "-noreset"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as pipe:
        display = pipe.readline().strip()
    try:
        yield {"DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()
        server.wait()


@contextmanager
def window_environment() -> Iterator[tuple[dict[str, str], Path]]:
    """The whole environment of a child that shows windows, and the folder in which its files and desks are."""
    with screen() as display, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = os.environ | display | {"QTWEBENGINE_DISABLE_SANDBOX": "1", "TMPDIR": name}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode
        environment["NEWSDESK_SETTINGS"] = str(folder / "settings.json")
        environment |= {f"XDG_{kind}_HOME": str(folder / kind.lower()) for kind in ("DATA", "STATE", "CONFIG", "CACHE")}
        # who is here was asked long ago: the window is measured, not the question
        user_settings.save(folder / "settings.json", {"asked_who": True})
        yield environment, folder
