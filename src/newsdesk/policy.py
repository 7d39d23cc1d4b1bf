"""Policy of a newsroom's administrator: settings that are fixed for everybody at a machine, and presets.

A policy is one JSON file: {"fixed": {setting: value}, "preset": {setting: value}, "desk": path, "update_key": key}.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from newsdesk import places, small_file
from newsdesk.build import build
from newsdesk.settings import Settings, options

_LIMIT = 1024 * 1024  # bytes
_BOM = b"\xef\xbb\xbf"  # Notepad writes it
_PATHS = {"house_rules"}


class Policy(Struct, frozen=True, kw_only=True):
    """All policies of this machine, merged. Values are JSON values, each validated against its option."""

    fixed: Mapping[str, Any] = {}
    preset: Mapping[str, Any] = {}
    desk: str = ""
    """Path of the desk that is opened by default; empty for the person's own."""
    update_key: str = ""
    """The minisign public key that updates must be signed with; empty for the build's own. No person's setting."""
    files: tuple[str, ...] = ()
    """Files that it was read from, the weakest first."""

    def default_desk(self) -> Path:
        """The desk that is opened where none is named."""
        return Path(self.desk) if self.desk else places.own_desk()


class _Faulty(Exception):
    """Raised for a policy that cannot be read at all, with the reason."""


def read() -> tuple[Policy, tuple[str, ...]]:
    """The merged policy, and a warning for each value that does not apply. Never raises.

    The machine's policy overrides that of a portable program, which overrides NEWSDESK_POLICY.
    """
    named, portable, machine = places.named_policy(), places.portable_policy(), places.machine_policy()
    warnings: list[str] = []
    whole = Policy()
    for path in (named, portable, machine):
        if path is None:
            continue
        try:
            part = _from_file(path, warnings, required=path == named, guarded=path == machine)
        except _Faulty as fault:
            warnings.append(f"The policy in {path} does not apply: {fault}")
            continue
        if part:
            whole = _over(whole, part, keyed=path != named or build().kind == "source")
    return whole, tuple(warnings)


def _over(below: Policy, above: Policy, *, keyed: bool) -> Policy:
    """Merge two policies. `keyed`: whether `above` may set the key for updates.

    Anybody who starts Newsdesk can set NEWSDESK_POLICY, so in a packaged build that file may not.
    """
    return Policy(
        fixed={**below.fixed, **above.fixed},
        preset={**below.preset, **above.preset},
        desk=above.desk or below.desk,
        update_key=(above.update_key if keyed else "") or below.update_key,
        files=(*below.files, *above.files),
    )


def _from_file(path: Path, warnings: list[str], *, required: bool, guarded: bool) -> Policy | None:
    try:
        written = small_file.read(path, most=_LIMIT)
        if guarded:
            _guard(path)
    except (FileNotFoundError, NotADirectoryError) as error:
        if required:
            raise _Faulty("there is no such file.") from error
        return None
    except OSError as error:
        raise _Faulty(f"it cannot be read ({error.strerror or error}).") from error
    return _PolicyParser(path, warnings).policy(written)


def _guard(path: Path) -> None:
    """Raise _Faulty where others than an administrator could have written the policy."""
    from newsdesk.file_owner import why_untrusted

    if reason := why_untrusted(path):
        raise _Faulty(reason)


class _PolicyParser:
    """Parser of one file: adds a warning for each value that is not valid, and keeps the rest."""

    def __init__(self, path: Path, warnings: list[str]) -> None:
        self._path = path
        self._warnings = warnings

    def policy(self, written: bytes) -> Policy:
        try:
            keys = msgspec.json.decode(written.removeprefix(_BOM), type=dict[str, Any])
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            raise _Faulty(f"it is no JSON object in UTF-8 ({error}).") from error
        for key in sorted(keys.keys() - {"fixed", "preset", "desk", "update_key"}):
            self._warn(f"“{key}” is nothing that a policy says")
        desk = self._text(keys, "desk")
        return Policy(
            fixed=self._values(keys, "fixed"),
            preset=self._values(keys, "preset"),
            desk=self._placed(desk) if desk else "",
            update_key=self._text(keys, "update_key"),
            files=(str(self._path),),
        )

    def _text(self, keys: Mapping[str, Any], key: str) -> str:
        value = keys.get(key, "")
        if isinstance(value, str):
            return value.strip()
        self._warn(f"“{key}” must be text")
        return ""

    def _values(self, keys: Mapping[str, Any], part: str) -> dict[str, Any]:
        values = keys.get(part, {})
        if not isinstance(values, dict):
            self._warn(f"“{part}” must be an object of settings and their values")
            return {}
        return {name: self._value(name, value) for name, value in values.items() if self._holds(part, name, value)}

    def _holds(self, part: str, name: str, value: Any) -> bool:
        option = next((option for option in options() if option.name == name), None)
        if option is None:
            self._warn(f"{part} “{name}” is no setting")
        elif option.reach == "nothing" or (part == "fixed" and option.reach == "preset"):
            self._warn(f"{part} “{name}” is each person's own to decide")
        else:
            try:
                msgspec.convert({name: value}, type=Settings)
            except msgspec.ValidationError as error:
                self._warn(f"{part} “{name}” cannot be {msgspec.json.encode(value).decode()} ({error})")
            else:
                return True
        return False

    def _value(self, name: str, value: Any) -> Any:
        return self._placed(value) if name in _PATHS and value else value

    def _placed(self, text: str) -> str:
        """A path of a policy, relative to the policy's folder, as an absolute path."""
        return str(self._path.parent.absolute() / places.in_home(text))

    def _warn(self, fault: str) -> None:
        self._warnings.append(f"In the policy {self._path}, {fault}; the rest of it applies.")
