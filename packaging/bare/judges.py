"""Runs the distributions' own checkers on the packages: lintian, rpmlint, desktop-file-validate, appstreamcli."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from releases import Release

from identity import APP_ID
from linux import tree

_RPMLINT = Path(__file__).with_name("rpmlint.toml")


def judge(release: Release) -> list[str]:
    """Every message of the checkers that is an error. A checker that is not installed is named and skipped."""
    failures: list[str] = []
    with tempfile.TemporaryDirectory() as scratch:
        for name, command in _commands(release, Path(scratch)):
            if not shutil.which(name):
                print(f"left out {name}: it is not installed")
                continue
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            said = (done.stdout + done.stderr).strip()
            print(f"{'ok' if done.returncode == 0 else 'no':7} {name}: {said or 'nothing to say'}")
            if done.returncode:
                failures.append(f"{name}: {said}")
    return failures


def _commands(release: Release, scratch: Path) -> Iterator[tuple[str, list[str | Path]]]:
    metainfo = tree.metainfo(scratch)
    yield "desktop-file-validate", ["desktop-file-validate", tree.DATA / f"{APP_ID}.desktop"]
    yield "appstreamcli", ["appstreamcli", "validate", "--no-net", "--explain", metainfo]
    yield "lintian", ["lintian", "--allow-root", "--tag-display-limit", "0", "--fail-on", "error,warning", release.deb]
    yield "rpm", ["rpm", "-K", "--nosignature", release.rpm]
    yield "rpmlint", ["rpmlint", "--config", _RPMLINT, release.rpm]
