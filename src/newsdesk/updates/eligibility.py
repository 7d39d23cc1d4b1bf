"""Rules by which a verified list of updates applies to this build: newer, current, expired, or refused."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from newsdesk.domain.errors import UpdateRefused
from newsdesk.updates import messages, versions
from newsdesk.updates.manifest import Manifest, ManifestFile
from newsdesk.updates.rollback_guard import RollbackGuard
from newsdesk.updates.this_build import WITH_FILE, ThisBuild

_CLOCKS_DIFFER = timedelta(days=1)
Standing = Literal["newer", "current", "expired"]


@dataclass(frozen=True, slots=True)
class UpdateVerdict:
    """Result of the rules. `file` is the one for this build; None for a build that Newsdesk does not update.

    `expired`: the list is past its date, so a newer version may exist that it does not name.
    """

    standing: Standing
    manifest: Manifest
    file: ManifestFile | None = None
    expired: bool = False


def judge(
    manifest: Manifest, running: ThisBuild, *, seen: RollbackGuard, now: datetime, by_hand: bool = False
) -> UpdateVerdict:
    """Apply the rules to a manifest. Raises UpdateRefused.

    `by_hand` is for a list from a stick: an expired one may be used, with a warning. An expired list from the network
    is never newer, since an attacker who holds updates back would send just that (freeze attack).
    """
    mine = _running_version(running)
    theirs = versions.read(manifest.version)
    if manifest.issued > now + _CLOCKS_DIFFER:
        raise UpdateRefused(messages.FUTURE, issued=f"{manifest.issued:%Y-%m-%d}")
    if theirs < versions.read(seen.version) or manifest.issued < seen.issued:
        raise UpdateRefused(messages.OLDER_THAN_SEEN, seen=f"{seen.version}, {seen.issued:%Y-%m-%d}")
    expired = manifest.expires < now
    if expired and not by_hand:
        return UpdateVerdict("expired", manifest, expired=True)
    if theirs <= mine:
        return UpdateVerdict("expired" if expired else "current", manifest, expired=expired)
    if mine < versions.read(manifest.needs):
        raise UpdateRefused(messages.TOO_FAR, version=manifest.version, needed=manifest.needs, running=running.version)
    return UpdateVerdict("newer", manifest, file=_file_for(manifest, running), expired=expired)


def _running_version(running: ThisBuild) -> versions.Version:
    try:
        return versions.read(running.version)
    except ValueError as error:
        raise UpdateRefused(messages.ODD_VERSION, running=running.version) from error


def _file_for(manifest: Manifest, running: ThisBuild) -> ManifestFile | None:
    if running.kind not in WITH_FILE:
        return None
    wanted = (running.system, running.kind, running.edition, running.machine)
    for file in manifest.files:
        if (file.system, file.kind, file.edition, file.machine) == wanted:
            return file
    raise UpdateRefused(messages.NO_FILE, version=manifest.version, build=running.name)
