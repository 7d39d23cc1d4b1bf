"""Makes resources/dictionaries/ from the npm packages that its README names.

npm pack dictionary-en dictionary-en-gb dictionary-fa     # and unpack each in a folder of its name
python packaging/dictionaries.py FOLDER
"""

import sys
from pathlib import Path

OURS = Path(__file__).parents[1] / "resources" / "dictionaries"
PACKAGES = {"en-US": "dictionary-en", "en-GB": "dictionary-en-gb", "fa": "dictionary-fa"}
SPELLINGS = ("english", "american", "british", "british_z")


def _copy(source: Path, name: str) -> None:
    for kind in ("aff", "dic"):
        (OURS / f"{name}.{kind}").write_bytes((source / f"index.{kind}").read_bytes())
    (OURS / f"{name}.license.txt").write_bytes((source / "license").read_bytes())


def _join(name: str, *others: str) -> None:
    """Merge several dictionaries into one, which needs half the memory."""
    rules = {(OURS / f"{other}.aff").read_bytes() for other in others}
    if len(rules) > 1:
        raise SystemExit("The dictionaries no longer share their rules of endings and cannot be joined.")
    (OURS / f"{name}.aff").write_bytes(rules.pop())
    _save(name, {line for other in others for line in _entries(other)})


def _allow_ize(british: str, american: str) -> None:
    """Add “organize” beside “organise” to British English: both are correct, and house style decides."""
    ours, theirs = (_entries(name) for name in (british, american))
    stems = {line.split("/")[0] for line in ours}
    also = {line for line in theirs if "iz" in (stem := line.split("/")[0]) and stem.replace("iz", "is") in stems}
    _save(british, {*ours, *also})


def _entries(name: str) -> list[str]:
    return (OURS / f"{name}.dic").read_text("utf-8").splitlines()[1:]


def _save(name: str, entries: set[str]) -> None:
    (OURS / f"{name}.dic").write_text("\n".join([str(len(entries)), *sorted(entries), ""]), "utf-8")


def _frequent(scowl: Path) -> None:
    """List of common words: the sizes of SCOWL up to 35, where the dictionaries have those up to 60."""
    lists = [scowl / f"{spelling}-words.{size}" for spelling in SPELLINGS for size in (10, 20, 35)]
    words = {word for file in lists for word in file.read_text("iso-8859-1").split() if word.isascii()}
    (OURS / "en.frequent.txt").write_text("\n".join([*sorted(words), ""]), "utf-8")


def make(folder: Path) -> None:
    """Make all dictionaries."""
    for name, package in PACKAGES.items():
        _copy(folder / package / "package", name)
    _allow_ize("en-GB", "en-US")
    _join("en", "en-US", "en-GB")
    _frequent(folder / "scowl/usr/share/dict/scowl")


if __name__ == "__main__":
    make(Path(sys.argv[1]))
