"""Virtual X screen with keyboard input: what a person sees and types in a window."""

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_PATIENCE = 60.0
_SIZE = "1440x900x24"


class Unseen(Exception):
    """Raised where a window did not appear in time."""


class Screen:
    """One X display with a window manager."""

    def __init__(self, display: str) -> None:
        self.display = display

    def keys(self, *names: str) -> None:
        """Press keys one after the other, by their X names."""
        self._do("key", "--clearmodifiers", "--delay", "60", *names)

    def type(self, text: str) -> None:
        """Type text."""
        self._do("type", "--delay", "20", text)

    def wait_for(self, title: str) -> float:
        """Wait until a window of that title has the keyboard focus. Returns the seconds; raises Unseen."""
        began = time.monotonic()
        while time.monotonic() - began < _PATIENCE:
            with suppress(subprocess.CalledProcessError):
                found = self._ask("search", "--onlyvisible", "--name", title).split()
                if found:
                    seen = time.monotonic() - began
                    self._do("windowactivate", "--sync", found[-1])
                    return seen
            time.sleep(0.05)
        raise Unseen(f"no window called “{title}” within {_PATIENCE:.0f} s")

    def picture(self, to: Path) -> None:
        """Save a screenshot as PNG."""
        subprocess.run(["import", "-display", self.display, "-window", "root", to], check=True)

    def _do(self, *words: str) -> None:
        self._ask(*words)

    def _ask(self, *words: str) -> str:
        environment = {"DISPLAY": self.display, "PATH": "/usr/bin:/bin"}
        done = subprocess.run(["xdotool", *words], check=True, capture_output=True, text=True, env=environment)
        return done.stdout


@contextmanager
def screen(number: int = 77) -> Iterator[Screen]:
    """A screen until the block ends. Any user of this machine may open windows on it."""
    display = f":{number}"
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    server = subprocess.Popen(["Xvfb", display, "-screen", "0", _SIZE, "-ac", "-noreset", "-nolisten", "tcp"], **quiet)
    try:
        socket = Path(f"/tmp/.X11-unix/X{number}")  # noqa: S108  # where X has its sockets
        while not socket.exists() and server.poll() is None:
            time.sleep(0.05)
        manager = subprocess.Popen(["openbox"], env={"DISPLAY": display, "PATH": "/usr/bin:/bin", "HOME": "/"}, **quiet)
        try:
            yield Screen(display)
        finally:
            manager.kill()
            manager.wait()
    finally:
        server.terminate()
        server.wait()
