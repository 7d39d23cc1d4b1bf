"""Paths of the program's own files, for an installed and for a portable Newsdesk."""

import os
import sys
from pathlib import Path
from typing import Literal

from newsdesk.build import build

DATA = "newsdesk-data"
"""Folder beside a portable program that holds all its data."""


def portable_folder() -> Path | None:
    """Folder of a portable program's executable; None for an installed one."""
    return Path(sys.executable).parent if build().portable else None


def settings_file() -> Path:
    """Path of the user settings: NEWSDESK_SETTINGS, or in the user's configuration folder."""
    if named := os.environ.get("NEWSDESK_SETTINGS"):
        return Path(named)
    return _folder("config") / "settings.json"


def own_desk() -> Path:
    """Path of the default desk file, in the user's data folder."""
    return _folder("data") / "desk.newsdesk"


def log_file() -> Path:
    """Path of the log, in the user's log folder."""
    return _folder("log") / "newsdesk.log"


def in_home(path: Path | str) -> Path:
    """The path with ~ at its start as the home folder. One that names no home, such as ~nobody, stays as it is."""
    return Path(os.path.expanduser(path))  # Path.expanduser raises RuntimeError for ~nobody


def rescue_folders() -> tuple[Path, ...]:
    """Folders for rescue files, the best first: text that cannot be saved in the desk file at the moment.

    NEWSDESK_RESCUE, or the user's data folder and the folder for temporary files: the data folder may be on the disk
    that is full, or on the stick that was pulled out.
    """
    if named := os.environ.get("NEWSDESK_RESCUE"):
        return (Path(named),)
    import tempfile

    who = str(os.getuid()) if hasattr(os, "getuid") else "user"
    return _folder("data") / "rescue", Path(tempfile.gettempdir()) / f"newsdesk-rescue-{who}"


def machine_policy() -> Path:
    """Path of the policy of the machine, which only its administrator can write."""
    if sys.platform == "win32":
        folder = _program_data() / "Newsdesk"
    elif sys.platform == "darwin":
        folder = Path("/Library/Application Support/Newsdesk")
    else:
        folder = Path("/etc/newsdesk")
    return folder / "policy.json"


def portable_policy() -> Path | None:
    """Path of the policy in the folder of a portable program; None for an installed one."""
    folder = portable_folder()
    return folder / "policy.json" if folder else None


def named_policy() -> Path | None:
    """Path of the policy that NEWSDESK_POLICY names, if any."""
    named = os.environ.get("NEWSDESK_POLICY")
    return Path(named) if named else None


def licences() -> Path | None:
    """Folder with the licences of all parts of a packaged program; None for one that runs from source."""
    if not getattr(sys, "frozen", False):
        return None
    program = Path(sys.executable).parent
    return (program.parent / "Resources" if sys.platform == "darwin" else program) / "licences"


def is_in_portable_folder(path: Path) -> bool:
    """Whether the path is in the folder of a portable program."""
    folder = portable_folder()
    return folder is not None and in_home(path).absolute().is_relative_to(folder)


def write_refusal() -> str:
    """Why a portable program cannot write in its folder, as the system says; empty if it can, or is installed."""
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
    """A path as text for the settings: relative to the folder of a portable program if it is in there.

    A stick may have another drive letter or mount point on the next machine.
    """
    full, folder = in_home(path).absolute(), portable_folder()
    return full.relative_to(folder).as_posix() if folder and is_in_portable_folder(full) else str(full)


def path_from_stored(text: str) -> Path:
    """The path that `remembered` gave."""
    folder = portable_folder()
    return folder / text if folder else Path(text)


def _program_data() -> Path:
    """Windows' data folder for all users. Not from the environment, which any user can set."""
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
