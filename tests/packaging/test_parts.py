"""Parts that the frozen program contains, and those that are left out."""

import pytest

from parts import IMPORTED_BY_NAME, kept, left_out, stays


@pytest.mark.parametrize(
    ("name", "full", "light"),
    [
        ("PySide6/QtWidgets.abi3.so", True, True),
        ("PySide6/QtWebEngineCore.abi3.so", True, False),
        ("PySide6\\QtWebEngineCore.pyd", True, False),
        ("PySide6/QtBluetooth.abi3.so", False, False),
        ("PySide6/Qt/qml/QtQuick/Controls/qmldir", False, False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True, True),
        ("PySide6/plugins/platforms/qwindows.dll", True, True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False, False),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False, False),
        ("PySide6/Qt/plugins/sqldrivers/libqsqlite.so", False, False),
        ("PySide6/Qt/resources/icudtl.dat", True, False),
        ("PySide6/Qt/resources/qtwebengine_devtools_resources.pak", False, False),
        ("PySide6/Qt/translations/qtwebengine_locales/fa.pak", True, False),
        ("PySide6/Qt/translations/qtwebengine_locales/de.pak", False, False),
        ("PySide6/Qt/translations/qtbase_fa.qm", True, True),
        ("PySide6/Qt/translations/qtbase_de.qm", False, False),
        ("newsdesk/_resources/translations/newsdesk_fa_AF.qm", True, True),
        ("newsdesk/store/migrations/versions/v0001_first_archive.py", True, True),
        ("newsdesk/store/migrations/__pycache__/env.cpython-311.pyc", False, False),
        ("newsdesk/_resources/dictionaries/fa.dic", True, True),
        ("babel/locale-data/fa_AF.dat", True, True),
        ("babel/locale-data/de.dat", False, False),
        ("trafilatura/settings.cfg", True, True),
    ],
)
def test_each_edition_has_what_it_uses(name: str, full: bool, light: bool) -> None:
    assert (stays(name, "full"), stays(name, "light")) == (full, light)


def test_linux_brings_its_own_c_plus_plus_library_and_its_repairs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    theirs = ("libstdc++.so.6", "libX11.so.6", "libssl.so.3", "libglib-2.0.so.0", "libnss3.so")
    ours = ("libpython3.11.so.1.0", "libsqlite3.so.0", "libxcb-cursor.so.0", "libffi.so.8")
    assert [stays(name, "full") for name in (*theirs, *ours)] == [False] * len(theirs) + [True] * len(ours)


def test_a_library_comes_along_only_where_something_reaches_it() -> None:
    linked = {
        "/QtWidgets": ["libQt6Widgets.so.6"],
        "/Widgets": ["libQt6Gui.so.6"],
        "/Gui": ["libicudata.so.73", "libc.so.6"],
        "/Qml": ["libQt6Gui.so.6"],
    }
    entries = [
        ("PySide6/QtWidgets.abi3.so", "/QtWidgets", "EXTENSION"),
        ("PySide6/Qt/lib/libQt6Widgets.so.6", "/Widgets", "BINARY"),
        ("PySide6/Qt/lib/libQt6Gui.so.6", "/Gui", "BINARY"),
        ("PySide6/Qt/lib/libicudata.so.73", "/icu", "BINARY"),
        ("PySide6/Qt/lib/libQt6Qml.so.6", "/Qml", "BINARY"),
        ("libQt6Gui.so.6", "PySide6/Qt/lib/libQt6Gui.so.6", "SYMLINK"),
    ]
    names = [entry[1] for entry in kept(entries, "light", lambda path: linked.get(path, []))]
    assert names == ["/QtWidgets", "/Widgets", "/Gui", "/icu"]


def test_the_light_edition_does_not_import_the_web_engine() -> None:
    assert "PySide6.QtWebEngineCore" in left_out("light")
    assert "PySide6.QtWebEngineCore" not in left_out("full")


def test_what_machine_code_imports_is_named() -> None:
    """PyNaCl's library asks for it; without it no update can be verified, and nothing else shows that it is missing."""
    assert "_cffi_backend" in IMPORTED_BY_NAME
