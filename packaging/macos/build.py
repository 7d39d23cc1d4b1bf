"""Makes `dist/newsdesk-VERSION-macos-arm64.dmg` on a Mac, and its light edition: freeze, dress, sign, notarise, pack.

    python packaging/macos/build.py [--edition full] [--edition light]

Signs and notarises with keys from the environment (docs/release.md names them). Without any the build is UNSIGNED, and
says so at its end and in the program's own record. `--dry-run` shows every command and runs none; `--app` names the
bundle for it.
"""

import argparse
import contextlib
import os
import platform
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

import mac_bundle  # noqa: E402
import mac_signing  # noqa: E402
from mac_shell import Shell  # noqa: E402
from mac_signing import Keys  # noqa: E402

from release_notes import version_of  # noqa: E402

EDITIONS = ("full", "light")
FROZEN = ROOT / "build/frozen"
OUT = ROOT / "dist"


class CannotBuild(Exception):
    """Raised where the build cannot run; the sentence says what is missing and what to do."""


def image_name(version: str, edition: str) -> str:
    """The name of the disk image."""
    light = "" if edition == "full" else f"-{edition}"
    return f"newsdesk{light}-{version}-macos-arm64.dmg"


def freeze(shell: Shell, edition: str) -> Path:
    """Build the bundle with PyInstaller, as packaging/freeze.py does on every system. Returns its path."""
    shell(sys.executable, ROOT / "packaging/freeze.py", edition)
    return FROZEN / edition / "Newsdesk.app"


def dress(app: Path, *, version: str, edition: str, signed: bool) -> None:
    """Add icon, document type and build record to the bundle, and remove unused parts of Qt. Raises CannotBuild."""
    if not app.is_dir():
        raise CannotBuild(f"PyInstaller made no {app.name}: packaging/newsdesk.spec must end with BUNDLE on macOS.")
    mac_bundle.dress(app, version=version, pictures=_pictures(), licences=app.parent / "newsdesk/licences")
    mac_bundle.record(app, edition=edition, signed=signed, commit=_commit(), **_updates())
    saved = mac_bundle.prune(app)
    print(f"left out of Qt's web engine: {saved / 1e6:.1f} MB", flush=True)


def _pictures() -> Mapping[int, bytes]:
    from icons import png  # draws from packaging/artwork; needs Qt, which a dry run does not

    return {size: png(size) for size in mac_bundle.ICON_SIZES}


def _updates() -> dict[str, str]:
    """Key and address of updates from the environment."""
    named = {"update_key": "NEWSDESK_UPDATE_PUBLIC_KEY", "update_address": "NEWSDESK_UPDATE_ADDRESS"}
    return {field: value for field, name in named.items() if (value := os.environ.get(name, ""))}


def _commit() -> str:
    asked = subprocess.run(["git", "-C", str(ROOT), "rev-parse", "HEAD"], capture_output=True, text=True, check=False)
    return asked.stdout.strip()


def seal(shell: Shell, app: Path, keys: Keys | None) -> None:
    """Sign the bundle; with keys, notarise it too."""
    if not keys:
        mac_signing.sign(shell, app)
        return
    mac_signing.sign(shell, app, keys.identity)
    mac_signing.notarise(shell, app, keys)
    shell("spctl", "--assess", "--type", "execute", "--verbose=2", app)


def pack(shell: Shell, app: Path, image: Path, keys: Keys | None) -> None:
    """Make the disk image, and sign it as well."""
    folder = app.parent / "image"
    if not shell.dry:
        mac_bundle.stage(app, folder)
    shell(
        "hdiutil",
        "create",
        "-volname",
        "Newsdesk",
        "-srcfolder",
        folder,
        "-fs",
        "HFS+",
        "-format",
        "ULMO",
        "-ov",
        image,
    )
    if keys:
        shell("codesign", "--force", "--sign", keys.identity, "--timestamp", image)
        mac_signing.notarise(shell, image, keys)
    shell("hdiutil", "verify", image)


def build(shell: Shell, edition: str, keys: Keys | None, given: Path | None = None) -> Path:
    """Build one edition. Returns the disk image. `given` is an existing bundle, for a dry run."""
    version = version_of((ROOT / "src/newsdesk/__init__.py").read_text("utf-8"))
    app = freeze(shell, edition)
    if shell.dry:
        app = given or app
    else:
        dress(app, version=version, edition=edition, signed=keys is not None)
        OUT.mkdir(exist_ok=True)
    image = OUT / image_name(version, edition)
    with mac_signing.keychain(shell, keys) if keys else contextlib.nullcontext():
        seal(shell, app, keys)
        pack(shell, app, image, keys)
    print(f"{'SIGNED and notarised' if keys else 'UNSIGNED (no keys in the environment)'}: {image.name}", flush=True)
    return image


def _able(dry: bool) -> None:
    if not dry and (sys.platform, platform.machine()) != ("darwin", "arm64"):
        raise CannotBuild("This builds on a Mac with Apple's processor only; --dry-run shows what it would do.")


def main(argv: Sequence[str] | None = None) -> int:
    """Build the editions asked for, or both; 1 and a sentence where that fails."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--edition", action="append", choices=EDITIONS, help="build this one; both if not given")
    parser.add_argument("--dry-run", action="store_true", help="show the commands and run none")
    parser.add_argument("--app", type=Path, help="with --dry-run: a bundle whose code is to be signed")
    given = parser.parse_args(argv)
    try:
        _able(given.dry_run)
        keys = mac_signing.keys()
        for edition in given.edition or EDITIONS:
            build(Shell(dry=given.dry_run), edition, keys, given.app)
    except (CannotBuild, mac_signing.HalfSigned, subprocess.CalledProcessError) as no:
        sys.stderr.write(f"macOS build: {no}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
