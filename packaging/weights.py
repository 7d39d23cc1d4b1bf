"""Prints the size of each part of a frozen program.

python packaging/weights.py build/frozen/full/newsdesk
"""

import re
import sys
from collections import Counter
from pathlib import Path

# the first pattern that matches the path inside the program's folder counts
_PARTS = (
    ("Chromium, for the preview", r"QtWebEngine|Qt6WebEngine|/resources/|qtwebengine_locales"),
    ("Qt Quick, which Chromium draws with", r"Qt6?(Quick|Qml|OpenGL|WebChannel|Positioning)"),
    ("Qt: scripts and languages of the world (ICU)", r"libicu|icudt"),
    ("Qt: plug-ins", r"/plugins/"),
    ("Qt: window, text, pictures, print", r"PySide6/Qt/|PySide6/Qt6"),
    ("Python's doors to Qt", r"PySide6/|shiboken6"),
    ("grammar (Harper)", r"/harper/"),
    ("spelling: engine", r"/hunspell/"),
    ("dictionaries and names of places", r"_resources/(dictionaries|gazetteer|house_rules)"),
    ("fonts", r"_resources/fonts"),
    ("themes, icons, translations, migrations", r"_resources|store/migrations"),
    ("Python's modules: ours and the libraries'", r"^newsdesk(\.exe)?$|base_library.zip"),
    ("Python itself", r"libpython|python3\d*\.dll|python3\.\d+/|lib-dynload"),
    ("reading HTML (lxml, nh3, babel)", r"/(lxml|nh3|babel|charset_normalizer)/"),
    ("comparing and matching (RapidFuzz, regex)", r"/(rapidfuzz|regex)/"),
    ("libraries that systems lack", r"_internal/lib[^/]*\.so"),
    ("licences", r"^licences/"),
)


def weights(program: Path) -> Counter[str]:
    """Bytes by part."""
    weighed: Counter[str] = Counter()
    for path in program.rglob("*"):
        if path.is_file() and not path.is_symlink():
            weighed[_part(path.relative_to(program).as_posix())] += path.stat().st_size
    return weighed


def tell(program: Path) -> None:
    """Print the parts, the heaviest first."""
    weighed = weights(program)
    for part, size in weighed.most_common():
        print(f"  {size / 1e6:6.1f} MB  {part}")
    print(f"  {weighed.total() / 1e6:6.1f} MB  in all")


def _part(name: str) -> str:
    return next((part for part, pattern in _PARTS if re.search(pattern, name)), "the rest")


if __name__ == "__main__":
    tell(Path(sys.argv[1]))
