"""The settings that hold: what is built in, what a policy presets, what the person chose, what a policy fixes; in this
order, the later over the earlier. Only the person's own choices are kept in the person's file.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Literal

import msgspec
from msgspec import Struct

from newsdesk import places, small_file
from newsdesk import policy as policy_file
from newsdesk.domain.errors import PortableUnwritable, SettingFixed, WriteFailed
from newsdesk.file_writing import OWNERS_FILE, replace_file
from newsdesk.policy import Policy
from newsdesk.settings import NO_WEB_ADDRESS, Settings, is_web_address

Source = Literal["built-in", "preset", "yours", "fixed"]
"""Whose word a setting is: the program's, a policy's first word, the person's, a policy's last word."""

_NAMES = frozenset(Settings.__struct_fields__)
_BOM = b"\xef\xbb\xbf"
_MOST = 4 * 1024 * 1024  # bytes


class UserSettings(Struct, frozen=True):
    """The settings of the moment, and whose word each is. `own` holds what the person chose, as JSON has it.

    A choice that equals the built-in value is a choice too: it stands against a preset.
    """

    own: Mapping[str, Any] = {}
    policy: Policy = msgspec.field(default_factory=Policy)

    @classmethod
    def of(cls, settings: Settings, policy: Policy | None = None) -> "UserSettings":
        """As if a person had chosen all that differs from what is built in."""
        return cls(msgspec.to_builtins(settings), policy or Policy())

    @property
    def value(self) -> Settings:
        """What holds."""
        return msgspec.convert({**self.policy.preset, **self.own, **self.policy.fixed}, type=Settings)

    def source(self, name: str) -> Source:
        """Whose word this setting is."""
        if name in self.policy.fixed:
            return "fixed"
        if name in self.own:
            return "yours"
        return "preset" if name in self.policy.preset else "built-in"

    def changed(self, **values: Any) -> "UserSettings":
        """With some settings chosen. Raises SettingFixed, and ValueError where a value is not what the option takes."""
        self._refuse_fixed(values)
        try:
            msgspec.convert(values, type=Settings)
        except msgspec.ValidationError as error:
            raise ValueError(str(error)) from error
        return UserSettings({**self.own, **_plain(values)}, self.policy)

    def without(self, names: Iterable[str]) -> "UserSettings":
        """As if the person had not chosen these. Raises SettingFixed."""
        gone = frozenset(names)
        self._refuse_fixed(gone)
        return UserSettings({name: value for name, value in self.own.items() if name not in gone}, self.policy)

    def _refuse_fixed(self, names: Iterable[str]) -> None:
        for name in names:
            if name in self.policy.fixed:
                raise SettingFixed(name)


def load(path: Path) -> tuple[UserSettings, tuple[str, ...]]:
    """The settings that hold for whom this file belongs to, and warnings: nothing here stops a start.

    A missing file is one without choices. So is a damaged one: it is left as it is until settings are next kept,
    when it is put aside as `settings.json.damaged`.
    """
    policy, warnings = policy_file.read()
    written, damage = _written(path)
    own = {name: value for name, value in written.items() if name in _NAMES}
    told = [damage] if damage else []
    if not _is_fit(own):
        told.append(f"The setting “site” in {path} is {NO_WEB_ADDRESS}; it is left out.")
        del own["site"]
    return UserSettings(own, policy), (*told, *warnings)


def save(path: Path, changes: Mapping[str, Any], *, forget: Iterable[str] = ()) -> None:
    """Write what a person chose into their file, and take what they forgot out of it.

    Raises WriteFailed, or PortableUnwritable where the program's whole folder is locked.
    Whatever else stands there stays: another process may have kept it meanwhile, or a newer program. A crash leaves
    either the old file or the new one.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _keep(path, changes, frozenset(forget))
    except OSError as error:
        if places.is_in_portable_folder(path) and (reason := places.write_refusal()):
            raise PortableUnwritable(str(places.portable_folder()), reason) from error
        raise WriteFailed(str(path), error.strerror or str(error)) from error


def _keep(path: Path, changes: Mapping[str, Any], forget: frozenset[str]) -> None:
    written, damage = _written(path)
    if damage:
        path.replace(path.with_name(path.name + ".damaged"))
    left = {name: value for name, value in written.items() if name not in forget}
    kept = msgspec.json.format(msgspec.json.encode({**left, **_plain(changes)}), indent=2) + b"\n"
    replace_file(path, kept, mode=OWNERS_FILE)


def _written(path: Path) -> tuple[dict[str, Any], str]:
    """All that stands in the file, and what is wrong with it."""
    try:
        found = msgspec.json.decode(small_file.read(path, most=_MOST).removeprefix(_BOM), type=dict[str, Any])
        # an address that is none costs nobody the other choices
        msgspec.convert(found if _is_fit(found) else {**found, "site": ""}, type=Settings)
    except FileNotFoundError:
        return {}, ""
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or error
        return {}, f"The settings in {path} cannot be read ({reason}); the defaults are in use."
    return found, ""


def _is_fit(written: Mapping[str, Any]) -> bool:
    """Whether the paper's address, where one is written, leads to the web."""
    site = written.get("site", "")
    return not isinstance(site, str) or not site or is_web_address(site)


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    plain: dict[str, Any] = msgspec.to_builtins(dict(values))
    return plain
