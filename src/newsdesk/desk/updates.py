"""Updates of Newsdesk: check for a newer version, download it and install it; over the network with consent, or from a
USB stick.

The list is read only after its signature was verified, a file is run only after all of it was verified, and nothing is
done that the user did not ask for.
"""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from newsdesk import build as build_record
from newsdesk import places
from newsdesk import policy as policy_file
from newsdesk.desk.context import utc_now
from newsdesk.domain.errors import UpdateRefused
from newsdesk.updates import (
    download,
    download_folder,
    eligibility,
    https,
    manifest,
    messages,
    minisign,
    offline,
    rollback_guard,
    this_build,
)
from newsdesk.updates.download_folder import HeldUpdate, IsStopped, OnProgress
from newsdesk.updates.eligibility import UpdateVerdict
from newsdesk.updates.installing import kinds, starting, windows_portable
from newsdesk.updates.installing.plan import InstallPlan, UpdateMessage
from newsdesk.updates.manifest import Manifest
from newsdesk.updates.this_build import ThisBuild

if TYPE_CHECKING:
    from newsdesk.build import Build
    from newsdesk.settings import Settings

__all__ = [
    "FLAG",
    "HeldUpdate",
    "InstallPlan",
    "UpdateActions",
    "UpdateMessage",
    "UpdateSearch",
    "own",
    "state_file",
    "take_place",
]

FLAG = windows_portable.FLAG
take_place = windows_portable.take_place
EVERY = timedelta(days=1)


def state_file() -> Path:
    """The file beside the settings that stores which update lists were seen (rollback protection)."""
    return places.settings_file().with_name("updates.json")


def own(settings: "Settings") -> "UpdateActions":
    """The update verbs for the running build, under the newsroom's policy."""
    policy = policy_file.read()[0]
    return UpdateActions(settings, key=policy.update_key, fixed="updates" in policy.fixed)


@dataclass(frozen=True, slots=True)
class UpdateSearch:
    """Result of an update check. `folder` is where the list was read, None where it came from the network."""

    news: UpdateVerdict
    data: bytes
    signature: bytes
    folder: Path | None = None

    @property
    def newer(self) -> bool:
        """Whether there is a version to update to."""
        return self.news.standing == "newer"

    @property
    def version(self) -> str:
        """The version that the list names."""
        return self.news.manifest.version

    @property
    def size(self) -> int:
        """Bytes to fetch or copy; 0 where Newsdesk puts nothing in place itself."""
        return self.news.file.size if self.news.file else 0

    @property
    def name(self) -> str:
        """The file for this build; empty where there is none."""
        return self.news.file.name if self.news.file else ""

    @property
    def issued(self) -> datetime:
        """When the list was signed (UTC)."""
        return self.news.manifest.issued

    @property
    def warning(self) -> UpdateMessage | None:
        """A warning that the list has expired, where it has."""
        if not self.news.expired:
            return None
        return UpdateMessage(messages.EXPIRED, {"expires": f"{self.news.manifest.expires:%Y-%m-%d}"})

    def notes(self, language: str) -> str:
        """The release notes as plain text, in this language or the nearest available."""
        return self.news.manifest.notes_for(language)


