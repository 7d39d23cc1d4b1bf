"""Makes and signs the list of updates for a folder of release files: `newsdesk-update.json` and its `.minisig`.

    NEWSDESK_UPDATE_KEY=~/newsdesk.key .venv/bin/python packaging/update_manifest.py dist

NEWSDESK_UPDATE_KEY is the path of a minisign secret key; NEWSDESK_UPDATE_PASSWORD its password, where it has one.
docs/updates.md says what the list means, docs/release.md when to make it.
"""

import argparse
import hashlib
import os
import re
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec

from newsdesk import __version__
from newsdesk.updates import manifest, minisign
from update_signing import KeyRefused, read_secret_key

ROOT = Path(__file__).parent.parent
VALID_DAYS = 180
_MACHINES = {"amd64": "x86_64", "x86_64": "x86_64", "arm64": "arm64", "aarch64": "arm64"}
_START = r"^newsdesk(?P<edition>-light)?"
_VERSION, _MACHINE = r"(?P<version>\d+\.\d+\.\d+(?:~?rc\d+)?)", r"(?P<machine>amd64|x86_64|arm64|aarch64)"
# file name: system, kind
SHAPES = {
    rf"{_START}_{_VERSION}_{_MACHINE}\.deb$": ("linux", "deb"),
    rf"{_START}-{_VERSION}-\d+\.{_MACHINE}\.rpm$": ("linux", "rpm"),
    rf"{_START}-{_VERSION}-linux-{_MACHINE}\.tar\.gz$": ("linux", "portable"),
    rf"{_START}-{_VERSION}-windows-{_MACHINE}-setup\.exe$": ("windows", "windows"),
    rf"{_START}-{_VERSION}-windows-{_MACHINE}\.zip$": ("windows", "windows-portable"),
    rf"{_START}-{_VERSION}-macos-{_MACHINE}\.dmg$": ("macos", "macos"),
}


def main() -> int:
    """Make both files in the folder, and verify them as an updating program does."""
    asked = _arguments()
    try:
        key = read_secret_key(_key_file(), os.environ.get("NEWSDESK_UPDATE_PASSWORD", ""))
    except KeyRefused as refused:
        print(f"update_manifest: {refused}.", file=sys.stderr)
        return 1
    files = [entry for path in sorted(asked.folder.iterdir()) if (entry := _entry(path, asked.version))]
    if not files:
        print(f"update_manifest: no file of version {asked.version} is in {asked.folder}.", file=sys.stderr)
        return 1
    issued = datetime.now(UTC).replace(microsecond=0)
    data = _encoded(asked, files, issued)
    trusted = f"newsdesk {asked.version} timestamp:{int(issued.timestamp())} file:{manifest.NAME} hashed"
    signature = key.sign(data, trusted)
    manifest.opened(data, signature, minisign.read_key(key.public))
    (asked.folder / manifest.NAME).write_bytes(data)
    (asked.folder / (manifest.NAME + minisign.SUFFIX)).write_bytes(signature)
    for entry in files:
        print(f"{entry['system']}\t{entry['kind']}\t{entry['edition']}\t{entry['machine']}\t{entry['name']}")
    print(f"signed by {key.public}, valid until {issued + timedelta(days=asked.days):%Y-%m-%d}")
    return 0


def notes_of(changelog: str, version: str) -> str:
    """A version's section of the changelog as plain text, cut at a line where it is too long for the list."""
    found = re.search(rf"^## \[?{re.escape(version)}\b.*?$(.*?)(?=^## |\Z)", changelog, re.MULTILINE | re.DOTALL)
    if not found:
        return ""
    text = re.sub(r"\n(?![\n#-])\s*", " ", found[1].strip())  # an item may be wrapped over several lines
    text = re.sub(r"^#+ *(.+)$", r"\1:", text, flags=re.MULTILINE)
    text = re.sub(r"\[([^\]]+)\]\([^)]*\)|[`*]", r"\1", text)
    if len(text) <= manifest.NOTES_LIMIT:
        return text
    return text[: manifest.NOTES_LIMIT - 2].rpartition("\n")[0] + "\n…"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Make and sign the list of updates for a folder of release files.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--version", default=__version__)
    parser.add_argument("--needs", default="0.0.0", help="the oldest version that this one follows on")
    parser.add_argument("--days", type=int, default=VALID_DAYS, help="how long the list holds (default: %(default)s)")
    parser.add_argument("--changelog", type=Path, default=ROOT / "CHANGELOG.md")
    parser.add_argument(
        "--notes", action="append", default=[], metavar="LANGUAGE=FILE", help="notes in another language, as plain text"
    )
    return parser.parse_args()


def _key_file() -> Path:
    named = os.environ.get("NEWSDESK_UPDATE_KEY", "")
    if not named:
        raise KeyRefused("Name the secret key's file in NEWSDESK_UPDATE_KEY")
    return Path(named).expanduser()


def _entry(path: Path, version: str) -> dict[str, Any] | None:
    for shape, (system, kind) in SHAPES.items():
        found = re.match(shape, path.name)
        if found and found["version"].replace("~", "") == version:
            with path.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            return {
                "name": path.name,
                "system": system,
                "kind": kind,
                "edition": "light" if found["edition"] else "full",
                "machine": _MACHINES[found["machine"]],
                "size": path.stat().st_size,
                "sha256": digest,
            }
    return None


def _encoded(asked: argparse.Namespace, files: list[dict[str, Any]], issued: datetime) -> bytes:
    notes = {"en": notes_of(asked.changelog.read_text("utf-8"), asked.version)}
    for given in asked.notes:
        language, _, file = given.partition("=")
        notes[language] = Path(file).read_text("utf-8").strip()
    told = {
        "layout": 1,
        "product": manifest.PRODUCT,
        "version": asked.version,
        "issued": issued,
        "expires": issued + timedelta(days=asked.days),
        "needs": asked.needs,
        "notes": {language: text for language, text in notes.items() if text},
        "files": files,
    }
    return msgspec.json.format(msgspec.json.encode(told), indent=2) + b"\n"


if __name__ == "__main__":
    sys.exit(main())
