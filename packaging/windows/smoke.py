"""Installs what was built on this very Windows, uses it and removes it: what a release must pass before it is one.

    python packaging/windows/smoke.py --edition full|light          # of the files in dist/

For a machine that has no Newsdesk of its own, such as a builder's: it installs, and takes everything away again.
"""

import argparse
import ctypes
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from trial import Trial, answer, run  # noqa: E402

import identity  # noqa: E402

STEPS = (
    Trial.install,
    Trial.work_at_the_prompt,
    Trial.check_grammar,
    Trial.open_the_window,
    Trial.refuse_the_archive_folder,
    Trial.install_again,
    Trial.remove,
    Trial.carry_it_on_a_stick,
)


class ThisWindows:
    """The machine on which this runs."""

    def __init__(self, work: Path) -> None:
        self.home, self.work = Path.home(), work
        self._began = 0.0

    def windows(self, path: Path) -> str:
        """The path as it is."""
        return str(path)

    def run(
        self, program: Path | str, *arguments: str, stdin: str = "", patience: float = 300
    ) -> "subprocess.CompletedProcess[str]":
        """Run a program to its end. Raises subprocess.TimeoutExpired."""
        command = [str(program), *arguments]
        return subprocess.run(
            command, input=stdin, capture_output=True, text=True, encoding="utf-8", errors="replace", timeout=patience
        )

    def ask(self, program: Path, argument: str, line: str) -> str:
        """The line that it answers through pipes."""
        return answer([str(program), argument], line)

    def start(self, program: Path | str, *arguments: str) -> "subprocess.Popen[bytes]":
        """Start a program, and go on."""
        self._began = time.monotonic()
        return subprocess.Popen([str(program), *arguments])

    def wait_for(self, title: str, seconds: float = 60) -> float:
        """How many seconds after the start a window of that title was there. Raises subprocess.TimeoutExpired."""
        while time.monotonic() - self._began < seconds:
            if ctypes.windll.user32.FindWindowW(None, title):
                return time.monotonic() - self._began
            time.sleep(0.1)
        raise subprocess.TimeoutExpired(title, seconds)

    def picture(self, name: str) -> str:
        """None is taken: a builder has no screen that would be worth it."""
        return "no picture"

    def close(self, started: "subprocess.Popen[bytes]", program: str) -> None:
        """As a person would by the cross. Raises subprocess.TimeoutExpired."""
        self.run("taskkill", "/im", program, patience=30)
        started.wait(timeout=30)


class Built:
    """The files of an edition in a folder."""

    def __init__(self, folder: Path, edition: str) -> None:
        self._folder, self._package = folder, identity.package(edition)
        self.old = self.next = self.broken = identity.VERSION

    def setup(self, version: str) -> Path:
        """The installer."""
        return self._folder / f"{self._package}-{version}-windows-x86_64-setup.exe"

    def zipped(self, version: str) -> Path:
        """The portable zip."""
        return self._folder / f"{self._package}-{version}-windows-x86_64.zip"


def main() -> int:
    """All steps, each with its seconds; 1 where one failed."""
    parser = argparse.ArgumentParser(description="Tries the Windows installer and zip on this machine.")
    parser.add_argument("--edition", choices=identity.EDITIONS, default="full")
    parser.add_argument("--folder", type=Path, default=identity.ROOT / "dist")
    asked = parser.parse_args()
    for name in [name for name in os.environ if name.startswith("NEWSDESK_")]:
        del os.environ[name]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as work:
        trial = Trial(ThisWindows(Path(work)), Built(asked.folder.resolve(), asked.edition))
        if trial.folder.exists() or trial.archive.exists():
            print("There is a Newsdesk on this machine already; this would take its program away.", file=sys.stderr)
            return 1
        return run(trial, STEPS)


if __name__ == "__main__":
    sys.exit(main())
