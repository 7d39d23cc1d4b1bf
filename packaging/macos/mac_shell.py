"""Runs tools of macOS and prints every command first; in a dry run it only prints them."""

import shlex
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

HIDDEN = "•••"


@dataclass(slots=True)
class Shell:
    """Commands are lists of words. What is in `secrets` is never shown."""

    dry: bool = False
    secrets: set[str] = field(default_factory=set)

    def __call__(self, *words: str | Path, environment: Mapping[str, str] | None = None) -> None:
        """Run a command and wait for its end. Raises CalledProcessError, without its secrets, where it fails."""
        argv, shown = self._show(words)
        code = 0 if self.dry else subprocess.run(argv, env=environment, check=False).returncode
        if code:
            raise subprocess.CalledProcessError(code, shown)

    def ask(self, *words: str | Path) -> str:
        """Run a command for what it prints; nothing in a dry run. Raises CalledProcessError where it fails."""
        argv, shown = self._show(words)
        if self.dry:
            return ""
        done = subprocess.run(argv, stdout=subprocess.PIPE, text=True, check=False)
        if done.returncode:
            raise subprocess.CalledProcessError(done.returncode, shown)
        return done.stdout

    def _show(self, words: tuple[str | Path, ...]) -> tuple[list[str], list[str]]:
        argv = [str(word) for word in words]
        shown = [HIDDEN if word in self.secrets else word for word in argv]
        print("$ " + shlex.join(shown), flush=True)
        return argv, shown
