"""A folder in which the program is at home and reaches nothing of the user's: settings, data, temporary files."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from torture.tokens import numbers

_PROGRAM = (sys.executable, "-m", "newsdesk")
_TEXTS = {".json", ".txt", ".md", ".html", ""}
_MOST = 50_000_000  # bytes


class Said(NamedTuple):
    """How a command ended: exit code, standard output, standard error."""

    code: int
    out: str
    err: str


class Surroundings:
    """Everything that one desk's programs are told by their environment. `who` is a person's name."""

    def __init__(self, folder: Path, *, who: str = "Reporter", side: bool = False) -> None:
        self.folder = folder
        self.home = folder / "home"
        self.settings = folder / "settings.json"
        self.temporary = folder / "tmp"
        for made in (self.home, self.temporary):
            made.mkdir(parents=True, exist_ok=True)
        self._who = who
        self.environment = self._environment()
        if not self.settings.exists():
            self._write_settings(side)

    def run(self, desk: str, *words: str, typed: str = "", timeout: float = 120) -> Said:
        """A command of the program, as a colleague gives it."""
        done = subprocess.run(
            [*_PROGRAM, "--desk", desk, *words],
            env=self.environment,
            input=typed,
            capture_output=True,
            text=True,
            timeout=timeout,
            check=False,
        )
        return Said(done.returncode, done.stdout, done.stderr)

    def rescued(self, *, beside: Iterable[Path] = ()) -> frozenset[int]:
        """Numbers of words in rescue files: where the program keeps them, and what it laid beside the desk."""
        folders = [found for folder in (self.home, self.temporary) for found in folder.rglob("*rescue*")]
        files = [file for folder in folders if folder.is_dir() for file in folder.rglob("*") if file.is_file()]
        for folder in beside:
            if folder.is_dir():
                files += [file for file in folder.iterdir() if file.is_file() and file.suffix in _TEXTS - {""}]
        return frozenset(number for file in files for number in numbers(_text(file)))

    def _environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("NEWSDESK_", "XDG_"))}
        home = str(self.home)
        runtime = self.temporary / "run"
        runtime.mkdir(mode=0o700, parents=True, exist_ok=True)
        return kept | {
            "HOME": home,
            "APPDATA": home,
            "LOCALAPPDATA": home,
            "TMPDIR": str(self.temporary),
            "TEMP": str(self.temporary),
            "TMP": str(self.temporary),
            "XDG_RUNTIME_DIR": str(runtime),
            "XDG_CACHE_HOME": os.environ.get("XDG_CACHE_HOME", str(Path.home() / ".cache")),
            "NEWSDESK_SETTINGS": str(self.settings),
            "NEWSDESK_WHO": self._who,
            "QT_QPA_PLATFORM": os.environ.get("TORTURE_PLATFORM", "offscreen"),
            "QTWEBENGINE_DISABLE_SANDBOX": "1",
            "PYTHONFAULTHANDLER": "1",
        }

    def _write_settings(self, side: bool) -> None:
        from newsdesk import user_settings
        from newsdesk.ui.window.window_layout import WindowLayout, pack

        # who is here was asked long ago: no question may come between the keys
        asked = {
            "asked_who": True,
            "who": self._who,
            "interface_language": "en",
            "window": pack(WindowLayout(side=side)),
        }
        user_settings.save(self.settings, asked)


def sentence_in(text: str) -> str:
    """The last line of what a command said, without a trace."""
    lines = [line for line in text.splitlines() if line.strip()]
    return re.sub(r"\s+", " ", lines[-1]) if lines else ""


def as_json(said: Said) -> object:
    """What a command printed as JSON; None where it did not."""
    try:
        return json.loads(said.out)
    except ValueError:
        return None


def _text(file: Path) -> str:
    try:
        return file.read_bytes()[:_MOST].decode("utf-8", "replace")
    except OSError:
        return ""
