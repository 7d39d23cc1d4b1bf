"""Checks that a folder holds all files of a release and no others, and writes SHA256SUMS.

python packaging/release_files.py files 0.2.0
"""

import argparse
import hashlib
import sys
from collections.abc import Sequence
from pathlib import Path

SUMS = "SHA256SUMS"
# {name} is newsdesk or newsdesk-light
BUILT = (
    "{name}_{version}_amd64.deb",
    "{name}-{version}-1.x86_64.rpm",
    "{name}-{version}-linux-x86_64.tar.gz",
    "{name}-{version}-windows-x86_64-setup.exe",
    "{name}-{version}-windows-x86_64.zip",
    "{name}-{version}-macos-arm64.dmg",
)
# beside them: bill of materials (CycloneDX), and the list of updates with its signature, where there was a key
SBOM = ".cdx.json"
UPDATES = ("newsdesk-update.json", "newsdesk-update.json.minisig")


class NotWhole(Exception):
    """Raised where the folder is not a complete release; the sentence names the files."""


def built(version: str) -> list[str]:
    """The files that people install, in both editions."""
    return [name.format(name=program, version=version) for program in ("newsdesk", "newsdesk-light") for name in BUILT]


def check(folder: Path, version: str) -> list[Path]:
    """Files of the release, sorted by name, without SHA256SUMS. Raises NotWhole."""
    files = {path.name: path for path in sorted(folder.iterdir()) if path.name != SUMS}
    missing = [name for name in built(version) if name not in files]
    if not any(name.endswith(SBOM) for name in files):
        missing.append(f"a list of what is inside (…{SBOM})")
    if len(set(UPDATES) & set(files)) == 1:
        missing.append("the list of updates without its signature, or the other way round")
    if missing:
        raise NotWhole(f"These are missing: {', '.join(missing)}.")
    known = {*built(version), *UPDATES}
    strange = [name for name in files if name not in known and not name.endswith(SBOM)]
    if strange:
        raise NotWhole(f"These do not belong into the release of {version}: {', '.join(strange)}.")
    return list(files.values())


def write_sums(folder: Path, files: Sequence[Path]) -> str:
    """Write SHA256SUMS in the format of `sha256sum --check`. Returns the text."""
    lines = []
    for path in files:
        with path.open("rb") as file:
            lines.append(f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {path.name}\n")
    (folder / SUMS).write_text("".join(lines), "utf-8", newline="\n")
    return "".join(lines)


def main(argv: Sequence[str] | None = None) -> int:
    """Check and write; 1 and a sentence where the folder is not a release."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("version")
    given = parser.parse_args(argv)
    try:
        print(write_sums(given.folder, check(given.folder, given.version)), end="")
    except (NotWhole, OSError) as no:
        sys.stderr.write(f"release files: {no}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
