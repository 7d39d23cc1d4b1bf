"""Parts of a macOS bundle: Info.plist, icon, build record, and removal of unused parts of Qt."""

import json
import plistlib
import shutil
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from identity import APP_ID, MIME_TYPE

DOCUMENT = f"{APP_ID}.desk"
LANGUAGES = ("en", "fa")
OLDEST_MACOS = "13.0"
"""Oldest macOS that Qt supports: LSMinimumSystemVersion in the frameworks of the PySide6 wheel."""
ICON = "newsdesk.icns"
# kind of entry, and the pictures' edge: each twice as large for a screen of twice the points
_ENTRIES = (
    *((b"icp4", 16), (b"ic11", 32), (b"icp5", 32), (b"ic12", 64), (b"ic07", 128), (b"ic13", 256)),
    *((b"ic08", 256), (b"ic14", 512), (b"ic09", 512), (b"ic10", 1024)),
)
ICON_SIZES = tuple(sorted({size for _, size in _ENTRIES}))
# of Qt's web engine: other processors' start-up images, the developer tools, and locales that no menu of ours speaks
_UNUSED = ("v8_context_snapshot.x86_64.bin", "qtwebengine_devtools_resources.pak", "QtWebEngineProcess.entitlements")
_LOCALES = ("en-US.pak", "en-GB.pak", "fa.pak")


def info(version: str) -> dict[str, Any]:
    """The Info.plist of the program."""
    return {
        "CFBundleIdentifier": APP_ID,
        "CFBundleName": "Newsdesk",
        "CFBundleDisplayName": "Newsdesk",
        "CFBundleExecutable": "newsdesk",
        "CFBundlePackageType": "APPL",
        "CFBundleInfoDictionaryVersion": "6.0",
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "CFBundleIconFile": ICON,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": list(LANGUAGES),
        "CFBundleAllowMixedLocalizations": True,
        "CFBundleDocumentTypes": [_document()],
        "UTExportedTypeDeclarations": [_type()],
        "LSApplicationCategoryType": "public.app-category.news",
        "LSMinimumSystemVersion": OLDEST_MACOS,
        "NSHighResolutionCapable": True,
        "NSSupportsAutomaticGraphicsSwitching": True,
        "NSPrincipalClass": "NSApplication",
        "NSHumanReadableCopyright": "MIT licence",
    }


def _document() -> dict[str, Any]:
    return {
        "CFBundleTypeName": "Newsdesk desk",
        "CFBundleTypeRole": "Editor",
        "CFBundleTypeIconFile": ICON,
        "LSHandlerRank": "Owner",
        "LSItemContentTypes": [DOCUMENT],
    }


def _type() -> dict[str, Any]:
    return {
        "UTTypeIdentifier": DOCUMENT,
        "UTTypeDescription": "Newsdesk desk",
        "UTTypeConformsTo": ["public.data", "public.database"],
        "UTTypeIconFile": ICON,
        "UTTypeTagSpecification": {
            "public.filename-extension": ["newsdesk"],
            "public.mime-type": [MIME_TYPE],
        },
    }


def icns(pictures: Mapping[int, bytes]) -> bytes:
    """An icon file from PNG files by their edge in pixels, all of ICON_SIZES. Raises KeyError where one is missing."""
    entries = [(kind, pictures[size]) for kind, size in _ENTRIES]
    body = b"".join(kind + struct.pack(">I", 8 + len(png)) + png for kind, png in entries)
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def dress(app: Path, *, version: str, pictures: Mapping[int, bytes], licences: Path) -> None:
    """Put Info.plist, icon, languages and the licences of all parts into the bundle that PyInstaller made."""
    contents = app / "Contents"
    (contents / "Info.plist").write_bytes(plistlib.dumps(info(version)))
    resources = contents / "Resources"
    (resources / ICON).write_bytes(icns(pictures))
    for language in LANGUAGES:  # the system's own menus speak a language only where its folder is there
        (resources / f"{language}.lproj").mkdir(exist_ok=True)
    shutil.copytree(licences, resources / "licences", dirs_exist_ok=True)


def record(app: Path, **facts: object) -> None:
    """Add facts to the program's build record; other keys of the record stay."""
    path = app / "Contents/Resources/newsdesk/_build.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    written = json.loads(path.read_text("utf-8")) if path.exists() else {}
    path.write_text(json.dumps(written | facts | {"kind": "macos"}, indent=1, sort_keys=True) + "\n", "utf-8")
    _show_to_code(path, app / "Contents/Frameworks/newsdesk" / path.name)


def _show_to_code(path: Path, seen: Path) -> None:
    """Link data in Resources into Frameworks, where code looks for it, as PyInstaller does."""
    if seen.exists():
        return
    seen.parent.mkdir(parents=True, exist_ok=True)
    seen.symlink_to(Path("../../Resources/newsdesk") / path.name)


def prune(app: Path) -> int:
    """Remove unused parts of Qt's web engine. Returns the number of bytes saved."""
    unused = [path for name in _UNUSED for path in app.rglob(name)]
    unused += [path for path in app.rglob("qtwebengine_locales/*.pak") if path.name not in _LOCALES]
    files = [path for path in unused if path.is_file() and not path.is_symlink()]
    saved = sum(path.stat().st_size for path in files)
    for path in unused:
        path.unlink(missing_ok=True)
    return saved


def stage(app: Path, folder: Path) -> Path:
    """Content of the disk image: the program, and a link to Applications."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copytree(app, folder / app.name, symlinks=True)
    (folder / "Applications").symlink_to("/Applications")
    return folder
