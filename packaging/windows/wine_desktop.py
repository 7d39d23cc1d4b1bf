"""The screen of the trial under Wine: a display that nobody sees, programs on it, and pictures of it."""

import subprocess
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from wine_root import NoWine, WineRoot

SIZE = "1366x768x24"  # a modest laptop's


class Desktop:
    """A display of its own for as long as the trial runs."""

    wine: WineRoot

    def __init__(self, pictures: Path) -> None:
        self._pictures = pictures

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

    def start(self, program: Path | str, *arguments: str) -> "subprocess.Popen[bytes]":
        """Start a program of Windows, and go on."""
        named = self.wine.windows(program) if isinstance(program, Path) else program
        command = self.wine.command("wine", named, *arguments)
        self._began = time.monotonic()
        return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def wait_for(self, title: str, seconds: float = 60) -> float:
        """How many seconds after the start a window of that title was there. Raises subprocess.TimeoutExpired."""
        while time.monotonic() - self._began < seconds:
            found = subprocess.run(
                ["xdotool", "search", "--onlyvisible", "--name", f"^{title}$"],
                env={"DISPLAY": self.display, "PATH": "/usr/bin:/bin"},
                capture_output=True,
                check=False,
            )
            if found.stdout.strip():
                return time.monotonic() - self._began
            time.sleep(0.1)
        raise subprocess.TimeoutExpired(title, seconds)

    def picture(self, name: str) -> str:
        """Take one, and say where it is."""
        self._pictures.mkdir(parents=True, exist_ok=True)
        path = self._pictures / f"{name}.png"
        subprocess.run(["import", "-display", self.display, "-window", "root", str(path)], check=True)
        return str(path)

    def close(self, started: "subprocess.Popen[bytes]", program: str) -> None:
        """As a person would by the cross; by force after a while. Raises subprocess.TimeoutExpired."""
        self.wine.run("taskkill", "/im", program, patience=30)
        try:
            started.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.wine.run("taskkill", "/f", "/im", program, patience=30)
            raise
