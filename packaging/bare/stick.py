"""USB stick with a signed update, made as docs/updates.md says; its key exists for this test alone."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from releases import Release
from system import System

from identity import ROOT

_STICK = "srv/stick"


def brought(bare: System, release: Release, scratch: Path) -> str:
    """Copy list, signature and portable folder into the system, as on a stick. Returns the public key."""
    stick = bare.root / _STICK
    stick.mkdir(parents=True)
    shutil.copyfile(release.tarball, stick / release.tarball.name)
    secret, public = scratch / "trial.key", scratch / "trial.pub"
    subprocess.run(["minisign", "-G", "-W", "-s", secret, "-p", public], check=True, capture_output=True)
    sign = (sys.executable, ROOT / "packaging/update_manifest.py", stick, "--version", release.version)
    subprocess.run(sign, check=True, capture_output=True, env={**os.environ, "NEWSDESK_UPDATE_KEY": str(secret)})
    return public.read_text("utf-8").splitlines()[1]


def believe(bare: System, folder: str, key: str) -> None:
    """Make the program of a folder trust this key, as if it were built with it."""
    record = bare.root / folder[1:] / "_internal/newsdesk/_build.json"
    record.write_text(json.dumps({**json.loads(record.read_text("utf-8")), "update_key": key}), "utf-8")


def spoil(bare: System, release: Release) -> None:
    """Change one byte of the file on the stick."""
    file = bare.root / _STICK / release.tarball.name
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


def mend(bare: System, release: Release) -> None:
    """Restore the signed file on the stick."""
    shutil.copyfile(release.tarball, bare.root / _STICK / release.tarball.name)


PLACE = f"/{_STICK}"
