"""How each kind of build is updated, as one table."""

from collections.abc import Callable

from newsdesk.updates.holding import Held
from newsdesk.updates.placing import deb, flatpak, macos, portable, rpm, source, windows, windows_portable
from newsdesk.updates.placing.plan import Plan
from newsdesk.updates.running import Running

_BY_FILE: dict[str, Callable[[Running, Held], Plan]] = {
    "deb": deb.plan,
    "rpm": rpm.plan,
    "portable": portable.plan,
    "windows": windows.plan,
    "windows-portable": windows_portable.plan,
    "macos": macos.plan,
}


def plan_for(running: Running, held: Held) -> Plan:
    """How the verified file is put in place of what runs."""
    return _BY_FILE[running.kind](running, held)


def without_file(kind: str) -> Plan:
    """What a person does whose build Newsdesk does not update."""
    return flatpak.plan() if kind == "flatpak" else source.plan()
