"""Looking for a newer Newsdesk, fetching it, and putting it in place: on the network once that was agreed to, or from
a stick.

Nothing is read before its signature was found good, nothing is run before the whole file was, and nothing is done
that the person did not ask for.
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
from newsdesk.updates.download_folder import HeldUpdate, Stopped, Tell
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
    """Where it is remembered what was seen: beside the settings."""
    return places.settings_file().with_name("updates.json")


def own(settings: "Settings") -> "UpdateActions":
    """The verbs for the build that runs, under the newsroom's policy."""
    policy = policy_file.read()[0]
    return UpdateActions(settings, key=policy.update_key, fixed="updates" in policy.fixed)


@dataclass(frozen=True, slots=True)
class UpdateSearch:
    """What looking has found. `folder` is where it was brought, None where the network said it."""

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
        """That the list ran out, where it did."""
        if not self.news.expired:
            return None
        return UpdateMessage(messages.EXPIRED, {"expires": f"{self.news.manifest.expires:%Y-%m-%d}"})

    def notes(self, language: str) -> str:
        """What is new, as plain text in this language or the nearest there is."""
        return self.news.manifest.notes_for(language)


class UpdateActions:
    """The verbs, for one build and the settings of the moment.

    `key` and `fixed` come from a newsroom's policy: a key of its own in the place of the build's, and whether it has
    decided itself if the network is asked.
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
        """The version that runs."""
        return self._running.version

    @property
    def host(self) -> str:
        """Whom the network would be asked for: the part of the address that people know."""
        return https.host(self.address) or self.address

    def keyless(self) -> UpdateRefused | None:
        """What stands against any update: no key to tell a real one from a forged one."""
        return None if self._key else UpdateRefused(messages.NO_KEY)

    def unreachable(self) -> UpdateRefused | None:
        """What stands against asking the network, agreement apart."""
        if refused := self.keyless():
            return refused
        if self.fixed and not self.agreed:
            return UpdateRefused(messages.FIXED_OFF)
        if not self.address:
            return UpdateRefused(messages.NO_ADDRESS)
        return None if https.safe(self.address) else UpdateRefused(messages.ADDRESS_REFUSED, address=self.address)

    def due(self) -> bool:
        """Whether it was agreed to look by oneself, and a day has passed since that was last done."""
        if not self.agreed or self.unreachable():
            return False
        since = self._now() - rollback_guard.load(self._state).looked
        return since >= EVERY or since < timedelta(0)

    # -- looking --------------------------------------------------------------------------------------------------

    def look(self) -> UpdateSearch:
        """Ask the network what is newest. Raises UpdateRefused, also where nobody has agreed to it."""
        if refused := self.unreachable():
            raise refused
        if not self.agreed:
            raise UpdateRefused(messages.NOT_AGREED, address=self.host)
        self._remember(looked=self._now())
        data, signature = download.fetch_list(self.address)
        return UpdateSearch(self._judged(data, signature, by_hand=False), data, signature)

    def look_at(self, place: Path) -> UpdateSearch:
        """What lies on a stick or a share: `place` is the installer, the list or their folder. Raises UpdateRefused."""
        if refused := self.keyless():
            raise refused
        came = offline.brought(place)
        news = self._judged(came.data, came.signature, by_hand=True)
        offline.hold_to(came.named, news)
        return UpdateSearch(news, came.data, came.signature, came.folder)

    # -- fetching and putting in place ------------------------------------------------------------------------------

    def fetch(
        self, found: UpdateSearch, *, tell: Tell = lambda *_: None, stopped: Stopped = lambda: False
    ) -> HeldUpdate | None:
        """The file for this build in the private folder, found to be what was signed.

        None where the build is updated by who installed it. Raises UpdateRefused; Cancelled, after which what was
        fetched so far is gone on from.
        """
        file, into = found.news.file, self._download_folder
        if file is None:
            return None
        download_folder.emptied(into, but=(download_folder.part_of(file, into), into / file.name))
        if found.folder is None:
            return download.fetch_file(self.address, file, into, found.version, tell=tell, stopped=stopped)
        source = found.folder / file.name
        return download_folder.copied(source, file, into, found.version, tell=tell, stopped=stopped)

    def carry(self, found: UpdateSearch, held: HeldUpdate, folder: Path) -> Path:
        """Put the file, the list and its signature into a folder, to be carried to another machine.

        Returns where the file lies. Raises UpdateRefused.
        """
        return offline.carry(held, found.data, found.signature, folder)

    def plan(self, held: HeldUpdate | None) -> InstallPlan:
        """How it is put in place, told before it is done."""
        return kinds.plan_for(self._running, held) if held else kinds.without_file(self._running.kind)

    def finish(self, plan: InstallPlan) -> None:
        """Put it in place, as the last thing that a program does, and start what comes next; the former program where
        that failed. What came of it is left for the next window to say. Raises nothing.
        """
        try:
            came = plan.put() if plan.put else None
            then = plan.restart
        except UpdateRefused as refused:
            came, then = UpdateMessage(refused.said, refused.values), self._running.program
        with contextlib.suppress(OSError):  # the note is a courtesy
            if came and then:
                self.leave_note(came)
        if then:
            self.start(then)

    def start(self, program: Path) -> None:
        """Start a program that outlives this one. Raises nothing: the person starts it then."""
        with contextlib.suppress(OSError):
            starting.start([program])

    # -- what the next window is to say -----------------------------------------------------------------------------

    def leave_note(self, note: UpdateMessage) -> None:
        """Have the next window say this: the one that goes cannot any more. Raises OSError."""
        self._remember(note=(note.text, note.values))

    def take_note(self) -> UpdateMessage | None:
        """What the window of before left to say, once."""
        note = rollback_guard.load(self._state).note
        if note:
            self._remember(note=None)
        return UpdateMessage(*note) if note else None

    def clear(self) -> None:
        """Clear away what an earlier update fetched. Not for the moment when one is under way."""
        download_folder.emptied(self._download_folder)

    def _judged(self, data: bytes, signature: bytes, *, by_hand: bool) -> UpdateVerdict:
        read = manifest.opened(data, signature, minisign.read_key(self._key))
        news = eligibility.judge(
            read, self._running, seen=rollback_guard.load(self._state), now=self._now(), by_hand=by_hand
        )
        self._saw(read)
        return news

    def _saw(self, read: Manifest) -> None:
        rollback_guard.keep(self._state, rollback_guard.grown(rollback_guard.load(self._state), read))

    def _remember(self, **values: object) -> None:
        rollback_guard.keep(self._state, rollback_guard.changed(rollback_guard.load(self._state), **values))
