"""Prints the release notes of a version from the CHANGELOG; refuses a version that must not be released.

python packaging/release_notes.py v0.2.0 [--unsigned Windows] [--unsigned macOS]
"""

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_VERSION = re.compile(r'^__version__ = "([^"]+)"$', re.MULTILINE)
_HEADING = re.compile(r"^## \[?(?P<version>[^\s\]]+)\]?(?:\s.*)?$")
_UNSIGNED = """
### Not signed
The {systems} build of this version carries no signature of its publisher, so the system will warn before it starts.
Compare the file with `SHA256SUMS` first; `docs/install.md` says how.
"""


class NoRelease(Exception):
    """Raised where a version cannot be released; the sentence says what to do."""


def version_of(source: str) -> str:
    """The version in `newsdesk/__init__.py`. Raises NoRelease."""
    found = _VERSION.search(source)
    if not found:
        raise NoRelease("src/newsdesk/__init__.py names no version: write __version__ there.")
    return found.group(1)


def section(changelog: str, version: str) -> str:
    """The text under the heading of this version. Raises NoRelease where there is none, or nothing under it."""
    lines = [text for heading, text in _under_headings(changelog) if heading == version]
    if not lines:
        raise NoRelease(f"CHANGELOG.md has no section “## {version}”: give “Unreleased” that name, with today's date.")
    text = "\n".join(lines).strip()
    if not text:
        raise NoRelease(f"CHANGELOG.md says nothing under “## {version}”: write what people will notice.")
    return text


def _under_headings(changelog: str) -> Iterator[tuple[str, str]]:
    """Each heading with an empty line, then with each line under it."""
    heading = ""
    for line in changelog.splitlines():
        found = _HEADING.match(line)
        if found:
            heading = found["version"]
        yield heading, "" if found else line


def notes(tag: str, root: Path = ROOT, unsigned: Sequence[str] = ()) -> str:
    """The notes for a tag such as `v0.2.0`; `unsigned` names systems whose build is not signed. Raises NoRelease."""
    version = tag.removeprefix("v")
    ours = version_of((root / "src/newsdesk/__init__.py").read_text("utf-8"))
    if version != ours:
        raise NoRelease(f"The tag says {version}, src/newsdesk/__init__.py says {ours}: they must be the same.")
    told = section((root / "CHANGELOG.md").read_text("utf-8"), version)
    warning = _UNSIGNED.format(systems=" and the ".join(unsigned)) if unsigned else ""
    return f"{told}\n{warning}"


def main(argv: Sequence[str] | None = None) -> int:
    """Print the notes; 1 and a sentence where there can be no release."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tag", help="the tag or version, such as v0.2.0")
    parser.add_argument("--unsigned", action="append", default=[], metavar="SYSTEM", help="whose build is not signed")
    given = parser.parse_args(argv)
    try:
        told = notes(given.tag, unsigned=given.unsigned)
    except NoRelease as no:
        sys.stderr.write(f"release notes: {no}\n")
        return 1
    sys.stdout.buffer.write(told.encode())  # the code page of a Windows console may lack our quotation marks
    return 0


if __name__ == "__main__":
    sys.exit(main())
