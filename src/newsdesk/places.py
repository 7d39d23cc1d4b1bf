"""Where the program's own files lie: for one that is installed, and for one that carries everything with it."""

import os
import sys
from pathlib import Path
from typing import Literal

from newsdesk.build import build

DATA = "newsdesk-data"
"""The folder beside a portable program that holds all that it keeps."""


def portable_folder() -> Path | None:
    """The folder of a portable program's executable; None for one that is installed."""
    return Path(sys.executable).parent if build().portable else None


def settings_file() -> Path:
    """Where the person's settings lie: NEWSDESK_SETTINGS, or the user's configuration folder."""
    if named := os.environ.get("NEWSDESK_SETTINGS"):
        return Path(named)
    return _folder("config") / "settings.json"


def own_desk() -> Path:
    """Where the archive lies unless another is named: the user's data folder."""
    return _folder("data") / "desk.newsdesk"


def log_file() -> Path:
    """Where the program writes down what went wrong: the user's log folder."""
    return _folder("log") / "newsdesk.log"


def rescue_folders() -> tuple[Path, ...]:
    """Where words go that the desk cannot take at the moment, the best place first.

    NEWSDESK_RESCUE, or the user's data folder, and the machine's folder for temporary files: the data folder may lie on
    the very disk that is full, or on the stick that was pulled.
    """
    if named := os.environ.get("NEWSDESK_RESCUE"):
        return (Path(named),)
    import tempfile

    who = str(os.getuid()) if hasattr(os, "getuid") else "user"
    return _folder("data") / "rescue", Path(tempfile.gettempdir()) / f"newsdesk-rescue-{who}"


def machine_policy() -> Path:
    """The policy of the whole machine, which only its administrator writes."""
    if sys.platform == "win32":
        folder = _program_data() / "Newsdesk"
    elif sys.platform == "darwin":
        folder = Path("/Library/Application Support/Newsdesk")
    else:
        folder = Path("/etc/newsdesk")
    return folder / "policy.json"


def portable_policy() -> Path | None:
    """The policy that travels with a portable program."""
    folder = portable_folder()
    return folder / "policy.json" if folder else None


def named_policy() -> Path | None:
    """The policy that NEWSDESK_POLICY names."""
    named = os.environ.get("NEWSDESK_POLICY")
    return Path(named) if named else None


def licences() -> Path | None:
    """The folder with the licence of every part of a packaged program; None for one that runs from its source code."""
    if not getattr(sys, "frozen", False):
        return None
    program = Path(sys.executable).parent
    return (program.parent / "Resources" if sys.platform == "darwin" else program) / "licences"


def is_in_portable_folder(path: Path) -> bool:
    """Whether a portable program carries this file with it."""
    folder = portable_folder()
    return folder is not None and path.expanduser().absolute().is_relative_to(folder)


def write_refusal() -> str:
    """Why a portable program cannot write where it lies, in the system's words; empty if it can, or is installed."""
    folder = portable_folder()
    if folder is None:
        return ""
    import tempfile

    try:
        (folder / DATA).mkdir(exist_ok=True)
        with tempfile.TemporaryFile(dir=folder / DATA):
            return ""
    except OSError as error:
        return error.strerror or str(error)


def stored_path(path: Path) -> str:
    """A path as the settings remember it. What a portable program carries is named from its own folder.

    The same stick has another drive letter or mount point at the next machine.
    """
    full, folder = path.expanduser().absolute(), portable_folder()
    return full.relative_to(folder).as_posix() if folder and is_in_portable_folder(full) else str(full)


def path_from_stored(text: str) -> Path:
    """The path that `remembered` gave."""
    folder = portable_folder()
    return folder / text if folder else Path(text)


def _program_data() -> Path:
    """Windows' folder for all users. Not from the environment, which anybody may set for a program of theirs."""
    if sys.platform == "win32":
        import winreg

        folders = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Explorer\Shell Folders"
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, folders) as key:
                return Path(winreg.QueryValueEx(key, "Common AppData")[0])
        except OSError:
            pass
    return Path("C:/ProgramData")


def _folder(kind: Literal["config", "data", "log"]) -> Path:
    if folder := portable_folder():
        return folder / DATA
    import platformdirs  # costs start-up time, and a portable program does not need it

    if kind == "config":
        return Path(platformdirs.user_config_dir("newsdesk", appauthor=False))
    if kind == "data":
        return Path(platformdirs.user_data_dir("newsdesk", appauthor=False))
    return Path(platformdirs.user_log_dir("newsdesk", appauthor=False))
