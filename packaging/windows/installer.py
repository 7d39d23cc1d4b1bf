"""Compiles newsdesk.nsi with NSIS, on Windows or on Debian (package nsis)."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import filelist
from signing import Signer

HERE = Path(__file__).parent
_PLACES = ("C:/Program Files (x86)/NSIS/makensis.exe", "C:/Program Files/NSIS/makensis.exe")


class NoInstaller(Exception):
    """Raised where NSIS is not installed, or does not compile the script."""


@dataclass(frozen=True, slots=True)
class Product:
    """Properties of the installer."""

    version: str
    edition: str
    title: str = "Newsdesk"
    publisher: str = "Newsdesk"
    epoch: int = 0
    """Time stamp of its files, in seconds since 1970."""
    homepage: str = ""
    quick: bool = False
    """Compress little, for a quick trial."""


def makensis() -> str | None:
    """The compiler, or None where NSIS is not installed."""
    found = shutil.which("makensis") or next((place for place in _PLACES if Path(place).exists()), None)
    return str(found) if found else None


def compile_(program: Path, target: Path, *, product: Product, icon: Path, signer: Signer, scratch: Path) -> Path:
    """Make the installer of a program's folder; adds the file list and sets the time stamps in the folder.

    Raises NoInstaller, OddName.
    """
    compiler = makensis()
    if compiler is None:
        raise NoInstaller(
            "NSIS is not installed: on Debian it is the package nsis, on Windows nsis.sourceforge.io has it"
        )
    filelist.write_list(program)
    _age(program, product.epoch)
    files = scratch / "files.nsh"
    files.write_text(filelist.unpacking(program), "utf-8")
    defines = _defines(program, target, product=product, icon=icon, files=files) | _may_sign(signer)
    arguments = [f"{_dash()}D{name}={value}" for name, value in defines.items()]
    command = [compiler, f"{_dash()}V2", f"{_dash()}WX", f"{_dash()}INPUTCHARSET", "UTF8", *arguments]
    done = subprocess.run([*command, str(HERE / "newsdesk.nsi")], capture_output=True, text=True)
    if done.returncode:
        raise NoInstaller(f"NSIS did not take the script:\n{done.stdout}{done.stderr}")
    return target


def numbers(version: str) -> str:
    """The version as four numbers for Windows: "0.2.0rc1" is 0.2.0.0."""
    found = [int(number) for number in re.findall(r"\d+", re.match(r"[\d.]*", version)[0])]  # type: ignore[index]
    return ".".join(str(number) for number in [*found, 0, 0, 0, 0][:4])


def _defines(program: Path, target: Path, *, product: Product, icon: Path, files: Path) -> dict[str, str]:
    known = {
        "VERSION": product.version,
        "NUMBERS": numbers(product.version),
        "EDITION": product.edition,
        "TITLE": product.title,
        "PUBLISHER": product.publisher,
        "SIZE": str(filelist.kilobytes(program)),
        "FILES": str(files.resolve()),
        "LIST": filelist.LIST,
        "ICON": str(icon.resolve()),
        "OUTPUT": str(target.resolve()),
        "TARGET": _target(),
    }
    wanted = {"HOMEPAGE": product.homepage, "QUICK": "1" if product.quick else ""}
    return known | {name: value for name, value in wanted.items() if value}


def _may_sign(signer: Signer) -> dict[str, str]:
    """Sign the uninstaller while setup is made: afterwards it is compressed inside setup."""
    return {"SIGN": f'{subprocess.list2cmdline(signer.command())} "%1"'} if signer.signs else {}


def _target() -> str:
    """Setup for 64 bits where NSIS can make one. The one from its own site makes 32 bits only, which run as well."""
    compiler = makensis()
    folders = [Path("/usr/share/nsis/Stubs"), *([Path(compiler).parent / "Stubs"] if compiler else [])]
    return (
        "amd64-unicode" if any((folder / "lzma_solid-amd64-unicode").exists() for folder in folders) else "x86-unicode"
    )


def _dash() -> str:
    return "/" if sys.platform == "win32" else "-"


def _age(program: Path, epoch: int) -> None:
    """Set all time stamps to that of the release, since setup stores them."""
    for path in program.rglob("*"):
        os.utime(path, (epoch, epoch))
