"""Signs a macOS bundle from the inside out, and has Apple notarise it; with keys from the environment alone.

A signature seals what lies inside, so nested code is signed before what holds it. Without keys the code is signed ad
hoc, which Apple's processors ask for and which says nothing of who made it: such a build counts as UNSIGNED.
"""

import base64
import contextlib
import os
import secrets
import stat
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from mac_shell import Shell

HERE = Path(__file__).parent
APP_RIGHTS = HERE / "app.entitlements"
WEBENGINE_RIGHTS = HERE / "webengine.entitlements"
WEBENGINE_PROCESS = "QtWebEngineProcess.app"
AD_HOC = "-"
# the first four bytes of code as macOS loads it: one processor (32 and 64 bits, either order), or several in one file
_MACHO = {bytes.fromhex(magic) for magic in ("feedface", "feedfacf", "cefaedfe", "cffaedfe", "cafebabe", "cafebabf")}
_BUNDLES = (".app", ".framework", ".bundle", ".plugin", ".xpc")
_NAMES = {
    "identity": "NEWSDESK_MAC_IDENTITY",
    "certificate": "NEWSDESK_MAC_CERTIFICATE",
    "password": "NEWSDESK_MAC_CERTIFICATE_PASSWORD",
    "notary_key": "NEWSDESK_NOTARY_KEY",
    "notary_key_id": "NEWSDESK_NOTARY_KEY_ID",
    "notary_issuer": "NEWSDESK_NOTARY_ISSUER",
}


class HalfSigned(Exception):
    """Raised where only some keys are set: the build would be unsigned against the intention."""


@dataclass(frozen=True, slots=True)
class Keys:
    """What signing and notarising need; `docs/release.md` says where each comes from."""

    identity: str
    """The certificate's name: `Developer ID Application: …`."""
    certificate: str
    """The certificate with its key, a .p12 file in base64."""
    password: str
    notary_key: str
    """The App Store Connect key, a .p8 file as it is."""
    notary_key_id: str
    notary_issuer: str


def keys(environment: Mapping[str, str] = os.environ) -> Keys | None:
    """The keys, all of them, or None where there is not one. Raises HalfSigned."""
    given = {field: environment.get(name, "") for field, name in _NAMES.items()}
    missing = [_NAMES[field] for field, value in given.items() if not value]
    if len(missing) == len(given):
        return None
    if missing:
        raise HalfSigned(f"These are not set: {', '.join(missing)}. Set all of them, or none for an unsigned build.")
    return Keys(**given)


def is_code(path: Path) -> bool:
    """Whether this file is machine code: by its first bytes, since names do not show it."""
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) in _MACHO


def order(app: Path) -> list[Path]:
    """Everything in the bundle that is signed, in the order of signing: nested code first, the bundle last."""
    code, bundles = [], [app]
    for folder, folders, files in os.walk(app):  # os.walk does not follow links: each thing is met once, where it lies
        here = Path(folder)
        bundles += [here / name for name in folders if name.endswith(_BUNDLES) and not (here / name).is_symlink()]
        code += [here / name for name in files if is_code(here / name)]
    single = [path for path in code if not _is_a_bundles_own(path)]
    return sorted(single + bundles, key=lambda path: (-len(path.parts), str(path)))


def _is_a_bundles_own(path: Path) -> bool:
    """Whether this is the program or library that a bundle is named for: it is signed with the bundle, as one."""
    if path.parent.name == "MacOS":
        return path.name.casefold() == path.parents[2].stem.casefold()
    framework = path.parents[2] if path.parents[1].name == "Versions" else path.parent
    return framework.suffix == ".framework" and framework.stem == path.name


def sign(shell: Shell, app: Path, identity: str = AD_HOC) -> None:
    """Sign all code in the bundle, then the bundle, and have macOS check the result."""
    for path in order(app):
        shell("codesign", "--force", "--sign", identity, *_options(path, app, identity), path)
    shell("codesign", "--verify", "--deep", "--strict", "--verbose=2", app)


def _options(path: Path, app: Path, identity: str) -> list[str]:
    if identity == AD_HOC:  # the hardened runtime would refuse unsigned libraries
        return []
    options = ["--options", "runtime", "--timestamp"]
    if path == app:
        options += ["--entitlements", str(APP_RIGHTS)]
    elif path.name == WEBENGINE_PROCESS:
        options += ["--entitlements", str(WEBENGINE_RIGHTS)]
    return options


@contextlib.contextmanager
def keychain(shell: Shell, given: Keys) -> Iterator[None]:
    """Temporary keychain with the certificate, beside the person's own."""
    password = secrets.token_urlsafe(24)
    shell.secrets |= {password, given.password}
    own = [line.strip().strip('"') for line in shell.ask("security", "list-keychains", "-d", "user").splitlines()]
    with tempfile.TemporaryDirectory() as folder:
        ring, certificate = Path(folder) / "newsdesk.keychain-db", _private(Path(folder) / "certificate.p12")
        certificate.write_bytes(base64.b64decode(given.certificate))
        try:
            shell("security", "create-keychain", "-p", password, ring)
            shell("security", "set-keychain-settings", "-lut", "7200", ring)
            shell("security", "unlock-keychain", "-p", password, ring)
            shell("security", "import", certificate, "-k", ring, "-P", given.password, "-T", "/usr/bin/codesign")
            tools = "apple-tool:,apple:,codesign:"
            shell("security", "set-key-partition-list", "-S", tools, "-s", "-k", password, ring)
            shell("security", "list-keychains", "-d", "user", "-s", ring, *own)
            yield
        finally:
            shell("security", "list-keychains", "-d", "user", "-s", *own)
            shell("security", "delete-keychain", ring)


def notarise(shell: Shell, target: Path, given: Keys) -> None:
    """Notarise a bundle or disk image, and staple the ticket to it, so that it opens without a network."""
    with tempfile.TemporaryDirectory() as folder:
        key = _private(Path(folder) / "notary.p8")
        key.write_text(given.notary_key)
        parcel = target
        if target.suffix == ".app":
            parcel = Path(folder) / "Newsdesk.zip"
            shell("ditto", "-c", "-k", "--keepParent", target, parcel)
        who = ("--key", key, "--key-id", given.notary_key_id, "--issuer", given.notary_issuer)
        shell("xcrun", "notarytool", "submit", parcel, *who, "--wait", "--timeout", "60m")
    shell("xcrun", "stapler", "staple", target)


def _private(path: Path) -> Path:
    path.touch(stat.S_IRUSR | stat.S_IWUSR)
    return path
