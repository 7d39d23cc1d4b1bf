import json
import os
import plistlib
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

MACHO = bytes.fromhex("cffaedfe") + b"\0" * 28
KEYS = {
    "NEWSDESK_MAC_IDENTITY": "Developer ID Application: A Newsroom (TEAM)",
    "NEWSDESK_MAC_CERTIFICATE": "c2VjcmV0",
    "NEWSDESK_MAC_CERTIFICATE_PASSWORD": "open-sesame",
    "NEWSDESK_NOTARY_KEY": "-----BEGIN PRIVATE KEY-----",
    "NEWSDESK_NOTARY_KEY_ID": "KEYID",
    "NEWSDESK_NOTARY_ISSUER": "issuer",
}
PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
CORE = "Contents/Frameworks/PySide6/Qt/lib/QtWebEngineCore.framework"
PROCESS = f"{CORE}/Versions/A/Helpers/QtWebEngineProcess.app"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="bundles hold symbolic links")


@pytest.fixture
def app(tmp_path: Path) -> Path:
    """A bundle laid out as PyInstaller lays it out."""
    app = tmp_path / "Newsdesk.app"
    code = [
        "Contents/MacOS/newsdesk",
        "Contents/Frameworks/libcrypto.3.dylib",
        "Contents/Frameworks/lxml/etree.abi3.so",
        "Contents/Frameworks/Python.framework/Versions/3.12/Python",
        f"{CORE}/Versions/A/QtWebEngineCore",
        f"{PROCESS}/Contents/MacOS/QtWebEngineProcess",
    ]
    data = ["Contents/Info.plist", "Contents/Resources/newsdesk/app.py", f"{CORE}/Versions/A/Resources/icudtl.dat"]
    data += [f"{CORE}/Versions/A/Resources/v8_context_snapshot.x86_64.bin"]
    data += [f"{CORE}/Versions/A/Resources/qtwebengine_locales/{name}.pak" for name in ("de", "fa", "en-US")]
    for name in code + data:
        path = app / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(MACHO if name in code else b"words")
    (app / CORE / "Versions/Current").symlink_to("A")
    (app / CORE / "QtWebEngineCore").symlink_to("Versions/Current/QtWebEngineCore")
    (app / CORE / "Helpers").symlink_to("Versions/Current/Helpers")
    (app / "Contents/Frameworks/newsdesk").symlink_to("../Resources/newsdesk")
    return app


def dry_run(app: Path, *arguments: str, **variables: str) -> "subprocess.CompletedProcess[str]":
    environment = {name: value for name, value in os.environ.items() if name not in KEYS}
    return subprocess.run(
        [sys.executable, str(PACKAGING / "macos/build.py"), "--dry-run", "--app", str(app), *arguments],
        capture_output=True,
        encoding="utf-8",
        env=environment | variables,
        check=False,
    )


def commands(done: "subprocess.CompletedProcess[str]") -> list[list[str]]:
    assert done.returncode == 0, done.stderr
    return [shlex.split(line[2:]) for line in done.stdout.splitlines() if line.startswith("$ ")]


def signed(done: "subprocess.CompletedProcess[str]", app: Path) -> list[str]:
    bundles = [words[-1] for words in commands(done) if words[0] == "codesign" and "--sign" in words]
    return [str(Path(path).relative_to(app)) for path in bundles if not path.endswith(".dmg")]


def test_nested_code_is_signed_once_and_before_what_holds_it(app: Path) -> None:
    paths = signed(dry_run(app, "--edition", "full"), app)

    assert len(paths) == len(set(paths))
    assert set(paths) == {
        ".",
        CORE,
        PROCESS,
        "Contents/Frameworks/Python.framework",
        "Contents/Frameworks/libcrypto.3.dylib",
        "Contents/Frameworks/lxml/etree.abi3.so",
    }
    for place, path in enumerate(paths):
        assert not [later for later in paths[place + 1 :] if later.startswith(path + "/")], path
    assert paths[-1] == "."


def test_with_keys_all_code_gets_the_hardened_runtime_and_only_two_get_rights(app: Path) -> None:
    done = dry_run(app, "--edition", "full", **KEYS)
    signing = [words for words in commands(done) if "--sign" in words]
    rights = {words[-1]: words[words.index("--entitlements") + 1] for words in signing if "--entitlements" in words}

    assert all(KEYS["NEWSDESK_MAC_IDENTITY"] in words and "--timestamp" in words for words in signing)
    assert all(words[words.index("--options") + 1] == "runtime" for words in signing if not words[-1].endswith(".dmg"))
    assert {Path(path).name: Path(name).name for path, name in rights.items()} == {
        "Newsdesk.app": "app.entitlements",
        "QtWebEngineProcess.app": "webengine.entitlements",
    }


def test_with_keys_bundle_and_image_are_notarised_in_turn_and_the_keychain_is_gone_at_the_end(app: Path) -> None:
    done = dry_run(app, "--edition", "full", **KEYS)
    told = [" ".join(words[:3]) for words in commands(done) if words[0] in {"xcrun", "hdiutil", "security"}]

    assert told[-7:] == [
        "xcrun stapler staple",
        "hdiutil create -volname",
        "xcrun notarytool submit",
        "xcrun stapler staple",
        "hdiutil verify " + str(PACKAGING.parent / "dist" / done.stdout.split()[-1]),
        "security list-keychains -d",
        told[-1],
    ]
    assert told[-1].startswith("security delete-keychain")
    assert "SIGNED and notarised: newsdesk-" in done.stdout


