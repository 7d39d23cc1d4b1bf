"""Builds Newsdesk's installer and portable zip for Windows.

    python packaging/windows/build.py                    # both editions, on Windows, into dist/
    python packaging/windows/build.py --edition light
    python packaging/windows/build.py --edition light --program FOLDER   # of a folder that PyInstaller made elsewhere

A certificate is taken from the environment, see signing.py. Without one the build says UNSIGNED, in its own summary and
in the program's `_build.json`.
"""

import argparse
import os
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

import icon  # noqa: E402
import installer  # noqa: E402
import portable  # noqa: E402
from filelist import OddName  # noqa: E402
from signing import CannotSign, Signer  # noqa: E402

import freeze  # noqa: E402
import identity  # noqa: E402
import record  # noqa: E402

CONSOLE = "newsdesk-console"
"""PyInstaller's name for the program that has a console; see `_name_the_console`."""


def main() -> int:
    """Build what was asked for, and print the results."""
    asked = _asked()
    try:
        signer = Signer()
        made = []
        for edition in asked.edition:
            with TemporaryDirectory(prefix="newsdesk-windows-") as scratch:
                made += build(edition, signer, asked, scratch=Path(scratch))
    except (installer.NoInstaller, OddName, CannotSign) as error:
        print(f"windows build: {error}", file=sys.stderr)
        return 1
    _tell(made, signer)
    return 0


def build(edition: str, signer: Signer, asked: argparse.Namespace, *, scratch: Path) -> list[Path]:
    """The installer and the zip of one edition. Raises NoInstaller, OddName, CannotSign."""
    program = _stage(asked.program or _freeze(edition), scratch / "program")
    _name_the_console(program)
    for name in ("newsdesk.exe", "newsdesk.com"):
        signer.sign(program / name)
    release = f"{identity.package(edition)}-{identity.VERSION}"
    zipped, setup = (scratch / f"{release}-windows-x86_64{end}" for end in (".zip", "-setup.exe"))

    record.write(program / "_internal", kind="windows-portable", edition=edition, signed=signer.signs)
    readme = program / "README.txt"
    readme.write_text((HERE / "portable-readme.txt").read_text("utf-8"), "utf-8", newline="\r\n")
    portable.pack(program, zipped, top=release, epoch=freeze.epoch())
    readme.unlink()
    record.write(program / "_internal", kind="windows", edition=edition, signed=signer.signs)
    product = installer.Product(
        version=identity.VERSION,
        edition=edition,
        title=_title(edition),
        epoch=freeze.epoch(),
        homepage=identity.HOMEPAGE,
        quick=asked.quick,
    )
    picture = icon.write("newsdesk", scratch / "newsdesk.ico")
    installer.compile_(program, setup, product=product, icon=picture, signer=signer, scratch=scratch)
    signer.sign(setup)
    asked.output.mkdir(parents=True, exist_ok=True)  # only now: what could not be signed is not left there
    return [Path(shutil.move(made, asked.output / made.name)) for made in (setup, zipped)]


def _freeze(edition: str) -> Path:
    if sys.platform != "win32":
        raise installer.NoInstaller("the program can be frozen on Windows only; elsewhere name its folder by --program")
    return freeze.freeze(edition)


def _stage(frozen: Path, stage: Path) -> Path:
    """A copy of the frozen folder, so that it can be packed again."""
    shutil.copytree(frozen, stage)
    return stage


def _name_the_console(program: Path) -> None:
    """`newsdesk`, typed at a prompt, is newsdesk.com: Windows tries .com before .exe.

    A program either has a console or none. The one without opens the window from the Start menu, and no black window
    beside it; the one with it prints. All that they do is in newsdesk.pkg, which both read: PyInstaller makes it twice.
    """
    if (program / f"{CONSOLE}.exe").exists():
        (program / f"{CONSOLE}.exe").replace(program / "newsdesk.com")
        (program / f"{CONSOLE}.pkg").unlink()


def _title(edition: str) -> str:
    return identity.TITLE if edition == "full" else f"{identity.TITLE} {edition}"


def _tell(made: list[Path], signer: Signer) -> None:
    lines = [f"{path.name}: {path.stat().st_size / 1_000_000:.1f} MB" for path in made]
    if not signer.signs:
        lines.append("UNSIGNED: no certificate was named. Windows will warn whoever opens these files.")
    print("\n".join(lines))
    if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write("".join(f"- {line}\n" for line in lines))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Builds Newsdesk's installer and portable zip for Windows.")
    parser.add_argument("--edition", action="append", choices=identity.EDITIONS, help="both if left out")
    parser.add_argument("--program", type=Path, help="the folder that PyInstaller made; of one edition")
    parser.add_argument("--quick", action="store_true", help="a larger installer, sooner: for trials")
    parser.add_argument("--output", type=Path, default=identity.ROOT / "dist")
    asked = parser.parse_args()
    asked.edition = asked.edition or list(identity.EDITIONS)
    if asked.program and len(asked.edition) > 1:
        parser.error("--program is of one edition: name it by --edition")
    return asked


if __name__ == "__main__":
    sys.exit(main())
