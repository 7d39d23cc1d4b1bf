"""Tables of what the frozen program contains, and of what PyInstaller collects that Newsdesk does not use."""

import re
import sys
from collections.abc import Callable, Iterable
from pathlib import PurePosixPath

# PyInstaller's triple: name in the program's folder, source file, kind
Entry = tuple[str, str, str]

# modules imported by a name in a string, by machine code, or from migrations, which are data
IMPORTED_BY_NAME = ("_cffi_backend", "alembic.op", "alembic.context", "sqlalchemy.dialects.sqlite", "re._parser")

# not used at run time; PyInstaller finds them through optional imports
UNUSED_MODULES = (
    "_crypt",
    "_curses",
    "_dbm",
    "_gdbm",
    "_pytest",
    "altgraph",
    "curses",
    "distutils",
    "hypothesis",
    "lib2to3",
    "lxml.objectify",
    "mypy",
    "MySQLdb",
    "nis",
    "numpy",
    "ossaudiodev",
    "pip",
    "psycopg2",
    "PyInstaller",
    "pysqlite2",
    "pytest",
    "readline",
    "setuptools",
    "spylls.__main__",
    "tkinter",
    "wheel",
)
WEB_ENGINE = ("PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets", "PySide6.QtQuick")

# Qt modules for Python that Newsdesk imports, and those that they import
DOORS = {
    "light": {"Core", "Gui", "Network", "PrintSupport", "Svg", "Widgets"},
    "full": {"OpenGL", "Qml", "Quick", "WebChannel", "WebEngineCore", "WebEngineWidgets"},
}