def test_no_secret_is_shown(app: Path) -> None:
    done = dry_run(app, **KEYS)

    for name in ("NEWSDESK_MAC_CERTIFICATE", "NEWSDESK_MAC_CERTIFICATE_PASSWORD", "NEWSDESK_NOTARY_KEY"):
        assert KEYS[name] not in done.stdout + done.stderr
    assert "-P '•••'" in done.stdout


def test_without_keys_both_editions_are_signed_ad_hoc_and_said_to_be_unsigned(app: Path) -> None:
    done = dry_run(app)
    tools = [" ".join(words[:2]) for words in commands(done)]

    assert "UNSIGNED (no keys in the environment): newsdesk-light-" in done.stdout
    assert done.stdout.count("UNSIGNED") == 2
    assert all(words[words.index("--sign") + 1] == "-" for words in commands(done) if "--sign" in words)
    assert not [tool for tool in tools if tool.startswith(("xcrun", "security"))]


def test_half_of_the_keys_is_refused_and_named(app: Path) -> None:
    done = dry_run(app, NEWSDESK_MAC_IDENTITY="Developer ID Application: A Newsroom (TEAM)")

    assert done.returncode == 1
    assert "NEWSDESK_NOTARY_KEY_ID" in done.stderr
    assert "NEWSDESK_MAC_IDENTITY" not in done.stderr
    assert "Traceback" not in done.stderr


def test_it_refuses_to_build_anywhere_but_on_such_a_mac(script, monkeypatch, capsys) -> None:
    build = script("macos/build.py")
    monkeypatch.setattr(build.platform, "machine", lambda: "x86_64")

    assert build.main([]) == 1
    assert "--dry-run" in capsys.readouterr().err


def test_the_bundle_owns_its_documents(app: Path, script) -> None:
    bundle = script("macos/mac_bundle.py")
    licences = app.parent / "newsdesk/licences"
    licences.mkdir(parents=True)
    (licences / "LGPL-3.txt").write_text("words")
    bundle.dress(app, version="0.2.0", pictures=dict.fromkeys(bundle.ICON_SIZES, b"\x89PNG"), licences=licences)
    info = plistlib.loads((app / "Contents/Info.plist").read_bytes())
    (kind,) = info["UTExportedTypeDeclarations"]

    assert info["CFBundleIdentifier"] == "org.newsdesk.Newsdesk"
    assert info["CFBundleShortVersionString"] == "0.2.0"
    assert info["LSMinimumSystemVersion"] == "13.0"
    assert info["NSHighResolutionCapable"] is True
    assert info["CFBundleLocalizations"] == ["en", "fa"]
    assert info["CFBundleDocumentTypes"][0]["LSItemContentTypes"] == [kind["UTTypeIdentifier"]]
    assert kind["UTTypeTagSpecification"]["public.filename-extension"] == ["newsdesk"]
    assert (app / "Contents/Resources" / info["CFBundleIconFile"]).read_bytes().startswith(b"icns")
    assert (app / "Contents/Resources/fa.lproj").is_dir()
    assert (app / "Contents/Resources/licences/LGPL-3.txt").is_file()


def test_the_icon_file_holds_every_picture_where_a_mac_looks_for_it(script) -> None:
    bundle = script("macos/mac_bundle.py")
    data = bundle.icns({size: f"picture of {size}".encode() for size in bundle.ICON_SIZES})
    found, at = {}, 8
    while at < len(data):
        length = int.from_bytes(data[at + 4 : at + 8])
        found[data[at : at + 4]] = data[at + 8 : at + length].decode()
        at += length

    assert int.from_bytes(data[4:8]) == len(data) == at
    assert found[b"ic10"] == "picture of 1024"
    assert found[b"ic07"] == "picture of 128"
    assert len(found) == 10


@pytest.mark.parametrize("linked", [True, False])
def test_the_record_lies_where_the_program_reads_it(app: Path, script, linked: bool) -> None:
    seen = app / "Contents/Frameworks/newsdesk"
    if not linked:
        seen.unlink()
    resource = app / "Contents/Resources/newsdesk/_build.json"
    resource.write_text('{"kind": "source", "update_key": "RWQ"}')
    script("macos/mac_bundle.py").record(app, edition="light", signed=False)

    assert json.loads((seen / "_build.json").read_text()) == {
        "kind": "macos",
        "edition": "light",
        "signed": False,
        "update_key": "RWQ",
    }


def test_what_no_one_here_needs_of_the_web_engine_stays_out(app: Path, script) -> None:
    saved = script("macos/mac_bundle.py").prune(app)
    left = {path.name for path in (app / CORE).rglob("*") if path.is_file()}

    assert saved == len(b"words") * 2
    assert {"fa.pak", "en-US.pak", "icudtl.dat"} <= left
    assert not left & {"de.pak", "v8_context_snapshot.x86_64.bin"}


def test_what_the_image_shows_keeps_its_links(app: Path, script, tmp_path: Path) -> None:
    folder = script("macos/mac_bundle.py").stage(app, tmp_path / "image")

    assert (folder / "Applications").readlink() == Path("/Applications")
    assert (folder / "Newsdesk.app" / CORE / "Versions/Current").readlink() == Path("A")


@pytest.mark.parametrize("name", ["app", "webengine"])
def test_no_program_of_ours_may_load_what_others_signed(name: str) -> None:
    rights = plistlib.loads((PACKAGING / f"macos/{name}.entitlements").read_bytes())

    assert rights["com.apple.security.cs.allow-jit"] is True
    assert "com.apple.security.cs.disable-library-validation" not in rights
