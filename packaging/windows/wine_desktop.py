"""Virtual display for the test under Wine: programs on it, and screenshots."""

import subprocess
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from trial import answer
from wine_root import NoWine, WineRoot

SIZE = "1366x768x24"  # a modest laptop's


class Desktop:
    """X display for the time of the test."""

    def __init__(self, pictures: Path) -> None:
        self.pictures = pictures

    def __enter__(self) -> Self:
        try:
            self._server = subprocess.Popen(
                ["Xvfb", "-displayfd", "1", "-screen", "0", SIZE],
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
            )
        except OSError as error:
            raise NoWine("Xvfb is not installed; on Debian: apt-get install xvfb") from error
        number = self._server.stdout.readline().strip() if self._server.stdout else ""
        self.display = f":{number}"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.terminate()
        self._server.wait()

    def shows(self, title: str) -> bool:
        """Whether there is a window with this end of its title; before it is at most the name of a desk."""
        search = ["xdotool", "search", "--onlyvisible", "--name", f"(^|- ){title}$"]
        known = {"DISPLAY": self.display, "PATH": "/usr/bin:/bin"}
        return bool(subprocess.run(search, env=known, capture_output=True, check=False).stdout.strip())

    def picture(self, path: Path) -> None:
        """Take a screenshot."""
        path.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["import", "-display", self.display, "-window", "root", str(path)], check=True)


class WineMachine(WineRoot):
    """Wine with a display, in place of a Windows machine."""

    def __init__(self, folder: Path, desktop: Desktop) -> None:
        super().__init__(folder, desktop.display)
        self._desktop = desktop
        self._began = 0.0

    def ask(self, program: Path, argument: str, line: str) -> str:
        """Answer of a program to one line through pipes."""
        return answer(self.command("wine", self.windows(program), argument), line)

    def start(self, program: Path | str, *arguments: str) -> "subprocess.Popen[bytes]":
        """Start a Windows program without waiting."""
        named = self.windows(program) if isinstance(program, Path) else program
        self._began = time.monotonic()
        nothing = subprocess.DEVNULL
        return subprocess.Popen(self.command("wine", named, *arguments), stdin=nothing, stdout=nothing, stderr=nothing)

    def wait_for(self, title: str, seconds: float = 60) -> float:
        """How many seconds after the start a window of that title was there. Raises subprocess.TimeoutExpired."""
        while time.monotonic() - self._began < seconds:
            if self._desktop.shows(title):
                return time.monotonic() - self._began
            time.sleep(0.1)
        raise subprocess.TimeoutExpired(title, seconds)

    def picture(self, name: str) -> str:
        """Take a screenshot. Returns its path."""
        path = self._desktop.pictures / f"{name}.png"
        self._desktop.picture(path)
        return str(path)

    def close(self, started: "subprocess.Popen[bytes]", program: str) -> None:
        """Close its window; kill it after a while. Raises subprocess.TimeoutExpired."""
        self.run("taskkill", "/im", program, patience=30)
        try:
            started.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.run("taskkill", "/f", "/im", program, patience=30)
            raise
