"""Packs the .rpm for Fedora, RHEL 10 and their like."""

import datetime as dt
import os
import shutil
import subprocess
from pathlib import Path

from freeze import BUILD, epoch, repeatable
from identity import HOMEPAGE, MAINTAINER, SUMMARY, VERSION, package
from linux import tree

_SPEC = Path(__file__).with_name("newsdesk.rpm-spec")
_RELEASE = "1"


def pack(frozen: Path, edition: str, to: Path, *, quick: bool = False) -> Path:
    """Pack a frozen program as .rpm into the folder `to`. Needs rpmbuild. Raises CalledProcessError.

    `quick`: for a trial, where size is nothing.
    """
    top = BUILD / "rpm" / edition
    shutil.rmtree(top, ignore_errors=True)
    root = top / "tree"
    tree.plant(frozen, root, kind="rpm", edition=edition)
    _move_completions(root)
    tree.settle(root)
    name = f"{package(edition)}-{VERSION}-{_RELEASE}.x86_64.rpm"
    said = {
        "name": package(edition),
        "other": package("light" if edition == "full" else "full"),
        "version": VERSION,
        "release": _RELEASE,
        "edition": edition,
        "summary": SUMMARY,
        "url": HOMEPAGE or "%{nil}",
        "packager": MAINTAINER,
        "date": f"{dt.datetime.fromtimestamp(epoch(), dt.UTC):%a %b %d %Y}",
        "payload": "w0.xzdio" if quick else "w9.xzdio",
        "tree": str(root),
        "brought": "|".join(sorted(_brought(root))),
    }
    defined = [part for key, value in said.items() for part in ("--define", f"newsdesk_{key} {value}")]
    subprocess.run(
        ["rpmbuild", "-bb", "--quiet", "--target", "x86_64", "--define", f"_topdir {top}", *defined, str(_SPEC)],
        check=True,
        env={**os.environ, **repeatable(), "SOURCE_DATE_EPOCH": str(epoch())},
    )
    return Path(shutil.move(top / "RPMS/x86_64" / name, to / name))


def _brought(root: Path) -> set[str]:
    """Libraries in the package, which it does not require from others; one regular expression each."""
    libraries = (path for path in (root / tree.PROGRAM).rglob("lib*.so*"))
    return {path.name.partition(".so")[0].replace("+", r"\\+").replace(".", r"\\.") for path in libraries}


def _move_completions(root: Path) -> None:
    """Move the completions to the folder of Fedora's zsh."""
    there = root / "usr/share/zsh/site-functions"
    (root / "usr/share/zsh/vendor-completions").rename(there)