class UpdateActions:
    """Update verbs for one build, under the present settings.

    `key` and `fixed` come from a newsroom's policy: a public key in place of the build's own, and whether the policy
    decides if the network may be asked.
    """

    def __init__(
        self,
        settings: "Settings",
        *,
        build: "Build | None" = None,
        key: str = "",
        fixed: bool = False,
        state: Path | None = None,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        made = build or build_record.build()
        self._key = key or made.update_key
        self.address = settings.update_address.strip() or made.update_address
        self.agreed = settings.updates == "on"
        self.fixed = fixed
        self._state = state or state_file()
        self._download_folder = self._state.with_name("update-files")
        self._now = now
        self._running: ThisBuild = this_build.here(version=made.version, kind=made.kind, edition=made.edition)

    # -- what can be done -----------------------------------------------------------------------------------------

    @property
    def version(self) -> str:
        """The running version."""
        return self._running.version

    @property
    def host(self) -> str:
        """The host name of the update address."""
        return https.host(self.address) or self.address

    def keyless(self) -> UpdateRefused | None:
        """Why no update is possible: there is no public key to verify it with. None where there is one."""
        return None if self._key else UpdateRefused(messages.NO_KEY)

    def unreachable(self) -> UpdateRefused | None:
        """Why the network cannot be asked, consent left out of account."""
        if refused := self.keyless():
            return refused
        if self.fixed and not self.agreed:
            return UpdateRefused(messages.FIXED_OFF)
        if not self.address:
            return UpdateRefused(messages.NO_ADDRESS)
        return None if https.is_safe(self.address) else UpdateRefused(messages.ADDRESS_REFUSED, address=self.address)

    def due(self) -> bool:
        """Whether automatic checks are agreed to, and the last one is a day ago."""
        if not self.agreed or self.unreachable():
            return False
        since = self._now() - rollback_guard.load(self._state).looked
        return since >= EVERY or since < timedelta(0)

    # -- looking --------------------------------------------------------------------------------------------------

    def look(self) -> UpdateSearch:
        """Read the list of versions from the network. Raises UpdateRefused, also without consent."""
        if refused := self.unreachable():
            raise refused
        if not self.agreed:
            raise UpdateRefused(messages.NOT_AGREED, address=self.host)
        self._remember(looked=self._now())
        data, signature = download.fetch_list(self.address)
        return UpdateSearch(self._judged(data, signature, by_hand=False), data, signature)

    def look_at(self, place: Path) -> UpdateSearch:
        """Read the list from a USB stick or a share; `place` is the installer, the list or their folder.

        Raises UpdateRefused.
        """
        if refused := self.keyless():
            raise refused
        came = offline.find_update(place)
        news = self._judged(came.data, came.signature, by_hand=True)
        offline.require_listed(came.named, news)
        return UpdateSearch(news, came.data, came.signature, came.folder)

    # -- fetching and putting in place ------------------------------------------------------------------------------

    def fetch(
        self, found: UpdateSearch, *, tell: OnProgress = lambda *_: None, stopped: IsStopped = lambda: False
    ) -> HeldUpdate | None:
        """Download or copy the file for this build to the private folder, and verify it.

        None where Newsdesk does not install updates itself. Raises UpdateRefused; Cancelled, after which the next call
        resumes the download.
        """
        file, into = found.news.file, self._download_folder
        if file is None:
            return None
        download_folder.clear(into, but=(download_folder.part_of(file, into), into / file.name))
        if found.folder is None:
            return download.fetch_file(self.address, file, into, found.version, tell=tell, stopped=stopped)
        source = found.folder / file.name
        return download_folder.copied(source, file, into, found.version, tell=tell, stopped=stopped)

    def carry(self, found: UpdateSearch, held: HeldUpdate, folder: Path) -> Path:
        """Copy the file, the list and its signature to a folder, for another machine. Returns the path of the file.

        Raises UpdateRefused.
        """
        return offline.copy_to_folder(held, found.data, found.signature, folder)

    def plan(self, held: HeldUpdate | None) -> InstallPlan:
        """How the update is installed, to be shown before it is done."""
        return kinds.plan_for(self._running, held) if held else kinds.without_file(self._running.kind)

    def finish(self, plan: InstallPlan) -> None:
        """Install the update, as the last step before the program ends, and start the new program.

        If it fails, the old program is started. The result is stored, for the next window to show. Raises nothing.
        """
        try:
            came = plan.install() if plan.install else None
            then = plan.restart
        except UpdateRefused as refused:
            came, then = UpdateMessage(refused.said, refused.values), self._running.program
        with contextlib.suppress(OSError):  # the note is a courtesy
            if came and then:
                self.leave_note(came)
        if then:
            self.start(then)

    def start(self, program: Path) -> None:
        """Start a program that goes on when this one ends. Raises nothing; if it fails, the user starts it."""
        with contextlib.suppress(OSError):
            starting.start([program])

    # -- what the next window is to say -----------------------------------------------------------------------------

    def leave_note(self, note: UpdateMessage) -> None:
        """Store a message for the next window to show. Raises OSError."""
        self._remember(note=(note.text, note.values))

    def take_note(self) -> UpdateMessage | None:
        """The message that the window before stored, once."""
        note = rollback_guard.load(self._state).note
        if note:
            self._remember(note=None)
        return UpdateMessage(*note) if note else None

    def clear(self) -> None:
        """Delete files of an earlier update. Do not call it while an update is running."""
        download_folder.clear(self._download_folder)

    def _judged(self, data: bytes, signature: bytes, *, by_hand: bool) -> UpdateVerdict:
        read = manifest.opened(data, signature, minisign.read_key(self._key))
        news = eligibility.judge(
            read, self._running, seen=rollback_guard.load(self._state), now=self._now(), by_hand=by_hand
        )
        self._saw(read)
        return news

    def _saw(self, read: Manifest) -> None:
        rollback_guard.save(self._state, rollback_guard.after_manifest(rollback_guard.load(self._state), read))

    def _remember(self, **values: object) -> None:
        rollback_guard.save(self._state, rollback_guard.changed(rollback_guard.load(self._state), **values))
