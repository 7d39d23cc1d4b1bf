"""Builds the wheel, installs it in an empty environment, and runs the smoke test: part of `make test`."""

import subprocess
import sys
import tempfile
from pathlib import Path

from identity import ROOT


def main() -> int:
    """The exit code of the smoke test."""
    uv = Path(sys.executable).with_name("uv")
    with tempfile.TemporaryDirectory(prefix="newsdesk-wheel-") as scratch:
        place = Path(scratch)
        # with the build backend of the lock file: an isolated build would download another
        subprocess.run(
            [uv, "build", "-q", "--wheel", "--no-build-isolation", "--python", sys.executable, "-o", place, ROOT],
            check=True,
        )
        (wheel,) = place.glob("*.whl")
        subprocess.run([uv, "venv", "-q", "--python", sys.executable, place / "env"], check=True)
        folder = place / "env" / ("Scripts" if sys.platform == "win32" else "bin")
        install = [str(uv), "pip", "install", "-q", "--python", str(folder / "python")]
        subprocess.run([*install, "--constraint", str(ROOT / "requirements.lock"), str(wheel)], check=True)
        smoke = [sys.executable, str(ROOT / "packaging" / "smoke.py"), str(folder / "newsdesk")]
        return subprocess.run(smoke, check=False, cwd=place).returncode


if __name__ == "__main__":
    sys.exit(main())
