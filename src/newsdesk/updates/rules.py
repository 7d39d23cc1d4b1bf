"""What a verified list of updates means for the build that runs here."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from newsdesk.domain.errors import UpdateRefused
from newsdesk.updates import said, versions
from newsdesk.updates.manifest import File, Manifest
from newsdesk.updates.running import WITH_FILE, Running
from newsdesk.updates.seen import Seen

_CLOCKS_DIFFER = timedelta(days=1)
Standing = Literal["newer", "current", "expired"]


@dataclass(frozen=True, slots=True)
class News:
    """What came of looking. `file` is the one for this build; None where the build is updated by who installed it.

    `expired` says that the list ran out: whether something newer still exists cannot be known.
    """

    standing: Standing
    manifest: Manifest
    file: File | None = None
    expired: bool = False


def judge(manifest: Manifest, running: Running, *, seen: Seen, now: datetime, by_hand: bool = False) -> News:
    """Hold a manifest to the rules. Raises UpdateRefused.

    `by_hand` is for what a person brought on a stick: a list that ran out is shown with its warning there. What the
    network says is not newer once it ran out, since that is what keeping updates back looks like.
    """
    mine = _mine(running)
    theirs = versions.read(manifest.version)
    if manifest.issued > now + _CLOCKS_DIFFER:
        raise UpdateRefused(said.FUTURE, issued=f"{manifest.issued:%Y-%m-%d}")
    if theirs < versions.read(seen.version) or manifest.issued < seen.issued:
        raise UpdateRefused(said.OLDER_THAN_SEEN, seen=f"{seen.version}, {seen.issued:%Y-%m-%d}")
    expired = manifest.expires < now
    if expired and not by_hand:
        return News("expired", manifest, expired=True)
    if theirs <= mine:
        return News("expired" if expired else "current", manifest, expired=expired)
    if mine < versions.read(manifest.needs):
        raise UpdateRefused(said.TOO_FAR, version=manifest.version, needed=manifest.needs, running=running.version)
    return News("newer", manifest, file=_chosen(manifest, running), expired=expired)


def _mine(running: Running) -> versions.Version:
    try:
        return versions.read(running.version)
    except ValueError as error:
        raise UpdateRefused(said.ODD_VERSION, running=running.version) from error


def _chosen(manifest: Manifest, running: Running) -> File | None:
    if running.kind not in WITH_FILE:
        return None
    wanted = (running.system, running.kind, running.edition, running.machine)
    for file in manifest.files:
        if (file.system, file.kind, file.edition, file.machine) == wanted:
            return file
    raise UpdateRefused(said.NO_FILE, version=manifest.version, build=running.name)
