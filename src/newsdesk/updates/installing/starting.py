"""Starts other programs: by their path, without a shell, in the environment that Newsdesk itself was started in."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

ANSWERS_WITHIN = 90
"""Seconds that a program may take to print its version, on a slow disk with a virus scanner."""
_FROZEN = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FRAMEWORK_PATH")


def plain_environment(environment: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment without the library paths that a packaged Newsdesk sets for itself."""
    plain = dict(os.environ if environment is None else environment)
    if getattr(sys, "frozen", False):
        for name in _FROZEN:
            plain.pop(name, None)
            if before := plain.pop(f"{name}_ORIG", ""):
                plain[name] = before
        plain["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
    return plain


def start(command: Sequence[str | Path], *, folder: Path | None = None) -> None:
    """Start a program that outlives this one. Raises OSError."""
    detached: dict[str, Any] = {"creationflags": 0x00000200} if sys.platform == "win32" else {"start_new_session": True}
    subprocess.Popen(  # noqa: S603  # a verified path, and no shell
        [str(part) for part in command],
        cwd=folder,
        env=plain_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        **detached,
    )


def version_fault(program: Path, version: str) -> str:
    """Run a program with --version. Empty where it prints this version, else the reason."""
    try:
        asked = subprocess.run(  # noqa: S603  # the program of a release that was verified
            [str(program), "--version"],
            env=plain_environment() | {"NEWSDESK_SETTINGS": os.devnull},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=ANSWERS_WITHIN,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return "no answer"
    except OSError as error:
        return error.strerror or str(error)
    told = asked.stdout.decode("utf-8", "replace").strip()
    if asked.returncode == 0 and (told == f"newsdesk {version}" or (not told and sys.platform == "win32")):
        return ""  # a Windows program without a console prints nothing and exits with 0
    return told[:80] or asked.stderr.decode("utf-8", "replace").strip()[-80:] or f"exit code {asked.returncode}"
