"""User settings: defaults, presets of a policy, the person's choices, and values that a policy fixes; each overrides
the one before. Only the person's choices are saved in the person's file.
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
"""Where the value of a setting comes from: default, preset by a policy, the person's choice, fixed by a policy."""

_NAMES = frozenset(Settings.__struct_fields__)
_BOM = b"\xef\xbb\xbf"
_MOST = 4 * 1024 * 1024  # bytes


class UserSettings(Struct, frozen=True):
    """Settings in use, with the source of each. `own` holds the person's choices as JSON values.

    A choice that equals the default is a choice too: it overrides a preset.
    """

    own: Mapping[str, Any] = {}
    policy: Policy = msgspec.field(default_factory=Policy)

    @classmethod
    def of(cls, settings: Settings, policy: Policy | None = None) -> "UserSettings":
        """User settings in which all that differs from the defaults is the person's choice."""
        return cls(msgspec.to_builtins(settings), policy or Policy())

    @property
    def value(self) -> Settings:
        """The values in use."""
        return msgspec.convert({**self.policy.preset, **self.own, **self.policy.fixed}, type=Settings)

    def source(self, name: str) -> Source:
        """Where the value of this setting comes from."""
        if name in self.policy.fixed:
            return "fixed"
        if name in self.own:
            return "yours"
        return "preset" if name in self.policy.preset else "built-in"

    def changed(self, **values: Any) -> "UserSettings":
        """A copy with these choices. Raises SettingFixed, and ValueError for a value that the option does not take."""
        self._refuse_fixed(values)
        try:
            msgspec.convert(values, type=Settings)
        except msgspec.ValidationError as error:
            raise ValueError(str(error)) from error
        return UserSettings({**self.own, **_plain(values)}, self.policy)

    def without(self, names: Iterable[str]) -> "UserSettings":
        """A copy without the person's choices for these names. Raises SettingFixed."""
        gone = frozenset(names)
        self._refuse_fixed(gone)
        return UserSettings({name: value for name, value in self.own.items() if name not in gone}, self.policy)

    def _refuse_fixed(self, names: Iterable[str]) -> None:
        for name in names:
            if name in self.policy.fixed:
                raise SettingFixed(name)


def load(path: Path) -> tuple[UserSettings, tuple[str, ...]]:
    """Load the settings of the owner of this file, and warnings; it never raises, so that Newsdesk can always start.

    A missing or damaged file counts as one without choices. A damaged one stays as it is until settings are next
    saved; then it is renamed to `settings.json.damaged`.
    """
    policy, warnings = policy_file.read()
    written, damage = _file_values(path)
    own = {name: value for name, value in written.items() if name in _NAMES}
    own_warnings = [damage] if damage else []
    if not _is_fit(own):
        own_warnings.append(f"The setting “site” in {path} is {NO_WEB_ADDRESS}; it is left out.")
        del own["site"]
    return UserSettings(own, policy), (*own_warnings, *warnings)


def save(path: Path, changes: Mapping[str, Any], *, forget: Iterable[str] = ()) -> None:
    """Save choices in the person's file, and remove those in `forget`.

    Raises WriteFailed, or PortableUnwritable where the program's whole folder is locked.
    Other keys of the file stay, since another process or a newer version may have written them. A crash leaves either
    the old file or the new one.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _keep(path, changes, frozenset(forget))
    except OSError as error:
        if places.is_in_portable_folder(path) and (reason := places.write_refusal()):
            raise PortableUnwritable(str(places.portable_folder()), reason) from error
        raise WriteFailed(str(path), error.strerror or str(error)) from error


def _keep(path: Path, changes: Mapping[str, Any], forget: frozenset[str]) -> None:
    written, damage = _file_values(path)
    if damage:
        path.replace(path.with_name(path.name + ".damaged"))
    left = {name: value for name, value in written.items() if name not in forget}
    kept = msgspec.json.format(msgspec.json.encode({**left, **_plain(changes)}), indent=2) + b"\n"
    replace_file(path, kept, mode=OWNERS_FILE)


def _file_values(path: Path) -> tuple[dict[str, Any], str]:
    """All keys of the file, and a sentence where it cannot be read."""
    try:
        found = msgspec.json.decode(small_file.read(path, most=_MOST).removeprefix(_BOM), type=dict[str, Any])
        # an address that is not valid does not invalidate the other choices
        msgspec.convert(found if _is_fit(found) else {**found, "site": ""}, type=Settings)
    except FileNotFoundError:
        return {}, ""
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or error
        return {}, f"The settings in {path} cannot be read ({reason}); the defaults are in use."
    return found, ""


def _is_fit(written: Mapping[str, Any]) -> bool:
    """Whether the publication's address, if there is one, is a web address."""
    site = written.get("site", "")
    return not isinstance(site, str) or not site or is_web_address(site)


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    plain: dict[str, Any] = msgspec.to_builtins(dict(values))
    return plain
