"""Bare Debian system for testing packages: its files are made once, and every run works on a copy that is discarded.

Needs root, debootstrap and bubblewrap.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from freeze import BUILD

ROOTS = BUILD / "roots"
PERSON = "reporter"
# for everybody, as systems have it; the web engine asks for it
_SHARED_MEMORY = ("--perms", "1777", "--tmpfs", "/dev/shm")  # noqa: S108  # no file of ours
_X11 = "/tmp/.X11-unix"  # noqa: S108  # where X has its sockets
_TOOLS = ("debootstrap", "bwrap", "Xvfb", "xdotool", "openbox", "import", "minisign")
_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"


class System:
    """Running container; its changes are discarded at the end."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def bring(self, *files: Path) -> list[str]:
        """Copy files into its /srv, and return their paths there."""
        for file in files:
            shutil.copyfile(file, self.root / "srv" / file.name)
        return [f"/srv/{file.name}" for file in files]

    def install(self, *packages: str) -> str:
        """Install with apt, without recommended packages. Returns apt's output."""
        return self.run("apt-get", "install", "-qq", "-y", "--no-install-recommends", *packages)

    def run(self, *words: str, person: bool = False, check: bool = True, display: str = "") -> str:
        """Run a program to its end, as root or as a normal user. Returns its output; raises CalledProcessError."""
        done = subprocess.run(
            self.command(*words, person=person, display=display), capture_output=True, text=True, check=False
        )
        if check and done.returncode:
            print(done.stdout[-3000:], done.stderr[-3000:], sep="\n")
            done.check_returncode()
        return done.stdout + done.stderr

    def command(self, *words: str, person: bool = False, display: str = "") -> list[str]:
        """The command that runs a program in this container."""
        home = f"/home/{PERSON}" if person else "/root"
        said = {"HOME": home, "PATH": _PATH, "LC_ALL": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}
        if display:
            said["DISPLAY"] = display
        return [
            *(
                "bwrap",
                "--bind",
                str(self.root),
                "/",
                "--dev",
                "/dev",
                *_SHARED_MEMORY,
                "--proc",
                "/proc",
                "--tmpfs",
                "/run",
            ),
            *("--ro-bind", "/etc/resolv.conf", "/etc/resolv.conf", "--die-with-parent", "--clearenv"),
            *(("--ro-bind", _X11, _X11) if display else ()),
            *("--cap-add", "ALL", "--chdir", home if person else "/"),
            *(part for name, value in said.items() for part in ("--setenv", name, value)),
            *(("setpriv", "--reuid=1000", "--regid=1000", "--clear-groups", "--inh-caps=-all") if person else ()),
            *words,
        ]


@contextmanager
def bare(suite: str) -> Iterator[System]:
    """A bare Debian of that suite with one normal user. Raises CalledProcessError."""
    base = ROOTS / suite
    if not (base / "usr/bin/apt-get").exists():
        _make(suite, base)
    with tempfile.TemporaryDirectory(prefix="newsdesk-bare-", ignore_cleanup_errors=True) as scratch:
        changes, work, whole = (Path(scratch, name) for name in ("changes", "work", "whole"))
        for folder in (changes, work, whole):
            folder.mkdir()
        layers = f"lowerdir={base},upperdir={changes},workdir={work}"
        subprocess.run(["mount", "-t", "overlay", "overlay", "-o", layers, whole], check=True)
        try:
            yield System(whole)
        finally:
            subprocess.run(["umount", "-l", whole], check=True)


def _make(suite: str, base: Path) -> None:
    shutil.rmtree(base, ignore_errors=True)
    base.parent.mkdir(parents=True, exist_ok=True)
    print(f"making a bare {suite} (minutes, the first time)", flush=True)
    making = base.with_name(f"{suite}.making")
    shutil.rmtree(making, ignore_errors=True)
    log = base.with_name(f"{suite}.log")
    with log.open("w") as said:
        subprocess.run(["debootstrap", "--variant=minbase", suite, making], check=True, stdout=said, stderr=said)
    system = System(making)
    system.run("useradd", "--create-home", "--uid", "1000", PERSON)
    system.run("apt-get", "update", "-qq")
    making.rename(base)


def able() -> str:
    """Why this machine cannot run a bare system; empty if it can."""
    if os.geteuid():
        return "it needs root, for a system of its own"
    lacking = [name for name in _TOOLS if not shutil.which(name)]
    return f"it needs {', '.join(lacking)}" if lacking else ""
