"""How each kind of build is updated, as one table."""

from collections.abc import Callable

from newsdesk.updates.download_folder import HeldUpdate
from newsdesk.updates.installing import deb, flatpak, macos, portable, rpm, source, windows, windows_portable
from newsdesk.updates.installing.plan import InstallPlan
from newsdesk.updates.this_build import ThisBuild

_BY_FILE: dict[str, Callable[[ThisBuild, HeldUpdate], InstallPlan]] = {
    "deb": deb.plan,
    "rpm": rpm.plan,
    "portable": portable.plan,
    "windows": windows.plan,
    "windows-portable": windows_portable.plan,
    "macos": macos.plan,
}


def plan_for(running: ThisBuild, held: HeldUpdate) -> InstallPlan:
    """How the verified file is put in place of what runs."""
    return _BY_FILE[running.kind](running, held)


def without_file(kind: str) -> InstallPlan:
    """What a person does whose build Newsdesk does not update."""
    return flatpak.plan() if kind == "flatpak" else source.plan()
