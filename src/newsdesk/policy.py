"""What a newsroom's administrator decides for everybody at a machine: values that are fixed, values to start from.

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
_BOM = b"\xef\xbb\xbf"  # Windows' own editor writes it
_PATHS = {"house_rules"}


class Policy(Struct, frozen=True, kw_only=True):
    """All policies that hold here as one. Values are as JSON has them, and each has been tried against its option."""

    fixed: Mapping[str, Any] = {}
    preset: Mapping[str, Any] = {}
    desk: str = ""
    """The desk that is opened unless a person names another; empty for the person's own."""
    update_key: str = ""
    """The minisign public key that updates must be signed with; empty for the build's own. No person's setting."""
    files: tuple[str, ...] = ()
    """Where it comes from, the weakest first."""

    def default_desk(self) -> Path:
        """The desk that is opened where none is named."""
        return Path(self.desk) if self.desk else places.own_desk()


class _Faulty(Exception):
    """A policy that cannot be read at all; says why."""


def read() -> tuple[Policy, tuple[str, ...]]:
    """The policy that holds here, and a sentence for each thing in it that does not. Raises nothing.

    The machine's own has the last word, then the one that a portable program carries, then NEWSDESK_POLICY.
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
    """One policy over another. `keyed`: whether it may say whose updates are taken.

    Whoever starts a program names NEWSDESK_POLICY, so in a package that file does not.
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
    """The machine's policy counts only where nobody but its administrator could have written it."""
    from newsdesk.file_owner import why_untrusted

    if told := why_untrusted(path):
        raise _Faulty(told)


class _PolicyParser:
    """Reads one file: what is wrong in it is told and left out, the rest holds."""

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
        """A path in a policy is meant from the policy's folder."""
        return str(self._path.parent.absolute() / Path(text).expanduser())

    def _warn(self, told: str) -> None:
        self._warnings.append(f"In the policy {self._path}, {told}; the rest of it applies.")