# Qt's plug-ins by folder; other folders are left out
PLUGINS = {
    "iconengines": {"svgicon"},
    "imageformats": {"gif", "ico", "jpeg", "svg", "webp"},
    "platforminputcontexts": {"composeplatforminputcontext", "ibusplatforminputcontext"},
    "platforms": {"cocoa", "offscreen", "wayland", "windows", "xcb"},
    "platformthemes": {"xdgdesktopportal"},
    "printsupport": {"cocoaprintersupport", "cupsprintersupport", "windowsprintersupport"},
    "styles": {"macstyle", "modernwindowsstyle"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    "wayland-graphics-integration-client": {"qt-plugin-wayland-egl"},
    "wayland-shell-integration": {"xdg-shell"},
    "xcbglintegrations": {"xcb-egl-integration", "xcb-glx-integration"},
}
# the window's languages, for Qt's own words and for Chromium's
QT_WORDS = {"qtbase_en", "qtbase_fa", "qtbase_ar"}
CHROMIUM_WORDS = {"en-US", "fa", "ar"}
# the languages of pages, of all that babel supports
BABEL_WORDS = re.compile(r"(?:root|(?:ar|en|fa|ps|ur)(?:_\w+)?)\.dat")

# Of a Linux system's own libraries only what desktops lack, or name differently from one system to the next. All
# others come from the system, which mends them when they turn out unsafe. A C++ library of ours would keep its graphics
# drivers from loading.
BROUGHT = re.compile(
    r"lib(?:python[\d.]+|sqlite3|bz2|lzma|ffi|xcb-(?:cursor|icccm|image|keysyms|render-util|util))\b.*"
)

_PLUGIN = re.compile(r"(?:lib)?q?(.+?)(?:plugin)?\.(?:so|dll|dylib)")
_DOOR = re.compile(r"PySide6/Qt(\w+)\.(?:abi3\.so|pyd)")


def left_out(edition: str) -> list[str]:
    """Modules that an edition leaves out."""
    return [*UNUSED_MODULES, *(WEB_ENGINE if edition == "light" else ())]


def kept(entries: Iterable[Entry], edition: str, imports_of: Callable[[str], Iterable[str]]) -> list[Entry]:
    """The binaries that Newsdesk loads by name, and the libraries that these need.

    `imports_of` names the libraries that the binary of a path was linked with.
    """
    chosen = [entry for entry in entries if entry[2] != "SYMLINK" and stays(entry[0], edition)]
    by_name: dict[str, list[Entry]] = {}
    for entry in chosen:  # Windows ignores case, and several wheels bring the same library
        by_name.setdefault(PurePosixPath(_posix(entry[0])).name.lower(), []).append(entry)
    wanted = [entry for entry in chosen if not _is_mere_library(entry)]
    reached = {entry[0] for entry in wanted}
    while wanted:
        for name in imports_of(wanted.pop()[1]):
            for needed in by_name.get(name.lower(), ()):
                if needed[0] not in reached:
                    reached.add(needed[0])
                    wanted.append(needed)
    return [entry for entry in chosen if entry[0] in reached]


def stays(name: str, edition: str) -> bool:
    """Whether Newsdesk uses a file of that name in the program's folder."""
    path = _posix(name)
    if sys.platform == "linux" and "/" not in path and path.startswith("lib") and ".so" in path:
        return bool(BROUGHT.fullmatch(path))
    if "dist-info/" in path:
        return path.endswith(("/METADATA", "/entry_points.txt"))
    for belongs, is_used in _RULES:
        if belongs in path:
            return is_used(path, edition)
    return True


def _posix(name: str) -> str:
    return name.replace("\\", "/")


def _is_mere_library(entry: Entry) -> bool:
    """Whether it is a plain library: not a module, a plug-in or a program."""
    path = _posix(entry[0])
    if entry[2] == "EXTENSION" or "/plugins/" in path or "/libexec/" in path or path.endswith(".pyd"):
        return False
    return not any(name in path for name in _LOADED_BY_NAME)


# libraries that are loaded at run time and so in no list of imports: parts of NSS, and on Windows Qt's software
# renderer
_LOADED_BY_NAME = ("libsoftokn3", "libfreebl", "libnssckbi", "libpython", "QtWebEngineProcess", "python3", "vcruntime")


def _is_plugin_used(path: str, edition: str) -> bool:
    folder, name = PurePosixPath(path).parts[-2:]
    match = _PLUGIN.fullmatch(name)
    return match is not None and match[1] in PLUGINS.get(folder, ())


def _is_door_used(path: str, edition: str) -> bool:
    match = _DOOR.fullmatch(path)
    return not match or match[1] in DOORS["light"] or (edition == "full" and match[1] in DOORS["full"])


def _is_chromium_used(path: str, edition: str) -> bool:
    return edition == "full" and "devtools" not in path and ".debug." not in path


_RULES: tuple[tuple[str, Callable[[str, str], bool]], ...] = (
    ("/qtwebengine_locales/", lambda path, edition: edition == "full" and PurePosixPath(path).stem in CHROMIUM_WORDS),
    ("/translations/", lambda path, _: "PySide6" not in path or PurePosixPath(path).stem in QT_WORDS),
    ("PySide6/Qt/qml/", lambda _path, _edition: False),
    ("PySide6/qml/", lambda _path, _edition: False),
    ("PySide6/Qt/resources/", _is_chromium_used),
    ("PySide6/resources/", _is_chromium_used),
    ("PySide6/Qt/libexec/", lambda _, edition: edition == "full"),
    ("QtWebEngineProcess", lambda _, edition: edition == "full"),
    ("/plugins/", _is_plugin_used),
    ("PySide6/Qt", _is_door_used),
    ("babel/locale-data/", lambda path, _: bool(BABEL_WORDS.fullmatch(PurePosixPath(path).name))),
    # time zones come from the system, and from tzdata on Windows
    ("pytz/zoneinfo/", lambda _path, _edition: False),
    ("tzdata/zoneinfo/", lambda _path, _edition: sys.platform == "win32"),
    ("newsdesk/store/migrations/", lambda path, _: "__pycache__" not in path),
)
